import { QUESTION_ERRORS } from '../filling/sentences.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import type { FieldError, Kind } from '../kinds/kind.ts'
import { KINDS } from '../kinds/kinds.ts'
import { isBlockKind, isFieldKind, type QuestionKind } from '../kinds/question-kinds.ts'

export interface KindError extends FieldError {
  /** Of a block: where it stands. */
  part?: string
  /** The value is possible, and confirmed. */
  isRare: boolean
}

/** What kinds find unusual. */
const RARE: ReadonlySet<string> = new Set([
  'id_number_place',
  'passport_foreign',
  'ethnicity_other',
  'commune_old',
  'organisation_code_other',
  'phone_old',
  'phone_unusual',
  'bank_account_letters',
  'vehicle_plate_letters',
  'vehicle_plate_place',
  'vehicle_plate_army',
  'licence_number_old',
  'parcel_number_unusual',
])

const OF_OWN: Readonly<Record<string, readonly string[]>> = {
  choice: ['choice_gone'],
  choices: ['choice_gone'],
  file: ['files_many'],
  table: ['rows_few', 'rows_many'],
  declaration: [],
}

/** Everything that can be wrong with a question of this kind, for the page that shows it all. */
export function errorsOfKind(kind: QuestionKind): KindError[] {
  if (isFieldKind(kind)) return listed((KINDS[kind] as Kind<unknown>).errors)
  if (isBlockKind(kind)) {
    const [first] = BLOCKS[kind].parts
    return listed(BLOCKS[kind].errors).map((error) => ({ ...error, part: first?.key ?? '' }))
  }
  const codes = OF_OWN[kind] ?? []
  return listed(
    Object.fromEntries(
      codes.flatMap((code) => (QUESTION_ERRORS[code] ? [[code, QUESTION_ERRORS[code]]] : [])),
    ),
  )
}

function listed(errors: Kind<unknown>['errors']): KindError[] {
  return Object.entries(errors).map(([code, { vi, en }]) => ({ code, vi, en, isRare: RARE.has(code) }))
}
