import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDraft, findVersionInForce } from '../../../src/catalogue/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { formFields } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'
import { fillTrial } from './trial-walk.ts'

/** Two working days at one department; nobody has written a form for it. */
const CODE = '2.002288'

let pages: StaffPages
let author: StaffBrowser
let second: StaffBrowser
let id: string
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  author = await pages.open('kiemsoat.vpubnd')
  second = await pages.open('kiemsoat2.vpubnd')
  const answer = await author.post(`/work/procedures/${CODE}/draft`, { key: newId() })
  id = /drafts\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? ''
})
afterAll(() => pages.close())

const path = () => `/work/drafts/${id}/form`
const form = async () => (await findDraft(pages.database, id))?.version.form
const questions = async (page: string) => (await form())?.pages.find(({ key }) => key === page)?.questions

/** What the editor of this page holds, as a browser would send it. */
async function typed(page: string): Promise<Record<string, string>> {
  return formFields((await author.get(`${path()}?page=${page}`)).body, 'draft')
}

/** Presses one button of a page after these changes; answers where it leads. */
async function press(page: string, act: string, changes: Record<string, string> = {}) {
  const answer = await author.post(path(), { ...(await typed(page)), ...changes, do: act })
  expect(answer.statusCode, answer.body.slice(0, 800)).toBe(303)
  return String(answer.headers.location)
}

describe('a form without a programmer', () => {
  it('begins with what people are asked until now', async () => {
    const { body } = await author.get(path())
    expect(body).toContain('chưa có biểu mẫu riêng')
    await author.post(path(), { ...formFields(body, 'draft'), do: 'start' })
    expect((await form())?.pages.map(({ key }) => key)).toContain('applicant')
  })

  it('gets a page, and questions with options, conditions and order', async () => {
    const to = await press('request', 'new-page')
    const page = /page=([a-z_0-9]+)/.exec(to)?.[1] ?? ''
    await press(page, 'save', {
      'page.title.vi': 'Xe kinh doanh',
      'page.title.en': 'The vehicle',
      'q.0.label.vi': 'Nhãn hiệu xe',
      'q.0.key': 'nhan_hieu',
    })
    await press(page, 'add', { 'new.label': 'Loại hình kinh doanh', 'new.kind': 'choice' })
    await press(page, 'save', {
      'q.1.options': 'taxi = Taxi\nhop_dong = Hợp đồng | Contract\nXe buýt',
      'q.1.hint.vi': 'Theo giấy phép kinh doanh',
    })
    await press(page, 'add', { 'new.label': 'Số chỗ ngồi', 'new.kind': 'number' })
    await press(page, 'save', {
      'q.2.when': 'loai_hinh_kinh_doanh = "hop_dong"',
      'q.2.least': '4',
      'q.2.most': '60',
      'q.2.whole': 'on',
      'q.2.optional': 'on',
    })
    await press(page, 'up-1')
    expect(await questions(page)).toEqual([
      {
        key: 'loai_hinh_kinh_doanh',
        kind: 'choice',
        label: { vi: 'Loại hình kinh doanh', en: 'Loại hình kinh doanh' },
        hint: { vi: 'Theo giấy phép kinh doanh', en: 'Theo giấy phép kinh doanh' },
        options: [
          { code: 'taxi', label: { vi: 'Taxi', en: 'Taxi' } },
          { code: 'hop_dong', label: { vi: 'Hợp đồng', en: 'Contract' } },
          { code: 'xe_buyt', label: { vi: 'Xe buýt', en: 'Xe buýt' } },
        ],
      },
      { key: 'nhan_hieu', kind: 'text', label: { vi: 'Nhãn hiệu xe', en: 'Nhãn hiệu xe' } },
      {
        key: 'so_cho_ngoi',
        kind: 'number',
        label: { vi: 'Số chỗ ngồi', en: 'Số chỗ ngồi' },
        when: 'loai_hinh_kinh_doanh = "hop_dong"',
        optional: true,
        range: { least: 4, most: 60, whole: true },
      },
    ])
    const seen = await author.get(`/work/drafts/${id}/trial/apply/${page}`)
    expect(seen.body).toContain('Loại hình kinh doanh')
    expect(seen.body).toContain('Theo giấy phép kinh doanh')
  })

  it('says a wrong condition at its place, keeps it, and does not let it be submitted', async () => {
    const page = (await form())?.pages.at(-1)?.key ?? ''
    await press(page, 'save', { 'q.2.when': 'loai_xe = "tai"' })
    const { body } = await author.get(`${path()}?page=${page}`)
    expect(body).toContain('Không có “loai_xe” trong các câu hỏi trước đó')
    expect(body).toContain('value="loai_xe = &quot;tai&quot;"')
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(409)
    // The rest is seen all the same.
    expect((await author.get(`/work/drafts/${id}/trial/apply/${page}`)).body).toContain('Số chỗ ngồi')
    await press(page, 'save', { 'q.2.when': 'loai_hinh_kinh_doanh = "hop_dong"' })
  })

  it('loses nothing that was typed where something of it cannot be kept', async () => {
    const page = (await form())?.pages.at(-1)?.key ?? ''
    const before = await form()
    const wrong = {
      'q.1.label.vi': '',
      'q.2.least': 'vài',
      'q.0.hint.vi': 'Gợi ý mới gõ',
      'q.2.key': 'Số Chỗ',
    }
    const answer = await author.post(path(), { ...(await typed(page)), ...wrong, do: 'remove-0' })
    expect(answer.statusCode).toBe(422)
    const again = formFields(answer.body, 'draft')
    expect(again).toMatchObject(wrong)
    expect(await form()).toEqual(before)
  })

  it('computes and requires across answers', async () => {
    await press('rules', 'save', {
      'calc.0.label.vi': 'Số chỗ tính phí',
      'calc.0.value': 'so_cho_ngoi * 2',
      'must.0.holds': 'so_cho_ngoi < 50',
      'must.0.at': 'so_cho_ngoi',
      'must.0.message.vi': 'Xe hợp đồng dưới 50 chỗ.',
      'source.form': 'Mẫu số 07',
      'source.law': 'Nghị định 158/2024/NĐ-CP',
    })
    expect(await form()).toMatchObject({
      source: { form: 'Mẫu số 07', law: 'Nghị định 158/2024/NĐ-CP' },
      calculations: [{ key: 'so_cho_tinh_phi', kind: 'number', value: 'so_cho_ngoi * 2' }],
      requirements: [{ at: 'so_cho_ngoi', holds: 'so_cho_ngoi < 50' }],
    })
    const pdf = await author.get(`/work/drafts/${id}/form.pdf`)
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  })

  it('tells the second of two officers who saved, with everything they typed', async () => {
    const page = (await form())?.pages.at(-1)?.key ?? ''
    const theirs = formFields((await second.get(`${path()}?page=${page}`)).body, 'draft')
    await press(page, 'save', { 'q.1.hint.vi': 'Ghi trên đăng kiểm' })
    const late = await second.post(path(), { ...theirs, 'q.0.hint.vi': 'Của người thứ hai', do: 'save' })
    expect(late.statusCode).toBe(409)
    expect(formFields(late.body, 'draft')['q.0.hint.vi']).toBe('Của người thứ hai')
  })
})

