import { describe, expect, it } from 'vitest'
import { fromLocal } from '../../calendar/index.ts'
import { resultSeries, withTypedNumber } from './paper-series.ts'

const at = fromLocal('2026-12-31', 23 * 60)
const granted = (name: string) => resultSeries('H44.100', at, { decision: 'granted', name })

describe('the series of a result', () => {
  it.each([
    ['Giấy chứng nhận đăng ký hộ kinh doanh', 'GCN'],
    ['GIẤY PHÉP xây dựng', 'GP'],
    ['Quyết định chấp thuận', 'QĐ'],
    ['Trích lục khai tử', 'TL'],
    ['Bản sao có chứng thực', 'KQ'],
  ])('of "%s" has the symbol %s', (name, symbol) => {
    expect(granted(name)).toEqual({ agency: 'H44.100', year: 2026, symbol })
  })

  it('of a refusal is that of notices', () => {
    expect(resultSeries('H44.100', at, { decision: 'refused', name: 'Giấy phép xây dựng' }).symbol).toBe('TB')
  })

  it('begins anew with the year of Vietnam', () => {
    expect(resultSeries('H44.100', fromLocal('2027-01-01', 1), { decision: 'granted', name: '' }).year).toBe(
      2027,
    )
  })
})

describe('a number typed from the paper book', () => {
  it.each([
    ['57', { symbol: 'GP', typed: 57 }],
    [' 057 / gp ', { symbol: 'GP', typed: 57 }],
    ['57/QĐ-UBND', { symbol: 'QĐ-UBND', typed: 57 }],
    ['8-ctr', { symbol: 'CTR', typed: 8 }],
  ])('"%s" names its series', (text, expected) => {
    expect(withTypedNumber(granted('Giấy phép xây dựng'), text)).toMatchObject(expected)
  })

  it.each(['', '0', '/GP', 'GP 57', '57 GP', '1234567890', '-3'])('"%s" is not one', (text) => {
    expect(withTypedNumber(granted('Giấy phép xây dựng'), text)).toBeUndefined()
  })
})
