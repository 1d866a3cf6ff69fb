import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, toLocalDate } from '../../../src/calendar/index.ts'
import {
  checkCarried,
  findDraft,
  findVersionInForce,
  listBlocks,
  listDrafts,
  listPeriods,
} from '../../../src/catalogue/index.ts'
import { readPackage } from '../../../src/reform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { writeDocx } from '../../documents/write-documents.ts'
import { formFields } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

/** One department, four working days; made in one Centre, taken in at another that does not know it. */
const CODE = '1.000703'
let there: StaffPages
let here: StaffPages
let author: StaffBrowser
let second: StaffBrowser
let made: Buffer

beforeAll(async () => {
  there = await startStaffPages(addProcedures)
  here = await startStaffPages(addProcedures)
  // The other province has its own agencies and does not have the procedure.
  await here.database.query('alter table procedure_version disable trigger all')
  await here.database.query(`delete from procedure_version where procedure_code = '${CODE}'`)
  await here.database.query(`delete from procedure where code = '${CODE}'`)
  await here.database.query('alter table procedure_version enable trigger all')
  await here.office.catalogue.refresh()
  author = await here.open('kiemsoat.vpubnd')
  second = await here.open('kiemsoat2.vpubnd')
  const sender = await there.open('kiemsoat.vpubnd')
  const sent = await sender.get(`/work/procedures/${CODE}/versions/2/package`)
  expect(sent.statusCode).toBe(200)
  made = sent.rawPayload
}, 60_000)
afterAll(async () => {
  await there.close()
  await here.close()
})

const upload = (content: Buffer) =>
  author.send('/work/procedure-packages', [['file', { name: 'goi.motcua.zip', content }]])

describe('a package made in one Centre', () => {
  it('is taken in at another, set up there and published by a second person in less than two minutes', async () => {
    const begun = performance.now()
    const taken = await upload(made)
    expect(taken.statusCode, taken.body.slice(0, 1500)).toBe(303)
    const place = String(taken.headers.location).split('?')[0] as string
    const page = await author.get(place)
    expect(page.body).toContain('Chữ ký nguyên vẹn')
    expect(page.body).toContain('Mọi cơ quan mà gói nêu đều có ở đây')
    expect(page.body).toContain('Không còn gì')
    const id = /drafts\/([0-9a-f-]{36})/.exec(place)?.[1] ?? ''
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(303)
    const published = await second.post(`/work/drafts/${id}/approve`, {})
    expect(published.statusCode, published.body.slice(0, 1500)).toBe(303)
    const inForce = await findVersionInForce(here.database, CODE, '2026-11-23')
    const source = await findVersionInForce(there.database, CODE, '2026-11-23')
    expect({ ...inForce, id: '', number: 0, validFrom: '', publishedAt: 0, publishedBy: '' }).toEqual({
      ...{ ...source, id: '', number: 0, validFrom: '', publishedAt: 0, publishedBy: '' },
    })
    expect(performance.now() - begun).toBeLessThan(120_000)
  })

  it('with an agency that is none here asks which one takes its place', async () => {
    const taken = await upload(await foreign())
    const place = String(taken.headers.location).split('?')[0] as string
    const { body } = await author.get(place)
    expect(body).toContain('(H99.44)')
    expect(body).toContain('Còn phải đặt')
    const set = await author.post(place, { 'agency.H99.44': 'H44.44' })
    expect(set.statusCode).toBe(303)
    const id = /drafts\/([0-9a-f-]{36})/.exec(place)?.[1] ?? ''
    expect((await findDraft(here.database, id))?.version.competent.agencies).toEqual(['H44.44'])
    expect((await author.get(place)).body).toContain('Không còn gì')
  })

  it('with a changed byte anywhere is refused, and so is what is no package', async () => {
    for (const at of [60, Math.floor(made.length / 3), Math.floor(made.length / 2), made.length - 200]) {
      const broken = Buffer.from(made)
      broken[at] = (broken[at] as number) ^ 1
      const { statusCode } = await upload(broken)
      expect([at, statusCode]).toEqual([at, 422])
    }
    for (let at = 0; at < made.length; at += 97) {
      const broken = Buffer.from(made)
      broken[at] = (broken[at] as number) ^ (1 + (at % 255))
      expect([at, readPackage(broken)]).toEqual([at, { problem: expect.anything() }])
    }
    expect(readPackage(made)).toHaveProperty('version')
    const letter = await upload(Buffer.from('Kính gửi'))
    expect(letter.statusCode).toBe(422)
    expect(letter.body).toContain('không phải gói thủ tục')
  })

  /** The same procedure of a province whose department has another code. */
  async function foreign(): Promise<Buffer> {
    const { packageKey, withAgencies, writePackage } = await import('../../../src/reform/index.ts')
    const version = await findVersionInForce(there.database, CODE, '2026-11-23')
    const [own = ''] = version?.competent.agencies ?? []
    const other = withAgencies(version!, { [own]: 'H99.44' })
    const key = packageKey(there.services.signer)
    return writePackage(other, {
      from: 'Tỉnh khác',
      at: Date.now(),
      key,
      blocks: [],
      nameOf: (code) => `Sở ở nơi khác ${code}`,
    })
  }
})

