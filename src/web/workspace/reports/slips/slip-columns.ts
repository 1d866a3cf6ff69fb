/** The register of slips: its columns as data, for the page and the sheet. */
import type { ListedSlip } from '../../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { BookColumn } from '../register/book-page.tsx'
import { slipsWords } from './slips-words.ts'

export interface SlipLine extends ListedSlip {
  /** Whose name stands for `officer`. */
  officerName: string
}

type SlipColumn = BookColumn<SlipLine, { office: WebServices['office']; lang: Lang }>

export const SLIP_COLUMNS: readonly SlipColumn[] = [
  {
    head: { vi: 'Số phiếu', en: 'Number' },
    width: 14,
    cell: ({ number }, { lang }) => number ?? slipsWords[lang].unprinted,
  },
  { head: { vi: 'Mẫu', en: 'Form' }, width: 7, cell: ({ form }) => form },
  { head: { vi: 'Thời điểm', en: 'When' }, width: 24, cell: ({ at }, { lang }) => formatMoment(at, lang) },
  { head: { vi: 'Mã hồ sơ', en: 'Code' }, width: 21, cell: ({ code }) => code },
  {
    head: { vi: 'Tên thủ tục', en: 'Procedure' },
    width: 44,
    cell: ({ procedureVersion }, { office, lang }) =>
      office.catalogue.byId(procedureVersion)?.version.name[lang] ?? '',
  },
  { head: { vi: 'Người nộp', en: 'Applicant' }, width: 26, cell: ({ applicant }) => applicant },
  { head: { vi: 'Nội dung, lý do', en: 'What, and why' }, width: 48, cell: ({ said }) => said },
  {
    head: { vi: 'Nơi tiếp nhận', en: 'Desk' },
    width: 28,
    cell: ({ agency }, { office, lang }) => office.directory.nameOf(agency, lang),
  },
  { head: { vi: 'Người lập', en: 'By' }, width: 24, cell: ({ officerName }) => officerName },
]

/** On the screen the form stands under its number, when under the code, the desk under its officer. */
export const SLIP_CELLS = [[0, 1], [3, 2], [4], [5], [6], [8, 7]] as const
