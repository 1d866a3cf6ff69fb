import { describe, expect, it } from 'vitest'
import { DAY, DESK, DIRECTOR, OFFICER, read, signing, step, UNIT_HEAD } from '../examples/rows.testing.ts'

const SIMPLE = 'Trường hợp đơn giản'
const HARD = 'Trường hợp phức tạp'
const SPECIAL = 'Trường hợp đặc biệt'

describe('a step that is done in one case only', () => {
  it('is passed by in every other', () => {
    const { flow, facts, marks, rows } = read([
      step('1'),
      step('2', 'Trường hợp cần xác minh: xác minh tại chỗ'),
      signing('3'),
    ])
    expect(flow).toEqual([
      'start b1',
      'b1 competent case_officer 1d > o_b2',
      'o_b2 can_xac_minh? > b2, else > b3',
      'b2 competent case_officer 1d > b3',
      'b3 competent agency_head 1d decides signs > end',
      'end',
    ])
    expect(facts).toEqual({ can_xac_minh: 'boolean' })
    expect(marks).toEqual(['asks_fact@B2 | cần xác minh'])
    expect(rows).toEqual(['1 step b1', '2 step o_b2 b2', '3 step b3'])
  })

  it('of several that follow one another one is done, the last where no other is', () => {
    const { flow } = read([
      step('1', 'Trường hợp đơn giản: ghi nhận'),
      step('2', 'Trường hợp phức tạp: thẩm định'),
      step('3', 'Trường hợp đặc biệt: báo cáo'),
      signing('4'),
    ])
    expect(flow).toEqual([
      'start o_b1',
      'o_b1 don_gian? > b1, phuc_tap? > b2, else > b3',
      'b1 competent case_officer 1d > b4',
      'b2 competent case_officer 1d > b4',
      'b3 competent case_officer 1d > b4',
      'b4 competent agency_head 1d decides signs > end',
      'end',
    ])
  })

  it('that asks for papers or refuses is one too, and the usual case beside it the other', () => {
    const lacking = step('2a', 'Trường hợp hồ sơ chưa đầy đủ: thông báo bổ sung')
    const aside = ['2b', 'Trường hợp hồ sơ đầy đủ: chuyển bước 3', '', '']
    expect(read([step('1'), step('2'), lacking, aside, signing('3')]).flow.slice(2, 5)).toEqual([
      expect.stringMatching(/^b2 .* > o_b2a$/),
      'o_b2a ho_so_chua_day_du? > b2a, else > b3',
      expect.stringMatching(/^b2a .* > b3$/),
    ])
    const refused = step('3', 'Trường hợp không đủ điều kiện: dự thảo văn bản từ chối')
    const usual = (label: string) => step(label, 'Trường hợp đủ điều kiện: dự thảo giấy phép')
    const way = 'khong_du_dieu_kien? > b3'
    expect(read([step('1'), usual('2'), refused, signing('4')]).flow[2]).toBe(`o_b3 ${way}, else > b2`)
    expect(read([step('1'), refused, usual('4'), signing('5')]).flow[2]).toBe(`o_b3 ${way}, else > b4`)
    expect(read([step('1'), usual('2'), signing('3')]).flow).not.toContainEqual(expect.stringContaining('?'))
    const desk = ['1', 'Trường hợp hồ sơ chưa đầy đủ: hướng dẫn bổ sung', DESK, DAY]
    expect(read([desk, step('2'), signing('3')]).desk?.intake).toHaveLength(1)
  })

  it('with a step between them each is asked for itself', () => {
    const { flow } = read([
      step('1', 'Trường hợp đơn giản: ghi nhận'),
      step('2'),
      step('3', 'Trường hợp phức tạp: thẩm định'),
      signing('4'),
    ])
    expect(flow[1]).toBe('o_b1 don_gian? > b1, else > b2')
    expect(flow[4]).toBe('o_b3 phuc_tap? > b3, else > b4')
  })

  it('a condition of one of them belongs to that one', () => {
    const { flow } = read([
      step('1', 'Trường hợp đơn giản: ghi nhận'),
      ['', 'Nếu rút hồ sơ: kết thúc'],
      step('2', 'Trường hợp phức tạp: thẩm định'),
      signing('3'),
    ])
    expect(flow.filter((line) => line.includes('?'))).toEqual([
      'o_b1 don_gian? > b1, else > b2',
      'b1_r rut_ho_so? > end, else > b3',
    ])
  })
})

