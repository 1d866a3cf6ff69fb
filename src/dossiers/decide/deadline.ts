/** Putting the due date off with an apology (form 04), and recomputing it when the calendar changed. */
import { isCovered } from '../../calendar/index.ts'
import { dueDateOf } from '../clock.ts'
import { refuse } from '../refusals.ts'
import { type Deciders, daysBetween, timed } from './act.ts'
import { shiftedTasks } from './pauses.ts'

export const deadlineDeciders = {
  /** At most once and at the latest one day before the due date (NĐ 61/2018 art. 19.9, kept by NĐ 118/2025). */
  extend: ({ dossier, body, at, world }) => {
    const { clock, dueAt } = dossier
    if (clock === undefined || dueAt === undefined) return refuse('no_due_date')
    const { extension } = world.ruleSetAt(dossier.acceptedAt ?? at)
    if (dossier.extensions >= extension.max) return refuse('already_extended')
    if (daysBetween(at, dueAt) < extension.latestDaysBefore) return refuse('extension_too_late', { dueAt })
    if (body.until <= dueAt) return refuse('extension_not_later', { dueAt })
    if (!isCovered(world.deadlineTime(clock.agency), body.until)) return refuse('extension_too_far')
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
    const dueAt = dueDateOf(dossier.clock, world)
    const shifted = shiftedTasks(act, dossier.clock)
    if (dueAt === (dossier.dueAt ?? null) && shifted.length === 0) return refuse('nothing_changes')
    return [
      {
        type: 'deadline_recalculated',
        reason: body.reason,
        previousDueAt: dossier.dueAt ?? null,
        ...timed({ world }, dossier.clock),
        shifted,
      },
    ]
  },
} satisfies Deciders<'extend' | 'recalculate_deadline'>
