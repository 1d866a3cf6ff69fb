import { describe, expect, it } from 'vitest'
import type { FlowNode, StepNode } from '../../model.ts'
import { markDecisions } from './decide.ts'

const both = (text: string) => ({ vi: text, en: text })
const step = (
  id: string,
  role: string,
  name: string,
  next: string,
  more: Partial<StepNode> = {},
): StepNode => ({
  ...{ kind: 'step', id, name: both(name), performer: { agency: 'competent', role }, next },
  ...more,
})
const wait = (system: string, next: string): FlowNode => ({
  ...{ kind: 'wait', id: 'w', name: both('Chờ'), system, next },
})
const END: FlowNode = { kind: 'end', id: 'end' }
/** Who decides, with `*` where it is signed. */
const deciding = (...nodes: FlowNode[]) =>
  markDecisions([...nodes, END]).flatMap((node) =>
    node.kind === 'step' && node.decides ? [`${node.id}${node.signs ? '*' : ''}`] : [],
  )

describe('who signs the result decides', () => {
  it('the highest of those who sign, whoever signs after', () => {
    expect(
      deciding(
        step('a', 'unit_head', 'Ký nháy, xem xét', 'b'),
        step('b', 'agency_head', 'Phê duyệt', 'c'),
        step('c', 'province_leader', 'Ký quyết định', 'd'),
        step('d', 'agency_head', 'Ký ban hành', 'end'),
      ),
    ).toEqual(['c*'])
  })

  it('the last of them where one signs after the other', () => {
    expect(
      deciding(
        step('a', 'agency_head', 'Xem xét hồ sơ', 'b'),
        step('b', 'clerk', 'Vào sổ', 'c'),
        step('c', 'agency_head', 'Ký giấy phép', 'd'),
        step('d', 'clerk', 'Phát hành', 'end'),
      ),
    ).toEqual(['c*'])
  })

  it('each on its own way where the ways part', () => {
    expect(
      deciding(
        { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 'a' }], otherwise: 'b' },
        step('a', 'agency_head', 'Ký giấy phép', 'end'),
        step('b', 'agency_head', 'Ký văn bản từ chối', 'end'),
      ),
    ).toEqual(['a*', 'b*'])
  })

  it('nobody who leads but does not sign: then the one below, who does', () => {
    expect(
      deciding(
        step('a', 'agency_head', 'Phân công thụ lý', 'b'),
        step('b', 'unit_head', 'Ký giấy xác nhận', 'end'),
      ),
    ).toEqual(['b*'])
  })

  it.each([
    ['Ký nháy'],
    ['Ký tờ trình'],
    ['Ký phiếu chuyển thông tin'],
    ['Ký văn bản lấy ý kiến'],
    ['Ký giấy mời họp'],
    ['Duyệt phân công'],
    ['Tiếp nhận đăng ký'],
    ['Kiểm tra định kỳ'],
    ['Kiểm tra'],
  ])('“%s” decides nothing', (name) => {
    expect(deciding(step('a', 'agency_head', name, 'end'))).toEqual([])
  })

  it('the work may say what the name does not, and a draft in the work takes nothing from the name', () => {
    expect(deciding(step('a', 'agency_head', 'Xử lý', 'end', { work: 'Xử lý.\nPhê duyệt kết quả' }))).toEqual(
      ['a*'],
    )
    expect(deciding(step('a', 'agency_head', 'Ký giấy phép', 'end', { work: 'Xem tờ trình' }))).toEqual([
      'a*',
    ])
  })

  it('a loop in the ways is no obstacle, and an arrow to nowhere neither', () => {
    expect(
      deciding(
        step('a', 'agency_head', 'Xem xét', 'c'),
        step('c', 'agency_head', 'Ký giấy phép', 'r'),
        { kind: 'choice', id: 'r', branches: [{ when: 'x', next: 'b' }], otherwise: 'nowhere' },
        step('b', 'clerk', 'Phát hành', 'r'),
      ),
    ).toEqual(['c*'])
  })
})

describe('where another decides', () => {
  it('a result of the ministry is recorded by whoever does it last, and signed by nobody', () => {
    expect(
      deciding(
        wait('ministry', 'a'),
        step('a', 'case_officer', 'Ghi nhận trạng thái từ hệ thống của Bộ', 'b'),
        step('b', 'case_officer', 'Cập nhật kết quả của Bộ', 'c'),
        step('c', 'clerk', 'Phát hành', 'end'),
      ),
    ).toEqual(['b'])
  })

  it('what the work says counts', () => {
    const recorded = step('a', 'case_officer', 'Hoàn tất', 'end', { work: 'Nhận kết quả từ hệ thống' })
    expect(deciding(wait('ministry', 'a'), recorded)).toEqual(['a'])
  })

  it('without a ministry nothing is recorded, and beside a signature neither', () => {
    const recorded = step('a', 'case_officer', 'Ghi nhận kết quả từ hệ thống', 'b')
    const signed = step('b', 'agency_head', 'Ký giấy phép', 'end')
    expect(deciding(wait('tax', 'a'), recorded)).toEqual([])
    expect(deciding(wait('ministry', 'a'), recorded, signed)).toEqual(['b*'])
  })

  it('whatever was decided before stays so', () => {
    const decided = step('a', 'case_officer', 'Thẩm định', 'b', { decides: true })
    const nodes = [decided, step('b', 'agency_head', 'Ký giấy phép', 'end'), END]
    expect(markDecisions(nodes)).toEqual(nodes)
    expect(deciding(step('a', 'clerk', 'Vào sổ', 'b', { decides: false }), ...nodes.slice(1, 2))).toEqual([
      'b*',
    ])
  })

  it('the others are as they were', () => {
    const clerk = step('b', 'clerk', 'Phát hành', 'end')
    const [first, ...rest] = markDecisions([step('a', 'agency_head', 'Ký', 'b'), clerk, END])
    expect(first).toMatchObject({ id: 'a', decides: true, signs: true })
    expect(rest).toEqual([clerk, END])
  })
})
