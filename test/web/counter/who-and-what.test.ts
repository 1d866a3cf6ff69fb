import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PROCEDURES } from '../../../demo/procedures/index.ts'
import { findStaff } from '../../../src/agencies/index.ts'
import { sayFullMoment, sayLimit } from '../../../src/calendar/index.ts'
import { findDossier, type LoadedDossier, PAPER_WAYS } from '../../../src/dossiers/index.ts'
import { formatNumber } from '../../../src/platform/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { textOf } from '../../documents/poppler.ts'
import { uploadResult } from '../../files.ts'
import { newIdNumber } from '../../persons.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addDossier(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

/** A household business: an application, papers of the head of the household, and what is only shown. */
const PROCEDURE = '1.001612'
const componentsOf = () =>
  pages.office.catalogue.inForce(PROCEDURE, pages.clock.now())?.version.components ?? []

function filled(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const ticked = componentsOf().filter(({ group, required }) => group === 'submit' && required)
  return {
    key: randomUUID(),
    procedure: PROCEDURE,
    receivingAgency: 'H44.100',
    competentAgency: 'H44.100',
    name: 'Nguyễn Thị Nộp Thay',
    idNumber: newIdNumber(),
    phone: '0912 345 678',
    address: 'Khu 3, phường Việt Trì',
    ...Object.fromEntries(
      ticked.flatMap(({ code }) => [
        [`paper.${code}`, 'yes'],
        [`originals.${code}`, '1'],
      ]),
    ),
    deliverBy: 'counter',
    ...more,
  }
}

async function received(fields: Readonly<Record<string, string>>): Promise<LoadedDossier> {
  const answer = await desk.post('/work/receive', fields)
  expect(answer.statusCode, answer.body.match(/class="error".*?<\/p>/s)?.[0]).toBe(303)
  const found = await findDossier(pages.database, fields.key ?? '')
  if (found === undefined) throw new Error('nothing was received')
  return found
}

const receiptOf = async ({ state: { id } }: LoadedDossier) =>
  textOf((await desk.get(`/work/dossiers/${id}/receipt.pdf`)).rawPayload)
const typedIn = (page: string, name: string) =>
  new RegExp(`name="${name.replace('.', '\\.')}"[^>]*value="([^"]*)"`).exec(page)?.[1]

const OWNER = {
  'owner.name': 'Công ty TNHH Chủ Hồ Sơ',
  'owner.kind': 'enterprise',
  'owner.idNumber': '0100109106',
  'owner.address': 'Số 1, phường Nông Trang',
}

