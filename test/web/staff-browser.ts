/** The pages over a database of their own with the demonstration's catalogue, and people at their browsers. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { type Organisation, openOrganisation, openSession } from '../../src/agencies/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import { lookupSecretOf, type Office } from '../../src/dossiers/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { createHttp } from '../../src/platform/http/index.ts'
import { type FixedClock, fixedClock, openSigner } from '../../src/platform/index.ts'
import { openAddressRule, openOutsideHttp } from '../../src/platform/outside/index.ts'
import { openPictureReader } from '../../src/platform/pictures/index.ts'
import { captureLog, createMetrics, loadConfig } from '../../src/platform/process/index.ts'
import { authorizeSession, renderProblem, type WebServices } from '../../src/web/index.ts'
import { demoDatabase } from '../database.ts'
import { type FormParts, formOf as filesForm, openTestFiles, type TestFiles } from '../files.ts'

const SECRET = 'k'.repeat(32)

/** A Monday morning in working time. */
const START = fromLocal('2026-11-23', 9 * 60)

export interface StaffPages {
  app: FastifyInstance
  database: Database
  office: Office
  organisation: Organisation
  services: WebServices & { files: TestFiles }
  clock: FixedClock
  /** Somebody of the demonstration, or whoever has this id, signed in. */
  open(person: string | { id: string }): Promise<StaffBrowser>
  close(): Promise<void>
}

export interface StaffBrowser {
  id: string
  token: string
  get(path: string): Promise<LightMyRequestResponse>
  /** Sends a form with the token of a page; a field may come several times. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<LightMyRequestResponse>
  /** Sends a form with files; `csrf` instead of the token of a page. */
  send(path: string, parts: FormParts, csrf?: string): Promise<LightMyRequestResponse>
}

/** `add` adds the pages under test. */
export async function startStaffPages(
  add: (app: FastifyInstance, services: WebServices) => void | Promise<void>,
): Promise<StaffPages> {
  const db = await demoDatabase()
  const { staffIds } = db
  const clock = fixedClock(START)
  const organisation = await openOrganisation(db.database, () => undefined)
  const catalogue = await openCatalogue(db.database)
  const { directory, calendars } = organisation
  const office = { database: db.database, directory, calendars, catalogue }
  const config = loadConfig({ RATE_LIMIT: '0', PUBLIC_URL: 'http://motcua.example.vn' })
  const files = openTestFiles(db.database, config)
  const services: StaffPages['services'] = {
    config,
    files,
    reader: openPictureReader(),
    office,
    organisation,
    clock,
    signer: openSigner('k'.repeat(32)),
    outside: openOutsideHttp(openAddressRule([])),
    lookupSecretOf: (id) => lookupSecretOf(SECRET, id),
    demo: undefined,
    payments: undefined,
    identity: undefined,
    keys: undefined,
    siteName: { vi: 'Một Cửa', en: 'Motcua' },
  }
  const app = await createHttp({
    // A busy machine is no fault of the pages; that a late server says so is tried where it is built.
    mostDelayMs: Number.POSITIVE_INFINITY,
    config,
    log: captureLog().log,
    metrics: createMetrics(),
    secret: SECRET,
    readiness: async () => [],
    authorize: authorizeSession(services),
    renderProblem: renderProblem(services),
  })
  app.get('/work/token', { config: { access: 'public' } }, async (_, reply) => reply.csrfToken())
  await add(app, services)
  await app.ready()
  return {
    ...{ app, database: db.database, office, organisation, services, clock },
    open: async (person) => {
      const id = typeof person === 'string' ? staffIds.get(person) : person.id
      if (id === undefined) throw new Error(`nobody is called ${person}`)
      const { token } = await openSession(db.database, id, clock.now())
      return browserOf(app, id, token)
    },
    close: async () => {
      await app.close()
      await organisation.close()
      files.remove()
      await db.close()
    },
  }
}

/** As if nobody had touched this browser for hours: the session is over, and still known whose it was. */
export async function endSession(
  { database, organisation }: StaffPages,
  token: string | undefined,
): Promise<void> {
  if (token === undefined) return
  const id = createHash('sha256').update(token).digest()
  await database.query('update session set expires_at = created_at where id = $1', [id])
  organisation.sessions.forgetOne(token)
}

function browserOf(app: FastifyInstance, id: string, token: string): StaffBrowser {
  let form: { cookie: string; csrf: string } | undefined
  const get = (url: string) => {
    const cookies = { session: token, lang: 'vi', ...(form ? { form: form.cookie } : {}) }
    return app.inject({ method: 'GET', url, cookies })
  }
  const post = async (url: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
    form ??= formOf(await get('/work/token'))
    return app.inject({
      method: 'POST',
      url,
      cookies: { session: token, lang: 'vi', form: form.cookie },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(
        Object.entries({ _csrf: form.csrf, ...fields }).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, String(one)]),
        ),
      ).toString(),
    })
  }
  const send = async (url: string, parts: FormParts, csrf?: string) => {
    form ??= formOf(await get('/work/token'))
    const { type, payload } = await filesForm(parts)
    return app.inject({
      method: 'POST',
      url: `${url}?_csrf=${csrf ?? form.csrf}`,
      cookies: { session: token, lang: 'vi', form: form.cookie },
      // A browser that says from where a form comes needs no token.
      headers: {
        'content-type': type,
        accept: 'text/html',
        ...(csrf === undefined && { 'sec-fetch-site': 'same-origin' }),
      },
      payload,
    })
  }
  return { id, token, get, post, send }
}

function formOf(response: LightMyRequestResponse): { cookie: string; csrf: string } {
  const cookie = response.cookies.find(({ name }) => name === 'form')?.value
  if (cookie === undefined) throw new Error(`no form token: ${response.statusCode}`)
  return { cookie, csrf: response.body }
}
