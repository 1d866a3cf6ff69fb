import { describe, expect, it } from 'vitest'
import { DAY, OFFICER, read, signing, step, UNIT_HEAD } from '../examples/rows.testing.ts'

const world = {
  agencies: [
    { code: 'STC', names: ['Sở Tài chính'] },
    { code: 'SXD', names: ['Sở Xây dựng'] },
  ],
}
const SIGNED = 'b2 competent agency_head 1d decides signs > end'
const opinion = (label: string, who: string, time = DAY) => [label, 'Cho ý kiến', who, time]

describe('a step with parts', () => {
  it('is only the heading of parts that follow one another', () => {
    const { flow, rows, marks } = read([
      ['1', 'Xử lý hồ sơ', '', '2 ngày làm việc'],
      step('1.1'),
      step('1.2', 'Soạn thảo'),
      signing('2'),
    ])
    expect(flow).toEqual([
      'start b1_1',
      'b1_1 competent case_officer 1d > b1_2',
      'b1_2 competent case_officer 1d > b2',
      SIGNED,
      'end',
    ])
    expect(rows).toEqual(['1 group', '2 step b1_1', '3 step b1_2', '4 step b2'])
    expect(marks).toEqual([])
  })

  it('parts into branches where it says that they are done at the same time', () => {
    const { flow, rows, marks } = read(
      [
        ['1', 'Cùng lúc lấy ý kiến', '', '3 ngày làm việc'],
        opinion('1.1', 'Sở Tài chính\nLãnh đạo', '3 ngày làm việc'),
        opinion('1.2', 'Công an tỉnh', '2 ngày làm việc'),
        signing('2'),
      ],
      { world },
    )
    expect(flow).toEqual([
      'start b1_t',
      'b1_t all of b1_1, b1_2',
      'b1_1 STC agency_head 3d > b1_n',
      'b1_2 waits for police 2d > b1_n',
      'b1_n joins > b2',
      SIGNED,
      'end',
    ])
    expect(rows).toEqual(['1 group b1_t b1_n', '2 step b1_1', '3 step b1_2', '4 step b2'])
    expect(marks).toEqual([])
  })

  it('gives its time to branches that have none, and to nothing else', () => {
    const parts = [step('1.1', 'Kiểm tra', OFFICER, ''), step('1.2', 'Xác minh', OFFICER, DAY), signing('2')]
    const parallel = read([['1', 'Thực hiện song song', '', '3 ngày làm việc'], ...parts])
    expect(parallel.flow.slice(2, 4)).toEqual([
      'b1_1 competent case_officer 3d > b1_n',
      'b1_2 competent case_officer 1d > b1_n',
    ])
    expect(parallel.marks).toEqual([])
    const after = read([['1', 'Thực hiện', '', '3 ngày làm việc'], ...parts])
    expect(after.flow[1]).toBe('b1_1 competent case_officer > b1_2')
    expect(after.marks).toEqual(['group_differs@D1', 'time_missing@D2'])
  })

  it('a branch that has its time from the whole still knows what stands before it', () => {
    const { flow } = read([
      step('0'),
      ['1', 'Thực hiện song song', '', DAY],
      ['1.1', 'Kiểm tra. Nếu không đạt: quay lại bước 1.1', 'Văn thư', ''],
      ['1.2', 'Xem. Nếu không đạt: quay lại bước 0', 'Văn thư', ''],
      signing('2'),
    ])
    expect(flow.slice(2, 5)).toEqual([
      'b1_t all of b1_1, b1_2',
      'b1_1 competent clerk 1d > b1_n',
      'b1_2 competent clerk 1d may send_back back to b0 > b1_n',
    ])
  })

  it('gives its time under the heading of a case too', () => {
    const { flow, marks } = read([
      'Trường hợp đơn giản',
      ['1', 'Thực hiện song song', '', '3 ngày làm việc'],
      step('1.1', 'Kiểm tra', OFFICER, ''),
      step('1.2', 'Xác minh', OFFICER, ''),
      signing('2'),
      'Trường hợp phức tạp',
      signing('1'),
    ])
    expect(flow).toContain('t1_b1_2 competent case_officer 3d > t1_b1_n')
    expect(marks).toEqual(['asks_fact@B1 | đơn giản'])
  })

  it('has none to give where none is said', () => {
    const { marks } = read([
      ['1', 'Thực hiện song song', '', ''],
      step('1.1', 'Kiểm tra', OFFICER, ''),
      step('1.2'),
      signing('2'),
    ])
    expect(marks).toEqual(['time_missing@D2'])
  })

  it('is a step of its own where somebody does it in another time than its longest branch', () => {
    const branches = [
      step('1.1', 'Kiểm tra', OFFICER, DAY),
      step('1.2', 'Xác minh', OFFICER, '8 giờ'),
      signing('2'),
    ]
    const own = read([['1', 'Thẩm định, đồng thời kiểm tra', OFFICER, '5 ngày làm việc'], ...branches])
    expect(own.flow.slice(0, 3)).toEqual([
      'start b1',
      'b1 competent case_officer 5d > b1_t',
      'b1_t all of b1_1, b1_2',
    ])
    expect(own.rows[0]).toBe('1 step b1 b1_t b1_n')
    expect(own.marks).toEqual([])
    expect(read([['1', 'Thẩm định, đồng thời kiểm tra', OFFICER, '5 ngày'], ...branches]).marks).toEqual([
      'time_as_working_days@D1',
    ])
    const heading = read([['1', 'Thẩm định, đồng thời kiểm tra', OFFICER, '8 giờ làm việc'], ...branches])
    expect(heading.flow.slice(0, 2)).toEqual(['start b1_t', 'b1_t all of b1_1, b1_2'])
    expect(heading.rows[0]).toBe('1 group b1_t b1_n')
  })

  it('is a heading where its parts count no time, or nobody does it', () => {
    const free = [opinion('1.1', 'Công an tỉnh', 'không tính'), opinion('1.2', 'Cơ quan thuế', 'không tính')]
    expect(read([['1', 'Đồng thời hỏi', OFFICER, DAY], ...free, signing('2')]).flow[0]).toBe('start b1_t')
    const parts = [step('1.1'), step('1.2')]
    expect(read([['1', 'Đồng thời hỏi', '', '5 ngày làm việc'], ...parts, signing('2')]).flow[0]).toBe(
      'start b1_t',
    )
    expect(read([['1', 'Đồng thời hỏi', OFFICER, ''], ...parts, signing('2')]).flow[0]).toBe('start b1_t')
    expect(read([['1', 'Xử lý', OFFICER, '5 ngày làm việc'], ...parts, signing('2')]).flow[0]).toBe(
      'start b1_1',
    )
  })
})

