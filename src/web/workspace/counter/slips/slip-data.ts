/** What a slip says: by the event it is printed of, in the dossier as it stands. */
import { sayFullMoment } from '../../../../calendar/index.ts'
import {
  type DossierEvent,
  isLent,
  type LoadedDossier,
  type StandingFee,
  standingFees,
} from '../../../../dossiers/index.ts'
import { wordsOfNumber } from '../../../../forms/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { capitalise } from '../../../words/capitalise.ts'
import { paidByNames } from '../../../words/money/fee.ts'
import { isOfficial, paidWith, type SlipKind } from '../../../words/slip.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import { personRows, qrPicture } from '../receipt/receipt-data.ts'
import type { SlipData } from './slip-form.ts'

type Said = Pick<SlipData, 'lead' | 'items' | 'lines' | 'closing'>

interface Given {
  kind: SlipKind
  event: DossierEvent
  /** Who did it; empty where the system did. */
  officer: string
  /** Who at the counter proposed what a head has confirmed. */
  proposer?: string | undefined
  /** Where the QR code leads. */
  address: string
  /** `05/HDHS`. */
  number: string
}

/** Fields by TT 01/2018/TT-VPCP forms 02 to 04 and TT 03/2025 form 05. Pure but for what is in memory. */
export function slipData(
  { office, config, lookupSecretOf }: WebServices,
  { state, parties }: LoadedDossier,
  { kind, event, officer, proposer, address, number }: Given,
): SlipData {
  const agency = slipAgency(kind, state)
  const fees = standingFees(state, office.catalogue.byId(state.procedureVersion))
  return {
    head: headOf(office, agency),
    number,
    form: isOfficial(kind) ? kind.form : '',
    title: kind.name.vi,
    code: state.code ?? state.reference,
    secret: lookupSecretOf(state.id),
    qr: qrPicture(address),
    place: sayPlaceAndDate(office, agency, event.at),
    person: personRows(parties, PERSON[kind.form]),
    procedure: office.catalogue.byId(state.procedureVersion)?.version.name.vi ?? state.procedure,
    ...withConfirmer(sayEvent(event, state, fees), proposer === undefined ? '' : officer),
    signs: SIGNS[kind.form].map((title) => ({
      title,
      name: title.startsWith('NGƯỜI NỘP') ? parties.applicant.name : (proposer ?? officer),
    })),
    track: `${config.publicUrl.replace(/^https?:\/\//, '')}/track`,
  }
}

/** Who signs it, and in whose series it has its number: the desk for what happens at the desk, and while nobody else has it. */
export function slipAgency(
  { form }: SlipKind,
  { receivingAgency, competentAgency, acceptedAt }: LoadedDossier['state'],
): string {
  const isOfAgency = (form === '04' || form === '05') && acceptedAt !== undefined
  return isOfAgency ? competentAgency : receivingAgency
}

function withConfirmer(said: Said, confirmer: string): Said {
  if (confirmer === '') return said
  return { ...said, lines: [...said.lines, { label: 'Người duyệt', text: confirmer }] }
}

/** How the one who is written to is called. */
const PERSON = {
  '02': 'Hồ sơ của',
  wait: 'Hồ sơ của',
  '03': 'Tiếp nhận hồ sơ của',
  '04': 'Kính gửi',
  '05': 'Kính gửi',
  fee: 'Họ tên người nộp',
} as const satisfies Record<SlipKind['form'], string>

const SIGNS = {
  '02': ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI HƯỚNG DẪN'],
  wait: ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
  '03': ['NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN HỒ SƠ'],
  '04': ['THỦ TRƯỞNG CƠ QUAN'],
  '05': ['THỦ TRƯỞNG CƠ QUAN'],
  fee: ['NGƯỜI NỘP TIỀN', 'NGƯỜI THU TIỀN'],
} as const satisfies Record<SlipKind['form'], readonly string[]>

