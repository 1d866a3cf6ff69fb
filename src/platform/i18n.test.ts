import { describe, expect, it } from 'vitest'
import { formatDate, formatMoment, formatNumber, formatPercent, formatTime, pickLang } from './i18n.ts'

describe('the language of a page', () => {
  it.each([
    ['en', 'vi', 'en'],
    [undefined, undefined, 'vi'],
    [undefined, 'en-US,en;q=0.9', 'en'],
    [undefined, 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    [undefined, 'en;q=0.5, vi;q=0.7', 'vi'],
    [undefined, 'fr-FR, en;q=0.4', 'en'],
    [undefined, 'fr', 'vi'],
    ['xx', 'en;q=0', 'vi'],
  ] as const)('with cookie %s and browser %s is %s', (cookie, header, lang) => {
    expect(pickLang(cookie, header)).toBe(lang)
  })
})

describe('numbers', () => {
  it('group thousands and mark decimals as each language does', () => {
    expect(formatNumber(12480, 'vi')).toBe('12.480')
    expect(formatNumber(1234567.891, 'vi', 2)).toBe('1.234.567,89')
    expect(formatNumber(12480, 'en')).toBe('12,480')
    expect(formatNumber(-999, 'vi')).toBe('−999')
    expect(formatNumber(-0.2, 'vi')).toBe('0')
  })

  it('show percentages with one place', () => {
    expect(formatPercent(96.8, 'vi')).toBe('96,8\u00a0%')
    expect(formatPercent(96.8, 'en')).toBe('96.8%')
    expect(formatPercent(100, 'vi', 0)).toBe('100\u00a0%')
  })
})

describe('dates', () => {
  it('read as people say them, in Vietnam time', () => {
    const moment = Date.UTC(2026, 11, 1, 3, 15)
    expect(formatMoment(moment, 'vi')).toBe('10:15 thứ Ba 01/12/2026')
    expect(formatMoment(moment, 'en')).toBe('10:15 Tuesday 1 December 2026')
    expect(formatTime(Date.UTC(2026, 11, 1, 17, 0))).toBe('00:00')
    expect(formatDate('2018-09-15', 'vi')).toBe('15/09/2018')
    expect(formatDate('2018-09-15', 'en')).toBe('15 September 2018')
  })
})
