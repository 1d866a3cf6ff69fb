/** The steps of the flow: complete, send back, outside answers, timers; at the end the result is issued. */
import {
  completeNode,
  decidesAgain,
  type Facts,
  type FlowMove,
  sendBack,
  timeOut,
} from '../../workflow/index.ts'
import type { EventBody, EventOf } from '../events/events.ts'
import { refuseWrongFacts } from '../facts/given-facts.ts'
import type { Dossier } from '../model.ts'
import { isRefusal, type Refusal, refuse } from '../refusals.ts'
import {
  type Act,
  type Deciders,
  type Deed,
  flowRefused,
  isFlowRefusal,
  keysOfNodes,
  type Outcome,
  tasksOf,
} from './act.ts'
import { issue, type ResultPapers } from './issue.ts'
import { passPaid } from './paid.ts'
import { refuseUnsigned } from './signing.ts'

export const stepDeciders = {
  complete_step: (act) => {
    const { dossier, body } = act
    const node = act.procedure.flow.nodes.get(body.node)
    if (node?.kind !== 'step') return refuse('unknown_task', { node: body.node })
    const wrong = refuseWrongFacts(act.procedure, body.facts)
    if (wrong) return wrong
    const decision = body.decision ?? dossier.decision
    const facts = { ...dossier.facts, ...body.facts, ...(decision === undefined ? {} : { decision }) }
    const move = passPaid(act, completeNode(act.procedure.flow, markingOf(dossier), body.node, facts), facts)
    if (isFlowRefusal(move)) return flowRefused(move)
    // A dossier that has lost its decision, under a flow of before ways without one were refused, is decided by its last step.
    const isLastChance = move.marking.ended && dossier.decision === undefined
    const problem = checkDecision(body, node.decides === true || isLastChance)
    if (problem) return problem
    const unsigned = refuseUnsigned(act, { role: node.performer.role, isLast: move.marking.ended })
    if (unsigned) return unsigned
    if (move.marking.ended && lacksResultFile(act)) return refuse('result_file_missing')
    const completed: EventOf<'step_completed'> = {
      type: 'step_completed',
      node: body.node,
      ...(body.decision === undefined ? {} : { decision: body.decision }),
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      ...(body.facts === undefined ? {} : { facts: body.facts }),
      ...(body.files === undefined ? {} : { files: body.files }),
      ...workOf(act, move),
    }
    return withEnd(act, move, completed, decision, body)
  },
  send_back: (act) => {
    const { body, dossier } = act
    const move = sendBack(act.procedure.flow, markingOf(dossier), body.node, body.to)
    if (isFlowRefusal(move)) return flowRefused(move)
    const { node, to, reason } = body
    const decider = deciderOf(act)
    const decisionFalls =
      decider !== undefined && decidesAgain(act.procedure.flow, move.marking, { to, decider })
    return [{ type: 'step_sent_back', node, to, reason, decisionFalls, ...workOf(act, move) }]
  },
  answer_outside: (act) => {
    const { body, dossier, world } = act
    const node = act.procedure.flow.nodes.get(body.node)
    if (node?.kind !== 'wait') return refuse('unknown_task', { node: body.node })
    if (act.command.actor.kind === 'staff' && world.isConnected(node.system)) {
      return refuse('answered_by_system', { node: body.node, system: node.system })
    }
    const wrong = refuseWrongFacts(act.procedure, body.facts) ?? checkAnswer(body, node)
    if (wrong) return wrong
    const decision = body.decision ?? dossier.decision
    const facts = { ...dossier.facts, ...body.facts, ...(decision === undefined ? {} : { decision }) }
    const move = passPaid(act, completeNode(act.procedure.flow, markingOf(dossier), body.node, facts), facts)
    if (isFlowRefusal(move)) return flowRefused(move)
    const answered: EventOf<'outside_answered'> = {
      type: 'outside_answered',
      node: body.node,
      answer: body.answer,
      ...(body.facts === undefined ? {} : { facts: body.facts }),
      ...(body.decision === undefined ? {} : { decision: body.decision }),
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      ...(body.files === undefined ? {} : { files: body.files }),
      ...workOf(act, move),
    }
    return withEnd(act, move, answered, decision, body)
  },
  fire_timer: (act) =>
    passTime(act, 'timer_fired', (marking, facts) =>
      completeNode(act.procedure.flow, marking, act.body.node, facts),
    ),
  time_out_wait: (act) =>
    passTime(act, 'wait_timed_out', (marking, facts) =>
      timeOut(act.procedure.flow, marking, act.body.node, facts),
    ),
} satisfies Deciders<'complete_step' | 'send_back' | 'answer_outside' | 'fire_timer' | 'time_out_wait'>

