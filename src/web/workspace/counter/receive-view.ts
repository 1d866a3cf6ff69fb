/** Everything the form of counter acceptance is drawn from. */
import type { WorkingTime } from '../../../calendar/index.ts'
import type { CompiledVersion } from '../../../catalogue/index.ts'
import type { KeptResult, LikeDossier, Promised } from '../../../dossiers/index.ts'
import type { Option } from '../../fields/index.ts'
import type { FormError } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import type { Declared } from './declaring/declared.ts'
import type { ApplicantLooked } from './population/look-up.ts'
import type { Fields, Files } from './receive-fields.ts'
import type { Sorted } from './scanning/cut-scans.ts'

export interface ReceiveView {
  frame: WorkspaceFrame
  procedure: CompiledVersion
  /** The idempotency key of this form. */
  formKey: string
  receiving: readonly Option[]
  competent: readonly Option[]
  fields: Fields
  /** Stored already, by the name of their field. */
  files: Files
  maxBytes: number
  isNew: boolean
  errors: readonly FormError[]
  /** What accepting now would promise. */
  promised: Promised
  time: WorkingTime
  /** The same person filed the same procedure a moment ago. */
  like: LikeDossier | undefined
  /** What was typed about the applicant is possible but rare: the form asks whether the papers say so. */
  isUnusual: boolean
  /** What was asked of the population database; undefined: it is not connected, or not for this person. */
  population: Partial<Pick<ApplicantLooked, 'looked' | 'isFilled'>> | undefined
  /** Civil date, `YYYY-MM-DD`. */
  today: string
  /** The dossier that this very form has made already. */
  made: { id: string; code: string } | undefined
  /** When what was typed was last kept. */
  savedAt: number | undefined
  /** What the procedure's own form says, where it is filled in here. */
  declared: Declared | undefined
  /** What was done with a pile that was scanned in one go. */
  scanned: Pick<Sorted, 'offered' | 'told'>
  /** That a card was read. */
  cardRead: string | undefined
  /** Results issued here before that stand in for papers, by their component. */
  kept: ReadonlyMap<string, KeptResult>
  /** The procedure has a form of its own. */
  hasForm: boolean
}

/** What a field needs beside its label. */
export function fieldOf(
  { frame, fields, errors }: Pick<ReceiveView, 'frame' | 'fields' | 'errors'>,
  name: string,
) {
  const error = errors.find(({ id }) => id === name)?.message
  return { lang: frame.lang, name, value: fields[name], error, autoComplete: 'off' }
}
