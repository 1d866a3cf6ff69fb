/** Reads a number as people write it in the language of the page. Pure. */
import { parseNumberInput } from '../../platform/texts/index.ts'
import { formatNumber, type Lang } from '../ui/drawing/lang.ts'

/** What a number field takes. */
export interface NumberRules {
  whole: boolean
  least: number
  most: number
}

export type NumberReading = { ok: true; value: number } | { ok: false; message: string }

/**
 * `1.250.000`, `1 250 000`, `1250000` and `2,5` in Vietnamese, `1,250,000` and `2.5` in English. Refused, with a sentence that names
 * the field: what is no number, thousands that are not parted by threes, decimals that may as well be thousands (`1,000` on a
 * Vietnamese page), and what the rules exclude.
 */
export function readNumber(text: string, label: string, rules: NumberRules, lang: Lang): NumberReading {
  const t = numberErrors[lang]
  const reading = parseNumberInput(text, lang)
  if (reading === undefined) return { ok: false, message: t.unread(label) }
  if ('twoWays' in reading) return { ok: false, message: t.ambiguous(label, text.trim(), reading.twoWays) }
  const { value } = reading
  const isRight = value >= rules.least && value <= rules.most && (!rules.whole || Number.isInteger(value))
  return isRight ? { ok: true, value } : { ok: false, message: t.outside(label, rules) }
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
