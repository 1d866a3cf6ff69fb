/** Building blocks as rows: one row stands for all steps of a block. */
import { clashingFacts, expandBlock, inside } from '../../blocks/expand-block.ts'
import { foldBlocks } from '../../blocks/fold-blocks.ts'
import type { BlockUse, FlowBlock, FlowDefinition } from '../../model.ts'
import type { FlowLine, TableFinding } from '../model.ts'
import { tell } from '../sentences.ts'

export type FindBlock = (code: string, number: number) => FlowBlock | undefined

/** The row of a block as a row that is read like any other: something that is waited for, of no length of its own. */
export function standIn(line: FlowLine, at: number): FlowLine {
  if (line.block === undefined) return line
  const cells = {
    ...line.cells,
    work: `Khối ${line.block.block}`,
    who: WAITED_FOR,
    time: NOT_COUNTED,
    forms: '',
  }
  return { ...line, cells, node: line.node ?? `k${at + 1}` }
}

const WAITED_FOR = 'Cơ quan thuế'
const NOT_COUNTED = 'không tính thời gian'

/** The flow before without its blocks, and with what their conditions and the new ones may ask. */
export function beforeBlocks(
  before: FlowDefinition | undefined,
  lines: readonly FlowLine[],
  find: FindBlock,
): { bare: FlowDefinition | undefined; asking: FlowDefinition | undefined } {
  if (before === undefined) return { bare: undefined, asking: undefined }
  const bare = foldBlocks(before, ({ block, number }) => find(block, number))
  const asked = lines.flatMap(({ block }) => (block ? (find(block.block, block.number)?.flow ?? []) : []))
  const facts = Object.assign({}, ...asked.map((flow) => flow.facts), bare.facts)
  const factNames = Object.assign({}, ...asked.map((flow) => flow.factNames ?? {}), bare.factNames)
  return { bare, asking: { ...bare, facts, factNames } }
}

/** The flow with the steps of its blocks in the place of their rows; what is not known here is told at its row. */
export function expandRows(
  flow: FlowDefinition,
  lines: readonly FlowLine[],
  find: FindBlock,
): { flow: FlowDefinition; findings: TableFinding[] } {
  const findings: TableFinding[] = []
  let expanded = flow
  for (const line of lines) {
    if (line.block === undefined || !flow.nodes.some(({ id }) => id === line.node)) continue
    const use: BlockUse = { id: line.node ?? '', ...line.block }
    const block = find(use.block, use.number)
    if (block === undefined) {
      findings.push(tell('block_unknown', line.place, { block: use.block, number: use.number }))
      continue
    }
    for (const fact of clashingFacts(expanded, block))
      findings.push(tell('block_facts', line.place, { block: block.name.vi, fact }))
    expanded = expandBlock(expanded, use, block)
  }
  return { flow: expanded, findings }
}

/** Some block among the rows decides the dossier, so that no signature of another row does. */
export function hasDecidingBlock(lines: readonly FlowLine[], find: FindBlock): boolean {
  return lines.some(({ block }) => {
    const nodes = block && find(block.block, block.number)?.flow.nodes
    return nodes?.some((node) => 'decides' in node && node.decides === true)
  })
}

/** Nodes of a block's row, wherever they stand now. */
export function nodesOfRow({ block, node }: FlowLine, flow: FlowDefinition | undefined): string[] {
  if (block === undefined || node === undefined) return []
  return (flow?.nodes ?? []).flatMap(({ id }) => (id.startsWith(inside({ id: node }, '')) ? [id] : []))
}
