import { randomUUID } from 'node:crypto'
import { askAccess, delegate } from '../../src/agencies/index.ts'
import { toLocalDate } from '../../src/calendar/index.ts'
import {
  beginBlock,
  changeBlock,
  changeDraft,
  findDraft,
  importNationalRecords,
  listPeriods,
  openDraft,
  type ProcedureVersion,
  publishBlock,
  reviseBlock,
  takeInDraft,
} from '../../src/catalogue/index.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import {
  actOnDossier,
  beginBulk,
  type CommandBody,
  isRefusal,
  runBulk,
  takeUpload,
} from '../../src/dossiers/index.ts'
import { type FixedClock, openSigner } from '../../src/platform/index.ts'
import { renderPdf } from '../../src/platform/pdf/index.ts'
import { agenciesOf, beginMove, packageKey, withAgencies, writePackage } from '../../src/reform/index.ts'

const PROCEDURE = '2.000815'
const WARD = 'H44.100'
const DAY_MS = 86_400_000
const ROLES = ['reception_officer', 'case_officer', 'unit_head', 'agency_head', 'clerk'] as const

/** Names as long as they come. */
const PERSON = 'Công Tằng Tôn Nữ Thị Huyền Trân Phương Thảo'
const FIRM =
  'Công ty trách nhiệm hữu hạn một thành viên Thương mại, Dịch vụ và Xây dựng tổng hợp Nguyễn Phước Hưng Thịnh'

/** One procedure that is filed elsewhere, in the shape of the national export. */
async function* nationalList(decision: string): AsyncGenerator<string> {
  yield JSON.stringify({
    ma_thu_tuc: '1.000828',
    ten_thu_tuc:
      'Cấp Chứng chỉ hành nghề luật sư đối với người đạt yêu cầu kiểm tra kết quả tập sự hành nghề luật sư',
    detail_url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1.000828',
    so_quyet_dinh: decision,
    cap_thuc_hien: 'Cấp tỉnh',
    linh_vuc: 'Luật sư',
    doi_tuong_thuc_hien: 'Công dân Việt Nam',
    co_quan_thuc_hien: 'Sở Tư pháp',
    trinh_tu_thuc_hien: 'Bước 1: Nộp hồ sơ.\n\nBước 2: Nhận kết quả.',
    cach_thuc_thuc_hien:
      'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp17 Ngày làm việcPhí : 800,000 Việt Nam Đồng(…)',
    thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính',
    ket_qua_xu_ly: 'Chứng chỉ hành nghề luật sưMã: KQ.G15.000001Từ khóaluật sưMô tảKhông có thông tin',
  })
}

export interface Thing {
  id: string
  code: string
  secret: string
}

/** Dossiers of a ward in the states that pages draw differently. */
export interface Furnished {
  open: Thing
  late: Thing
  asked: Thing
  ready: Thing
  ended: Thing
  /** Waits at the desk; without a code yet. */
  filed: { id: string }
  /** Of `open`. */
  file: string
  /** Holds the step of `open`. */
  holder: string
  /** The id of the same person, to whom that step is given by name. */
  worker: string
  /** By which a colleague stands in for them, and has the step of `late`. */
  delegation: string
  /** Rights that wait for a second person: what the first administrator asked for, and what they may confirm. */
  ownRequest: string
  toConfirm: string
  /** Of a procedure, as it is opened; and one whose rows are wrong. */
  draft: string
  wrongDraft: string
  /** An act on many dossiers, of which one was refused. */
  bulk: string
  /** Of a procedure that came in a package of another Centre. */
  packaged: string
  /** Of dossiers to another version, not done to its end. */
  move: string
}

