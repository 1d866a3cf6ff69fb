/** Languages, numbers and dates as people read them. */
import type { Lang } from './text.ts'

/** Asia/Ho_Chi_Minh, without daylight saving since 1975. */
const OFFSET_MS = 7 * 3_600_000

const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The language chosen before (cookie), else the first of the browser's that we speak, else Vietnamese. */
export function pickLang(cookie: string | undefined, acceptLanguage: string | undefined): Lang {
  if (cookie === 'vi' || cookie === 'en') return cookie
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='))
      return { lang: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter((one) => (one.lang === 'vi' || one.lang === 'en') && one.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.lang === 'en' ? 'en' : 'vi'
}

/** `12.480` or `12,480`; `digits` places after the mark, none by default. */
export function formatNumber(value: number, lang: Lang, digits = 0): string {
  const [whole = '', part] = Math.abs(value).toFixed(digits).split('.')
  const [group, mark] = lang === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group)
  const text = part === undefined ? grouped : `${grouped}${mark}${part}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** `96,8 %` (with a space that does not break) or `96.8%`. `value` is in percent: 96.8. */
export function formatPercent(value: number, lang: Lang, digits = 1): string {
  return lang === 'vi'
    ? `${formatNumber(value, lang, digits)}\u00a0%`
    : `${formatNumber(value, lang, digits)}%`
}

/** `01/12/2026` or `1 December 2026`, of a date `2026-12-01`. */
export function formatDate(date: string, lang: Lang): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return lang === 'vi' ? `${day}/${month}/${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** `10:15`, Vietnam time. */
export function formatTime(instant: number): string {
  return localIso(instant).slice(11, 16)
}

/** `10:15 thứ Ba 01/12/2026` or `10:15 Tuesday 1 December 2026`, Vietnam time. */
export function formatMoment(instant: number, lang: Lang): string {
  const iso = localIso(instant)
  const weekday = WEEKDAYS[lang][new Date(instant + OFFSET_MS).getUTCDay()]
  return `${iso.slice(11, 16)} ${weekday} ${formatDate(iso.slice(0, 10), lang)}`
}

function localIso(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString()
}
