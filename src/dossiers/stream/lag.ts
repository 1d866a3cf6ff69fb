/** How far each projector is behind the stream. */
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import type { Projector } from './projector.ts'
import type { StreamPlace } from './read-stream.ts'
import { isAfter, isUnreadBy } from './unread.ts'

/** Above this many events it is only said that there are at least so many. */
export const MOST_COUNTED = 100_000

export interface ProjectorLag {
  projector: string
  /** Events not read yet; MOST_COUNTED + 1 stands for more. */
  events: number
  /** How long the oldest of them has waited at most, in seconds; 0 when there is none. */
  seconds: number
  /** Tries in a row that failed; 0 while it works. */
  failures: number
  failingSince?: number
  /** An SQL state or the name of an error. */
  failure?: string
}

// An event's moment may lie far back (histories that are loaded), and a checkpoint rests while nothing is written: an event
// has waited no longer than either says.
const LAG = statement(
  'projector.lag',
  `with asked as (
     select p.name, coalesce(c.txid, '0'::xid8) as txid, coalesce(c.position, 0) as position, c.updated_at,
            coalesce(c.failures, 0) as failures, c.failing_since, c.failure
       from unnest($1::text[]) with ordinality as p(name, nth) left join checkpoint c on c.projector = p.name
      order by p.nth)
   select a.name, a.failures, a.failing_since, a.failure,
          (select count(*)::int from (
             select from dossier_event e where ${isAfter('a.txid', 'a.position')}
              limit ${MOST_COUNTED + 1}) unread) as events,
          coalesce(greatest(0, extract(epoch from now() - greatest(a.updated_at, first.at)))::float8, 0) as seconds
     from asked a left join lateral (
            select e.at from dossier_event e where ${isAfter('a.txid', 'a.position')}
             order by e.txid, e.position limit 1) first on true`,
)

interface Row {
  name: string
  events: number
  seconds: number
  failures: number
  failing_since: number | null
  failure: string | null
}

/** In the order given; a projector that never ran has the whole stream before it. */
export async function listProjectorLag(
  db: Queryable,
  projectors: readonly Projector[],
): Promise<ProjectorLag[]> {
  const rows = await db.query<Row>(LAG, [projectors.map(({ name }) => name)])
  return rows.map(({ name, events, seconds, failures, failing_since, failure }) => ({
    projector: name,
    events,
    seconds: events === 0 ? 0 : Math.round(seconds * 10) / 10,
    failures,
    ...(failing_since === null ? {} : { failingSince: failing_since }),
    ...(failure === null ? {} : { failure }),
  }))
}

const FAILED = statement(
  'projector.failed',
  `insert into checkpoint (projector, failures, failing_since, failure) values ($1, 1, now(), $2)
   on conflict (projector) do update set failures = checkpoint.failures + 1, failure = excluded.failure,
     failing_since = coalesce(checkpoint.failing_since, now())
   returning txid::text as txid, position`,
)

/** Writes down that a try failed, of the error only its kind; answers the last place that was read well. */
export async function noteFailure(
  database: Database,
  projector: Projector,
  error: unknown,
): Promise<StreamPlace | undefined> {
  const { code, name } = error as { code?: string; name?: string }
  const [place] = await database.query<StreamPlace>(FAILED, [projector.name, code ?? name ?? 'Error'])
  return place
}

const UNREAD = statement(
  'projector.unread',
  `select exists (select from dossier_event e where ${isUnreadBy('$1')}) as unread`,
)

/** Whether anything is written that it has not read, readable yet or not. One small query, no lock, no write. */
export async function hasUnread(db: Queryable, projector: Projector): Promise<boolean> {
  const [row] = await db.query<{ unread: boolean }>(UNREAD, [projector.name])
  return row?.unread ?? false
}
