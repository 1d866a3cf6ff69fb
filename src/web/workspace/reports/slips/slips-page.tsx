import { SLIP_FORMS, type SlipForm } from '../../../../dossiers/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { Select } from '../../../fields/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { type FormError, LinkButton } from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { bookPage } from '../register/book-page.tsx'
import type { AskedReport } from '../report-ask.ts'
import { SLIP_CELLS, SLIP_COLUMNS, type SlipLine } from './slip-columns.ts'
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

function hrefOf({ asked: { period }, form }: SlipsView, path: string, after?: string): string {
  return `${path}?${new URLSearchParams({
    ...period,
    ...(form === undefined ? {} : { form }),
    ...(after === undefined ? {} : { after }),
  })}`
}

/** Forms 01 to 03 on the screen and on paper, a page at a time; whole as a sheet. */
export function slipsPage(view: SlipsView): string {
  const { frame, office, form, counts, slips, asked, typed, errors } = view
  const { lang } = frame
  const t = slipsWords[lang]
  const number = (one: SlipForm) => formatNumber(counts[one], lang)
  const all = form === undefined ? counts['01'] + counts['02'] + counts['03'] : counts[form]
  const options = SLIP_FORMS.map((one) => ({ value: one, text: `${t.form} ${one}` }))
  return bookPage({
    ...{ frame, asked, typed, errors, words: t, path: paths.slipRegister },
    count: t.count(formatNumber(all, lang)),
    counts: t.counts(number('01'), number('02'), number('03')),
    more: (
      <Select
        lang={lang}
        name="form"
        label={t.form}
        value={form}
        options={[{ value: '', text: t.all }, ...options]}
      />
    ),
    links: (
      <LinkButton href={hrefOf(view, `${paths.slipRegister}/sheet`)} kind="secondary" icon="download">
        {t.sheet}
      </LinkButton>
    ),
    ...{ lines: slips, columns: SLIP_COLUMNS, cells: SLIP_CELLS, head: 3, place: { office, lang } },
    keyOf: ({ dossier, version }) => `${dossier}.${version}`,
    first: view.isFirst ? undefined : hrefOf(view, paths.slipRegister),
    next: view.next === undefined ? undefined : hrefOf(view, paths.slipRegister, view.next),
  })
}
