/** The hand-over list as a spreadsheet: what the page shows, line by line. */
import type { Readable } from 'node:stream'
import type { Bundle, HandoverLine, WholeList } from '../../../circulation/index.ts'
import { formatMoment, type Lang, type Text } from '../../../platform/index.ts'
import { writeSheet } from '../shell/printing/write-sheet.ts'
import { type DossierNames, nameIn } from './bundle-rows.ts'
import { papersWords } from './papers-words.ts'

interface Given {
  lang: Lang
  names: ReadonlyMap<string, DossierNames>
  /** Who gave and who took, as the page says it. */
  sides: readonly string[]
}

type Named = Pick<Given, 'lang' | 'names'>

interface SheetColumn<Line> {
  head: Text
  width: number
  cell: (line: Line, given: Named) => string
}

const headOf = (name: keyof (typeof papersWords)['vi']['heads']): Text => ({
  vi: papersWords.vi.heads[name],
  en: papersWords.en.heads[name],
})

const PLACE: SheetColumn<HandoverLine> = {
  ...{ head: { vi: 'TT', en: 'No.' }, width: 6, cell: ({ place }) => String(place) },
}
/** Of papers on a list and of those that wait for one. */
const PAPER_COLUMNS: readonly SheetColumn<HandoverLine | Bundle>[] = [
  { head: headOf('code'), width: 24, cell: ({ dossier }, { names }) => nameIn(names, dossier).code },
  {
    head: headOf('procedure'),
    width: 48,
    cell: ({ dossier }, { names }) => nameIn(names, dossier).procedure,
  },
  { head: headOf('owner'), width: 28, cell: ({ dossier }, { names }) => nameIn(names, dossier).owner },
  {
    head: headOf('papers'),
    width: 30,
    cell: ({ originals, copies, kind }, { lang }) => {
      const t = papersWords[lang]
      return `${t.papers(originals, copies)}${kind === 'result' ? `, ${t.result}` : ''}`
    },
  },
  { head: headOf('by'), width: 20, cell: ({ moveBy }, { lang }) => formatMoment(moveBy, lang) },
]
const OUTCOME: SheetColumn<HandoverLine> = {
  head: headOf('outcome'),
  width: 36,
  cell: ({ outcome, reason }, { lang }) => {
    const t = papersWords[lang]
    return outcome === null ? t.notTaken : `${t[outcome]}${reason === null ? '' : `: ${reason}`}`
  },
}
const COLUMNS: readonly SheetColumn<HandoverLine>[] = [PLACE, ...PAPER_COLUMNS, OUTCOME]

export function listSheet(list: WholeList, given: Given): Readable {
  const t = papersWords[given.lang]
  return writeSheet({
    name: t.sheetName,
    titles: [t.listTitle(list.number, list.year), ...given.sides, t.total(list.lines.length)],
    columns: COLUMNS.map(({ head, width }) => ({ head: head[given.lang], width })),
    rows: [list.lines.map((line) => COLUMNS.map(({ cell }) => cell(line, given)))],
  })
}

/** What waits to go, as the page shows it: by where it goes, what has to go first first. `agencyOf` names an agency. */
export function waitingSheet(
  waiting: readonly Bundle[],
  { agencyOf, now, ...given }: Named & { agencyOf: (code: string) => string; now: number },
): Readable {
  const t = papersWords[given.lang]
  const columns: readonly SheetColumn<Bundle>[] = [
    { head: { vi: 'Từ', en: 'From' }, width: 30, cell: ({ from }) => agencyOf(from) },
    { head: { vi: 'Đến', en: 'To' }, width: 30, cell: ({ to }) => agencyOf(to) },
    ...PAPER_COLUMNS,
    { head: { vi: 'Quá giờ', en: 'Late' }, width: 16, cell: ({ moveBy }) => (moveBy < now ? t.late : '') },
  ]
  return writeSheet({
    name: t.tabs.waiting,
    titles: [t.title, `${t.tabs.waiting}: ${formatMoment(now, given.lang)}`, t.total(waiting.length)],
    columns: columns.map(({ head, width }) => ({ head: head[given.lang], width })),
    rows: [waiting.map((bundle) => columns.map(({ cell }) => cell(bundle, given)))],
  })
}
