/** The book of fees: its columns as data, for the page and the sheet. */
import { toLocalDate } from '../../../../calendar/index.ts'
import type { CollectedFee, CollectedWay } from '../../../../dossiers/index.ts'
import { formatDate, formatNumber, formatTime, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { BookColumn } from '../register/book-page.tsx'
import { feesWords } from './fees-words.ts'

export interface FeeLine extends CollectedFee {
  /** Whose name stands for `officer`. */
  officerName: string
}

type FeeColumn = BookColumn<FeeLine, { office: WebServices['office']; lang: Lang }>

export const FEE_COLUMNS: readonly FeeColumn[] = [
  { head: { vi: 'Thời điểm', en: 'When' }, width: 18, cell: ({ at }, { lang }) => sayWhen(at, lang) },
  { head: { vi: 'Mã hồ sơ', en: 'Code' }, width: 21, cell: ({ code }) => code },
  { head: { vi: 'Người nộp', en: 'Applicant' }, width: 26, cell: ({ applicant }) => applicant },
  {
    head: { vi: 'Khoản thu', en: 'Fee' },
    width: 36,
    cell: ({ fee, procedureVersion }, { office, lang }) => {
      const fees = office.catalogue.byId(procedureVersion)?.version.fees ?? []
      return fees.find(({ code }) => code === fee)?.name[lang] ?? `${feesWords[lang].unknown} ${fee}`
    },
  },
  {
    head: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
    width: 14,
    align: 'end',
    cell: ({ amount }, { lang }) => formatNumber(amount, lang),
  },
  {
    head: { vi: 'Cách nộp', en: 'Paid by' },
    width: 14,
    cell: (line, { lang }) => feesWords[lang].ways[wayOf(line)],
  },
  { head: { vi: 'Số biên lai', en: 'Receipt' }, width: 16, cell: ({ receipt }) => receipt ?? '–' },
  {
    head: { vi: 'Nơi tiếp nhận', en: 'Desk' },
    width: 28,
    cell: ({ agency }, { office, lang }) => office.directory.nameOf(agency, lang),
  },
  { head: { vi: 'Người thu', en: 'Collected by' }, width: 24, cell: ({ officerName }) => officerName },
]

/** On the screen nine columns make every line five lines high: when stands under the code, the receipt under the way, the desk under its officer. */
export const FEE_CELLS = [[1, 0], [2], [3], [4], [5, 6], [8, 7]] as const

function wayOf({ paidBy, officer }: CollectedFee): CollectedWay {
  return officer === null ? 'online' : (paidBy ?? 'desk')
}

function sayWhen(at: number, lang: Lang): string {
  return `${formatTime(at)} ${formatDate(toLocalDate(at), lang)}`
}
