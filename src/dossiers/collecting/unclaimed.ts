/** Results that nobody has come for: listed for the desk, and their applicants reminded. */
import { addWorkingDays, type Instant, toLocalDate, type WorkingTime } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { derivedId } from '../derived-id.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { findDossiers } from '../store/read.ts'
import { tellApplicant } from '../telling/tell-applicant.ts'

/** After how many working days of waiting an applicant is reminded, once each. */
export const REMINDED_AFTER = [5, 15, 30] as const
/** A reminder that was late moves the next one: nobody gets two in a row. */
const BETWEEN_DAYS = 5
/** What has waited longer, in milliseconds, people look after: nobody is written to after a year of silence. */
const LONGEST_MS = 120 * 86_400_000
/** No five working days are shorter. */
const SHORTEST_MS = REMINDED_AFTER[0] * 86_400_000
const BATCH = 200
/** Beyond it nobody counts: `MOST_UNCLAIMED` means as many or more. */
const MOST_UNCLAIMED = 1000

export interface UnclaimedPlace {
  readyAt: Instant
  dossier: string
}

export interface Unclaimed extends UnclaimedPlace {
  /** Whose desk it waits at. */
  agency: string
  code: string
  procedureVersion: string
  owner: string
  deliverBy: Dossier['deliverBy']
  phone: string | null
  /** Whether there is an e-mail address. */
  hasEmail: boolean
  /** How often the applicant was reminded. */
  times: number
  remindedAt: Instant | null
}

/** By the index task_hand_over. */
const UNCLAIMED = `from task t join dossier d on d.id = t.dossier_id left join result_reminder r on r.dossier_id = t.dossier_id
  where t.kind = 'hand_over' and ($1::text[] is null or t.agency = any($1)) and t.opened_at <= to_timestamp($2 / 1000.0)`
const COLUMNS = `t.dossier_id as dossier, t.opened_at as "readyAt", t.agency, coalesce(d.code, d.reference) as code,
  d.procedure_version as "procedureVersion", d.owner_name as owner, d.state ->> 'deliverBy' as "deliverBy",
  d.parties #>> '{applicant,phone}' as phone, d.parties #>> '{applicant,email}' is not null as "hasEmail",
  coalesce(r.times, 0) as times, r.last_at as "remindedAt"`

const LIST = statement(
  'dossiers.unclaimed',
  `select ${COLUMNS} ${UNCLAIMED} and ($6::uuid is null or t.dossier_id = $6)
      and (t.opened_at, t.dossier_id) > (to_timestamp($3 / 1000.0), $4::uuid)
    order by t.opened_at, t.dossier_id limit $5`,
)
const COUNT = statement(
  'dossiers.count_unclaimed',
  `select count(*)::int as count from (select ${UNCLAIMED} limit ${MOST_UNCLAIMED}) found`,
)
const DUE = statement(
  'dossiers.unclaimed_due',
  `select ${COLUMNS} ${UNCLAIMED} and t.opened_at > to_timestamp($6 / 1000.0) and coalesce(r.times, 0) < ${REMINDED_AFTER.length}
      and (t.opened_at, t.dossier_id) > (to_timestamp($3 / 1000.0), $4::uuid)
    order by t.opened_at, t.dossier_id limit $5`,
)
const NOTE = statement(
  'dossiers.note_reminded',
  `insert into result_reminder as r (dossier_id, times, last_at)
   select dossier_id, 1, to_timestamp($2 / 1000.0) from task
    where dossier_id = $1 and kind = 'hand_over'
   on conflict (dossier_id) do update set times = r.times + 1, last_at = excluded.last_at where r.times = $3
   returning times`,
)
const FIRST: UnclaimedPlace = { readyAt: 0, dossier: '00000000-0000-0000-0000-000000000000' }

/** What was ready at that moment waits too long now. */
export function unclaimedSince(time: WorkingTime, now: Instant): Instant {
  return addWorkingDays(time, now, -REMINDED_AFTER[0])
}

export interface UnclaimedQuestion {
  /** Whose desks; undefined: all. */
  agencies?: readonly string[] | undefined
  /** What was ready by then. */
  since: Instant
  /** That one only. */
  dossier?: string
}

/** What was ready and nobody has got, the longest first. One query. */
export function listUnclaimed(
  db: Queryable,
  { agencies, since, dossier }: UnclaimedQuestion,
  { after = FIRST, limit }: { after?: UnclaimedPlace | undefined; limit: number },
): Promise<Unclaimed[]> {
  const place = [after.readyAt, after.dossier, limit]
  return db.query<Unclaimed>(LIST, [agencies ?? null, since, ...place, dossier ?? null])
}

/** How many there are, up to `MOST_UNCLAIMED`. One query. */
export async function countUnclaimed(db: Queryable, { agencies, since }: UnclaimedQuestion): Promise<number> {
  const [row] = await db.query<{ count: number }>(COUNT, [agencies ?? null, since])
  return row?.count ?? 0
}

/**
 * Reminds whoever has not come for their result, and notes it; false where that was done meanwhile, or today already, or the result is
 * no longer there. Idempotent by how often it was done before, so two presses or two servers remind once. One transaction.
 */
export async function remind(
  office: Office,
  { dossier, times, remindedAt, readyAt }: Pick<Unclaimed, 'dossier' | 'times' | 'remindedAt' | 'readyAt'>,
  now: Instant,
): Promise<boolean> {
  if (remindedAt !== null && toLocalDate(remindedAt) === toLocalDate(now)) return false
  return office.database.transaction(async (tx) => {
    const [noted] = await tx.query<{ times: number }>(NOTE, [dossier, now, times])
    if (noted === undefined || noted.times !== times + 1) return false
    const state = (await findDossiers(tx, [dossier])).get(dossier)?.state
    if (state === undefined) return false
    await tellApplicant({ ...office, database: tx }, state, {
      id: derivedId('result waiting', dossier, String(times)),
      kind: 'result_waiting',
      happenedAt: now,
      facts: { readyAt, handOver: state.deliverBy },
    })
    return true
  })
}

/**
 * Reminds everybody whose time has come; answers how many. `isUnderWay` says of which dossiers the post has the result. Idempotent,
 * any number of servers may do it at once.
 */
export async function remindUnclaimed(
  office: Office,
  now: Instant,
  isUnderWay: (dossiers: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let reminded = 0
  for (let after = FIRST; ; ) {
    const values = [null, now - SHORTEST_MS, after.readyAt, after.dossier, BATCH, now - LONGEST_MS]
    const rows = await office.database.query<Unclaimed>(DUE, values)
    const due = rows.filter((row) => isDue(row, office.calendars.deadlineTime(row.agency), now))
    const underWay = due.length === 0 ? new Set() : await isUnderWay(due.map(({ dossier }) => dossier))
    for (const row of due) {
      if (!underWay.has(row.dossier) && (await remind(office, row, now))) reminded += 1
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return reminded
    after = last
  }
}

function isDue({ readyAt, times, remindedAt }: Unclaimed, time: WorkingTime, now: Instant): boolean {
  const days = REMINDED_AFTER[times]
  if (days === undefined || addWorkingDays(time, readyAt, days) > now) return false
  return remindedAt === null || addWorkingDays(time, remindedAt, BETWEEN_DAYS) <= now
}
