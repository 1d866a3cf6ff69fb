import { describe, expect, it } from 'vitest'
import type { FlowLine } from '../model.ts'
import { DAY, DESK, DIRECTOR, lineOf, OFFICER, read, signing, step, UNIT_HEAD } from './rows.testing.ts'

const idsOf = (...rows: Parameters<typeof read>[0]) =>
  read(rows).rows.map((line) => line.split(' ').slice(2).join(' '))
const shared = (row: string[], at: number): FlowLine => ({ ...lineOf(row, at), shared: ['time'] })
const node = (rows: Parameters<typeof read>[0], at = 0) => read(rows).table.flow?.nodes[at]

describe('what a row is called', () => {
  it.each<[string, string[][], string[]]>([
    ['by its number', [step('1'), step('2')], ['b1', 'b2']],
    ['by its place where no row has one', [step(''), step('')], ['b1', 'b2']],
    ['by its place where only one has', [step('4'), step('')], ['b4', 'b2']],
    [
      'by the step above where it has none',
      [step('1'), step(''), step(''), step('2'), step('')],
      ['b1', 'b1_x2', 'b1_x3', 'b2', 'b2_x2'],
    ],
    ['by its place where none is above', [step(''), step('2'), step('3')], ['b1', 'b2', 'b3']],
    [
      'anew where its number was there before',
      [step('1'), step('1'), step('1'), step('2')],
      ['b1', 'b1_x2', 'b1_x3', 'b2'],
    ],
    ['by the number in its work', [step('', 'Bước 3: Xem'), step('', 'b4 Soạn')], ['b3', 'b4']],
    [
      'by its own number, whatever its work says',
      [step('1', 'Bước 7: Xem'), step('2', 'Bước 9')],
      ['b1', 'b2'],
    ],
    [
      'by its place where its work begins with another number',
      [step('', '3 bản'), step('', 'Xem bước 4')],
      ['b1', 'b2'],
    ],
  ])('%s', (_, rows, ids) => {
    expect(idsOf(...rows)).toEqual(ids)
  })

  it('by the number in its work where only headings have numbers before it', () => {
    const rows = ['1. Phần một', step('', 'Bước 3: Xem'), '2. Phần hai', step('', 'Bước 4: Soạn')]
    expect(idsOf(...rows)).toEqual(['', 'b3', '', 'b4'])
  })

  it('by the case it stands in, not by the step of another', () => {
    const rows = ['Trường hợp dễ', step('1'), 'Trường hợp khó', step(''), step('2')]
    expect(idsOf(...rows)).toEqual(['c1', 't1_b1', '', 't2_b2', 't2_b2_x2'])
  })

  it('a sign before a condition is no part of it', () => {
    const { rows } = read([
      step('1'),
      ['', '→ Nếu khó: bước 3'],
      ['', '↻ ? Nếu rút: kết thúc'],
      step('2'),
      signing('3'),
    ])
    expect(rows.slice(1, 3)).toEqual(['2 condition b1_r', '3 condition'])
  })

  it('by the node it was written from', () => {
    const rows = [
      { ...lineOf(step('1'), 0), node: 'tham_dinh' },
      { ...lineOf(step(''), 1) },
      { ...lineOf(step('2'), 2), node: 'tham_dinh' },
      { ...lineOf(step('3', 'Xem. Nếu khó: bước 1'), 3), node: 'x' },
    ]
    expect(idsOf(...rows)).toEqual(['tham_dinh', 'tham_dinh_x2', 'b2', 'x'])
    expect(read(rows).flow.at(-2)).toBe('x competent case_officer 1d may send_back back to tham_dinh > end')
  })

  it('a number that was there before leads to the first of its name', () => {
    const { flow } = read([step('1', 'Xem. Nếu khó: bước 2'), step('3'), step('2'), step('2'), signing('4')])
    expect(flow[2]).toBe('b1_r kho? > b2, else > b3')
  })
})

