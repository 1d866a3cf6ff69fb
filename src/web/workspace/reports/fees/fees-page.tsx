import type { CollectedSum, CollectedWay } from '../../../../dossiers/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type FormError, LinkButton } from '../../../ui/index.ts'
import { capitalise } from '../../../words/capitalise.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { bookPage } from '../register/book-page.tsx'
import type { AskedReport } from '../report-ask.ts'
import { FEE_CELLS, FEE_COLUMNS, type FeeLine } from './fee-columns.ts'
import { feesWords } from './fees-words.ts'

type CollectedSums = ReadonlyMap<CollectedWay, CollectedSum>

export interface FeesView {
  frame: WorkspaceFrame
  office: WebServices['office']
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  sums: CollectedSums
  fees: readonly FeeLine[]
  isFirst: boolean
  /** Of the last line of the page, where there are more. */
  next: string | undefined
}

const WAYS = ['cash', 'transfer', 'desk', 'online'] as const satisfies readonly CollectedWay[]

/** How many and how much, all and by how they were paid; of what nobody noted only where there is any. */
export function saySums(sums: CollectedSums, lang: Lang): { count: string; counts: string } {
  const t = feesWords[lang]
  const total = countAll(sums)
  const shown = WAYS.filter((way) => way !== 'desk' || sums.has(way))
  return {
    count: t.count(formatNumber(total.count, lang), formatNumber(total.amount, lang)),
    counts: shown
      .map((way) => capitalise(t.sum(t.ways[way], formatNumber(sums.get(way)?.amount ?? 0, lang))))
      .join(' · '),
  }
}

export function countAll(sums: CollectedSums): CollectedSum {
  const all = [...sums.values()]
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    amount: all.reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** What was collected, on the screen and on paper, a page at a time; whole as a sheet. */
export function feesPage(view: FeesView): string {
  const { frame, office, sums, fees, asked, typed, errors } = view
  const { lang } = frame
  const t = feesWords[lang]
  const hrefOf = (path: string, after?: string) =>
    `${path}?${new URLSearchParams({ ...asked.period, ...(after === undefined ? {} : { after }) })}`
  return bookPage({
    ...{ frame, asked, typed, errors, words: t, path: paths.fees },
    ...saySums(sums, lang),
    links: (
      <LinkButton href={hrefOf(`${paths.fees}/sheet`)} kind="secondary" icon="download">
        {t.sheet}
      </LinkButton>
    ),
    ...{ lines: fees, columns: FEE_COLUMNS, cells: FEE_CELLS, head: 1, place: { office, lang } },
    keyOf: ({ dossier, version, fee }) => `${dossier}.${version}.${fee}`,
    first: view.isFirst ? undefined : hrefOf(paths.fees),
    next: view.next === undefined ? undefined : hrefOf(paths.fees, view.next),
  })
}
