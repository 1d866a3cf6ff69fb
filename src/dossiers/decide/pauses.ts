/** What stops the clock and lets it go on: supplement during the process and financial obligation. */
import type { Actor } from '../../agencies/index.ts'
import { workingDaysBetween } from '../../calendar/index.ts'
import { paused, restarted, resumed, stepDueAt } from '../clock.ts'
import type { EventOf } from '../events/events.ts'
import type { DossierClock, OpenTask } from '../model.ts'
import { isHolder } from '../permits/holder.ts'
import { refuse } from '../refusals.ts'
import { type Deciders, type Deed, deskTask, keysOfKind, timed, timeOfNode } from './act.ts'
import { supplementUntil, unknownComponents } from './intake.ts'

type PauseCommand =
  | 'request_supplement'
  | 'propose_supplement'
  | 'approve_supplement'
  | 'reject_supplement'
  | 'provide_supplement'
  | 'request_payment'
  | 'confirm_payment'

export const pauseDeciders = {
  request_supplement: (act) => {
    const holder = offeringTask(act, 'request_supplement')
    if (holder === undefined) return refuse('action_not_in_step', { action: 'request_supplement' })
    // What is not answered ends the dossier, and what is decided cannot be ended so.
    if (act.dossier.decision !== undefined) return refuse('decision_exists')
    if (asksThroughHead(act.dossier, act.command.actor)) return refuse('second_supplement_needs_head')
    return [requested(act, act.body, holder)]
  },
  propose_supplement: (act) => {
    const { dossier, body, at } = act
    const holder = offeringTask(act, 'request_supplement')
    if (holder === undefined) return refuse('action_not_in_step', { action: 'request_supplement' })
    if (dossier.decision !== undefined) return refuse('decision_exists')
    if (dossier.proposal !== undefined) return refuse('proposal_open')
    const { agency, unit } = holder
    const head = unit === undefined ? { role: 'agency_head' } : { role: 'unit_head', unit }
    const key = `supplement_approval:${dossier.version + 1}`
    const task = { key, kind: 'supplement_approval', agency, ...head } as const
    return [
      {
        type: 'supplement_proposed',
        step: holder.key,
        items: body.items,
        reason: body.reason,
        opened: [{ ...task, openedAt: at }],
      },
    ]
  },
  approve_supplement: (act) => {
    const { proposal, tasks, decision } = act.dossier
    const step = tasks.find(({ key }) => key === proposal?.step)
    if (proposal === undefined || step === undefined) return refuse('no_proposal')
    if (decision !== undefined) return refuse('decision_exists')
    return [requested(act, proposal, step)]
  },
  reject_supplement: ({ dossier, body }) => {
    if (dossier.proposal === undefined) return refuse('no_proposal')
    return [
      {
        type: 'supplement_rejected',
        reason: body.reason,
        closed: keysOfKind(dossier, 'supplement_approval'),
      },
    ]
  },
  provide_supplement: (act) => {
    const { dossier, body, at } = act
    const unknown = unknownComponents(act.procedure, body.papers)
    if (unknown.length > 0) return refuse('unknown_component', { papers: unknown })
    const effect = dossier.supplements.at(-1)?.clock
    const clock = effect === 'restart' ? restarted(clockOf(act), at) : resumed(clockOf(act), at)
    return [
      {
        type: 'supplement_provided',
        papers: body.papers,
        ...timed(act, clock),
        shifted: shiftedTasks(act, clock),
        closed: keysOfKind(dossier, 'supplement'),
      },
    ]
  },
  request_payment: (act) => {
    const { dossier, body, at } = act
    if (offeringTask(act, 'request_payment') === undefined)
      return refuse('action_not_in_step', { action: 'request_payment' })
    const clock = paused(clockOf(act), at, 'financial_obligation')
    return [
      {
        type: 'payment_requested',
        amount: body.amount,
        reason: body.reason,
        ...timed(act, clock),
        shifted: shiftedTasks(act, clock),
        opened: [deskTask(dossier, at, 'payment', 'cashier')],
      },
    ]
  },
  confirm_payment: (act) => {
    const clock = resumed(clockOf(act), act.at)
    return [
      {
        type: 'payment_confirmed',
        ...(act.body.receipt === undefined ? {} : { receipt: act.body.receipt }),
        ...timed(act, clock),
        shifted: shiftedTasks(act, clock),
        closed: keysOfKind(act.dossier, 'payment'),
      },
    ]
  },
} satisfies Deciders<PauseCommand>

