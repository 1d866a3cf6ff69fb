/** How fast the office works: from the due date on the receipt to the moment of the next act. */
import {
  addWorkingDays,
  addWorkingTime,
  findRuleSet,
  type Instant,
  nextClosing,
  nextOpening,
  timeOfDay,
  type WorkingTime,
  workingTimeBetween,
} from '../../../src/calendar/index.ts'
import type { Dossier } from '../../../src/dossiers/index.ts'
import type { Pace } from './plan.ts'
import type { Random } from './random.ts'
import type { Way } from './way.ts'

const MINUTE = 60_000
/** Nobody opens, reads and signs a paper faster. */
const LEAST = 8 * MINUTE
/** What an office takes that has no due date, in working days. */
const WITHOUT_DUE_DATE = 8

/** When the office wants the result signed and sealed. The clock of `dossier` has started. */
export function goalOf(pace: Pace, dossier: Dossier, time: WorkingTime, now: Instant): Instant {
  const start = dossier.clock?.start ?? dossier.acceptedAt ?? now
  const due = dossier.dueAt ?? addWorkingDays(time, start, WITHOUT_DUE_DATE)
  const share = (part: number) => addWorkingTime(time, start, part * workingTimeBetween(time, start, due))
  switch (pace.kind) {
    case 'ahead': {
      const latest = Math.min(closingBefore(time, due), pace.notAfter ?? due)
      return Math.min(share(pace.share), latest)
    }
    case 'later':
      return Math.max(share(pace.share), pace.notBefore)
    case 'promised_day':
      return onPromisedDay(pace.share, dossier, due, time, now)
    case 'delayed':
      return addWorkingDays(time, due, pace.workingDays)
  }
}

/** Some time of the promised day; where the minute counts, not after it. */
function onPromisedDay(
  share: number,
  dossier: Dossier,
  due: Instant,
  time: WorkingTime,
  now: Instant,
): Instant {
  const rules = findRuleSet(dossier.clock?.ruleSet ?? '')
  const midnight = due - timeOfDay(due)
  const opening = nextOpening(time, midnight)
  const last = rules?.lateComparison === 'moment' ? due : nextClosing(time, Math.max(opening, midnight))
  const first = Math.max(opening, Math.min(now, last))
  return addWorkingTime(time, first, share * workingTimeBetween(time, first, last))
}

/** The end of the last working day before the day of `instant`. */
function closingBefore(time: WorkingTime, instant: Instant): Instant {
  const midnight = instant - timeOfDay(instant)
  const opening = nextOpening(time, midnight)
  return nextClosing(time, nextOpening(time, addWorkingDays(time, opening, -1)))
}

/** When the holder of a step is done with it: its share of what is left until the goal, on the way that lies ahead. */
export function doneAt(way: Way, goal: Instant, now: Instant, time: WorkingTime, random: Random): Instant {
  const soonest = addWorkingTime(time, now, LEAST + random.int(10) * MINUTE)
  if (way.rest === 0) return Math.max(goal, soonest)
  const left = Math.max(0, workingTimeBetween(time, now, goal))
  const part = (way.own / (way.own + way.rest)) * random.between(0.6, 1.1)
  return Math.max(soonest, addWorkingTime(time, now, left * Math.min(1, part)))
}

/** `ms` of working time later, and some minutes more, as people are. */
export function after(time: WorkingTime, now: Instant, ms: number, random: Random): Instant {
  return addWorkingTime(time, now, ms * random.between(0.5, 1.5) + MINUTE)
}
