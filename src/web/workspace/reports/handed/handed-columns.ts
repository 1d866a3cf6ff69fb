/** The book of results: its columns as data, for the page and the sheet. */
import { toLocalDate } from '../../../../calendar/index.ts'
import type { HandedOver } from '../../../../dossiers/index.ts'
import { formatDate, formatTime, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { BookColumn } from '../register/book-page.tsx'
import { handedWords } from './handed-words.ts'

export interface HandedLine extends HandedOver {
  /** Whose name stands for `officer`. */
  officerName: string
}

type HandedColumn = BookColumn<HandedLine, { office: WebServices['office']; lang: Lang }>

const sayWhen = (at: number, lang: Lang) => `${formatTime(at)} ${formatDate(toLocalDate(at), lang)}`

export const HANDED_COLUMNS: readonly HandedColumn[] = [
  { head: { vi: 'Thời điểm', en: 'When' }, width: 18, cell: ({ at }, { lang }) => sayWhen(at, lang) },
  { head: { vi: 'Mã hồ sơ', en: 'Code' }, width: 21, cell: ({ code }) => code },
  {
    head: { vi: 'Tên thủ tục', en: 'Procedure' },
    width: 40,
    cell: ({ procedureVersion }, { office, lang }) =>
      office.catalogue.byId(procedureVersion)?.version.name[lang] ?? '',
  },
  { head: { vi: 'Số kết quả', en: 'Number' }, width: 16, cell: ({ result }) => result ?? '–' },
  { head: { vi: 'Chủ hồ sơ', en: 'Owner' }, width: 28, cell: ({ owner }) => owner },
  {
    head: { vi: 'Người nhận', en: 'Received by' },
    width: 24,
    cell: ({ receiver, owner }, { lang }) =>
      receiver === null || receiver === owner ? handedWords[lang].owner : receiver,
  },
  {
    head: { vi: 'Cách trả', en: 'How' },
    width: 14,
    cell: ({ method }, { lang }) => handedWords[lang].ways[method],
  },
  {
    head: { vi: 'Ký nhận, bản chính trả lại', en: 'Shown by, originals back' },
    width: 26,
    cell: ({ proof, returned }, { lang }) => {
      const t = handedWords[lang]
      const back = returned === 0 ? [] : [t.returned(returned)]
      return [...(proof === null ? [] : [t.proofs[proof]]), ...back].join(', ') || '–'
    },
  },
  {
    head: { vi: 'Có kết quả từ', en: 'Ready since' },
    width: 18,
    cell: ({ readyAt }, { lang }) => (readyAt === null ? '' : sayWhen(readyAt, lang)),
  },
  { head: { vi: 'Người trả', en: 'By' }, width: 26, cell: ({ officerName }) => officerName },
]
