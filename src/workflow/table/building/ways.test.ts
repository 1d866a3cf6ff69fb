import { describe, expect, it } from 'vitest'
import type { FlowDefinition } from '../../model.ts'
import { DESK, DIRECTOR, read, signing, step } from '../examples/rows.testing.ts'

const lines = (rows: Parameters<typeof read>[0], ...ids: string[]) =>
  read(rows).flow.filter((line) => ids.some((id) => line.startsWith(`${id} `)))

describe('where a step leads', () => {
  it('a case with a step is a choice after it, the rest goes on', () => {
    const { flow, facts, marks, rows } = read([
      step('1', 'Thẩm định. Nếu phức tạp (trên 5 ha): bước 3'),
      step('2', 'Soạn thảo'),
      signing('3'),
    ])
    expect(flow).toEqual([
      'start b1',
      'b1 competent case_officer 1d > b1_r',
      'b1_r phuc_tap? > b3, else > b2',
      'b2 competent case_officer 1d > b3',
      'b3 competent agency_head 1d may send_back back to b2 decides signs > end',
      'end',
    ])
    expect(facts).toEqual({ phuc_tap: 'boolean' })
    expect(marks).toEqual(['asks_fact@B1 | phức tạp (trên 5 ha)'])
    expect(rows).toEqual(['1 step b1 b1_r', '2 step b2', '3 step b3'])
  })

  it('several cases are asked in their order', () => {
    expect(
      lines(
        [
          step('1', 'Thẩm định.\n- Nếu phải họp: bước 2;\n- Nếu phải xác minh: bước 3'),
          step('2', 'Họp'),
          step('3', 'Xác minh'),
          signing('4'),
        ],
        'b1_r',
      ),
    ).toEqual(['b1_r phai_hop? > b2, phai_xac_minh? > b3, else > b2'])
  })

  it.each([
    ['Nếu phải họp: bước 3. Nếu không: bước 4', 'phai_hop? > b3, else > b4'],
    ['Nếu phải họp: bước 3. Trường hợp còn lại: bước 4', 'phai_hop? > b3, else > b4'],
    ['Nếu phải họp: bước 3. Nếu hồ sơ đạt: bước 4', 'phai_hop? > b3, else > b4'],
    ['Nếu phải lấy ý kiến: bước 3;\nNếu không phải lấy ý kiến: bước 4', 'phai_lay_y_kien? > b3, else > b4'],
    [
      'Nếu chưa xác minh: bước 3;\nNếu đã xác minh: bước 4',
      'chua_xac_minh? > b3, da_xac_minh? > b4, else > b2',
    ],
    ['Nếu phải họp: bước 3;\nNếu phải họp kín: bước 4', 'phai_hop? > b3, phai_hop_kin? > b4, else > b2'],
    ['Nếu không cần họp: bước 3;\nNếu không họp: bước 4', 'khong_can_hop? > b3, khong_hop? > b4, else > b2'],
    ['Nếu rút hồ sơ: kết thúc', 'rut_ho_so? > end, else > b2'],
    ['Nếu không lấy ý kiến: bước 5', 'khong_lay_y_kien? > end, else > b2'],
    ['Nếu thiếu giấy tờ: bước 3', 'thieu_giay_to? > b3, else > b2'],
  ])('“%s”', (text, ways) => {
    expect(
      lines(
        [step('1', `Xem.\n${text}`), step('2'), step('3'), signing('4'), ['5', 'Trả kết quả', DESK]],
        'b1_r',
      ),
    ).toEqual([`b1_r ${ways}`])
  })

  it('what is said in the cell and in a row below it is one way, unless it leads elsewhere', () => {
    const rows = (below: string) => [
      step('1', 'Xem. Nếu phải họp: bước 3'),
      ['', below],
      step('2'),
      step('3'),
      signing('4'),
    ]
    expect(lines(rows('Nếu Phải họp: bước 3'), 'b1_r')).toEqual(['b1_r phai_hop? > b3, else > b2'])
    expect(lines(rows('Nếu phải họp: bước 4'), 'b1_r')).toEqual([
      'b1_r phai_hop? > b3, phai_hop? > b4, else > b2',
    ])
    expect(lines(rows('Nếu phải đi: bước 3'), 'b1_r')).toEqual([
      'b1_r phai_hop? > b3, phai_di? > b3, else > b2',
    ])
  })

  it('what is said of the usual case alone is no choice', () => {
    expect(lines([step('1', 'Xem. Nếu đồng ý: bước 3'), step('2'), signing('3')], 'b1', 'b1_r')).toEqual([
      'b1 competent case_officer 1d > b3',
    ])
  })

  it('papers that lack are asked for here, whatever step they come back to', () => {
    expect(
      lines([step('1'), ['2', 'Soát. Nếu thiếu giấy tờ: bước 1', 'Văn thư', '1 giờ'], signing('3')], 'b2'),
    ).toEqual(['b2 competent clerk 1h may request_supplement > b3'])
    expect(lines([['1', 'Soát. Nếu thiếu giấy tờ: bước 7', 'Văn thư', '1 giờ'], signing('2')], 'b1')).toEqual(
      ['b1 competent clerk 1h may request_supplement > b2'],
    )
  })
})