it('opinions at once under a part of a step are at once', () => {
  const rows = [
    ['3', 'Giải quyết', '', ''],
    step('3.1'),
    ['3.2', 'Lấy ý kiến song song', '', '5 ngày làm việc'],
    ['3.2.1', 'Cho ý kiến', 'Công an tỉnh', '5 ngày làm việc'],
    ['3.2.2', 'Cho ý kiến', 'Cơ quan thuế', '5 ngày làm việc'],
    step('3.3'),
    signing('4'),
  ]
  const { flow, marks } = read(rows)
  expect(flow).toContain('b3_2_t all of b3_2_1, b3_2_2')
  expect(flow).toContain('b3_2_n joins > b3_3')
  expect(marks).toEqual([])
})

describe('what is a part of what', () => {
  it.each<[string, string[], string[]]>([
    ['4.1 and 4.2 of 4', ['4', '4.1', '4.2', '5'], ['group', 'step', 'step', 'step']],
    ['4a and 4b of 4', ['4', '4a', '4b', '5'], ['group', 'step', 'step', 'step']],
    ['4.1.1 of 4 as well', ['4', '4.1', '4.1.1', '5'], ['group', 'step', 'step', 'step']],
    [
      '4.1.1 of 4.1 where that is said to be at once',
      ['4', '4.1 song song', '4.1.1', '4.1.2', '5'],
      ['group', 'group', 'step', 'step', 'step'],
    ],
    ['4.1a of 4.1', ['4.1', '4.1a', '5'], ['group', 'step', 'step']],
    ['not 41 of 4', ['4', '41', '5'], ['step', 'step', 'step']],
    ['not 5.1 of 4', ['4', '5.1', '6'], ['step', 'step', 'step']],
    ['not what has no number', ['4', '', '5'], ['step', 'step', 'step']],
  ])('%s', (_, labels, kinds) => {
    expect(read(labels.map((label) => step(label))).table.lines.map(({ kind }) => kind)).toEqual(kinds)
  })
})

