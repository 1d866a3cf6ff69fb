import { describe, expect, it } from 'vitest'
import type { Rows } from '../../../../test/documents/write-documents.ts'
import { continueTable, mapTable, type TableGrid } from '../columns.ts'
import { COLUMNS } from '../model.ts'
import { gridOf } from './grids.testing.ts'

const HEAD = ['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian', 'Kết quả']

const map = (...rows: Rows) => mapTable(gridOf(rows))
const linesOf = (...rows: Rows) => (map(HEAD, ...rows)?.lines ?? []).map(({ place }) => place)
/** The cells of the first row below the headings, in the order number, work, who, time, forms, next. */
const cellsOf = (...rows: Rows) => COLUMNS.map((column) => map(...rows)?.lines[0]?.cells[column])

describe('what a column holds is said by its heading', () => {
  it.each([
    ['Thời gian', 'time'],
    ['Thời\n  hạn', 'time'],
    ['Số giờ', 'time'],
    ['Ngày làm việc', 'time'],
    ['Biểu mẫu', 'forms'],
    ['Sản phẩm', 'forms'],
    ['Kết quả thực hiện của đơn vị', 'forms'],
    ['Sản phẩm thực hiện', 'forms'],
    ['Bước tiếp theo', 'next'],
    ['Người lập hồ sơ thực hiện', 'who'],
    ['Đơn vị thực hiện nội dung', 'who'],
    ['Chủ trì', 'who'],
    ['Bộ phận, công chức, viên chức giải quyết hồ sơ', 'who'],
    ['Cán bộ xử lý hồ sơ', 'who'],
    ['Thời gian tiếp nhận và giải quyết hồ sơ', 'time'],
    ['Hồ sơ, kết quả', 'forms'],
    ['Phiếu/biểu mẫu', 'forms'],
    ['Trình các cấp có thẩm quyền cao hơn (nếu có)', 'work'],
    ['Ghi chú', 'work'],
    ['Nội dung chi tiết', 'work'],
    ['Hồ sơ, trình tự', 'work'],
    ['Số lượng', 'nothing'],
    ['', 'nothing'],
  ])('“%s”: %s', (heading, column) => {
    const cells = map(['TT', 'Công việc', 'Người làm', heading], ['1', 'a', 'b', 'c'])?.lines[0]?.cells
    const [where = 'nothing'] = Object.entries(cells ?? {}).flatMap(([name, text]) =>
      text.includes('c') ? [name] : [],
    )
    expect(where).toBe(column)
  })

  it.each<[string, string[], string[]]>([
    ['work said beside who', ['TT', 'Nội dung và người thực hiện', 'Thời gian'], ['1', 'b', '', 'c', '', '']],
    ['work done together', ['TT', 'Nội dung phối hợp', 'Thời gian'], ['1', 'b', '', 'c', '', '']],
    [
      'the steps are the work where no other column is',
      ['Các bước', 'Người thực hiện', 'Thời gian'],
      ['', '1', 'b', 'c', '', ''],
    ],
    ['not every number is', ['TT', 'Bước', 'Người thực hiện'], ['1', 'b', 'c', '', '', '']],
    [
      'the order of the work is',
      ['Thứ tự công việc', 'Người thực hiện', 'Thời gian'],
      ['', '1', 'b', 'c', '', ''],
    ],
    [
      'the steps are numbers where another is',
      ['Bước', 'Nội dung', 'Thời gian'],
      ['1', 'b', '', 'c', '', ''],
    ],
  ])('%s', (_, headings, cells) => {
    expect(cellsOf(headings, ['1', 'b', 'c'])).toEqual(cells)
  })

  it.each<[string, string[]]>([
    ['of papers', ['TT', 'Tên giấy tờ', 'Bản chính']],
    ['of work alone', ['TT', 'Nội dung', 'Kết quả']],
    ['of people alone', ['TT', 'Người thực hiện', 'Thời gian']],
    ['of two columns', ['Nội dung', 'Thời gian']],
    ['of two columns with a name', ['Nội dung', '', 'Thời gian']],
    ['of two columns side by side', ['Nội dung', '<', 'Thời gian']],
  ])('a table %s is none of a process', (_, headings) => {
    expect(map(headings, ['1', 'b', 'c'])).toBe(undefined)
  })

  it('is found wherever it stands on a page, with what stands above it', () => {
    const title = (count: number) => Array.from({ length: count }, (_, at) => [`Dòng ${at}`, '', '', '', ''])
    const row = ['1', 'a', 'b', 'c', 'd']
    expect(map(...title(11), HEAD, row)?.lines).toHaveLength(1)
    expect(map(...title(59), HEAD, row)?.lines).toHaveLength(1)
    expect(map(...title(60), HEAD, row)).toBe(undefined)
    // So far down a row of sentences is a row.
    const long = HEAD.map((heading) => `${heading} ${'theo quy định '.repeat(5)}`)
    expect([map(...title(11), long, row)?.lines.length, map(...title(12), long, row)]).toEqual([1, undefined])
    expect(mapTable(gridOf([...title(2), HEAD, row], ['Phụ lục', 'Quy trình']))?.headings).toEqual([
      ...['Phụ lục', 'Quy trình', 'Dòng 0', 'Dòng 1'],
    ])
    expect(map(HEAD)).toEqual({ name: 'T1', headings: [], lines: [] })
  })

  it('a title over three columns of which two speak like headings is none', () => {
    expect(
      map(['Nội dung thực hiện', '<', 'Thời gian', '<', '<'], HEAD, ['1', 'a', 'b', 'c', 'd'])?.lines,
    ).toMatchObject([{ cells: { work: 'a' } }])
  })
})

