/** Due dates after the calendar has changed, e.g. by a swap of working days announced late. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { statement } from '../../platform/database/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import type { Command } from '../world.ts'

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
          array(select distinct agency from task where dossier_id = d.id) as "workAt",
          d.ended_at is null and d.state ? 'clock' as counts
     from next join dossier d on d.id = next.dossier_id order by d.id`,
)

interface OpenDossier {
  id: string
  version: number
  agency: string | null
  calendar: number | null
  /** Agencies at which it has open work. */
  workAt: string[]
  counts: boolean
}

export interface Recomputed {
  /** Dossiers that got another due date, or whose steps did. */
  changed: number
  /** Looked at, but nothing is different for them. */
  unchanged: number
}

/**
 * Recomputes open dossiers by an event that keeps the old date: those whose due date was counted by another calendar than
 * their agency's present one, and those with work at an agency whose calendar is newer than their clock. Call it when the office
 * knows the new calendar. Idempotent: a dossier that is right already is left alone; several servers may do it at once.
 */
export async function recomputeDeadlines(
  office: Office,
  { reason, at }: { reason: string; at: Instant },
): Promise<Recomputed> {
  const total = { changed: 0, unchanged: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const open = await office.database.query<OpenDossier>(OPEN, [after])
    const last = open.at(-1)
    if (last === undefined) return total
    const commands = open
      .filter((one) => one.counts && isConcerned(one, office))
      .map((one) => toCommand(one, reason, at))
    const answers = commands.length === 0 ? [] : await actOnMany(office, commands)
    for (const answer of answers) total[isRefusal(answer) ? 'unchanged' : 'changed'] += 1
    after = last.id
  }
}

/** No two calendars share a version, so the number tells by which one the due date was counted. */
function isConcerned({ agency, calendar, workAt }: OpenDossier, { calendars }: Office): boolean {
  if (agency === null || calendar === null) return false
  const versionOf = (code: string) => calendars.deadlineTime(code).version
  return versionOf(agency) !== calendar || workAt.some((code) => versionOf(code) > calendar)
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
