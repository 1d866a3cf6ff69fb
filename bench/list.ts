import { join } from 'node:path'
import {
  type Database,
  migrate,
  openDatabase,
  statement,
  withScratchDatabase,
} from '../src/platform/database/index.ts'
import type { Figure } from './harness/figure.ts'

const OPEN = 100_000
const READERS = 8
const SECONDS = 5

/** Open dossiers with one task each: 20 agencies, 5 roles, so that an inbox holds a thousand. */
const FILL = `with numbered as (
    select n, md5(n::text)::uuid as id, 'H44.' || lpad((n % 20)::text, 3, '0') as agency,
           (array['case_officer', 'unit_head', 'agency_head', 'clerk', 'reception_officer'])[1 + (n / 20) % 5] as role,
           now() + ((n * 7919) % 20000 - 5000) * interval '1 minute' as due_at
      from generate_series(1, ${OPEN}) n
  ), made as (
    insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
           competent_agency, channel, submitted_at, accepted_at, due_at, owner_name, parties, state)
    select id, 3, 'in_process', 'N' || n, agency || '-261123-' || n, '1.' || lpad((n % 400)::text, 6, '0'), id, agency,
           agency, 'direct', now(), now(), due_at, 'Nguyễn Thị Bình', '{}', '{}' from numbered
  )
  insert into task (dossier_id, key, kind, agency, role, node, opened_at, due_at)
  select id, 'step:appraise:3', 'step', agency, role, 'appraise', now(), due_at from numbered`

/** What an inbox shows, by due date, and whether there is more. */
const PAGE = statement(
  'bench.inbox',
  `select t.dossier_id, t.key, t.kind, t.node, t.due_at, t.assignee, d.code, d.procedure_code, d.owner_name, d.status
     from task t join dossier d on d.id = t.dossier_id
    where t.agency = $1 and t.role = $2 and (t.due_at, t.dossier_id, t.key) > ($3, $4, $5)
    order by t.due_at, t.dossier_id, t.key limit 51`,
)

async function readPages(database: Database): Promise<number> {
  const start = performance.now()
  let pages = 0
  const reader = async () => {
    while (performance.now() - start < SECONDS * 1000) {
      const agency = `H44.${String(pages++ % 20).padStart(3, '0')}`
      const rows = await database.query(PAGE, [
        agency,
        'case_officer',
        new Date(0),
        '00000000-0000-0000-0000-000000000000',
        '',
      ])
      if (rows.length !== 51) throw new Error(`an inbox of ${rows.length}`)
    }
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  return Math.round((pages * 1000) / (performance.now() - start))
}

/** The query under an inbox page of 50 among 100,000 open dossiers. */
export async function benchList(): Promise<Figure[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, join(import.meta.dirname, '../migrations'))
    const database = openDatabase({ url, max: READERS, statementTimeoutMs: 0 })
    try {
      await database.query(FILL)
      await database.query('vacuum analyze dossier')
      await database.query('vacuum analyze task')
      return [
        {
          name: 'list: query of an inbox page',
          value: await readPages(database),
          unit: 'requests/s',
          budget: 1_000,
          note: `50 of ${OPEN} open dossiers, ${READERS} readers, no page around it`,
        },
      ]
    } finally {
      await database.close()
    }
  })
}
