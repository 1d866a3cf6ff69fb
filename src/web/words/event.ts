/** What happened to a dossier, in sentences. */
import type { DossierEvent, EventType } from '../../dossiers/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../platform/index.ts'
import { delayCauseNames } from './deadline.ts'
import { correctionOutcomes, correctionSubjects } from './status.ts'

const titles = {
  vi: {
    intake_supplement_requested: 'Yêu cầu bổ sung trước khi tiếp nhận',
    intake_supplement_provided: 'Đã bổ sung để tiếp nhận',
    intake_refusal_proposed: 'Đề nghị từ chối tiếp nhận',
    intake_refusal_returned: 'Không duyệt từ chối tiếp nhận',
    intake_refused: 'Từ chối tiếp nhận',
    dossier_submitted: 'Nộp hồ sơ',
    dossier_accepted: 'Tiếp nhận hồ sơ',
    dossier_transferred: 'Chuyển đến cơ quan giải quyết',
    transfer_received: 'Nhận hồ sơ chuyển đến',
    transfer_returned: 'Trả lại nơi chuyển',
    step_completed: 'Hoàn thành bước',
    result_initialled: 'Ký nháy kết quả',
    result_signed: 'Lãnh đạo ký số kết quả',
    step_sent_back: 'Trả về bước trước',
    outside_answered: 'Đã có trả lời của bên ngoài',
    timer_fired: 'Đến ngày hẹn, hồ sơ tự đi tiếp',
    wait_timed_out: 'Hết thời gian chờ, hồ sơ tự đi tiếp',
    task_assigned: 'Phân công',
    opinion_requested: 'Xin ý kiến',
    opinion_given: 'Đã cho ý kiến',
    supplement_requested: 'Yêu cầu bổ sung hồ sơ',
    supplement_proposed: 'Đề xuất yêu cầu bổ sung',
    supplement_rejected: 'Không duyệt yêu cầu bổ sung',
    supplement_provided: 'Đã bổ sung hồ sơ',
    payment_requested: 'Yêu cầu nghĩa vụ tài chính',
    payment_confirmed: 'Xác nhận đã nộp tiền',
    fee_collected: 'Thu phí, lệ phí',
    deadline_extended: 'Xin lỗi và hẹn lại ngày trả',
    deadline_recalculated: 'Tính lại ngày hẹn trả',
    version_moved: 'Chuyển sang bản khác của thủ tục',
    version_restored: 'Trả về bản trước của thủ tục',
    dossier_stopped: 'Dừng giải quyết',
    dossier_withdrawn: 'Người nộp rút hồ sơ',
    result_issued: 'Có kết quả',
    result_handed_over: 'Trả kết quả',
    originals_returned: 'Trả lại bản chính',
    party_corrected: 'Sửa thông tin người nộp, chủ hồ sơ',
    result_corrected: 'Đính chính kết quả',
    correction_asked: 'Người nộp đề nghị sửa',
    correction_answered: 'Trả lời đề nghị sửa',
    delivery_chosen: 'Người nộp đổi cách nhận kết quả',
    dossier_rated: 'Người nộp đánh giá',
    note_added: 'Ghi chú',
    dossier_urged: 'Đôn đốc',
    urge_answered: 'Trả lời đôn đốc',
  },
  en: {
    intake_supplement_requested: 'Supplement asked for before acceptance',
    intake_supplement_provided: 'Supplement handed in before acceptance',
    intake_refusal_proposed: 'Refusal to receive proposed',
    intake_refusal_returned: 'Refusal to receive not confirmed',
    intake_refused: 'Intake refused',
    dossier_submitted: 'Filed',
    dossier_accepted: 'Accepted',
    dossier_transferred: 'Sent to the agency that decides',
    transfer_received: 'Taken over',
    transfer_returned: 'Returned to the sender',
    step_completed: 'Step completed',
    result_initialled: 'Result initialled',
    result_signed: 'Result signed by the leader',
    step_sent_back: 'Sent back',
    outside_answered: 'Outside answer recorded',
    timer_fired: 'The date came, the dossier went on',
    wait_timed_out: 'The wait ran out, the dossier went on',
    task_assigned: 'Assigned',
    opinion_requested: 'Opinion asked for',
    opinion_given: 'Opinion given',
    supplement_requested: 'Supplement asked for',
    supplement_proposed: 'Supplement request proposed',
    supplement_rejected: 'Supplement request not approved',
    supplement_provided: 'Supplement handed in',
    payment_requested: 'Financial obligation notified',
    payment_confirmed: 'Payment confirmed',
    fee_collected: 'Fee collected',
    deadline_extended: 'Apology and new date',
    deadline_recalculated: 'Due date counted anew',
    version_moved: 'Moved to another version of the procedure',
    version_restored: 'Back under the version of before',
    dossier_stopped: 'Stopped',
    dossier_withdrawn: 'Withdrawn by the applicant',
    result_issued: 'Result ready',
    result_handed_over: 'Handed over',
    originals_returned: 'Originals given back',
    party_corrected: 'Data of the applicant or owner set right',
    result_corrected: 'Result corrected',
    correction_asked: 'The applicant asks for a correction',
    correction_answered: 'Correction answered',
    delivery_chosen: 'The applicant chose how to get the result',
    dossier_rated: 'Rated by the applicant',
    note_added: 'Note',
    dossier_urged: 'Urged',
    urge_answered: 'Urge answered',
  },
} satisfies Record<Lang, Record<EventType, string>>

