import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('the drawing of a draft in the browser', () => {
  const place = () => `/work/drafts/${draft}/model`
  const shown = async () => formFields((await author.get(place())).body, 'model')
  const save = async (fields: Record<string, string>, by = author) => by.post(place(), fields)
  const worksOf = async () => (await findDraft(pages.database, draft))?.lines?.map(({ cells }) => cells.work)

  it('is saved as an uploaded file is, and its new name stands in the table', async () => {
    const { xml = '', revision = '' } = await shown()
    expect(xml).toContain('<bpmndi:BPMNShape')
    const saved = await save({
      revision,
      xml: xml.replaceAll('name="Trưởng phòng giao việc"', 'name="Giao việc"'),
    })
    expect(saved.headers.location, saved.body.slice(0, 1500)).toBe(`${place()}?done=save`)
    expect(await worksOf()).toContain('Giao việc')
  })

  it('comes back with why where it is not taken, and the rows stay', async () => {
    const before = await worksOf()
    const { xml = '', revision = '' } = await shown()
    const strange = xml.replace(
      '</bpmn:process>',
      '<bpmn:scriptTask id="tinh" name="Tính phí" /></bpmn:process>',
    )
    const [arrow = ''] = /<bpmn:sequenceFlow id="Flow_3"[^>]*\/>/.exec(xml) ?? []
    for (const [sent, why] of [
      [strange, '“Tính phí” (ScriptTask)'],
      [xml.replace(arrow, ''), 'Hãy'],
      ['<dở dang', 'Không đọc được tệp'],
    ] as const) {
      const refused = await save({ revision, xml: sent })
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain(why)
      expect(formFields(refused.body, 'model')).toMatchObject({ xml: sent, revision })
    }
    expect(await worksOf()).toEqual(before)
  })

  it('behind somebody else’s change both are drawn together', async () => {
    const { xml = '', revision = '' } = await shown()
    const other = await pages.open('kiemsoat2.vpubnd')
    const theirs = xml.replaceAll('name="Giao việc"', 'name="Giao việc trong ngày"')
    expect((await save({ revision, xml: theirs }, other)).statusCode).toBe(303)
    const [, mine = ''] =
      /<bpmn:userTask id="[^"]+" name="(Văn thư[^"]*|Vào sổ[^"]*|Lãnh đạo[^"]*)"/.exec(xml) ?? []
    const late = await save({ revision, xml: xml.replaceAll(`name="${mine}"`, 'name="Bước của tôi"') })
    expect(late.statusCode).toBe(409)
    const both = formFields(late.body, 'model')
    expect(both.xml).toContain('Giao việc trong ngày')
    expect(both.xml).toContain('Bước của tôi')
    expect((await save(both)).statusCode).toBe(303)
    expect(await worksOf()).toEqual(expect.arrayContaining(['Giao việc trong ngày', 'Bước của tôi']))
  })
})
