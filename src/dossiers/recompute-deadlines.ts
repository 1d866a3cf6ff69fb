/** Due dates after the calendar has changed, e.g. by a swap of working days announced late. */
import type { Actor } from '../agencies/index.ts'
import type { Instant } from '../calendar/index.ts'
import { statement } from '../platform/database/index.ts'
import { actOnMany } from './act-on-many.ts'
import { derivedId } from './derived-id.ts'
import type { Office } from './office.ts'
import { isRefusal } from './refusals.ts'
import type { Command } from './world.ts'

const CALENDAR: Actor = { kind: 'system', id: 'calendar' }
const BATCH = 500

/** Whoever is open has a task, so the small table of tasks leads to them. */
const OPEN = statement(
  'dossiers.open_with_clock',
  `with next as (
     select distinct dossier_id from task where dossier_id > $1 order by dossier_id limit ${BATCH}
   )
   select d.id, d.version, d.state->'clock'->>'agency' as agency,
          (d.state->'clock'->>'calendarVersion')::int as calendar,
          d.ended_at is null and d.state ? 'clock' as counts
     from next join dossier d on d.id = next.dossier_id order by d.id`,
)

interface OpenDossier {
  id: string
  version: number
  agency: string | null
  calendar: number | null
  counts: boolean
}

export interface Recomputed {
  /** Dossiers that got another due date, or whose steps did. */
  changed: number
  /** Looked at, but nothing is different for them. */
  unchanged: number
}

/**
 * Recomputes open dossiers by an event that keeps the old date: those whose due date was counted by another version of the
 * calendar, or all of `agency` (which just got a calendar of its own). Call it when the office knows the new calendar. Idempotent:
 * a dossier that is right already is left alone; several servers may do it at once.
 */
export async function recomputeDeadlines(
  office: Office,
  { reason, at, agency }: { reason: string; at: Instant; agency?: string },
): Promise<Recomputed> {
  const total = { changed: 0, unchanged: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const open = await office.database.query<OpenDossier>(OPEN, [after])
    const last = open.at(-1)
    if (last === undefined) return total
    const commands = open
      .filter((one) => one.counts && isConcerned(one, office, agency))
      .map((one) => toCommand(one, reason, at))
    const answers = commands.length === 0 ? [] : await actOnMany(office, commands)
    for (const answer of answers) total[isRefusal(answer) ? 'unchanged' : 'changed'] += 1
    after = last.id
  }
}

function isConcerned(one: OpenDossier, { calendars }: Office, agency: string | undefined): boolean {
  if (one.agency === null) return false
  if (agency !== undefined) return one.agency === agency
  return one.calendar !== calendars.deadlineTime(one.agency).version
}

function toCommand({ id, version }: OpenDossier, reason: string, at: Instant): Command {
  return {
    id: derivedId('recompute', id, version),
    dossier: id,
    actor: CALENDAR,
    at,
    body: { type: 'recalculate_deadline', reason },
  }
}
