/** Due dates after the calendar has changed, e.g. by a swap of working days announced late. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { statement } from '../../platform/database/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import type { Command } from '../world.ts'
import { type FailedAct, leftAlone, noteTried } from './failed-acts.ts'

const CALENDAR: Actor = { kind: 'system', id: 'calendar' }
const BATCH = 500

/** Whoever is open has a task, so the small table of tasks leads to them. */
const OPEN = statement(
  'dossiers.open_with_clock',
  `with next as (
     select distinct dossier_id from task
      where dossier_id > $1 and not ${leftAlone('dossier_id', 'recompute_deadlines', '$2')}
        and ($3 = 'all' or dossier_id in (select f.dossier_id from failed_act f where f.act = 'recompute_deadlines'))
      order by dossier_id limit ${BATCH}
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

/** What the event says of why. */
export const CALENDAR_REASON = 'Lịch làm việc thay đổi'

export interface Recomputed {
  /** Dossiers that got another due date, or whose steps did. */
  changed: number
  /** Looked at, but nothing is different for them. */
  unchanged: number
  /** They have ended or moved on meanwhile. */
  refused: number
  /** To be tried again after a pause. */
  failed: FailedAct[]
}

/** `failed`: only those that failed before and whose pause is over. */
export type WhichDeadlines = 'all' | 'failed'

/** Somebody else acted in that moment, perhaps by the calendar of before. */
const AGAIN = ['version_conflict'] as const
const NOTHING = ['nothing_changes', 'no_due_date']

/**
 * Recomputes open dossiers by an event that keeps the old date: those whose due date was counted by another calendar than
 * their agency's present one, and those with work at an agency whose calendar is newer than their clock. Call it when the office
 * knows the new calendar. Idempotent: a dossier that is right already is left alone; several servers may do it at once. One
 * that fails is noted and left alone for a growing pause (`failed` takes those up again); the others go on.
 */
export async function recomputeDeadlines(
  office: Office,
  { reason, at, which = 'all' }: { reason: string; at: Instant; which?: WhichDeadlines },
): Promise<Recomputed> {
  const total: Recomputed = { changed: 0, unchanged: 0, refused: 0, failed: [] }
  for await (const concerned of concernedDossiers(office, at, which)) {
    const commands = concerned.map((one) => recomputing(one, reason, at))
    const answers = await actOnMany(office, commands)
    const note = { act: 'recompute_deadlines' as const, at, again: AGAIN }
    const failed = await noteTried(office.database, note, commands, answers)
    total.failed.push(...failed)
    total.changed += answers.filter((answer) => !isRefusal(answer)).length
    const unchanged = answers.filter((answer) => isRefusal(answer) && NOTHING.includes(answer.refused)).length
    total.unchanged += unchanged
    total.refused += answers.filter(isRefusal).length - unchanged - failed.length
  }
  return total
}

/** Open dossiers that the calendars as `office` knows them may move, in batches. */
export async function* concernedDossiers(
  office: Office,
  at: Instant,
  which: WhichDeadlines,
): AsyncGenerator<OpenDossier[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const open = await office.database.query<OpenDossier>(OPEN, [after, at, which])
    const last = open.at(-1)
    if (last === undefined) return
    yield open.filter((one) => one.counts && isConcerned(one, office))
    after = last.id
  }
}

/** No two calendars share a version, so the number tells by which one the due date was counted. */
function isConcerned({ agency, calendar, workAt }: OpenDossier, { calendars }: Office): boolean {
  if (agency === null || calendar === null) return false
  const versionOf = (code: string) => calendars.deadlineTime(code).version
  try {
    return versionOf(agency) !== calendar || workAt.some((code) => versionOf(code) > calendar)
  } catch {
    // Of a calendar that cannot be counted by, the act itself says so, for this dossier alone.
    return true
  }
}

/** The act that recomputes one of them. */
export function recomputing(
  { id, version }: Pick<OpenDossier, 'id' | 'version'>,
  reason: string,
  at: Instant,
): Command {
  return {
    id: derivedId('recompute', id, version),
    dossier: id,
    actor: CALENDAR,
    at,
    body: { type: 'recalculate_deadline', reason },
  }
}
