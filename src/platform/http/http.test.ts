import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { platformProblem } from '../platform-errors.ts'
import { captureLog, createMetrics, loadConfig } from '../process/index.ts'
import { createHttp, type HttpOptions, listRoutes } from './index.ts'

const apps: FastifyInstance[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

async function start(options: Partial<HttpOptions> = {}, env: Record<string, string> = {}) {
  const { log, lines } = captureLog()
  const config = loadConfig({ RATE_LIMIT: '0', ...env })
  const metrics = createMetrics()
  const app = await createHttp({
    config,
    log,
    metrics,
    secret: 'k'.repeat(32),
    readiness: async () => [],
    ...options,
  })
  apps.push(app)
  app.get('/open', { config: { access: 'public' } }, async () => 'open')
  app.post('/change', { config: { access: 'public' } }, async () => 'changed')
  app.get('/form', { config: { access: 'public' } }, async (_, reply) => reply.csrfToken())
  return { app, lines }
}

describe('a route', () => {
  it('that does not say who may use it stops the start', async () => {
    const { app } = await start()
    expect(() => app.get('/forgotten', async () => 'x')).toThrow('/forgotten')
  })

  it('that is not public refuses everybody while nobody can authorise', async () => {
    const { app } = await start()
    app.get('/inner', { config: { access: { permission: 'thing.read' } } }, async () => 'secret')
    const answer = await app.inject('/inner')
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('secret')
  })

  it('asks who may use it, with what it declared, before the body is read', async () => {
    const asked: unknown[] = []
    const authorize: HttpOptions['authorize'] = async (request, access) => {
      asked.push(access, request.body)
      return request.headers.authorization ? undefined : platformProblem('sign_in_needed')
    }
    const { app } = await start({ authorize })
    app.post('/things', { config: { access: { scope: 'things' } } }, async () => 'made')
    const refused = await app.inject({ method: 'POST', url: '/things', payload: { a: 1 } })
    expect(refused.statusCode).toBe(401)
    expect(asked).toEqual([{ scope: 'things' }, undefined])
    const headers = { authorization: 'Bearer x' }
    expect((await app.inject({ method: 'POST', url: '/things', headers, payload: {} })).body).toBe('made')
  })

  it('is listed with its access, our own ones, too', async () => {
    const { app } = await start()
    const listed = listRoutes(app).map((one) => `${one.method} ${one.url} ${JSON.stringify(one.access)}`)
    expect(listed).toContain('GET /health/ready "public"')
    expect(listed).toContain('POST /change "public"')
  })
})

describe('a server that is overloaded', () => {
  it('says so at once, with the style sheet that its page needs', async () => {
    // Nobody is as fast as that: it believes so from its first look on.
    const { app } = await start({ mostDelayMs: 0.001 })
    app.get('/assets/:file', { config: { access: 'public' } }, async () => 'sheet')
    await vi.waitFor(async () => expect((await app.inject('/open')).statusCode).toBe(503), 10_000)
    expect((await app.inject('/assets/public.css')).body).toBe('sheet')
    expect((await app.inject('/health/live')).statusCode).toBe(200)
  })
})

describe('an address to go on to', () => {
  it.each([
    ['/work/bulk/\u202egnp.exe', '/work/bulk/%E2%80%AEgnp.exe'],
    ['/half/\ud800', '/half/%EF%BF%BD'],
    ['/two words', '/two%20words'],
    ['/as/it?is=%20', '/as/it?is=%20'],
  ])('%j is sent as a header can hold it', async (to, sent) => {
    const { app } = await start()
    app.get('/go', { config: { access: 'public' } }, (_, reply) => reply.redirect(to, 303))
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const answer = await fetch(`${address}/go`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, sent])
  })
})

