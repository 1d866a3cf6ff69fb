/** Scores in the database, and what they add up to. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Counts, DossierCounts } from './evaluate.ts'
import { DOSSIER_KEYS, type DossierKey } from './indices/indices.ts'
import type { DossierScore, Points } from './model.ts'
import type { ScoredDossier } from './score-dossier.ts'
import type { Stated } from './statement-store.ts'

const KEEP = statement(
  'supervision.keep_scores',
  `with gone as (delete from officer_score where dossier = any($1::uuid[])), kept as (
     insert into dossier_score (dossier, agency, code, procedure, ended_at, ${DOSSIER_KEYS.join(', ')}, evidence)
     select dossier, agency, code, procedure, ${toTimestamp('"endedAt"')},
            ${DOSSIER_KEYS.map((key) => `(points->>'${key}')::smallint`).join(', ')}, evidence
       from jsonb_to_recordset($2::jsonb) as s(dossier uuid, agency text, code text, procedure text, "endedAt" float8,
            points jsonb, evidence jsonb)
     on conflict (dossier) do update set agency = excluded.agency, code = excluded.code, ended_at = excluded.ended_at,
       ${DOSSIER_KEYS.map((key) => `${key} = excluded.${key}`).join(', ')}, evidence = excluded.evidence)
   delete from dossier_score where dossier = any($1::uuid[]) and dossier not in
     (select (s->>'dossier')::uuid from jsonb_array_elements($2::jsonb) s)`,
)
const KEEP_HANDS = statement(
  'supervision.keep_hands',
  `insert into officer_score (dossier, staff, agency, own_time)
   select dossier, staff, agency, points from jsonb_to_recordset($1::jsonb) as h(dossier uuid, staff uuid, agency text, points smallint)
   on conflict (staff, dossier, agency) do update set own_time = excluded.own_time`,
)

/** What these dossiers give now, in place of what they gave before. To be called in a transaction. Idempotent. */
export async function keepScores(
  db: Queryable,
  dossiers: readonly string[],
  scores: readonly ScoredDossier[],
): Promise<void> {
  const hands = scores.flatMap((score) => score.hands.map((hand) => ({ dossier: score.dossier, ...hand })))
  await db.query(KEEP, [dossiers, JSON.stringify(scores)])
  await db.query(KEEP_HANDS, [JSON.stringify(hands)])
}

const HAS_ANY = statement('supervision.has_score', 'select from dossier_score limit 1')

export async function hasScores(db: Queryable): Promise<boolean> {
  return (await db.query(HAS_ANY, [])).length > 0
}

/** Of dossiers that ended from `from` until before `to`. */
export interface ScoreFilter {
  scope: Scope
  from: Instant
  to: Instant
}

const countsOf = (columnOf: (key: DossierKey) => string) =>
  DOSSIER_KEYS.flatMap((key) =>
    [0, 1, 2].map(
      (points) => `count(*) filter (where ${columnOf(key)} = ${points})::int as ${key}_${points}`,
    ),
  ).join(', ')
const IN_TIME = `ended_at >= ${toTimestamp('$1')} and ended_at < ${toTimestamp('$2')}`

type CountRow = Record<string, number>

function toCounts(row: CountRow): DossierCounts {
  return Object.fromEntries(
    DOSSIER_KEYS.map((key) => [
      key,
      [0, 1, 2].map((points) => row[`${key}_${points}`] ?? 0) as unknown as Counts,
    ]),
  ) as DossierCounts
}

/** The last statement of each index of an agency in year $3. */
const STATED = `coalesce((select jsonb_agg(e) from (
    select distinct on (index) agency, year, index, points, ground, (extract(epoch from stated_at) * 1000)::float8 as "statedAt",
           stated_by as "statedBy"
      from evaluation_statement where year = $3 and agency = a.agency order by index, stated_at desc) e), '[]')`
const byAgency = `select a.*, ${STATED} as stated from (
     select agency, count(*)::int as dossiers, ${countsOf((key) => key)} from dossier_score
      where ${IN_TIME} and ${scopeCondition({ agency: 'agency' }, 4)} group by agency) a order by agency`
const BY_AGENCY = statement('supervision.scores_by_agency', byAgency)

export interface AgencyScores {
  agency: string
  dossiers: number
  counts: DossierCounts
}

/** With what was stated about each agency for `year`: read at once, so that one moment is shown. */
export async function countScores(
  db: Queryable,
  { from, to, scope, year }: ScoreFilter & { year: number },
): Promise<(AgencyScores & { stated: Stated[] })[]> {
  const rows = await db.query<ScoredRow>(BY_AGENCY, [from, to, year, ...scopeValues(scope)])
  return rows.map((row) => ({ ...scoresOf(row), stated: row.stated }))
}

type ScoredRow = CountRow & { agency: string; dossiers: number; stated: Stated[] }

function scoresOf(row: CountRow & { agency: string; dossiers: number }): AgencyScores {
  return { agency: row.agency, dossiers: row.dossiers, counts: toCounts(row) }
}