describe('headings of two rows', () => {
  const UPPER = ['TT', 'Nội dung công việc', 'Người thực hiện', 'Thời gian', '<']
  const lower = (...last: string[]) => ['^', '^', '^', ...last]
  const row = ['1', 'Thẩm định', 'Chuyên viên', '2', '4']

  it('days and hours side by side are added', () => {
    const table = map(UPPER, lower('Ngày', 'Giờ'), row, ['2', 'Ký', 'Lãnh đạo Sở', '', '4'])
    expect(table?.lines.map(({ cells }) => cells.time)).toEqual(['2 ngày làm việc + 4 giờ', '4 giờ'])
    expect(table).not.toHaveProperty('unit')
    expect(table).not.toHaveProperty('twoTimes')
  })

  it('days of the calendar stay such', () => {
    expect(map(UPPER, lower('Ngày lịch', 'Giờ'), row)?.lines[0]?.cells.time).toBe('2 ngày lịch + 4 giờ')
  })

  it('the last words say the unit where the upper row names both', () => {
    const upper = [...UPPER.slice(0, 3), 'Thời gian thực hiện (ngày, giờ)', '<']
    expect(map(upper, lower('Số ngày', 'Số giờ'), row)?.lines[0]?.cells.time).toBe('2 ngày làm việc + 4 giờ')
  })

  it('of two columns of the same unit the agency’s own is taken, and that is told', () => {
    const table = map(UPPER, lower('Quy định (ngày)', 'Nội bộ (ngày)'), row)
    expect(table).toMatchObject({
      unit: 'working_day',
      twoTimes: 'T1R1C5',
      lines: [{ cells: { time: '4' } }],
    })
    const first = map(UPPER, lower('Theo luật (ngày)', 'Theo quyết định (ngày)'), row)
    expect(first).toMatchObject({
      unit: 'working_day',
      twoTimes: 'T1R1C4',
      lines: [{ cells: { time: '2' } }],
    })
    expect(map(UPPER, lower('Ngày', ''), row)?.lines[0]?.cells.time).toBe('2')
  })

  it('a heading that is merged downwards is said once', () => {
    const table = map(UPPER, lower('Ngày', 'Giờ'), row)
    expect(table?.lines).toHaveLength(1)
    expect(table?.lines[0]).toMatchObject({ cells: { label: '1', work: 'Thẩm định', who: 'Chuyên viên' } })
  })

  it('one row of headings is not two', () => {
    const wide = ['TT', 'Nội dung công việc', '<', 'Người thực hiện', 'Thời gian']
    expect(map(wide, ['1', 'Thẩm định', 'kỹ', 'Chuyên viên', '2'])?.lines).toMatchObject([
      { cells: { work: 'Thẩm định\nkỹ', who: 'Chuyên viên' } },
    ])
    expect(linesOf(['1', 'Thẩm định', 'Chuyên viên', '2', '^'])).toEqual(['T1R2'])
  })
})

