import type { CollectedSum } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type FormError, LinkButton } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { bookPage } from '../register/book-page.tsx'
import type { AskedReport } from '../report-ask.ts'
import { FEE_COLUMNS, type FeeLine } from './fee-columns.ts'
import { feesWords } from './fees-words.ts'

export interface FeesView {
  frame: WorkspaceFrame
  office: WebServices['office']
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  sums: { desk: CollectedSum; online: CollectedSum }
  fees: readonly FeeLine[]
  isFirst: boolean
  /** Of the last line of the page, where there are more. */
  next: string | undefined
}

/** What was collected, on the screen and on paper, a page at a time; whole as a sheet. */
export function feesPage(view: FeesView): string {
  const { frame, office, sums, fees, asked, typed, errors } = view
  const { lang } = frame
  const t = feesWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  const hrefOf = (path: string, after?: string) =>
    `${path}?${new URLSearchParams({ ...asked.period, ...(after === undefined ? {} : { after }) })}`
  return bookPage({
    ...{ frame, asked, typed, errors, words: t, path: paths.fees },
    count: t.count(
      number(sums.desk.count + sums.online.count),
      number(sums.desk.amount + sums.online.amount),
    ),
    counts: t.counts(number(sums.desk.amount), number(sums.online.amount)),
    links: (
      <LinkButton href={hrefOf(`${paths.fees}/sheet`)} kind="secondary" icon="download">
        {t.sheet}
      </LinkButton>
    ),
    ...{ lines: fees, columns: FEE_COLUMNS, head: 1, place: { office, lang } },
    keyOf: ({ dossier, version, fee }) => `${dossier}.${version}.${fee}`,
    first: view.isFirst ? undefined : hrefOf(paths.fees),
    next: view.next === undefined ? undefined : hrefOf(paths.fees, view.next),
  })
}
