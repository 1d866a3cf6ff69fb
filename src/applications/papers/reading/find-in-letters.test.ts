import { describe, expect, it } from 'vitest'
import type { Letters } from '../../../platform/pictures/index.ts'
import { findInLetters } from './find-in-letters.ts'

const TODAY = '2026-11-23'
const CARD = [
  'CĂN CƯỚC CÔNG DÂN',
  'Số / No.:',
  '025190000001',
  'Họ và tên / Full name:',
  'NGUYỄN THỊ HOA',
  'Ngày sinh / Date of birth: 28/02/1990',
  'Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam',
  'Ngày cấp / Date of issue: 10/05/2021',
]
const read = (lines: readonly string[], sure = 95): Letters => ({
  codes: [],
  lines: lines.map((line) => line.split(' ').map((text) => ({ text, sure }))),
})
const found = (letters: Letters) =>
  Object.fromEntries(findInLetters(letters, TODAY).values.map(({ of, value }) => [of, value]))
const changed = (from: string, to: string) => CARD.map((line) => line.replace(from, to))

describe('letters of a paper', () => {
  it('give what stands behind the labels of a card, on the line or below, the name as it is written by hand', () => {
    expect(found(read(CARD))).toEqual({
      number: '025190000001',
      name: 'Nguyễn Thị Hoa',
      birthDate: '28/02/1990',
      sex: 'Nữ',
      issuedOn: '10/05/2021',
    })
  })

  it('are taken with the labels of cards since 2024, and with those of a certificate', () => {
    expect(
      found(
        read([
          'Số định danh cá nhân / Personal identification number: 025 090 000 002',
          'Họ, chữ đệm và tên khai sinh / Full name: HOÀNG VĂN DŨNG',
          'Ngày, tháng, năm sinh / Date of birth: 14/03/1990',
        ]),
      ),
    ).toEqual({ number: '025090000002', name: 'Hoàng Văn Dũng', birthDate: '14/03/1990' })
    expect(found(read(['Họ, chữ đệm, tên: Đỗ Thị Ánh', 'Số định danh cá nhân: 025190000001']))).toEqual({
      number: '025190000001',
      name: 'Đỗ Thị Ánh',
    })
  })

  it.each([
    ['the year of birth is not that of the number', changed('28/02/1990', '28/02/1991')],
    ['the century is not', changed('025190000001', '025390000001')],
    ['the sex is not', changed('Nữ', 'Nam')],
    ['a digit is missing', changed('025190000001', '02519000000')],
    ['the place is none', changed('025190000001', '999190000001')],
    ['two people stand on it', [...CARD, 'Số định danh cá nhân: 025090000002']],
    ['there is no number', changed('025190000001', '')],
  ])('propose nothing at all where %s', (_, lines) => {
    expect(found(read(lines))).toEqual({})
  })

  it('leave out what is not sure, and all of it where the number is not', () => {
    const doubted = (word: string, sure: number): Letters => ({
      codes: [],
      lines: read(CARD).lines.map((line) => line.map((one) => (one.text === word ? { ...one, sure } : one))),
    })
    expect(found(doubted('THỊ', 60))).not.toHaveProperty('name')
    expect(found(doubted('THỊ', 60))).toHaveProperty('number')
    expect(found(doubted('28/02/1990', 70))).not.toHaveProperty('birthDate')
    expect(found(doubted('025190000001', 70))).toEqual({})
  })

  it('know a family name by its letters where its accent is lost, and no other word', () => {
    expect(found(read(changed('NGUYỄN THỊ HOA', 'NGUYÊN THỊ HOA'), 95)).name).toBe('Nguyễn Thị Hoa')
    expect(found(read(changed('NGUYỄN THỊ HOA', 'HOANG VĂN DŨNG'), 95)).name).toBe('Hoàng Văn Dũng')
    expect(found(read(changed('NGUYỄN THỊ HOA', 'H’ BLIM NIÊ'), 95))).not.toHaveProperty('name')
  })

  it('are no name where something else stands on the line, nor a date where there is none', () => {
    expect(found(read(changed('NGUYỄN THỊ HOA', 'NGUYỄN THỊ HOA 12 |')))).not.toHaveProperty('name')
    expect(found(read(changed('28/02/1990', '31/02/1990')))).not.toHaveProperty('birthDate')
  })
})

describe('the code on a card', () => {
  const CODE = '025190000001|131234567|Nguyễn Thị Hoa|28021990|Nữ|Khu 8, Hy Cương, Phú Thọ|10052021'

  it('is believed before its letters', () => {
    const both = findInLetters({ ...read(changed('HOA', 'HOÀ')), codes: ['https://a.vn', CODE] }, TODAY)
    expect(both.by).toBe('code')
    expect(both.values).toContainEqual({ of: 'name', value: 'Nguyễn Thị Hoa' })
    expect(both.values).toContainEqual({ of: 'issuedOn', value: '10/05/2021' })
  })

  it('says nothing where it contradicts itself', () => {
    const wrong = CODE.replace('28021990', '28021985')
    expect(findInLetters({ codes: [wrong], lines: [] }, TODAY)).toEqual({ by: 'code', values: [] })
  })
})
