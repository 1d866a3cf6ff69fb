import { describe, expect, it } from 'vitest'
import type { TableWorld } from '../model.ts'
import { findAgencies, findUnit } from './agencies.ts'
import { guessAgencies } from './guess.ts'

const world: TableWorld = {
  agencies: [
    { code: 'H1', names: ['Sở Tài chính', 'STC'] },
    { code: 'H2', names: ['Sở Tài chính và Giá', 'ab'] },
    { code: 'H3', names: [] },
  ],
  units: [
    { code: 'P1', names: ['Văn phòng HĐND và UBND'] },
    { code: 'P2', names: ['Phòng Giá'] },
    { code: 'P3', names: ['Phòng Giá và Công sản'] },
  ],
}
/** `kind what “as written”`, in the order of the text. */
const found = (text: string, given: TableWorld = {}) =>
  findAgencies(text, given).map(({ where, from, to }) =>
    [
      where.kind,
      ...(where.kind === 'system' ? [where.system] : []),
      ...('code' in where && where.code !== undefined ? [where.code] : []),
      `“${text.slice(from, to)}”`,
      ...('name' in where && where.name !== text.slice(from, to) ? [where.name] : []),
    ].join(' '),
  )

describe('agencies that a cell names', () => {
  it.each<[string, string[]]>([
    ['Văn phòng UBND tỉnh', ['parent “Văn phòng UBND tỉnh”']],
    ['VP. UBND thành phố', ['parent “VP. UBND thành phố”']],
    ['Trung tâm Phục vụ hành chính công tỉnh', ['receiving “Trung tâm Phục vụ hành chính công tỉnh”']],
    ['Quầy tiếp nhận', ['receiving “Quầy tiếp nhận”']],
    ['UBND tỉnh', ['committee “UBND tỉnh”']],
    ['UBND xã Hùng Việt', ['agency “UBND xã”']],
    ['Cơ quan thuế', ['system tax “Cơ quan thuế”']],
    ['Công an xã', ['system police “Công an xã”']],
    ['BHXH', ['system insurance “BHXH”']],
    ['Kho bạc', ['system treasury “Kho bạc”']],
    ['Bộ Y tế', ['system ministry “Bộ Y tế”']],
    ['Hệ thống hotich', ['system hotich “Hệ thống hotich”']],
    ['Sở Y tế', ['agency “Sở Y tế”']],
    ['S. Y tế', ['agency “S. Y tế”']],
    ['Sở NN&MT', ['agency “Sở NN&MT”']],
    ['Thanh tra tỉnh', ['agency “Thanh tra tỉnh”']],
    ['Các sở, ngành liên quan', ['open “Các sở, ngành liên quan”']],
    ['Tổ chức, cá nhân', ['applicant “Tổ chức, cá nhân”']],
    ['Chuyên viên', []],
    ['', []],
  ])('“%s”', (text, mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it('several in their order, each at its place', () => {
    expect(found('Công an tỉnh; Sở Y tế, Sở Xây dựng')).toEqual([
      'system police “Công an tỉnh”',
      'agency “Sở Y tế”',
      'agency “Sở Xây dựng”',
    ])
  })

  it('known ones by their names, the longest first, whole words only', () => {
    expect(found('Lãnh đạo Sở Tài chính', world)).toEqual(['agency H1 “Sở Tài chính”'])
    expect(found('SỞ TÀI CHÍNH VÀ GIÁ', world)).toEqual(['agency H2 “SỞ TÀI CHÍNH VÀ GIÁ”'])
    expect(found('STC, Sở Tài chính', world)).toEqual(['agency H1 “STC”', 'agency H1 “Sở Tài chính”'])
    expect(found('ASTC', world)).toEqual([])
    expect(found('STCX', world)).toEqual([])
    expect(found('2STC', world)).toEqual([])
    expect(found('STC2', world)).toEqual([])
    expect(found('ASTC STC', world)).toEqual(['agency H1 “STC”'])
    expect(found('(STC)', world)).toEqual(['agency H1 “STC”'])
  })

  it('names of two letters are none', () => {
    expect(found('ab', world)).toEqual([])
  })

  it('no agency begins inside of a word', () => {
    expect(found('Hồ sơ bhxhx')).toEqual(['system insurance “bhxh”'])
    expect(found('xbhxh')).toEqual([])
    expect(found('1bhxh')).toEqual([])
  })

  it('the desk is whose ever it is, on its line', () => {
    expect(found('Công chức tiếp nhận, Sở Y tế')).toEqual(['receiving “Công chức tiếp nhận”'])
    expect(found('Bộ phận Một cửa UBND xã')).toEqual(['receiving “Bộ phận Một cửa”'])
    expect(found('Bộ phận Một cửa\nSở Y tế')).toEqual(['receiving “Bộ phận Một cửa”', 'agency “Sở Y tế”'])
    expect(found('Sở Y tế; Bộ phận Một cửa')).toEqual(['agency “Sở Y tế”', 'receiving “Bộ phận Một cửa”'])
    expect(found('Bộ phận Một cửa, quầy tiếp nhận')).toEqual([
      'receiving “Bộ phận Một cửa”',
      'receiving “quầy tiếp nhận”',
    ])
  })

  it('a room of the competent agency is no agency, whatever it is called', () => {
    expect(found('Văn phòng HĐND và UBND', {})).toEqual(['parent “Văn phòng HĐND và UBND”'])
    expect(found('Văn phòng HĐND và UBND', world)).toEqual([])
    expect(found('Văn phòng HĐND và UBND, Sở Y tế', world)).toEqual(['agency “Sở Y tế”'])
  })
})

describe('rooms that a cell names', () => {
  it.each([
    ['Chuyên viên Phòng Giá', 'P2'],
    ['Phòng Giá và Công sản', 'P3'],
    ['VĂN PHÒNG HĐND VÀ UBND', 'P1'],
    ['Phòng Giác', undefined],
    ['Phòng khác', undefined],
  ])('“%s”', (text, code) => {
    expect(findUnit(text, world)).toBe(code)
  })

  it('where none is known there is none', () => {
    expect(findUnit('Phòng Giá', {})).toBe(undefined)
  })
})

describe('agencies whose names are like one that nobody knows', () => {
  const names = ['Sở Xây dựng', 'Sở Y tế', 'Sở Y tế và Dân số', 'Sở Y tế cơ sở', 'Sở Y dược', 'Ban Dân tộc']
  const agencies = names.map((name, at) => ({ code: `H${at}`, names: [name, 'khác'] }))

  it.each([
    ['Sở Y tế', ': Sở Y tế (H1), Sở Y tế cơ sở (H3), Sở Y tế và Dân số (H2)'],
    ['Ban Dân tộc tỉnh Phú Thọ', ': Ban Dân tộc (H5)'],
    ['Ban Dân vận và Tôn giáo', ''],
    ['Toà án', ''],
  ])('“%s”', (name, guesses) => {
    expect(guessAgencies(name, { agencies })).toBe(guesses)
  })

  it('as many as share half of their words, three at most', () => {
    expect(guessAgencies('Sở Y', { agencies: agencies.slice(0, 1) })).toBe('')
    expect(guessAgencies('Sở Xây lắp điện', { agencies: agencies.slice(0, 1) })).toBe(': Sở Xây dựng (H0)')
    expect(guessAgencies('Sở Xây lắp điện nước', { agencies: agencies.slice(0, 1) })).toBe('')
    expect(guessAgencies('Sở', { agencies: [{ code: 'H', names: [] }] })).toBe('')
    expect(guessAgencies('Sở Y tế', {})).toBe('')
  })
})
