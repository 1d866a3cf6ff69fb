import { describe, expect, it } from 'vitest'
import { DAY, DESK, DIRECTOR, OFFICER, read, signing, step, UNIT_HEAD } from '../examples/rows.testing.ts'

const lineOf = (rows: Parameters<typeof read>[0], id: string) =>
  read(rows).flow.find((line) => line.startsWith(`${id} `))
const leader = (label: string, work = 'Soát xét') => [label, work, UNIT_HEAD, DAY]
const clerk = (label: string, work = 'Vào sổ') => [label, work, 'Văn thư', DAY]

describe('back to the step that the table names', () => {
  it.each([
    ['Nếu không đồng ý: chuyển lại bước 1', 'b1'],
    ['Nếu không đồng ý: quay lại bước 1 hoặc bước 2', 'b1, b2'],
    ['Nếu không đồng ý: quay lại bước 2 hoặc bước 2', 'b2'],
    ['Nếu cần làm thêm: bước 1', 'b1'],
    ['Nếu không đồng ý: trả lại chuyên viên', 'b2'],
    ['Nếu không đồng ý: trả lại phòng chuyên môn', 'b3'],
    ['Nếu không đồng ý: trả lại bước trước', 'b4'],
    ['Nếu không đồng ý: trả lại để sửa', 'b4'],
  ])('“%s”', (text, to) => {
    const rows = [
      step('1'),
      step('2'),
      leader('3'),
      clerk('4'),
      ['5', `Xem.\n${text}`, 'Văn thư', DAY],
      signing('6'),
    ]
    expect(lineOf(rows, 'b5')).toBe(`b5 competent clerk 1d may send_back back to ${to} > b6`)
  })

  it('a row of its own below the step says the same', () => {
    const rows = [step('1'), leader('2'), signing('3'), ['', 'Nếu trả lại để sửa: quay lại bước 1']]
    expect(lineOf(rows, 'b3')).toBe(
      'b3 competent agency_head 1d may send_back back to b1 decides signs > end',
    )
    expect(read(rows).rows).toEqual(['1 step b1', '2 step b2', '3 step b3', '4 condition'])
  })

  it('nowhere where nobody of that kind was before', () => {
    const rows = [
      clerk('1'),
      ['2', 'Xem.\nNếu không đồng ý: trả lại chuyên viên', 'Văn thư', DAY],
      signing('3'),
    ]
    expect(lineOf(rows, 'b2')).toBe('b2 competent clerk 1d > b3')
    const first = [['1', 'Xem.\nNếu không đồng ý: trả lại để sửa', 'Văn thư', DAY], signing('2')]
    expect(lineOf(first, 'b1')).toBe('b1 competent clerk 1d > b2')
  })

  it('not to whom is waited for, but to whoever worked here before', () => {
    const rows = [
      step('1'),
      ['2', 'Xác định nghĩa vụ', 'Cơ quan thuế', DAY],
      ['3', 'Xem.\nNếu không đồng ý: trả lại để sửa', 'Văn thư', DAY],
      signing('4'),
    ]
    expect(lineOf(rows, 'b3')).toBe('b3 competent clerk 1d may send_back back to b1 > b4')
  })

  it('and on where it names a later one', () => {
    const rows = [step('1', 'Xem. Nếu không đồng ý: chuyển lại bước 3'), step('2'), signing('3')]
    expect(lineOf(rows, 'b1')).toBe('b1 competent case_officer 1d > b1_r')
    expect(lineOf(rows, 'b1_r')).toBe('b1_r khong_dong_y? > b3, else > b2')
  })

  it('with a mark where there is no such step', () => {
    const { marks } = read([
      step('1'),
      ['2', 'Xem. Nếu không đồng ý: chuyển lại bước 1 hoặc bước 0', UNIT_HEAD, DAY],
    ])
    expect(marks).toEqual(['way_unknown@B2 | không đồng ý: chuyển lại bước 1 hoặc bước 0'])
  })
})

