import { describe, expect, it } from 'vitest'
import type { FlowDefinition, FlowNode, StepNode } from '../../model.ts'
import { sayDoer, writeFlowTable } from '../write-table.ts'
import { DAY, DESK, OFFICER, read, signing, step } from './rows.testing.ts'

const NAMES = {
  agency: (code: string) => ({ parent: 'Văn phòng UBND tỉnh', receiving: DESK })[code] ?? `Sở ${code}`,
  unit: (unit: string) => `Phòng ${unit}`,
}
const NAME = { vi: 'Quy trình', en: 'Process' }
const world = { agencies: [{ code: 'STC', names: ['Sở Tài chính'] }] }

/** Every row with its cells, and the node it was written from. */
function written(flow: FlowDefinition | undefined): string[] | undefined {
  return (
    flow &&
    writeFlowTable(flow, NAMES)?.map(
      ({ place, cells, node = '' }) => `${place}: ${Object.values(cells).join(' | ')} (${node})`,
    )
  )
}
const flowOf = (rows: Parameters<typeof read>[0]) => read(rows, { world }).table.flow
const flow = (
  start: string,
  nodes: readonly FlowNode[],
  more: Partial<FlowDefinition> = {},
): FlowDefinition => ({
  ...{ id: 'f', name: NAME, start, facts: { x: 'boolean' as const } },
  nodes: [...nodes, { kind: 'end', id: 'end' }],
  ...more,
})
const node = (id: string, next: string, more: Partial<StepNode> = {}): StepNode => ({
  ...{ kind: 'step', id, name: { vi: `Việc ${id}`, en: id }, next },
  performer: { agency: 'competent', role: 'case_officer' },
  ...more,
})

