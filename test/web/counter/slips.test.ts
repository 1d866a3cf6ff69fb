import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findStaff } from '../../../src/agencies/index.ts'
import { sayFullMoment } from '../../../src/calendar/index.ts'
import { actOnDossier, findDossier, isRefusal, listEvents } from '../../../src/dossiers/index.ts'
import { wordsOfNumber } from '../../../src/forms/index.ts'
import { formatNumber, newId } from '../../../src/platform/index.ts'
import { capitalise } from '../../../src/web/words/capitalise.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { addFeeBook } from '../../../src/web/workspace/reports/fees/fees.ts'
import { textOf } from '../../documents/poppler.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

const WARD = 'H44.100'
const APPLICANT = 'Trần Thị Hoài Thương'
let pages: StaffPages
let desk: StaffBrowser

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addDossier(app, services)
    addFeeBook(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

async function give(dossier: string, body: object, id = desk.id): Promise<void> {
  const grants = (['reception_officer', 'case_officer', 'agency_head'] as const).map((role) => ({
    role,
    agency: WARD,
  }))
  const at = pages.clock.now()
  const actor = { kind: 'staff', id, grants } as const
  const acted = await actOnDossier(pages.office, { id: newId(at), dossier, actor, at, body: body as never })
  if (isRefusal(acted)) throw new Error(acted.message.en)
}

async function filed(type: 'submit' | 'receive', procedure = '2.000815', more: object = {}): Promise<string> {
  const version = pages.office.catalogue.inForce(procedure, pages.clock.now())?.version
  const components = (version?.components ?? []).filter(({ group }) => group === 'submit')
  const papers = components.map(({ code, name, originals, copies }) => ({
    ...{ component: code, name: name.vi, originals, copies, files: [] },
  }))
  const dossier = newId(pages.clock.now())
  await give(dossier, {
    ...{ type, procedure, channel: 'direct', receivingAgency: WARD, competentAgency: WARD },
    parties: {
      applicant: { kind: 'citizen', name: APPLICANT, idNumber: '025190000001', phone: '0912345678' },
    },
    ...{
      facts: procedure === '2.000815' ? { pages: 2, copies: 1 } : {},
      papers,
      sets: 1,
      deliverBy: 'counter',
      ...more,
    },
  })
  return dossier
}

/** The text of the slip that the dossier's page offers of its last event. */
async function printed(dossier: string): Promise<{ name: string; text: string }> {
  const last = (await listEvents(pages.database, dossier)).at(-1)
  const address = `/work/dossiers/${dossier}/slips/${last?.version}`
  const page = (await desk.get(`/work/dossiers/${dossier}`)).body
  const name = new RegExp(`href="${address}">([^<]+)<`).exec(page)?.[1] ?? 'nothing is offered'
  const { rawPayload, headers } = await desk.get(address)
  expect(headers['content-type']).toBe('application/pdf')
  return { name, text: textOf(rawPayload) }
}

describe('slips', () => {
  it('form 02 names all that is missing, why, until when, and who says so', async () => {
    const dossier = await filed('submit')
    const items = ['Bản chính sổ hộ khẩu', 'Văn bản ủy quyền có chứng thực']
    await give(dossier, { type: 'request_intake_supplement', items, reason: 'Thiếu giấy tờ đối chiếu' })
    const { name, text } = await printed(dossier)
    expect(name).toContain('Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02)')
    for (const said of [
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      `Hồ sơ của: ${APPLICANT}`,
      'Số điện thoại: 0912345678',
      '1. Bản chính sổ hộ khẩu',
      '2. Văn bản ủy quyền có chứng thực',
      'Lý do: Thiếu giấy tờ đối chiếu',
      'Bổ sung trước: ',
      '/HDHS',
      pages.services.lookupSecretOf(dossier),
    ]) {
      expect(text).toContain(said)
    }
  })

  it('form 03 gives the reason of the refusal and who confirmed it; until then a slip says when it is answered', async () => {
    const dossier = await filed('submit')
    await give(dossier, { type: 'propose_intake_refusal', reason: 'Không thuộc thẩm quyền giải quyết' })
    const waiting = await printed(dossier)
    expect(waiting.name).toContain('Phiếu hẹn trả lời việc tiếp nhận hồ sơ')
    expect(waiting.text).toContain('Trả lời chậm nhất: ')
    expect(waiting.text).toContain('Phiếu này không thay giấy tiếp nhận')
    for (const unsaid of ['Mẫu số', '/TCHS', 'Không thuộc thẩm quyền']) {
      expect(waiting.text).not.toContain(unsaid)
    }
    const head = await pages.open('chutich.viettri')
    await give(dossier, { type: 'approve_intake_refusal' }, head.id)
    const { name, text } = await printed(dossier)
    expect(text).toContain(`Người duyệt: ${(await findStaff(pages.database, head.id))?.fullName}`)
    expect(text).toContain('01/TCHS')
    expect(name).toContain('(Mẫu 03)')
    for (const said of [
      'không tiếp nhận, giải quyết hồ sơ này',
      'Lý do: Không thuộc thẩm quyền',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('form 04 apologises, and says until when it was promised, why it is late and until when it is now', async () => {
    const dossier = await filed('receive', '1.004873')
    const before = (await findDossier(pages.database, dossier))?.state
    const due = before?.dueAt ?? 0
    await give(dossier, {
      type: 'extend',
      until: due + 7 * 86_400_000,
      reason: 'Chờ xã khác xác minh nơi cư trú',
      apology: 'Cơ quan xin lỗi ông bà vì sự chậm trễ này.',
    })
    const after = (await findDossier(pages.database, dossier))?.state
    const { name, text } = await printed(dossier)
    expect(name).toContain('(Mẫu 04)')
    for (const said of [
      `Kính gửi: ${APPLICANT}`,
      `Mã hồ sơ: ${before?.code}`,
      `Ngày tiếp nhận: ${sayFullMoment(before?.acceptedAt ?? 0, 'vi')}`,
      `Hẹn trả trước đây: ${sayFullMoment(due, 'vi')}`,
      'Lý do: Chờ xã khác xác minh nơi cư trú',
      `Hẹn trả lại: ${sayFullMoment(after?.dueAt ?? 0, 'vi')}`,
      'Cơ quan xin lỗi ông bà vì sự chậm trễ này.',
      'Số: 01/PXL',
      'THỦ TRƯỞNG CƠ QUAN',
      pages.services.lookupSecretOf(dossier),
    ]) {
      expect(text).toContain(said)
    }
    expect(after?.dueAt).toBeGreaterThan(due)
  })

  it('form 05 says that it is stopped and why', async () => {
    const dossier = await filed('receive')
    await give(dossier, { type: 'stop', reason: 'Người dân đề nghị' })
    const { name, text } = await printed(dossier)
    expect(name).toContain('Thông báo dừng giải quyết hồ sơ (Mẫu 05)')
    const state = (await findDossier(pages.database, dossier))?.state
    for (const said of [
      `Kính gửi: ${APPLICANT}`,
      `Mã hồ sơ: ${state?.code}`,
      `Ngày tiếp nhận: ${sayFullMoment(state?.acceptedAt ?? 0, 'vi')}`,
      'Lý do: Người dân đề nghị',
      'Giấy tờ bản chính đã nộp được trả lại tại nơi tiếp nhận.',
      '/TBD',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('form 05 also follows a withdrawal: who asked, when and where, what was paid and what goes back', async () => {
    const dossier = await filed('receive')
    const lent = (await findDossier(pages.database, dossier))?.state.papers ?? []
    const fee = (await findDossier(pages.database, dossier))?.state.fees[0]
    await give(dossier, { type: 'collect_fee', code: fee?.code, paidBy: 'cash' })
    await give(dossier, { type: 'withdraw', reason: 'Không còn nhu cầu' })
    const { name, text } = await printed(dossier)
    const state = (await findDossier(pages.database, dossier))?.state
    expect(name).toContain('Thông báo dừng giải quyết hồ sơ (Mẫu 05)')
    for (const said of [
      'theo đề nghị của người nộp',
      `Mã hồ sơ: ${state?.code}`,
      `Ngày tiếp nhận: ${sayFullMoment(state?.acceptedAt ?? 0, 'vi')}`,
      `Đề nghị rút hồ sơ: ${sayFullMoment(state?.endedAt ?? 0, 'vi')}, tại nơi tiếp nhận`,
      'Lý do: Không còn nhu cầu',
      `Phí, lệ phí: đã thu ${formatNumber(fee?.amount ?? 0, 'vi')} đồng`,
      'Giấy tờ bản chính đã nộp được trả lại tại nơi tiếp nhận',
      '/TBD',
    ])
      expect(text).toContain(said)
    expect(lent.length).toBeGreaterThan(0)
  })

  it('what was paid at the desk has a slip in the series of the desk: each fee, the sum in figures and words, how, when, by whom', async () => {
    const dossier = await filed('receive')
    const found = await findDossier(pages.database, dossier)
    const fee = found?.state.fees[0]
    const version = pages.office.catalogue.byId(found?.state.procedureVersion ?? '')?.version
    const called = version?.fees.find(({ code }) => code === fee?.code)?.name.vi
    // Online money has its bill.
    expect((await desk.get(`/work/dossiers/${dossier}`)).body).not.toContain('Phiếu thu')
    await give(dossier, { type: 'collect_fee', code: fee?.code, paidBy: 'transfer', receipt: 'BL-77' })
    const { name, text } = await printed(dossier)
    expect(name).toBe('In: Phiếu thu phí, lệ phí')
    const amount = formatNumber(fee?.amount ?? 0, 'vi')
    for (const said of [
      'PHIẾU THU PHÍ, LỆ PHÍ',
      'Số: 01/PT',
      `Họ tên người nộp: ${APPLICANT}`,
      `Mã hồ sơ: ${found?.state.code}`,
      `1. ${called}: ${amount} đồng`,
      `Tổng số tiền: ${amount} đồng`,
      `Bằng chữ: ${capitalise(wordsOfNumber(fee?.amount ?? 0))} đồng`,
      'Cách nộp: chuyển khoản',
      'Số biên lai: BL-77',
      `Thu lúc: ${sayFullMoment(pages.clock.now(), 'vi')}`,
      'NGƯỜI THU TIỀN',
      (await findStaff(pages.database, desk.id))?.fullName,
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Mẫu số')
    expect((await printed(dossier)).text).toContain('Số: 01/PT')
  })

  it('money taken with the acceptance has its slip beside the receipt, and its number stands in the book of fees', async () => {
    const paid = await filed('receive', '2.000815', { paidFees: true, paidBy: 'cash' })
    const { body } = await desk.get(`/work/received/${paid}`)
    const path = new RegExp(`/work/dossiers/${paid}/slips/\\d+`).exec(body)?.[0] ?? ''
    const book = async () => (await desk.get('/work/fees')).body
    const code = (await findDossier(pages.database, paid))?.state.code ?? '-'
    const lineOf = (page: string) => page.split('<tr').find((row) => row.includes(code)) ?? ''
    expect(lineOf(await book())).not.toContain('/PT')
    const { rawPayload } = await desk.get(path)
    const [number = ''] = /\d+\/PT/.exec(textOf(rawPayload)) ?? []
    expect(lineOf(await book())).toContain(number)
    const unpaid = await filed('receive')
    expect((await desk.get(`/work/received/${unpaid}`)).body).not.toContain('In phiếu thu')
  })

  it('is made of these events only, for those who may read the dossier, and each look is on record', async () => {
    const dossier = await filed('receive')
    expect((await desk.get(`/work/dossiers/${dossier}/slips/1`)).statusCode).toBe(404)
    const other = await pages.open('tiepnhan.nongtrang')
    await give(dossier, { type: 'stop', reason: 'Người dân đề nghị' })
    const version = (await listEvents(pages.database, dossier)).at(-1)?.version
    expect((await other.get(`/work/dossiers/${dossier}/slips/${version}`)).statusCode).toBe(404)
    await desk.get(`/work/dossiers/${dossier}/slips/${version}`)
    const views = await pages.database.query(
      "select from personal_data_view where dossier_id = $1 and purpose = 'slip'",
      [dossier],
    )
    expect(views).toHaveLength(1)
  })
})
