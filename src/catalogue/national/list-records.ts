/** The national list as an officer looks through it: what is doubtful, what changed, what of it is a procedure here. */
import type { Instant, LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Finding, FindingKind } from './findings.ts'
import type { NationalRecord } from './record.ts'

export interface NationalLine {
  code: string
  name: string
  kinds: readonly FindingKind[]
  /** It said something else before. */
  isChanged: boolean
  changedAt: Instant
  /** A version of it is in force here. */
  isHere: boolean
}

export const NATIONAL_SHOWS = ['doubtful', 'changed', 'here', 'all'] as const
export type NationalShow = (typeof NATIONAL_SHOWS)[number]

export interface NationalFilter {
  show: NationalShow
  kind?: FindingKind
  on: LocalDate
}

const HERE = `exists (select from procedure_version v
  where v.procedure_code = n.code and v.status = 'published' and v.valid @> $1::date)`

const selectPage = statement(
  'national.page',
  `select n.code, n.record->>'name' as name, n.before is not null as "isChanged", ${HERE} as "isHere",
          extract(epoch from n.changed_at)::float8 * 1000 as "changedAt",
          array(select distinct f->>'kind' from jsonb_array_elements(n.findings) f order by 1) as kinds
     from national_record n
    where n.code > $2
      and ($3::text is null or n.findings @> jsonb_build_array(jsonb_build_object('kind', $3::text)))
      and ($4 = 'all' or ($4 = 'doubtful' and n.findings <> '[]') or ($4 = 'changed' and n.before is not null)
           or ($4 = 'here' and ${HERE}))
    order by n.code limit $5`,
)

const selectCounts = statement(
  'national.counts',
  `select count(*)::int as records, count(*) filter (where findings <> '[]')::int as doubtful,
          count(before)::int as changed,
          (select coalesce(jsonb_object_agg(kind, count), '{}') from (
             select f->>'kind' as kind, count(distinct n.code) as count
               from national_record n, jsonb_array_elements(n.findings) f group by 1) k) as kinds
     from national_record`,
)

const selectWhole = statement(
  'national.whole',
  `select record, before, findings, extract(epoch from changed_at)::float8 * 1000 as "changedAt"
     from national_record where code = $1`,
)

/** By code, `limit` at a time; `after` is the last code of the page before. */
export async function listNationalRecords(
  db: Queryable,
  { show, kind, on }: NationalFilter,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<{ lines: NationalLine[]; next?: string }> {
  const rows = await db.query<NationalLine>(selectPage, [on, after, kind ?? null, show, limit + 1])
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return rows.length > limit && last ? { lines, next: last.code } : { lines }
}

export interface NationalCounts {
  records: number
  doubtful: number
  changed: number
  /** Records with each kind of finding. */
  kinds: Partial<Record<FindingKind, number>>
}

export async function countNationalRecords(db: Queryable): Promise<NationalCounts> {
  const [counts] = await db.query<NationalCounts>(selectCounts)
  return counts ?? { records: 0, doubtful: 0, changed: 0, kinds: {} }
}

export interface WholeNationalRecord {
  record: NationalRecord
  before: NationalRecord | null
  findings: readonly Finding[]
  changedAt: Instant
}

/** With what is doubtful in it and what it said before; undefined where it was never imported. */
export async function findWholeNationalRecord(
  db: Queryable,
  code: string,
): Promise<WholeNationalRecord | undefined> {
  return (await db.query<WholeNationalRecord>(selectWhole, [code]))[0]
}