it('a heading inside of a case is one too', () => {
  const { rows } = read([
    'Trường hợp đơn giản',
    ['1', 'Xử lý', '', DAY],
    step('1.1'),
    signing('2'),
    'Trường hợp phức tạp',
    signing('1'),
  ])
  expect(rows[1]).toBe('2 group')
})

describe('a group is entered', () => {
  const wayInto = (...group: string[][]) =>
    read([step('1', 'Xem. Nếu phải xử lý: bước 3'), step('2'), ...group, signing('9')], { world }).flow.find(
      (line) => line.startsWith('b1_r '),
    )

  it.each<[string, string[][], string]>([
    ['at the first of its parts', [['3', 'Xử lý', '', DAY], step('3.1'), step('3.2')], 'b3_1'],
    ['at all of its branches', [['3', 'Xử lý cùng lúc', '', DAY], step('3.1'), step('3.2')], 'b3_t'],
    ['at whoever does it', [['3', 'Xử lý, đồng thời hỏi', OFFICER, '3 giờ'], step('3.1'), step('3.2')], 'b3'],
    ['at every agency it asks', [opinion('3', 'Sở Tài chính\nSở Xây dựng')], 'b3_t'],
    ['at one agency alone', [opinion('3', 'Sở Tài chính')], 'b3'],
    ['through the condition of a step done in one case', [step('3', 'Trường hợp cần: xử lý')], 'o_b3'],
    [
      'at the step itself where several cases are told apart',
      [step('3', 'Trường hợp cần: xử lý'), step('4', 'Trường hợp khó: hỏi')],
      'b3',
    ],
  ])('%s', (_, group, entry) => {
    expect(wayInto(...group)).toBe(`b1_r phai_xu_ly? > ${entry}, else > b2`)
  })

  it('and left by its conditions, which stand below its own row', () => {
    const { flow, marks } = read([
      ['1', 'Lấy ý kiến cùng lúc', '', DAY],
      ['', 'Nếu không thống nhất: bước 3'],
      step('1.1'),
      step('1.2'),
      step('2'),
      signing('3'),
    ])
    expect(flow.slice(4, 6)).toEqual(['b1_n joins > b1_r', 'b1_r khong_thong_nhat? > b3, else > b2'])
    expect(marks).toEqual(['asks_fact@B2 | không thống nhất'])
  })

  it('but never sent back from as a whole, since nobody holds it', () => {
    const { marks } = read([
      step('0'),
      ['1', 'Lấy ý kiến cùng lúc', '', DAY],
      ['', 'Nếu không thống nhất: trả lại chuyên viên'],
      ['', 'Nếu phức tạp: bước 3'],
      step('1.1'),
      step('1.2'),
      step('2'),
      signing('3'),
    ])
    expect(marks).toEqual(['way_missing@3 | không thống nhất', 'asks_fact@B4 | phức tạp'])
  })

  it('with a step in it that is done in one case only, whose ways meet before the branches do', () => {
    const { flow, rows } = read([
      ['1', 'Thực hiện cùng lúc', '', DAY],
      step('1.1', 'Trường hợp cần xác minh: xác minh'),
      step('1.2', 'Kiểm tra'),
      signing('2'),
    ])
    expect(flow).toEqual([
      'start b1_t',
      'b1_t all of o_b1_1, b1_2',
      'o_b1_1 can_xac_minh? > b1_1, else > o_b1_1_g',
      'b1_1 competent case_officer 1d > o_b1_1_g',
      'o_b1_1_g else > b1_n',
      'b1_2 competent case_officer 1d > b1_n',
      'b1_n joins > b2',
      SIGNED,
      'end',
    ])
    expect(rows[1]).toBe('2 step o_b1_1 b1_1')
  })
})

