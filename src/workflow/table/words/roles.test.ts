import { describe, expect, it } from 'vitest'
import { fold, slugOf } from './fold.ts'
import { idOfLabel, readLabel, sayLabel } from './labels.ts'
import { type Cast, castDoers, findCompetent, nameOf, readWho } from './performers.ts'

const world = {
  agencies: [
    { code: 'H1', names: ['Sở Tài chính'] },
    { code: 'H2', names: ['Sở Xây dựng'] },
  ],
  units: [{ code: 'P1', names: ['Phòng Giá'] }],
}
const NOBODY: Cast = { competent: undefined, hasHead: false, world }

/** `agency/unit role`, `?` where the role is assumed, `*` where the agency stands by its name. */
function doersOf(text: string, more: Partial<Cast> = {}): string | string[] {
  const doers = castDoers(text, readWho(text, world), { ...NOBODY, ...more })
  if (typeof doers === 'string') return doers
  return doers.map((doer) => {
    if (doer.kind === 'wait') return `wait ${doer.system}`
    if (doer.kind !== 'step') return doer.kind
    const { agency, unit, role } = doer.performer
    const marks = `${doer.assumed ? '?' : ''}${doer.byName === undefined ? '' : `* ${doer.byName}`}`
    return `${agency}${unit === undefined ? '' : `/${unit}`} ${role}${marks}`
  })
}
const rolesOf = (text: string) => readWho(text, world).roles.map(({ role }) => role)

describe('roles that a cell names', () => {
  it.each<[string, string[]]>([
    ['Lãnh đạo phòng, Chuyên viên', ['unit_head', 'case_officer']],
    ['Chuyên viên, Lãnh đạo phòng', ['case_officer', 'unit_head']],
    ['Chuyên viên, công chức', ['case_officer']],
    ['Nhân viên văn thư', ['clerk']],
    ['Lãnh đạo UBND tỉnh', ['province_leader']],
    ['Giám đốc hoặc Phó Giám đốc', ['agency_head']],
    ['Chi cục trưởng', ['agency_head']],
    ['CV', ['case_officer']],
    ['TCV', []],
    ['LĐ phòng', ['unit_head']],
    ['LĐ Sở', ['agency_head']],
    ['CT/PCT UBND', ['agency_head']],
    ['PGĐ Sở', ['agency_head']],
    ['TP/PTP', ['unit_head']],
    ['CC Tư pháp - HT', ['case_officer']],
    ['Chuyên viên Sở CT', ['case_officer']],
    ['Chuyên viên Sở GD&ĐT', ['case_officer']],
    ['Tổ giúp việc', ['case_officer']],
    ['Công chức TN&TKQ', []],
    ['Nhân viên bưu điện', []],
    ['Công chức tiếp nhận', []],
    ['Tổ chức, cá nhân', []],
    ['Chuyên viên; công chức tiếp nhận', ['case_officer']],
    ['', []],
  ])('“%s”', (text, roles) => {
    expect(rolesOf(text)).toEqual(roles)
  })

  it('a head of a branch, of the agency itself, of neither', () => {
    const [branch, agency, plain] = ['Lãnh đạo Chi cục', 'Lãnh đạo Sở', 'Lãnh đạo phòng'].map(
      (text) => readWho(text, world).roles[0],
    )
    expect(branch).toEqual({ role: 'agency_head', ofBranch: true, ofAgency: false })
    expect(agency).toEqual({ role: 'agency_head', ofBranch: false, ofAgency: true })
    expect(plain).toEqual({ role: 'unit_head', ofBranch: false, ofAgency: false })
  })

  it.each([
    ['Phòng Giá', true, 'P1'],
    ['Chi cục Thú y', true, undefined],
    ['Trưởng phòng', true, undefined],
    ['Chuyên viên', false, undefined],
  ])('“%s” names a room: %s', (text, hasUnit, unit) => {
    const named = readWho(text, world)
    expect([named.hasUnit, named.unit]).toEqual([hasUnit, unit])
    expect('unit' in named).toBe(unit !== undefined)
  })
})

