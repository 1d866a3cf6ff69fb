/**
 * What the offices of 2018 mean to do with the dossiers, once everybody knows what the receipts promise: which are finished
 * ahead, which on the promised day, what held up thirteen of them, and which are still on the desks when the period ends.
 */
import {
  addDays,
  addWorkingDays,
  addWorkingTime,
  fromLocal,
  type Instant,
  toLocalDate,
  type WorkingTime,
  workingTimeBetween,
} from '../../../src/calendar/index.ts'
import { CAUSES_2018, STOPPED_2018, WITHDRAWN_2018 } from '../causes.ts'
import type { Plan } from '../engine/plan.ts'
import { type Random, shuffled } from '../engine/random.ts'
import { ASSUMED_2018, PERIOD_2018, PUBLISHED_2018 } from './phutho-2018-facts.ts'

/** A dossier whose receipt is known, before anybody has planned how to go about it. */
export interface Promised {
  plan: Plan
  due: Instant
  time: WorkingTime
  /** The share of its time the office would take by itself. */
  share: number
}

/** The last working day of the period, and the first after it. */
export interface Turn {
  lastDay: string
  nextOpening: Instant
}

/** Gives every dossier its pace. Throws where the mix of procedures cannot be what was published. */
export function intend(all: readonly Promised[], turn: Turn, random: Random): void {
  const open = chooseOpen(all, turn)
  for (const { plan, share } of open) plan.pace = { kind: 'later', share, notBefore: turn.nextOpening }
  const rest = shuffled(
    all.filter((one) => !open.has(one)),
    random,
  )
  const ended = take(rest, ASSUMED_2018.withdrawn + ASSUMED_2018.stopped, (one) => canWait(one, turn, 10))
  endOtherwise([...ended], random)
  const late = take(
    rest.filter((one) => !ended.has(one)),
    PUBLISHED_2018.overdue,
    (one) => canWait(one, turn, 6),
  )
  for (const { plan } of late) {
    plan.pace = { kind: 'delayed', workingDays: random.between(1, 3.5), cause: random.pick(CAUSES_2018) }
    if (random.chance(0.6))
      plan.incidents.urged = { daysAfterDue: 0.7, text: 'Đề nghị giải quyết ngay hồ sơ đã quá hẹn.' }
  }
  const planned = rest.filter((one) => !ended.has(one) && !late.has(one))
  const onDay = chooseOnDay(planned, turn)
  const notAfter = fromLocal(turn.lastDay, 16 * 60)
  for (const one of planned) {
    one.plan.pace = onDay.has(one)
      ? { kind: 'promised_day', share: random.between(0.2, 0.9) }
      : { kind: 'ahead', share: one.share, notAfter }
  }
}

/** Those whose office would take longest are still on its desk. */
function chooseOpen(all: readonly Promised[], turn: Turn): Set<Promised> {
  const dueLater = all.filter((one) => toLocalDate(one.due) > turn.lastDay)
  const byEnd = dueLater.map((one) => ({ one, end: ownEnd(one, turn) })).sort((a, b) => b.end - a.end)
  if (byEnd.length < PUBLISHED_2018.inProcess) {
    throw new Error(
      `only ${byEnd.length} dossiers are due after the period: the mix has too few long procedures`,
    )
  }
  return new Set(byEnd.slice(0, PUBLISHED_2018.inProcess).map(({ one }) => one))
}

function ownEnd({ plan, due, time, share }: Promised, turn: Turn): Instant {
  const start = acceptedAt(plan)
  if (toLocalDate(start) >= turn.lastDay) return Number.POSITIVE_INFINITY
  return addWorkingTime(time, start, share * workingTimeBetween(time, start, due))
}

/** What cannot be finished on an earlier day, and then whoever the shuffled list names first. */
function chooseOnDay(planned: readonly Promised[], turn: Turn): Set<Promised> {
  const possible = planned.filter((one) => toLocalDate(one.due) <= turn.lastDay)
  const forced = possible.filter((one) => workingDays(one) < 1.5)
  const chosen = new Set([...forced, ...possible].slice(0, PUBLISHED_2018.onTime + forced.length))
  return new Set([...chosen].slice(0, PUBLISHED_2018.onTime))
}

function endOtherwise(ended: readonly Promised[], random: Random): void {
  for (const [at, { plan }] of ended.entries()) {
    plan.pace = { kind: 'promised_day', share: 0.5 }
    const share = random.between(0.1, 0.4)
    if (at < ASSUMED_2018.withdrawn)
      plan.incidents.withdrawal = { share, reason: random.pick(WITHDRAWN_2018) }
    else plan.incidents.stop = { share, reason: random.pick(STOPPED_2018) }
  }
}

/** Long enough on the way for something to happen, and due early enough for it to be over in the period. */
function canWait(one: Promised, turn: Turn, days: number): boolean {
  return workingDays(one) >= 5 && addWorkingDays(one.time, one.due, days) < fromLocal(turn.lastDay, 0)
}

function workingDays({ plan, due, time }: Promised): number {
  return workingTimeBetween(time, acceptedAt(plan), due) / (7.5 * 3_600_000)
}

export function acceptedAt(plan: Plan): Instant {
  return plan.acceptAt ?? plan.arrivesAt
}

function take<T>(list: readonly T[], count: number, fits: (one: T) => boolean): Set<T> {
  const taken = new Set(list.filter(fits).slice(0, count))
  if (taken.size < count) throw new Error(`only ${taken.size} of ${count} dossiers fit`)
  return taken
}

/** Whether something that moves the due date by `days` leaves time enough to finish in the period. */
export function fits({ plan, due, time }: Promised, turn: Turn, days: number): boolean {
  if (plan.pace.kind === 'later') return true
  if (plan.pace.kind === 'delayed' || plan.incidents.withdrawal || plan.incidents.stop) return false
  return (
    addWorkingDays(time, due, days) < fromLocal(addDays(turn.lastDay, -1), 0) &&
    due < fromLocal(PERIOD_2018.to, 0)
  )
}
