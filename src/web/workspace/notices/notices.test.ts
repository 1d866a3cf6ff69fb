import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = async (as: string, url: string) => {
  const { app, signIn } = tour.full
  const headers = { cookie: `session=${await signIn(as)}`, accept: 'text/html', 'accept-language': 'vi' }
  return app.inject({ url, headers })
}

it('what was told stands on the page that the applicant opens with the receipt', async () => {
  const { app, things } = tour.full
  const { code, secret } = things.open
  const first = await app.inject({ url: `/track/${code}?secret=${secret}` })
  const cookie = String(first.headers['set-cookie']).split(';')[0]
  const page = await app.inject({
    url: String(first.headers.location),
    headers: { cookie, 'accept-language': 'vi' },
  })
  expect(page.body).toMatch(/<h2>Thông báo<\/h2>.*Đã tiếp nhận/s)
})

describe('the page of notices', () => {
  it('shows what went to whom with its result, addresses masked', async () => {
    const page = await visit('giamdoc.ttpvhcc', '/work/notices')
    expect(page.statusCode).toBe(200)
    for (const word of ['Đã tiếp nhận', 'Đã gửi', 'Không gửi được', 'smtp_550', 'Đã hiện trên Cổng']) {
      expect(page.body).toContain(word)
    }
    const rows = await tour.full.house.office.database.query<{ address: string }>(
      `select distinct address from notice where address <> ''`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { address } of rows) expect(page.body).not.toContain(address)
  })

  it('calls every channel by a name', async () => {
    // As a worker begins to send to them.
    await tour.full.house.office.database.query(
      `insert into destination (name) values ('notices'), ('petition_notices'), ('account_letters') on conflict do nothing`,
    )
    const page = await visit('giamdoc.ttpvhcc', '/work/notices')
    const [, channels = ''] = /Các kênh gửi<\/caption>(.*?)<\/table>/s.exec(page.body) ?? []
    const names = [...channels.matchAll(/<th scope="row">([^<]+)/g)].map(([, name = '']) => name)
    expect(names).toContain('Thông báo về phản ánh, kiến nghị')
    expect(names.filter((name) => /^[a-z_]+$/.test(name))).toEqual([])
  })

  it('is for whoever looks after notices', async () => {
    expect((await visit('tiepnhan.viettri', '/work/notices')).statusCode).toBe(403)
    expect((await visit('quantri.vpubnd', '/work/notices')).statusCode).toBe(200)
  })

  it('sends one again under the id it had, and only once however often it is asked', async () => {
    const { app, signIn, house } = tour.full
    const cookie = `session=${await signIn('giamdoc.ttpvhcc')}`
    const page = await app.inject({
      url: '/work/notices?state=parked',
      headers: { cookie, accept: 'text/html' },
    })
    const [, csrf = ''] = page.body.match(/name="_csrf" value="([^"]+)"/) ?? []
    const [, delivery = ''] = page.body.match(/name="delivery" value="([^"]+)"/) ?? []
    expect(delivery).not.toBe('')
    const cookies = [
      cookie,
      ...[page.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]),
    ].join('; ')
    const send = () =>
      app.inject({
        method: 'POST',
        url: '/work/notices/resend',
        headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: csrf, delivery, back: 'parked' }).toString(),
      })
    for (const answer of [await send(), await send()]) {
      expect(answer.statusCode).toBe(303)
      expect(answer.headers.location).toBe('/work/notices?done=resend&state=parked')
    }
    const rows = await house.office.database.query('select state, tries from delivery where id = $1', [
      delivery,
    ])
    expect(rows).toEqual([{ state: 'waiting', tries: 0 }])
  })

  it('shows the texts in both languages', async () => {
    const page = await visit('giamdoc.ttpvhcc', '/work/notices/templates?kind=apology')
    expect(page.body).toContain('Chúng tôi xin lỗi')
    expect(page.body).toContain('We apologise')
  })

  it('are listed for one dossier, linked from its page', async () => {
    const { id } = tour.full.things.open
    const page = await visit('giamdoc.ttpvhcc', `/work/dossiers/${id}`)
    expect(page.body).toContain(`/work/dossiers/${id}/notices`)
    const told = await visit('giamdoc.ttpvhcc', `/work/dossiers/${id}/notices`)
    expect(told.body).toContain('Đã tiếp nhận')
    expect((await visit('quantri.vpubnd', `/work/dossiers/${id}/notices`)).statusCode).toBe(403)
  })
})
