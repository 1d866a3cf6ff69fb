/** The routes for programs over a database of its own with the demonstration's catalogue, and programs to call them. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type ApiScope, createApiClient, openOrganisation } from '../../src/agencies/index.ts'
import { addApi, authorizeClient } from '../../src/api/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import { lookupSecretOf, type Office } from '../../src/dossiers/index.ts'
import { createHttp } from '../../src/platform/http/index.ts'
import { type FixedClock, fixedClock, openSigner } from '../../src/platform/index.ts'
import { openAddressRule, openOutsideHttp } from '../../src/platform/outside/index.ts'
import { captureLog, createMetrics, loadConfig } from '../../src/platform/process/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { type FilesOptions, openTestFiles, type TestFiles } from '../files.ts'

export const WARD = 'H44.100'
export const OTHER_WARD = 'H44.101'
export const SECRET = 'k'.repeat(32)

/** A Monday morning in working time. */
const START = fromLocal('2026-11-23', 9 * 60)

export interface TestApi {
  app: FastifyInstance
  office: Office
  files: TestFiles
  clock: FixedClock
  lines: Record<string, unknown>[]
  /** Admits a program; answers its token. */
  admit(scopes: readonly ApiScope[], agencies?: readonly string[] | 'all'): Promise<string>
  close(): Promise<void>
}

export async function startApi(
  env: Readonly<Record<string, string>> = {},
  filesOptions: FilesOptions = {},
  own?: TestDatabase,
): Promise<TestApi> {
  const db = own ?? (await demoDatabase())
  const clock = fixedClock(START)
  const organisation = await openOrganisation(db.database, () => undefined)
  const catalogue = await openCatalogue(db.database)
  const { directory, calendars } = organisation
  const office = { database: db.database, directory, calendars, catalogue }
  const { log, lines } = captureLog()
  const config = loadConfig({ RATE_LIMIT: '0', ...env })
  const files = openTestFiles(db.database, config, filesOptions)
  const app = await createHttp({
    config,
    log,
    metrics: createMetrics(),
    secret: SECRET,
    readiness: async () => [],
    authorize: authorizeClient({ organisation, clock }),
  })
  await addApi(app, {
    office,
    files,
    organisation,
    clock,
    signer: openSigner(SECRET),
    outside: openOutsideHttp(openAddressRule(['127.0.0.1'])),
    lookupSecretOf: (id) => lookupSecretOf(SECRET, id),
    publicUrl: 'https://motcua.example.vn',
  })
  return {
    app,
    office,
    files,
    clock,
    lines,
    admit: async (scopes, agencies = 'all') => {
      const by = { staff: undefined, now: clock.now() }
      const made = await createApiClient(db.database, { name: 'test', scopes, agencies }, by)
      if (!made.ok) throw new Error(made.problem.code)
      return made.value.token
    },
    close: async () => {
      await app.close()
      await organisation.close()
      files.remove()
      await db.close()
    },
  }
}

interface Sent {
  body?: unknown
  key?: string
  headers?: Readonly<Record<string, string>>
}

/** A request of the program with this token; a POST carries a key of its own unless one is given. */
export function send(
  { app }: TestApi,
  token: string,
  method: 'GET' | 'POST',
  path: string,
  { body, key = randomUUID(), headers = {} }: Sent = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      ...(method === 'POST' ? { 'idempotency-key': key, 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

/** A certified copy at the ward of Việt Trì, complete. */
export const COPY = {
  type: 'receive',
  procedure: '2.000815',
  channel: 'direct',
  receivingAgency: WARD,
  competentAgency: WARD,
  parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Thử', idNumber: '025190000000' } },
  papers: [{ component: '2.000815-TP01', name: 'Bản chính giấy tờ, văn bản', originals: 1, copies: 0 }],
  facts: { pages: 2, copies: 1 },
}