describe('whoever files for somebody else', () => {
  it('is the applicant, and the other one the owner: in the dossier, on the receipt, on the page', async () => {
    const found = await received(filled(OWNER))
    expect(found.parties.applicant.name).toBe('Nguyễn Thị Nộp Thay')
    expect(found.parties.owner).toMatchObject({
      ...{ kind: 'enterprise', name: 'Công ty TNHH Chủ Hồ Sơ', idNumber: '0100109106' },
      address: 'Số 1, phường Nông Trang',
    })
    const receipt = await receiptOf(found)
    for (const said of [
      'Chủ hồ sơ: Công ty TNHH Chủ Hồ Sơ',
      'Địa chỉ của chủ hồ sơ: Số 1, phường Nông Trang',
    ])
      expect(receipt).toContain(said)
    const page = (await desk.get(`/work/dossiers/${found.state.id}`)).body
    expect(page).toContain('0100109106')
  })

  it('is told at the field of the owner what is missing or wrong, with the rest kept, and nothing is received', async () => {
    const { 'owner.address': _, ...rest } = OWNER
    const fields = filled({ ...rest, 'owner.idNumber': '0100109107' })
    const answer = await desk.post('/work/receive', fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('id="owner.address-error"')
    expect(answer.body).toContain('id="owner.idNumber-error"')
    expect(typedIn(answer.body, 'owner.name')).toBe(OWNER['owner.name'])
    expect(answer.body).toMatch(/<details class="more" open[^>]*><summary>Nộp thay người khác/)
    expect(await findDossier(pages.database, fields.key ?? '')).toBeUndefined()
  })

  it('may read the card of the owner into a field of the owner', async () => {
    const card = '025187001234|131234567|Trần Thị Chủ|14031987|Nữ|Khu 5, phường Việt Trì|12052021'
    const page = (await desk.post('/work/receive', filled({ 'owner.name': card }))).body
    expect(typedIn(page, 'owner.name')).toBe('Trần Thị Chủ')
    expect(typedIn(page, 'owner.idNumber')).toBe('025187001234')
    expect(typedIn(page, 'name')).toBe('Nguyễn Thị Nộp Thay')
  })
})

describe('who has been here before', () => {
  it('is filled in by the number alone, what was typed stays, and whose data were seen is recorded', async () => {
    const idNumber = newIdNumber()
    const before = await received(
      filled({ idNumber, name: 'Lý Thị Quen', phone: '0987654321', address: 'Khu 9, phường Việt Trì' }),
    )
    const asked = filled({ idNumber, name: '', address: '', phone: '0911 222 333', known: 'applicant' })
    const page = (await desk.post('/work/receive', asked)).body
    expect(typedIn(page, 'name')).toBe('Lý Thị Quen')
    expect(typedIn(page, 'address')).toBe('Khu 9, phường Việt Trì')
    expect(typedIn(page, 'phone')).toBe('0911 222 333')
    expect(page).toContain(`theo hồ sơ ${before.state.code}`)
    const [row] = await pages.database.query<{ purpose: string }>(
      'select purpose from personal_data_view where dossier_id = $1 and staff_id = $2',
      [before.state.id, desk.id],
    )
    expect(row?.purpose).toBe('known_at_desk')
    const owner = filled({ ...OWNER, 'owner.name': '', 'owner.idNumber': idNumber, known: 'owner' })
    expect(typedIn((await desk.post('/work/receive', owner)).body, 'owner.name')).toBe('Lý Thị Quen')
  })

  it('stays unknown at a desk that may not read the dossier, and without a number the page says so', async () => {
    const idNumber = newIdNumber()
    await received(filled({ idNumber, name: 'Lý Thị Xa' }))
    const other = await pages.open('tiepnhan.ttpvhcc')
    const asked = filled({ idNumber, name: '', known: 'applicant' })
    const answer = await other.post('/work/receive', asked)
    expect(answer.body).not.toContain('Lý Thị Xa')
    expect(answer.body).toContain(`Chưa có hồ sơ nào của số ${idNumber}`)
    const bare = await desk.post('/work/receive', filled({ idNumber: '', known: 'applicant' }))
    expect([bare.statusCode, bare.body.includes('Hãy nhập số giấy tờ')]).toEqual([422, true])
  })
})

describe('the checklist of papers', () => {
  it('keeps apart what is left, certified, on loan and only shown, and the receipt says so', async () => {
    const [first, second] = componentsOf().filter(({ group }) => group === 'submit')
    const [one = '', two = ''] = [first?.code, second?.code]
    const found = await received(
      filled({
        [`paper.${one}`]: 'yes',
        [`originals.${one}`]: '0',
        [`copies.${one}`]: '1',
        [`certified.${one}`]: '2',
        [`paper.${two}`]: 'yes',
        [`originals.${two}`]: '1',
        [`way.${two}`]: 'lent',
        remarks: 'Khách hẹn quay lại buổi chiều',
      }),
    )
    const papers = new Map(found.state.papers.map((paper) => [paper.component, paper]))
    expect(papers.get(one)).toMatchObject({ originals: 0, copies: 1, certified: 2 })
    expect(papers.get(two)).toMatchObject({ originals: 1, way: 'lent' })
    const receipt = await receiptOf(found)
    for (const said of ['Bản chứng thực 2', 'Mượn bản chính 1', 'Khách hẹn quay lại buổi chiều'])
      expect(receipt).toContain(said)
    const page = (await desk.get(`/work/dossiers/${found.state.id}`)).body
    expect(page).toContain('bản chính mượn đối chiếu')
    expect(page).toContain('Khách hẹn quay lại buổi chiều')
  })

  it('asks nothing of the counts of what was only shown, and an original for what is on loan', async () => {
    const [first] = componentsOf().filter(({ group, required }) => group === 'submit' && required)
    const code = first?.code ?? ''
    const shown = await received(filled({ [`originals.${code}`]: '', [`way.${code}`]: 'shown' }))
    expect(shown.state.papers.find(({ component }) => component === code)).toEqual({
      ...{ component: code, name: first?.name.vi, originals: 0, copies: 0, way: 'shown' },
    })
    expect(await receiptOf(shown)).not.toContain('Bản chính 1')
    const lent = await desk.post(
      '/work/receive',
      filled({ [`originals.${code}`]: '0', [`copies.${code}`]: '1', [`way.${code}`]: 'lent' }),
    )
    expect([lent.statusCode, lent.body.includes('mượn để đối chiếu')]).toEqual([422, true])
  })

  it('offers data in place of a paper only where the record says that they may stand in', async () => {
    const { body } = await desk.get(`/work/receive?procedure=${PROCEDURE}`)
    for (const { code, group, replacedBy } of componentsOf()) {
      const select = new RegExp(`<select[^>]*name="way\\.${code}".*?</select>`, 's').exec(body)?.[0] ?? ''
      const ways = PAPER_WAYS.filter((way) => select.includes(`value="${way}"`))
      const offered = PAPER_WAYS.filter((way) => way !== 'data' || replacedBy !== undefined)
      expect(ways, code).toEqual(group === 'submit' ? offered : [])
    }
  })
})

describe('a paper whose result was issued here', () => {
  it('is offered by the number of the owner and taken with its file in one press; nobody else’s, and not where it may not be read', async () => {
    const idNumber = newIdNumber()
    const procedure = pages.office.catalogue
    const at = pages.clock.now()
    const wanting = DEMO_PROCEDURES.find(({ components }) =>
      components.some(({ group, replacedBy }) => group === 'submit' && replacedBy?.startsWith('KQ.')),
    )
    const paper = wanting?.components.find(({ replacedBy }) => replacedBy?.startsWith('KQ.'))
    const before = await received(filled({ idNumber, name: 'Lý Thị Có Kết Quả' }))
    const file = await uploadResult(pages.services.files, { kind: 'staff', id: desk.id }, at)
    const result = {
      code: paper?.replacedBy,
      number: '57/TL',
      decision: 'granted',
      issuedAt: at,
      files: [file],
    }
    await pages.database.query('update dossier set state = state || $2 where id = $1', [
      before.state.id,
      { result },
    ])
    const fields = (number: string) => ({
      ...{ key: randomUUID(), procedure: wanting?.procedure ?? '', recount: 'yes' },
      ...{ receivingAgency: 'H44.100', name: 'Lý Thị Có Kết Quả', idNumber: number },
    })
    expect(procedure.inForce(wanting?.procedure ?? '', at)).toBeDefined()
    const offered = (await desk.post('/work/receive', fields(idNumber))).body
    expect(offered).toContain('Đã có kết quả số 57/TL')
    expect((await desk.post('/work/receive', fields(newIdNumber()))).body).not.toContain('57/TL')
    const far = await pages.open('tiepnhan.ttpvhcc')
    expect((await far.post('/work/receive', fields(idNumber))).body).not.toContain('57/TL')
    const { recount: _, ...typed } = fields(idNumber)
    for (let times = 0; times < 2; times += 1) {
      const taken = (await desk.post('/work/receive', { ...typed, vault: paper?.code ?? '' })).body
      const kept = taken.match(new RegExp(`name="kept-files\\.${paper?.code}" value="${file.sha256}/`, 'g'))
      expect(kept).toHaveLength(1)
      expect(taken).toMatch(
        new RegExp(`id="paper\\.${paper?.code}"[^>]* checked|checked[^>]*id="paper\\.${paper?.code}"`),
      )
      expect(taken).toMatch(/value="data" selected/)
    }
    const seen = await pages.database.query(
      "select from personal_data_view where dossier_id = $1 and purpose = 'kept_result'",
      [before.state.id],
    )
    expect(seen).toHaveLength(2)
  })
})

it('form 01 says every field of the dossier, as the dossier has it', async () => {
  const found = await received(
    filled({
      ...OWNER,
      remarks: 'Gọi trước khi trả',
      email: 'nop.thay@example.vn',
      paid: 'yes',
      paidBy: 'transfer',
    }),
  )
  const { state, parties } = found
  const { applicant, owner } = parties
  const { office, lookupSecretOf } = pages.services
  const version = office.catalogue.byId(state.procedureVersion)?.version
  const text = await receiptOf(found)
  const place = Number.parseInt(state.receiptNumber ?? '', 10)
  const fields = [
    `Số: ${state.receiptNumber}`,
    `Mã hồ sơ: ${state.code}`,
    lookupSecretOf(state.id),
    `Tiếp nhận hồ sơ của: ${applicant.name}`,
    `Số CCCD/giấy tờ tùy thân: ${applicant.idNumber}`,
    `Địa chỉ: ${applicant.address}`,
    `Số điện thoại: ${applicant.phone}`,
    `Email: ${applicant.email}`,
    `Chủ hồ sơ: ${owner?.name}`,
    `Địa chỉ của chủ hồ sơ: ${owner?.address}`,
    `Nội dung yêu cầu giải quyết: ${version?.name.vi}`,
    'Số lượng hồ sơ: 1 (bộ)',
    `Thời gian giải quyết theo quy định: ${sayLimit(state.clock?.limit ?? { unit: 'none' }, 'vi')}`,
    'Thời gian nhận hồ sơ: 9 giờ 00 phút, ngày 23/11/2026',
    `Thời gian trả kết quả giải quyết hồ sơ: ${sayFullMoment(state.dueAt ?? 0, 'vi')}`,
    `Đăng ký nhận kết quả: tại ${office.directory.nameOf('H44.100', 'vi')}`,
    ...state.fees.map(({ code, amount }) => {
      const name = version?.fees.find((fee) => fee.code === code)?.name.vi
      return `${name}: ${formatNumber(amount, 'vi')} đồng (đã thanh toán, chuyển khoản)`
    }),
    'Ghi chú: Gọi trước khi trả',
    `quyển số 01/2026 (điện tử), số thứ tự ${place}`,
    (await findStaff(pages.database, desk.id))?.fullName ?? '?',
    ...state.papers.map(({ name }) => name.slice(0, 20)),
  ]
  const bare = text.replaceAll(/\s/g, '')
  for (const field of fields) expect(bare, field).toContain(field.replaceAll(/\s/g, ''))
})