describe('who does it, once the competent agency is known', () => {
  it.each<[string, string | string[]]>([
    ['   ', 'who_missing'],
    ['Các sở, ngành liên quan; Sở Tài chính', 'who_open'],
    ['Ban thư ký', 'who_unread'],
    ['Phòng Thẩm định', ['competent case_officer?']],
    ['Phòng Giá\nChuyên viên', ['competent/P1 case_officer']],
    ['Chuyên viên, văn thư', 'who_several'],
    ['Lãnh đạo Sở', ['competent agency_head']],
    ['Trung tâm PVHCC', ['desk']],
    ['Trung tâm PVHCC\nChuyên viên', ['desk']],
    ['Trung tâm PVHCC\nVăn thư', ['receiving clerk']],
    ['Tổ chức, cá nhân', ['applicant']],
    ['Văn phòng UBND tỉnh', ['parent case_officer?']],
    ['Văn phòng UBND tỉnh\nVăn thư', ['parent clerk']],
    ['UBND tỉnh', ['committee province_leader?']],
    ['UBND tỉnh\nLãnh đạo', ['committee province_leader']],
    ['Chủ tịch UBND tỉnh', ['committee province_leader']],
    ['UBND tỉnh\nVăn thư', ['parent clerk']],
    ['UBND tỉnh\nChuyên viên', ['parent case_officer']],
    ['UBND tỉnh\nLãnh đạo phòng', ['parent unit_head']],
    ['Cơ quan thuế\nLãnh đạo', ['wait tax']],
    ['Sở Tài chính', ['H1 case_officer?']],
    ['Sở Tài chính\nVăn thư', ['H1 clerk']],
    ['Sở Y tế\nVăn thư', ['so_y_te clerk* Sở Y tế']],
    ['UBND xã', ['ubnd_xa case_officer?* UBND xã']],
    [
      'Sở Tài chính, Sở Y tế, Công an tỉnh',
      ['H1 case_officer?', 'so_y_te case_officer?* Sở Y tế', 'wait police'],
    ],
    ['Sở Tài chính và Sở Tài chính', ['H1 case_officer?']],
    ['Sở Y tế, Sở Y tế tỉnh Phú Thọ', ['so_y_te case_officer?* Sở Y tế tỉnh Phú Thọ']],
    ['UBND xã, UBND phường', ['ubnd_xa case_officer?* UBND phường']],
    ['Công an xã, Công an tỉnh, cơ quan thuế', ['wait police', 'wait tax']],
  ])('“%s”', (text, doers) => {
    expect(doersOf(text)).toEqual(doers)
  })

  it.each<[string, Partial<Cast>, string[]]>([
    ['Sở Y tế\nVăn thư', { competent: 'so y te' }, ['competent clerk']],
    [
      'Sở Y tế',
      { world: { ...world, competent: ['Sở Nội vụ', 'Sở Y tế tỉnh Phú Thọ'] } },
      ['competent case_officer?'],
    ],
    ['Sở Y tế\nPhòng Giá', { competent: 'so y te' }, ['competent/P1 case_officer?']],
    ['Cơ quan thuế\nVăn thư', { competent: 'co quan thue' }, ['competent clerk']],
    ['Sở Y tế, Sở Tài chính', { competent: 'so y te' }, ['competent case_officer?', 'H1 case_officer?']],
    [
      'Sở Y tế, Sở Nội vụ',
      { competent: 'so tai chinh' },
      ['so_y_te case_officer?* Sở Y tế', 'so_noi_vu case_officer?* Sở Nội vụ'],
    ],
    [
      'Sở Y tế, Sở Nội vụ',
      { competent: 'so y te', world: { ...world, competent: ['Sở Nội vụ'] } },
      ['competent case_officer?'],
    ],
    ['Lãnh đạo Chi cục', { hasHead: true }, ['competent unit_head']],
    ['Lãnh đạo Chi cục', { hasHead: false }, ['competent agency_head']],
    ['Lãnh đạo Sở', { hasHead: true }, ['competent agency_head']],
  ])('“%s” in the cast %j', (text, more, doers) => {
    expect(doersOf(text, more)).toEqual(doers)
  })
})

