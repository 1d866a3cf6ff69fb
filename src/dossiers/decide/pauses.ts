/** What stops the clock and lets it go on: supplement during the process and financial obligation. */
import { workingDaysBetween } from '../../calendar/index.ts'
import { paused, restarted, resumed, stepDueAt } from '../clock.ts'
import type { DossierClock, OpenTask } from '../model.ts'
import { isHolder } from '../permits/permits.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { type Deciders, type Deed, deskTask, keysOfKind, timed, timeOfNode } from './act.ts'
import { supplementUntil, unknownComponents } from './intake.ts'

type PauseCommand = 'request_supplement' | 'provide_supplement' | 'request_payment' | 'confirm_payment'

export const pauseDeciders = {
  request_supplement: (act) => {
    const { dossier, body, at, world, procedure } = act
    const holder = offeringTask(act, 'request_supplement')
    if (holder === undefined) return refuse('action_not_in_step', { action: 'request_supplement' })
    // What is not answered ends the dossier, and what is decided cannot be ended so.
    if (dossier.decision !== undefined) return refuse('decision_exists')
    const problem = checkSecondSupplement(act)
    if (problem) return problem
    const clock = paused(clockOf(act), at, 'supplement')
    const until = supplementUntil(procedure, dossier.competentAgency, at, world)
    return [
      {
        type: 'supplement_requested',
        items: body.items,
        reason: body.reason,
        until,
        clockEffect: clockEffect(act),
        ...timed(act, clock),
        shifted: shiftedTasks(act, clock),
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
    return node?.kind === 'step' && node.actions?.includes(action) && isHolder(command.actor, task)
  })
}

/** The law wants one complete request; a second one needs a head's name and counts as late nationally (QĐ 766, 2.1). */
function checkSecondSupplement({ dossier, command }: Deed): Refusal | undefined {
  if (dossier.supplements.length === 0) return undefined
  const { actor } = command
  const isHead =
    actor.kind === 'staff' && actor.grants.some((g) => g.role === 'unit_head' || g.role === 'agency_head')
  return isHead ? undefined : refuse('second_supplement_needs_head')
}

/** The procedure's own rule, else the rule set's: returned before appraisal within some days starts the limit anew. */
function clockEffect({ dossier, procedure, world, at }: Deed): 'restart' | 'resume' {
  if (procedure.version.supplementClock !== undefined) return procedure.version.supplementClock
  const { supplementClock } = world.ruleSetAt(dossier.acceptedAt ?? at)
  const time = world.deadlineTime(dossier.competentAgency)
  const used = workingDaysBetween(time, dossier.acceptedAt ?? at, at)
  return used <= supplementClock.restartWithinWorkingDays ? 'restart' : 'resume'
}