describe('a way that cannot be gone is told at the cell', () => {
  const marked = (text: string) =>
    read([['1', 'Tiếp nhận', DESK], step('2', `Xem.\n${text}`), step('3'), signing('4')]).marks

  it.each([
    ['Nếu phải họp: bước 7', 'way_unknown@B2 | phải họp: bước 7'],
    ['Nếu phải họp: bước 1', 'way_to_desk@B2 | phải họp: bước 1'],
    ['Nếu phải họp: bước 3 và bước 4', 'way_unread@B2 | bước 3 và bước 4'],
    ['Nếu phải họp bước 3 hoặc bước 4', 'way_unread@B2 | phải họp bước 3 hoặc bước 4'],
    ['Nếu cần: lập biên bản', 'clause_kept@B2 | cần: lập biên bản'],
    ['Nếu cần thiết', 'clause_kept@B2 | cần thiết'],
    ['Nếu không đạt: quay lại bước 2', 'clause_kept@B2 | không đạt: quay lại bước 2'],
  ])('“%s”', (text, mark) => {
    expect(marked(text)).toContain(mark)
  })

  it('the step of an unknown way leads nowhere until it is corrected', () => {
    const { flow, rows } = read([step('1', 'Xem. Nếu phải họp: bước 7'), signing('2')])
    expect(flow[2]).toBe('b1_r phai_hop? > , else > b2')
    expect(rows[0]).toBe('1 step b1 b1_r !')
  })

  it('a case in a row of its own without a step leads nowhere, one inside of the work is only an instruction', () => {
    const own = read([step('1'), ['', 'Nếu cần: lập biên bản'], signing('2')])
    expect(own.flow.slice(1, 3)).toEqual(['b1 competent case_officer 1d > b1_r', 'b1_r can? > , else > b2'])
    expect(own.marks).toContain('way_missing@B2 | cần: lập biên bản')
    expect(own.rows).toEqual(['1 step b1', '2 condition b1_r !', '3 step b2'])
    const inside = read([step('1', 'Xem. Nếu cần: lập biên bản'), signing('2')])
    expect(inside.flow[1]).toBe('b1 competent case_officer 1d > b2')
  })

  it('where cells have no places, the row has', () => {
    const row = {
      place: 'T1R1',
      cells: {
        label: '1',
        work: 'Xem. Nếu phải họp: bước 7',
        who: DIRECTOR,
        time: '1 giờ',
        forms: '',
        next: '',
      },
    }
    expect(read([row]).marks).toEqual(['way_unknown@T1R1 | phải họp: bước 7', 'asks_fact@T1R1 | phải họp'])
  })
})