function sayEvent(event: DossierEvent, state: LoadedDossier['state'], fees: readonly StandingFee[]): Said {
  const { body } = event
  switch (body.type) {
    case 'intake_supplement_requested':
    case 'supplement_requested':
      return {
        lead: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
        items: body.items,
        lines: [
          { label: 'Lý do', text: body.reason },
          ...(body.until === undefined
            ? []
            : [{ label: 'Bổ sung trước', text: sayFullMoment(body.until, 'vi') }]),
        ],
        closing: ['Việc bổ sung chỉ được yêu cầu một lần, đầy đủ, bằng phiếu này.'],
      }
    case 'intake_refusal_proposed': {
      const dueAt = body.opened?.[0]?.dueAt
      return {
        lead: 'Bộ phận đã xem giấy tờ của ông, bà. Có tiếp nhận hay không đang chờ người đứng đầu bộ phận quyết định. Giấy tờ đã xem:',
        items: state.papers.map(({ name }) => name),
        lines: [
          ...(dueAt === undefined ? [] : [{ label: 'Trả lời chậm nhất', text: sayFullMoment(dueAt, 'vi') }]),
          {
            label: 'Trả lời bằng',
            text: 'giấy tiếp nhận (Mẫu 01), phiếu yêu cầu bổ sung (Mẫu 02) hoặc phiếu từ chối có lý do (Mẫu 03)',
          },
        ],
        closing: [
          'Phiếu này không thay giấy tiếp nhận; thời hạn giải quyết chưa tính. Ông, bà có thể về và xem trả lời bằng mã tra cứu.',
        ],
      }
    }
    case 'intake_refused':
      return {
        lead: 'Qua xem xét, cơ quan không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
        items: [],
        lines: [{ label: 'Lý do', text: body.reason }],
        closing: [],
      }
    case 'deadline_extended':
      return {
        lead: 'Hồ sơ đến nay chưa trả được kết quả đúng hẹn.',
        items: [],
        lines: [
          ...(state.acceptedAt === undefined
            ? []
            : [{ label: 'Ngày tiếp nhận', text: sayFullMoment(state.acceptedAt, 'vi') }]),
          { label: 'Hẹn trả trước đây', text: sayFullMoment(body.previousDueAt, 'vi') },
          { label: 'Lý do', text: body.reason },
          ...(body.dueAt === null ? [] : [{ label: 'Hẹn trả lại', text: sayFullMoment(body.dueAt, 'vi') }]),
        ],
        closing: [body.apology],
      }
    case 'dossier_stopped':
    case 'dossier_withdrawn':
      return sayStopped(event, body, state, fees)
    case 'fee_collected':
    case 'dossier_accepted':
      return sayPaid(event, fees)
    default:
      throw new Error(`${body.type} has no slip`)
  }
}

/** What is on loan by its name. */
function sayLent({ papers }: LoadedDossier['state']): string[] {
  const lent = papers.filter(isLent).map(({ name }) => name)
  const named = lent.length === 0 ? '' : `, gồm: ${lent.join('; ')}`
  return [`Giấy tờ bản chính đã nộp được trả lại tại nơi tiếp nhận${named}.`]
}

/** Form 05: whoever asked, how things stood, why, what of papers and money (TT 03/2025 art. 7). */
function sayStopped(
  { at, actor }: DossierEvent,
  { type, reason }: Extract<DossierEvent['body'], { type: 'dossier_stopped' | 'dossier_withdrawn' }>,
  state: LoadedDossier['state'],
  fees: readonly StandingFee[],
): Said {
  const { acceptedAt } = state
  const isAsked = type === 'dossier_withdrawn'
  const where = actor.kind === 'applicant' ? 'trực tuyến' : 'tại nơi tiếp nhận'
  const paid = fees.filter(({ paidAt, amount = 0 }) => paidAt !== undefined && amount > 0)
  const sum = paid.reduce((all, { amount = 0 }) => all + amount, 0)
  return {
    lead: isAsked
      ? 'Cơ quan dừng giải quyết hồ sơ này theo đề nghị của người nộp; hồ sơ chưa có quyết định hay kết quả.'
      : 'Cơ quan dừng giải quyết hồ sơ này; hồ sơ chưa có quyết định hay kết quả.',
    items: [],
    lines: [
      ...(acceptedAt === undefined
        ? []
        : [{ label: 'Ngày tiếp nhận', text: sayFullMoment(acceptedAt, 'vi') }]),
      {
        label: isAsked ? 'Đề nghị rút hồ sơ' : 'Dừng giải quyết',
        text: isAsked ? `${sayFullMoment(at, 'vi')}, ${where}` : sayFullMoment(at, 'vi'),
      },
      { label: 'Lý do', text: reason },
      {
        label: 'Phí, lệ phí',
        text:
          sum === 0
            ? 'chưa thu'
            : `đã thu ${formatNumber(sum, 'vi')} đồng, giải quyết theo quy định của từng khoản`,
      },
    ],
    closing: sayLent(state),
  }
}

function sayPaid({ at, body }: DossierEvent, fees: readonly StandingFee[]): Said {
  const codes = paidWith(body, at)
  const paid = fees.filter(({ code }) => codes.includes(code))
  const sum = paid.reduce((all, { amount = 0 }) => all + amount, 0)
  const how = paid.flatMap(({ paidBy }) => (paidBy === undefined ? [] : [paidByNames.vi[paidBy]]))
  const receipt = body.type === 'fee_collected' ? body.receipt : undefined
  return {
    lead: 'Đã thu của người nộp các khoản sau:',
    items: paid.map(({ name, amount = 0 }) => `${name.vi}: ${formatNumber(amount, 'vi')} đồng`),
    lines: [
      { label: 'Tổng số tiền', text: `${formatNumber(sum, 'vi')} đồng` },
      { label: 'Bằng chữ', text: `${capitalise(wordsOfNumber(sum))} đồng` },
      ...(how.length === 0 ? [] : [{ label: 'Cách nộp', text: [...new Set(how)].join(', ') }]),
      ...(receipt ? [{ label: 'Số biên lai', text: receipt }] : []),
      { label: 'Thu lúc', text: sayFullMoment(at, 'vi') },
    ],
    closing: [
      'Phiếu này ghi khoản đã thu tại quầy; nơi dùng biên lai của cơ quan thuế thì giao kèm biên lai.',
    ],
  }
}
