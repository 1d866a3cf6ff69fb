import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)

it('what is asked of messages twice is asked once, and what is not there changes nothing', async () => {
  const administrator = await visit('quantri.vpubnd')
  const page = await administrator.get('/work/links/messages')
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
  const told: string[] = []
  for (const [path, name] of [
    ['read-again', 'message'],
    ['resend', 'delivery'],
  ] as const) {
    for (const value of [randomUUID(), randomUUID(), 'x']) {
      const fields = { _csrf: csrf, [name]: value }
      told.push(String((await administrator.post(`/work/links/messages/${path}`, fields)).headers.location))
    }
  }
  expect([...new Set(told)]).toEqual(['/work/links/messages?done=read', '/work/links/messages?done=resend'])
  const asked = await administrator.post('/work/links/reconciliation', { _csrf: csrf })
  expect(asked.statusCode).toBe(303)
})

it('connections are for whoever looks after them', async () => {
  expect((await (await visit('tiepnhan.viettri')).get('/work/links')).statusCode).toBe(403)
})

it('messages going out are found by a filter, sent again by it, and seen whole only by whoever may see the dossier', async () => {
  const { database } = tour.full.house.office
  const [parked] = await database.query<{ id: string; subject: string; code: string; kind: string }>(
    `select id, subject, kind, payload ->> 'code' as code from delivery
      where destination = 'national_portal' and state = 'parked' order by position limit 1`,
  )
  if (parked === undefined) throw new Error('nothing is parked')
  const { id, subject, code, kind } = parked
  const administrator = await visit('quantri.vpubnd')
  const found = await administrator.get(`/work/links/deliveries?to=national_portal&kind=${kind}&code=${code}`)
  expect(found.body).toContain(`/work/links/deliveries/${id}`)
  expect((await administrator.get('/work/links/deliveries?code=H44.1-1')).body).toContain(
    'Không có hồ sơ mang mã này',
  )

  const one = await administrator.get(`/work/links/deliveries/${id}`)
  const [, _csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(one.body) ?? []
  const refused = await administrator.post(`/work/links/deliveries/${id}/whole`, { _csrf })
  expect(refused.statusCode).toBe(403)
  const manager = await visit('giamdoc.ttpvhcc')
  const [, token = ''] =
    /name="_csrf" value="([^"]+)"/.exec((await manager.get(`/work/links/deliveries/${id}`)).body) ?? []
  const views = () =>
    database.query("select 1 from personal_data_view where dossier_id = $1 and purpose = 'delivery'", [
      subject,
    ])
  const before = (await views()).length
  const whole = await manager.post(`/work/links/deliveries/${id}/whole`, { _csrf: token })
  expect(whole.statusCode).toBe(200)
  expect((await views()).length).toBe(before + 1)

  const filter = { to: 'national_portal', state: 'parked', kind, code }
  const again = await administrator.post('/work/links/deliveries', { _csrf, ...filter })
  expect(String(again.headers.location)).toMatch(/again=[12]$/)
  const [now] = await database.query<{ state: string }>('select state from delivery where id = $1', [id])
  expect(now?.state).toBe('waiting')
  const twice = await administrator.post('/work/links/deliveries', { _csrf, ...filter })
  expect(String(twice.headers.location)).toContain('again=0')
})

it('shows for each procedure which field of the ministry’s message comes from where, and that none is typed', async () => {
  const administrator = await visit('quantri.vpubnd')
  const land = await administrator.get('/work/links/fields?procedure=1.013831')
  expect(land.body).toContain('nguoiSuDung')
  expect(land.body).toContain('dữ kiện: value')
  expect(land.body).toContain('Trường cán bộ còn phải gõ: 0')
})
