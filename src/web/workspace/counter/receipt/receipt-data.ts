/** What form 01 says of a dossier. */
import { sayFullMoment, sayLimit, timeOfDay, toLocalDate } from '../../../../calendar/index.ts'
import { limitFor } from '../../../../catalogue/index.ts'
import {
  type HandedPaper,
  type LoadedDossier,
  ownerOf,
  type Parties,
  type StandingFee,
  standingFees,
} from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { qrPath } from '../../../ui/signs/qr-path.ts'
import { factLabel, sayFact } from '../../../words/fact.ts'
import { paidByNames } from '../../../words/money/fee.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import type { ReceiptData } from './receipt-form.ts'

const MINUTE_MS = 60_000

/** Fields by TT 01/2018/TT-VPCP form 01. `officer` is who accepted, `address` where the QR code leads. Pure but for what is in memory. */
export function receiptData(
  { office, config, lookupSecretOf }: WebServices,
  { state, parties }: LoadedDossier,
  given: { officer: string; address: string },
): ReceiptData {
  const code = state.code ?? state.reference
  const { catalogue } = office
  const acceptedAt = state.acceptedAt ?? state.submittedAt
  return {
    head: headOf(office, state.receivingAgency),
    // A dossier accepted before receipts were numbered keeps the number its receipt had.
    number: state.receiptNumber ?? `${code.split('-').at(-1)}/TNHS`,
    code,
    secret: lookupSecretOf(state.id),
    qr: qrPicture(given.address),
    place: sayPlaceAndDate(office, state.receivingAgency, acceptedAt),
    person: personRows(parties, 'Tiếp nhận hồ sơ của'),
    procedure: catalogue.byId(state.procedureVersion)?.version.name.vi ?? state.procedure,
    about: Object.entries(state.facts)
      .map(([name, value]) => `${factLabel(name, 'vi')}: ${sayFact(name, value, 'vi')}`)
      .join('; '),
    register: sayRegister(state, acceptedAt),
    papers: state.papers.flatMap(paperRows),
    facts: factRows(office, state, acceptedAt),
    officer: given.officer,
    applicant: parties.applicant.name,
    track: `${config.publicUrl.replace(/^https?:\/\//, '')}/track`,
  }
}

/** For a template: an SVG of its own. */
export function qrPicture(address: string): string {
  const { size, path } = qrPath(address)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`
}

type Row = ReceiptData['facts'][number]

/** Who is written to, and for whom; `called`: how the form names them. */
export function personRows(parties: Parties, called: string): Row[] {
  const { applicant } = parties
  const owner = ownerOf(parties)
  const rows: [string, string | undefined][] = [
    [called, applicant.name],
    [applicant.kind === 'citizen' ? 'Số CCCD/giấy tờ tùy thân' : 'Mã số thuế/mã tổ chức', applicant.idNumber],
    ['Địa chỉ', applicant.address],
    ['Số điện thoại', applicant.phone],
    ['Email', applicant.email],
    ['Chủ hồ sơ', owner === applicant ? undefined : owner.name],
    ['Địa chỉ của chủ hồ sơ', owner === applicant ? undefined : owner.address],
  ]
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}

/** What was only shown is not listed: the desk does not have it. */
function paperRows(paper: HandedPaper): ReceiptData['papers'][number][] {
  const { name, originals, copies, certified = 0, electronic, way } = paper
  const kinds: [string, number][] = [
    [way === 'lent' ? 'Mượn bản chính' : 'Bản chính', originals],
    ['Bản chứng thực', certified],
    ['Bản sao', copies],
    ['Dữ liệu', way === 'data' && !electronic ? 1 : 0],
    ['Bản điện tử', electronic ? 1 : 0],
  ]
  return kinds.flatMap(([kind, count]) => (count > 0 ? [{ name, kind, count: String(count) }] : []))
}

function factRows(office: WebServices['office'], state: LoadedDossier['state'], acceptedAt: number): Row[] {
  const { dueAt } = state
  const noDate = 'theo thông báo của cơ quan giải quyết'
  return [
    { label: 'Số lượng hồ sơ', text: `${state.sets} (bộ)` },
    {
      label: 'Thời gian giải quyết theo quy định',
      text: sayWholeLimit(office, state),
    },
    { label: 'Thời gian nhận hồ sơ', text: sayMoment(acceptedAt) },
    {
      label: 'Thời gian trả kết quả giải quyết hồ sơ',
      text: dueAt === undefined ? noDate : sayFullMoment(dueAt, 'vi'),
    },
    { label: 'Đăng ký nhận kết quả', text: sayDelivery(office, state) },
    {
      label: 'Phí, lệ phí',
      text: sayFees(standingFees(state, office.catalogue.byId(state.procedureVersion))),
    },
    ...(state.remarks ? [{ label: 'Ghi chú', text: state.remarks }] : []),
  ]
}

/** The limit that the law sets, also where its clock waits until the competent agency has the dossier. */
function sayWholeLimit({ catalogue }: WebServices['office'], state: LoadedDossier['state']): string {
  if (state.clock !== undefined) return sayLimit(state.clock.limit, 'vi')
  const version = catalogue.byId(state.procedureVersion)?.version
  const row = version && limitFor(version, state.channel, state.case)
  const limit = row === undefined ? '' : `${sayLimit(row.limit, 'vi')}, `
  return `${limit}tính từ khi cơ quan có thẩm quyền nhận hồ sơ`
}

/** The register (form 07) is one electronic book a year, in the order in which receipts were given. */
function sayRegister({ receiptNumber }: LoadedDossier['state'], acceptedAt: number): string {
  const place = Number.parseInt(receiptNumber ?? '', 10)
  if (Number.isNaN(place)) return ''
  const year = toLocalDate(acceptedAt).slice(0, 4)
  return `Vào Sổ theo dõi hồ sơ, quyển số 01/${year} (điện tử), số thứ tự ${place}.`
}

function sayDelivery({ directory }: WebServices['office'], state: LoadedDossier['state']): string {
  if (state.deliverBy === 'post') return 'qua dịch vụ bưu chính công ích'
  if (state.deliverBy === 'online') return 'bản điện tử, trực tuyến'
  return `tại ${directory.nameOf(state.receivingAgency, 'vi')}`
}

/** What was paid at filing is not asked for again: each line says how it stands. */
function sayFees(fees: readonly StandingFee[]): string {
  if (fees.every(({ amount = 0 }) => amount === 0)) return 'không thu'
  return fees
    .map(({ name, amount = 0, paidAt, paidBy }) => {
      if (amount === 0) return `${name.vi}: được miễn`
      const how = paidBy === undefined ? '' : `, ${paidByNames.vi[paidBy]}`
      const paid = paidAt === undefined ? 'chưa thanh toán' : `đã thanh toán${how}`
      return `${name.vi}: ${formatNumber(amount, 'vi')} đồng (${paid})`
    })
    .join('; ')
}

/** "9 giờ 05 phút, ngày 23/11/2026", as the form words it. */
function sayMoment(instant: number): string {
  const minute = Math.floor(timeOfDay(instant) / MINUTE_MS)
  const [year, month, day] = toLocalDate(instant).split('-')
  return `${Math.floor(minute / 60)} giờ ${String(minute % 60).padStart(2, '0')} phút, ngày ${day}/${month}/${year}`
}
