import type { Lang } from '../../../platform/index.ts'

export { formatNumber, formatPercent, type Lang } from '../../../platform/index.ts'

const order = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') } satisfies Record<Lang, object>

/** Orders options and the like by what people read; a collator of one's own for each comparison takes milliseconds a page. */
export function byText(lang: Lang): (a: { text: string }, b: { text: string }) => number {
  return (a, b) => order[lang].compare(a.text, b.text)
}

/** First letter small, for a label that is quoted inside a sentence; abbreviations such as "CCCD" stay as they are. */
export function midSentence(label: string): string {
  const [first = '', second = ''] = [...label]
  return second === second.toLocaleLowerCase('vi')
    ? first.toLocaleLowerCase('vi') + label.slice(first.length)
    : label
}

/**
 * The same page in the other language: the path with its query, `lang` set. Takes any request target, since error pages
 * show it too: what is no path of ours (`//%`, `/\\%`) leads home.
 */
export function languageHref(path: string, lang: Lang): string {
  const [, pathname = '/', query = ''] = /^(\/(?![/\\])[^?#\\]*)\??([^#]*)/.exec(path) ?? []
  const search = new URLSearchParams(query)
  search.set('lang', lang)
  return `${pathname}?${search}`
}
