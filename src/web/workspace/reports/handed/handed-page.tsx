import type { HandOverMethod } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type FormError, LinkButton } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { bookPage } from '../register/book-page.tsx'
import type { AskedReport } from '../report-ask.ts'
import { HANDED_COLUMNS, type HandedLine } from './handed-columns.ts'
import { handedWords } from './handed-words.ts'

export interface HandedView {
  frame: WorkspaceFrame
  office: WebServices['office']
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  counts: Readonly<Record<HandOverMethod, number>>
  lines: readonly HandedLine[]
  isFirst: boolean
  /** Of the last line of the page, where there are more. */
  next: string | undefined
}

export function countAll(counts: HandedView['counts']): number {
  return counts.counter + counts.post + counts.online
}

/** What was handed over, on the screen and on paper, a page at a time; whole as a sheet. */
export function handedPage(view: HandedView): string {
  const { frame, office, counts, lines, asked, typed, errors } = view
  const { lang } = frame
  const t = handedWords[lang]
  const hrefOf = (path: string, after?: string) =>
    `${path}?${new URLSearchParams({ ...asked.period, ...(after === undefined ? {} : { after }) })}`
  const number = (method: HandOverMethod) => formatNumber(counts[method], lang)
  return bookPage({
    ...{ frame, asked, typed, errors, words: t, path: paths.handedBook },
    count: t.count(formatNumber(countAll(counts), lang)),
    counts: t.counts(number('counter'), number('post'), number('online')),
    links: (
      <LinkButton href={hrefOf(`${paths.handedBook}/sheet`)} kind="secondary" icon="download">
        {t.sheet}
      </LinkButton>
    ),
    others: <a href={paths.unclaimed}>{t.unclaimed}</a>,
    ...{ lines, columns: HANDED_COLUMNS, head: 1, place: { office, lang } },
    keyOf: ({ dossier, version }) => `${dossier}.${version}`,
    first: view.isFirst ? undefined : hrefOf(paths.handedBook),
    next: view.next === undefined ? undefined : hrefOf(paths.handedBook, view.next),
  })
}
