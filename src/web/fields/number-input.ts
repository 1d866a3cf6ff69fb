/** Reads a number as people write it in the language of the page. Pure. */
import { formatNumber, type Lang } from '../ui/drawing/lang.ts'

/** What a number field takes. */
export interface NumberRules {
  whole: boolean
  least: number
  most: number
}

export type NumberReading = { ok: true; value: number } | { ok: false; message: string }

/** What parts thousands, and what parts decimals. A blank parts thousands in either language. */
const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } satisfies Record<
  Lang,
  object
>

/**
 * `1.250.000`, `1 250 000`, `1250000` and `2,5` in Vietnamese, `1,250,000` and `2.5` in English. Refused, with a sentence that names
 * the field: what is no number, thousands that are not parted by threes, decimals that may as well be thousands (`1,000` on a
 * Vietnamese page), and what the rules exclude.
 */
export function readNumber(text: string, label: string, rules: NumberRules, lang: Lang): NumberReading {
  const t = numberErrors[lang]
  const written = text
    .trim()
    .replace(/\s/g, ' ')
    .replace(/^\u2212/, '-')
  const parts = partsOf(written, lang)
  if (parts === undefined) return { ok: false, message: t.unread(label) }
  const { whole, decimals } = parts
  const value = Number(decimals === undefined ? whole : `${whole}.${decimals}`)
  if (decimals?.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { ok: false, message: t.ambiguous(label, written, `${whole}${decimals}`) }
  const isRight = value >= rules.least && value <= rules.most && (!rules.whole || Number.isInteger(value))
  return isRight ? { ok: true, value } : { ok: false, message: t.outside(label, rules) }
}

/** Digits before and after the decimal mark; thousands are parted by one sign throughout, or not at all. */
function partsOf(text: string, lang: Lang): { whole: string; decimals: string | undefined } | undefined {
  const { group, decimal } = MARKS[lang]
  const [integer = '', decimals, more] = text.split(decimal)
  const groups = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+|\\d{1,3}( \\d{3})+)$`)
  if (more !== undefined || !groups.test(integer) || (decimals !== undefined && !/^\d+$/.test(decimals)))
    return undefined
  return { whole: integer.replaceAll(group, '').replaceAll(' ', ''), decimals }
}

function say(value: number, lang: Lang): string {
  return formatNumber(value, lang, Number.isInteger(value) ? 0 : 1)
}

/** All errors a number can show, but that it is missing; `label` as it stands on the field. */
const numberErrors = {
  vi: {
    unread: (label: string) =>
      `${label} chưa đúng dạng. Viết như 1.250 hoặc 1250; phần lẻ viết sau dấu phẩy: 2,5.`,
    ambiguous: (label: string, written: string, other: string) =>
      `${label}: “${written}” có thể hiểu là ${other}. Viết ${other} nếu đúng vậy, hoặc bỏ các số 0 thừa sau dấu phẩy.`,
    outside: (label: string, { whole, least, most }: NumberRules) =>
      `${label} phải là ${whole ? 'số nguyên' : 'số'} từ ${say(least, 'vi')} đến ${say(most, 'vi')}.`,
  },
  en: {
    unread: (label: string) =>
      `${label} is not a number we can read. Write 1,250 or 1250; decimals after a point: 2.5.`,
    ambiguous: (label: string, written: string, other: string) =>
      `${label}: “${written}” may also mean ${other}. Write ${other} if it does, or leave out zeros after the point.`,
    outside: (label: string, { whole, least, most }: NumberRules) =>
      `${label} must be a ${whole ? 'whole number' : 'number'} from ${say(least, 'en')} to ${say(most, 'en')}.`,
  },
} satisfies Record<Lang, object>
