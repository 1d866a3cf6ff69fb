import type { Lang } from '../../../platform/index.ts'
import { Select } from '../../fields/index.ts'
import { Button, ErrorSummary, type FormError } from '../../ui/index.ts'
import { PeriodFields } from '../shell/period/period-fields.tsx'
import { paths } from '../shell/rail.ts'
import { type AskedReport, FIRST_REPORT, reportPath } from './report-ask.ts'

const words = {
  vi: {
    known: 'Tính theo',
    now: 'dữ liệu hiện nay',
    atEnd: 'dữ liệu khi hết kỳ',
    show: 'Xem',
    thisMonth: 'Tháng này',
    first: 'Ba tháng đầu của Trung tâm (15/9–15/12/2018)',
  },
  en: {
    known: 'Counted',
    now: 'as known now',
    atEnd: 'as known when the period ended',
    show: 'Show',
    thisMonth: 'This month',
    first: 'The first three months of the Centre (15 Sept to 15 Dec 2018)',
  },
} satisfies Record<Lang, object>

export interface ReportFormProps {
  lang: Lang
  asked: Pick<AskedReport, 'period' | 'known'>
  typed: AskedReport['typed']
  errors: readonly FormError[]
}

/** The period and "as known when"; errors keep what was typed. */
export function ReportForm({ lang, asked, typed, errors }: ReportFormProps) {
  const t = words[lang]
  const options = (['now', 'at_end'] as const).map((value) => ({
    value,
    text: value === 'now' ? t.now : t.atEnd,
  }))
  return (
    <form method="get" action={paths.report} class="stack no-print">
      <ErrorSummary lang={lang} errors={errors} />
      <div class="row row-low">
        <PeriodFields lang={lang} period={asked.period} typed={typed} errors={errors} />
        <Select lang={lang} name="known" label={t.known} options={options} value={asked.known} />
        <Button>{t.show}</Button>
      </div>
      <p class="row">
        <a href={paths.report}>{t.thisMonth}</a>
        <a href={reportPath({ period: FIRST_REPORT, known: 'now' })}>{t.first}</a>
      </p>
    </form>
  )
}