describe('what a row says', () => {
  it('the first line is the name, all of it the work', () => {
    expect(node([step('1. Giai đoạn một', 'Thẩm định:\nxem kỹ')])).toMatchObject({
      name: { vi: 'Giai đoạn một' },
      work: 'Giai đoạn một\nThẩm định:\nxem kỹ',
    })
    expect(node([step('1', ' Thẩm định ;,.: ')])).toMatchObject({ name: { vi: 'Thẩm định' } })
  })

  it('the number in the work is no part of it', () => {
    expect(node([step('', 'Bước 1: Thẩm định'), step('', 'Bước 2: Ký')])).toMatchObject({
      name: { vi: 'Thẩm định' },
    })
    expect(node([step('', 'Bước 1: Thẩm định'), step('', 'Bước 2: Ký')])).not.toHaveProperty('work')
  })

  it('the usual case is the name where only cases are told', () => {
    expect(node([step('1', 'Trường hợp thiếu: Mẫu số 02;\nTrường hợp đủ điều kiện: số hóa')])).toMatchObject({
      name: { vi: 'số hóa' },
    })
    expect(node([step('1', 'Trường hợp thiếu: Mẫu số 02')])).toMatchObject({
      name: { vi: 'Trường hợp thiếu: Mẫu số 02' },
    })
  })

  it.each([
    ['Chuyên viên, phối hợp với Sở Tài chính', 'b1 competent case_officer 1d > end'],
    ['Chuyên viên (có sự phối hợp của văn thư)', 'b1 competent case_officer 1d > end'],
    ['Chuyên viên và phối hợp cùng\nvăn thư', 'b1 competent case_officer 1d > end'],
    ['Phối hợp với văn thư', 'b1 competent clerk 1d > end'],
  ])('“%s”: who helps does not do it', (who, line) => {
    expect(read([step('1', 'Xem', who)]).flow[1]).toBe(line)
  })

  it.each([
    ['Mẫu 1', ['Mẫu 1']],
    ['- Mẫu 1;\n+ Mẫu 2.\n• Mẫu 3', ['Mẫu 1', 'Mẫu 2', 'Mẫu 3']],
    ['x\n-\n–\nX\n;  ;', undefined],
    ['xe', ['xe']],
  ])('the papers “%s”', (forms, produces) => {
    const made = node([[...step('1'), forms]])
    expect(made?.kind === 'step' && made.produces).toEqual(produces)
  })

  it('nothing at all, or no more than a number, cannot be read', () => {
    const { rows, marks } = read([step('1'), ['2', '', '', '', 'Mẫu 1'], signing('3')])
    expect(rows).toEqual(['1 step b1', '2 unread !', '3 step b3'])
    expect(marks).toEqual(['row_unread@2 | 2 | Mẫu 1'])
    expect(read([step('1'), ['2', '', '', DAY]]).rows[1]).toBe('2 step b2 !')
    expect(read([step('1'), ['2', '', OFFICER, '']]).marks).toEqual(['work_missing@B2', 'time_missing@D2'])
  })

  it.each<[string, string[], string[]]>([
    [
      'its number',
      ['7', '', '', DAY],
      [
        'Bước 7 chưa có nội dung công việc (B1). Hãy ghi việc phải làm.',
        'Bước 7 chưa nói ai làm (C1). Hãy ghi cơ quan, bộ phận và người thực hiện.',
      ],
    ],
    [
      'its name',
      ['', 'Thẩm định', '', DAY],
      ['Bước Thẩm định chưa nói ai làm (C1). Hãy ghi cơ quan, bộ phận và người thực hiện.'],
    ],
    [
      'its number before its name',
      ['7', 'Thẩm định', OFFICER, ''],
      ['Bước 7 chưa có thời gian (D1). Hãy ghi thời gian, hoặc “không tính thời gian”.'],
    ],
  ])('what lacks is told of a row by %s', (_, row, said) => {
    const { table } = read([row, signing('9')])
    expect(table.findings.map(({ message }) => message.vi)).toEqual(said)
  })

  it('a condition above all steps belongs to none', () => {
    const { rows, marks } = read([['', 'Nếu khó: bước 2'], step('1'), signing('2')])
    expect(rows[0]).toBe('1 unread !')
    expect(marks).toEqual(['row_unread@1 | Nếu khó: bước 2'])
    const inCase = read(['Trường hợp khó', ['', 'Nếu rút: kết thúc'], step('1'), 'Trường hợp dễ', step('1')])
    expect(inCase.rows[1]).toBe('2 unread !')
  })
})

