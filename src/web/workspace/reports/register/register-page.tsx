import type { LoadedDossier } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type FormError, LinkButton } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import type { AskedReport } from '../report-ask.ts'
import { bookPage } from './book-page.tsx'
import { REGISTER_COLUMNS } from './register-columns.ts'
import { registerWords } from './register-words.ts'

export interface RegisterView {
  frame: WorkspaceFrame
  office: WebServices['office']
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  /** As many as the report says were received in the period. */
  count: number
  dossiers: readonly LoadedDossier[]
  isFirst: boolean
  next: string | undefined
}

/** Form 07 on the screen and on paper, a page at a time; whole as a sheet. */
export function registerPage(view: RegisterView): string {
  const { frame, office, asked, typed, errors, dossiers, count } = view
  const { lang } = frame
  const t = registerWords[lang]
  const { from, to } = asked.period
  const hrefOf = (path: string, after?: string) =>
    `${path}?${new URLSearchParams({ from, to, ...(after === undefined ? {} : { after }) })}`
  return bookPage({
    ...{ frame, asked, typed, errors, words: t, path: paths.register },
    count: t.count(formatNumber(count, lang)),
    links: (
      <>
        <LinkButton href={hrefOf(`${paths.register}/sheet`)} kind="secondary" icon="download">
          {t.sheet}
        </LinkButton>
        <LinkButton href={hrefOf(`${paths.register}/certification`)} kind="secondary" icon="download">
          {t.certification}
        </LinkButton>
      </>
    ),
    others: (
      <>
        <a href={hrefOf(paths.slipRegister)}>{t.slips}</a>
        <a href={hrefOf(paths.handedBook)}>{t.handed}</a>
        <a href={hrefOf(paths.fees)}>{t.fees}</a>
      </>
    ),
    ...{ lines: dossiers, columns: REGISTER_COLUMNS, head: 1, place: { office, lang } },
    keyOf: ({ state }) => state.id,
    first: view.isFirst ? undefined : hrefOf(paths.register),
    next: view.next === undefined ? undefined : hrefOf(paths.register, view.next),
  })
}
