import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDraft, findVersionInForce, listDrafts } from '../../../src/catalogue/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { writeDocx } from '../../documents/write-documents.ts'
import { formFields } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

/** Cấp phù hiệu xe ô tô kinh doanh vận tải, một sở, hai ngày làm việc. */
const CODE = '2.002288'

let pages: StaffPages
let author: StaffBrowser
let second: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  author = await pages.open('kiemsoat.vpubnd')
  second = await pages.open('kiemsoat2.vpubnd')
})
afterAll(() => pages.close())

async function openDraftOf(code = CODE): Promise<string> {
  const answer = await author.post(`/work/procedures/${code}/draft`, { key: newId() })
  expect(answer.statusCode).toBe(303)
  return /drafts\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? ''
}

/** The fields of the main form of a page, as a browser would send them. */
async function typed(path: string, by = author): Promise<Record<string, string>> {
  const { body } = await by.get(path)
  return formFields(body, 'draft')
}

describe('a draft', () => {
  it('begins as the version in force, with its flow as rows', async () => {
    const id = await openDraftOf()
    const fields = await typed(`/work/drafts/${id}/flow`)
    expect(fields['row.0.work']).toBe('Lãnh đạo phòng phân công thụ lý')
    expect(fields['row.0.who']).toBe('Phòng Quản lý vận tải\nLãnh đạo phòng')
    const { body } = await author.get(`/work/drafts/${id}/flow`)
    expect(body).toContain('<svg class="flow"')
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('keeps rows that are not understood as they were typed, and marks them', async () => {
    const id = await openDraftOf()
    const fields = await typed(`/work/drafts/${id}/flow`)
    const saved = await author.post(`/work/drafts/${id}/flow`, {
      ...fields,
      'row.1.time': 'vài hôm',
      'row.1.who': 'Ban thư ký',
    })
    expect(saved.statusCode).toBe(303)
    const { body } = await author.get(`/work/drafts/${id}/flow`)
    expect(body).toContain('vài hôm')
    expect(body).toContain('Không hiểu thời gian “vài hôm” ở 2')
    expect(body).toContain('href="#row-2"')
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(409)
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('tells the second of two officers who saved what, and keeps what was typed', async () => {
    const id = await openDraftOf()
    const [mine, theirs] = [await typed(`/work/drafts/${id}`), await typed(`/work/drafts/${id}`, second)]
    await author.post(`/work/drafts/${id}`, { ...mine, number: '77/QĐ-UBND' })
    const late = await second.post(`/work/drafts/${id}`, { ...theirs, nameVi: 'Tên của người thứ hai' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Quyết định công bố')
    expect(late.body).toContain('value="Tên của người thứ hai"')
    expect(late.body).toContain('value="77/QĐ-UBND"')
    expect(late.body).not.toContain('Cả hai cùng sửa')
    const again = formFields(late.body, 'draft')
    expect((await second.post(`/work/drafts/${id}`, again)).statusCode).toBe(303)
    // Neither has lost anything.
    const both = (await findDraft(pages.database, id))?.version
    expect(both).toMatchObject({ name: { vi: 'Tên của người thứ hai' }, decision: { number: '77/QĐ-UBND' } })
    // What both have changed is named, and is as the second typed it.
    const contested = await author.post(`/work/drafts/${id}`, { ...mine, number: '78/QĐ-UBND' })
    expect(contested.statusCode).toBe(409)
    expect(contested.body).toContain('Cả hai cùng sửa: Quyết định công bố')
    expect(contested.body).toContain('value="78/QĐ-UBND"')
    expect(contested.body).toContain('value="Tên của người thứ hai"')
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('has what people read of it, and who does it, as lists an officer edits', async () => {
    const id = await openDraftOf()
    const before = (await findDraft(pages.database, id))?.version
    const fields = await typed(`/work/drafts/${id}`)
    // Saved as it stands nothing has changed.
    await author.post(`/work/drafts/${id}`, fields)
    expect((await findDraft(pages.database, id))?.revision).toBe(1)
    const saved = await author.post(`/work/drafts/${id}`, {
      ...fields,
      order: `${fields.order}\nNhận kết quả tại nhà.`,
      legalBases: `${fields.legalBases}\n309/2026/NĐ-CP: Nghị định mới`,
      keywords: 'phù hiệu xe\nxe hợp đồng',
      agencies: 'H44.22\nH44.07 Sở nào đó',
      'subject.foreigner': 'on',
      newField: 'G17-TN: Lĩnh vực thử | Tried field',
      ...{ onlineService: 'partial', nonBoundary: 'nation', counting: 'nonsense' },
    })
    expect(saved.statusCode, saved.body.slice(0, 500)).toBe(303)
    const after = (await findDraft(pages.database, id))?.version
    expect(after?.order.at(-1)?.vi).toBe('Nhận kết quả tại nhà.')
    expect(after?.order.length).toBe((before?.order.length ?? 0) + 1)
    expect(after?.legalBases.at(-1)).toEqual({ number: '309/2026/NĐ-CP', title: 'Nghị định mới' })
    expect(after?.keywords).toEqual(['phù hiệu xe', 'xe hợp đồng'])
    expect(after?.competent.agencies).toEqual(['H44.22', 'H44.07'])
    expect(after?.subjects).toContain('foreigner')
    expect(after).toMatchObject({
      onlineService: 'partial',
      nonBoundary: 'nation',
      counting: before?.counting,
    })
    expect(after?.lifeEvents).toEqual(before?.lifeEvents)
    expect(after?.field).toEqual({ code: 'G17-TN', name: { vi: 'Lĩnh vực thử', en: 'Tried field' } })
    // One of those in use is chosen, as it is named there.
    const again = await typed(`/work/drafts/${id}`)
    expect((await author.post(`/work/drafts/${id}`, { ...again, field: 'G17-NO' })).statusCode).toBe(303)
    const chosen = (await findDraft(pages.database, id))?.version.field
    expect(chosen).toEqual({ code: 'G17-NO', name: { vi: 'Nhà ở', en: 'Housing' } })
    const wrong = await author.post(`/work/drafts/${id}`, {
      ...(await typed(`/work/drafts/${id}`)),
      agencies: 'Sở Không Có',
      legalBases: 'không có số',
      newField: 'chỉ có tên',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Không có cơ quan “Sở Không Có”')
    expect(wrong.body).toContain('Hãy nhập mã, dấu hai chấm, rồi tên lĩnh vực')
    expect(wrong.body).toContain('“không có số”: hãy ghi số văn bản')
    expect(wrong.body).toContain('>Sở Không Có</textarea>')
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('puts together rows of the flow that two officers have changed', async () => {
    const id = await openDraftOf()
    const path = `/work/drafts/${id}/flow`
    const [mine, theirs] = [await typed(path), await typed(path, second)]
    expect((await author.post(path, { ...mine, 'row.1.time': '3 giờ làm việc' })).statusCode).toBe(303)
    const late = await second.post(path, { ...theirs, 'row.2.time': '5 giờ làm việc' })
    expect(late.statusCode).toBe(409)
    const again = formFields(late.body, 'draft')
    expect([again['row.1.time'], again['row.2.time']]).toEqual(['3 giờ làm việc', '5 giờ làm việc'])
    expect((await second.post(path, again)).statusCode).toBe(303)
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('says at its field what of the record cannot be read, and loses nothing', async () => {
    const id = await openDraftOf()
    const fields = await typed(`/work/drafts/${id}`)
    const wrong = await author.post(`/work/drafts/${id}`, {
      ...fields,
      validFrom: 'bao giờ',
      'limit.0.quantity': 'hai',
      nameVi: 'Tên mới',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('href="#validFrom"')
    expect(wrong.body).toContain('value="bao giờ"')
    expect(wrong.body).toContain('value="hai"')
    expect(wrong.body).toContain('value="Tên mới"')
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('begins as any of the patterns A to H, with the limit of the procedure', async () => {
    const id = await openDraftOf()
    for (const pattern of 'ABCDEFGH') {
      const { revision = '' } = await typed(`/work/drafts/${id}/flow`)
      const begun = await author.post(`/work/drafts/${id}/flow`, { revision, do: 'pattern', pattern })
      expect(begun.statusCode, `${pattern}: ${begun.body.slice(0, 500)}`).toBe(303)
      const draft = await findDraft(pages.database, id)
      const unread =
        (await author.get(`/work/drafts/${id}/flow`)).body.match(/class="says"[^>]*>.*?<\/p>/gs) ?? []
      expect([pattern, unread.filter((said) => !said.includes('Không có ai làm được'))]).toEqual([
        pattern,
        [],
      ])
      expect(draft?.lines?.length, pattern).toBeGreaterThan(1)
    }
    const none = await author.post(`/work/drafts/${id}/flow`, { do: 'pattern', pattern: 'Z' })
    expect(none.statusCode).toBe(422)
    await author.post(`/work/drafts/${id}/discard`, {})
  })

  it('takes the table of a decision in Word, and a file that holds none is told', async () => {
    const id = await openDraftOf()
    const { revision = '' } = await typed(`/work/drafts/${id}/flow`)
    const letter = await author.send(`/work/drafts/${id}/table`, [
      ['revision', revision],
      ['file', { name: 'cong-van.docx', content: writeDocx('Kính gửi') }],
    ])
    expect(letter.statusCode).toBe(422)
    expect(letter.body).toContain('Trong tệp không có bảng nào')
    const send = (name: string, content: Uint8Array) =>
      author.send(`/work/drafts/${id}/table`, [
        ['revision', revision],
        ['file', { name, content: Buffer.from(content) }],
      ])
    const before = await findDraft(pages.database, id)
    const list = await send(
      'danh-sach.docx',
      writeDocx([
        ['STT', 'Họ tên'],
        ['1', 'Nguyễn Văn A'],
      ]),
    )
    expect(list.statusCode).toBe(422)
    expect(list.body).toContain('Không có bảng nào là bảng quy trình')
    const model = await send('lon.bpmn', Buffer.alloc(5_000_000, ' '))
    expect(model.statusCode).toBe(422)
    expect(model.body).toContain('4 MB')
    expect((await findDraft(pages.database, id))?.lines).toEqual(before?.lines)
    await author.post(`/work/drafts/${id}/discard`, {})
  })
})

describe('publishing', () => {
  it('is done by a second person, from the day it says; the difference is told in words', async () => {
    const id = await openDraftOf()
    const rows = await typed(`/work/drafts/${id}/flow`)
    await author.post(`/work/drafts/${id}/flow`, { ...rows, 'row.1.time': '2 giờ làm việc' })
    const record = await typed(`/work/drafts/${id}`)
    await author.post(`/work/drafts/${id}`, {
      ...record,
      number: '2314/QĐ-UBND',
      date: '20/11/2026',
      validFrom: '23/11/2026',
    })
    const { body } = await author.get(`/work/drafts/${id}`)
    expect(body).toContain('→ 2 giờ làm việc')
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(303)
    const own = await author.post(`/work/drafts/${id}/approve`, {})
    expect(own.statusCode).toBe(409)
    expect(own.body).toContain('không tự duyệt được')
    const done = await second.post(`/work/drafts/${id}/approve`, {})
    expect(done.statusCode, done.body.slice(0, 3000)).toBe(303)
    const twice = await second.post(`/work/drafts/${id}/approve`, {})
    expect([twice.statusCode, twice.headers.location]).toEqual([303, done.headers.location])
    const lost = await author.post(`/work/drafts/${id}/discard`, { procedure: CODE })
    expect(lost.statusCode).toBe(404)
    const inForce = await findVersionInForce(pages.database, CODE, '2026-11-23')
    expect(inForce).toMatchObject({ id, decision: { number: '2314/QĐ-UBND' } })
    const left = await listDrafts(pages.database, CODE)
    expect(left.map(({ version }) => version.number)).toEqual([])
  })

  it('is given back with a reason', async () => {
    const id = await openDraftOf()
    const record = await typed(`/work/drafts/${id}`)
    await author.post(`/work/drafts/${id}`, { ...record, validFrom: '01/12/2026' })
    await author.post(`/work/drafts/${id}/submit`, {})
    const blocked = await author.post(`/work/drafts/${id}`, { ...record, revision: '2', number: '9/QĐ-UBND' })
    expect(blocked.statusCode).toBe(409)
    await second.post(`/work/drafts/${id}/return`, { note: 'Thiếu bước thẩm định' })
    expect((await author.get(`/work/drafts/${id}`)).body).toContain('Thiếu bước thẩm định')
    await author.post(`/work/drafts/${id}/discard`, {})
  })
})

describe('two versions beside each other', () => {
  it('differ in words: no name of the inside, and nothing that says the same twice', async () => {
    const { body } = await author.get('/work/procedures/1.000703?before=1&after=2')
    expect(body).toContain('Cơ quan thực hiện: đã sửa.')
    expect(body).not.toMatch(/\[object|keywords:|lifeEvents|nonBoundary|: (\d+) → \1\./)
  })
})

describe('the list', () => {
  it('finds a procedure by everyday words, and is closed to who may not edit', async () => {
    expect((await author.get('/work/procedures?q=phu%20hieu%20xe')).body).toContain(CODE)
    const desk = await pages.open('tiepnhan.viettri')
    expect((await desk.get('/work/procedures')).statusCode).toBe(403)
  })
})
