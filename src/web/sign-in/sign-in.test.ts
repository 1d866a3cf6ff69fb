import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { demoDatabase, type TestDatabase, testDatabase } from '../../../test/database.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../../test/web.ts'
import { listRoutes } from '../../platform/http/index.ts'
import { fixedClock } from '../../platform/index.ts'
import { setUpCodeOf } from './set-up-code.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23, 2))
let full: TestDatabase
let empty: TestDatabase
let web: TestWeb
let bare: TestWeb

beforeAll(async () => {
  await ensureAssets()
  ;[full, empty] = await Promise.all([demoDatabase(), testDatabase()])
  web = await openTestWeb(full.database, { clock })
  bare = await openTestWeb(empty.database, { clock, demo: false })
})
afterAll(async () => {
  await Promise.all([web?.close(), bare?.close()])
  await Promise.all([full?.close(), empty?.close()])
})

const administrator = {
  name: 'Trần Thị Quản Trị',
  username: 'quantri',
  password: 'mua-roi-tren-pho-nui',
  again: 'mua-roi-tren-pho-nui',
  agency: 'Văn phòng UBND tỉnh',
  code: 'H44.02',
}

describe('an empty house', () => {
  it('leads every page to the set-up, names every gap at once, then lets the first administrator in', async () => {
    const visitor = openVisitor(bare.app)
    for (const path of ['/', '/procedures', '/sign-in']) {
      expect((await visitor.get(path)).headers.location).toBe('/setup')
    }
    await visitor.get('/setup')
    const gaps = await visitor.post('/setup', { ...administrator, name: '', code: '', again: 'khác' })
    expect(gaps.statusCode).toBe(422)
    expect(gaps.body).toContain('href="#name"')
    expect(gaps.body).toContain('href="#code"')
    expect(gaps.body).toContain('href="#setUpCode"')
    expect(gaps.body).toContain('href="#again"')
    expect(gaps.body).toContain('Văn phòng UBND tỉnh')
    expect(gaps.body).not.toContain(administrator.password)
    const stranger = await visitor.post('/setup', { ...administrator, setUpCode: '34679-ACDEF' })
    expect(stranger.statusCode).toBe(422)
    expect(stranger.body).toContain('href="#setUpCode"')
    const setUpCode = setUpCodeOf(bare.services.signer).toLowerCase().replace('-', ' ')
    const made = await visitor.post('/setup', { ...administrator, setUpCode })
    expect([made.statusCode, made.headers.location]).toEqual([303, '/work'])
    expect((await visitor.get('/password')).statusCode).toBe(200)
    expect((await openVisitor(bare.app).get('/setup')).headers.location).toBe('/')
    const home = await openVisitor(bare.app).get('/')
    expect(home.body).toContain('Chưa có thủ tục nào được công bố')
  })
})

describe('the demonstration', () => {
  const from = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    web.app.inject({
      method: 'POST',
      url: '/sign-in/demo',
      remoteAddress,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      payload: 'person=quantri.vpubnd',
    })

  it('lets nobody in from another machine, straight or through a proxy, unless that was switched on', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const token = /name="_csrf" value="([^"]+)"/.exec((await visitor.get('/sign-in')).body)?.[1] ?? ''
    const ours = { cookie, 'x-csrf-token': token }
    const { config } = web.services
    expect((await from(ours)).statusCode).toBe(303)
    const far = [
      () => from(ours, '203.0.113.9'),
      () => from({ ...ours, 'x-forwarded-for': '203.0.113.9' }),
      () => from({ ...ours, host: 'motcua.example.vn' }),
    ]
    for (const ask of far) {
      const answer = await ask()
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'demo_not_public'])
      config.demoPublic = 'on'
      expect((await ask()).statusCode).toBe(303)
      config.demoPublic = 'off'
    }
  })
})