describe('work at the desk', () => {
  it('stands before and after the flow', () => {
    const { desk, flow, rows, marks } = read([
      ['1', 'Nộp hồ sơ', 'Tổ chức, cá nhân', ''],
      ['2', 'Tiếp nhận\nsố hóa', DESK, '2 giờ làm việc', 'Mẫu 1'],
      signing('3'),
      ['4', '', DESK, ''],
    ])
    expect(desk).toEqual({
      intake: [
        { id: 'b1', name: { vi: 'Nộp hồ sơ', en: 'Nộp hồ sơ' } },
        {
          ...{
            id: 'b2',
            name: { vi: 'Tiếp nhận', en: 'Tiếp nhận' },
            work: 'Tiếp nhận\nsố hóa',
            produces: ['Mẫu 1'],
          },
          limit: { quantity: 2, unit: 'working_hour' },
        },
      ],
      handover: [{ id: 'b4', name: { vi: DESK, en: DESK } }],
    })
    expect(flow).toEqual(['start b3', 'b3 competent agency_head 1d decides signs > end', 'end'])
    expect(rows).toEqual(['1 desk', '2 desk', '3 step b3', '4 desk !'])
    expect(marks).toEqual(['work_missing@B4'])
  })

  it('alone is no flow', () => {
    const { table, marks } = read([
      ['1', 'Tiếp nhận', DESK, '1 giờ'],
      ['2', 'Trả kết quả', DESK, ''],
    ])
    expect(table).not.toHaveProperty('flow')
    expect(marks).toEqual(['no_steps@'])
    expect(table.lines.map(({ kind }) => kind)).toEqual(['desk', 'desk'])
  })

  it('beside another who has to answer it is a step like others', () => {
    const { flow, desk } = read([['1', 'Nhận', `${DESK}\nCơ quan thuế`, DAY], signing('2')])
    expect(desk).toBe(undefined)
    expect(flow.slice(0, 4)).toEqual([
      'start b1_t',
      'b1_t all of b1_1, b1_2',
      'b1_1 receiving reception_officer 1d > b1_n',
      'b1_2 waits for tax 1d > b1_n',
    ])
  })

  it('is not all there is where somebody else is waited for', () => {
    expect(
      read([
        ['1', 'Tiếp nhận', DESK, '1 giờ'],
        ['2', 'Tính thuế', 'Cơ quan thuế', DAY],
      ]).flow,
    ).toEqual(['start b2', 'b2 waits for tax 1d > end', 'end'])
  })

  it('without any there is no desk', () => {
    expect(read([signing('1')]).table.flow).not.toHaveProperty('desk')
    expect(read([signing('1')]).table.flow).not.toHaveProperty('factNames')
    expect(read([['1', 'Tiếp nhận', DESK, '1 giờ'], signing('2')]).desk?.handover).toEqual([])
    expect(read([signing('1'), ['2', 'Trả kết quả', DESK, '1 giờ']]).desk?.intake).toEqual([])
  })

  it('conditions below it are instructions there, and no ways into the flow', () => {
    const { desk, rows, marks, flow } = read([
      ['1', 'Tiếp nhận', DESK, '1 giờ'],
      ['', 'Nếu hồ sơ thiếu: hướng dẫn bổ sung'],
      ['', 'Nếu không nộp được: lập phiếu'],
      step('2'),
      signing('3'),
    ])
    expect(desk?.intake[0]?.work).toBe(
      'Tiếp nhận\nNếu hồ sơ thiếu: hướng dẫn bổ sung\nNếu không nộp được: lập phiếu',
    )
    expect(marks).toEqual([
      'clause_kept@B2 | hồ sơ thiếu: hướng dẫn bổ sung',
      'clause_kept@B3 | không nộp được: lập phiếu',
    ])
    expect(rows.slice(0, 3)).toEqual(['1 desk', '2 condition', '3 condition'])
    expect(flow[0]).toBe('start b2')
    const leading = read([
      ['1', 'Tiếp nhận', DESK, '1 giờ'],
      ['', 'Nếu khẩn: bước 3'],
      step('2'),
      signing('3'),
    ])
    expect(leading.rows[1]).toBe('2 unread !')
    expect(leading.marks).toEqual(['row_unread@2 | Nếu khẩn: bước 3'])
  })

  it('is said by one case for all', () => {
    const { desk, rows } = read([
      'Trường hợp dễ',
      signing('1'),
      'Trường hợp khó',
      ['1', 'Tiếp nhận', DESK, '1 giờ'],
      ['', 'Nếu không nộp được'],
      signing('2'),
      ['3', 'Trả kết quả', DESK, ''],
      'Trường hợp rất khó',
      ['1', 'Tiếp nhận lại', DESK, '1 giờ'],
      signing('2'),
    ])
    expect([desk?.intake.map(({ id }) => id), desk?.handover.map(({ id }) => id)]).toEqual([
      ['t2_b1'],
      ['t2_b3'],
    ])
    expect(rows.filter((line) => line.includes('desk'))).toEqual(['4 desk', '7 desk', '9 desk'])
  })
})