describe('cases under headings of their own', () => {
  it('part at the first, each with numbers of its own, and go on to what follows', () => {
    const { flow, rows, marks, facts, desk } = read([
      ['1', 'Tiếp nhận', DESK, '2 giờ'],
      SIMPLE,
      step('2'),
      signing('3'),
      HARD,
      step('2'),
      step('3', 'Xác minh. Nếu không đạt: quay lại bước 2'),
      signing('4'),
      ['5', 'Trả kết quả', DESK, 'không tính'],
    ])
    expect(flow).toEqual([
      'start c1',
      'c1 don_gian? > t1_b2, else > t2_b2',
      't1_b2 competent case_officer 1d > t1_b3',
      't1_b3 competent agency_head 1d may send_back back to t1_b2 decides signs > end',
      't2_b2 competent case_officer 1d > t2_b3',
      't2_b3 competent case_officer 1d may send_back back to t2_b2 > t2_b4',
      't2_b4 competent agency_head 1d may send_back back to t2_b3 decides signs > end',
      'end',
    ])
    expect(rows).toEqual([
      '1 desk',
      '2 section c1',
      '3 step t1_b2',
      '4 step t1_b3',
      '5 section',
      '6 step t2_b2',
      '7 step t2_b3',
      '8 step t2_b4',
      '9 desk',
    ])
    expect(marks).toEqual(['asks_fact@B2 | đơn giản'])
    expect(facts).toEqual({ don_gian: 'boolean' })
    expect(desk?.intake.map(({ id }) => id)).toEqual(['b1'])
    expect(desk?.handover.map(({ id }) => id)).toEqual(['t2_b5'])
  })

  it('three of them are asked in their order, the last where no other is', () => {
    const { flow } = read([SIMPLE, signing('1'), HARD, signing('1'), SPECIAL, signing('1')])
    expect(flow[1]).toBe('c1 don_gian? > t1_b1, phuc_tap? > t2_b1, else > t3_b1')
  })

  it('send back to what was done right before they part, and never into one another', () => {
    const rows = [SIMPLE, ['2', 'Soát xét', UNIT_HEAD, DAY], signing('3'), HARD, signing('2')]
    expect(read([step('1'), ...rows]).flow.slice(3, 6)).toEqual([
      't1_b2 competent unit_head 1d may send_back back to b1 > t1_b3',
      't1_b3 competent agency_head 1d may send_back back to t1_b2 decides signs > end',
      't2_b2 competent agency_head 1d decides signs > end',
    ])
    expect(read(rows).flow[4]).toBe('t2_b2 competent agency_head 1d decides signs > end')
    const asked = ['2', 'Ký.\nNếu không đồng ý: trả lại chuyên viên', DIRECTOR, DAY]
    expect(read([SIMPLE, step('1'), signing('2'), HARD, asked]).flow.at(-2)).toBe(
      't2_b2 competent agency_head 1d decides signs > end',
    )
  })

  it('lead to a step of their own, then to one that stands in none, then to whatever is called so', () => {
    const wayTo = (...rest: Parameters<typeof read>[0]) =>
      read([SIMPLE, step('1', 'Xem. Nếu rút: bước 5'), signing('2'), HARD, signing('5'), ...rest]).flow[3]
    expect(wayTo()).toBe('t1_b1_r rut? > t2_b5, else > t1_b2')
    expect(wayTo('Giai đoạn cuối', step('5'))).toBe('t1_b1_r rut? > b5, else > t1_b2')
  })

  it('end at a heading that is no case, where all meet again', () => {
    const { flow, rows } = read([SIMPLE, step('1'), HARD, step('1'), 'Giai đoạn kết thúc', signing('2')])
    expect(flow.slice(1)).toEqual([
      'c1 don_gian? > t1_b1, else > t2_b1',
      't1_b1 competent case_officer 1d > b2',
      't2_b1 competent case_officer 1d > b2',
      'b2 competent agency_head 1d decides signs > end',
      'end',
    ])
    expect(rows[4]).toBe('5 section')
  })

  it('begin anew after such a heading', () => {
    const { flow } = read([
      SIMPLE,
      step('1'),
      HARD,
      step('1'),
      'Giai đoạn hai',
      SIMPLE,
      signing('2'),
      SPECIAL,
      signing('2'),
    ])
    expect(flow.filter((line) => line.includes('?'))).toEqual([
      'c1 don_gian? > t1_b1, else > t2_b1',
      'c3 don_gian? > t3_b2, else > t4_b2',
    ])
  })

  it('of a single one nobody can say where it ends', () => {
    const { rows, marks } = read([step('1'), SIMPLE, signing('2')])
    expect(rows[1]).toBe('2 unread c1 !')
    expect(marks).toEqual(['row_unread@2 | Trường hợp đơn giản', 'asks_fact@B2 | đơn giản'])
  })

  it('a heading with “khi”, or one that says where it leads, is a condition of the step above', () => {
    const { rows } = read([
      step('1'),
      'Khi hồ sơ phức tạp: bước 3',
      step('2'),
      'Trường hợp rút hồ sơ: kết thúc',
      signing('3'),
    ])
    expect(rows).toEqual(['1 step b1', '2 condition b1_r', '3 step b2', '4 condition b2_r', '5 step b3'])
    expect(read([step('1'), 'Khi hồ sơ khó', signing('2')]).rows[1]).toBe('2 condition b1_r !')
    expect(read([step('1'), 'Trường hợp khó: lập biên bản', signing('2')]).rows[1]).toBe('2 condition b1_r !')
  })

  it('a condition below a case belongs to its last step', () => {
    const { flow } = read([
      SIMPLE,
      step('1'),
      ['', 'Nếu rút hồ sơ: kết thúc'],
      signing('2'),
      HARD,
      signing('1'),
    ])
    expect(flow).toContain('t1_b1_r rut_ho_so? > end, else > t1_b2')
  })
})

