/** What the desks know already of whoever files, filled in where the screen is empty. */
import { recordView, type SignedIn } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { findKnownParty, type Party } from '../../../../dossiers/index.ts'
import { cleanLine, formatDate, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { ownerField } from './owner.ts'
import { ownerWords } from './owner-words.ts'

type Fields = Readonly<Record<string, string>>

export interface KnownFilled {
  fields: Fields
  errors: readonly FormError[]
  /** What is told where something was found. */
  said?: string
}

const FILLED = ['name', 'phone', 'address', 'email', 'birthDate'] as const

/**
 * By the number of the applicant or the owner: what was typed stays, what is empty comes from the latest dossier that the person may
 * read. Whose data they see is recorded. Undefined where the form did not ask for it.
 */
export async function fillKnown(
  { office, clock }: WebServices,
  actor: SignedIn['actor'],
  fields: Fields,
  lang: Lang,
): Promise<KnownFilled | undefined> {
  const { known } = fields
  if (known !== 'applicant' && known !== 'owner') return undefined
  const named = known === 'owner' ? ownerField : (name: string) => name
  const t = ownerWords[lang]
  const number = cleanLine(fields[named('idNumber')] ?? '').replaceAll(/\s/g, '')
  const at = { id: named('idNumber') }
  if (number === '') return { fields, errors: [{ ...at, message: t.numberFirst }] }
  const found = await findKnownParty(office.database, actor, number)
  if (found === undefined) return { fields, errors: [{ ...at, message: t.nothing(number) }] }
  const { dossier, code, submittedAt, party } = found
  await recordView(office.database, { staff: actor.id, dossier, purpose: 'known_at_desk' }, clock.now())
  return {
    fields: { ...fields, ...filled(party, fields, named), [named('kind')]: party.kind },
    errors: [],
    said: t.filled(code, formatDate(toLocalDate(submittedAt), lang)),
  }
}

function filled(party: Party, fields: Fields, named: (name: string) => string): Fields {
  return Object.fromEntries(
    FILLED.flatMap((name) => {
      const value = party[name]
      const isEmpty = cleanLine(fields[named(name)] ?? '') === ''
      return isEmpty && value !== undefined ? [[named(name), value]] : []
    }),
  )
}
