/** What is done with an inspection. Each write holds its state as a condition, so that of two at once the second is told. */
import type { Instant } from '../../calendar/index.ts'
import { addDays, fromLocal } from '../../calendar/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Checks } from './checklist.ts'
import type { Acted, Inspection } from './model.ts'

const CHECK = statement(
  'supervision.check',
  `update inspected_dossier d set checks = $3, finding = $4, checked_at = ${toTimestamp('$5')}, checked_by = $6
     from inspection i where i.id = d.inspection and d.inspection = $1 and d.dossier = $2 and i.asked_at is null and i.closed_at is null
   returning d.dossier`,
)
const SEND = statement(
  'supervision.send_findings',
  `update inspection set asked_at = ${toTimestamp('$2')}, asked_by = $3 where id = $1 and asked_at is null and closed_at is null returning id`,
)
const ANSWER = statement(
  'supervision.answer_finding',
  `update inspected_dossier d set answer = $3, answered_at = ${toTimestamp('$4')}, answered_by = $5
     from inspection i where i.id = d.inspection and d.inspection = $1 and d.dossier = $2 and i.asked_at is not null and i.closed_at is null
   returning d.dossier`,
)
const CLOSE = statement(
  'supervision.close_inspection',
  `update inspection set closed_at = ${toTimestamp('$2')}, closed_by = $3, conclusion = $4
    where id = $1 and asked_at is not null and closed_at is null returning id`,
)

interface By {
  staff: string
  now: Instant
}

/** Notes what was found in a dossier; a later look takes the place of an earlier one until the findings are sent. */
export async function checkDossier(
  db: Queryable,
  {
    inspection,
    dossier,
    checks,
    finding,
  }: { inspection: string; dossier: string; checks: Checks; finding: string },
  { staff, now }: By,
): Promise<Acted> {
  const values = [inspection, dossier, JSON.stringify(checks), finding === '' ? null : finding, now, staff]
  return saidBy(await db.query(CHECK, values))
}

/** Sends the findings to the agency, which sees the inspection from now on. */
export async function sendFindings(
  db: Queryable,
  inspection: Inspection,
  { staff, now }: By,
): Promise<Acted> {
  if (inspection.checked < inspection.drawn) return 'unchecked'
  return saidBy(await db.query(SEND, [inspection.id, now, staff]))
}

/** What the agency says to a finding; a later answer takes the place of an earlier one until the inspection is closed. */
export async function answerFinding(
  db: Queryable,
  { inspection, dossier, answer }: { inspection: string; dossier: string; answer: string },
  { staff, now }: By,
): Promise<Acted> {
  return saidBy(await db.query(ANSWER, [inspection, dossier, answer, now, staff]))
}

/** Closes it once everything wrong is answered, or the day by which it had to be has passed. */
export async function closeInspection(
  db: Queryable,
  inspection: Inspection,
  { conclusion, staff, now }: By & { conclusion: string },
): Promise<Acted> {
  const isOver = now >= fromLocal(addDays(inspection.answerBy, 1), 0)
  if (inspection.answered < inspection.faulty && !isOver) return 'unanswered'
  return saidBy(await db.query(CLOSE, [inspection.id, now, staff, conclusion]))
}

function saidBy(rows: readonly unknown[]): Acted {
  return rows.length > 0 ? 'done' : 'passed'
}
