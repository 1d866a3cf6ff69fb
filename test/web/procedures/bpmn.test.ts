import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDraft } from '../../../src/catalogue/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { formFields } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

const CODE = '2.002288'
let pages: StaffPages
let author: StaffBrowser
let draft: string
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  author = await pages.open('kiemsoat.vpubnd')
  const opened = await author.post(`/work/procedures/${CODE}/draft`, { key: newId() })
  draft = /drafts\/([0-9a-f-]{36})/.exec(String(opened.headers.location))?.[1] ?? ''
})
afterAll(() => pages.close())

const upload = async (content: string) => {
  const { revision = '' } = formFields((await author.get(`/work/drafts/${draft}/flow`)).body, 'draft')
  return author.send(`/work/drafts/${draft}/table`, [
    ['revision', revision],
    ['file', { name: 'quy-trinh.bpmn', content: Buffer.from(content) }],
  ])
}

it('the flow of a version and of a draft is taken home as BPMN, with the lanes by their names', async () => {
  expect((await author.get(`/work/procedures/${CODE}`)).body).toContain('/flow.bpmn')
  const { headers, body, statusCode } = await author.get(`/work/procedures/${CODE}/versions/2/flow.bpmn`)
  expect(statusCode).toBe(200)
  expect(headers['content-disposition']).toContain(`${CODE}-2.bpmn`)
  expect(body).toContain('name="Cơ quan chủ trì"')
  expect((await author.get(`/work/drafts/${draft}/flow.bpmn`)).statusCode).toBe(200)
  expect((await author.get(`/work/procedures/${CODE}/versions/77/flow.bpmn`)).statusCode).toBe(404)
})

it('comes back into a draft as its rows, with what another program has renamed', async () => {
  const { body } = await author.get(`/work/drafts/${draft}/flow.bpmn`)
  const done = await upload(body.replaceAll('Lãnh đạo phòng phân công thụ lý', 'Trưởng phòng giao việc'))
  expect(done.statusCode, done.body.slice(0, 2000)).toBe(303)
  const kept = await findDraft(pages.database, draft)
  expect(kept?.lines?.map(({ cells }) => cells.work)).toContain('Trưởng phòng giao việc')
  const shown = await author.get(`/work/drafts/${draft}/flow`)
  expect(shown.body).toContain('Công bố được: không có lỗi')
})

it('a model with what is not run here is refused with the element’s name, and the rows stay', async () => {
  const before = await findDraft(pages.database, draft)
  const model = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p">
    <startEvent id="s"/><scriptTask id="t" name="Tính phí"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
    <sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>`
  const refused = await upload(model)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('“Tính phí” (ScriptTask)')
  expect((await upload('không phải XML')).statusCode).toBe(422)
  expect((await findDraft(pages.database, draft))?.lines).toEqual(before?.lines)
})
