import type { LoadedDossier } from '../../../../dossiers/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { PeriodFields } from '../../shell/period/period-fields.tsx'
import { paths } from '../../shell/rail.ts'
import type { AskedReport } from '../report-ask.ts'
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

function registerHref({ period: { from, to } }: Pick<AskedReport, 'period'>, after?: string): string {
  return `${paths.register}?${new URLSearchParams({ from, to, ...(after === undefined ? {} : { after }) })}`
}

/** Columns of a sheet as wide as this hold sentences, which are not cut into words on the screen either. */
const WIDE = 28

/** Form 07 on the screen and on paper, a page at a time; whole as a sheet. */
export function registerPage(view: RegisterView): string {
  const { frame, office, asked, dossiers, count } = view
  const { lang } = frame
  const t = registerWords[lang]
  const { from, to } = asked.period
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={`${formatDate(from, lang)} – ${formatDate(to, lang)}`} lead={t.lead}>
        {t.title}: {t.count(formatNumber(count, lang))}
      </Heading>
      <PeriodForm view={view} lang={lang} />
      {dossiers.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="scroll"
          rows={dossiers}
          rowKey={({ state }) => state.id}
          columns={REGISTER_COLUMNS.map(({ head, width, cell }, at) => ({
            head: head[lang],
            ...(at === 1 ? { rowHead: true as const } : {}),
            cell: (dossier: LoadedDossier) => (
              <span class={width >= WIDE ? 'cell-wide' : undefined}>{cell(dossier, { office, lang })}</span>
            ),
          }))}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : registerHref(asked)}
        next={view.next === undefined ? undefined : registerHref(asked, view.next)}
      />
    </WorkspaceLayout>,
  )
}

function PeriodForm({ view: { asked, typed, errors }, lang }: { view: RegisterView; lang: Lang }) {
  const t = registerWords[lang]
  return (
    <form method="get" action={paths.register} class="stack no-print">
      <ErrorSummary lang={lang} errors={errors} />
      <div class="row row-low">
        <PeriodFields lang={lang} period={asked.period} typed={typed} errors={errors} />
        <Button>{t.show}</Button>
        <LinkButton
          href={`${paths.register}/sheet?${new URLSearchParams({ from: asked.period.from, to: asked.period.to })}`}
          kind="secondary"
          icon="download"
        >
          {t.sheet}
        </LinkButton>
        <LinkButton
          href={`${paths.register}/certification?${new URLSearchParams({ from: asked.period.from, to: asked.period.to })}`}
          kind="secondary"
          icon="download"
        >
          {t.certification}
        </LinkButton>
        <LinkButton
          href={`${paths.slipRegister}?${new URLSearchParams({ from: asked.period.from, to: asked.period.to })}`}
          kind="quiet"
        >
          {t.slips}
        </LinkButton>
      </div>
    </form>
  )
}
