import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { boxesOf, textOf } from '../../documents/poppler.ts'
import { newIdNumber } from '../../persons.ts'
import { openVisitor, receiveDossier } from '../../web.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addReceive)
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const PROCEDURE = '2.000815'
const NASTY = 'Nguyễn #panic("x") $a$ @b \\ "c" <d> *e* _f_ `g` [h]'

/** The form of a certified copy, filled in completely. */
function filled(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    key: randomUUID(),
    procedure: PROCEDURE,
    receivingAgency: 'H44.100',
    competentAgency: 'H44.100',
    name: 'Nguyễn Thị Thử',
    idNumber: newIdNumber(),
    phone: '0912 345 678',
    address: 'Khu 3, phường Việt Trì',
    [`paper.${PROCEDURE}-TP01`]: 'yes',
    [`originals.${PROCEDURE}-TP01`]: '1',
    [`copies.${PROCEDURE}-TP01`]: '0',
    'fact.pages': '2',
    'fact.copies': '1',
    sets: '1',
    deliverBy: 'counter',
    ...more,
  }
}

async function countDossiers(): Promise<number> {
  const [row] = await pages.database.query<{ count: number }>(
    'select count(*)::int as count from dossier',
    [],
  )
  return row?.count ?? 0
}

/** Of the dossier that was just received. */
async function applicantOf({ headers }: { headers: object }): Promise<Record<string, string>> {
  const id = String((headers as { location?: string }).location)
    .split('/')
    .at(-1)
  const [row] = await pages.database.query<{ applicant: Record<string, string> }>(
    "select parties -> 'applicant' as applicant from dossier where id = $1",
    [id],
  )
  return row?.applicant ?? {}
}

/** The form sent from a page in this language. */
async function receiveIn(lang: string, form: Readonly<Record<string, string>>) {
  const visitor = openVisitor(pages.app)
  visitor.cookies.set('session', desk.token)
  visitor.cookies.set('lang', lang)
  const { body } = await visitor.get(`/work/receive?procedure=${PROCEDURE}`)
  const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
  return visitor.post('/work/receive', { _csrf: csrf, ...form })
}

const LETTERS = Array.from({ length: 4900 }, (_, i) => String.fromCharCode(97 + ((i * 7919) % 26))).join('')

describe('what is typed at the counter', () => {
  it.each([
    ['name', LETTERS, 'dài quá 200 ký tự'],
    ['idNumber', LETTERS.slice(0, 2800), ''],
    ['address', `${'a'.repeat(4999)}😀`, 'dài quá 500 ký tự'],
    ['email', `${'a'.repeat(4999)}😀`, ''],
    ['name', '\u200b', 'Hãy nhập họ và tên'],
    ['idNumber', '\u200b', 'Hãy nhập số CCCD'],
  ])(
    'in %s is refused at its field and kept whole when nobody could store it',
    async (field, typed, said) => {
      const before = await countDossiers()
      const answer = await desk.post('/work/receive', filled({ [field]: typed }))
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain(`id="${field}-error"`)
      expect(answer.body).toContain(said)
      expect(answer.body).toContain(`value="${typed}"`)
      expect(await countDossiers()).toBe(before)
    },
  )

  it.each([
    ['phone', '(0210) 3846 000', 'phone', '02103846000'],
    ['email', ' a@b.vn ', 'email', 'a@b.vn'],
    ['idNumber', '025 190 999 999', 'idNumber', '025190999999'],
  ])('is taken however people write it: %s %j', async (field, typed, key, stored) => {
    const answer = await desk.post('/work/receive', filled({ [field]: typed }))
    expect(answer.statusCode).toBe(303)
    expect((await applicantOf(answer))[key]).toBe(stored)
  })

  it.each([
    [{}, 'direct'],
    [{ channel: 'kiosk' }, 'kiosk'],
    // What somebody at home does, an officer does not do for them under their name.
    [{ channel: 'online' }, 'direct'],
  ])('came as the officer says, over the counter unless told: %j', async (said, channel) => {
    const answer = await desk.post('/work/receive', filled(said))
    const id = String(answer.headers.location).split('/').at(-1)
    const [row] = await pages.database.query<{ channel: string }>(
      'select channel from dossier where id = $1',
      [id],
    )
    expect([answer.statusCode, row?.channel]).toEqual([303, channel])
  })

  it.each([
    ['email', 'no mail address', 'Thư điện tử chưa đúng dạng'],
    ['idNumber', '02519000000', 'có 12 chữ số'],
    ['idNumber', '025 399 000 001', 'năm sinh ở tương lai'],
    ['phone', '12345', 'Số điện thoại chưa đúng'],
  ])('is refused at its field when it cannot be: %s %j', async (field, typed, said) => {
    const answer = await desk.post('/work/receive', filled({ [field]: typed }))
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true])
    expect(answer.body).not.toContain('name="confirmed"')
  })

  it('is asked about when it is rare, and taken when the papers say so', async () => {
    const rare = { kind: 'enterprise', name: 'Công ty Thử', idNumber: '0100233488', phone: '19001000' }
    const asked = await desk.post('/work/receive', filled(rare))
    expect([asked.statusCode, asked.body.includes('Đúng như giấy tờ')]).toEqual([422, true])
    expect(asked.body).toContain('value="19001000"')
    const taken = await desk.post('/work/receive', filled({ ...rare, confirmed: 'yes' }))
    expect(taken.statusCode).toBe(303)
    const wrong = await desk.post(
      '/work/receive',
      filled({ ...rare, confirmed: 'yes', idNumber: '0100233489' }),
    )
    expect([wrong.statusCode, wrong.body.includes('sai chữ số kiểm tra')]).toEqual([422, true])
  })

  it.each([
    ['1.000', 303],
    ['1 000', 303],
    ['1.5', 422],
    ['1.2.3', 422],
    ['1e2', 422],
    ['1,5', 422],
  ])('is a number as Vietnamese write it, or refused: %s pages (%i)', async (typed, status) => {
    const answer = await desk.post('/work/receive', filled({ 'fact.pages': typed }))
    expect(answer.statusCode).toBe(status)
    if (status === 422) expect(answer.body).toContain('id="fact.pages-error"')
  })

  it('has no invisible signs, doubled blanks or line breaks in a name', async () => {
    const answer = await desk.post('/work/receive', filled({ name: ' Thử \u202eHai\u202c\nBa\u00a0 Bốn ' }))
    expect(answer.statusCode).toBe(303)
    expect((await applicantOf(answer)).name).toBe('Thử Hai Ba Bốn')
  })
})

