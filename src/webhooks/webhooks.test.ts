import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { COPY, OTHER_WARD, SECRET, send, startApi, type TestApi } from '../../test/api/api-server.ts'
import { testServer } from '../../test/database.ts'
import { sendAll } from '../../test/outbox/send-all.ts'
import { openSigner } from '../platform/index.ts'
import { openAddressRule, openOutsideHttp, type Resolve } from '../platform/outside/index.ts'
import { markJournal } from './journal/marks.ts'
import { pauseFailing } from './telling/pause-failing.ts'
import { tellWebhook } from './telling/tell-webhook.ts'
import { webhookSender } from './telling/webhook-sender.ts'
import { findWebhook, listWebhooks } from './webhook-store.ts'

const HOUR = 3_600_000
let api: TestApi
let token: string
let receiver: Receiver
beforeAll(async () => {
  // In a server of its own: what is told is read from the stream.
  const server = await testServer()
  await loadDemoCatalogue(server.database)
  api = await startApi({}, {}, server)
})
afterAll(() => api.close())
beforeEach(async () => {
  token = await api.admit(['webhooks.manage', 'dossiers.intake', 'dossiers.read'])
  receiver = await openReceiver()
})
afterEach(async () => {
  for (const { id } of await listWebhooks(api.office.database))
    await send(api, token, 'POST', `/webhooks/${id}/remove`, { body: {} })
  await receiver.close()
})

interface Receiver {
  url: string
  status: number
  got: { headers: IncomingHttpHeaders; body: string }[]
  close(): Promise<void>
}