describe('a time that is merged over several rows', () => {
  const FIVE = '5 ngày làm việc'

  it('is that of none of them', () => {
    const { flow, rows, marks } = read([
      step('1', 'Xem', OFFICER, FIVE),
      shared(step('2', 'Soát', UNIT_HEAD, FIVE), 1),
      shared(step('3', 'Soạn', OFFICER, FIVE), 2),
      signing('4'),
    ])
    expect(flow[1]).toBe('b1 competent case_officer > b2')
    expect(flow[3]).toBe('b3 competent case_officer > b4')
    expect(rows).toEqual(['1 step b1 !', '2 step b2 !', '3 step b3 !', '4 step b4'])
    expect(marks).toEqual([`time_shared@D1 | ${FIVE}`])
    expect(
      read([step('1', 'Xem', OFFICER, FIVE), shared(step('2', 'Soát', UNIT_HEAD, FIVE), 1)]).table.findings[0]
        ?.message.vi,
    ).toContain('gộp cho 2 bước')
  })

  it('two times after one another are shared by their own rows only', () => {
    const { marks } = read([
      step('1', 'Xem', OFFICER, FIVE),
      shared(step('2', 'Soát', UNIT_HEAD, FIVE), 1),
      step('3', 'Soạn', OFFICER, '2 giờ'),
      shared(step('4', 'Soạn', OFFICER, '2 giờ'), 3),
      signing('5'),
    ])
    expect(marks).toEqual([`time_shared@D1 | ${FIVE}`, 'time_shared@D3 | 2 giờ'])
  })

  it('is that of each where they are done at the same time', () => {
    const group = (from: number) => [
      ['1', 'Cùng lúc', '', ''],
      step('1.1', 'Xem', OFFICER, FIVE),
      shared(step('1.2', 'Soát', OFFICER, FIVE), from + 2),
    ]
    expect(read([...group(0), signing('2')]).marks).toEqual([])
    const cases = ['Trường hợp dễ', ...group(1), signing('2'), 'Trường hợp khó', signing('1')]
    expect(read(cases).marks).toEqual(['asks_fact@B1 | dễ'])
    const beyond = [...group(0), shared(['2', 'Ký', DIRECTOR, FIVE], 3)]
    expect(read(beyond).marks).toEqual([`time_shared@D2 | ${FIVE}`])
  })

  it('is nothing to be told where none is counted', () => {
    const free = 'không tính thời gian'
    expect(
      read([step('1', 'Xem', OFFICER, free), shared(step('2', 'Soát', UNIT_HEAD, free), 1), signing('3')])
        .marks,
    ).toEqual([])
  })
})