export async function furnish(house: House, clock: FixedClock): Promise<Furnished> {
  const give = giverOf(house, clock)
  const [deskId] = await house.office.database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  const staff = deskId?.id ?? ''
  const file = await upload(house, staff, clock)
  const receive = async (name: string, files: readonly object[] = []): Promise<Thing> => {
    const id = randomUUID()
    const code = await give(staff, id, { type: 'receive', ...application(house, clock, name, files) })
    return { id, code, secret: house.lookupSecretOf(id) }
  }
  for (const decision of ['01/QĐ-BTP', 'QĐ/0001-BTP'])
    await importNationalRecords(house.office.database, nationalList(decision), clock.now())
  await house.office.catalogue.refresh()
  const today = clock.now()
  clock.set(today - 14 * DAY_MS)
  const late = await receive(FIRM)
  const ready = await receive(PERSON)
  await issue(house, (dossier, body) => give(staff, dossier, { ...body, files: [file] }), ready.id)
  clock.set(today)
  const open = await receive(FIRM, [file])
  const asked = await receive(PERSON)
  await give(staff, asked.id, {
    type: 'request_supplement',
    items: ['Bản chính văn bản ủy quyền có chứng thực của cơ quan có thẩm quyền'],
    reason: 'Người nộp không phải là người đứng tên trên giấy tờ.',
  })
  for (const text of ['Năm sinh ghi 1954, đúng là 1945.', 'Số điện thoại đã đổi.\nSố mới: 0912 345 678.']) {
    await give(staff, asked.id, { type: 'ask_correction', about: 'data', text, files: [] })
    if (text.startsWith('Số')) continue
    const answer = { type: 'answer_correction', outcome: 'declined', text: 'Đúng như trên căn cước.' }
    await give(staff, asked.id, answer)
  }
  // Nobody there holds the role: the question is work without hands.
  await give(staff, late.id, {
    ...{ type: 'request_opinion', agency: 'H44', workingDays: 5 },
    question: 'Văn bản ủy quyền này có thuộc diện phải chứng thực không?',
  })
  const ended = await receive(PERSON)
  await give(staff, ended.id, { type: 'withdraw', reason: 'Người nộp đề nghị rút hồ sơ.' })
  const filed = { id: randomUUID() }
  await give(staff, filed.id, { type: 'submit', ...application(house, clock, FIRM) })
  const work = await shareWork(house, clock, (dossier, body) => give(staff, dossier, body), { open, late })
  const bulk = await actOnSeveral(house, clock, staff, [filed.id, open.id])
  const drafts = await writeDrafts(house, clock, work.worker)
  const rights = await askRights(house, clock, work.worker)
  return { open, late, asked, ready, ended, filed, file: file.sha256, ...work, ...drafts, ...rights, bulk }
}

/** Roles that wait for a second person, asked by each of the two administrators. */
async function askRights({ office }: House, clock: FixedClock, staff: string) {
  const { database, directory } = office
  const ask = async (username: string, role: 'clerk' | 'cashier') => {
    const [who] = await database.query<{ id: string }>('select id from staff where username = $1', [username])
    const detail = { role, agency: WARD, from: toLocalDate(clock.now()) }
    const by = { staff: who?.id ?? '', now: clock.now() }
    const asked = await askAccess(database, directory, { kind: 'grant', staff, detail }, by)
    if (!asked.ok) throw new Error(asked.problem.code)
    return asked.value.id
  }
  const [ownRequest, toConfirm] = [
    await ask('quantri.vpubnd', 'clerk'),
    await ask('quantri2.vpubnd', 'cashier'),
  ]
  return { ownRequest, toConfirm }
}

/** A note for each, on versions that are out of date. */
async function actOnSeveral(house: House, clock: FixedClock, staff: string, ids: readonly string[]) {
  const id = randomUUID()
  const body = { type: 'add_note', text: 'Đã gọi điện cho người nộp.' } as const
  const wishes = ids.map((dossier) => ({ dossier, expected: 1, body }))
  await beginBulk(house.office, { id, staff, wishes, now: clock.now() })
  await runBulk(house.office, id, clock)
  return id
}

