/** A payment that the office asked for and confirmed is not waited for once more where the flow waits for it. */
import {
  type CompiledFlow,
  completeNode,
  type Facts,
  type FlowMove,
  type FlowRefusal,
} from '../../workflow/index.ts'
import { type Deed, isFlowRefusal } from './act.ts'

/** Who tells a flow that the applicant has paid. */
const PAYEE = 'treasury'

/**
 * The move, gone on through every wait for the treasury that it opens, each once, where a payment of this dossier is confirmed.
 * Such a wait is neither opened nor closed. Pure.
 */
export function passPaid(
  { dossier, procedure }: Pick<Deed, 'dossier' | 'procedure'>,
  first: FlowMove | FlowRefusal,
  facts: Facts,
): FlowMove | FlowRefusal {
  if (!dossier.payments?.some(({ paidAt }) => paidAt !== undefined)) return first
  const passed = new Set<string>()
  let move = first
  while (!isFlowRefusal(move)) {
    const wait = move.opened.find(({ node }) => !passed.has(node) && isPaymentWait(procedure.flow, node))
    if (wait === undefined) return move
    passed.add(wait.node)
    const next = completeNode(procedure.flow, move.marking, wait.node, facts)
    move = isFlowRefusal(next) ? next : joined(move, next, wait.node)
  }
  return move
}

function isPaymentWait(flow: CompiledFlow, id: string): boolean {
  const node = flow.nodes.get(id)
  return node?.kind === 'wait' && node.system === PAYEE
}

function joined(move: FlowMove, next: FlowMove, passed: string): FlowMove {
  return {
    marking: next.marking,
    opened: [...move.opened.filter(({ node }) => node !== passed), ...next.opened],
    closed: [...move.closed, ...next.closed.filter((node) => node !== passed)],
  }
}
