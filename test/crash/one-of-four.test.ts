import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { verifyDossiers } from '../../src/dossiers/index.ts'
import { startMailServer } from '../../src/notices/channels/smtp.testing.ts'
import { enqueue } from '../../src/platform/jobs/index.ts'
import { type TestDatabase, testServer } from '../database.ts'
import { applicationWithPapers, inParallel, prepareIntake, sendIntake } from '../intake.ts'
import { type RunningServer, runMotcua, startServer } from '../server.ts'

const COUNT = 160
/** A worker takes so many letters at once: as many may be on the way when it dies. */
const ON_THE_WAY = 16
const dataDir = mkdtempSync(join(tmpdir(), 'motcua-four-'))
let db: TestDatabase
let mail: Awaited<ReturnType<typeof startMailServer>>
let servers: RunningServer[] = []

beforeAll(async () => {
  ;[db, mail] = await Promise.all([testServer(), startMailServer()])
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await mail.stop()
  await db.close()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

it('of two web servers and two workers one each is killed with -9 under load: nothing is lost or doubled, the others go on', async () => {
  const token = await prepareIntake(db.database)
  const application = (await applicationWithPapers(db.database)) as { parties: { applicant: object } }
  servers = await startFour()
  const [first, second, worker] = servers as [RunningServer, RunningServer, RunningServer]
  const codes = new Map<string, string | undefined>()
  await inParallel([...Array(COUNT).keys()], 8, async (i) => {
    const email = `p${i}@example.vn`
    const body = { ...application, parties: { applicant: { ...application.parties.applicant, email } } }
    const key = crypto.randomUUID()
    const asked = await sendIntake((i % 2 === 0 ? first : second).url, token, body, key)
    // Whoever got no answer asks the other one, with the same key.
    const answer = asked.status === 0 ? await sendIntake(second.url, token, body, key) : asked
    expect([200, 201]).toContain(answer.status)
    codes.set(email, answer.code)
    if (codes.size % 10 === 0) await enqueue(db.database, 'gather_notices', {})
    if (codes.size === COUNT / 2) {
      await vi.waitFor(() => expect(mail.mails.length).toBeGreaterThan(0), { timeout: 20_000, interval: 20 })
      await Promise.all([first.kill(), worker.kill()])
    }
  })

  const metrics = await (await fetch(`${second.url}/metrics`)).text()
  for (const row of [
    /projector_lag_seconds\{projector="figures"\} \d/,
    /outbox_waiting\{destination="email"\} \d/,
  ])
    expect(metrics).toMatch(row)

  // As if the two minutes had passed after which what the dead worker had taken is free again.
  await db.database.query('update delivery set next_at = now() where claim is not null')
  await vi.waitFor(
    async () => {
      await enqueue(db.database, 'gather_notices', {})
      expect(new Set(mail.mails.map(({ to }) => to)).size).toBe(COUNT)
    },
    { timeout: 30_000, interval: 200 },
  )
  const letters = new Map(mail.mails.map((letter) => [letter.id, letter]))
  expect([...letters.values()].map(({ to, text }) => [to, /H44[\d.-]*\d/.exec(text)?.[0]]).sort()).toEqual(
    [...codes].sort(),
  )
  expect(mail.mails.length - letters.size).toBeLessThanOrEqual(ON_THE_WAY)

  expect(new Set(codes.values()).size).toBe(COUNT)
  expect(await verifyDossiers(db.database)).toMatchObject({ differences: 0, dossiers: COUNT })
  await vi.waitFor(async () => expect(await ask('projectors')).toEqual([CAUGHT_UP]), { timeout: 20_000 })
  for (const destination of ['notices', 'email']) {
    expect(await ask('outbox')).toContainEqual(
      expect.objectContaining({ destination, waiting: 0, parked: 0 }),
    )
  }
}, 120_000)

const CAUGHT_UP = { projector: 'figures', events: 0, seconds: 0, failures: 0 }

/** On one database, with mail that goes out at once. */
function startFour(): Promise<RunningServer[]> {
  const env = {
    DATABASE_URL: db.url,
    DATABASE_POOL: '6',
    DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    NOTICE_QUIET: '00:00-00:00',
    NOTICE_WAIT_SECONDS: '0',
    NOTICES_PER_SECOND: '200',
  }
  const roles = ['api', 'api', 'worker', 'worker']
  return Promise.all(roles.map((role) => startServer({ ...env, MOTCUA_ROLE: role })))
}

/** What a command of the program says to other programs. */
async function ask(command: string): Promise<unknown> {
  const { output } = await runMotcua([command, '--json'], {
    DATABASE_URL: db.url,
    DATA_DIR: dataDir,
    DEMO: 'off',
  })
  return JSON.parse(output)
}
