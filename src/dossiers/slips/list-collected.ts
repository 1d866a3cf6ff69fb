/** What was collected in fees and charges, by day: a line for each that was paid, with whoever took it. */
import { addDays, fromLocal, type Instant, type LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { PaidBy } from '../model.ts'
import { FEE_SLIP_SIGN } from './slip-numbers.ts'

/** A place among them, in the order in which they were collected. */
export interface CollectedPlace {
  at: Instant
  dossier: string
  version: number
  /** Of the fee: several may be collected with one acceptance. */
  fee: string
}

export interface CollectedFee extends CollectedPlace {
  /** In đồng. */
  amount: number
  /** Of the receipt book, else of the slip that was printed; null where there is neither. */
  receipt: string | null
  /** Null where it was paid online, and for what was collected before it was noted. */
  paidBy: PaidBy | null
  /** The dossier's code, or the reference while it has none. */
  code: string
  procedureVersion: string
  /** Whose desk. */
  agency: string
  applicant: string
  /** Id of the member of staff; null where it was paid online. */
  officer: string | null
}

export interface CollectedQuestion {
  from: LocalDate
  /** Inclusive. */
  to: LocalDate
  /** Whose desks; undefined: all. */
  agencies?: readonly string[] | undefined
}

export interface CollectedSum {
  count: number
  /** In đồng. */
  amount: number
}

/** By the index dossier_event_collected. What an acceptance finds paid already was collected before, by an event of its own. */
const COLLECTED = `dossier_event e join dossier d on d.id = e.dossier_id
  cross join lateral (
    select e.data ->> 'code' as fee, e.data ->> 'receipt' as receipt, e.data ->> 'paidBy' as "paidBy",
           (select (x ->> 'amount')::bigint from jsonb_array_elements(d.state -> 'fees') x
             where x ->> 'code' = e.data ->> 'code' limit 1) as amount
     where e.type = 'fee_collected'
    union all
    select x ->> 'code', null, x ->> 'paidBy', (x ->> 'amount')::bigint from jsonb_array_elements(e.data -> 'fees') x
     where e.type = 'dossier_accepted' and (x ->> 'paidAt')::bigint >= extract(epoch from e.at) * 1000) f
  where e.type in ('dossier_accepted', 'fee_collected') and f.amount > 0
    and e.at >= to_timestamp($1 / 1000.0) and e.at < to_timestamp($2 / 1000.0)
    and ($3::text[] is null or d.receiving_agency = any($3))`

/** A number of a receipt book, else that of the slip that was printed. */
const SLIP = `lpad(n.seq::text, greatest(2, length(n.seq::text)), '0') || '/' || n.symbol`
const COLLECTED_SLIPS = COLLECTED.replace(
  '\n  where ',
  `\n  left join slip_number n on n.dossier_id = e.dossier_id and n.version = e.version and n.symbol = '${FEE_SLIP_SIGN}'\n  where `,
)

const LIST = statement(
  'dossiers.collected_fees',
  `select e.dossier_id as dossier, e.version, e.at, f.fee, f.amount::float8 as amount, coalesce(f.receipt, ${SLIP}) as receipt, f."paidBy",
          coalesce(d.code, d.reference) as code, d.state ->> 'procedureVersion' as "procedureVersion",
          d.receiving_agency as agency, d.parties #>> '{applicant,name}' as applicant,
          case when e.actor_kind = 'staff' then e.actor_id end as officer
     from ${COLLECTED_SLIPS}
      and (e.at, e.dossier_id, e.version, f.fee) > (to_timestamp($4 / 1000.0), $5::uuid, $6::int, $7)
    order by e.at, e.dossier_id, e.version, f.fee limit $8`,
)
const SUMS = statement(
  'dossiers.sum_collected_fees',
  `select case when e.actor_kind = 'staff' then coalesce(f."paidBy", 'desk') else 'online' end as way,
          count(*)::int as count, sum(f.amount)::float8 as amount
     from ${COLLECTED} group by 1`,
)
const FIRST: CollectedPlace = {
  ...{ at: 0, dossier: '00000000-0000-0000-0000-000000000000', version: 0, fee: '' },
}

/** In the order in which they were collected, after a place. One query. */
export function listCollectedFees(
  db: Queryable,
  asked: CollectedQuestion,
  { after = FIRST, limit }: { after?: CollectedPlace; limit: number },
): Promise<CollectedFee[]> {
  const place = [after.at, after.dossier, after.version, after.fee]
  return db.query<CollectedFee>(LIST, [...valuesOf(asked), ...place, limit])
}

/** `desk`: at a desk, and nobody noted how. */
export type CollectedWay = PaidBy | 'desk' | 'online'

/** How many there are and how much it is, by how they were paid; a way that nobody paid is absent. One query. */
export async function sumCollectedFees(
  db: Queryable,
  asked: CollectedQuestion,
): Promise<ReadonlyMap<CollectedWay, CollectedSum>> {
  const rows = await db.query<CollectedSum & { way: CollectedWay }>(SUMS, valuesOf(asked))
  return new Map(rows.map(({ way, count, amount }) => [way, { count, amount }]))
}

function valuesOf({ from, to, agencies }: CollectedQuestion): unknown[] {
  return [fromLocal(from, 0), fromLocal(addDays(to, 1), 0), agencies ?? null]
}
