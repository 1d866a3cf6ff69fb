/** The register of dossiers (Sổ theo dõi hồ sơ, form 07 of TT 03/2025): its columns as data, for the page and the sheet. */
import { type LoadedDossier, ownerOf } from '../../../../dossiers/index.ts'
import { formatMoment, type Lang, type Text } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { statusNames } from '../../../words/status.ts'
import type { BookColumn } from './book-page.tsx'

type RegisterColumn = BookColumn<LoadedDossier, { office: WebServices['office']; lang: Lang }>

const moment = (at: number | undefined, lang: Lang) => (at === undefined ? '' : formatMoment(at, lang))

const delivery = {
  counter: { vi: 'tại quầy', en: 'at the counter' },
  post: { vi: 'bưu chính', en: 'by post' },
  online: { vi: 'trực tuyến', en: 'online' },
} satisfies Record<string, Text>

export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  {
    head: { vi: 'TT', en: 'No.' },
    width: 6,
    cell: ({ state }) => String(Number.parseInt(state.receiptNumber ?? '', 10) || ''),
  },
  {
    head: { vi: 'Mã hồ sơ', en: 'Code' },
    width: 21,
    cell: ({ state }) => state.code ?? state.reference,
  },
  {
    head: { vi: 'Tên thủ tục, nội dung', en: 'Procedure' },
    width: 44,
    cell: ({ state }, { office, lang }) =>
      office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure,
  },
  { head: { vi: 'Số bộ', en: 'Sets' }, width: 7, cell: ({ state }) => String(state.sets) },
  {
    head: { vi: 'Cá nhân, tổ chức', en: 'Applicant' },
    width: 28,
    cell: ({ parties }) => ownerOf(parties).name,
  },
  {
    head: { vi: 'Địa chỉ, số điện thoại', en: 'Address, phone' },
    width: 36,
    cell: ({ parties: { applicant } }) =>
      [applicant.address, applicant.phone].filter((text) => text !== undefined).join('; '),
  },
  {
    head: { vi: 'Cơ quan chủ trì giải quyết', en: 'Agency that decides' },
    width: 28,
    cell: ({ state }, { office, lang }) => office.directory.nameOf(state.competentAgency, lang),
  },
  {
    head: { vi: 'Nhận hồ sơ', en: 'Received' },
    width: 24,
    cell: ({ state }, { lang }) => moment(state.acceptedAt, lang),
  },
  {
    head: { vi: 'Hẹn trả kết quả', en: 'Due' },
    width: 24,
    cell: ({ state }, { lang }) => moment(state.dueAt ?? state.originalDueAt, lang),
  },
  {
    head: { vi: 'Chuyển đến cơ quan giải quyết', en: 'Sent on' },
    width: 24,
    cell: ({ state }, { lang }) => moment(state.transferredAt, lang),
  },
  {
    head: { vi: 'Nhận kết quả từ cơ quan giải quyết', en: 'Result back' },
    width: 24,
    cell: ({ state }, { lang }) => (state.endKind === 'result' ? moment(state.endedAt, lang) : ''),
  },
  {
    head: { vi: 'Ngày trả kết quả', en: 'Handed over' },
    width: 24,
    cell: ({ state }, { lang }) => moment(state.handedOverAt, lang),
  },
  {
    head: { vi: 'Phương thức nhận', en: 'How' },
    width: 14,
    cell: ({ state }, { lang }) => delivery[state.deliverBy][lang],
  },
  { head: { vi: 'Ký nhận', en: 'Signature' }, width: 12, cell: () => '' },
  {
    head: { vi: 'Ghi chú', en: 'Remarks' },
    width: 28,
    cell: ({ state }, { lang }) =>
      [statusNames[lang][state.status], ...(state.remarks ? [state.remarks] : [])].join('; '),
  },
]