describe('a refusal', () => {
  it('is problem JSON in the language asked for', async () => {
    const { app } = await start()
    const answer = await app.inject({ url: '/nowhere?name=Lan', headers: { 'accept-language': 'en' } })
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found', title: 'There is no such page.' })
    expect(answer.json().requestId).toBe(answer.headers['x-request-id'])
  })

  it('is a page for a browser', async () => {
    const { app } = await start({ renderProblem: (problem) => `<h1>${problem.text.vi}</h1>` })
    const answer = await app.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } })
    expect(answer.body).toBe('<h1>Không có trang này.</h1>')
    expect(answer.headers['content-type']).toContain('text/html')
  })

  it.each([
    [Object.assign(new Error('gone'), { code: '57P01' }), 503, 'database_unavailable'],
    [new Error('Connection terminated unexpectedly'), 503, 'database_unavailable'],
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), 507, 'disk_full'],
    [new TypeError('undefined is not "Nguyễn Văn A"'), 500, 'internal'],
  ])('of %s is %i %s and shows nothing of it', async (error, status, code) => {
    const { app, lines } = await start()
    app.get('/fails', { config: { access: 'public' } }, async () => {
      throw error
    })
    const answer = await app.inject('/fails')
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined)
    expect(answer.body).not.toContain(error.message)
    expect(lines.some((line) => line.level === 'error' && line.route === '/fails')).toBe(true)
    expect(JSON.stringify(lines)).not.toContain('Nguyễn')
  })

  it('of an address that is none is a problem, too', async () => {
    const { app } = await start()
    const answer = await app.inject('/%E0%A4%A')
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad_request'])
  })

  it('of a body that is too large or is no JSON says so', async () => {
    const { app } = await start()
    const post = (payload: string) =>
      app.inject({ method: 'POST', url: '/change', headers: { 'content-type': 'application/json' }, payload })
    expect((await post(`"${'x'.repeat(1_100_000)}"`)).json().code).toBe('too_large')
    expect((await post('{"name": Lan')).json().code).toBe('bad_request')
  })
})

