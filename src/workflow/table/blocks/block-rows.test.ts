import { describe, expect, it } from 'vitest'
import { checkForPublishing } from '../../checking/check-publishing.ts'
import { longestPath } from '../../checking/times/check-limits.ts'
import type { FlowBlock } from '../../model.ts'
import type { FlowLine } from '../model.ts'
import { readFlowTable } from '../read-table.ts'
import { writeFlowTable } from '../write-table.ts'

const NAME = { vi: 'Thủ tục', en: 'Procedure' }
const NAMES = {
  agency: (code: string) => AGENCIES.find((one) => one.code === code)?.names[0] ?? code,
  unit: (unit: string) => unit,
}
const AGENCIES = [
  { code: 'STC', names: ['Sở Tài chính'] },
  { code: 'SXD', names: ['Sở Xây dựng'] },
]

function row(label: string, work: string, who = '', time = '', next = ''): FlowLine {
  return { place: label || work, cells: { label, work, who, time, forms: '', next } }
}

function blockRow(label: string, block: string, node: string): FlowLine {
  return { ...row(label, ''), node, block: { block, number: 1 } }
}

function asBlock(code: string, lines: readonly FlowLine[], decides = false): FlowBlock {
  const { flow, findings } = readFlowTable(lines, {
    ...{ id: code, name: NAME },
    world: { agencies: AGENCIES, isPart: true },
    ...(decides ? {} : { decidedElsewhere: true as const }),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  if (flow === undefined) throw new Error('no flow')
  return { code, number: 1, name: NAME, flow }
}

const opinions = asBlock('y-kien', [
  row('1', 'Cùng lúc lấy ý kiến các cơ quan'),
  row('1.1', 'Cho ý kiến', 'Lãnh đạo Sở Tài chính', '3 ngày làm việc'),
  row('1.2', 'Cho ý kiến', 'Lãnh đạo Sở Xây dựng', '2 ngày làm việc'),
])
const signing = asBlock('ky-ubnd', [row('1', 'Ký quyết định', 'Chủ tịch UBND tỉnh', '2 ngày làm việc')], true)
const findBlock = (code: string) => [opinions, signing].find((block) => block.code === code)

const read = (lines: readonly FlowLine[]) =>
  readFlowTable(lines, { id: 'f', name: NAME, findBlock, world: { agencies: AGENCIES } })

const rows = [
  row('1', 'Thẩm định hồ sơ', 'Chuyên viên', '1 ngày làm việc'),
  blockRow('2', 'y-kien', 'k1'),
  row('3', 'Ký tờ trình', 'Lãnh đạo cơ quan', '1 ngày làm việc'),
  blockRow('4', 'ky-ubnd', 'k2'),
]

describe('a row that is a block', () => {
  it('is all steps of it, sound, with their time, in the place of the row', () => {
    const { flow, findings, lines } = read(rows)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(flow && checkForPublishing(flow)).toEqual([])
    expect(flow && longestPath(flow).workingDays).toBe(7)
    expect(flow?.blocks).toEqual([
      { id: 'k1', block: 'y-kien', number: 1 },
      { id: 'k2', block: 'ky-ubnd', number: 1 },
    ])
    expect(lines[1]?.nodes).toContain('k1-b1_1')
  })

  it('decides in the place of every other signature where the block does', () => {
    const deciding = read(rows).flow?.nodes.filter((node) => node.kind === 'step' && node.decides)
    expect(deciding?.map(({ id }) => id)).toEqual(['k2-b1'])
  })

  it('of agencies that only give an opinion leaves the decision where it was', () => {
    const signed = row('3', 'Ký quyết định', 'Lãnh đạo cơ quan', '1 ngày làm việc')
    const deciding = read([...rows.slice(0, 2), signed]).flow?.nodes.filter(
      (node) => node.kind === 'step' && node.decides,
    )
    expect(deciding?.map(({ id }) => id)).toEqual(['b3'])
  })

  it('may stand twice, once in a branch of its own', () => {
    const { flow, findings } = read([
      row('1', 'Thực hiện cùng lúc'),
      row('1.1', 'Kiểm tra thực địa', 'Chuyên viên', '1 ngày làm việc'),
      blockRow('1.2', 'y-kien', 'k1'),
      blockRow('2', 'y-kien', 'k2'),
      row('3', 'Ký quyết định', 'Lãnh đạo cơ quan', '1 ngày làm việc'),
    ])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(flow && checkForPublishing(flow)).toEqual([])
    expect(flow && longestPath(flow).workingDays).toBe(7)
  })

  it('is written as one row and read again as the same flow', () => {
    const { flow } = read(rows)
    const written = flow && writeFlowTable(flow, NAMES)
    expect(written?.map(({ cells, block, node }) => [cells.label, block?.block, node])).toEqual([
      ['1', undefined, 'b1'],
      ['2', 'y-kien', 'k1'],
      ['3', undefined, 'b3'],
      ['4', 'ky-ubnd', 'k2'],
    ])
    const again = readFlowTable(written ?? [], {
      ...{ id: 'f', name: NAME, findBlock, world: { agencies: AGENCIES }, names: NAMES },
      ...(flow ? { before: flow } : {}),
    })
    expect(again.flow).toEqual(flow)
  })

  it('that is not known here is told at its row', () => {
    const { findings } = read([...rows.slice(0, 1), blockRow('2', 'la', 'k1'), ...rows.slice(2)])
    expect(findings.map(({ code, place }) => [code, place])).toContainEqual(['block_unknown', '2'])
  })
})
