import { isDeepStrictEqual } from 'node:util'
import { targetsOf } from '../checking/graph.ts'
import type { BlockUse, FlowBlock, FlowDefinition, FlowNode, Text } from '../model.ts'
import { MOST_BLOCK_ID } from '../schema.ts'
import { collapseBlock } from './collapse-block.ts'
import { expandBlock, inside } from './expand-block.ts'
import { factsOf } from './fold-blocks.ts'
import { withTargets } from './with-targets.ts'

const END = 'end'

interface Cut {
  use: BlockUse
  name: Text
}

/**
 * A new block of some nodes of a flow, and the flow with the block in their place: the same nodes and arrows, those of the block under its
 * names. Where ways only meet or part between the nodes, that goes with them. Undefined where they are no part with one way in and one
 * way out, reach into another block, or may send back to outside, and where the
 * place’s name is taken. Pure.
 */
export function cutBlock(
  flow: FlowDefinition,
  ids: ReadonlySet<string>,
  cut: Cut,
): { block: FlowBlock; flow: FlowDefinition } | undefined {
  const isOthers = (id: string) => (flow.blocks ?? []).some((use) => id.startsWith(inside(use, '')))
  const isTaken = flow.nodes.some(({ id }) => id === cut.use.id || id.startsWith(inside(cut.use, '')))
  if (ids.size === 0 || isTaken || [...ids].some(isOthers)) return undefined
  for (const all of [withBetween(flow, ids, ['join']), withBetween(flow, ids, ['join', 'choice', 'fork'])]) {
    const done = cutExactly(flow, all, cut)
    if (done !== undefined) return done
  }
  return undefined
}

/** With nodes of these kinds that only nodes of the part lead to. */
function withBetween(
  { nodes }: FlowDefinition,
  ids: ReadonlySet<string>,
  kinds: readonly FlowNode['kind'][],
): ReadonlySet<string> {
  const all = new Set(ids)
  const before = (id: string) => nodes.filter((node) => targetsOf(node).includes(id))
  for (;;) {
    const more = nodes.find(
      ({ id, kind }) =>
        !all.has(id) &&
        kinds.includes(kind) &&
        before(id).length > 0 &&
        before(id).every((node) => all.has(node.id)),
    )
    if (more === undefined) return all
    all.add(more.id)
  }
}

function cutExactly(flow: FlowDefinition, ids: ReadonlySet<string>, { use, name }: Cut) {
  const within = flow.nodes.filter(({ id }) => ids.has(id))
  const outside = flow.nodes.filter(({ id }) => !ids.has(id))
  const start = [flow.start, ...outside.flatMap((node) => targetsOf(node))].find((id) => ids.has(id))
  const isKept = within.every(({ id, kind }) => kind !== 'end' && id !== END && id.length <= MOST_BLOCK_ID)
  if (start === undefined || !isKept) return undefined
  const called = renamed(flow, (id) => (ids.has(id) ? inside(use, id) : id))
  const bare = collapseBlock(called, use)
  if (bare === undefined) return undefined
  const asked = new Set(within.flatMap((node) => factsOf(node, flow)))
  const isAsked = ([fact]: [string, unknown]) => asked.has(fact)
  const factNames = Object.entries(flow.factNames ?? {}).filter(isAsked)
  const nodes = within.map((node) =>
    withTargets(node, { arrow: (id) => (ids.has(id) ? id : END), back: (id) => [id] }),
  )
  const block: FlowBlock = {
    ...{ code: use.block, number: use.number, name },
    flow: {
      ...{ id: use.block, name, start, nodes: [...nodes, { kind: 'end', id: END }] },
      facts: Object.fromEntries(Object.entries(flow.facts).filter(isAsked)),
      ...(factNames.length > 0 ? { factNames: Object.fromEntries(factNames) } : {}),
    },
  }
  const back = expandBlock(bare, use, block)
  return isSame(back, called, inside(use, END)) ? { block, flow: back } : undefined
}

function renamed(flow: FlowDefinition, called: (id: string) => string): FlowDefinition {
  const nodes = flow.nodes.map((node): FlowNode => {
    const there = withTargets(node, { arrow: called, back: (id) => [called(id)] })
    return { ...there, id: called(node.id) }
  })
  return { ...flow, start: called(flow.start), nodes }
}

/** The same nodes and arrows, but for the one place in which several ways out of the block meet. */
function isSame(one: FlowDefinition, other: FlowDefinition, meeting: string): boolean {
  const met = one.nodes.find(({ id }) => id === meeting)
  const onward = met?.kind === 'choice' ? met.otherwise : meeting
  const nodes = one.nodes
    .filter((node) => node !== met)
    .map((node) => withTargets(node, { arrow: (id) => (id === meeting ? onward : id), back: (id) => [id] }))
  return one.start === other.start && isDeepStrictEqual(byId(nodes), byId(other.nodes))
}

function byId(nodes: readonly FlowNode[]): unknown {
  return JSON.parse(JSON.stringify(nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
}
