import type { CalendarDefinition, Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

export type CalendarPurpose = CalendarDefinition['purpose']

export const CALENDAR_PURPOSES = ['deadline', 'reception'] as const satisfies readonly CalendarPurpose[]

/** One version of the calendar of one agency, or of every agency that has none of its own. */
export interface CalendarVersion {
  agency: string | undefined
  definition: CalendarDefinition
  createdAt: Instant
}

interface VersionRow {
  agency: string | null
  definition: CalendarDefinition
  createdAt: Instant
}

const selectLatest = statement(
  'calendars.latest',
  `select distinct on (agency, purpose) agency, definition, created_at as "createdAt"
   from agency_calendar order by agency, purpose, version desc`,
)

/** The version in force of every calendar. */
export async function readLatestCalendars(db: Queryable): Promise<CalendarVersion[]> {
  return (await db.query<VersionRow>(selectLatest)).map(toVersion)
}

/** What was made of one calendar, when and by whom; nobody of the staff where it was the command. */
export interface CalendarChange {
  definition: CalendarDefinition
  createdAt: Instant
  by: string | null
}

const selectChanges = statement(
  'calendars.changes',
  `select c.definition, c.created_at as "createdAt", s.full_name as by
     from agency_calendar c left join staff s on s.id = c.created_by
    where c.agency is not distinct from $1 order by c.created_at desc, c.version desc limit $2`,
)

/** Versions of both calendars of an agency, or of the common ones; the latest first. */
export function readCalendarChanges(
  db: Queryable,
  agency: string | undefined,
  limit: number,
): Promise<CalendarChange[]> {
  return db.query<CalendarChange>(selectChanges, [agency ?? null, limit])
}

const selectLast = statement(
  'calendars.last_version',
  'select coalesce(max(version), 1) as version from agency_calendar where purpose = $1',
)

/** The highest number any calendar of this purpose has; the built-in one, which is in no table, has 1. */
export async function readLastVersion(tx: Queryable, purpose: CalendarPurpose): Promise<number> {
  const [row] = await tx.query<{ version: number }>(selectLast, [purpose])
  return row?.version ?? 1
}

const insert = statement(
  'calendars.insert',
  `insert into agency_calendar (agency, purpose, version, definition, created_at, created_by)
   values ($1, $2, $3, $4, $5, $6)`,
)

export async function insertCalendarVersion(
  db: Queryable,
  version: CalendarVersion,
  by: string | undefined,
): Promise<void> {
  const { agency, definition, createdAt } = version
  await db.query(insert, [
    agency ?? null,
    definition.purpose,
    definition.version,
    JSON.stringify(definition),
    new Date(createdAt),
    by ?? null,
  ])
}

/** Makes changes of calendars come one after the other until the transaction ends. */
export async function lockCalendars(tx: Queryable): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext('agencies.calendars'))")
}

function toVersion({ agency, definition, createdAt }: VersionRow): CalendarVersion {
  return { agency: agency ?? undefined, definition, createdAt }
}

const count = statement('calendars.count', 'select count(*)::int as versions from agency_calendar')

/** How many versions of calendars there have ever been: a calendar has changed when it is another number. */
export async function countCalendarVersions(db: Queryable): Promise<number> {
  const [row] = await db.query<{ versions: number }>(count)
  return row?.versions ?? 0
}