async function takeInPackage(
  { database }: House['office'],
  clock: FixedClock,
  by: string,
  version: ProcedureVersion | undefined,
): Promise<string> {
  if (version === undefined) return ''
  const id = randomUUID()
  const theirs = withAgencies(
    version,
    Object.fromEntries(agenciesOf(version).map((code) => [code, 'H99.44'])),
  )
  const made = { from: 'Trung tâm của tỉnh khác', at: clock.now(), key: packageKey(openSigner('x')) }
  const bytes = await writePackage({ ...theirs, id }, { ...made, blocks: [], nameOf: () => 'Sở ở nơi khác' })
  await takeInDraft(database, {
    id,
    version: theirs,
    document: { name: 'goi.zip', bytes },
    by,
    at: clock.now(),
  })
  return id
}

/** A block in use, and its next version. */
async function writeBlock(database: House['office']['database'], clock: FixedClock, by: string) {
  const [code, at] = ['lay-y-kien', clock.now()]
  const name = { vi: 'Lấy ý kiến cơ quan liên quan', en: 'Opinion of agencies concerned' }
  await beginBlock(database, { code, name, by, at })
  const performer = { agency: 'competent', role: 'case_officer' }
  const step = { kind: 'step', id: 'b1', name, performer, next: 'end' } as const
  const flow = { id: code, name, start: 'b1', facts: {}, nodes: [step, { kind: 'end', id: 'end' }] } as const
  const cells = {
    label: '1',
    work: name.vi,
    who: 'Chuyên viên',
    time: 'không tính thời gian',
    forms: '',
    next: '',
  }
  const lines = [{ place: '1', cells, node: 'b1' }]
  await changeBlock(database, { block: { code, number: 1, name, flow }, lines, revision: 1, by, at })
  await publishBlock(database, { code, number: 1, revision: 2, byName: 'Nguyễn Văn An', at })
  await reviseBlock(database, { code, by, at })
}

/** Two versions that are being written. */
async function writeDrafts({ office }: House, clock: FixedClock, by: string) {
  const { database } = office
  const open = async (code: string) => {
    const id = randomUUID()
    await openDraft(database, { id, code, by, at: clock.now() })
    return id
  }
  await writeBlock(database, clock, by)
  const [draft, wrongDraft] = [await open('1.013831'), await open('1.013236')]
  const found = await findDraft(database, wrongDraft)
  const empty = { label: '', work: '', who: '', time: '', forms: '', next: '' }
  if (found)
    await changeDraft(database, {
      ...{ id: wrongDraft, revision: found.revision, version: found.version, by, at: clock.now() },
      lines: [
        {
          place: '1',
          cells: { ...empty, label: '1', work: 'Thẩm định', who: 'Ban thư ký', time: 'vài ngày' },
        },
        { place: '2', cells: { ...empty, work: 'Nếu không thống nhất: bước 9' } },
        { place: '3', cells: { ...empty, label: '2', work: 'Ký', who: 'Lãnh đạo Sở', time: '3 ngày' } },
      ],
    })
  const to = (await listPeriods(database, '1.013831')).at(-1)?.id ?? ''
  const move = randomUUID()
  const actor = { kind: 'system', id: 'operator' } as const
  const asked = {
    procedure: '1.013831',
    to,
    steps: {},
    deadline: 'new',
    reason: 'Quyết định mới',
    actor,
  } as const
  await beginMove(office, move, { ...asked, at: clock.now() })
  const packaged = await takeInPackage(office, clock, by, found?.version)
  return { draft, wrongDraft, packaged, move }
}

