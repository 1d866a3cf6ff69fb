import type { FormAt } from '../../forms/index.ts'
import type { Filing } from '../filing/application-of.ts'
import { type LookedAt, type LookingRoom, lookAtPapers } from '../papers/look-at-papers.ts'
import { filesIn } from './case-of-filing.ts'
import type { Finding } from './finding.ts'
import { precheck } from './precheck.ts'

export interface Checked {
  findings: readonly Finding[]
  seen: LookedAt['seen']
  /** Files that are still being looked at. */
  waiting: number
}

/** The check of an application as it stands, with its files looked at as far as `waitMs` allows. Changes nothing of it. */
export async function checkFiling(
  room: LookingRoom,
  {
    application,
    procedure,
    form,
    account,
  }: Pick<Filing, 'application' | 'procedure' | 'form'> & {
    account: Pick<Filing['account'], 'name' | 'identity' | 'birthDate'>
  },
  at: FormAt,
  { now, waitMs, known }: { now: number; waitMs: number; known?: LookedAt['seen'] },
): Promise<Checked> {
  const { answers, forWhom } = application
  const files = filesIn(form, answers, at)
  const { seen, waiting } = await lookAtPapers(room, files, { now, waitMs, known })
  return {
    findings: precheck({ procedure, form, answers, account, forWhom, seen }, at),
    seen,
    waiting: waiting.length,
  }
}
