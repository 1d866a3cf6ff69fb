/** Lists of petitions for whoever works at them. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Petition } from '../model.ts'

/** `late`: the answer, or its publication, is past its time. */
export const PETITION_FILTERS = ['open', 'late', 'to_publish', 'asked', 'ended', 'all'] as const
export type PetitionFilter = (typeof PETITION_FILTERS)[number]

/** Of a row; `$1` is now. */
const IS = {
  open: 'ended_at is null',
  late: `(ended_at is null and answer_due < ${toTimestamp('$1')} or publish_due < ${toTimestamp('$1')})`,
  to_publish: 'publish_due is not null',
  asked: `state = 'asked'`,
  ended: 'ended_at is not null',
  all: 'true',
} as const satisfies Record<PetitionFilter, string>

export interface ListedPetition {
  petition: Petition
  answerDue: number | null
  endedAt: number | null
  publishDue: number | null
}

const COLUMNS = `state_data as petition, answer_due as "answerDue", ended_at as "endedAt", publish_due as "publishDue"`

/** A place in the list: the newest first. */
export interface PetitionPlace {
  at: number
  id: string
}
const LAST: PetitionPlace = { at: 8e14, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

const listOf = (filter: PetitionFilter) =>
  statement(
    `petitions.list_${filter}`,
    `select ${COLUMNS} from petition
      where $1::float8 is not null and ${IS[filter]} and (received_at, id) < (${toTimestamp('$2')}, $3::uuid)
        and ${scopeCondition({ agency: 'agency' }, 5)}
      order by received_at desc, id desc limit $4`,
  )
const LISTS = Object.fromEntries(PETITION_FILTERS.map((filter) => [filter, listOf(filter)])) as Record<
  PetitionFilter,
  ReturnType<typeof listOf>
>

/** The newest first, within the agencies of `scope`. */
export function listPetitions(
  db: Queryable,
  asked: {
    scope: Scope
    filter: PetitionFilter
    now: number
    after?: PetitionPlace | undefined
    limit: number
  },
): Promise<ListedPetition[]> {
  const { scope, filter, now, after = LAST, limit } = asked
  return db.query(LISTS[filter], [now, after.at, after.id, limit, ...scopeValues(scope)])
}

const COUNT = statement(
  'petitions.count',
  `select count(*) filter (where ${IS.open})::int as open, count(*) filter (where ${IS.late})::int as late,
          count(*) filter (where ${IS.to_publish})::int as to_publish, count(*) filter (where ${IS.asked})::int as asked
     from petition where (ended_at is null or publish_due is not null) and ${scopeCondition({ agency: 'agency' }, 2)}`,
)

export type PetitionCounts = Record<Extract<PetitionFilter, 'open' | 'late' | 'to_publish' | 'asked'>, number>

export async function countPetitions(db: Queryable, scope: Scope, now: number): Promise<PetitionCounts> {
  const [counts] = await db.query<PetitionCounts>(COUNT, [now, ...scopeValues(scope)])
  return counts ?? { open: 0, late: 0, to_publish: 0, asked: 0 }
}

const BY_AGENCY = statement(
  'petitions.by_agency',
  `select agency, count(*)::int as received, count(*) filter (where state = 'answered')::int as answered,
          count(*) filter (where state = 'refused')::int as refused,
          count(*) filter (where ended_at <= answer_due)::int as "inTime",
          count(*) filter (where answer_due < coalesce(ended_at, ${toTimestamp('$3')}))::int as late,
          count(*) filter (where state_data->'rating'->>'level' = 'dissatisfied')::int as dissatisfied
     from petition where received_at >= ${toTimestamp('$1')} and received_at < ${toTimestamp('$2')}
      and ${scopeCondition({ agency: 'agency' }, 4)} group by agency order by received desc, agency`,
)

/** Of what was received in a time: QĐ 766 indicators 5.2 and 5.3 are made of these. */
export interface PetitionFigures {
  agency: string
  received: number
  answered: number
  refused: number
  /** Answered or refused before its time was over. */
  inTime: number
  /** Answered late, or open and past its time. */
  late: number
  /** The sender said that the answer did not satisfy. */
  dissatisfied: number
}

/** `from` is part of the time, `to` is not. */
export function listPetitionFigures(
  db: Queryable,
  { from, to, now, scope }: { from: number; to: number; now: number; scope: Scope },
): Promise<PetitionFigures[]> {
  return db.query(BY_AGENCY, [from, to, now, ...scopeValues(scope)])
}

const REGISTER = statement(
  'petitions.register',
  `select ${COLUMNS} from petition
    where received_at >= ${toTimestamp('$1')} and received_at < ${toTimestamp('$2')}
      and (received_at, id) > (${toTimestamp('$3')}, $4::uuid) and ${scopeCondition({ agency: 'agency' }, 6)}
    order by received_at, id limit $5`,
)

/** What was received in a time, the oldest first, in chunks of `limit`. */
export function listRegister(
  db: Queryable,
  {
    from,
    to,
    after,
    limit,
    scope,
  }: { from: number; to: number; after: PetitionPlace | undefined; limit: number; scope: Scope },
): Promise<ListedPetition[]> {
  const { at, id } = after ?? { at: 0, id: '00000000-0000-0000-0000-000000000000' }
  return db.query(REGISTER, [from, to, at, id, limit, ...scopeValues(scope)])
}
