import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actOnDossier, type CommandBody, findDossier, isRefusal } from '../../../src/dossiers/index.ts'
import { readWhole } from '../../../src/results/index.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { addResultTemplates } from '../../../src/web/workspace/results/templates.ts'
import { textOf } from '../../documents/poppler.ts'
import { formWith } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

const [WARD, PROCEDURE] = ['H44.100', '1.004873']
const EDIT = '/work/result-templates/edit'
const TEMPLATE = {
  ...{ agency: WARD, name: 'Giấy xác nhận tình trạng hôn nhân', decision: 'granted', title: 'Giấy xác nhận' },
  ...{
    subject: 'Tình trạng hôn nhân',
    bases: 'Căn cứ Luật Hộ tịch;',
    recipients: 'Như trên',
    signer: 'CHỦ TỊCH',
  },
  body: 'Xác nhận ông, bà {{chu_ho_so}}, số giấy tờ {{so_giay_to}}, ở {{dia_chi}}.\nNgày sinh: {{ngay_sinh}}. #panic("x") $a$',
}
let pages: StaffPages
let officer: StaffBrowser
let clerk: StaffBrowser
let dossier = ''

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addResultTemplates(app, services)
    addDossier(app, services)
  })
  clerk = await pages.open('vanthu.viettri')
  dossier = await receive()
  const [holder] = await pages.database.query<{ id: string }>(
    `select s.id from staff s join role_grant g on g.staff_id = s.id join task t on t.agency = g.agency and t.role = g.role
      where t.dossier_id = $1 and (t.unit is null or g.unit is null or t.unit = g.unit) order by s.username limit 1`,
    [dossier],
  )
  officer = await pages.open({ id: holder?.id ?? '' })
})
afterAll(() => pages.close())

async function give(body: object, role: string): Promise<void> {
  const at = pages.clock.now()
  const actor = { kind: 'staff', id: clerk.id, grants: [{ role, agency: WARD }] } as never
  const acted = await actOnDossier(pages.office, {
    id: randomUUID(),
    dossier,
    actor,
    at,
    body: body as CommandBody,
  })
  if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
}

async function receive(): Promise<string> {
  dossier = randomUUID()
  const components = pages.office.catalogue.inForce(PROCEDURE, pages.clock.now())?.version.components ?? []
  const applicant = {
    kind: 'citizen',
    name: 'Đinh Thị Xuân',
    idNumber: '025190000001',
    address: 'Khu 5, Việt Trì',
  }
  await give(
    {
      ...{
        type: 'receive',
        procedure: PROCEDURE,
        channel: 'direct',
        receivingAgency: WARD,
        competentAgency: WARD,
      },
      ...{ parties: { applicant }, facts: {}, sets: 1, deliverBy: 'counter' },
      papers: components.map(({ code, name }) => ({
        component: code,
        name: name.vi,
        originals: 1,
        copies: 0,
      })),
    },
    'reception_officer',
  )
  const found = await findDossier(pages.database, dossier)
  if (found?.state.status === 'accepted') await give({ type: 'transfer' }, 'reception_officer')
  const [receipt] = (await findDossier(pages.database, dossier))?.state.tasks ?? []
  if (receipt?.kind === 'receipt') await give({ type: 'confirm_receipt' }, receipt.role)
  return dossier
}

it('a clerk writes a template; a field that does not exist is named, and nothing typed is lost', async () => {
  const key = randomUUID()
  const wrong = await clerk.post(EDIT, { ...TEMPLATE, key, body: 'Ông {{ten_nguoi}}' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Không có trường: ten_nguoi')
  expect(wrong.body).toContain('Căn cứ Luật Hộ tịch;')
  const seen = await clerk.post(EDIT, { ...TEMPLATE, key, act: 'preview' })
  expect(textOf(seen.rawPayload)).toContain('{{chu_ho_so}}')
  for (let i = 0; i < 2; i += 1) expect((await clerk.post(EDIT, { ...TEMPLATE, key })).statusCode).toBe(303)
  await clerk.post(EDIT, { ...TEMPLATE, key: randomUUID() })
  const list = (await clerk.get('/work/result-templates')).body
  expect(list.match(/Giấy xác nhận tình trạng hôn nhân/g)?.length).toBeGreaterThan(0)
  expect(list).toMatch(/<td class="num" data-label="Bản">2</)
  expect((await (await pages.open('tiepnhan.viettri')).get('/work/result-templates')).statusCode).toBe(403)
  const other = await pages.open('vanthu.sxd')
  expect((await other.post(EDIT, { ...TEMPLATE, key: randomUUID() })).statusCode).toBe(404)
})

it('whoever has the step drafts from it; what the dossier does not say shows as dots, and who saves second is told', async () => {
  const path = `/work/dossiers/${dossier}/draft`
  const choice = (await officer.get(path)).body
  const [, template = ''] = /draft\?template=([0-9a-f-]{36})/.exec(choice) ?? []
  const page = (await officer.get(`${path}?template=${template}`)).body
  expect(page).toContain('Đinh Thị Xuân, số giấy tờ 025190000001, ở Khu 5, Việt Trì')
  expect(page).toContain('Ngày sinh: ……')
  const { hidden } = formWith(page, {}, '/draft')
  const { _csrf, ...kept } = hidden
  const parts = {
    ...TEMPLATE,
    body: 'Xác nhận bà Đinh Thị Xuân chưa đăng ký kết hôn với ai. #panic("x") $a$',
  }
  const seen = await officer.post(path, { ...kept, ...parts, act: 'preview' })
  expect(textOf(seen.rawPayload)).toContain('Số: ………')
  expect((await officer.post(path, { ...kept, ...parts })).statusCode).toBe(303)
  pages.clock.advance(60_000)
  await officer.post(path, { ...kept, ...parts, seen: String(pages.clock.now()) })
  const second = await officer.post(path, { ...kept, ...parts, subject: 'Khác' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('Khác')
})

it('the clerk issues it with its number and who decided, once for two presses', async () => {
  for (;;) {
    const { state } = (await findDossier(pages.database, dossier)) ?? {}
    const task = state?.tasks.find(({ kind }) => kind === 'step')
    if (task === undefined || task.role === 'clerk') break
    const decides = pages.office.catalogue
      .byId(state?.procedureVersion ?? '')
      ?.flow.nodes.get(task.node ?? '')
    const isDeciding = decides?.kind === 'step' && decides.decides
    await give(
      { type: 'complete_step', node: task.node, ...(isDeciding ? { decision: 'granted' } : {}) },
      task.role,
    )
  }
  const page = (await clerk.get(`/work/dossiers/${dossier}`)).body
  expect(page).toContain('Phát hành từ bản dự thảo đã lưu')
  const { _csrf, ...hidden } = formWith(page, { act: 'complete_step' }).hidden
  const press = () => clerk.post(`/work/dossiers/${dossier}`, { ...hidden, draft: 'yes', resultNumber: '' })
  const [first, again] = [await press(), await press()]
  expect([first.statusCode, again.statusCode]).toEqual([303, 303])
  const { result } = (await findDossier(pages.database, dossier))?.state ?? {}
  expect(result?.number).toMatch(/^01\//)
  const [file] = result?.files ?? []
  const pdf = await readWhole(pages.services.files.store, file?.sha256 ?? '')
  const said = textOf(pdf ?? Buffer.alloc(0))
  expect(said).toContain(`Số: ${result?.number}`)
  expect(said).toContain('chưa đăng ký kết hôn với ai. #panic("x") $a$')
})