describe('the counter', () => {
  it('finds a procedure by everyday words and shows its form with a key of its own', async () => {
    const found = await desk.get('/work/receive?q=ban%20sao')
    expect(found.body).toContain(`/work/receive?procedure=${PROCEDURE}`)
    const forms = await Promise.all([1, 2].map(() => desk.get(`/work/receive?procedure=${PROCEDURE}`)))
    const keys = forms.map(({ body }) => /name="key" value="([0-9a-f-]{36})"/.exec(body)?.[1])
    expect(new Set(keys).size).toBe(2)
  })

  it('accepts a dossier and tells code, date, reason and secret', async () => {
    const accepted = await desk.post('/work/receive', filled())
    expect(accepted.statusCode).toBe(303)
    const page = await desk.get(String(accepted.headers.location))
    const id = String(accepted.headers.location).split('/').at(-1) ?? ''
    expect(page.body).toMatch(/H44\.100-261123-\d{4}/)
    expect(page.body).toContain(pages.services.lookupSecretOf(id))
    expect(page.body).toContain(`/work/dossiers/${id}/receipt.pdf`)
    expect(page.body).toContain('Hẹn trả kết quả')
  })

  it('begins where one types: in the search, and then in the first field', async () => {
    expect((await desk.get('/work/receive')).body).toMatch(/<input[^>]*id="q"[^>]*autofocus/)
    expect((await desk.get('/work/receive?procedure=2.000815')).body).toMatch(
      /<input[^>]*id="name"[^>]*autofocus/,
    )
  })

  it('makes one dossier of a form that is sent twice, even at once', async () => {
    const before = await countDossiers()
    const form = filled()
    const answers = await Promise.all([desk.post('/work/receive', form), desk.post('/work/receive', form)])
    const again = await desk.post('/work/receive', form)
    expect(new Set([...answers, again].map(({ headers }) => headers.location)).size).toBe(1)
    expect(await countDossiers()).toBe(before + 1)
  })

  it('says everything that is wrong at once and keeps everything typed', async () => {
    const before = await countDossiers()
    const form = filled({
      name: '',
      idNumber: '',
      phone: '12',
      'fact.pages': 'hai',
      address: 'Khu <3> & "5"',
    })
    delete form[`paper.${PROCEDURE}-TP01`]
    const page = await desk.post('/work/receive', form)
    expect(page.statusCode).toBe(422)
    for (const id of ['name', 'idNumber', 'phone', 'fact.pages', `paper.${PROCEDURE}-TP01`]) {
      expect(page.body).toContain(`href="#${id}"`)
      expect(page.body).toContain(`id="${id}"`)
    }
    expect(page.body).toMatch(/value="Khu (<|&lt;)3(>|&gt;) &amp; &quot;5&quot;"/)
    expect(page.body).toContain('value="hai"')
    expect(page.body).toContain(`value="${form.key}"`)
    expect(await countDossiers()).toBe(before)
  })

  it.each([
    ['vi', '1,000', 'có thể hiểu là 1000'],
    ['vi', '1.5', 'Số trang chưa đúng dạng'],
    ['vi', '1.2.3', 'Số trang chưa đúng dạng'],
    ['vi', '1e2', 'Số trang chưa đúng dạng'],
    ['vi', '1,5', 'Số trang phải là số nguyên từ 1 đến 10.000'],
    ['vi', '0', 'Số trang phải là số nguyên từ 1 đến 10.000'],
    ['en', '1.5', 'Pages must be a whole number from 1 to 10,000'],
  ])('on a page in %s does not take %s for a number of pages', async (lang, typed, message) => {
    const page = await receiveIn(lang, filled({ 'fact.pages': typed }))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('href="#fact.pages"')
    expect(page.body).toContain(message)
    expect(page.body).toContain(`value="${typed}"`)
  })

  it.each([
    ['vi', '1 000'],
    ['vi', '1.000'],
    ['en', '1,000'],
  ])('on a page in %s takes %s for a thousand pages', async (lang, typed) => {
    const accepted = await receiveIn(lang, filled({ 'fact.pages': typed }))
    expect(accepted.statusCode).toBe(303)
    const id = String(accepted.headers.location).split('/').at(-1) ?? ''
    const [row] = await pages.database.query<{ pages: number }>(
      `select (state -> 'facts' ->> 'pages')::int as pages from dossier where id = $1`,
      [id],
    )
    expect(row?.pages).toBe(1000)
  })

  it.each([
    ['sets', '1,5', 'Số bộ hồ sơ phải là số nguyên từ 1 đến 20'],
    [`originals.${PROCEDURE}-TP01`, '1e2', 'Số bản chính của'],
    [`copies.${PROCEDURE}-TP01`, '1000', 'phải là số nguyên từ 0 đến 999'],
  ])('says at %s what is wrong with %s', async (field, typed, message) => {
    const page = await desk.post('/work/receive', filled({ [field]: typed }))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(`href="#${field}"`)
    expect(page.body).toContain(message)
  })

  it('refuses an agency that may not decide, and keeps the form', async () => {
    const page = await desk.post('/work/receive', filled({ competentAgency: 'H44.02' }))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('href="#competentAgency"')
    expect(page.body).toContain('Nguyễn Thị Thử')
  })

  it('does not receive for a desk where the person holds no role', async () => {
    const page = await desk.post('/work/receive', filled({ receivingAgency: 'H44.101' }))
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('href="#receivingAgency"')
  })

  it('is closed to people without that permission, and to nobody', async () => {
    const leader = await pages.open('quantri.vpubnd')
    expect((await leader.get('/work/receive')).statusCode).toBe(403)
    expect((await leader.post('/work/receive', filled())).statusCode).toBe(403)
    expect(
      (await pages.app.inject({ method: 'GET', url: '/work/receive', headers: { accept: 'text/html' } }))
        .statusCode,
    ).toBe(303)
  })
})