describe('a form', () => {
  const post = (app: FastifyInstance, token: string, headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/change',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1:3000', ...headers },
      payload: `_csrf=${token}`,
    })

  it('from our page passes, without JavaScript', async () => {
    const { app } = await start()
    const page = await app.inject('/form')
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? ''
    expect(String(page.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
    const good = { cookie, origin: 'http://127.0.0.1:3000' }
    expect((await post(app, page.body, good)).body).toBe('changed')
    expect((await post(app, page.body, { cookie, 'sec-fetch-site': 'same-origin' })).body).toBe('changed')
    expect((await post(app, page.body, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post(app, page.body, { cookie, origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await post(app, 'x'.repeat(page.body.length), good)).statusCode).toBe(403)
    expect((await post(app, page.body, { origin: good.origin })).json().code).toBe('form_not_ours')
    expect((await post(app, page.body, { ...good, cookie: 'form=other' })).statusCode).toBe(403)
  })

  it('with files needs no token, and has none in its address, where the browser says from where it comes', async () => {
    const { app } = await start()
    app.get('/upload-form', { config: { access: 'public' } }, async (_, reply) =>
      reply.uploadAction('/change'),
    )
    const send = (url: string, headers: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'multipart/form-data; boundary=XB', ...headers },
        payload: '--XB--\r\n',
      })
    const modern = { 'sec-fetch-site': 'same-origin' }
    expect((await app.inject({ url: '/upload-form', headers: { 'sec-fetch-site': 'none' } })).body).toBe(
      '/change',
    )
    expect((await send('/change', modern)).body).toBe('changed')
    const old = await app.inject('/upload-form')
    const cookie = String(old.headers['set-cookie']).split(';')[0] ?? ''
    expect(old.body).toMatch(/^\/change\?_csrf=/)
    expect((await send(old.body, { cookie })).body).toBe('changed')
    for (const site of ['cross-site', 'same-site', 'none', '']) {
      expect((await send('/change', { cookie, 'sec-fetch-site': site })).statusCode).toBe(403)
    }
    expect((await send('/change', { cookie })).statusCode).toBe(403)
  })

  it('over https uses a cookie that no neighbour can set', async () => {
    const { app } = await start({}, { PUBLIC_URL: 'https://motcua.example.vn' })
    const page = await app.inject('/form')
    expect(String(page.headers['set-cookie'])).toMatch(/^__Host-form=.*Path=\/; HttpOnly; Secure/)
  })
})

describe('every answer', () => {
  it('carries a strict content policy, and an ETag that spares sending it twice', async () => {
    const { app } = await start()
    const answer = await app.inject('/open')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain("'unsafe-inline'")
    const again = await app.inject({
      url: '/open',
      headers: { 'if-none-match': String(answer.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('is logged by its route, without the address', async () => {
    const { app, lines } = await start()
    app.get('/track/:code', { config: { access: 'public' } }, async () => 'x')
    await app.inject('/track/H44-261123-0001?secret=ABCDEFGH')
    expect(lines.at(-1)).toMatchObject({ method: 'GET', route: '/track/:code', status: 200 })
    expect(JSON.stringify(lines)).not.toMatch(/ABCDEFGH|261123/)
  })

  it('through a proxy that is not named is told once in the log', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const warnings = async (env: Record<string, string>) => {
      const { app, lines } = await start({}, env)
      for (let n = 0; n < 3; n += 1) await app.inject({ url: '/open', headers })
      return lines.filter(({ setting }) => setting === 'TRUST_PROXY').length
    }
    expect([await warnings({}), await warnings({ TRUST_PROXY: '127.0.0.1' })]).toEqual([1, 0])
  })

  it('is refused when one address asks too often, but health is always told', async () => {
    const { app } = await start({}, { RATE_LIMIT: '3' })
    app.get('/few', { config: { access: 'public', rateLimit: { max: 1 } } }, async () => 'x')
    expect((await app.inject('/few')).statusCode).toBe(200)
    const refused = await app.inject('/few')
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too_many_requests'])
    expect(refused.headers['retry-after']).toBeDefined()
    for (let n = 0; n < 5; n += 1) expect((await app.inject('/health/live')).statusCode).toBe(200)
  })
})

describe('health', () => {
  it('is ready, or says in both languages why not', async () => {
    const { app } = await start()
    expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ready', problems: [] })
    const { app: ill } = await start({ readiness: async () => [{ vi: 'Chưa được.', en: 'Not yet.' }] })
    const answer = await ill.inject('/health/ready')
    expect([answer.statusCode, answer.json().problems]).toEqual([503, [{ vi: 'Chưa được.', en: 'Not yet.' }]])
  })

  it('gives metrics to this machine, not through a proxy and not by another name', async () => {
    const { app } = await start()
    await app.inject('/open')
    const here = await app.inject('/metrics')
    expect(here.body).toMatch(/http_request_seconds_count\{method="GET",route="\/open",status="200"\} 1/)
    for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { host: 'motcua.example.vn' }]) {
      expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(403)
    }
    const far = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' })
    expect(far.statusCode).toBe(403)
  })

  it('gives metrics to nobody without the token, where there is one', async () => {
    const { app } = await start({}, { METRICS_TOKEN: 'a-token-of-sixteen' })
    expect((await app.inject('/metrics')).statusCode).toBe(403)
    for (const authorization of ['Bearer a-token-of-sixteem', 'Bearer é', 'a-token-of-sixteen']) {
      expect((await app.inject({ url: '/metrics', headers: { authorization } })).statusCode).toBe(403)
    }
    const headers = { authorization: 'Bearer a-token-of-sixteen', 'x-forwarded-for': '203.0.113.9' }
    expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(200)
  })
})

describe('a stop', () => {
  it('lets the request that is under way finish', async () => {
    const { app } = await start()
    const arrived = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    app.get('/slow', { config: { access: 'public' } }, async () => {
      arrived.resolve()
      await finish.promise
      return 'finished'
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const answer = new Promise<string>((done, fail) => {
      const sent = httpRequest({ port, path: '/slow' }, (reply) => {
        reply.setEncoding('utf8').on('data', (text: string) => done(text))
      })
      sent.on('error', fail).end()
    })
    await arrived.promise
    const closed = app.close()
    finish.resolve()
    expect(await answer).toBe('finished')
    await closed
    await expect(fetch(`http://127.0.0.1:${port}/open`)).rejects.toThrow()
  })
})