describe('the official paper form', () => {
  const docx = writeDocx('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TỜ KHAI ĐĂNG KÝ', [['Họ và tên', 'Nguyễn']])
  const to = async (officer: StaffBrowser, place: string, name: string, content: Uint8Array | string) =>
    officer.send(`${place}/official-form`, [['file', { name, content: Buffer.from(content) }]])

  it('stands beside the form builder, goes on to the next version, and travels with the procedure', async () => {
    const [writer, approver] = [await there.open('kiemsoat.vpubnd'), await there.open('kiemsoat2.vpubnd')]
    const open = async () => {
      const opened = await writer.post(`/work/procedures/${CODE}/draft`, {})
      return String(opened.headers.location).split('/flow')[0] ?? ''
    }
    const place = await open()
    const none = await to(writer, place, 'to-khai.pdf', 'không phải PDF')
    expect([none.statusCode, none.body.includes('không phải PDF, DOCX, JPG hay PNG')]).toEqual([422, true])
    expect((await to(writer, place, 'to-khai.docx', docx)).statusCode).toBe(303)
    const { body } = await writer.get(`${place}/form`)
    for (const line of ['to-khai.docx', 'TỜ KHAI ĐĂNG KÝ', 'Họ và tên | Nguyễn']) expect(body).toContain(line)
    // What it is decides how it is shown, not what it is called.
    expect((await to(writer, place, 'anh.docx', '%PDF-1.7 …')).statusCode).toBe(303)
    expect((await writer.get(`${place}/form`)).body).toContain(
      `<iframe class="form-paper" title="Mẫu giấy chính thức"`,
    )
    const seen = await writer.get(`${place}/official-form`)
    expect(seen.headers['content-type']).toBe('application/pdf')
    expect(seen.headers['content-security-policy']).toContain('sandbox')
    await to(writer, place, 'to-khai.docx', docx)
    expect((await writer.post(`${place}/submit`, {})).statusCode).toBe(303)
    // What waits for approval stays as it is.
    expect((await to(writer, place, 'to-khai.docx', docx)).statusCode).toBe(422)
    const approved = await approver.post(`${place}/approve`, {})
    expect(approved.statusCode, approved.body.slice(0, 1500)).toBe(303)
    const next = await open()
    expect((await writer.get(`${next}/form`)).body).toContain('to-khai.docx')
    expect((await writer.send(`${next}/official-form`, [['do', 'drop']])).statusCode).toBe(303)
    expect((await writer.get(`${next}/form`)).body).not.toContain('to-khai.docx')
    const { number } = (await listPeriods(there.database, CODE)).at(-1) ?? { number: 0 }
    const sent = await writer.get(`/work/procedures/${CODE}/versions/${number}/package`)
    const taken = await upload(sent.rawPayload)
    const arrived = String(taken.headers.location).split('/package')[0]
    expect((await author.get(`${arrived}/form`)).body).toContain('TỜ KHAI ĐĂNG KÝ')
    expect((await author.get(`${arrived}/official-form?save`)).rawPayload).toEqual(Buffer.from(docx))
  })
})