describe('a case that does not say where it goes on', () => {
  const marked = (first: string[], last: string[]) =>
    read([SIMPLE, step('1'), first, HARD, step('1'), last]).marks
  const open = 'way_missing@3 | đơn giản'

  it('is told, where only another is complete', () => {
    const { flow, marks } = read([SIMPLE, step('1'), step('2'), HARD, step('1'), signing('2')])
    expect(marks).toEqual(['asks_fact@B1 | đơn giản', open])
    expect(flow[3]).toBe('t1_b2 competent case_officer 1d > ')
  })

  it.each<[string, string[], string[]]>([
    ['its last step is the end of a process itself', step('2', 'Ban hành, phát hành'), signing('2')],
    ['a clerk is its last', ['2', 'Ghi lại', 'Văn thư', DAY], signing('2')],
    ['its last step says where it leads', step('2', 'Xem. Nếu đạt: kết thúc'), signing('2')],
    ['the column of what follows says it', [...step('2'), '', 'Kết thúc'], signing('2')],
    ['the other is not complete either', step('2'), step('2')],
  ])('but not where %s', (_, first, last) => {
    expect(marked(first, last)).not.toContain(open)
  })

  it.each(['Trả kết quả', 'Cấp số', 'Ký', 'Phê duyệt', 'Lưu hồ sơ'])('“%s” completes it', (work) => {
    expect(marked(step('2'), ['2', work, OFFICER, DAY])).toContain(open)
    expect(marked(['2', work, OFFICER, DAY], signing('2'))).not.toContain(open)
  })

  it('a heading without steps leads on to what follows', () => {
    const { flow } = read([SIMPLE, HARD, ['1', 'Ký', DIRECTOR, DAY]])
    expect(flow[1]).toBe('c1 don_gian? > end, else > t2_b1')
  })
})
