import { type Outage, readIn } from '../../news/index.ts'
import { formatMoment, type Lang } from '../../platform/index.ts'

const words = {
  vi: (from: string, to: string, what: string) => `Tạm ngừng từ ${from} đến ${to}: ${what}`,
  en: (from: string, to: string, what: string) => `Out of service from ${from} to ${to}: ${what}`,
} satisfies Record<Lang, object>

/** The next planned outage in one sentence; undefined: none is announced. */
export function sayOutage(outages: readonly Outage[], lang: Lang): string | undefined {
  const [next] = outages
  if (next === undefined) return undefined
  return words[lang](formatMoment(next.from, lang), formatMoment(next.to, lang), readIn(next.what, lang).text)
}
