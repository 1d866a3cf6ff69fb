import { join } from 'node:path'
import { openSession } from '../src/agencies/index.ts'
import { watchDatabaseCpu } from './harness/cpu.ts'
import { cookiesOf } from './harness/demo-server.ts'
import type { Figure } from './harness/figure.ts'
import { askOften } from './harness/http-load.ts'
import { withProvince } from './harness/province.ts'
import { startServer } from './harness/server.ts'

const OPEN = 100_000
const OFFICERS = 20
const CONNECTIONS = 16
const SECONDS = 8

/**
 * Open dossiers of the commonest procedure spread over twenty communes and the five roles of their flows, so that an inbox
 * holds a thousand tasks: some late, some due today, most in time.
 */
const FILL = `with place as (
    select agency, row_number() over (order by agency) - 1 as at
      from (select distinct agency from role_grant where agency ~ '^H44\\.1\\d\\d$' order by agency limit ${OFFICERS}) a
  ), version as (
    select id from procedure_version where procedure_code = '2.000815' and status = 'published' order by number desc limit 1
  ), numbered as (
    select n, md5(n::text)::uuid as id, place.agency,
           (array['case_officer', 'unit_head', 'agency_head', 'clerk', 'reception_officer'])[1 + (n / ${OFFICERS}) % 5] as role,
           now() + ((n * 7919) % 20000 - 5000) * interval '1 minute' as due_at
      from generate_series(1, ${OPEN}) n join place on place.at = n % ${OFFICERS}
  ), made as (
    insert into dossier (id, version, status, reference, code, procedure_code, procedure_version, receiving_agency,
           competent_agency, channel, submitted_at, accepted_at, due_at, owner_name, parties, state)
    select numbered.id, 3, 'in_process', 'N' || n, agency || '-261123-' || n, '2.000815', version.id, agency, agency,
           'direct', now(), now(), due_at + interval '1 day', 'Nguyễn Thị Bình ' || n, '{}',
           '{"clock": {"ruleSet": "nd-118-2025"}}' from numbered, version
  )
  insert into task (dossier_id, key, kind, agency, role, node, opened_at, due_at)
  select id, 'step:approve:3', 'step', agency, role, 'approve', now(), due_at from numbered`

/** The whole inbox page, session, counts and all: 50 rows of 100,000 open dossiers, asked by twenty officers in turn. */
export async function benchInbox(): Promise<Figure[]> {
  return withProvince({ isDurable: false }, async ({ url, database }) => {
    await database.query(FILL)
    for (const table of ['dossier', 'task']) await database.query(`vacuum analyze ${table}`)
    const officers = await database.query<{ id: string }>(
      `select distinct on (g.agency) g.staff_id as id from role_grant g
        where g.role = 'agency_head' and g.agency in (select agency from task) order by g.agency, g.staff_id`,
    )
    const sessions = await Promise.all(officers.map(({ id }) => openSession(database, id, Date.now())))
    const server = await startServer({
      DATABASE_URL: url,
      DATA_DIR: join(import.meta.dirname, '../var/bench'),
    })
    try {
      const requests = sessions.map(({ token }) => ({
        path: '/work',
        headers: { cookie: cookiesOf({ token }) },
      }))
      await askOften(server.url, requests, { connections: CONNECTIONS, seconds: 2 })
      const before = server.cpuSeconds()
      const databaseCpu = await watchDatabaseCpu(database)
      const rate = await askOften(server.url, requests, { connections: CONNECTIONS, seconds: SECONDS })
      const spent = server.cpuSeconds() - before + (await databaseCpu())
      const about = `50 of ${OPEN} open dossiers, ${OFFICERS} officers`
      return [
        {
          name: 'page: inbox, on two cores',
          value: Math.round((2 * rate * SECONDS) / spent),
          unit: 'requests/s',
          budget: 2_000,
          note: `${about}, each list remembered for a second; per two CPU seconds of server and database together`,
        },
        {
          name: 'page: inbox, as answered',
          value: rate,
          unit: 'requests/s',
          note: `${CONNECTIONS} connections; the asker on the same machine`,
        },
      ]
    } finally {
      await server.stop()
    }
  })
}
