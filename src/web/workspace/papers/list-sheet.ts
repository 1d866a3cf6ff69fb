/** The hand-over list as a spreadsheet: what the page shows, line by line. */
import type { Readable } from 'node:stream'
import type { HandoverLine, WholeList } from '../../../circulation/index.ts'
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

interface SheetColumn {
  head: Text
  width: number
  cell: (line: HandoverLine, given: Given) => string
}

const headOf = (name: keyof (typeof papersWords)['vi']['heads']): Text => ({
  vi: papersWords.vi.heads[name],
  en: papersWords.en.heads[name],
})

const COLUMNS: readonly SheetColumn[] = [
  { head: { vi: 'TT', en: 'No.' }, width: 6, cell: ({ place }) => String(place) },
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
  {
    head: headOf('outcome'),
    width: 36,
    cell: ({ outcome, reason }, { lang }) => {
      const t = papersWords[lang]
      return outcome === null ? t.notTaken : `${t[outcome]}${reason === null ? '' : `: ${reason}`}`
    },
  },
]

export function listSheet(list: WholeList, given: Given): Readable {
  const t = papersWords[given.lang]
  return writeSheet({
    name: t.sheetName,
    titles: [t.listTitle(list.number, list.year), ...given.sides, t.total(list.lines.length)],
    columns: COLUMNS.map(({ head, width }) => ({ head: head[given.lang], width })),
    rows: [list.lines.map((line) => COLUMNS.map(({ cell }) => cell(line, given)))],
  })
}