describe('one row', () => {
  it('has its place, the place of each cell, and nothing where nothing is', () => {
    expect(map(HEAD, ['1', 'Thẩm định', 'Chuyên viên', '2 ngày', ''])?.lines).toEqual([
      {
        place: 'T1R2',
        cells: { label: '1', work: 'Thẩm định', who: 'Chuyên viên', time: '2 ngày', forms: '', next: '' },
        places: { label: 'T1R2C1', work: 'T1R2C2', who: 'T1R2C3', time: 'T1R2C4', forms: 'T1R2C5' },
        shared: [],
        doubts: {},
      },
    ])
  })

  it('of a sheet is called by the sheet and its number', () => {
    const { rows, ...grid } = gridOf([HEAD, ['1', 'a', 'b', 'c', 'd']])
    const sheet = rows.map((row, at) =>
      row.map((cell, column) => ({ ...cell, place: `Quy trình!A${'ABCDE'[column]}${at + 11}` })),
    )
    expect(mapTable({ ...grid, rows: sheet })?.lines[0]).toMatchObject({
      place: 'Quy trình!12',
      places: { work: 'Quy trình!AB12' },
    })
  })

  it('of a wide table loses the whole number of its column', () => {
    const { rows, ...grid } = gridOf([HEAD, ['1', 'a', 'b', 'c', 'd']])
    const wide = rows.map((row, at) =>
      row.map((cell, column) => ({ ...cell, place: `T1R${at + 1}C${column + 10}` })),
    )
    expect(mapTable({ ...grid, rows: wide })?.lines[0]?.place).toBe('T1R2')
  })

  it('says twice what two columns say, once what one says for both', () => {
    const two = ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Người thực hiện', 'Thời gian']
    expect(cellsOf(two, ['1', 'a', 'Phòng Giá', 'Chuyên viên', '2'])[2]).toBe('Phòng Giá\nChuyên viên')
    expect(cellsOf(two, ['1', 'a', 'Phòng Giá', '<', '2'])[2]).toBe('Phòng Giá')
    expect(cellsOf(two, ['1', 'a', 'Phòng Giá', 'Phòng Giá', '2'])[2]).toBe('Phòng Giá')
    expect(map(two, ['1', 'a', 'b', 'c', '2'])?.lines[0]?.places?.who).toBe('T1R2C3')
  })

  it('what begins in the column before is not said again', () => {
    expect(cellsOf(HEAD, ['1', 'Nếu thiếu: bổ sung', '<', '2', ''])).toEqual([
      '1',
      'Nếu thiếu: bổ sung',
      '',
      '2',
      '',
      '',
    ])
  })

  it('goes on with what is merged from above, each column named once', () => {
    const two = ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Người thực hiện', 'Thời gian']
    const [first, second] =
      map(two, ['1', 'a', 'Phòng Giá', 'Chuyên viên', '2'], ['2', 'b', '^', '^', '^'])?.lines ?? []
    expect(first?.shared).toEqual([])
    expect(second).toMatchObject({
      cells: { who: 'Phòng Giá\nChuyên viên', time: '2' },
      shared: ['who', 'time'],
    })
    const [, empty] = map(HEAD, ['1', 'a', 'b', '', 'd'], ['2', 'b', 'c', '^', 'd'])?.lines ?? []
    expect(empty?.shared).toEqual([])
  })

  it('may be shorter than the headings', () => {
    expect(cellsOf(HEAD, ['1', 'a'])).toEqual(['1', 'a', '', '', '', ''])
  })

  it('keeps what is doubtful about a cell, also where nothing stands in it', () => {
    const lines = map(HEAD, ['1', 'a', 'b', '!2', ''], ['', '', '', '!', ''], ['', '', '', '', ''])?.lines
    expect(lines?.map(({ doubts }) => doubts)).toEqual([{ time: 'cell_computed' }, { time: 'cell_computed' }])
  })

  it.each<[string, string[], string | undefined]>([
    ['a condition over all columns', ['Trường hợp khó', '<', '<', '<', '<'], 'Trường hợp khó'],
    ['a text in one cell', ['', 'Giai đoạn 1', '', '', ''], 'Giai đoạn 1'],
    ['a number', ['1', '', '', '', ''], undefined],
    ['a number in brackets', ['(12)', '', '', '', ''], undefined],
    ['dots', ['', '…', '', '', ''], undefined],
    ['two cells', ['1', 'Giai đoạn', '', '', ''], undefined],
  ])('is one text over the whole row: %s', (_, row, whole) => {
    expect(map(HEAD, row)?.lines[0]?.whole).toBe(whole)
  })

  it('is no such text beside what goes on from above', () => {
    const lines = map(HEAD, ['1', 'a', 'b', '2', 'd'], ['', 'Thẩm định', '^', '', ''])?.lines
    expect(lines?.[1]).not.toHaveProperty('whole')
  })

  it.each<[string, string[], boolean]>([
    ['numbers of columns', ['(1)', '(2)', '(3)', '(4)', '(5)'], false],
    ['letters of columns', ['A', 'B', 'C', 'D', 'H'], false],
    ['three of them', ['1', '2', '3', '', ''], false],
    ['two alone', ['1', '2', '', '', ''], true],
    ['a sum', ['A', 'B', 'C', 'D', '1+2'], true],
    ['a large number', ['1', '2', '100', '3', ''], true],
    ['letters beyond', ['A', 'B', 'I', '', ''], true],
    ['a step', ['Bước 1', '2', '3', '', ''], true],
    ['a part', ['1', '2a', '3', '', ''], true],
    ['nothing', ['', '', '', '', ''], false],
  ])('that holds %s is read: %s', (_, row, isRead) => {
    expect(linesOf(row)).toEqual(isRead ? ['T1R2'] : [])
  })
})

describe('a table that goes on over the page', () => {
  const first = gridOf([HEAD, ['1', 'a', 'b', '2', 'd']])
  const rest = [
    ['2', 'c', 'd', '3', 'e'],
    ['', '', '', '', ''],
  ]

  it('has the columns of the one before', () => {
    expect(continueTable(gridOf(rest, [], 'T2'), first)).toMatchObject({
      name: 'T2',
      headings: [],
      lines: [{ place: 'T2R1', cells: { label: '2', work: 'c', who: 'd', time: '3', forms: 'e' } }],
    })
    expect(continueTable(gridOf(rest, [], 'T2'), first)?.lines).toHaveLength(1)
  })

  it.each<[string, TableGrid, TableGrid]>([
    ['has headings of its own', gridOf([HEAD, ...rest]), first],
    ['stands under a text', gridOf(rest, ['Phụ lục 2']), first],
    ['has another width', gridOf(rest.map((row) => row.slice(1))), first],
    [
      'follows one of another kind',
      gridOf(rest),
      gridOf([['TT', 'Tên giấy tờ', 'Bản chính', 'Bản sao', 'Ghi']]),
    ],
  ])('not where it %s', (_, grid, before) => {
    expect(continueTable(grid, before)).toBe(undefined)
  })
})
