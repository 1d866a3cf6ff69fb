import type { Lang } from '../text.ts'
import { cleanLine } from './clean-text.ts'

/**
 * A number that was read, with how many decimals it was written; `twoWays`: its decimals may as well be thousands, and this is what
 * it would be then.
 */
export type NumberReading = { value: number; decimals: number } | { twoWays: string }

/** What parts thousands, and what parts decimals. A blank parts thousands in either language. */
const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } satisfies Record<
  Lang,
  object
>

/**
 * The one reader of numbers: `1.250.000`, `1 250 000`, `1250000` and `2,5` in Vietnamese, `1,250,000` and `2.5` in English, digits of any
 * width. Undefined: no number, or thousands that are not parted by threes with one sign throughout, or that begin with a nought.
 */
export function parseNumberInput(written: string, lang: Lang): NumberReading | undefined {
  const { group, decimal } = MARKS[lang]
  const text = cleanLine(written.normalize('NFKC'))
  // Parted twice by the other language's sign it can be nothing but thousands: “1,000,000”.
  const other = new RegExp(`^-?[1-9]\\d{0,2}(\\${decimal}\\d{3}){2,}$`)
  if (other.test(text)) return { value: Number(text.replaceAll(decimal, '')), decimals: 0 }
  const [integer = '', decimals, more] = text.split(decimal)
  const whole = new RegExp(`^-?(\\d+|[1-9]\\d{0,2}(\\${group}\\d{3})+|[1-9]\\d{0,2}( \\d{3})+)$`)
  if (more !== undefined || !whole.test(integer)) return undefined
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return undefined
  const digits = integer.replaceAll(group, '').replaceAll(' ', '')
  if (decimals?.length === 3 && /^-?[1-9]\d{0,2}$/.test(integer)) return { twoWays: `${digits}${decimals}` }
  return { value: Number(`${digits}.${decimals ?? 0}`), decimals: decimals?.length ?? 0 }
}