describe('the receipt', () => {
  async function receiptOf(form: Readonly<Record<string, string>>): Promise<{ id: string; pdf: Buffer }> {
    const accepted = await desk.post('/work/receive', form)
    const id = String(accepted.headers.location).split('/').at(-1) ?? ''
    const answer = await desk.get(`/work/dossiers/${id}/receipt.pdf`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    return { id, pdf: answer.rawPayload }
  }

  it('is a PDF, and every look at it is recorded', async () => {
    const { id, pdf } = await receiptOf(filled())
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const [row] = await pages.database.query<{ count: number }>(
      "select count(*)::int as count from personal_data_view where dossier_id = $1 and purpose = 'receipt'",
      [id],
    )
    expect(row?.count).toBe(1)
  })

  it('says what form 01 says', async () => {
    const { id, pdf } = await receiptOf(filled())
    const text = textOf(pdf)
    for (const said of [
      'GIẤY TIẾP NHẬN HỒ SƠ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Tiếp nhận hồ sơ của: Nguyễn Thị Thử',
      'Thời gian nhận hồ sơ: 9 giờ 00 phút, ngày 23/11/2026',
      'Thời gian trả kết quả',
      'Bản chính',
      pages.services.lookupSecretOf(id),
      'Mã tra cứu',
      'Số: ',
      'Số trang',
      'Thời gian giải quyết theo quy định: trong ngày làm việc',
      'Vào Sổ theo dõi hồ sơ, quyển số 01/2026 (điện tử), số thứ tự ',
      'Mẫu số 01',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('is one page of A5', async () => {
    const { pdf } = await receiptOf(filled())
    const pages = boxesOf(pdf)
    expect(
      [...pages.matchAll(/<page width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width))),
    ).toEqual([420])
  })

  it('stays one page with five papers and a firm of a long name', async () => {
    const five = '1.009645'
    const papers = [1, 2, 3, 4, 5].flatMap((n) => [
      [`paper.${five}-TP0${n}`, 'yes'],
      [`originals.${five}-TP0${n}`, '1'],
      [`copies.${five}-TP0${n}`, '0'],
    ])
    const centre = await pages.open('tiepnhan.ttpvhcc')
    const page = (await centre.get(`/work/receive?procedure=${five}`)).body
    const agency = (field: string) => new RegExp(`name="${field}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const accepted = await centre.post('/work/receive', {
      ...filled({ procedure: five, kind: 'enterprise', idNumber: '0100233488', sets: '4' }),
      ...Object.fromEntries(papers),
      name: 'Công ty cổ phần Đầu tư Xây dựng và Thương mại Hùng Vương Phú Thọ',
      address: 'Số 12 đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ',
      receivingAgency: agency('receivingAgency'),
      competentAgency: agency('competentAgency'),
    })
    expect(accepted.statusCode).toBe(303)
    const id = String(accepted.headers.location).split('/').at(-1)
    const pdf = (await centre.get(`/work/dossiers/${id}/receipt.pdf`)).rawPayload
    const boxes = boxesOf(pdf)
    expect(boxes.match(/<page /g)).toHaveLength(1)
    expect(textOf(pdf)).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ')
  })

  it('prints what looks like markup as it was typed', async () => {
    const { pdf } = await receiptOf(filled({ name: NASTY, address: '#set page(fill: red)\n= Tiêu đề' }))
    const text = textOf(pdf)
    expect(text).toContain('#panic("x")')
    expect(text).toContain('<d> *e* _f_ `g` [h]')
    expect(text).toContain('#set page(fill: red)')
  })

  it('breaks a word that no line holds, and leaves no page or column', async () => {
    const long = 'A'.repeat(200)
    const { pdf } = await receiptOf(filled({ name: long, address: 'W'.repeat(300) }))
    const boxes = boxesOf(pdf)
    const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1])
    const ends = [...boxes.matchAll(/xMin="([\d.-]+)"[^>]*xMax="([\d.-]+)"/g)]
    expect(ends.length).toBeGreaterThan(20)
    for (const [, left, right] of ends) {
      expect([Number(left) >= 0, Number(right) <= width]).toEqual([true, true])
    }
    expect(textOf(pdf).replace(/[^A]/g, '')).toContain(long)
  })

  it('keeps a long name of a paper within its column', async () => {
    const paper = 'X'.repeat(200)
    const { id } = await receiveDossier(pages.services, { paper })
    const pdf = (await desk.get(`/work/dossiers/${id}/receipt.pdf`)).rawPayload
    const boxes = boxesOf(pdf)
    const words = [...boxes.matchAll(/xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]+)</g)]
    const begins = words.filter(([, , , word]) => word === 'Loại').map(([, left]) => Number(left))
    const ends = words
      .filter(([, , , word]) => word?.startsWith('X\u200bX'))
      .map(([, , right]) => Number(right))
    expect(ends.length).toBeGreaterThan(1)
    expect(Math.max(...ends)).toBeLessThan(Math.min(...begins))
    expect(textOf(pdf).replace(/[^X]/g, '')).toContain(paper)
  })

  it('warns before printing when its face has not the letters of a name', async () => {
    const pageOf = async (name: string) => {
      const accepted = await desk.post('/work/receive', filled({ name }))
      return (await desk.get(String(accepted.headers.location))).body
    }
    expect(await pageOf('Lò ꪄꪕꪸ 阮文南')).toContain('Giấy tiếp nhận không in được chữ của: ꪄꪕꪸ 阮文南')
    expect(await pageOf('Y Ƀlô Ê̆ Ô̆ Ơ̆ K’Brơi')).not.toContain('không in được chữ')
  })

  it('is not shown to another commune', async () => {
    const { id } = await receiptOf(filled())
    const other = await pages.open('tiepnhan.nongtrang')
    expect((await other.get(`/work/dossiers/${id}/receipt.pdf`)).statusCode).toBe(404)
    expect((await other.get(`/work/received/${id}`)).statusCode).toBe(404)
  })
})
