/** The book of certified copies (sổ chứng thực bản sao từ bản chính, TT 01/2020/TT-BTP annex): its columns as data. */
import { toLocalDate } from '../../../../calendar/index.ts'
import { type LoadedDossier, ownerOf } from '../../../../dossiers/index.ts'
import { formatDate, formatNumber, type Lang, type Text } from '../../../../platform/index.ts'

interface BookColumn {
  head: Text
  width: number
  cell: (dossier: LoadedDossier, lang: Lang) => string
}

/** Whether the dossier is one of certified copies: its fee is by pages and copies. */
export function isCertification({ state: { facts } }: LoadedDossier): boolean {
  return typeof facts.pages === 'number' && typeof facts.copies === 'number'
}

const fact =
  (name: string) =>
  ({ state }: LoadedDossier, lang: Lang) => {
    const value = state.facts[name]
    return typeof value === 'number' ? formatNumber(value, lang) : ''
  }

export const BOOK_COLUMNS: readonly BookColumn[] = [
  { head: { vi: 'Số chứng thực', en: 'Number' }, width: 14, cell: ({ state }) => state.result?.number ?? '' },
  {
    head: { vi: 'Ngày chứng thực', en: 'Day' },
    width: 14,
    cell: ({ state: { result } }, lang) =>
      result === undefined ? '' : formatDate(toLocalDate(result.issuedAt), lang),
  },
  { head: { vi: 'Mã hồ sơ', en: 'Code' }, width: 21, cell: ({ state }) => state.code ?? state.reference },
  { head: { vi: 'Người yêu cầu', en: 'Asked by' }, width: 28, cell: ({ parties }) => ownerOf(parties).name },
  {
    head: { vi: 'Số giấy tờ', en: 'ID number' },
    width: 16,
    cell: ({ parties }) => ownerOf(parties).idNumber ?? '',
  },
  {
    head: { vi: 'Tên bản chính giấy tờ', en: 'Originals' },
    width: 40,
    cell: ({ state }) => state.papers.map(({ name }) => name).join('; '),
  },
  { head: { vi: 'Số trang', en: 'Pages' }, width: 9, cell: fact('pages') },
  { head: { vi: 'Số bản sao', en: 'Copies' }, width: 10, cell: fact('copies') },
  {
    head: { vi: 'Phí (đồng)', en: 'Fee (VND)' },
    width: 14,
    cell: ({ state }, lang) =>
      formatNumber(
        state.fees.reduce((sum, { amount }) => sum + amount, 0),
        lang,
      ),
  },
  {
    head: { vi: 'Đã thu', en: 'Paid' },
    width: 9,
    cell: ({ state }, lang) =>
      state.fees.every(({ paidAt }) => paidAt !== undefined)
        ? { vi: 'có', en: 'yes' }[lang]
        : { vi: 'chưa', en: 'no' }[lang],
  },
]
