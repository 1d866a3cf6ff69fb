/** What the procedure's form, filled in at the counter, says to the screen: nobody types it again. Pure. */
import type { DeskDraft } from '../../../../applications/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { type CompiledVersion, formOf } from '../../../../catalogue/index.ts'
import {
  caseOf,
  deskForm,
  type FormAt,
  factsOf,
  missingIn,
  type PageError,
  type PartyAnswer,
  partyOf,
  type SummaryPage,
  summaryOf,
} from '../../../../forms/index.ts'
import type { Lang } from '../../../../platform/index.ts'

export interface Declared {
  applicant: PartyAnswer | undefined
  owner: PartyAnswer | undefined
  /** The form asks for the case, so the screen does not. */
  asksCase: boolean
  case: string | undefined
  facts: Readonly<Record<string, string | number | boolean>>
  missing: readonly PageError[]
  summary: readonly SummaryPage[]
  /** The paper that the form is, by code. */
  component: string | undefined
}

/** Undefined where the form is not filled in at the counter. */
export function declaredOf(
  procedure: CompiledVersion,
  draft: Pick<DeskDraft, 'answers'> | undefined,
  { now, lang }: { now: number; lang: Lang },
): Declared | undefined {
  const answers = draft?.answers
  if (answers === undefined) return undefined
  const form = deskForm(formOf(procedure))
  const at: FormAt = { today: toLocalDate(now), lang }
  const { applicant, owner } = partyOf(form, answers, at)
  return {
    applicant,
    owner,
    asksCase: form.pages.some(({ questions }) => questions.some(({ key }) => key === 'case')),
    case: caseOf(form, answers, at),
    facts: factsOf(form, answers, at),
    missing: missingIn(form, answers, at)?.errors ?? [],
    summary: summaryOf(form, answers, at),
    component: form.component,
  }
}

/** Only a form of the procedure's own says more than the screen itself asks. */
export function hasOwnForm({ version }: CompiledVersion): boolean {
  return version.form !== undefined
}