describe('the agency a table is about', () => {
  const of = (cells: string[], headings: string[] = []) =>
    findCompetent(
      cells.map((cell) => readWho(cell, {})),
      headings,
      {},
    )

  it.each<[string, string[], string[], string | undefined]>([
    [
      'has most roles in it',
      [
        'Sở Y tế\nChuyên viên',
        'Sở Y tế\nVăn thư',
        'Sở Xây dựng\nChuyên viên',
        'Sở Xây dựng\nVăn thư',
        'Sở Xây dựng\nLãnh đạo phòng',
      ],
      [],
      'so xay dung',
    ],
    ['has two at least', ['Sở Y tế\nChuyên viên', 'Sở Y tế\nCông chức'], [], undefined],
    [
      'in whatever words it is called',
      ['Sở Y tế\nChuyên viên', 'Sở Y tế tỉnh Phú Thọ\nVăn thư'],
      [],
      'so y te',
    ],
    [
      'may be one that others wait for',
      ['Cơ quan thuế\nChuyên viên', 'Cơ quan thuế\nLãnh đạo'],
      [],
      'co quan thue',
    ],
    ['is not the Committee', ['UBND tỉnh\nChuyên viên', 'UBND tỉnh\nVăn thư'], [], undefined],
    [
      'is the only one whose head is named',
      ['Chuyên viên', 'Lãnh đạo phòng', 'Giám đốc Sở Y tế'],
      [],
      'so y te',
    ],
    ['not of two whose heads are', ['Giám đốc Sở Y tế', 'Giám đốc Sở Nội vụ'], [], undefined],
    ['not where a head without agency is', ['Giám đốc Sở Y tế', 'Lãnh đạo Sở'], [], undefined],
    ['not by an officer alone', ['Sở Y tế\nChuyên viên'], [], undefined],
    ['stands above the table last', ['Chuyên viên'], ['Sở Nội vụ, Sở Y tế', 'Quy trình'], 'so y te'],
    ['by its own name', ['Chuyên viên'], ['UBND tỉnh'], undefined],
  ])('%s', (_, cells, headings, agency) => {
    expect(of(cells, headings)).toBe(agency)
  })

  it.each([
    ['UBND xã Hùng Việt', 'ubnd xa'],
    ['Ủy ban nhân dân cấp phường', 'ubnd xa'],
    ['UBND đặc khu', 'ubnd xa'],
    ['Sở NN&MT', 'so nn va mt'],
    ['Sở  Y   tế', 'so y te'],
    ['Sở Y tế tỉnh Phú Thọ', 'so y te'],
    ['Sở Y tế cấp tỉnh', 'so y te'],
    ['Sở Y tế thành phố', 'so y te'],
    ['Sở Y tế TP. Hà Nội', 'so y te'],
    ['Sở Y tế tỉnhX', 'so y te tinhx'],
    ['Văn phòng UBND xã', 'van phong ubnd xa'],
  ])('“%s” is compared as “%s”', (name, plain) => {
    expect(nameOf(name)).toBe(plain)
  })
})

describe('numbers of steps', () => {
  it.each([
    ['Bước 4.1a: Thẩm định', '4.1a', 'b4_1a', 'Thẩm định'],
    ['B.2', '2', 'b2', ''],
    ['B 12', '12', 'b12', ''],
    ['- Bước số 3 - Ký', '3', 'b3', 'Ký'],
    ['Bước  số  3 / Ký', '3', 'b3', 'Ký'],
    ['step 3) Sign', '3', 'b3', 'Sign'],
    ['4,1 Ký', '4.1', 'b4_1', 'Ký'],
    ['4-1-2', '4.1.2', 'b4_1_2', ''],
    ['4.1.2.3', '4.1.2', 'b4_1_2', '3'],
    ['3 b', '3b', 'b3b', ''],
    ['03', '3', 'b3', ''],
    ['123', '123', 'b123', ''],
    ['  5.  Ký  ', '5', 'b5', 'Ký'],
    ['4. 1', '4', 'b4', '1'],
  ])('“%s”', (text, said, id, name) => {
    const label = readLabel(text)
    expect(label && [sayLabel(label), idOfLabel(label), label.name]).toEqual([said, id, name])
  })

  it.each(['Thẩm định', 'Bước 3x', '1234', '3f', 'II', '', 'a3', 'Ký bước 3', '(3)', '3ab'])(
    '“%s” has none',
    (text) => {
      expect(readLabel(text)).toBe(undefined)
    },
  )
})

describe('words are compared', () => {
  it.each([
    ['ĐƯỜNG', 'duong'],
    ['Phú Thọ'.normalize('NFD'), 'phu tho'],
    ['a–b—c−d', 'a-b-c-d'],
    ['“a” «b»', '"a" "b"'],
    ['½ ngày', '½ ngay'],
  ])('“%s” as “%s”', (text, plain) => {
    expect(fold(text)).toBe(plain)
  })

  it('and every sign keeps its place', () => {
    expect(fold('x\u0301y')).toHaveLength(3)
    expect(fold('İz').length).toBe(2)
  })

  it.each<[string, number | undefined, string]>([
    ['((Phải  họp))', undefined, 'phai_hop'],
    ['abc def', 7, 'abc_def'],
    ['abc defg', 7, 'abc'],
    ['abc de', 3, 'abc'],
    ['abcdefgh', 4, 'abcd'],
    ['3 bản', undefined, 'f_3_ban'],
    ['--', undefined, 'f_'],
    ['x'.repeat(61), undefined, 'x'.repeat(60)],
    ['x'.repeat(60), undefined, 'x'.repeat(60)],
  ])('“%s” of at most %s is named %s', (text, most, slug) => {
    expect(slugOf(text, most)).toBe(slug)
  })
})