const words = {
  vi: {
    system: 'Hệ thống',
    client: 'Phần mềm kết nối',
    applicant: 'Người nộp',
    staff: 'Cán bộ',
    granted: 'đồng ý',
    refused: 'từ chối',
    until: 'Bổ sung trước',
    due: 'Hẹn trả',
    doneBy: 'Hẹn xong trước',
    cause: 'Vì sao chậm',
    consent: 'Quá hạn thì coi là đồng ý, theo',
    dong: 'đồng',
    number: 'Số',
    ways: { counter: 'Tại quầy', post: 'Qua bưu chính', online: 'Trực tuyến' },
    proofs: { signature: 'ký nhận trên phiếu', receipt: 'đã quét mã trên giấy hẹn' },
    returned: 'Bản chính trả lại',
    all: 'cả bộ phận',
    parties: { applicant: 'Người nộp', owner: 'Chủ hồ sơ' },
  },
  en: {
    system: 'The system',
    client: 'Connected software',
    applicant: 'The applicant',
    staff: 'Staff',
    granted: 'granted',
    refused: 'refused',
    until: 'Supplement before',
    due: 'Result due',
    doneBy: 'To be done by',
    cause: 'Why it is late',
    consent: 'Silence is consent by',
    dong: 'VND',
    number: 'Number',
    ways: { counter: 'At the counter', post: 'By post', online: 'Online' },
    proofs: { signature: 'signed for on the slip', receipt: 'code of the receipt read' },
    returned: 'Originals given back',
    all: 'the whole unit',
    parties: { applicant: 'Applicant', owner: 'Owner' },
  },
} satisfies Record<Lang, object>

/** Data of a party, as they stand on the page and in the form that sets them right. */
export const partyFieldNames = {
  vi: {
    name: 'họ tên hoặc tên tổ chức',
    idNumber: 'số giấy tờ',
    birthDate: 'ngày sinh',
    address: 'địa chỉ',
    phone: 'điện thoại',
    email: 'thư điện tử',
  },
  en: {
    name: 'name',
    idNumber: 'ID number',
    birthDate: 'date of birth',
    address: 'address',
    phone: 'telephone',
    email: 'e-mail',
  },
} satisfies Record<Lang, Record<string, string>>

/** Where names come from. */
export interface EventNames {
  lang: Lang
  staff: ReadonlyMap<string, string>
  agency: (code: string) => string
  node: (id: string) => string
  /** Names a paper by its component; absent: by its code. */
  paper?: (component: string) => string
}

export interface SaidEvent {
  title: string
  /** Who and when. */
  by: string
  /** What was written and what it led to. */
  details: readonly string[]
}

export function sayEvent({ at, actor, body }: DossierEvent, names: EventNames): SaidEvent {
  const { lang } = names
  const t = words[lang]
  const place = 'node' in body ? names.node(body.node) : 'to' in body ? sayTo(body, names) : undefined
  const decision = 'decision' in body && body.decision ? t[body.decision] : undefined
  return {
    title: [titleOf(body.type, lang), place, decision].filter(Boolean).join(': '),
    by: `${sayActor(actor, names)} · ${formatMoment(at, lang)}`,
    details: detailsOf(body, names),
  }
}

