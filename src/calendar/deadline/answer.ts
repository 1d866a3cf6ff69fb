/** One deadline question, one answer: behind `motcua deadline` and the API. */

import { toVietnamIso } from '../days/local-date.ts'
import { type CalendarFault, fault } from '../faults.ts'
import { deadlineRequestSchema, faultsOf } from '../schemas.ts'
import type { WorkingTime } from '../working-time/working-time.ts'
import { checkDueDateInput } from './check-deadline.ts'
import type { DeadlineExplanation, OpenPause } from './deadline-model.ts'
import { computeDueDate } from './due-date.ts'
import { type ExplanationRow, explainDeadline } from './explain.ts'

/** Instants become ISO 8601 with the offset of Vietnam. */
type Spoken<T> = T extends number ? number | string : T extends object ? { [K in keyof T]: Spoken<T[K]> } : T

export interface DeadlineAnswer {
  id?: string | number
  /** ISO 8601 with `+07:00`; null where there is no limit or the clock stands. */
  dueAt: string | null
  paused?: Spoken<OpenPause>
  explanation: {
    vi: readonly ExplanationRow[]
    en: readonly ExplanationRow[]
    data: Spoken<DeadlineExplanation>
  }
  /** Keys of the request that mean nothing here, most likely misspelt. */
  ignored?: readonly string[]
}

export interface DeadlineError {
  id?: string | number
  error: CalendarFault
}

/** Answers a request as `deadlineRequestSchema` has it. `calendarOf` is asked without a code for the default calendar. */
export function answerDeadlineRequest(
  json: unknown,
  calendarOf: (agency?: string) => WorkingTime | undefined,
): DeadlineAnswer | DeadlineError {
  const id = idOf(json)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { error: fault('invalid_json', '') }
  const parsed = deadlineRequestSchema.safeParse(json)
  if (!parsed.success) return { ...id, error: faultsOf(parsed.error, json)[0]! }
  const { agency, id: _id, ...input } = parsed.data
  const time = calendarOf(agency)
  if (time === undefined) return { ...id, error: fault('unknown_agency', 'agency', agency) }
  const wrong = checkDueDateInput(input, time)[0]
  if (wrong) return { ...id, error: wrong }
  const { dueAt, paused, explanation } = computeDueDate(input, time)
  const ignored = Object.keys(json).filter((key) => !Object.hasOwn(deadlineRequestSchema.shape, key))
  return {
    ...id,
    dueAt: dueAt === null ? null : toVietnamIso(dueAt),
    ...(paused ? { paused: spoken(paused) } : {}),
    explanation: {
      vi: explainDeadline(explanation, 'vi'),
      en: explainDeadline(explanation, 'en'),
      data: spoken(explanation),
    },
    ...(ignored.length > 0 ? { ignored } : {}),
  }
}

function idOf(json: unknown): { id?: string | number } {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined
  return typeof id === 'string' || typeof id === 'number' ? { id } : {}
}

const instantKeys = new Set(['at', 'countedFrom', 'from', 'to', 'until', 'setAt', 'since', 'dueAt'])

/** A copy in which every number under a key of an instant is written out. */
function spoken<T>(value: T, key = ''): Spoken<T> {
  if (typeof value === 'number') return (instantKeys.has(key) ? toVietnamIso(value) : value) as Spoken<T>
  if (Array.isArray(value)) return value.map((item) => spoken(item, key)) as Spoken<T>
  if (typeof value !== 'object' || value === null) return value as Spoken<T>
  const entries = Object.entries(value).map(([name, item]) => [name, spoken(item, name)])
  return Object.fromEntries(entries) as Spoken<T>
}
