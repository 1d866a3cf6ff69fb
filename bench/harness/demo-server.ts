/** The server with the whole demonstration in a scratch database, and what a visitor needs to know of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSession } from '../../src/agencies/index.ts'
import { trackingLink } from '../../src/dossiers/index.ts'
import { type Database, openDatabase, withScratchDatabase } from '../../src/platform/database/index.ts'
import { openSigner } from '../../src/platform/index.ts'
import { type Server, startServer } from './server.ts'

const SECRET = 'a secret of the bench, thirty-two characters'

export interface DemoServer {
  server: Server
  database: Database
  /** Starts another process on the same database, ended with the first. */
  startBeside(settings: Record<string, string>): Promise<Server>
}

/** Starts it for the time of `work`; `more` are settings of its own. */
export async function withDemoServer<T>(
  work: (demo: DemoServer) => Promise<T>,
  more: Record<string, string> = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  try {
    return await withScratchDatabase(async (url) => {
      const settings = { DATABASE_URL: url, DATA_DIR: folder, DEMO: 'on', SESSION_SECRET: SECRET }
      const servers = [await startServer({ ...settings, ...more })] as [Server, ...Server[]]
      const startBeside = async (own: Record<string, string>) => {
        const server = await startServer({ ...settings, ...own })
        servers.push(server)
        return server
      }
      const database = openDatabase({ url, max: 2, statementTimeoutMs: 0 })
      try {
        return await work({ server: servers[0], database, startBeside })
      } finally {
        await database.close()
        await Promise.all(servers.map((server) => server.stop()))
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A dossier of today's province in process. */
export interface Open {
  id: string
  code: string
  agency: string
}

/** The newest ones. */
export function openDossiers(database: Database, count: number): Promise<Open[]> {
  return database.query<Open & Record<string, unknown>>(
    `select id, code, competent_agency as agency from dossier
      where status = 'in_process' and code is not null and state ->> 'endedAt' is null and version > 3
        and competent_agency not like '000%' and exists (select 1 from dossier_event e where e.dossier_id = dossier.id)
      order by id desc limit $1`,
    [count],
  )
}

/** Where the QR code of its receipt leads. */
export function trackingPath(dossier: Open): string {
  return trackingLink(openSigner(SECRET), dossier)
}

/** The cookie of whoever has scanned the QR code of its receipt. */
export async function trackingCookie(server: Server, dossier: Open): Promise<string> {
  const answer = await fetch(server.url + trackingPath(dossier), { redirect: 'manual' })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** The cookies of somebody with this role there; anywhere, where no agency is given. */
export async function cookieOf(database: Database, role: string, agency?: string): Promise<string> {
  const [grant] = await database.query<{ id: string }>(
    `select staff_id as id from role_grant where role = $1 and ($2::text is null or agency = $2)
        and agency not like '000%' order by agency, staff_id limit 1`,
    [role, agency ?? null],
  )
  if (grant === undefined) throw new Error(`nobody is ${role} at ${agency}`)
  return cookiesOf(await openSession(database, grant.id, Date.now()))
}

/** What a browser sends that has been here before: its session, and what its forms are signed with. */
export function cookiesOf({ token }: { token: string }): string {
  return `session=${token}; form=bench`
}