describe('the column of what follows', () => {
  const nextOf = (next: string) =>
    read([[...step('1'), '', next], step('2'), signing('3'), ['4', 'Trả kết quả', DESK]])

  it.each([
    ['Bước 3', 'b3'],
    ['3', 'b3'],
    ['Kết thúc', 'end'],
    ['Bước 4', 'end'],
    ['xem ghi chú', 'b2'],
    ['', 'b2'],
  ])('“%s”', (next, to) => {
    expect(nextOf(next).flow[1]).toBe(`b1 competent case_officer 1d > ${to}`)
    expect(nextOf(next).marks).toEqual([])
  })

  it('that depends on something leads on or back', () => {
    const rows = [
      step('1'),
      [...signing('2'), '', '3 (nếu đồng ý); 1 (nếu không đồng ý)'],
      step('3', 'Đóng dấu', 'Văn thư'),
    ]
    expect(read(rows).flow[2]).toBe('b2 competent agency_head 1d may send_back back to b1 decides signs > b3')
    const both = nextOf('Nếu phải họp: bước 3; nếu không: bước 2')
    expect([both.flow[2], both.marks]).toEqual([
      'b1_r phai_hop? > b3, else > b2',
      ['asks_fact@B1 | phải họp'],
    ])
    expect(nextOf('Nếu phải họp').marks).toEqual(['clause_kept@B1 | phải họp'])
  })

  it('that names no step of the table is told, and the next row follows', () => {
    const { flow, marks } = nextOf('Bước 9')
    expect(flow[1]).toBe('b1 competent case_officer 1d > b2')
    expect(marks).toEqual(['way_unknown@B1 | Bước 9: '])
  })
})

describe('what a case asks', () => {
  const before = (more: Partial<FlowDefinition>): FlowDefinition => ({
    ...{ id: 'f', name: { vi: 'Quy trình', en: 'Process' }, start: 'end', facts: {} },
    nodes: [{ kind: 'end', id: 'end' }],
    ...more,
  })
  const asked = (condition: string, more: Partial<FlowDefinition> = {}) => {
    const { flow, marks, table } = read(
      [step('1'), ['', `Nếu ${condition}: bước 3`], step('2'), signing('3')],
      {
        before: before(more),
      },
    )
    return { way: flow[2], marks, facts: table.flow?.facts, names: table.flow?.factNames }
  }

  it('is a yes or no in its own words, capital first', () => {
    expect(asked('phải họp hội đồng')).toEqual({
      way: 'b1_r phai_hop_hoi_dong? > b3, else > b2',
      marks: ['asks_fact@B2 | phải họp hội đồng'],
      facts: { phai_hop_hoi_dong: 'boolean' },
      names: { phai_hop_hoi_dong: { vi: 'Phải họp hội đồng', en: 'Phải họp hội đồng' } },
    })
  })

  it('is a formula over what the flow knows already', () => {
    expect(asked('dien_tich > 500', { facts: { dien_tich: 'number', khac: 'string' } })).toEqual({
      way: 'b1_r dien_tich > 500? > b3, else > b2',
      marks: [],
      facts: { dien_tich: 'number', khac: 'string' },
      names: undefined,
    })
  })

  it('is what the flow calls so already', () => {
    const names = { hop: { vi: 'Phải họp', en: 'A meeting is needed' }, khac: { vi: 'Khác', en: 'Other' } }
    expect(asked('phải họp', { facts: { hop: 'boolean' }, factNames: names })).toEqual({
      way: 'b1_r hop? > b3, else > b2',
      marks: [],
      facts: { hop: 'boolean' },
      names,
    })
  })

  it('may stand in brackets alone, and is cut where it is longer than a name', () => {
    expect(asked('(xem phụ lục)').way).toBe('b1_r xem_phu_luc? > b3, else > b2')
    const long = asked(`phải họp ${'x'.repeat(600)}`)
    expect(Object.values(long.names ?? {}).map(({ vi }) => vi.length)).toEqual([500])
  })
})
