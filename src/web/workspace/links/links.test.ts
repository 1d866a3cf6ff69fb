import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MESSAGE } from '../../../../test/tour/furnish-links.ts'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { enqueueMessages } from '../../../outbox/index.ts'
import { newId } from '../../../platform/index.ts'

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

it('whoever keeps the catalogue sees where the portal’s list differs, and asks it anew; a silent portal is told', async () => {
  const controller = await visit('kiemsoat2.vpubnd')
  const page = await controller.get('/work/procedures-at-portal')
  expect(page.body).toContain('Cổng không có')
  expect(page.body).toContain('href="/work/procedures/2.000815"')
  const [, _csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
  const asked = await controller.post('/work/procedures-at-portal', { _csrf })
  expect(asked.headers.location).toBe('/work/procedures-at-portal?done=silent')
  expect((await controller.get(String(asked.headers.location))).body).toContain('Cổng không trả lời')
  expect((await (await visit('tiepnhan.viettri')).get('/work/procedures-at-portal')).statusCode).toBe(403)
})

it('connections are for whoever looks after them', async () => {
  expect((await (await visit('tiepnhan.viettri')).get('/work/links')).statusCode).toBe(403)
})

it('lead nobody to a page that is closed to them', async () => {
  for (const as of ['giamdoc.ttpvhcc', 'quantri.vpubnd']) {
    const someone = await visit(as)
    const page = await someone.get('/work/links')
    const paths = [...page.body.matchAll(/href="(\/work\/[^"?#]+)/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(10)
    const closed: string[] = []
    for (const path of new Set(paths)) if ((await someone.get(path)).statusCode === 403) closed.push(path)
    expect(closed, as).toEqual([])
  }
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
  const why = 'Đối chiếu với Cổng'
  const refused = await administrator.post(`/work/links/deliveries/${id}/whole`, { _csrf, why })
  expect(refused.statusCode).toBe(403)
  const manager = await visit('giamdoc.ttpvhcc')
  const [, token = ''] =
    /name="_csrf" value="([^"]+)"/.exec((await manager.get(`/work/links/deliveries/${id}`)).body) ?? []
  const views = () =>
    database.query('select 1 from personal_data_view where dossier_id = $1 and purpose = $2', [
      subject,
      `message: ${why}`,
    ])
  const before = (await views()).length
  const unasked = await manager.post(`/work/links/deliveries/${id}/whole`, { _csrf: token, why: ' ' })
  expect(unasked.statusCode).toBe(422)
  expect((await views()).length).toBe(before)
  const whole = await manager.post(`/work/links/deliveries/${id}/whole`, { _csrf: token, why })
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

const csrfOf = (page: { body: string }) => /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''

it('a message that was not understood is seen whole by whoever reads the province’s dossiers, each look recorded; closed with a reason it stays, and can be read again', async () => {
  const { database } = tour.full.house.office
  const acts = () =>
    database.query<{ act: string; reason: string | null }>(
      'select act, reason from message_act where message = $1 order by position',
      [MESSAGE],
    )
  const here = `/work/links/messages/${MESSAGE}`
  const [manager, administrator] = [await visit('giamdoc.ttpvhcc'), await visit('quantri.vpubnd')]
  const page = await manager.get(here)
  expect(page.body).not.toContain('DongBoHoSoMC')
  const [_csrf, theirs] = [csrfOf(page), csrfOf(await administrator.get(here))]
  const why = 'Bên gửi hỏi vì sao'
  expect((await administrator.post(`${here}/whole`, { _csrf: theirs, why })).statusCode).toBe(403)
  expect((await manager.post(`${here}/whole`, { _csrf, why: 'x' })).statusCode).toBe(422)
  expect(await acts()).toEqual([])
  expect((await manager.post(`${here}/whole`, { _csrf, why })).body).toContain('DongBoHoSoMC')
  const file = await manager.post(`${here}/whole`, { _csrf, why, as: 'file' })
  expect(file.body).toBe('{"service": "DongBoHoSoMC", "data": [')

  const typed = await manager.post(`${here}/close`, { _csrf, why: 'Sai' })
  expect(typed.statusCode).toBe(422)
  expect(typed.body).toMatch(/<textarea[^>]*>Sai<\/textarea>/)
  const reason = 'Bên gửi đã gửi lại bằng mã thư khác'
  for (const count of ['once', 'twice']) {
    const closed = await manager.post(`${here}/close`, { _csrf, why: reason })
    expect([count, closed.headers.location]).toEqual([count, `${here}?done=closed`])
  }
  expect((await manager.get('/work/links/messages')).body).not.toContain(here)
  expect((await manager.get('/work/links/messages?state=closed')).body).toContain(here)
  const told = await manager.get(here)
  expect(told.body).toContain(reason)
  await manager.post('/work/links/messages/read-again', { _csrf, message: MESSAGE })
  expect(await acts()).toEqual([
    ...[why, why].map((one) => ({ act: 'seen', reason: one })),
    { act: 'closed', reason },
    { act: 'again', reason: null },
  ])
})

it('a message that was refused over there is closed with a reason; it goes again only while nothing later of its dossier has gone', async () => {
  const { database } = tour.full.house.office
  const ids = [newId(), newId()] as const
  const subject = newId()
  const messages = ids.map((id, nth) => {
    const payload = { code: 'H44.100-261123-0009', status: nth + 1 }
    return { id, destination: 'national_portal', subject, kind: 'DongBoHoSoMC', payload }
  })
  await enqueueMessages(database, messages)
  await database.query("update delivery set state = 'parked', failure = 'portal_-1' where id = $1", [ids[0]])
  const administrator = await visit('quantri.vpubnd')
  const here = `/work/links/deliveries/${ids[0]}`
  const _csrf = csrfOf(await administrator.get(here))
  const close = (why: string) => administrator.post(`${here}/close`, { _csrf, why })
  const state = async () =>
    (await database.query<{ state: string }>('select state from delivery where id = $1', [ids[0]]))[0]?.state
  expect((await close('')).statusCode).toBe(422)
  expect(await state()).toBe('parked')
  expect((await close('Hồ sơ nộp nhầm')).headers.location).toBe(`${here}?done=closed`)
  expect((await administrator.get(here)).body).toContain('Hồ sơ nộp nhầm')
  const again = () => administrator.post('/work/links/messages/resend', { _csrf, delivery: ids[0] })
  await again()
  expect(await state()).toBe('waiting')
  await database.query("update delivery set state = 'parked' where id = $1", [ids[0]])
  await close('Hồ sơ nộp nhầm')
  await database.query("update delivery set state = 'sent', sent_at = now() where id = $1", [ids[1]])
  expect((await again()).headers.location).toBe('/work/links/messages?done=later')
  expect(await state()).toBe('closed')
})

it('shows for each procedure which field of the ministry’s message comes from where, and that none is typed', async () => {
  const administrator = await visit('quantri.vpubnd')
  const land = await administrator.get('/work/links/fields?procedure=1.013831')
  expect(land.body).toContain('nguoiSuDung')
  expect(land.body).toContain('dữ kiện: value')
  expect(land.body).toContain('Trường cán bộ còn phải gõ: 0')
})