const officerColumn = (key: DossierKey) => (key === 'agency_time' ? 'o.own_time' : `s.${key}`)
/** `who`: of which people. */
const byOfficer = (
  who: string,
) => `select o.staff, o.agency, count(*)::int as dossiers, ${countsOf(officerColumn)}
     from officer_score o join dossier_score s using (dossier)
    where ${IN_TIME} and ${who} and ${scopeCondition({ agency: 'o.agency' }, 4)}
    group by o.staff, o.agency order by o.agency, o.staff`
const OF_OFFICER = statement('supervision.scores_of_officer', byOfficer('o.staff = $3'))
const OF_AGENCY = statement(
  'supervision.scores_of_agency',
  `select (select to_jsonb(x) from (${byAgency}) x) as scores,
          coalesce((select jsonb_agg(x) from (${byOfficer('true')}) x), '[]') as officers`,
)

export interface OfficerScores extends AgencyScores {
  staff: string
}

type OfficerRow = CountRow & { agency: string; staff: string; dossiers: number }

const ofOfficer = (row: OfficerRow): OfficerScores => ({ staff: row.staff, ...scoresOf(row) })

/** Of one person, by the agency for which the steps were done. */
export async function countOwnScores(
  db: Queryable,
  { from, to, staff }: Omit<ScoreFilter, 'scope'> & { staff: string },
): Promise<OfficerScores[]> {
  const rows = await db.query<OfficerRow>(OF_OFFICER, [from, to, staff, ...scopeValues({ all: true })])
  return rows.map(ofOfficer)
}

/** Of one agency and, at the same moment, of everybody who did steps for it. */
export async function countAgencyScores(
  db: Queryable,
  { from, to, agency, year }: Omit<ScoreFilter, 'scope'> & { agency: string; year: number },
): Promise<{ scores: (AgencyScores & { stated: Stated[] })[]; officers: OfficerScores[] }> {
  const scope = { all: false as const, agencies: [agency], units: [] }
  const [row] = await db.query<{ scores: ScoredRow | null; officers: OfficerRow[] }>(OF_AGENCY, [
    ...[from, to, year],
    ...scopeValues(scope),
  ])
  const scores = row?.scores ? [{ ...scoresOf(row.scores), stated: row.scores.stated }] : []
  return { scores, officers: (row?.officers ?? []).map(ofOfficer) }
}

export interface ScorePlace {
  at: Instant
  dossier: string
}

const LAST: ScorePlace = { at: 8e14, dossier: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const COLUMNS = `s.dossier, s.agency, s.code, s.procedure, s.ended_at as "endedAt", s.evidence,
  ${DOSSIER_KEYS.map((key) => `s.${key}`).join(', ')}`
const LIST = statement(
  'supervision.list_scores',
  `select ${COLUMNS} from dossier_score s
    where ${IN_TIME} and ($3::text is null or s.agency = $3)
      and ($4::text is null or (to_jsonb(s)->>$4)::int = $5::int)
      and (s.ended_at, s.dossier) < (${toTimestamp('$6')}, $7::uuid) and ${scopeCondition({ agency: 's.agency' }, 9)}
    order by s.ended_at desc, s.dossier desc limit $8`,
)
const LIST_OF = statement(
  'supervision.list_scores_of',
  `select ${COLUMNS}, o.own_time from officer_score o join dossier_score s using (dossier)
    where ${IN_TIME} and o.staff = $3 and (s.ended_at, s.dossier) < (${toTimestamp('$4')}, $5::uuid)
    order by s.ended_at desc, s.dossier desc limit $6`,
)

type ScoreRow = Omit<DossierScore<DossierKey>, 'points'> & Record<DossierKey, Points>

function toScore({
  dossier,
  agency,
  code,
  procedure,
  endedAt,
  evidence,
  ...row
}: ScoreRow): DossierScore<DossierKey> {
  const points = Object.fromEntries(DOSSIER_KEYS.map((key) => [key, row[key]])) as Record<DossierKey, Points>
  return { dossier, agency, code, procedure, endedAt, evidence, points }
}

/** The dossiers behind a number, the newest first: of an agency, with so many points of an index. */
export async function listScores(
  db: Queryable,
  {
    ...asked
  }: ScoreFilter & {
    agency?: string
    given?: { index: DossierKey; points: Points }
    after?: ScorePlace
    limit: number
  },
): Promise<DossierScore<DossierKey>[]> {
  const { from, to, agency, given, after = LAST, limit, scope } = asked
  const rows = await db.query<ScoreRow>(LIST, [
    ...[
      from,
      to,
      agency ?? null,
      given?.index ?? null,
      given?.points ?? null,
      after.at,
      after.dossier,
      limit,
    ],
    ...scopeValues(scope),
  ])
  return rows.map(toScore)
}

/** A person's own dossiers, the time of agencies being that of their own steps. */
export async function listOwnScores(
  db: Queryable,
  {
    from,
    to,
    staff,
    after = LAST,
    limit,
  }: Omit<ScoreFilter, 'scope'> & { staff: string; after?: ScorePlace; limit: number },
): Promise<DossierScore<DossierKey>[]> {
  const rows = await db.query<ScoreRow & { own_time: Points }>(LIST_OF, [
    from,
    to,
    staff,
    after.at,
    after.dossier,
    limit,
  ])
  return rows.map((row) => toScore({ ...row, agency_time: row.own_time }))
}