/** The clock stands, and a proposal that was open is answered by it. */
function requested(
  act: Deed,
  { items, reason }: { items: readonly string[]; reason: string },
  holder: OpenTask,
): EventOf<'supplement_requested'> {
  const { dossier, at, world, procedure } = act
  const clock = paused(clockOf(act), at, 'supplement')
  const until = supplementUntil(procedure, dossier.competentAgency, at, world)
  return {
    type: 'supplement_requested',
    items: [...items],
    reason,
    until,
    clockEffect: clockEffect(act),
    ...timed(act, clock),
    shifted: shiftedTasks(act, clock),
    closed: keysOfKind(dossier, 'supplement_approval'),
    opened: [
      {
        key: `supplement:${dossier.version + 1}`,
        kind: 'supplement',
        agency: holder.agency,
        role: holder.role,
        ...(holder.unit === undefined ? {} : { unit: holder.unit }),
        openedAt: at,
        dueAt: until,
      },
    ],
  }
}

function clockOf(act: Pick<Deed, 'dossier'>): DossierClock {
  if (act.dossier.clock === undefined)
    throw new Error(`dossier ${act.dossier.id} is in process without a clock`)
  return act.dossier.clock
}

/** The open work of the flow whose own due date differs under this clock: it stands while the dossier's does. */
export function shiftedTasks(
  act: Pick<Deed, 'dossier' | 'procedure' | 'world'>,
  clock: DossierClock,
): { key: string; dueAt?: number }[] {
  return act.dossier.tasks.flatMap((task) => {
    const node = task.node === undefined ? undefined : act.procedure.flow.nodes.get(task.node)
    if (node === undefined) return []
    const time = act.world.deadlineTime(task.agency)
    const due = stepDueAt(task.openedAt, timeOfNode(node), time, clock.pauses)
    if (due === task.dueAt) return []
    return [{ key: task.key, ...(due === undefined ? {} : { dueAt: due }) }]
  })
}

/** The open step that offers the action and that the actor holds. */
function offeringTask(
  { dossier, procedure, command }: Deed,
  action: 'request_supplement' | 'request_payment',
): OpenTask | undefined {
  return dossier.tasks.find((task) => {
    const node = task.node === undefined ? undefined : procedure.flow.nodes.get(task.node)
    // A program asks for what another system has told; the permit says which programs may.
    const mayAsk = command.actor.kind === 'client' || isHolder(command.actor, task)
    return node?.kind === 'step' && node.actions?.includes(action) && mayAsk
  })
}

/** The law wants one complete request; a second one needs a head's name and counts as late nationally (QĐ 766, 2.1). */
export function asksThroughHead(
  { supplements }: Pick<Deed['dossier'], 'supplements'>,
  actor: Actor,
): boolean {
  if (supplements.length === 0) return false
  const isHead =
    actor.kind === 'staff' && actor.grants.some((g) => g.role === 'unit_head' || g.role === 'agency_head')
  return !isHead
}

/** The procedure's own rule, else the rule set's: returned before appraisal within some days starts the limit anew. */
function clockEffect({ dossier, procedure, world, at }: Deed): 'restart' | 'resume' {
  if (procedure.version.supplementClock !== undefined) return procedure.version.supplementClock
  const { supplementClock } = world.ruleSetAt(dossier.acceptedAt ?? at)
  const time = world.deadlineTime(dossier.competentAgency)
  const used = workingDaysBetween(time, dossier.acceptedAt ?? at, at)
  return used <= supplementClock.restartWithinWorkingDays ? 'restart' : 'resume'
}
