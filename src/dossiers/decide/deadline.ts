/** Putting the due date off with an apology (form 04), and recomputing it when the calendar changed. */
import { dueDateOf } from '../clock.ts'
import { refuse } from '../refusals.ts'
import { type Deciders, daysBetween } from './act.ts'
import { shiftedSteps, timed } from './pauses.ts'

export const deadlineDeciders = {
  /** At most once and at the latest one day before the due date (NĐ 61/2018 art. 19.9, kept by NĐ 118/2025). */
  extend: ({ dossier, body, at, world }) => {
    const { clock, dueAt } = dossier
    if (clock === undefined || dueAt === undefined) return refuse('no_due_date')
    const { extension } = world.ruleSetAt(dossier.acceptedAt ?? at)
    if (dossier.extensions >= extension.max) return refuse('already_extended')
    if (daysBetween(at, dueAt) < extension.latestDaysBefore) return refuse('extension_too_late', { dueAt })
    if (body.until <= dueAt) return refuse('extension_not_later', { dueAt })
    return [
      {
        type: 'deadline_extended',
        reason: body.reason,
        apology: body.apology,
        previousDueAt: dueAt,
        ...timed({ world }, { ...clock, extended: { until: body.until, setAt: at } }),
      },
    ]
  },
  recalculate_deadline: (act) => {
    const { dossier, body, world } = act
    if (dossier.clock === undefined) return refuse('no_due_date')
    const { version } = world.deadlineTime(dossier.clock.agency)
    const clock = { ...dossier.clock, calendarVersion: version }
    const dueAt = dueDateOf(clock, world)
    const shifted = shiftedSteps(act, clock)
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
