/** Putting the due date off with an apology (form 04), and recomputing it when the calendar changed. */
import { closingOfDay, isCovered } from '../../calendar/index.ts'
import { dueDateOf } from '../clock.ts'
import type { DossierClock } from '../model.ts'
import { refuse } from '../refusals.ts'
import type { World } from '../world.ts'
import { type Deciders, daysBetween, timed } from './act.ts'
import { shiftedTasks } from './pauses.ts'

/** Nobody puts a dossier off for longer on purpose: it is the year that was typed wrongly. */
const YEAR_MS = 366 * 86_400_000

export const deadlineDeciders = {
  /**
   * At most once and at the latest one day before the due date (NĐ 61/2018 art. 19.9, kept by NĐ 118/2025). What is promised is
   * a day: it ends when the agency closes on it, on the next working day where it is none (Civil Code 2015 art. 148.5, 148.6).
   */
  extend: ({ dossier, body, at, world }) => {
    const { clock, dueAt } = dossier
    if (clock === undefined || dueAt === undefined) return refuse('no_due_date')
    const { extension } = world.ruleSetAt(dossier.acceptedAt ?? at)
    if (dossier.extensions >= extension.max) return refuse('already_extended')
    if (daysBetween(at, dueAt) < extension.latestDaysBefore) return refuse('extension_too_late', { dueAt })
    const time = world.deadlineTime(clock.agency)
    if (!isCovered(time, body.until) || body.until - dueAt > YEAR_MS) return refuse('extension_too_far')
    const until = closingOfDay(time, body.until)
    if (body.until <= dueAt || until <= dueAt) return refuse('extension_not_later', { dueAt })
    return [
      {
        type: 'deadline_extended',
        ...(body.cause === undefined ? {} : { cause: body.cause }),
        reason: body.reason,
        apology: body.apology,
        previousDueAt: dueAt,
        ...timed({ world }, { ...clock, extended: { until, setAt: at } }),
      },
    ]
  },
  recalculate_deadline: (act) => {
    const { dossier, body, world } = act
    if (dossier.clock === undefined) return refuse('no_due_date')
    const clock = promisedAgain(dossier.clock, world)
    const dueAt = dueDateOf(clock, world)
    const shifted = shiftedTasks(act, clock)
    if (dueAt === (dossier.dueAt ?? null) && shifted.length === 0) return refuse('nothing_changes')
    return [
      {
        type: 'deadline_recalculated',
        reason: body.reason,
        previousDueAt: dossier.dueAt ?? null,
        ...timed({ world }, clock),
        shifted,
      },
    ]
  },
} satisfies Deciders<'extend' | 'recalculate_deadline'>

/** The day that was promised again, ending as the calendar of now says. */
function promisedAgain(clock: DossierClock, world: Pick<World, 'deadlineTime'>): DossierClock {
  if (clock.extended === undefined) return clock
  const until = closingOfDay(world.deadlineTime(clock.agency), clock.extended.until)
  return { ...clock, extended: { ...clock.extended, until } }
}