describe('signing in', () => {
  it('brings back to the page that needed it, and out again', async () => {
    const visitor = openVisitor(web.app)
    const asked = await visitor.get('/password?x=1')
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/sign-in?back=%2Fpassword%3Fx%3D1'])
    await visitor.get(String(asked.headers.location))
    const signedIn = await visitor.post('/sign-in/demo', {
      person: 'tiepnhan.viettri',
      back: '/password?x=1',
    })
    expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, '/password?x=1'])
    expect(String(signedIn.headers['set-cookie'])).toMatch(/^session=.*HttpOnly; SameSite=Lax/)
    expect((await visitor.get('/password')).statusCode).toBe(200)
    expect((await visitor.post('/sign-out', {})).headers.location).toBe('/')
    expect((await visitor.get('/password')).statusCode).toBe(303)
  })

  it('says of a wrong password and of an unknown name the same, keeps the name, and stops after too many', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    const wrong = await visitor.post('/sign-in', { username: 'giamdoc.sxd', password: 'sai' })
    const unknown = await visitor.post('/sign-in', { username: 'khong.co', password: 'sai' })
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.body).toContain('value="giamdoc.sxd"')
    const sentence = (body: string) => /notice-late.*?<\/div><\/div>/.exec(body)?.[0]
    expect(sentence(wrong.body)).toBe(sentence(unknown.body))
    let last = wrong
    for (let n = 0; n < 12 && last.statusCode === 401; n += 1) {
      last = await visitor.post('/sign-in', { username: 'giamdoc.sxd', password: 'sai' })
    }
    expect(last.statusCode).toBe(429)
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('is closed to strangers who tried too often, never to a device that has signed in before', async () => {
    const username = 'vanthu.sxd'
    const from = async (remoteAddress: string, password: string, more = {}) => {
      const page = await web.app.inject({ url: '/sign-in' })
      const form = page.cookies.find(({ name }) => name === 'form')
      const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      return web.app.inject({
        method: 'POST',
        url: '/sign-in',
        remoteAddress,
        cookies: { form: form?.value ?? '', ...more },
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf, username, password }).toString(),
      })
    }
    web.services.config.demoPublic = 'on'
    const first = await from('10.9.0.1', DEMO_PASSWORD)
    const device = first.cookies.find(({ name }) => name === 'device')?.value ?? ''
    expect(first.statusCode).toBe(303)
    clock.advance(1000)
    for (let n = 0; n < 20; n += 1) await from(`2001:db8:0:${n}::1`, 'sai')
    expect((await from('10.9.0.1', DEMO_PASSWORD)).statusCode).toBe(429)
    expect((await from('10.9.0.1', DEMO_PASSWORD, { device: `${device}x` })).statusCode).toBe(429)
    expect((await from('10.9.0.1', DEMO_PASSWORD, { device })).statusCode).toBe(303)
    clock.advance(1000)
    // The device itself has few tries, and all of a /64 are one network.
    for (let n = 0; n < 5; n += 1) expect((await from('10.9.0.1', 'sai', { device })).statusCode).toBe(401)
    expect((await from('10.9.0.1', DEMO_PASSWORD, { device })).statusCode).toBe(429)
    web.services.config.demoPublic = 'off'
    const networks = await full.database.query('select distinct address_hash from sign_in_attempt')
    expect(networks.length).toBeLessThan(40)
  })

  it('never leads to another site', async () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%0d%0aX: 1\r\n']) {
      const visitor = openVisitor(web.app)
      await visitor.get('/sign-in')
      const answer = await visitor.post('/sign-in/demo', { person: 'tiepnhan.viettri', back })
      expect(String(answer.headers.location)).toMatch(/^\/(work|%0d)/)
    }
  })

  it('keeps a form that was sent after the session had ended, and sends it with one press', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    await visitor.post('/sign-in/demo', { person: 'tiepnhan.viettri' })
    await visitor.get('/work/receive?procedure=2.000815')
    visitor.cookies.delete('session')
    const late = await visitor.post('/work/receive', { key: 'k', name: 'một "câu" <dài>', phone: '' })
    expect(late.statusCode).toBe(401)
    const kept = plainOf(/name="kept" value="([^"]+)"/.exec(late.body)?.[1] ?? '')
    expect(JSON.parse(kept)).toEqual({
      action: '/work/receive',
      fields: [
        ['key', 'k'],
        ['name', 'một "câu" <dài>'],
        ['phone', ''],
      ],
    })
    const back = await visitor.post('/sign-in/demo', { person: 'tiepnhan.viettri', kept })
    expect(back.body).toContain('<form method="post" action="/work/receive">')
    expect(back.body).toContain('value="một &quot;câu&quot; &lt;dài>"')
    expect(back.body).toMatch(/Người gửi: <strong>\p{L}/u)
  })

  it('puts no password into a page: its form is typed again after signing in', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    await visitor.post('/sign-in/demo', { person: 'vanthu.snnmt' })
    await visitor.get('/password')
    visitor.cookies.delete('session')
    const late = await visitor.post('/password', { present: 'mật-khẩu-cũ', next: 'x', again: 'x' })
    expect([late.statusCode, late.body.includes('mật-khẩu-cũ')]).toEqual([401, false])
    expect(late.body).toContain('Đăng nhập lại rồi gửi lại biểu mẫu')
  })

  it('does not keep a form of a stranger', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    const answer = await visitor.post('/work/receive', { name: 'x', _csrf: 'not-ours' })
    expect(answer.statusCode).toBe(401)
    expect(answer.body).not.toContain('name="kept"')
  })
})

