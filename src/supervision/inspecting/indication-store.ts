/** Indications in the database. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { IndicationKind } from '../indications/kinds.ts'

export interface FoundIndication {
  dossier: string
  kind: IndicationKind
  agency: string
  code: string
  procedure: string
  at: number
}

const KEEP = statement(
  'supervision.keep',
  `with found as (
     select * from jsonb_to_recordset($2::jsonb) as f(dossier uuid, kind text, agency text, code text, procedure text, at float8)),
   gone as (
     delete from indication i where i.dossier = any($1::uuid[]) and i.answer is null
       and not exists (select from found f where f.dossier = i.dossier and f.kind = i.kind))
   insert into indication (dossier, kind, agency, code, procedure, at, found_at)
   select dossier, kind, agency, code, procedure, ${toTimestamp('at')}, ${toTimestamp('$3')} from found
   on conflict (dossier, kind) do update set agency = excluded.agency, code = excluded.code, at = excluded.at
    where (indication.agency, indication.code, indication.at) is distinct from (excluded.agency, excluded.code, excluded.at)`,
)

/** What was found of these dossiers, in place of what was found before; answers stay. Idempotent. */
export async function keepIndications(
  db: Queryable,
  dossiers: readonly string[],
  found: readonly FoundIndication[],
  now: number,
): Promise<void> {
  await db.query(KEEP, [dossiers, JSON.stringify(found), now])
}

const HAS_ANY = statement('supervision.has_any', 'select from indication limit 1')

export async function hasIndications(db: Queryable): Promise<boolean> {
  return (await db.query(HAS_ANY, [])).length > 0
}

export interface IndicationFilter {
  scope: Scope
  /** Of the day on which it happened; `to` is not part of it. */
  from: number
  to: number
  kinds: readonly IndicationKind[]
  agency?: string
  isOpen?: boolean
}

const WHERE = `at >= ${toTimestamp('$1')} and at < ${toTimestamp('$2')} and kind = any($3::text[]) and ($4::text is null or agency = $4)
  and (not $5::boolean or answer is null) and ${scopeCondition({ agency: 'agency' }, 6)}`

function valuesOf({ from, to, kinds, agency, isOpen = false, scope }: IndicationFilter): unknown[] {
  return [from, to, kinds, agency ?? null, isOpen, ...scopeValues(scope)]
}

const COUNT = statement(
  'supervision.count',
  `select kind, agency, count(*)::int as count, count(answer)::int as answered from indication where ${WHERE} group by 1, 2`,
)

export interface IndicationCount {
  kind: IndicationKind
  agency: string
  count: number
  answered: number
}

export function countIndications(db: Queryable, filter: IndicationFilter): Promise<IndicationCount[]> {
  return db.query(COUNT, valuesOf(filter))
}

export interface ListedIndication extends FoundIndication {
  answer: string | null
  answeredAt: number | null
}

/** A place in the list: the newest first. */
export interface IndicationPlace {
  at: number
  dossier: string
}

const LIST = statement(
  'supervision.list',
  `select dossier, kind, agency, code, procedure, at as at, answer, answered_at as "answeredAt"
     from indication where ${WHERE} and (at, dossier) < (${toTimestamp('$10')}, $11::uuid)
    order by at desc, dossier desc limit $12`,
)
const LAST: IndicationPlace = { at: 8e14, dossier: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

export function listIndications(
  db: Queryable,
  filter: IndicationFilter,
  { after = LAST, limit }: { after?: IndicationPlace | undefined; limit: number },
): Promise<ListedIndication[]> {
  return db.query(LIST, [...valuesOf(filter), after.at, after.dossier, limit])
}

const ANSWER = statement(
  'supervision.answer',
  `update indication set answer = $3, answered_at = ${toTimestamp('$4')}, answered_by = $5
    where dossier = $1 and kind = $2 and ${scopeCondition({ agency: 'agency' }, 6)} returning dossier`,
)

/** Whoever is asked says what it was; a later answer takes the place of an earlier one. False: no such thing within the scope. */
export async function answerIndication(
  db: Queryable,
  {
    dossier,
    kind,
    answer,
    staff,
    scope,
  }: { dossier: string; kind: string; answer: string; staff: string; scope: Scope },
  now: number,
): Promise<boolean> {
  const rows = await db.query(ANSWER, [dossier, kind, answer, now, staff, ...scopeValues(scope)])
  return rows.length > 0
}
