import { SLIP_FORMS, type SlipForm } from '../../../../dossiers/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import { Select } from '../../../fields/index.ts'
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
import { SLIP_COLUMNS, type SlipLine } from './slip-columns.ts'
import { slipsWords } from './slips-words.ts'

export interface SlipsView {
  frame: WorkspaceFrame
  office: WebServices['office']
  asked: Pick<AskedReport, 'period'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
  form: SlipForm | undefined
  counts: Readonly<Record<SlipForm, number>>
  slips: readonly SlipLine[]
  isFirst: boolean
  /** Of the last slip of the page, where there are more. */
  next: string | undefined
}

/** Columns of a sheet as wide as this hold sentences, which are not cut into words on the screen either. */
const WIDE = 28

function hrefOf({ asked: { period }, form }: SlipsView, path: string, after?: string): string {
  return `${path}?${new URLSearchParams({
    ...period,
    ...(form === undefined ? {} : { form }),
    ...(after === undefined ? {} : { after }),
  })}`
}

/** Forms 01 to 03 on the screen and on paper, a page at a time; whole as a sheet. */
export function slipsPage(view: SlipsView): string {
  const { frame, office, asked, form, counts, slips } = view
  const { lang } = frame
  const t = slipsWords[lang]
  const { from, to } = asked.period
  const number = (one: SlipForm) => formatNumber(counts[one], lang)
  const all = form === undefined ? counts['01'] + counts['02'] + counts['03'] : counts[form]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={`${formatDate(from, lang)} – ${formatDate(to, lang)}`} lead={t.lead}>
        {t.title}: {t.count(formatNumber(all, lang))}
      </Heading>
      <p>
        <strong>{t.counts(number('01'), number('02'), number('03'))}</strong>
      </p>
      <AskedSlips view={view} lang={lang} />
      {slips.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="scroll"
          rows={slips}
          rowKey={({ dossier, version }) => `${dossier}.${version}`}
          columns={SLIP_COLUMNS.map(({ head, width, cell }, at) => ({
            head: head[lang],
            ...(at === 3 ? { rowHead: true as const } : {}),
            cell: (slip: SlipLine) => (
              <span class={width >= WIDE ? 'cell-wide' : undefined}>{cell(slip, { office, lang })}</span>
            ),
          }))}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : hrefOf(view, paths.slipRegister)}
        next={view.next === undefined ? undefined : hrefOf(view, paths.slipRegister, view.next)}
      />
    </WorkspaceLayout>,
  )
}

function AskedSlips({ view, lang }: { view: SlipsView; lang: Lang }) {
  const t = slipsWords[lang]
  const { asked, typed, errors, form } = view
  const options = SLIP_FORMS.map((one) => ({ value: one, text: `${t.form} ${one}` }))
  return (
    <form method="get" action={paths.slipRegister} class="stack no-print">
      <ErrorSummary lang={lang} errors={errors} />
      <div class="row row-low">
        <PeriodFields lang={lang} period={asked.period} typed={typed} errors={errors} />
        <Select
          lang={lang}
          name="form"
          label={t.form}
          value={form}
          options={[{ value: '', text: t.all }, ...options]}
        />
        <Button>{t.show}</Button>
        <LinkButton href={hrefOf(view, `${paths.slipRegister}/sheet`)} kind="secondary" icon="download">
          {t.sheet}
        </LinkButton>
      </div>
    </form>
  )
}
