import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { type DossierStatus, STATUSES, WORK_OF_STATUS } from '../model.ts'
import { type DossierFilter, type ListedRow, listDossierRows } from './list-for-programs.ts'

const COUNT = 6000
const AGENCIES = Array.from({ length: 20 }, (_, i) => `A${i}`)

/** Nearly all were handed over; each other status is one in five hundred, spread over the years. */
const FILL = `with d as (
    select n, uuidv7((n - ${COUNT}) * interval '1 hour') as id, now() + (n - ${COUNT}) * interval '1 hour' as at,
           case when n % 500 < 11 then ($1::text[])[1 + n % 500] else 'handed_over' end as status,
           'A' || (n / 3) % 20 as receiving, 'A' || (n * 7) % 20 as competent
      from generate_series(1, ${COUNT}) n)
  insert into dossier (id, version, status, reference, procedure_code, procedure_version, receiving_agency,
         competent_agency, channel, submitted_at, due_at, ended_at, owner_name, parties, state)
  select id, 1, status, 'R' || n, case when n % 400 = 17 then '1.000002' else '1.000001' end, id, receiving, competent,
         'direct', at, at + interval '9 days',
         case when status in ('not_accepted', 'stopped', 'withdrawn', 'result_ready', 'handed_over') then at end,
         'Nguyễn Thị Bình', '{}', '{}' from d`

const WORK = `insert into task (dossier_id, key, kind, agency, role, opened_at)
  select d.id, 'k', w.kind, 'A' || ascii(right(d.reference, 1)) % 20, 'x', now()
    from dossier d join unnest($1::text[], $2::text[]) as w(status, kind) using (status)`

const ENDINGS = `insert into dossier_event (dossier_id, version, type, at, actor_kind, actor_id, data)
  select id, 1, case status when 'stopped' then 'dossier_stopped' when 'withdrawn' then 'dossier_withdrawn'
                            when 'not_accepted' then 'intake_refused' else 'step_completed' end, now(), 's', 's', '{}'
    from dossier`

let db: TestDatabase
let rows: (ListedRow & { workAt: string | null })[]

beforeAll(async () => {
  db = await testDatabase()
  const { database } = db
  await database.query(FILL, [STATUSES.filter((status) => status !== 'handed_over')])
  const work = STATUSES.flatMap((status) => WORK_OF_STATUS[status].slice(0, 1).map((kind) => [status, kind]))
  await database.query(WORK, [work.map(([status]) => status), work.map(([, kind]) => kind)])
  await database.query(ENDINGS)
  for (const table of ['dossier', 'task', 'dossier_event']) await database.query(`vacuum analyze ${table}`)
  rows = await database.query(
    `select d.id, d.status, d.procedure_code as procedure, d.receiving_agency as "receivingAgency",
            d.competent_agency as "competentAgency", d.due_at as "dueAt", d.ended_at as "endedAt", t.agency as "workAt"
       from dossier d left join task t on t.dossier_id = d.id order by d.id`,
  )
})
afterAll(() => db.close())

const FILTERS: DossierFilter[] = [
  {},
  ...STATUSES.map((status: DossierStatus) => ({ status })),
  { procedure: '1.000002' },
  { procedure: '1.000003' },
  { procedure: '1.000002', status: 'handed_over' },
  { dueBefore: Date.now() },
  { dueBefore: Date.now(), status: 'in_process' },
  { dueBefore: Date.now(), status: 'stopped' },
]
const SCOPES = ['all', AGENCIES, AGENCIES.slice(3, 5), ['A7'], ['A99']] as const
const MIDDLE = Math.floor(COUNT / 2)

function expected(filter: DossierFilter, agencies: readonly string[] | 'all', after: string): string[] {
  const { status, procedure, dueBefore } = filter
  return rows
    .filter(({ id }) => id > after)
    .filter((one) => status === undefined || one.status === status)
    .filter((one) => procedure === undefined || one.procedure === procedure)
    .filter((one) => dueBefore === undefined || ((one.dueAt as number) < dueBefore && one.endedAt === null))
    .filter(
      ({ receivingAgency, competentAgency, workAt }) =>
        agencies === 'all' ||
        [receivingAgency, competentAgency, workAt].some((at) => at !== null && agencies.includes(at)),
    )
    .slice(0, 51)
    .map(({ id }) => id)
}

/** How many rows of `dossier` this connection has read. */
async function lookedAt(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ rows: number }>(
    `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows
       from pg_stat_xact_user_tables where relname = 'dossier'`,
  )
  return row?.rows ?? 0
}

describe('the list of dossiers', () => {
  it.each(FILTERS)('holds what it should, in order, for every scope: %j', async (filter) => {
    for (const agencies of SCOPES) {
      for (const after of ['00000000-0000-0000-0000-000000000000', rows[MIDDLE]?.id as string]) {
        const page = await listDossierRows(db.database, agencies, filter, { after, limit: 51 })
        expect(page.map(({ id }) => id)).toEqual(expected(filter, agencies, after))
      }
    }
  })

  const isRare = ({ status, procedure, dueBefore }: DossierFilter) =>
    procedure !== undefined || (status === undefined ? dueBefore !== undefined : status !== 'handed_over')

  it.each(FILTERS.filter(isRare))('looks at few dossiers to find the rare: %j', async (filter) => {
    for (const agencies of SCOPES) {
      const looked = await db.database.transaction(async (tx) => {
        const before = await lookedAt(tx)
        await listDossierRows(tx, agencies, filter, { limit: 51 })
        return (await lookedAt(tx)) - before
      })
      expect(looked).toBeLessThan(100)
    }
  })
})