/** Gives the step of one dossier to its holder and that of the other to a colleague who stands in. */
async function shareWork(
  house: House,
  clock: FixedClock,
  give: (dossier: string, body: object) => Promise<string>,
  { open, late }: Record<'open' | 'late', Thing>,
) {
  const { database } = house.office
  const step = async ({ id }: Thing) => {
    const [task] = await database.query<{ key: string; role: string }>(
      "select key, role from task where dossier_id = $1 and kind = 'step'",
      [id],
    )
    return task ?? { key: '', role: '' }
  }
  const idOf = async (username: string) => {
    const [who] = await database.query<{ id: string }>('select id from staff where username = $1', [username])
    return who?.id ?? ''
  }
  const holder = await holderOf(house, open.id)
  const [worker, colleague] = [await idOf(holder), await idOf('traketqua.viettri')]
  await give(open.id, { type: 'assign', task: (await step(open)).key, to: worker })
  const { key, role } = await step(late)
  const days = { startsAt: clock.now(), endsAt: clock.now() + 3 * DAY_MS, reason: 'Nghỉ phép' }
  const input = { from: worker, to: colleague, role: role as 'case_officer', agency: WARD, ...days }
  const given = await delegate(database, input, { staff: worker, now: clock.now() })
  if (!given.ok) throw new Error(given.problem.code)
  await give(late.id, { type: 'assign', task: key, to: colleague })
  return { holder, worker, delegation: given.value.id }
}

type Give = (staff: string, dossier: string, body: object) => Promise<string>

function giverOf({ office }: House, clock: FixedClock): Give {
  const grants = ROLES.map((role) => ({ role, agency: WARD }))
  return async (staff, dossier, body) => {
    const given = body as CommandBody
    const isOwn = given.type === 'ask_correction'
    const acted = await actOnDossier(office, {
      ...{ id: randomUUID(), dossier, at: clock.now(), body: given },
      actor: isOwn
        ? { kind: 'applicant', id: dossier, secretOf: dossier }
        : { kind: 'staff', id: staff, grants },
    })
    if (isRefusal(acted)) throw new Error(`${acted.refused}: ${acted.message.en}`)
    return acted.code ?? ''
  }
}

function application({ office }: House, clock: FixedClock, name: string, files: readonly object[] = []) {
  const components = office.catalogue.inForce(PROCEDURE, clock.now())?.version.components ?? []
  const papers = components
    .filter(({ group }) => group === 'submit')
    .map(({ code, name, originals, copies }, at) => ({
      ...{ component: code, name: name.vi, originals, copies },
      files: at === 0 ? files : [],
    }))
  return {
    ...{ procedure: PROCEDURE, channel: 'direct', receivingAgency: WARD, competentAgency: WARD },
    parties: {
      applicant: { kind: name === FIRM ? 'enterprise' : 'citizen', name, idNumber: '025190000001' },
    },
    ...{ facts: { pages: 2, copies: 1 }, papers, sets: 1, deliverBy: 'counter' },
  }
}

/** Completes the steps of the flow until there is a result. */
async function issue(
  house: House,
  give: (dossier: string, body: object) => Promise<string>,
  dossier: string,
): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const [task] = await house.office.database.query<{ node: string }>(
      "select node from task where dossier_id = $1 and kind = 'step'",
      [dossier],
    )
    if (task === undefined) return
    const body = { type: 'complete_step', node: task.node }
    await give(dossier, body).catch(() => give(dossier, { ...body, decision: 'granted' }))
  }
}

async function upload({ files }: House, staff: string, clock: FixedClock) {
  const scan = await renderPdf('= Giấy chứng nhận quyền sử dụng đất\n#lorem(200)', {})
  const content = (async function* () {
    yield scan
  })()
  const name = 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất (bản quét).pdf'
  const taken = await takeUpload(files, { kind: 'staff', id: staff }, { name, content }, clock.now())
  if (!('sha256' in taken)) throw new Error(taken.code)
  const { sha256, type, size } = taken
  return { sha256, name: taken.name, type, size }
}

async function holderOf({ office }: House, dossier: string): Promise<string> {
  const [who] = await office.database.query<{ username: string }>(
    `select s.username from task t
       join role_grant g on g.agency = t.agency and g.role = t.role and (t.unit is null or coalesce(g.unit, t.unit) = t.unit)
       join staff s on s.id = g.staff_id where t.dossier_id = $1 and s.active order by 1 limit 1`,
    [dossier],
  )
  return who?.username ?? ''
}
