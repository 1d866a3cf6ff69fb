import type { Lang } from '../../platform/index.ts'

export type { Lang } from '../../platform/index.ts'

const locale = { vi: 'vi-VN', en: 'en-GB' } satisfies Record<Lang, string>
const whole = { vi: new Intl.NumberFormat(locale.vi), en: new Intl.NumberFormat(locale.en) }
const tenth = {
  vi: new Intl.NumberFormat(locale.vi, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locale.en, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}

/** `12480` is "12.480" in Vietnamese, "12,480" in English. */
export function formatNumber(value: number, lang: Lang): string {
  return whole[lang].format(value)
}

/** `96.8` (already a percentage) is "96,8 %" in Vietnamese, "96.8%" in English; one decimal, always. */
export function formatPercent(value: number, lang: Lang): string {
  return tenth[lang].format(value) + (lang === 'vi' ? '\u00a0%' : '%')
}

/** First letter small, for a label that is quoted inside a sentence; abbreviations such as "CCCD" stay as they are. */
export function midSentence(label: string): string {
  const [first = '', second = ''] = [...label]
  return second === second.toLocaleLowerCase('vi')
    ? first.toLocaleLowerCase('vi') + label.slice(first.length)
    : label
}

/** The same page in the other language: the path with its query, `lang` set. */
export function languageHref(path: string, lang: Lang): string {
  const url = new URL(path, 'http://page.invalid')
  url.searchParams.set('lang', lang)
  return url.pathname + url.search
}
