import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAssets } from '../../../test/build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../../test/web.ts'
import { importNationalRecords } from '../../catalogue/index.ts'
import { catchUp, trackingLink } from '../../dossiers/index.ts'
import { fixedClock } from '../../platform/index.ts'
import { figuresProjector } from '../../statistics/index.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23, 2))
let store: TestDatabase
let web: TestWeb
let open: Awaited<ReturnType<typeof receiveDossier>>
let ended: typeof open
type Visitor = ReturnType<typeof openVisitor>

beforeAll(async () => {
  await ensureAssets()
  store = await demoDatabase()
  web = await openTestWeb(store.database, { clock })
  open = await receiveDossier(web.services)
  ended = await receiveDossier(web.services, { withdrawn: true })
  const { calendars } = web.services.office
  await catchUp(
    store.database,
    figuresProjector((agency) => calendars.deadlineTime(agency)),
    100,
  )
  await web.app.inject('/')
})
afterAll(async () => {
  await web?.close()
  await store?.close()
})

function addresses(): Record<string, string> {
  return {
    home: '/',
    search: '/procedures?q=lam%20so%20do',
    list: '/procedures',
    procedure: '/procedures/1.001193',
    papers: '/procedures/1.001193/papers',
    'track form': '/track',
    track: `/track/${open.code}`,
    rate: `/rate/${ended.code}`,
    figures: '/figures',
    accessibility: '/accessibility',
    'sign in': '/sign-in',
    'not found': '/nowhere',
  }
}

describe('what this Centre does not receive', () => {
  it('is found in the national list, and says where to go', async () => {
    const lines = async function* () {
      yield JSON.stringify({
        ma_thu_tuc: '9.000001',
        ten_thu_tuc: 'Đăng ký tàu cá vỏ thép',
        co_quan_thuc_hien: 'Chi cục Thủy sản',
        ket_qua_xu_ly: 'Giấy chứng nhậnMã: KQ.G10.000001',
        cach_thuc_thuc_hien: 'Trực tiếp5 Ngày làm việc',
      })
    }
    await importNationalRecords(store.database, lines(), clock.now())
    await web.services.office.catalogue.refresh()
    const list = await web.app.inject({
      url: '/procedures?q=dang%20ky%20tau%20ca',
      headers: { accept: 'text/html' },
    })
    expect(list.body).toContain('href="/procedures/9.000001"')
    expect(list.body).toContain('nộp ở nơi khác')
    const page = await web.app.inject({ url: '/procedures/9.000001', headers: { accept: 'text/html' } })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('không nộp tại Trung tâm')
    expect(page.body).toContain('Chi cục Thủy sản')
    expect((await web.app.inject('/procedures/9.000001/papers')).statusCode).toBe(404)
    const suggested = await web.app.inject('/procedures/suggest?q=dang%20ky%20tau')
    expect(suggested.json().suggestions[0]).toMatchObject({
      text: 'Đăng ký tàu cá vỏ thép',
      note: '9.000001',
    })
  })
})

describe('every page of the public', () => {
  it('is in Vietnamese, and in English where ?lang=en asks, from then on', async () => {
    const citizen = openVisitor(web.app)
    for (const { code, secret } of [open, ended]) await citizen.get(`/track/${code}?secret=${secret}`)
    const headers = { accept: 'text/html', cookie: `opened=${citizen.cookies.get('opened')}` }
    for (const [name, url] of Object.entries(addresses())) {
      const vi = await web.app.inject({ url, headers })
      expect(vi.body, name).toContain('<html lang="vi"')
      const separator = url.includes('?') ? '&' : '?'
      const en = await web.app.inject({ url: `${url}${separator}lang=en`, headers })
      if (name !== 'not found') expect(en.body, name).toContain('<html lang="en"')
    }
    const visitor = openVisitor(web.app)
    await visitor.get('/track?lang=en')
    expect((await visitor.get('/')).body).toContain('<html lang="en"')
  })

  it('is not sent twice: an unchanged page answers 304', async () => {
    for (const url of ['/', '/procedures/1.001193', '/figures', '/accessibility']) {
      const { etag } = (await web.app.inject(url)).headers
      const again = await web.app.inject({ url, headers: { 'if-none-match': String(etag) } })
      expect(again.statusCode, url).toBe(304)
    }
  })
})