describe('the total of a table', () => {
  const totalOf = (row: string | string[], ...steps: string[][]) => {
    const { marks, rows, table } = read([...steps, row])
    return { mark: marks.at(-1), kind: rows.at(-1), says: table.findings.at(-1)?.message.vi }
  }
  const two = [step('1'), signing('2')]

  it.each<[string, string | string[]]>([
    ['by its number', ['Tổng cộng', '', '', '3 ngày làm việc']],
    ['by its work', ['', 'Tổng thời gian giải quyết', '', '3 ngày làm việc']],
    ['by who', ['', '', 'Cộng', '3 ngày làm việc']],
    ['in one text', 'Tổng cộng: 3 ngày làm việc'],
    ['in one text without a colon', 'Tổng số 3 ngày làm việc (24 giờ)'],
    ['beside its name', ['Tổng cộng: 3 ngày làm việc', '', '', '']],
  ])('is found %s, and told where it differs', (_, row) => {
    const { mark, kind, says } = totalOf(row, ...two)
    expect(kind).toBe('3 total')
    expect(mark).toBe('total_differs@D3')
    expect(says).toContain('tổng 3 ngày làm việc nhưng đường dài nhất cộng lại 2 ngày làm việc')
  })

  it.each<[string, string | string[]]>([
    ['agrees', 'Tổng cộng: 2 ngày làm việc'],
    ['agrees in hours', 'Tổng cộng: 16 giờ'],
    ['is not understood', 'Tổng cộng: như trên'],
    ['says nothing', 'Tổng cộng'],
  ])('is silent where it %s', (_, row) => {
    expect(totalOf(row, ...two)).toEqual({ mark: undefined, kind: '3 total', says: undefined })
  })

  it('holds reception, and hours in parts of a day', () => {
    const intake = ['0', 'Tiếp nhận', DESK, '20 phút']
    expect(totalOf('Tổng cộng: 1 tháng', intake, ...two).says).toContain(
      'tổng 1 tháng nhưng đường dài nhất cộng lại 2,04 ngày',
    )
    expect(totalOf('Tổng cộng: 4 giờ', intake, ...two).says).toContain('tổng 4 giờ làm việc nhưng')
    expect(totalOf('Tổng cộng: 4 ngày lịch', ...two).says).toContain('tổng 4 ngày nhưng')
    expect(totalOf('Tổng cộng: 2 ngày', ['0', 'Tiếp nhận', DESK, ''], ...two).mark).toBe(undefined)
  })

  it('is not compared where a time was not read, and where a way leads nowhere', () => {
    expect(totalOf('Tổng cộng: 9 ngày', step('1', 'Xem', OFFICER, 'vài ngày'), signing('2')).mark).toBe(
      'time_unread@D1 | vài ngày | vai ngay',
    )
    expect(totalOf('Tổng cộng: 9 ngày', step('1', 'Xem. Nếu khó: bước 7'), signing('2')).mark).toBe(
      'asks_fact@B1 | khó',
    )
  })

  it('is compared where a time was taken in a certain way', () => {
    const hedged = [
      step('1', 'Xem', OFFICER, '1-2 ngày'),
      step('2', 'Xem', OFFICER, '1 ngày'),
      step('3', 'Xem', OFFICER, 'ngay'),
      step('4', 'Xem', OFFICER, 'trong ngày'),
    ]
    const { marks } = read([...hedged, signing('5'), 'Tổng cộng: 9 ngày'])
    expect(marks).toEqual([
      'time_range@D1 | 1-2 ngày',
      'time_as_working_days@D2',
      'time_at_once@D3 | ngay',
      'time_same_day@D4 | trong ngày',
      'total_differs@D6',
    ])
  })

  it('“cộng đồng” is none, and a step after it is read', () => {
    const { rows } = read([
      step('1', 'Cộng đồng góp ý'),
      signing('2'),
      'Tổng cộng: 2 ngày',
      ['3', 'Trả kết quả', DESK, ''],
    ])
    expect(rows).toEqual(['1 step b1', '2 step b2', '3 total', '4 desk'])
  })
})

