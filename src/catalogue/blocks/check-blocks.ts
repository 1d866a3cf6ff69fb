import { checkForPublishing, type FlowBlock, holdsBlock } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** What stands in the way of using a block: it is empty, or unsound. Whether somebody decides is for the flow around it. */
export function checkBlock({ flow }: FlowBlock): Refusal[] {
  if (flow.nodes.every(({ kind }) => kind === 'end')) return [refuse('block_empty', 'flow')]
  return [
    ...(flow.desk === undefined ? [] : [refuse('block_desk', 'flow')]),
    ...checkForPublishing(flow)
      .filter(({ code }) => code !== 'ends_undecided')
      .map(({ node, message }) => refuse('flow', node === '' ? 'flow' : `flow.${node}`, { message })),
  ]
}

/** Blocks of a version that are not known here, or whose steps are not those of the block's version. */
export function checkCarried(
  version: ProcedureVersion,
  find: (code: string, number: number) => FlowBlock | undefined,
): Refusal[] {
  return (version.flow.blocks ?? []).flatMap((use) => {
    const block = find(use.block, use.number)
    if (block === undefined)
      return [refuse('block_unknown', `flow.${use.id}`, { block: use.block, number: use.number })]
    if (holdsBlock(version.flow, use, block)) return []
    return [refuse('block_differs', `flow.${use.id}`, { name: block.name, number: use.number })]
  })
}