describe('finding a procedure', () => {
  it('works without accents and offers suggestions', async () => {
    const page = await web.app.inject('/procedures?q=dang%20ky%20khai%20sinh')
    expect(page.body).toContain('href="/procedures/1.001193"')
    const { suggestions } = (await web.app.inject('/procedures/suggest?q=khai%20sinh')).json()
    expect(suggestions[0]).toMatchObject({ href: expect.stringMatching(/^\/procedures\//) })
  })

  it('is narrowed to a field, an occasion or a group of people, and says so where nothing is left', async () => {
    const words = '/procedures?q=dang%20ky'
    const linked = async (more: string) => {
      const { body } = await web.app.inject(`${words}${more}`)
      return { body, codes: [...body.matchAll(/href="\/procedures\/([\d.]+)"/g)].map(([, code]) => code) }
    }
    const all = await linked('')
    expect(all.body).toContain('Thu hẹp kết quả')
    const civil = await linked('&field=G15-HT&life=birth&agency=commune&who=citizen')
    expect(civil.codes[0]).toBe('1.001193')
    expect(civil.codes.length).toBeLessThan(all.codes.length)
    expect(civil.body).toContain('name="q" value="dang ky"')
    const none = await linked('&field=none')
    expect(none.body).toContain('Không có thủ tục nào qua bộ lọc')
    expect(none.body).toContain('href="/procedures?q=dang+ky"')
  })

  it('opens what a whole code names: the procedure, or the look-up of the dossier with its code filled in', async () => {
    const procedure = await web.app.inject('/procedures?q=%201.001193')
    expect([procedure.statusCode, procedure.headers.location]).toEqual([303, '/procedures/1.001193'])
    const dossier = await web.app.inject(`/procedures?q=${open.code.toLowerCase()}`)
    expect(dossier.headers.location).toBe(`/track?code=${open.code}`)
    const form = await web.app.inject(String(dossier.headers.location))
    expect(form.body).toContain(`value="${open.code}"`)
    expect(form.headers['cache-control']).toBe('no-store')
  })

  it('survives broken keys and unknown fields', async () => {
    for (const url of [
      '/procedures?after=xx',
      '/procedures?field=none',
      '/procedures?q=%00|',
      '/figures?month=x',
    ]) {
      expect((await web.app.inject(url)).statusCode, url).toBe(200)
    }
    const lost = await web.app.inject({ url: '/procedures/0.0', headers: { accept: 'text/html' } })
    expect(lost.statusCode).toBe(404)
    expect(lost.body).toContain('href="/procedures"')
  })
})

describe('tracking', () => {
  it('shows where the dossier is and why it is due then, with the name masked', async () => {
    const visitor = openVisitor(web.app)
    const address = await visitor.get(`/track/${open.code.toLowerCase()}?secret=${open.secret}`)
    const { body, headers } = await visitor.get(String(address.headers.location))
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain('N*** T*** T*** N***')
    expect(body).not.toContain('Thử Nghiệm')
    expect(body).toContain('Vì sao là ngày này?')
    expect(body).toContain('Đã tiếp nhận')
    expect(body).toContain('aria-current="step"')
  })

  it('leads from the form and from every QR code to an address without the secret, opened for half an hour', async () => {
    const form = { code: ` ${open.code} `, secret: open.secret.toLowerCase() }
    const link = trackingLink(web.services.signer, open)
    const ways = [
      (visitor: Visitor) => visitor.post('/track', form),
      (visitor: Visitor) => visitor.get(`/track/${open.code}?secret=${open.secret}`),
      (visitor: Visitor) => visitor.get(link),
    ]
    for (const go of ways) {
      const visitor = openVisitor(web.app)
      const answer = await go(visitor)
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/track/${open.code}`])
      const page = await visitor.get(`/track/${open.code}`)
      expect([page.statusCode, page.body.includes('aria-current="step"')]).toEqual([200, true])
      for (const secret of [open.secret, link.split('=')[1] as string])
        expect(page.body).not.toContain(secret)
      // Another dossier, another device, and half an hour later: the secret is asked for.
      expect((await visitor.get(`/track/${ended.code}`)).body).toContain('name="secret"')
      expect((await openVisitor(web.app).get(`/track/${open.code}`)).body).toContain('name="secret"')
      clock.advance(31 * 60_000)
      expect((await visitor.get(`/track/${open.code}`)).body).toContain('name="secret"')
    }
  })

  it('asks for the secret of a code that can be none', async () => {
    for (const code of ['a%00b', '%ED%A0%80', '%20', 'x'.repeat(290)]) {
      expect((await web.app.inject(`/track/${code}`)).statusCode, code).toBeLessThan(500)
    }
  })

  it('tells a browser that keeps no cookies what to do', async () => {
    const headers = {
      accept: 'text/html',
      host: 'motcua.example.vn',
      referer: 'https://motcua.example.vn/track',
    }
    const page = await web.app.inject({ url: `/track/${open.code}`, headers })
    expect([page.statusCode, page.body.includes('Hãy cho phép cookie')]).toEqual([422, true])
  })

  it('does not take a cookie that it has not sealed', async () => {
    const cookie = `opened=${Buffer.from(JSON.stringify([[open.id, clock.now()]])).toString('base64url')}.x`
    const page = await web.app.inject({ url: `/track/${open.code}`, headers: { cookie } })
    expect(page.body).toContain('name="secret"')
  })

  it('leaves no secret in the address when it cannot be shown either', async () => {
    const forged = trackingLink(web.services.signer, { id: ended.id, code: open.code })
    for (const url of [`/track/${open.code}?secret=ABCDEF`, forged]) {
      const answer = await web.app.inject({ url, remoteAddress: '203.0.113.8' })
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/track/${open.code}?problem=wrong`])
      const page = await web.app.inject(String(answer.headers.location))
      expect([page.statusCode, page.headers['cache-control']]).toEqual([404, 'no-store'])
      expect(page.body).toContain('Không tìm thấy hồ sơ')
    }
  })

  it('says of a wrong code and of a wrong secret the same, as slowly, and stops after too many', async () => {
    const ask = async (code: string, secret: string, headers = {}) => {
      const begun = performance.now()
      const answer = await web.app.inject({
        method: 'POST',
        url: '/track',
        remoteAddress: '203.0.113.7',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams({ code, secret }).toString(),
      })
      return { answer, ms: performance.now() - begun }
    }
    const owner = openVisitor(web.app)
    await owner.get(`/track/${open.code}?secret=${open.secret}`)
    const code = await ask('H44.100-261123-9999', 'ABCDEF')
    const secret = await ask(open.code, 'ABCDEF')
    const plain = ({ answer }: typeof code) => answer.body.replace(/value="H44[^"]+"/, '')
    expect([code.answer.statusCode, secret.answer.statusCode]).toEqual([404, 404])
    expect(plain(code)).toBe(plain(secret))
    expect(Math.min(code.ms, secret.ms)).toBeGreaterThan(250)
    await Promise.all(Array.from({ length: 8 }, () => ask('H44.100-261123-9999', 'AAAAAA')))
    const closed = await ask(open.code, open.secret)
    expect(closed.answer.statusCode).toBe(429)
    expect(Number(closed.answer.headers['retry-after'])).toBeGreaterThan(0)
    // A device that has opened it before, and the QR code, come in from the very same network.
    const cookie = `opened=${owner.cookies.get('opened')}`
    expect((await ask(open.code, open.secret, { cookie })).answer.statusCode).toBe(303)
    const scanned = await web.app.inject({
      url: trackingLink(web.services.signer, open),
      remoteAddress: '203.0.113.7',
    })
    expect(scanned.headers.location).toBe(`/track/${open.code}`)
  })
})

describe('rating', () => {
  it('counts once, however often it is sent', async () => {
    const visitor = openVisitor(web.app)
    const path = `/rate/${ended.code}`
    expect((await visitor.get(`${path}?secret=${ended.secret}`)).headers.location).toBe(path)
    const { body } = await visitor.get(path)
    expect([...body.matchAll(/name="level" value="(\w+)"/g)].map(([, level]) => level)).toEqual([
      'very_satisfied',
      'satisfied',
      'dissatisfied',
      'very_dissatisfied',
    ])
    const fields = { level: 'very_satisfied' }
    const [first, second] = await Promise.all([visitor.post(path, fields), visitor.post(path, fields)])
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    const other = await visitor.post(path, { level: 'dissatisfied' })
    expect(other.statusCode).toBe(303)
    expect((await visitor.get(path)).body).toContain('Cảm ơn anh/chị')
    const rows = await store.database.query<{ data: { level: string } }>(
      `select data from dossier_event where type = 'dossier_rated'`,
    )
    expect(rows.map(({ data }) => data.level)).toEqual(['very_satisfied'])
  })

  it('waits until the dossier is done, and needs the secret', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get(`/track/${open.code}?secret=${open.secret}`)
    expect((await visitor.get(`/rate/${open.code}`)).body).toContain('chưa giải quyết xong')
    const wrong = await visitor.get(`/rate/${ended.code}`)
    expect([wrong.statusCode, wrong.headers.location]).toEqual([303, `/track/${ended.code}`])
  })
})

describe('preferences', () => {
  it('are kept in cookies and lead back to the page, never to another site', async () => {
    const visitor = openVisitor(web.app)
    const answer = await visitor.post('/preferences', { text: 'largest', back: '/track' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/track'])
    expect((await visitor.get('/track')).body).toContain('data-text="largest"')
    expect(
      (await visitor.post('/preferences', { theme: 'x', back: '//evil.example' })).headers.location,
    ).toBe('/')
  })
})
