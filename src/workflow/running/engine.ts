import type { CompiledChoice, CompiledFlow, CompiledJoin } from '../compile-flow.ts'
import type { Facts, FlowMove, FlowRefusal, Marking, Opened } from '../model.ts'
import { refuse } from '../refusals.ts'

const NO_JOINS: Marking['joins'] = Object.freeze({})

/** A marking while a move is being made; thrown away when the move is refused. */
interface Draft {
  open: string[]
  joins: Marking['joins']
  ended: boolean
  opened: Opened[]
}

/** Puts the first token on the start of the flow. Refused only when a fact for the first choice is missing. */
export function startFlow(flow: CompiledFlow, facts: Facts): FlowMove | FlowRefusal {
  const draft: Draft = { open: [], joins: NO_JOINS, ended: false, opened: [] }
  return finish(draft, [], putToken(flow, draft, '', flow.definition.start, facts))
}

/**
 * Moves on from an open node: the step is done, the awaited answer is here, or the timer has run out.
 * `facts` must hold what the next choices ask for. Refused: unknown or closed node, ended flow, missing fact; a refused move
 * changes nothing.
 */
export function completeNode(
  flow: CompiledFlow,
  marking: Marking,
  id: string,
  facts: Facts,
): FlowMove | FlowRefusal {
  const closed = checkOpen(flow, marking, id)
  if (closed) return closed
  const node = flow.nodes.get(id)
  return node && 'next' in node && typeof node.next === 'string'
    ? moveToken(flow, marking, id, node.next, facts)
    : refuse('node_not_open', id, { open: marking.open.join(', ') })
}

/** The time of a wait is over and the flow goes on without the answer (im lặng là đồng ý). */
export function timeOut(
  flow: CompiledFlow,
  marking: Marking,
  id: string,
  facts: Facts,
): FlowMove | FlowRefusal {
  const closed = checkOpen(flow, marking, id)
  if (closed) return closed
  const node = flow.nodes.get(id)
  if (node?.kind !== 'wait' || !node.timeout) return refuse('no_timeout', id)
  return moveToken(flow, marking, id, node.timeout.next, facts)
}

/** Sends the dossier back from an open step to an earlier one among its `returnTo`; other parallel branches stay as they are. */
export function sendBack(
  flow: CompiledFlow,
  marking: Marking,
  from: string,
  to: string,
): FlowMove | FlowRefusal {
  const closed = checkOpen(flow, marking, from)
  if (closed) return closed
  const node = flow.nodes.get(from)
  const allowed = (node?.kind === 'step' && node.returnTo) || []
  if (!allowed.includes(to)) {
    return refuse('not_returnable', from, { target: to, allowed: allowed.join(', ') || '–' })
  }
  return moveToken(flow, marking, from, to, {})
}

function checkOpen(flow: CompiledFlow, marking: Marking, id: string): FlowRefusal | undefined {
  if (!flow.nodes.has(id)) return refuse('unknown_node', id)
  if (marking.ended) return refuse('flow_ended', id)
  if (!marking.open.includes(id)) return refuse('node_not_open', id, { open: marking.open.join(', ') || '–' })
  return undefined
}

function moveToken(
  flow: CompiledFlow,
  marking: Marking,
  from: string,
  to: string,
  facts: Facts,
): FlowMove | FlowRefusal {
  const open = marking.open.filter((id) => id !== from)
  const draft: Draft = { open, joins: marking.joins, ended: false, opened: [] }
  return finish(draft, [from], putToken(flow, draft, from, to, facts))
}

function finish(
  draft: Draft,
  closed: readonly string[],
  refusal: FlowRefusal | undefined,
): FlowMove | FlowRefusal {
  if (refusal) return refusal
  const { open, joins, ended, opened } = draft
  if (ended && (open.length > 0 || hasKeys(joins))) {
    return refuse('tokens_left', closed[0] ?? '', { left: [...open, ...Object.keys(joins)].join(', ') })
  }
  return { marking: { open, joins, ended }, closed, opened }
}

/** Lets a token run from an arrow until it rests in a step, wait, timer, join or end. */
function putToken(
  flow: CompiledFlow,
  draft: Draft,
  source: string,
  target: string,
  facts: Facts,
): FlowRefusal | undefined {
  let from = source
  let to = target
  for (;;) {
    const node = flow.nodes.get(to)
    switch (node?.kind) {
      case 'step':
      case 'wait':
      case 'timer':
        return openNode(draft, node.id, node.kind)
      case 'choice': {
        const chosen = choose(node, facts)
        if (typeof chosen !== 'string') return chosen
        from = node.id
        to = chosen
        break
      }
      case 'fork':
        for (const branch of node.next) {
          const refusal = putToken(flow, draft, node.id, branch, facts)
          if (refusal) return refusal
        }
        return undefined
      case 'join': {
        const outcome = arrive(draft, node, from)
        if (outcome !== 'complete') return outcome === 'waiting' ? undefined : outcome
        from = node.id
        to = node.next
        break
      }
      case 'end':
        if (draft.ended) return refuse('two_tokens', node.id)
        draft.ended = true
        return undefined
      default:
        return refuse('unknown_node', to)
    }
  }
}

function openNode(draft: Draft, id: string, kind: Opened['kind']): FlowRefusal | undefined {
  if (draft.open.includes(id)) return refuse('two_tokens', id)
  draft.open.push(id)
  draft.opened.push({ node: id, kind })
  return undefined
}

function choose(node: CompiledChoice, facts: Facts): string | FlowRefusal {
  for (const { when, next } of node.branches) {
    for (const [fact, type] of when.facts) {
      const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
      if (value === undefined) return refuse('fact_missing', node.id, { fact })
      if (typeof value !== type) return refuse('fact_wrong_type', node.id, { fact, type })
    }
    if (when.holds(facts)) return next
  }
  return node.otherwise
}

function arrive(draft: Draft, join: CompiledJoin, from: string): 'waiting' | 'complete' | FlowRefusal {
  const here = (Object.hasOwn(draft.joins, join.id) && draft.joins[join.id]) || []
  if (here.includes(from)) return refuse('two_tokens', join.id)
  if (here.length + 1 < join.needs) {
    draft.joins = { ...draft.joins, [join.id]: [...here, from] }
    return 'waiting'
  }
  const { [join.id]: _, ...others } = draft.joins
  draft.joins = hasKeys(others) ? others : NO_JOINS
  return 'complete'
}

function hasKeys(record: object): boolean {
  for (const _ in record) return true
  return false
}