/** The act as it is named in a sentence about somebody else's. */
export function titleOf(type: string, lang: Lang): string {
  const all: Readonly<Record<string, string>> = titles[lang]
  return all[type] ?? type
}

function sayActor(actor: { kind: string; id: string }, { lang, staff }: EventNames): string {
  const t = words[lang]
  if (actor.kind === 'staff') return staff.get(actor.id) ?? t.staff
  return actor.kind === 'system' ? t.system : actor.kind === 'client' ? t.client : t.applicant
}

function sayTo(body: DossierEvent['body'], names: EventNames): string | undefined {
  if (body.type === 'dossier_transferred') return names.agency(body.to)
  if (body.type !== 'task_assigned') return undefined
  return body.to === null ? words[names.lang].all : (names.staff.get(body.to) ?? body.to)
}

const WRITTEN = ['items', 'reason', 'question', 'answer', 'apology', 'text', 'receiver'] as const

function detailsOf(
  body: DossierEvent['body'],
  { lang, agency, node, paper = (code) => code }: EventNames,
): string[] {
  const t = words[lang]
  const fields = body as Readonly<Record<string, unknown>>
  const written = WRITTEN.flatMap((name) => {
    const value = fields[name]
    if (Array.isArray(value)) return [value.join('; ')]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const moments = (['until', 'dueAt'] as const).flatMap((name) => {
    const value = fields[name]
    const isPromise = name === 'until' || 'clock' in fields || body.type.startsWith('deadline')
    return typeof value === 'number' && isPromise
      ? [`${name === 'until' ? t.until : t.due}: ${formatMoment(value, lang)}`]
      : []
  })
  return [
    ...(body.type === 'opinion_requested' ? [agency(body.agency)] : []),
    ...(body.type === 'opinion_requested' && body.consentBy ? [`${t.consent}: ${body.consentBy}`] : []),
    ...(body.type === 'party_corrected' ? [sayCorrected(body, lang)] : []),
    ...sayCorrection(body, lang),
    ...(body.type === 'delivery_chosen' ? [t.ways[body.deliverBy]] : []),
    ...(body.type === 'step_sent_back' ? [`→ ${node(body.to)}`] : []),
    ...(body.type === 'payment_requested' ? [`${formatNumber(body.amount, lang)} ${t.dong}`] : []),
    ...(body.type === 'result_handed_over' ? [sayHandedOver(body, lang)] : []),
    ...(body.type === 'result_issued' && body.number ? [`${t.number}: ${body.number}`] : []),
    ...('returned' in body && body.returned?.length
      ? [`${t.returned}: ${body.returned.map(paper).join('; ')}`]
      : []),
    ...('cause' in body && body.cause ? [`${t.cause}: ${delayCauseNames[lang][body.cause]}.`] : []),
    ...written,
    ...(body.type === 'urge_answered' ? [`${t.doneBy}: ${formatMoment(body.doneBy, lang)}`] : []),
    ...moments,
  ]
}

/** What is to be set right, and whether it was. */
function sayCorrection(body: DossierEvent['body'], lang: Lang): string[] {
  if (body.type === 'correction_asked') return [correctionSubjects[lang][body.about]]
  return body.type === 'correction_answered' ? [correctionOutcomes[lang][body.outcome]] : []
}

/** How it reached whom, and how that shows. */
function sayHandedOver(
  { method, proof }: Extract<DossierEvent['body'], { type: 'result_handed_over' }>,
  lang: Lang,
): string {
  const t = words[lang]
  return [t.ways[method], ...(proof === undefined ? [] : [t.proofs[proof]])].join(', ')
}

/** What was set right, never the words themselves: those stand in the data of the dossier. */
function sayCorrected(
  { of, fields }: Extract<DossierEvent['body'], { type: 'party_corrected' }>,
  lang: Lang,
): string {
  const names: Readonly<Record<string, string>> = partyFieldNames[lang]
  return `${words[lang].parties[of]}: ${fields.map((field) => names[field] ?? field).join(', ')}`
}