describe('a group against its parts', () => {
  const differs = (time: string, work: string, ...parts: string[][]) =>
    read([['1', work, '', time], ...parts, signing('2')]).marks[0]

  it.each<[string, string, string, string | undefined]>([
    ['their sum', '2 ngày làm việc', 'Xử lý', undefined],
    ['another sum', '3 ngày làm việc', 'Xử lý', 'group_differs@D1'],
    ['the longest of them where they are done at once', DAY, 'Xử lý cùng lúc', undefined],
    ['another than the longest', '2 ngày làm việc', 'Xử lý cùng lúc', 'group_differs@D1'],
    ['none', '', 'Xử lý', undefined],
    ['what is not understood', 'vài ngày', 'Xử lý', 'time_unread@D1 | vài ngày | vai ngay'],
  ])('says %s', (_, time, work, mark) => {
    expect(differs(time, work, step('1.1'), step('1.2'))).toBe(mark)
  })

  it('whose parts count nothing says nothing', () => {
    const free = 'không tính'
    expect(differs(DAY, 'Xử lý', step('1.1', 'Xem', OFFICER, free), step('1.2', 'Xem', OFFICER, free))).toBe(
      undefined,
    )
  })

  it('is told in its own words', () => {
    const { table } = read([
      ['1', 'Xử lý', '', '9 giờ'],
      step('1.1', 'Xem', OFFICER, '20 phút'),
      signing('2'),
    ])
    expect(table.findings.map(({ message }) => message.vi)).toEqual([
      'Bước 1 ghi 9 giờ nhưng các bước con cộng lại 0,04 ngày làm việc (D1). Hãy sửa cho khớp.',
    ])
  })

  it('is told inside of a case too', () => {
    const { marks } = read([
      'Trường hợp dễ',
      ['1', 'Xử lý', '', '9 giờ'],
      step('1.1'),
      signing('2'),
      'Trường hợp khó',
      signing('1'),
    ])
    expect(marks).toEqual(['asks_fact@B1 | dễ', 'group_differs@D2'])
  })

  it.each([
    ['4 ngày lịch', 20 / 7],
    ['1 tháng', 150 / 7],
    ['8 giờ', 1],
  ])('%s are %d working days', (time, days) => {
    const { table } = read([
      ['1', 'Xử lý', '', '9 ngày làm việc'],
      step('1.1', 'Xem', OFFICER, time),
      signing('2'),
    ])
    const sum = String(Math.round(days * 100) / 100).replace('.', ',')
    expect(table.findings.at(0)?.message.vi).toContain(`cộng lại ${sum} ngày làm việc`)
  })
})

describe('what is doubtful is told at its cell', () => {
  const doubtful = (doubts: NonNullable<FlowLine['doubts']>, row: string[] = signing('1')) =>
    read([{ ...lineOf(row, 0), doubts }]).marks

  it('each by its own sentence', () => {
    expect(doubtful({ work: 'cell_changed' })).toEqual(['cell_changed@B1 | Ký duyệt'])
    expect(doubtful({ time: 'cell_computed', who: 'cell_changed' })).toEqual([
      `cell_computed@D1 | ${DAY}`,
      `cell_changed@C1 | ${DIRECTOR}`,
    ])
  })

  it('and a time that cannot be one is not told twice', () => {
    for (const code of ['cell_date', 'cell_not_computed', 'cell_error'] as const)
      expect(doubtful({ time: code }, ['1', 'Ký', DIRECTOR, ''])).toEqual([`${code}@D1`])
    expect(doubtful({ time: 'cell_computed' }, ['1', 'Ký', DIRECTOR, ''])).toEqual([
      'cell_computed@D1',
      'time_missing@D1',
    ])
  })

  it('work as long as a flow may hold is taken, longer is told', () => {
    const row = (length: number) => ['1', 'x'.repeat(length), DIRECTOR, DAY]
    expect(read([row(8000)]).marks).toEqual([])
    expect(read([row(8001)]).marks).toEqual(['work_too_long@B1'])
    const desk = read([['1', `Tiếp nhận\n${'x'.repeat(9000)}`, DESK, '1 giờ'], signing('2')]).desk
    expect(desk?.intake[0]?.work).toHaveLength(8000)
  })

  it('a name of the desk is cut where a name ends', () => {
    const { desk } = read([['1', 'x'.repeat(600), DESK, '1 giờ'], signing('2')])
    expect(desk?.intake[0]?.name).toEqual({ vi: 'x'.repeat(500), en: 'x'.repeat(500) })
  })
})