/** The step that made the decision as it stands; undefined where there is none. */
function deciderOf({ dossier, procedure }: Pick<Deed, 'dossier' | 'procedure'>): string | undefined {
  if (dossier.decision === undefined) return undefined
  const decides = (id: string) => {
    const node = procedure.flow.nodes.get(id)
    return (node?.kind === 'step' || node?.kind === 'wait') && node.decides === true
  }
  return dossier.stays.findLast(({ node, doneAt }) => doneAt !== undefined && decides(node))?.node
}

function passTime(
  act: Act<'fire_timer'> | Act<'time_out_wait'>,
  type: 'timer_fired' | 'wait_timed_out',
  go: (marking: NonNullable<Dossier['marking']>, facts: Facts) => ReturnType<typeof completeNode>,
): Outcome {
  const { node } = act.body
  const task = act.dossier.tasks.find((t) => t.node === node && (t.kind === 'timer' || t.kind === 'wait'))
  if (task === undefined) return refuse('unknown_task', { node })
  if (task.dueAt === undefined || task.dueAt > act.at)
    return refuse('not_due_yet', { node, dueAt: task.dueAt })
  const { facts } = act.dossier
  const move = passPaid(act, go(markingOf(act.dossier), facts), facts)
  if (isFlowRefusal(move)) return flowRefused(move)
  return withEnd(act, move, { type, node, ...workOf(act, move) })
}

/** Whoever issues gives the electronic result with it; what time or another system ends has nobody who could. */
function lacksResultFile({ dossier, world, at, body }: Act<'complete_step'>): boolean {
  // A dossier is judged by the rules in force when it was accepted.
  const rules = world.ruleSetAt(dossier.acceptedAt ?? at)
  return rules.resultFile === 'required' && (body.files ?? []).length === 0
}

/** An answer decides only where the flow lets it, and a refusal says why. */
function checkAnswer(
  body: { decision?: string | undefined; reason?: string | undefined },
  node: { decides?: boolean },
): Refusal | undefined {
  if (body.decision !== undefined && node.decides !== true) return refuse('decision_not_here')
  return body.decision === 'refused' && body.reason === undefined ? refuse('reason_needed') : undefined
}

function checkDecision(
  body: { decision?: string | undefined; reason?: string | undefined },
  decides: boolean,
): Refusal | undefined {
  if (decides && body.decision === undefined) return refuse('decision_needed')
  if (!decides && body.decision !== undefined) return refuse('decision_not_here')
  if (body.decision === 'refused' && body.reason === undefined) return refuse('reason_needed')
  return undefined
}

function markingOf(dossier: Dossier): NonNullable<Dossier['marking']> {
  if (dossier.marking === undefined) throw new Error(`dossier ${dossier.id} is in process without a marking`)
  return dossier.marking
}

function workOf(act: Pick<Deed, 'dossier' | 'procedure' | 'world' | 'at'>, move: FlowMove) {
  return {
    marking: move.marking as EventOf<'step_completed'>['marking'],
    closed: keysOfNodes(act.dossier, move.closed),
    opened: tasksOf(move, act),
  }
}

/** When the flow has ended the signed result is at the desk: national status 9, the end that counts. */
function withEnd(
  act: Deed,
  move: FlowMove,
  event: EventBody,
  decision = act.dossier.decision,
  result: ResultPapers = {},
): Outcome {
  if (!move.marking.ended) return [event]
  if (decision === undefined) return refuse('decision_needed')
  const issued = issue(act, decision, result)
  return isRefusal(issued) ? issued : [event, issued]
}
