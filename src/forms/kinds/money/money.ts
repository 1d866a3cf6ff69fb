/** An amount in whole đồng, with or without its unit; also in thousands and millions, as people say it: “5 triệu”, “500k”. */
import { cleanLine, formatNumber, type Text } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED, type Read, type ReadAt } from '../kind.ts'
import { number } from '../values/number.ts'

const errors = {
  ...number.errors,
  required: REQUIRED,
  money_whole: {
    vi: 'Số tiền là số đồng nguyên, không có phần lẻ.',
    en: 'An amount is in whole đồng, without decimals.',
  },
  money_negative: { vi: 'Số tiền không được âm.', en: 'An amount is not negative.' },
} as const
const error = errorOf(errors)

export const money: Kind<number> = {
  errors,
  read(typed, at) {
    const text = withoutUnit(typed)
    const read = readSpoken(text, at) ?? number.read(text, at)
    if (!read.ok) return read
    if (!Number.isInteger(read.value)) return { ok: false, error: error('money_whole') }
    return read.value < 0 ? { ok: false, error: error('money_negative') } : read
  },
  say: (value, lang) => `${formatNumber(value, lang)} đ`,
  control: { draw: 'line', keys: 'numeric', short: true },
}

function withoutUnit(typed: string): string {
  return cleanLine(typed.normalize('NFKC'))
    .replace(/^(?:vnđ|vnd|₫)\s*/iu, '')
    .replace(/(?<=\d)[.,]-$/, '')
    .replace(/\s*(?:đồng việt nam|đồng|dong|vnđ|vnd|đ|d|₫)\.?$/iu, '')
}

const SPOKEN =
  /^(?:(?<billions>[\d.,]+) ?(?:tỷ|tỉ|ty))? ?(?:(?<millions>[\d.,]+) ?(?:triệu|trieu|tr))? ?(?:(?<thousands>[\d.,]+) ?(?:nghìn|nghin|ngàn|ngan|k))?$/iu
const SCALES = { billions: 1_000_000_000, millions: 1_000_000, thousands: 1000 }

/** Undefined where no word says how many noughts. Under a larger word a smaller one counts less than a thousand. */
function readSpoken(text: string, at: ReadAt): Read<number> | undefined {
  const said = Object.entries(SPOKEN.exec(text)?.groups ?? {}).filter(([, count]) => count !== undefined)
  if (said.length === 0) return undefined
  let sum = 0
  for (const [place, [scale, count = '']] of said.entries()) {
    const read = number.read(count, at)
    if (!read.ok) return read
    const isPart = said.length > 1 && (!Number.isInteger(read.value) || (place > 0 && read.value >= 1000))
    if (isPart) return { ok: false, error: { code: 'number_form', ...(number.errors.number_form as Text) } }
    sum += read.value * SCALES[scale as keyof typeof SCALES]
  }
  // 2,3 million are not quite 2300000 in binary.
  const whole = Math.round(sum)
  const value = Math.abs(sum - whole) < 1e-6 ? whole : sum
  return value <= Number.MAX_SAFE_INTEGER
    ? { ok: true, value }
    : { ok: false, error: { code: 'number_large', ...(number.errors.number_large as Text) } }
}
