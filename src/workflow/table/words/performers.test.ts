import { describe, expect, it } from 'vitest'
import { fold, slugOf } from './fold.ts'
import { guessAgencies } from './guess.ts'
import { idOfLabel, readLabel, sayLabel } from './labels.ts'
import { castDoers, findCompetent, readWho } from './performers.ts'

const world = {
  agencies: [
    { code: 'H44.1', names: ['Sở Tài chính', 'STC'] },
    { code: 'H44.2', names: ['Sở Xây dựng'] },
  ],
  competent: ['Sở Nội vụ'],
  units: [{ code: 'P1', names: ['Phòng Công chức'] }],
}
const cast = { competent: undefined, hasHead: true, world }
const doersOf = (text: string, more: Partial<typeof cast> = {}) =>
  castDoers(text, readWho(text, world), { ...cast, ...more })
const here = (role: string, more: object = {}) => [
  { kind: 'step', performer: { agency: 'competent', role, ...more } },
]
const at = (agency: string, role: string) => [{ kind: 'step', performer: { agency, role } }]
const assumed = ([doer]: object[]) => [{ ...doer, assumed: 'role' }]

describe('who a cell names', () => {
  it.each<[string, unknown]>([
    ['Chuyên viên', here('case_officer')],
    ['Công chức thụ lý', here('case_officer')],
    ['Lãnh đạo phòng', here('unit_head')],
    ['Phó trưởng phòng', here('unit_head')],
    ['Lãnh đạo Sở', here('agency_head')],
    ['Giám đốc hoặc Phó Giám đốc', here('agency_head')],
    ['Văn thư', here('clerk')],
    ['Phòng Công chức\nChuyên viên', here('case_officer', { unit: 'P1' })],
    ['Sở Nội vụ\nChuyên viên', here('case_officer')],
    ['Phòng Thẩm định', assumed(here('case_officer'))],
    ['Sở Tài chính\nChuyên viên', at('H44.1', 'case_officer')],
    ['STC', assumed(at('H44.1', 'case_officer'))],
    ['Chủ tịch UBND tỉnh', at('committee', 'province_leader')],
    ['UBND tỉnh', assumed(at('committee', 'province_leader'))],
    ['UBND tỉnh\nChuyên viên', at('parent', 'case_officer')],
    ['Văn phòng UBND tỉnh\nVăn thư', at('parent', 'clerk')],
    ['Bộ phận Một cửa', [{ kind: 'desk' }]],
    ['Trung tâm PVHCC\nLãnh đạo', at('receiving', 'agency_head')],
    ['Cơ quan thuế', [{ kind: 'wait', system: 'tax' }]],
    ['Công an tỉnh', [{ kind: 'wait', system: 'police' }]],
    ['Bảo hiểm xã hội', [{ kind: 'wait', system: 'insurance' }]],
    ['Kho bạc Nhà nước', [{ kind: 'wait', system: 'treasury' }]],
    ['Bộ Tư pháp', [{ kind: 'wait', system: 'ministry' }]],
    ['Tổ chức, cá nhân', [{ kind: 'applicant' }]],
    ['', 'who_missing'],
    ['Ban thư ký', 'who_unread'],
    ['Chuyên viên, Lãnh đạo phòng', 'who_several'],
    ['Các sở, ngành liên quan', 'who_open'],
  ])('“%s”', (text, doers) => {
    expect(doersOf(text)).toEqual(doers)
  })

  it('an agency that nobody knows stands by its name until it is chosen', () => {
    expect(doersOf('Sở Y tế\nChuyên viên')).toEqual([
      { kind: 'step', performer: { agency: 'so_y_te', role: 'case_officer' }, byName: 'Sở Y tế' },
    ])
  })

  it('several agencies in one cell are asked at once, each once', () => {
    expect(doersOf('Sở Tài chính\nSở Xây dựng\nSở Tài chính')).toEqual([
      ...assumed(at('H44.1', 'case_officer')),
      ...assumed(at('H44.2', 'case_officer')),
    ])
  })

  it('the head of a branch is a unit’s head where the table has the agency’s own above', () => {
    expect(doersOf('Lãnh đạo Chi cục')).toEqual(here('unit_head'))
    expect(doersOf('Lãnh đạo Chi cục', { hasHead: false })).toEqual(here('agency_head'))
  })
})

describe('the agency a table is about', () => {
  const of = (cells: string[], headings: string[] = []) =>
    findCompetent(
      cells.map((cell) => readWho(cell, {})),
      headings,
      {},
    )

  it('has people of different roles in it', () => {
    expect(of(['Sở Y tế\nChuyên viên', 'Sở Y tế\nLãnh đạo phòng', 'Sở Tài chính\nChuyên viên'])).toBe(
      'so y te',
    )
  })

  it('or is the only one whose head is named', () => {
    expect(of(['Chuyên viên', 'Giám đốc Sở Y tế', 'Sở Tài chính\nChuyên viên'])).toBe('so y te')
  })

  it('or stands above the table, the last of those', () => {
    expect(of(['Chuyên viên', 'Sở Tài chính\nChuyên viên'], ['Sở Nội vụ', 'Quy trình của Sở Y tế'])).toBe(
      'so y te',
    )
    expect(of(['Chuyên viên'])).toBe(undefined)
  })
})

describe('numbers and names', () => {
  it.each([
    ['Bước 4.1a: Thẩm định', '4.1a', 'b4_1a', 'Thẩm định'],
    ['B2', '2', 'b2', ''],
    ['Bước số 3. Ký', '3', 'b3', 'Ký'],
    ['2-1', '2.1', 'b2_1', ''],
  ])('“%s” is the step %s', (text, said, id, name) => {
    const label = readLabel(text)
    expect(label && [sayLabel(label), idOfLabel(label), label.name]).toEqual([said, id, name])
  })

  it('what has no number has no label', () => {
    expect(readLabel('Thẩm định')).toBe(undefined)
    expect(readLabel('Bước 3x')).toBe(undefined)
  })

  it('words are compared without accents, and every sign keeps its place', () => {
    expect(fold('ĐẤT – “Đạt”')).toBe('dat - "dat"')
    expect(fold('Phó\u0301'.normalize('NFD')).startsWith('pho')).toBe(true)
  })

  it('a name is made of words, cut between them, a letter first', () => {
    expect(slugOf('Phải lấy ý kiến (Sở)')).toBe('phai_lay_y_kien_so')
    expect(slugOf('phải họp hội đồng', 12)).toBe('phai_hop_hoi')
    expect(slugOf('abcdefgh', 4)).toBe('abcd')
    expect(slugOf('3 bản')).toBe('f_3_ban')
  })

  it('agencies of nearly the same name are offered, the nearest first', () => {
    expect(guessAgencies('Sở Tài chính và Giá', world)).toBe(': Sở Tài chính (H44.1)')
    expect(guessAgencies('Toà án', world)).toBe('')
  })
})