describe('a building block', () => {
  const USER = '2.002288'
  const page = '/work/flow-blocks/cap-so'
  const row = (at: number, cells: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      ['label', 'work', 'who', 'time', 'forms', 'next'].map((name) => [
        `row.${at}.${name}`,
        cells[name] ?? '',
      ]),
    )
  const stamping = { label: '1', work: 'Cấp số, đóng dấu', who: 'Văn thư', time: 'không tính thời gian' }
  const archiving = { label: '2', work: 'Lưu hồ sơ', who: 'Văn thư', time: 'không tính thời gian' }
  let author: StaffBrowser
  let second: StaffBrowser

  async function write(rows: readonly Readonly<Record<string, string>>[]): Promise<string> {
    const fields = formFields((await author.get(`${page}/draft`)).body, 'draft')
    const { revision = '' } = fields
    const typed = Object.assign({}, ...rows.map((cells, at) => row(at, cells)))
    const saved = await author.post(`${page}/draft`, { name: 'Cấp số và lưu', revision, ...typed })
    expect(saved.statusCode, saved.body.slice(0, 1500)).toBe(303)
    return (await author.get(`${page}/draft`)).body
  }

  const put = (more: Readonly<Record<string, string>> = {}) =>
    author.get(`${page}/draft`).then(({ body }) => {
      const [, number = ''] = /name="number" value="(\d+)"/.exec(body) ?? []
      const [, revision = ''] = /name="revision" value="(\d+)"/.exec(body) ?? []
      return author.post(`${page}/publish`, { number, revision, ...more })
    })

  it('is written once, stands in a procedure as one row, and its steps are the flow that runs', async () => {
    author = await there.open('kiemsoat.vpubnd')
    second = await there.open('kiemsoat2.vpubnd')
    const begun = await author.post('/work/flow-blocks', { code: 'cap-so', name: 'Cấp số và lưu' })
    expect(begun.headers.location).toBe(`${page}/draft`)
    const taken = await author.post('/work/flow-blocks', { code: 'cap-so', name: 'Khối khác tên' })
    expect(taken.statusCode).toBe(422)
    expect(taken.body).toContain('value="Khối khác tên"')
    expect((await author.get(`${page}/draft`)).body).toContain('Khối chưa có bước nào')
    expect(await write([stamping])).toContain('Khối có thể đưa vào sử dụng')
    expect((await put()).headers.location).toBe(`${page}?done=put`)

    const opened = await author.post(`/work/procedures/${USER}/draft`, {})
    const place = String(opened.headers.location).split('/flow')[0] ?? ''
    const fields = formFields((await author.get(`${place}/flow`)).body, 'draft')
    const inserted = await author.post(`${place}/flow`, { ...fields, do: 'block', block: 'cap-so' })
    expect(inserted.statusCode).toBe(303)
    const shown = await author.get(`${place}/flow`)
    expect(shown.body).toContain('Cấp số và lưu')
    // What is the same is not told as changed.
    expect(shown.body).not.toMatch(/: ([^<→]+) → \1\./)
    // Saved as it stands it is the same.
    expect((await author.post(`${place}/flow`, formFields(shown.body, 'draft'))).statusCode).toBe(303)
    expect((await author.post(`${place}/submit`, {})).statusCode).toBe(303)
    const approved = await second.post(`${place}/approve`, {})
    expect(approved.statusCode, approved.body.slice(0, 1500)).toBe(303)
    const today = toLocalDate(there.clock.now())
    const flow = (await findVersionInForce(there.database, USER, today))?.flow
    expect(flow?.blocks).toEqual([{ id: 'k1', block: 'cap-so', number: 1 }])
    expect(flow?.nodes.map(({ id }) => id)).toContain('k1-b1')
    expect((await author.get(page)).body).toContain(USER)
  })

  it('in a new version shows what becomes of every procedure before it goes in, and makes drafts of them', async () => {
    expect((await author.post(`${page}/revise`, {})).statusCode).toBe(303)
    const unfit = await write([{ ...stamping, time: '3 ngày làm việc' }])
    expect(unfit).toContain('Chưa chạy được')
    expect(unfit).toContain('1,5 ngày làm việc → 4,5 ngày làm việc')
    const fit = await write([stamping, archiving])
    expect(fit).toContain('Chạy được')
    expect(fit).toContain('Thêm bước “Lưu hồ sơ”')
    const [, id = ''] = new RegExp(`name="draft.${USER}" value="([0-9a-f-]{36})"`).exec(fit) ?? []
    expect((await put({ [`draft.${USER}`]: id })).statusCode).toBe(422)
    const tomorrow = addDays(toLocalDate(there.clock.now()), 1)
    const date = toLocalDate(there.clock.now()).split('-').reverse().join('/')
    const done = await put({
      ...{ [`draft.${USER}`]: id, decision: '1594/QĐ-UBND', date },
      validFrom: tomorrow.split('-').reverse().join('/'),
    })
    expect(done.headers.location).toBe(`${page}?done=put&submitted=1&writing=0`)
    const draft = await findDraft(there.database, id)
    expect(draft).toMatchObject({ state: 'submitted', version: { validFrom: tomorrow } })
    expect(draft?.version.flow.blocks).toEqual([{ id: 'k1', block: 'cap-so', number: 2 }])
    expect((await second.post(`/work/drafts/${id}/approve`, {})).statusCode).toBe(303)
  })

  it('changed by two people tells the second, who loses nothing, and is thrown away only while it is written', async () => {
    await author.post(`${page}/revise`, {})
    const fields = formFields((await second.get(`${page}/draft`)).body, 'draft')
    await write([stamping])
    const late = await second.post(`${page}/draft`, { ...fields, name: 'Tên của người thứ hai' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Người khác vừa lưu khối này')
    expect(late.body).toContain('value="Tên của người thứ hai"')
    expect((await author.post(`${page}/discard`, {})).statusCode).toBe(303)
    expect((await author.get(`${page}/draft`)).statusCode).toBe(404)
    await author.post(`${page}/discard`, {})
    expect((await author.get(page)).body).toContain('bản 2')
  })

  it('does not let a flow be published whose steps are not its own', async () => {
    const version = await findVersionInForce(there.database, USER, toLocalDate(there.clock.now()))
    const flow = version?.flow
    if (version === undefined || flow === undefined) throw new Error('not in force')
    const { blocks } = there.office.catalogue
    expect(checkCarried(version, blocks.find)).toEqual([])
    const nodes = flow.nodes.map((node) =>
      node.id === 'k1-b1' ? { ...node, name: { vi: 'Khác', en: 'Other' } } : node,
    )
    const changed = { ...version, flow: { ...flow, nodes } }
    expect(checkCarried(changed, blocks.find).map(({ code }) => code)).toEqual(['block_differs'])
    expect(checkCarried(version, () => undefined).map(({ code }) => code)).toEqual(['block_unknown'])
  })

  it('travels with a procedure, and one whose code means something else there gets a code of its own', async () => {
    const periods = await listPeriods(there.database, USER)
    const { number } = periods.at(-1) ?? { number: 0 }
    const sent = await author.get(`/work/procedures/${USER}/versions/${number}/package`)
    const receiver = await here.open('kiemsoat.vpubnd')
    await receiver.post('/work/flow-blocks', { code: 'cap-so', name: 'Một khối khác' })
    const take = () =>
      receiver.send('/work/procedure-packages', [
        ['file', { name: 'goi.motcua.zip', content: sent.rawPayload }],
      ])
    const taken = await take()
    expect(taken.statusCode, taken.body.slice(0, 1500)).toBe(303)
    const id = /drafts\/([0-9a-f-]{36})/.exec(String(taken.headers.location))?.[1] ?? ''
    const draft = await findDraft(here.database, id)
    expect(draft?.version.flow.blocks).toEqual([{ id: 'k1', block: 'cap-so-2', number: 2 }])
    expect(draft && checkCarried(draft.version, here.office.catalogue.blocks.find)).toEqual([])
    // Taken in once more, the block is not there twice.
    await take()
    const codes = (await listBlocks(here.database)).map(({ block, status }) => [block.code, status])
    expect(codes).toEqual([
      ['cap-so', 'draft'],
      ['cap-so-2', 'published'],
    ])
  })

  it('is cut out of rows of a procedure, whose flow stays what it was', async () => {
    const opened = await author.post(`/work/procedures/${CODE}/draft`, {})
    const place = String(opened.headers.location).split('/flow')[0] ?? ''
    const flow = async () => (await findDraft(there.database, place.split('/').at(-1) ?? ''))?.version.flow
    const before = await flow()
    const fields = formFields((await author.get(`${place}/flow`)).body, 'draft')
    const officer = Object.keys(fields).find(
      (name) => /^row\.\d+\.who$/.test(name) && /Chuyên viên/.test(fields[name] ?? ''),
    )
    const row = Number(officer?.split('.')[1]) + 1
    const asked = { ...fields, do: 'cut', cutName: 'Thẩm định hồ sơ', cutCode: 'tham-dinh' }
    const reversed = await author.post(`${place}/flow`, { ...asked, cutFrom: '3', cutTo: '2' })
    expect([reversed.statusCode, reversed.body.includes('Hãy chọn dòng đầu và dòng cuối')]).toEqual([
      422,
      true,
    ])
    expect(reversed.body).toContain('value="Thẩm định hồ sơ"')
    const taken = { ...asked, cutCode: 'cap-so', cutFrom: String(row), cutTo: String(row) }
    expect((await author.post(`${place}/flow`, taken)).body).toContain('Đã có khối')
    const done = await author.post(`${place}/flow`, { ...asked, cutFrom: String(row), cutTo: String(row) })
    expect(done.statusCode, done.body.slice(0, 1500)).toBe(303)
    const after = await flow()
    expect(after?.blocks).toEqual([{ id: 'k1', block: 'tham-dinh', number: 1 }])
    const works = (one: typeof before) =>
      one?.nodes.flatMap((node) => (node.kind === 'step' ? [[node.name.vi, node.performer, node.limit]] : []))
    expect(works(after)).toEqual(works(before))
    const { body } = await author.get(`${place}/flow`)
    // By its name, not by its code.
    expect(body).toContain('Thêm khối “Thẩm định hồ sơ” bản 1.')
    // Its steps are the same ones.
    expect(body).not.toContain('Thêm bước')
    expect((await author.get('/work/flow-blocks')).body).toContain('Thẩm định hồ sơ')
  })

  it('is done in one procedure by another agency than the block names', async () => {
    const [draft] = (await listDrafts(there.database, CODE)).filter(({ version }) =>
      version.flow.blocks?.some(({ block }) => block === 'tham-dinh'),
    )
    const place = `/work/drafts/${draft?.version.id}`
    const type = async (who: string) => {
      const fields = formFields((await author.get(`${place}/flow`)).body, 'draft')
      const name = Object.keys(fields).find((one) => one.endsWith('.place.0')) ?? ''
      expect((await author.post(`${place}/flow`, { ...fields, [name]: who })).statusCode).toBe(303)
      const flow = (await findDraft(there.database, draft?.version.id ?? ''))?.version.flow
      const step = flow?.nodes.find(({ id }) => id.startsWith('k1-'))
      return { flow, agency: step?.kind === 'step' ? step.performer.agency : undefined }
    }
    const other = there.office.directory
      .agencies()
      .find(
        ({ code, name }) =>
          name.vi === 'Sở Tài chính' && there.office.directory.isValidAt(code, '2026-11-23'),
      )
    const moved = await type('sở tài chính')
    expect(moved.agency).toBe(other?.code)
    expect(moved.flow?.blocks?.[0]?.places).toMatchObject([{ to: { agency: other?.code } }])
    expect((await author.get(`${place}/flow`)).body).toContain('value="Sở Tài chính"')
    // What is no agency is kept as it was typed, and told.
    await type('Sở Không Có')
    const { body } = await author.get(`${place}/flow`)
    expect(body).toContain('value="Sở Không Có"')
    expect(body).toMatch(/Không có ai làm được bước “[^”]+”[^<]*Sở Không Có/)
    expect((await type('')).flow?.blocks?.[0]?.places).toBeUndefined()
    // And in another role.
    const fields = formFields((await author.get(`${place}/flow`)).body, 'draft')
    const name = Object.keys(fields).find((one) => one.endsWith('.role.0')) ?? ''
    expect(fields[name]).not.toBe('agency_head')
    expect((await author.post(`${place}/flow`, { ...fields, [name]: 'agency_head' })).statusCode).toBe(303)
    const inRole = (await findDraft(there.database, draft?.version.id ?? ''))?.version.flow
    expect(inRole?.blocks?.[0]?.roles).toEqual([{ from: fields[name], to: 'agency_head' }])
    const step = inRole?.nodes.find(({ id }) => id.startsWith('k1-'))
    expect(step?.kind === 'step' ? step.performer.role : undefined).toBe('agency_head')
  })
})
