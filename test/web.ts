/** The pages over a test database: the server as `main` makes it, with what the pages ask counted. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/index.ts'
import { openOrganisation } from '../src/agencies/index.ts'
import { openCatalogue } from '../src/catalogue/index.ts'
import { actOnDossier, isRefusal, lookupSecretOf } from '../src/dossiers/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { createHttp } from '../src/platform/http/index.ts'
import { type Clock, newId, openSigner } from '../src/platform/index.ts'
import { openAddressRule, openOutsideHttp } from '../src/platform/outside/index.ts'
import { openPictureReader } from '../src/platform/pictures/index.ts'
import { createLog, createMetrics, loadConfig } from '../src/platform/process/index.ts'
import { addWeb, authorizeSession, renderProblem, type WebServices } from '../src/web/index.ts'
import { type FormParts, formOf, openTestFiles, type TestFiles } from './files.ts'

export interface TestWeb {
  app: FastifyInstance
  services: WebServices
  /** Texts of the queries since the last call, sessions and all. */
  takeQueries(): string[]
  close(): Promise<void>
}

export async function openTestWeb(
  database: Database,
  {
    clock,
    demo = true,
    env = {},
    payments,
    shelf,
    identity,
    localAccounts,
    keys,
  }: {
    clock: Clock
    demo?: boolean
    env?: Record<string, string>
    payments?: WebServices['payments']
    /** Files of another server; absent: a folder of its own. */
    shelf?: TestFiles
    identity?: WebServices['identity']
    localAccounts?: WebServices['localAccounts']
    keys?: WebServices['keys']
  },
): Promise<TestWeb> {
  const asked: string[] = []
  const counting: Database = {
    ...database,
    query: (sql, values) => {
      asked.push(typeof sql === 'string' ? sql : sql.name)
      return database.query(sql, values)
    },
  }
  const organisation = await openOrganisation(counting, (error) => {
    throw error
  })
  const { directory, calendars } = organisation
  const config = loadConfig({ RATE_LIMIT: '0', ...env })
  const files = shelf ?? openTestFiles(database, config)
  const reader = openPictureReader()
  const services: WebServices = {
    config,
    files,
    reader,
    organisation,
    clock,
    signer: openSigner('k'.repeat(32)),
    outside: openOutsideHttp(openAddressRule([])),
    office: { database: counting, directory, calendars, catalogue: await openCatalogue(database) },
    lookupSecretOf: (id) => lookupSecretOf('k'.repeat(32), id),
    payments,
    identity,
    localAccounts,
    keys,
    demo: demo ? { people: DEMO_PEOPLE, password: DEMO_PASSWORD } : undefined,
    siteName: { vi: 'Một Cửa Thử', en: 'Test Centre' },
  }
  const app = await createHttp({
    config,
    log: createLog('silent'),
    metrics: createMetrics(),
    secret: 'k'.repeat(32),
    readiness: async () => [],
    // Tests share their machine; what they ask is answered, however late.
    mostDelayMs: 0,
    authorize: authorizeSession(services),
    renderProblem: renderProblem(services),
  })
  await addWeb(app, services)
  await app.ready()
  return {
    app,
    services,
    takeQueries: () => asked.splice(0),
    close: async () => {
      await app.close()
      await organisation.close()
      await reader.close()
      files.remove()
    },
  }
}

/** A dossier of the commonest procedure, complete at the desk of Việt Trì ward; `withdrawn` ends it. */
export async function receiveDossier(
  { office, clock, lookupSecretOf: secretOf }: Pick<WebServices, 'office' | 'clock' | 'lookupSecretOf'>,
  { withdrawn = false, paper }: { withdrawn?: boolean; paper?: string } = {},
): Promise<{ id: string; code: string; secret: string }> {
  const id = newId(clock.now())
  const version = office.catalogue.inForce('2.000815', clock.now())?.version
  const papers = (version?.components ?? [])
    .filter(({ group }) => group === 'submit')
    .map(({ code, name, originals, copies }) => ({
      component: code,
      name: paper ?? name.vi,
      originals,
      copies,
    }))
  const received = await actOnDossier(office, {
    id: newId(clock.now()),
    dossier: id,
    actor: { kind: 'client', id: 'test', scopes: ['dossiers.intake'], agencies: 'all' },
    at: clock.now(),
    body: {
      type: 'receive',
      procedure: '2.000815',
      channel: 'direct',
      receivingAgency: 'H44.100',
      competentAgency: 'H44.100',
      parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Thử Nghiệm' } },
      facts: { pages: 2, copies: 1 },
      papers,
      sets: 1,
      deliverBy: 'counter',
      paidFees: false,
    },
  })
  if (isRefusal(received)) throw new Error(received.message.en)
  if (withdrawn) {
    const ended = await actOnDossier(office, {
      id: newId(clock.now()),
      dossier: id,
      actor: { kind: 'applicant', id, secretOf: id },
      at: clock.now(),
      body: { type: 'withdraw', reason: 'Không còn cần nữa.' },
    })
    if (isRefusal(ended)) throw new Error(ended.message.en)
  }
  return { id, code: received.code ?? '', secret: secretOf(id) }
}

/** A browser without scripts: keeps cookies, sends the form token of the page it saw last. */
export function openVisitor(app: FastifyInstance) {
  const cookies = new Map<string, string>()
  let token = ''
  const remember = (answer: LightMyRequestResponse) => {
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token
    return answer
  }
  const headers = () => ({
    accept: 'text/html',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  return {
    cookies,
    get: async (url: string) => remember(await app.inject({ url, headers: headers() })),
    /** Fields in a list may have one name twice. */
    post: async (url: string, fields: Record<string, string> | [string, string][]) =>
      remember(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(
            Array.isArray(fields) ? [['_csrf', token], ...fields] : { _csrf: token, ...fields },
          ).toString(),
        }),
      ),
    /** A form with files, to the address that the page gives with its token. */
    send: async (url: string, parts: FormParts) => {
      const { type, payload } = await formOf(parts)
      return remember(
        await app.inject({ method: 'POST', url, headers: { ...headers(), 'content-type': type }, payload }),
      )
    },
  }
}
