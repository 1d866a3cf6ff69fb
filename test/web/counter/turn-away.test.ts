import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDossier, listEvents } from '../../../src/dossiers/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { addInbox } from '../../../src/web/workspace/inbox/inbox.ts'
import { textOf } from '../../documents/poppler.ts'
import { newIdNumber } from '../../persons.ts'
import { formFields } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addDossier(app, services)
    addInbox(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

/** Somebody at the counter with no paper at all. */
function brought(more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...{ key: randomUUID(), procedure: '2.000815', receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    ...{ name: 'Lò Thị Thiếu', idNumber: newIdNumber(), address: 'Khu 3, phường Việt Trì', ...more },
  }
}

it('guidance is given once, with every paper that is missing and what was typed, numbered in the series of the desk', async () => {
  const form = brought({
    act: 'guide',
    lacking: 'Ký vào trang 2\n\nGhi đúng ngày sinh',
    why: 'Hồ sơ chưa đủ.',
  })
  const answers = await Promise.all([desk.post('/work/receive', form), desk.post('/work/receive', form)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const { key = '' } = form
  const events = await listEvents(pages.database, key)
  expect(events.map(({ body }) => body.type)).toEqual(['dossier_submitted', 'intake_supplement_requested'])
  const [, asked] = events
  const items = asked?.body.type === 'intake_supplement_requested' ? asked.body.items : []
  const [component] = pages.office.catalogue.inForce('2.000815', pages.clock.now())?.version.components ?? []
  expect(items).toEqual([component?.name.vi, 'Ký vào trang 2', 'Ghi đúng ngày sinh'])
  expect(await slipOf(key)).toContain('Số: 01/HDHS')
  // Printed again it has the same number; the next slip has the next.
  expect(await slipOf(key)).toContain('Số: 01/HDHS')
  const next = brought({ act: 'guide', lacking: 'Ký tên', why: 'Hồ sơ chưa đủ.' })
  await desk.post('/work/receive', next)
  expect(await slipOf(next.key ?? '')).toContain('Số: 02/HDHS')
})

it('whoever comes back with the papers is received as the same dossier', async () => {
  const form = brought({ act: 'guide', why: 'Hồ sơ chưa đủ.' })
  await desk.post('/work/receive', form)
  const page = (await desk.get(`/work/dossiers/${form.key}`)).body
  expect(page).toContain('provide_intake_supplement')
  expect((await findDossier(pages.database, form.key ?? ''))?.state.status).toBe('awaiting_intake_supplement')
})

it('a refusal has a reason of its own, is confirmed by the head of the desk, and only then printed as form 03', async () => {
  const usual = 'Thành phần hồ sơ chưa đầy đủ, chưa chính xác theo quy định.'
  const form = brought({ act: 'refuse', why: usual })
  const returned = await desk.post('/work/receive', form)
  expect(returned.statusCode).toBe(422)
  expect(returned.body).toContain('Lò Thị Thiếu')
  const refused = await desk.post('/work/receive', {
    ...form,
    why: 'Việc này thuộc thẩm quyền của Công an tỉnh.',
  })
  expect(refused.statusCode).toBe(303)
  const { key = '' } = form
  expect(await slipOf(key)).toContain('PHIẾU HẸN TRẢ LỜI')
  const mine = (await desk.get(`/work/dossiers/${key}`)).body
  expect(mine).toContain('In cho người nộp')
  expect(mine).not.toContain('value="approve_intake_refusal"')
  // The head of the ward's own centre sees it among what he has to do; heads of its other rooms do not.
  const head = await pages.open('giamdoc.viettri')
  const neighbour = await pages.open('truongphong.vp.viettri')
  const listed = (await head.get('/work?kind=intake')).body
  expect(listed).toContain('Duyệt từ chối tiếp nhận (Mẫu 03)')
  expect((await neighbour.get('/work')).body).not.toContain('Duyệt từ chối tiếp nhận')
  const actOf = async (one: StaffBrowser, act: string, html?: string) => {
    const page = html ?? (await one.get(`/work/dossiers/${key}`)).body
    return (more = {}) => one.post(`/work/dossiers/${key}`, { ...formFields(page, idOf(act)), ...more })
  }
  expect(
    (await (await actOf(head, 'reject_intake_refusal'))({ reason: 'Nêu rõ điều luật.' })).statusCode,
  ).toBe(303)
  expect((await desk.get(`/work/dossiers/${key}`)).body).toContain('Nêu rõ điều luật.')
  const reason = 'Theo Luật Căn cước, thuộc thẩm quyền của Công an tỉnh.'
  expect((await (await actOf(desk, 'propose_intake_refusal'))({ reason })).statusCode).toBe(303)
  const asked = await (await actOf(head, 'approve_intake_refusal'))()
  expect(asked.body).toContain('Việc này không hoàn tác được')
  const sure = await actOf(head, 'approve_intake_refusal', asked.body)
  expect((await sure()).statusCode).toBe(303)
  const text = await slipOf(key)
  expect(text).toContain('thuộc thẩm quyền của Công an tỉnh')
  expect(text).toContain('Số: 01/TCHS')
})

it('without a person’s name, or with nothing to add, the form comes back with all that was typed', async () => {
  const form = brought({ act: 'guide', why: 'x', name: '', lacking: 'Ký tên' })
  const returned = await desk.post('/work/receive', form)
  expect(returned.statusCode).toBe(422)
  expect(returned.body).toContain('Ký tên')
  const whole = { [`paper.2.000815-TP01`]: 'yes', [`originals.2.000815-TP01`]: '1' }
  const nothing = await desk.post('/work/receive', brought({ act: 'guide', why: 'x', ...whole }))
  expect(nothing.statusCode).toBe(422)
  expect(nothing.body).toContain('Hãy ghi ít nhất một việc phải bổ sung')
})

const idOf = (act: string) => act.replaceAll('_', '-')

/** The text of the slip of the last event. */
async function slipOf(dossier: string): Promise<string> {
  const last = (await listEvents(pages.database, dossier)).at(-1)
  const { rawPayload } = await desk.get(`/work/dossiers/${dossier}/slips/${last?.version}`)
  return textOf(rawPayload)
}
