import type { LocalDate } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** `12/QĐ-UBND`, `1594/QĐ-TTPVHCC`, `49/2026/NĐ-CP`; not `Demo/QĐ-BCA` or `QĐ/0001-BCA` as 86 national records have. */
const DECISION_NUMBER = /^\d+[a-zA-Z]?\/(?:\d{4}\/)?[\p{L}\d]+(?:[-–][\p{L}\d]+)*$/u

/** Code of the procedure, validity period and the decision that publishes it. */
export function checkDates(version: ProcedureVersion, today: LocalDate): Refusal[] {
  const { decision, validFrom, validTo } = version
  const found: Refusal[] = []
  if (!/^\d\.\d{6}$/.test(version.procedure))
    found.push(refuse('code_format', 'procedure', { value: version.procedure }))
  if (validTo !== undefined && validTo <= validFrom)
    found.push(refuse('dates_reversed', 'validTo', { from: validFrom, to: validTo }))
  else if (validTo !== undefined && validTo <= today)
    found.push(refuse('already_ended', 'validTo', { to: validTo }))
  if (!DECISION_NUMBER.test(decision.number))
    found.push(refuse('decision_number', 'decision.number', { value: decision.number }))
  if (decision.date > today)
    found.push(refuse('decision_in_future', 'decision.date', { date: decision.date }))
  if (decision.date > validFrom)
    found.push(refuse('decision_after_effect', 'decision.date', { date: decision.date, from: validFrom }))
  return found
}
