/** The book of results that were handed over (sổ trả kết quả), by day: a line for each, with whoever got it and how that shows. */
import { addDays, fromLocal, type Instant, type LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Dossier, HandOverProof } from '../model.ts'

export type HandOverMethod = Dossier['deliverBy']

/** A place among them, in the order in which they were handed over. */
export interface HandedPlace {
  at: Instant
  dossier: string
  version: number
}

export interface HandedOver extends HandedPlace {
  code: string
  procedureVersion: string
  /** Whose desk. */
  agency: string
  owner: string
  /** Who came in the owner's place; null: the owner, or nobody noted it. */
  receiver: string | null
  method: HandOverMethod
  proof: HandOverProof | null
  /** How many papers' originals were given back. */
  returned: number
  /** Number of the result; null where it has none. */
  result: string | null
  /** Since when it was ready. */
  readyAt: Instant | null
  /** Id of the member of staff; null: the post, the owner online or another system. */
  officer: string | null
}

export interface HandedQuestion {
  from: LocalDate
  /** Inclusive. */
  to: LocalDate
  /** Whose desks; undefined: all. */
  agencies?: readonly string[] | undefined
}

/** By the index dossier_event_handed_over. */
const HANDED = `dossier_event e join dossier d on d.id = e.dossier_id
  where e.type = 'result_handed_over'
    and e.at >= to_timestamp($1 / 1000.0) and e.at < to_timestamp($2 / 1000.0)
    and ($3::text[] is null or d.receiving_agency = any($3))`

const LIST = statement(
  'dossiers.handed_over',
  `select e.dossier_id as dossier, e.version, e.at, coalesce(d.code, d.reference) as code,
          d.procedure_version as "procedureVersion", d.receiving_agency as agency, d.owner_name as owner,
          e.personal ->> 'receiver' as receiver, e.data ->> 'method' as method, e.data ->> 'proof' as proof,
          coalesce(jsonb_array_length(e.data -> 'returned'), 0) as returned, d.state #>> '{result,number}' as result,
          (d.state #>> '{result,issuedAt}')::float8 as "readyAt",
          case when e.actor_kind = 'staff' then e.actor_id end as officer
     from ${HANDED} and (e.at, e.dossier_id, e.version) > (to_timestamp($4 / 1000.0), $5::uuid, $6::int)
    order by e.at, e.dossier_id, e.version limit $7`,
)
const COUNT = statement(
  'dossiers.count_handed_over',
  `select e.data ->> 'method' as method, count(*)::int as count from ${HANDED} group by 1`,
)
const FIRST: HandedPlace = { at: 0, dossier: '00000000-0000-0000-0000-000000000000', version: 0 }

/** In the order in which they were handed over, after a place. One query. */
export function listHandedOver(
  db: Queryable,
  asked: HandedQuestion,
  { after = FIRST, limit }: { after?: HandedPlace; limit: number },
): Promise<HandedOver[]> {
  return db.query<HandedOver>(LIST, [...valuesOf(asked), after.at, after.dossier, after.version, limit])
}

/** How many there are of each way. One query. */
export async function countHandedOver(
  db: Queryable,
  asked: HandedQuestion,
): Promise<Record<HandOverMethod, number>> {
  const rows = await db.query<{ method: HandOverMethod; count: number }>(COUNT, valuesOf(asked))
  const counts = { counter: 0, post: 0, online: 0 }
  for (const { method, count } of rows) counts[method] = count
  return counts
}

function valuesOf({ from, to, agencies }: HandedQuestion): unknown[] {
  return [fromLocal(from, 0), fromLocal(addDays(to, 1), 0), agencies ?? null]
}
