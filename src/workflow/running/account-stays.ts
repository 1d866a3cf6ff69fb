import type { Instant } from '../../calendar/index.ts'
import type { StepStay } from '../model.ts'

/** What accounting asks of the calendar: working days between two moments, parts of a day included, never negative. */
export interface WorkingTimeLike {
  workingDaysBetween: (from: Instant, to: Instant) => number
}

/** Time of one stay of a dossier in a step, in working days. */
export interface StepAccount {
  node: string
  agency: string
  usedDays: number
  /** Absent where no time is counted (không tính thời gian). */
  allowedDays?: number
  lateDays: number
  running: boolean
}

/** Time of one agency over all its stays that are counted, in working days. */
export interface AgencyAccount {
  agency: string
  usedDays: number
  allowedDays: number
  lateDays: number
}

export interface TimeAccount {
  /** In the order in which the agencies first had the dossier. */
  perAgency: AgencyAccount[]
  perStep: StepAccount[]
}

/**
 * Says whose part of a dossier took how long. Running stays are measured up to `now`. An agency is late by what it used beyond
 * what its steps allow together: time saved in one step may be spent in a later one. Stays of one agency that overlap (parallel
 * steps) count as one stretch, from the first receipt to the last completion, allowed until the latest due date; so neither
 * time nor allowance counts twice. Pauses move due dates, and thereby stand in used and allowed time alike.
 */
export function accountStays(stays: readonly StepStay[], time: WorkingTimeLike, now: Instant): TimeAccount {
  const ordered = stays.toSorted((a, b) => a.receivedAt - b.receivedAt)
  return {
    perAgency: [...new Set(ordered.map((stay) => stay.agency))].map((agency) =>
      accountAgency(
        agency,
        ordered.filter((stay) => stay.agency === agency),
        time,
        now,
      ),
    ),
    perStep: ordered.map((stay) => accountStep(stay, time, now)),
  }
}

function accountStep(stay: StepStay, time: WorkingTimeLike, now: Instant): StepAccount {
  const until = stay.doneAt ?? now
  const used = time.workingDaysBetween(stay.receivedAt, until)
  const base = { node: stay.node, agency: stay.agency, usedDays: used, running: stay.doneAt === undefined }
  if (stay.dueAt === undefined) return { ...base, lateDays: 0 }
  const allowedDays = time.workingDaysBetween(stay.receivedAt, stay.dueAt)
  return {
    ...base,
    allowedDays,
    lateDays: until > stay.dueAt ? time.workingDaysBetween(stay.dueAt, until) : 0,
  }
}

interface Stretch {
  from: Instant
  until: Instant
  dueAt: Instant
}

function accountAgency(
  agency: string,
  stays: readonly StepStay[],
  time: WorkingTimeLike,
  now: Instant,
): AgencyAccount {
  const stretches: Stretch[] = []
  for (const stay of stays) {
    if (stay.dueAt === undefined) continue
    const until = stay.doneAt ?? now
    const last = stretches.at(-1)
    if (last && stay.receivedAt < last.until) {
      last.until = Math.max(last.until, until)
      last.dueAt = Math.max(last.dueAt, stay.dueAt)
    } else {
      stretches.push({ from: stay.receivedAt, until, dueAt: stay.dueAt })
    }
  }
  const sum = (measure: (stretch: Stretch) => number) =>
    stretches.reduce((total, stretch) => total + measure(stretch), 0)
  const usedDays = sum((stretch) => time.workingDaysBetween(stretch.from, stretch.until))
  const allowedDays = sum((stretch) => time.workingDaysBetween(stretch.from, stretch.dueAt))
  return { agency, usedDays, allowedDays, lateDays: Math.max(0, usedDays - allowedDays) }
}
