import { formatDate, type Lang } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import type { AskedPeriod } from './read-period.ts'

const words = {
  vi: { from: 'Từ ngày', to: 'Đến ngày' },
  en: { from: 'From', to: 'To' },
} satisfies Record<Lang, object>

/** The two days of a period; errors keep what was typed. `readPeriod` reads them. */
export function PeriodFields({ lang, period, typed, errors }: AskedPeriod & { lang: Lang }) {
  const day = (name: 'from' | 'to') => ({
    lang,
    name,
    label: words[lang][name],
    short: true as const,
    autoComplete: 'off',
    value: errors.length > 0 ? typed[name] : formatDate(period[name], 'vi'),
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <>
      <TextField {...day('from')} />
      <TextField {...day('to')} />
    </>
  )
}