describe('a flow as rows', () => {
  it('the desk first and last, steps in their order, ways as conditions', () => {
    expect(
      written(
        flowOf([
          ['1', 'Tiếp nhận\nsố hóa', DESK, '2 giờ', 'Mẫu 1\nMẫu 2'],
          step('2', 'Xem.\nNếu phức tạp: bước 4'),
          [...step('3', 'Soạn'), 'Dự thảo'],
          signing('4'),
          ['5', 'Trả kết quả', DESK, 'không tính'],
        ]),
      ),
    ).toEqual([
      '1: 1 | Tiếp nhận\nsố hóa | Bộ phận Một cửa | 2 giờ làm việc | Mẫu 1\nMẫu 2 |  ()',
      '2: 2 | Xem.\nNếu phức tạp: bước 4 | Chuyên viên | 1 ngày làm việc |  |  (b2)',
      '3:  | Nếu Phức tạp: bước 4\nTrường hợp còn lại: bước 3 |  |  |  |  ()',
      '4: 3 | Soạn | Chuyên viên | 1 ngày làm việc | Dự thảo |  (b3)',
      '5: 4 | Ký duyệt | Lãnh đạo cơ quan | 1 ngày làm việc |  |  (b4)',
      '6:  | Nếu trả lại để sửa: quay lại bước 3 |  |  |  |  ()',
      '7: 5 | Trả kết quả | Bộ phận Một cửa | không tính thời gian |  |  ()',
    ])
  })

  it('branches as parts of a step', () => {
    expect(
      written(
        flowOf([
          step('1'),
          ['2', 'Lấy ý kiến cùng lúc', '', ''],
          ['2.1', 'Cho ý kiến', 'Sở Tài chính\nLãnh đạo', '½ ngày'],
          ['2.2', 'Cho ý kiến', 'Công an tỉnh', '2,5 ngày'],
          signing('3'),
        ]),
      ),
    ).toEqual([
      '1: 1 | Thẩm định | Chuyên viên | 1 ngày làm việc |  |  (b1)',
      '2: 2 | Thực hiện cùng lúc |  |  |  |  (b2)',
      '3: 2.1 | Cho ý kiến | Sở STC\nLãnh đạo cơ quan | ½ ngày làm việc |  |  (b2_1)',
      '4: 2.2 | Cho ý kiến | Công an | 2,5 ngày làm việc |  |  (b2_2)',
      '5: 3 | Ký duyệt | Lãnh đạo cơ quan | 1 ngày làm việc |  |  (b3)',
    ])
  })

  it('another place than the next row in the column of what follows', () => {
    const rows = written(
      flow('a', [
        node('a', 'r'),
        { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 'b' }], otherwise: 'c' },
        node('b', 'end'),
        node('c', 'd'),
        node('d', 'end'),
      ]),
    )
    expect(rows?.map((row) => row.replace(/ \| Chuyên viên.*\| {2}\| /, ' … '))).toEqual([
      '1: 1 | Việc a …  (a)',
      '2:  | Nếu x: bước 2\nTrường hợp còn lại: bước 3 |  |  |  |  ()',
      '3: 2 | Việc b … Kết thúc (b)',
      '4: 3 | Việc c …  (c)',
      '5: 4 | Việc d …  (d)',
    ])
  })

  it('in the order in which they are done, however they stand', () => {
    const rows = written(flow('a', [node('c', 'end'), node('b', 'c'), node('a', 'b')]))
    expect(rows?.map((row) => row.split(' | ')[0])).toEqual(['1: 1', '2: 2', '3: 3'])
    expect(rows?.map((row) => row.slice(-3))).toEqual(['(a)', '(b)', '(c)'])
  })

  it('what follows a group too, as a place or as conditions', () => {
    const fork: FlowNode[] = [
      { kind: 'fork', id: 'f_t', next: ['p', 'q'] },
      node('p', 'f_n'),
      { kind: 'wait', id: 'q', name: { vi: 'Chờ', en: 'Wait' }, system: 'tax', next: 'f_n' },
    ]
    const choice: FlowNode = {
      kind: 'choice',
      id: 'r',
      branches: [{ when: 'x', next: 'b' }],
      otherwise: 'end',
    }
    const rowsOf = (...rest: FlowNode[]) =>
      written(flow('f_t', [...fork, ...rest]))?.map((row) => row.split(' | ').toSpliced(2, 3).join(' | '))
    expect(rowsOf({ kind: 'join', id: 'f_n', next: 'r' }, choice, node('b', 'end'))).toEqual([
      '1: 1 | Thực hiện cùng lúc |  (f)',
      '2: 1.1 | Việc p |  (p)',
      '3: 1.2 | Chờ |  (q)',
      '4:  | Nếu x: bước 2\nTrường hợp còn lại: kết thúc |  ()',
      '5: 2 | Việc b |  (b)',
    ])
    expect(rowsOf({ kind: 'join', id: 'f_n', next: 'end' })?.[0]).toBe('1: 1 | Thực hiện cùng lúc |  (f)')
  })

  it('what people call a fact, and through gates where ways only meet', () => {
    const rows = written(
      flow(
        'a',
        [
          node('a', 'r'),
          { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 'g' }], otherwise: 'end' },
          { kind: 'choice', id: 'g', branches: [], otherwise: 'b' },
          node('b', 'end'),
        ],
        { factNames: { x: { vi: 'Hồ sơ khó', en: 'Hard' } } },
      ),
    )
    expect(rows?.[1]).toBe('2:  | Nếu Hồ sơ khó: bước 2\nTrường hợp còn lại: kết thúc |  |  |  |  ()')
  })

  it.each<[string, FlowDefinition]>([
    [
      'with a timer',
      flow('a', [
        node('a', 't'),
        { kind: 'timer', id: 't', name: NAME, after: { quantity: 1, unit: 'month' }, next: 'end' },
      ]),
    ],
    [
      'that begins with a choice',
      flow('r', [
        { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 'a' }], otherwise: 'end' },
        node('a', 'end'),
      ]),
    ],
    [
      'with a choice after a choice',
      flow('a', [
        node('a', 'r'),
        { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 's' }], otherwise: 'end' },
        { kind: 'choice', id: 's', branches: [{ when: 'x', next: 'b' }], otherwise: 'end' },
        node('b', 'end'),
      ]),
    ],
    [
      'with a branch of two steps',
      flow('f', [
        { kind: 'fork', id: 'f', next: ['p', 'q'] },
        node('p', 'p2'),
        node('p2', 'j'),
        node('q', 'j'),
        { kind: 'join', id: 'j', next: 'end' },
      ]),
    ],
    [
      'that begins with a timer',
      flow('t', [
        { kind: 'timer', id: 't', name: NAME, after: { quantity: 1, unit: 'month' }, next: 'a' },
        node('a', 'end'),
      ]),
    ],
    ['that is not well formed', flow('a', [node('a', 'nowhere')])],
  ])('a flow %s has no rows', (_, whole) => {
    expect(written(whole)).toBe(undefined)
  })
})

