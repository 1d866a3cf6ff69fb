import { describe, expect, it } from 'vitest'
import { longDate, parseDateInput } from './date-input.ts'

const rules = { today: '2026-11-23' }
const read = (written: string) => {
  const reading = parseDateInput(written, rules)
  return reading.ok ? reading.date : reading.code
}

describe('a date as people write it', () => {
  it.each([
    '1/3/26',
    '1/3/2026',
    '01-03-2026',
    '1.3.2026',
    '01 03 2026',
    ' 01032026 ',
    '1 tháng 3 2026',
    '1 Tháng 3 năm 2026',
    'ngày 1 tháng 3, năm 2026',
    'ngay 01 thang 03 nam 2026',
    '1 th3 2026',
    '1 Mar 2026',
    '1st March, 2026',
    '2026-03-01',
    '2026/3/1',
    'ngày 1/3/2026',
    '1/3/2026.',
  ])('reads “%s” as the first of March 2026', (written) => {
    expect(read(written)).toBe('2026-03-01')
  })

  it('knows today, tomorrow and yesterday in both languages', () => {
    expect(['hôm nay', 'Ngày mai', 'hôm qua', 'today', 'tomorrow', 'yesterday'].map(read)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-22',
    ])
  })

  it.each([
    ['', 'empty'],
    ['hôm kia', 'unreadable'],
    ['12', 'unreadable'],
    ['1 xyz 2026', 'unreadable'],
    ['1/3/0026', 'no_such_year'],
    ['1/3/2569', 'no_such_year'],
    ['1/3', 'no_year'],
    ['1 tháng 3', 'no_year'],
    ['3/13/2026', 'no_such_month'],
    ['1/0/2026', 'no_such_month'],
    ['30/2/2026', 'no_such_day'],
    ['29/2/2026', 'no_such_day'],
    ['31 tháng 4 năm 2026', 'no_such_day'],
    ['0/1/2026', 'no_such_day'],
  ])('refuses “%s”: %s', (written, code) => {
    expect(read(written)).toBe(code)
  })

  it('keeps leap days', () => {
    expect(read('29/2/2028')).toBe('2028-02-29')
  })

  it('takes a year of two digits as the past for a birthday, else as the nearest', () => {
    const born = (written: string) => parseDateInput(written, { ...rules, century: 'past' })
    expect(born('5/6/58')).toEqual({ ok: true, date: '1958-06-05' })
    expect(born('5/6/27')).toEqual({ ok: true, date: '1927-06-05' })
    expect(read('5/6/27')).toBe('2027-06-05')
    expect(read('5/6/99')).toBe('1999-06-05')
  })

  it('keeps within the limits of the field and says them', () => {
    const limits = { ...rules, earliest: '2026-01-01', latest: '2026-12-31' }
    const early = parseDateInput('31/12/2025', limits)
    expect(early).toMatchObject({ code: 'too_early', message: { vi: 'Ngày phải từ 01/01/2026 trở đi.' } })
    expect(parseDateInput('1/1/2027', limits)).toMatchObject({ code: 'too_late' })
    expect(parseDateInput('1/1/2026', limits)).toEqual({ ok: true, date: '2026-01-01' })
  })

  it('says what it understood', () => {
    expect(longDate('2026-03-01')).toEqual({
      vi: 'Chủ Nhật, 1 tháng 3 năm 2026',
      en: expect.stringMatching(/^Sunday,? 1 March 2026$/),
    })
  })
})