describe('the agencies of a table', () => {
  const world = { agencies: [{ code: 'SYT', names: ['Sở Y tế'] }] }
  const rows = [step('1', 'Xem', 'Sở Y tế\nChuyên viên'), step('2', 'Ký', 'Sở Y tế\nLãnh đạo')]

  it('the one with most people is the competent one, unless the table is only a part', () => {
    expect(read(rows, { world }).flow[1]).toBe('b1 competent case_officer 1d > b2')
    expect(read(rows, { world: { ...world, isPart: true } }).flow[1]).toBe('b1 SYT case_officer 1d > b2')
    expect(read(rows).marks).toEqual([])
  })

  it('or the one above the table', () => {
    const one = [step('1', 'Xem', 'Sở Y tế\nChuyên viên'), signing('2')]
    expect(read(one, { world, headings: ['Quy trình của Sở Y tế'] }).flow[1]).toBe(
      'b1 competent case_officer 1d > b2',
    )
    expect(read(one, { world }).flow[1]).toBe('b1 SYT case_officer 1d > b2')
  })

  it('one that nobody knows is told with those of nearly its name', () => {
    const { table, marks } = read([step('1', 'Xem', 'Sở Y tế và Dân số'), signing('2')], {
      world: { agencies: [{ code: 'SYD', names: ['Sở Y dược'] }] },
    })
    expect(marks).toEqual(['agency_by_name@C1 | Sở Y tế', 'role_assumed@C1 | Sở Y tế và Dân số'])
    expect(table.findings[0]?.message.vi).toContain('Sở Y dược (SYD)')
  })

  it('the head of a branch is one of a unit where the table has the agency’s own, headings left out', () => {
    const branch = step('1', 'Xem', 'Lãnh đạo Chi cục')
    expect(read([branch, signing('2')]).flow[1]).toBe('b1 competent unit_head 1d > b2')
    expect(read([branch, step('2')]).flow[1]).toBe('b1 competent agency_head 1d > b2')
    expect(
      read([{ ...lineOf(['', '', 'Lãnh đạo Sở'], 0), whole: 'Lãnh đạo Sở' }, branch, step('2')]).flow[1],
    ).toContain('agency_head')
  })
})

it('a table that another decides has no last signature', () => {
  expect(read([step('1'), signing('2')], { decidedElsewhere: true }).flow[2]).toBe(
    'b2 competent agency_head 1d may send_back back to b1 > end',
  )
})

it('what is told stands in the order of the table, what concerns all of it first', () => {
  const { marks } = read([['1', '', 'Ban thư ký', 'vài ngày'], 'Trường hợp khó', ['2', '', '', '']])
  expect(marks).toEqual([
    'work_missing@B1',
    'who_unread@C1 | Ban thư ký',
    'time_unread@D1 | vài ngày | vai ngay',
    'row_unread@2 | Trường hợp khó',
    'asks_fact@B2 | khó',
    'row_unread@3 | 2',
  ])
  expect(read([['1', 'Tiếp nhận', DESK, 'vài giờ']]).marks).toEqual([
    'no_steps@',
    'time_unread@D1 | vài giờ | vai gio',
  ])
})