describe('who does a step, in words that are read as the same', () => {
  const at = (agency: string, role: string, unit?: string) =>
    sayDoer(node('a', 'end', { performer: { agency, role, ...(unit === undefined ? {} : { unit }) } }), NAMES)
  const waits = (system: string) => sayDoer({ kind: 'wait', id: 'w', name: NAME, system, next: 'end' }, NAMES)

  it.each<[string, () => string]>([
    ['Chuyên viên', () => at('competent', 'case_officer')],
    ['Phòng Giá\nLãnh đạo phòng', () => at('competent', 'unit_head', 'Giá')],
    ['Văn thư', () => at('competent', 'clerk')],
    ['Lãnh đạo cơ quan', () => at('competent', 'agency_head')],
    ['other', () => at('competent', 'other')],
    ['Sở STC\nVăn thư', () => at('STC', 'clerk', 'Giá')],
    ['Văn phòng UBND tỉnh\nChuyên viên', () => at('parent', 'case_officer')],
    ['Chủ tịch UBND tỉnh', () => at('committee', 'province_leader')],
    [DESK, () => at('receiving', 'reception_officer')],
    ['Cơ quan thuế', () => waits('tax')],
    ['Người nộp hồ sơ', () => waits('applicant')],
    ['Hệ thống hotich', () => waits('hotich')],
  ])('%s', (words, say) => {
    expect(say()).toBe(words)
  })
})

it.each([
  ['½ ngày làm việc', '½ ngày làm việc'],
  ['2,5 ngày làm việc', '2,5 ngày làm việc'],
  ['4 giờ', '4 giờ làm việc'],
  ['30 phút', '½ giờ làm việc'],
  ['10 ngày lịch', '10 ngày lịch'],
  ['1 tháng', '1 tháng'],
  ['không tính', 'không tính thời gian'],
])('the time “%s” is written “%s”', (time, words) => {
  const whole = flowOf([step('1', 'Xem', OFFICER, time), ['2', 'Ký', 'Lãnh đạo Sở', DAY]])
  expect(whole && writeFlowTable(whole, NAMES)?.[0]?.cells.time).toBe(words)
})

it('written and read once more the rows stay the same', () => {
  const rows = [
    ['1', 'Tiếp nhận', DESK, '2 giờ'],
    step('2', 'Xem.\nNếu phức tạp: bước 4'),
    ['3', 'Lấy ý kiến cùng lúc', '', ''],
    ['3.1', 'Cho ý kiến', 'Văn phòng UBND tỉnh\nChuyên viên', '½ ngày'],
    ['3.2', 'Cho ý kiến', 'Công an tỉnh', '2,5 ngày'],
    signing('4'),
    ['5', 'Trả kết quả', DESK, 'không tính'],
  ]
  const first = flowOf(rows)
  const once = first && writeFlowTable(first, NAMES)
  const again = once && read(once, { names: NAMES, ...(first ? { before: first } : {}) }).table.flow
  expect(again?.facts).toEqual(first?.facts)
  expect(again && writeFlowTable(again, NAMES)).toEqual(once)
})