describe('a test run of the whole draft', () => {
  const stored = async () => {
    const tables = ['dossier', 'dossier_event', 'task', 'file_upload', 'delivery', 'dossier_number']
    const counts = await Promise.all(
      tables.map((table) => pages.database.query(`select count(*)::int as n from ${table}`)),
    )
    return counts.map(([row]) => (row as { n: number }).n)
  }

  it('goes from the empty form to the result handed over, and leaves no trace', async () => {
    const before = await stored()
    const filed = await fillTrial(pages.database, author, id)
    expect(filed.body).toContain('Việc đang mở')
    expect(filed.body).toContain('Cán bộ tiếp nhận')
    let { body } = filed
    const roles = new Set<string>()
    for (let round = 0; round < 30 && !body.includes('đã đi hết quy trình'); round += 1) {
      const answer = await author.post(`/work/drafts/${id}/trial`, firstAct(body))
      expect(answer.statusCode, answer.body.slice(-3000)).toBe(200)
      body = answer.body
      for (const [, role = ''] of body.matchAll(/Trong vai ([^,<]+),/g)) roles.add(role)
    }
    expect(body).toContain('Hồ sơ thử đã đi hết quy trình')
    expect([...roles].length).toBeGreaterThanOrEqual(3)
    expect(await stored()).toEqual(before)
  })

  it('can be taken back act by act', async () => {
    const filed = await fillTrial(pages.database, author, id)
    const further = await author.post(`/work/drafts/${id}/trial`, firstAct(filed.body))
    const trial = /name="trial" value="([^"]*)"/.exec(further.body)?.[1] ?? ''
    const back = await author.post(`/work/drafts/${id}/trial`, {
      trial: trial.replaceAll('&quot;', '"'),
      act: 'undo',
    })
    expect(back.body).toContain('Cán bộ tiếp nhận')
    const lost = await author.post(`/work/drafts/${id}/trial`, { trial: '{"at":', act: 'accept' })
    expect(lost.statusCode).toBe(422)
    expect(lost.body).toContain('không đọc được')
  })
})

/** The first form of the first open task, filled in with the first answer of each question. */
function firstAct(html: string): Record<string, string> {
  const [, inside = ''] = /<section class="card stack">.*?(<form\b.*?<\/form>)/s.exec(html) ?? []
  const fields: Record<string, string> = {}
  for (const [, rest = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = /name="([^"]+)"/.exec(rest)?.[1]
    const value = (/value="([^"]*)"/.exec(rest)?.[1] ?? '').replaceAll('&quot;', '"')
    if (name === undefined || name === '_csrf' || rest.includes('type="file"')) continue
    if (rest.includes('type="hidden"') || rest.includes('type="radio"')) fields[name] ??= value
  }
  return fields
}

describe('publishing', () => {
  it('makes the form live for the next application', async () => {
    const record = formFields((await author.get(`/work/drafts/${id}`)).body, 'draft')
    await author.post(`/work/drafts/${id}`, {
      ...record,
      number: '2500/QĐ-UBND',
      date: '20/11/2026',
      validFrom: '23/11/2026',
    })
    expect((await author.post(`/work/drafts/${id}/submit`, {})).statusCode).toBe(303)
    const approved = await second.post(`/work/drafts/${id}/approve`, {})
    expect(approved.statusCode, approved.body.slice(0, 1000)).toBe(303)
    const inForce = await findVersionInForce(pages.database, CODE, '2026-11-23')
    expect(inForce?.form?.source?.form).toBe('Mẫu số 07')
  })
})
