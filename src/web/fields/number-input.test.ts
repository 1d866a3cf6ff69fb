import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, type Lang } from '../../platform/index.ts'
import { type NumberRules, readNumber } from './number-input.ts'

const ANY: NumberRules = { whole: false, least: -1e9, most: 1e12 }
const PAGES: NumberRules = { whole: true, least: 1, most: 10_000 }
const read = (lang: Lang, text: string, rules = ANY) => {
  const reading = readNumber(text, lang === 'vi' ? 'Số trang' : 'Pages', rules, lang)
  return reading.ok ? reading.value : reading.message
}

describe('a number is read in the language of its page', () => {
  it.each<[Lang, string, number]>([
    ['vi', '1000', 1000],
    ['vi', '1.000', 1000],
    ['vi', '1 000', 1000],
    ['vi', '1\u00a0000', 1000],
    ['vi', '1.250.000', 1_250_000],
    ['vi', '1,5', 1.5],
    ['vi', '1.234,5', 1234.5],
    ['vi', '0,125', 0.125],
    ['vi', '1.234,567', 1234.567],
    ['vi', ' 7 ', 7],
    ['vi', '−5', -5],
    ['en', '1,000', 1000],
    ['en', '1 000', 1000],
    ['en', '1.5', 1.5],
    ['en', '1,234.5', 1234.5],
    ['en', '007', 7],
  ])('%s %s', (lang, text, value) => {
    expect(read(lang, text)).toBe(value)
  })

  it.each<[Lang, string]>([
    ['vi', '1.5'],
    ['vi', '1.2.3'],
    ['vi', '1e2'],
    ['vi', '10 00'],
    ['vi', '1,234.5'],
    ['vi', '1.000 000'],
    ['vi', '1,2,3'],
    ['vi', ',5'],
    ['vi', '5,'],
    ['vi', '+5'],
    ['vi', '0x10'],
    ['vi', 'hai'],
    ['vi', ''],
    ['vi', '٣'],
    ['en', '1.5.2'],
    ['en', '12,34'],
    ['en', '1.234,5'],
    ['en', 'Infinity'],
    ['en', 'NaN'],
  ])('%s %s cannot be read', (lang, text) => {
    expect(read(lang, text)).toMatch(lang === 'vi' ? /^Số trang chưa đúng dạng\./ : /^Pages is not a number/)
  })

  it.each<[Lang, string, string]>([
    ['vi', '1,000', 'Số trang: “1,000” có thể hiểu là 1000.'],
    ['vi', '-1,000', 'Số trang: “-1,000” có thể hiểu là -1000.'],
    ['vi', '12,345', 'Số trang: “12,345” có thể hiểu là 12345.'],
    ['en', '1.000', 'Pages: “1.000” may also mean 1000.'],
  ])('%s %s may be two numbers and is refused', (lang, text, message) => {
    expect(read(lang, text)).toContain(message)
  })

  it.each<[Lang, string, string]>([
    ['vi', '1,5', 'Số trang phải là số nguyên từ 1 đến 10.000.'],
    ['vi', '0', 'Số trang phải là số nguyên từ 1 đến 10.000.'],
    ['vi', '-1', 'Số trang phải là số nguyên từ 1 đến 10.000.'],
    ['vi', `1${'0'.repeat(400)}`, 'Số trang phải là số nguyên từ 1 đến 10.000.'],
    ['en', '1.5', 'Pages must be a whole number from 1 to 10,000.'],
    ['en', '10,001', 'Pages must be a whole number from 1 to 10,000.'],
  ])('%s %s is not a number of pages', (lang, text, message) => {
    expect(read(lang, text, PAGES)).toBe(message)
  })

  it('reads back what it writes, and never what is written in the other language as another number', () => {
    const value = fc.tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.nat({ max: 2 }))
    fc.assert(
      fc.property(value, fc.constantFrom<Lang>('vi', 'en'), ([number, digits], lang) => {
        const exact = number / 10 ** digits
        const text = formatNumber(exact, lang, digits)
        expect(read(lang, text)).toBe(exact)
        const other = read(lang === 'vi' ? 'en' : 'vi', text)
        if (typeof other === 'number') expect(other).toBe(exact)
      }),
    )
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Lang>('vi', 'en'), (text, lang) => {
        const answer = read(lang, text, PAGES)
        expect(typeof answer === 'string' || (Number.isInteger(answer) && answer >= 1)).toBe(true)
      }),
    )
  })
})
