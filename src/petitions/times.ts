/** When a petition is to be refused, asked about, answered and published. */
import { dueAt, type Instant, type LocalDate, toLocalDate, type WorkingTime } from '../calendar/index.ts'
import type { Petition } from './model.ts'

/** All in working days from receipt, but `publish`, which runs from the answer. */
export interface PetitionLimits {
  validFrom: LocalDate
  refuse: number
  ask: number
  answer: number
  publish: number
  basis: string
}

/** In order of date; the first also covers everything before it. A petition keeps the limits of the day it came in. */
const LIMITS: readonly PetitionLimits[] = [
  {
    validFrom: '2022-06-23',
    ...{ refuse: 2, ask: 5, answer: 15, publish: 2 },
    basis: 'QĐ 766/QĐ-TTg (2022), chỉ số 5.2',
  },
]

export function limitsAt(t: Instant): PetitionLimits {
  const day = toLocalDate(t)
  return LIMITS.findLast(({ validFrom }) => validFrom <= day) ?? (LIMITS[0] as PetitionLimits)
}

export interface PetitionDates {
  refuseBy: Instant | null
  askBy: Instant | null
  /** Null while the sender is asked: the clock stands. */
  answerBy: Instant | null
  /** Null where there is no answer to publish. */
  publishBy: Instant | null
}

/** The one place where the times of a petition are computed. `time` is the calendar of who received it. Pure. */
export function petitionDates(
  { receivedAt, pauses, answer }: Pick<Petition, 'receivedAt' | 'pauses' | 'answer'>,
  time: WorkingTime,
): PetitionDates {
  const limits = limitsAt(receivedAt)
  const within = (start: Instant, quantity: number) =>
    dueAt({ start, limit: { quantity, unit: 'working_day' } }, time)
  return {
    refuseBy: within(receivedAt, limits.refuse),
    askBy: within(receivedAt, limits.ask),
    answerBy: dueAt(
      { start: receivedAt, limit: { quantity: limits.answer, unit: 'working_day' }, pauses },
      time,
    ),
    publishBy: answer === undefined ? null : within(answer.at, limits.publish),
  }
}