describe('access', () => {
  it('nobody comes to a page of staff without signing in, nor to what the role does not allow', async () => {
    const inner = listRoutes(web.app).filter(({ access }) => access !== 'public')
    expect(inner.length).toBeGreaterThan(0)
    for (const { method, url } of inner) {
      const answer = await web.app.inject({ method: method as 'GET', url: url.replace(/:\w+/g, 'x') })
      expect([401, 403], `${method} ${url}`).toContain(answer.statusCode)
    }
  })

  it('only these pages are public', () => {
    const open = listRoutes(web.app).filter(({ access, method }) => access === 'public' && method !== 'HEAD')
    expect(open.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      'GET /',
      'GET /accessibility',
      'GET /account/open',
      'GET /account/open/code',
      'GET /account/open/password',
      'GET /account/sign-in',
      'GET /account/sign-in/back',
      'GET /account/sign-in/go',
      'GET /assets/:file',
      'GET /correct/:code',
      'GET /desks',
      'GET /figures',
      'GET /figures/satisfaction',
      'GET /figures/table',
      'GET /figures/table.csv',
      'GET /figures/table.json',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /news',
      'GET /news/:id',
      'GET /news/:id/pictures/:sha256',
      'GET /news/feed.xml',
      'GET /pay/:code',
      'GET /pay/:code/:bill/receipt.pdf',
      'GET /pay/return',
      'GET /petitions',
      'GET /petitions/:code',
      'GET /petitions/:code/files/:sha256',
      'GET /petitions/answers/:code',
      'GET /petitions/new',
      'GET /procedures',
      'GET /procedures/:code',
      'GET /procedures/:code/fees',
      'GET /procedures/:code/papers',
      'GET /procedures/suggest',
      'GET /rate/:code',
      'GET /setup',
      'GET /sign-in',
      'GET /speculation-rules.json',
      'GET /track',
      'GET /track/:code',
      'GET /verify',
      'POST /account/open',
      'POST /account/open/code',
      'POST /account/open/password',
      'POST /account/sign-in',
      'POST /account/sign-out',
      'POST /correct/:code',
      'POST /drafts/:draft/page/:page',
      'POST /news/:id/rate',
      'POST /pay/:code',
      'POST /petitions/:code/consent',
      'POST /petitions/:code/rate',
      'POST /petitions/:code/reply',
      'POST /petitions/new/:form',
      'POST /preferences',
      'POST /rate/:code',
      'POST /setup',
      'POST /sign-in',
      'POST /sign-in/demo',
      'POST /sign-out',
      'POST /track',
      'POST /verify',
    ])
  })
})

function plainOf(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