async function openReceiver(): Promise<Receiver> {
  const got: Receiver['got'] = []
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    if (made.status < 300) got.push({ headers: request.headers, body })
    response.writeHead(made.status).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const made: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/motcua`,
    status: 204,
    got,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
  return made
}

const desk = (outside = openOutsideHttp(openAddressRule(['127.0.0.1'])), now = () => api.clock.now()) => ({
  database: api.office.database,
  signer: openSigner(SECRET),
  outside,
  now,
})

async function register(url: string, more: object = {}) {
  const made = await send(api, token, 'POST', '/webhooks', { body: { url, ...more } })
  expect(made.statusCode).toBe(201)
  return made.json() as { id: string; secret: string; state: string }
}

/** Takes a dossier in; answers its id. */
async function fileOne(): Promise<string> {
  const filed = await send(api, token, 'POST', '/dossiers', { body: COPY })
  expect(filed.statusCode).toBe(201)
  return filed.json().id
}

async function tell(id: string, as = desk()): Promise<void> {
  const hook = await findWebhook(api.office.database, id)
  if (hook?.state === 'active') while ((await tellWebhook(api.office.database, hook, as.now())) > 0) break
  await sendAll(api.office.database, webhookSender(as, id), as.now)
}

const versionsOf = (dossier: string) =>
  receiver.got
    .map(({ body }) => JSON.parse(body))
    .filter((event) => event.dossier.id === dossier)
    .map(({ version }) => version)

describe('a webhook', () => {
  it('is told what happens to a dossier in its order, signed so that anybody with the secret can check', async () => {
    const hook = await register(receiver.url)
    const dossier = await fileOne()
    await tell(hook.id)
    const versions = versionsOf(dossier)
    expect(versions.length).toBeGreaterThan(1)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    for (const { headers, body } of receiver.got) {
      const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      const key = Buffer.from(hook.secret.replace('whsec_', ''), 'base64')
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', key).update(text).digest('base64')}`,
      )
      expect(body).not.toContain('Nguyễn Thị Thử')
      expect(body).not.toContain('025190000000')
    }
  })

  it('is told again from a cursor, under the ids that it knows', async () => {
    const hook = await register(receiver.url)
    await fileOne()
    await tell(hook.id)
    const first = receiver.got.map(({ body }) => JSON.parse(body))
    receiver.got.length = 0
    const body = { after: first[0].cursor }
    const key = crypto.randomUUID()
    for (const _ of [1, 2]) {
      const again = await send(api, token, 'POST', `/webhooks/${hook.id}/replay`, { body, key })
      expect(again.statusCode).toBe(200)
      await tell(hook.id)
    }
    expect(receiver.got.map(({ headers }) => headers['webhook-id'])).toEqual(
      first.slice(1).map(({ id }) => id),
    )
  })

  it('that fails for about a day is paused, whoever is named is told, and it goes on where it stopped', async () => {
    const hook = await register(receiver.url, { contact: 'truc@hotich.example.vn' })
    const rules = { hasEmail: true, publicUrl: 'https://motcua.example.vn' }
    receiver.status = 500
    const dossier = await fileOne()
    let hours = 0
    for (; hours < 48; hours += 1) {
      await tell(hook.id)
      if ((await pauseFailing(api.office.database, rules, api.clock.now())).length > 0) break
      api.clock.advance(HOUR)
    }
    expect(hours).toBeGreaterThan(20)
    expect(hours).toBeLessThan(30)
    const read = await send(api, token, 'GET', `/webhooks/${hook.id}`)
    expect(read.json()).toMatchObject({ state: 'paused', reason: 'http_500' })
    const letters = await api.office.database.query<{ payload: { to: string } }>(
      "select payload from delivery where kind = 'webhook_paused'",
    )
    expect(letters.map(({ payload }) => payload.to)).toEqual(['truc@hotich.example.vn'])
    expect(await pauseFailing(api.office.database, rules, api.clock.now())).toEqual([])

    const later = await fileOne()
    receiver.status = 204
    const resumed = await send(api, token, 'POST', `/webhooks/${hook.id}/resume`, { body: {} })
    expect(resumed.json()).toMatchObject({ state: 'active', reason: null })
    await tell(hook.id)
    expect(versionsOf(dossier)[0]).toBe(1)
    expect(versionsOf(later)[0]).toBe(1)
  })

  it('that is not there at all is paused after a day, too', async () => {
    const hook = await register(receiver.url)
    await fileOne()
    const rules = { hasEmail: false, publicUrl: 'https://motcua.example.vn' }
    const gone = desk(openOutsideHttp(openAddressRule(['127.0.0.1'])))
    const nowhere = await openReceiver()
    await nowhere.close()
    await api.office.database.query('update webhook set url = $2 where id = $1', [hook.id, nowhere.url])
    await tell(hook.id, gone)
    expect(await pauseFailing(api.office.database, rules, api.clock.now())).toEqual([])
    api.clock.advance(25 * HOUR)
    await tell(hook.id, gone)
    expect(await pauseFailing(api.office.database, rules, api.clock.now())).toHaveLength(1)
  })

  it('reaches no private address, also where a name changes its address after it was looked at', async () => {
    for (const url of [
      'https://10.0.0.1/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://169.254.169.254/',
      'https://2130706434/',
    ]) {
      const refused = await send(api, token, 'POST', '/webhooks', { body: { url } })
      expect([url, refused.json().code]).toEqual([url, 'webhook_address_refused'])
    }
    for (const url of [
      'http://93.184.216.34/x',
      'ftp://93.184.216.34/x',
      'https://a:b@93.184.216.34/x',
      'x',
    ]) {
      const refused = await send(api, token, 'POST', '/webhooks', { body: { url } })
      expect([url, refused.json().code]).toEqual([url, 'webhook_address_wrong'])
    }
    const hook = await register(receiver.url)
    const { port } = new URL(receiver.url)
    await api.office.database.query('update webhook set url = $2 where id = $1', [
      hook.id,
      `https://hotich.example.vn:${port}/x`,
    ])
    const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    await fileOne()
    await tell(hook.id, desk(openOutsideHttp(openAddressRule([]), resolve)))
    const rules = { hasEmail: false, publicUrl: 'https://motcua.example.vn' }
    expect(await pauseFailing(api.office.database, rules, api.clock.now())).toHaveLength(1)
    expect(await findWebhook(api.office.database, hook.id)).toMatchObject({ reason: 'address_refused' })
    expect(receiver.got).toEqual([])
  })

  it('shows its secret once; a new one signs beside the old one for a day', async () => {
    const key = crypto.randomUUID()
    const body = { url: receiver.url }
    const made = await send(api, token, 'POST', '/webhooks', { body, key })
    const again = await send(api, token, 'POST', '/webhooks', { body, key })
    expect(again.json()).toEqual(made.json())
    api.clock.advance(HOUR)
    expect((await send(api, token, 'POST', '/webhooks', { body, key })).json().secret).toBeNull()
    const { id, secret } = made.json()
    expect((await send(api, token, 'GET', `/webhooks/${id}`)).body).not.toContain('whsec_')
    const fresh = (await send(api, token, 'POST', `/webhooks/${id}/rotate-secret`, { body: {} })).json()
      .secret
    expect(fresh).not.toBe(secret)
    await fileOne()
    await tell(id)
    expect(String(receiver.got[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2)
    receiver.got.length = 0
    api.clock.advance(25 * HOUR)
    await fileOne()
    await tell(id)
    expect(String(receiver.got[0]?.headers['webhook-signature']).split(' ')).toHaveLength(1)
  })

  it('belongs to its program, and tells of nothing that the program may not see', async () => {
    const hook = await register(receiver.url)
    const other = await api.admit(['webhooks.manage'], [OTHER_WARD])
    for (const act of ['pause', 'resume', 'remove', 'rotate-secret', 'replay']) {
      expect((await send(api, other, 'POST', `/webhooks/${hook.id}/${act}`, { body: {} })).statusCode).toBe(
        404,
      )
    }
    const elsewhere = await send(api, other, 'POST', '/webhooks', { body: { url: receiver.url } })
    await fileOne()
    await tell(elsewhere.json().id)
    expect(receiver.got).toEqual([])
    expect((await send(api, other, 'GET', '/webhook-events')).json().events).toEqual([])
    await send(api, other, 'POST', `/webhooks/${elsewhere.json().id}/remove`, { body: {} })
  })
})

