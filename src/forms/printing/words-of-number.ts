/** Whole numbers and dates in Vietnamese words, as official forms have them "bằng chữ". */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', 'nghìn', 'triệu'] as const

/** "một triệu hai trăm năm mươi nghìn"; for whole numbers from zero. */
export function wordsOfNumber(value: number): string {
  if (value === 0) return DIGITS[0]
  const billions = Math.floor(value / 1e9)
  const rest = value % 1e9
  const parts = [
    billions > 0 ? `${wordsOfNumber(billions)} tỷ` : '',
    rest > 0 ? wordsBelowBillion(rest, billions > 0) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** "ngày một tháng ba năm hai nghìn không trăm hai mươi sáu", of `2026-03-01`; of a year alone only that. */
export function wordsOfDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return [
    day === undefined ? '' : `ngày ${wordsOfNumber(day)}`,
    month === undefined ? '' : `tháng ${wordsOfNumber(month)}`,
    `năm ${wordsOfNumber(year ?? 0)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** In groups of three; a group after a higher one says its hundreds even where they are none. */
function wordsBelowBillion(value: number, follows: boolean): string {
  const words: string[] = []
  for (let scale = 2; scale >= 0; scale--) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group === 0) continue
    words.push(wordsOfGroup(group, follows || words.length > 0), SCALES[scale] ?? '')
  }
  return words.filter((word) => word !== '').join(' ')
}

function wordsOfGroup(group: number, full: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const words: string[] = []
  if (hundreds > 0 || full) words.push(`${DIGITS[hundreds]} trăm`)
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(`${DIGITS[tens]} mươi`)
  if (ones > 0) words.push(wordOfOnes(ones, tens))
  return words.join(' ')
}

/** "mốt" after twenty and more, "lăm" after ten and more. */
function wordOfOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  return ones === 5 && tens > 0 ? 'lăm' : (DIGITS[ones] ?? '')
}