describe('a leader sends back to whose work is looked at', () => {
  it.each([
    ['an officer', step('1')],
    ['another leader', leader('1')],
    ['a clerk', clerk('1')],
  ])('%s', (_, row) => {
    expect(lineOf([row, signing('2')], 'b2')).toBe(
      'b2 competent agency_head 1d may send_back back to b1 decides signs > end',
    )
  })

  it('the Chairman too, and who receives papers in the middle', () => {
    expect(lineOf([step('1'), ['2', 'Ký', 'Chủ tịch UBND tỉnh', DAY]], 'b2')).toBe(
      'b2 committee province_leader 1d may send_back back to b1 decides signs > end',
    )
    const rows = [step('1'), ['2', 'Nhận bổ sung', DESK, DAY], signing('3')]
    expect(lineOf(rows, 'b2')).toBe('b2 receiving reception_officer 1d > b3')
    expect(lineOf(rows, 'b3')).toContain('back to b2')
  })

  it.each([
    ['whom nobody came before', [signing('1')], 'b1'],
    ['after an answer from outside', [['1', 'Chờ', 'Cơ quan thuế', DAY], signing('2')], 'b2'],
    [
      'after several agencies at once',
      [['1', 'Cho ý kiến', 'Sở Tài chính\nSở Xây dựng\nSở Y tế', DAY], signing('2')],
      'b2',
    ],
    ['after nobody knows whom', [['1', 'Xem', 'Ban thư ký', DAY], signing('2')], 'b2'],
    ['after a step that says where it goes', [[...step('1'), '', 'Bước 2'], signing('2')], 'b2'],
    [
      'after a step done in one case only',
      [step('0'), step('1', 'Trường hợp cần xác minh: xác minh'), signing('2')],
      'b2',
    ],
    [
      'into a step done in one case only',
      [step('1'), ['2', 'Trường hợp phức tạp: ký trình', UNIT_HEAD, DAY], signing('3')],
      'b2',
    ],
    ['out of a group', [['1', 'Xử lý', '', '2 ngày làm việc'], step('1.1'), step('1.2'), signing('2')], 'b2'],
    ['into a group', [step('1'), ['2', 'Xử lý', '', DAY], leader('2.1'), signing('3')], 'b2_1'],
    [
      'from one branch to the other',
      [['1', 'Xử lý cùng lúc', '', DAY], step('1.1'), leader('1.2'), signing('2')],
      'b1_2',
    ],
  ])('not %s', (_, rows, id) => {
    expect(lineOf(rows, id)).not.toContain('back to')
  })

  it('inside of a group, from part to part, and from group to group', () => {
    const rows = [['1', 'Xử lý', '', '2 ngày làm việc'], step('1.1'), leader('1.2'), signing('2')]
    expect(lineOf(rows, 'b1_2')).toBe('b1_2 competent unit_head 1d may send_back back to b1_1 > b2')
    const lettered = [['1', 'Xử lý', '', '2 ngày làm việc'], step('1a'), leader('1b'), signing('2')]
    expect(lineOf(lettered, 'b1b')).toContain('back to b1a')
  })

  it('an officer sends nobody back unless the table says so', () => {
    expect(lineOf([step('1'), step('2'), signing('3')], 'b2')).toBe('b2 competent case_officer 1d > b3')
  })
})

describe('what the holder of a step may do', () => {
  const actionsOf = (work: string, who: string) => {
    const node = read([step('0'), ['1', work, who, DAY], signing('2')]).table.flow?.nodes.find(
      ({ id }) => id === 'b1',
    )
    return node?.kind === 'step' ? node.actions : 'no step'
  }
  const USUAL = ['request_opinion', 'request_supplement', 'propose_extension', 'propose_refusal']

  it.each([
    ['Thẩm định', OFFICER, USUAL],
    ['Thẩm định', 'UBND tỉnh\nChuyên viên', undefined],
    ['Vào sổ', 'Văn thư', undefined],
    ['Xem.\nNếu thiếu giấy tờ: Mẫu số 02', 'Văn thư', ['request_supplement']],
    ['Xem.\nNếu không đủ điều kiện: từ chối', 'Văn thư', ['propose_refusal']],
    ['Xem.\nNếu quá hạn: xin lỗi', 'Văn thư', ['propose_extension']],
    ['Xem.\nNếu phải nộp lệ phí: thông báo', 'Văn thư', ['request_payment']],
    ['Xem.\nNếu phải nộp lệ phí: thông báo', OFFICER, [...USUAL, 'request_payment']],
    ['Xem.\nNếu thiếu: Mẫu số 02', OFFICER, USUAL],
    ['Soát xét', UNIT_HEAD, ['send_back']],
    ['Soát xét.\nNếu quá hạn: xin lỗi', UNIT_HEAD, ['send_back', 'propose_extension']],
  ])('“%s” by “%s”', (work, who, actions) => {
    expect(actionsOf(work, who)).toEqual(actions)
  })

  it('has a name, a work and papers of its own, each as long as may be', () => {
    const [node] =
      read([
        ['1', `${'a'.repeat(600)}\nrồi lưu`, OFFICER, 'không tính thời gian', 'Mẫu 1; Mẫu 2'],
        signing('2'),
      ]).table.flow?.nodes ?? []
    expect(node).toMatchObject({
      name: { vi: 'a'.repeat(500), en: 'a'.repeat(500) },
      work: `${'a'.repeat(600)}\nrồi lưu`,
      produces: ['Mẫu 1', 'Mẫu 2'],
    })
    expect(node).not.toHaveProperty('limit')
  })

  it('and where it says no more than its name, the name alone', () => {
    const [node] = read([step('1'), signing('2')]).table.flow?.nodes ?? []
    expect(node).not.toHaveProperty('work')
    expect(node).not.toHaveProperty('produces')
    const [empty] = read([['1', '', DIRECTOR, DAY]]).table.flow?.nodes ?? []
    expect(empty).not.toHaveProperty('work')
  })
})