describe('steps beside one another without a heading', () => {
  it('4a, 4b and 4c of which one says so', () => {
    const { flow, rows } = read([
      step('4a', 'Đăng ký thường trú'),
      step('4b', 'Đồng thời cấp thẻ', UNIT_HEAD),
      step('4c', 'Gửi thư'),
      signing('5'),
    ])
    expect(flow).toEqual([
      'start g_b4a_t',
      'g_b4a_t all of b4a, b4b, b4c',
      'b4a competent case_officer 1d > g_b4a_n',
      'b4b competent unit_head 1d > g_b4a_n',
      'b4c competent case_officer 1d > g_b4a_n',
      'g_b4a_n joins > b5',
      'b5 competent agency_head 1d decides signs > end',
      'end',
    ])
    expect(rows).toEqual(['1 step g_b4a_t b4a g_b4a_n', '2 step b4b', '3 step b4c', '4 step b5'])
  })

  it.each<[string, string[][], string]>([
    [
      'the first of two letters says so',
      [step('4a', 'Đồng thời hỏi'), step('4b')],
      'g_b4a_t all of b4a, b4b',
    ],
    ['the number says so', [step('4a'), step('4b. Song song')], 'g_b4a_t all of b4a, b4b'],
    ['it begins with it', [step('1'), step('2', 'Song song với bước 1: hỏi')], 'g_b1_t all of b1, b2'],
    ['it begins with doing so', [step('1'), step('2', 'Thực hiện đồng thời: hỏi')], 'g_b1_t all of b1, b2'],
    [
      'a third begins with it too',
      [step('1'), step('2', 'Song song: hỏi'), step('3', 'Song song: xem')],
      'g_b1_t all of b1, b2, b3',
    ],
  ])('%s', (_, rows, fork) => {
    expect(read([...rows, signing('9')]).flow[1]).toBe(fork)
  })

  it.each<[string, string[][]]>([
    ['letters alone say nothing', [step('4a'), step('4b')]],
    ['nor other numbers', [step('4a', 'Đồng thời hỏi'), step('5b')]],
    ['nor a word in the middle', [step('1'), step('2', 'Gửi đồng thời hai nơi')]],
    ['a first step has nothing beside it', [step('1', 'Đồng thời hỏi'), step('2')]],
    ['nothing stands beside a group', [['1', 'Xử lý', '', DAY], step('1.1'), step('2', 'Đồng thời hỏi')]],
    ['nothing stands beside a case', [step('1', 'Trường hợp cần: hỏi'), step('2', 'Đồng thời hỏi')]],
  ])('%s', (_, rows) => {
    expect(read([...rows, signing('9')]).flow.filter((line) => line.includes(' all of '))).toEqual([])
  })
})

describe('several agencies in one cell', () => {
  it('are asked at once, each under its name until it is chosen from the list', () => {
    const { table, flow, rows } = read(
      [
        ['1', 'Cho ý kiến', 'Sở Y tế\nSở Tài chính', '3 ngày làm việc', 'Văn bản'],
        ['', 'Nếu phức tạp: bước 3'],
        step('2'),
        signing('3'),
      ],
      { world },
    )
    expect(flow.slice(0, 6)).toEqual([
      'start b1_t',
      'b1_t all of b1_1, b1_2',
      'b1_1 so_y_te case_officer 3d > b1_n',
      'b1_2 STC case_officer 3d > b1_n',
      'b1_n joins > b1_r',
      'b1_r phuc_tap? > b3, else > b2',
    ])
    const names = table.flow?.nodes.flatMap((node) =>
      node.kind === 'step' ? [`${node.name.vi} (${node.produces ?? ''})`] : [],
    )
    expect(names?.slice(0, 2)).toEqual(['Sở Y tế: Cho ý kiến (Văn bản)', 'Cho ý kiến (Văn bản)'])
    expect(rows[0]).toBe('1 step b1_t b1_1 b1_2 b1_n')
  })

  it('and where no work is said, the name alone', () => {
    const { table } = read([['1', '', 'Sở Y tế\nCông an tỉnh', DAY], signing('2')])
    expect(table.flow?.nodes.slice(1, 3)).toMatchObject([{ name: { vi: 'Sở Y tế' } }, { name: { vi: '' } }])
  })

  it('a step that nobody does is kept, so that who does it can be chosen', () => {
    const { table } = read([['1', 'Thẩm định', 'Ban thư ký', DAY], signing('2')])
    expect(table.flow?.nodes[0]).toMatchObject({ id: 'b1', performer: { agency: '', role: '' }, next: 'b2' })
  })
})