describe('the journal', () => {
  it('reaches back seven days, and says so where a cursor is older', async () => {
    const { database } = api.office
    const old = (await send(api, token, 'GET', '/webhook-events')).json().next
    await fileOne()
    for (let day = 0; day <= 8; day += 1) {
      await markJournal(database, api.clock.now())
      api.clock.advance(24 * HOUR)
    }
    const dossier = await fileOne()
    expect((await send(api, token, 'GET', `/webhook-events?after=${old}`)).json().code).toBe('cursor_expired')
    expect((await send(api, token, 'GET', '/webhook-events?after=x')).json().code).toBe('cursor_wrong')
    const read: { dossier: { id: string }; id: string }[] = []
    for (let after = ''; ; ) {
      const page = (await send(api, token, 'GET', `/webhook-events?limit=1${after}`)).json()
      read.push(...page.events)
      after = `&after=${page.next}`
      if (!page.more) break
    }
    expect([...new Set(read.map((event) => event.dossier.id))]).toEqual([dossier])
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length)
  })
})

describe('the client of the documentation', () => {
  let child: ChildProcess | undefined
  afterEach(() => void child?.kill())

  it('checks the signature by itself, reads in the journal what it missed, and takes each event once', async () => {
    const now = () => Date.now()
    await api.app.listen({ host: '127.0.0.1', port: 0 })
    const own = (api.app.server.address() as AddressInfo).port
    await markJournal(api.office.database, api.clock.now())
    const hook = await register(receiver.url)
    const missed = await fileOne()
    child = spawn(process.execPath, ['docs/examples/webhook-receiver.mjs'], {
      env: { SECRET: hook.secret, PORT: '0', API: `http://127.0.0.1:${own}/api/v1`, TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines: { dossier: { id: string }; id: string }[] = []
    createInterface({ input: child.stdout as never }).on('line', (line) => lines.push(JSON.parse(line)))
    const port = await new Promise<string>((heard) =>
      createInterface({ input: child?.stderr as never }).on('line', (line) =>
        heard(line.split(' ').at(-1) ?? ''),
      ),
    )
    await expect.poll(() => lines.some(({ dossier }) => dossier.id === missed)).toBe(true)
    const url = `http://127.0.0.1:${port}/`
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401)
    await api.office.database.query('update webhook set url = $2 where id = $1', [hook.id, url])
    const dossier = await fileOne()
    await tell(hook.id, desk(undefined, now))
    await expect.poll(() => lines.some((line) => line.dossier.id === dossier)).toBe(true)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    const [left] = await api.office.database.query<{ count: number }>(
      "select count(*)::int as count from delivery where destination = $1 and state <> 'sent'",
      [`webhook:${hook.id}`],
    )
    expect(left?.count).toBe(0)
  }, 30_000)
})
