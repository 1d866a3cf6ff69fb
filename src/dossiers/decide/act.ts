/** What every part of `decide` works with, and the small things they share. */
import { type LimitPart, toLocalDate } from '../../calendar/index.ts'
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { CompiledFlow, FlowMove, FlowRefusal, Performer } from '../../workflow/index.ts'
import { isFlowRefusal } from '../../workflow/index.ts'
import { dueDateOf, stepDueAt } from '../clock.ts'
import type { CommandOf, CommandType } from '../commands.ts'
import type { EventBody, EventOf } from '../events/events.ts'
import type { Dossier, DossierClock, OpenTask } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Command, World } from '../world.ts'

/** A command on an existing dossier, with the world it is decided in. */
export interface Act<T extends CommandType = CommandType> extends Deed {
  body: CommandOf<T>
}

/** The act without its words. */
export interface Deed {
  dossier: Dossier
  command: Command
  world: World
  procedure: CompiledVersion
  at: number
}

export type Outcome = readonly EventBody[] | Refusal

/** One decider for each command: a closed table, so that a command without one does not compile. */
export type Decider<T extends CommandType> = (act: Act<T>) => Outcome
export type Deciders<T extends CommandType> = { [K in T]: Decider<K> }

export function flowRefused(refusal: FlowRefusal): Refusal {
  return refuse('flow_refused', { node: refusal.node, code: refusal.code, why: refusal.message })
}

export { isFlowRefusal }

type CompiledNode = NonNullable<ReturnType<CompiledFlow['nodes']['get']>>

/** Resolves who does a node of the flow, for this dossier. */
function agencyOf(
  performer: Performer,
  dossier: Pick<Dossier, 'competentAgency' | 'receivingAgency'>,
  world: World,
): string {
  switch (performer.agency) {
    case 'competent':
      return dossier.competentAgency
    case 'receiving':
      return dossier.receivingAgency
    case 'parent':
      return world.parentOf(dossier.competentAgency) ?? dossier.competentAgency
    case 'committee':
      return world.committeeOf(dossier.competentAgency) ?? dossier.competentAgency
    default:
      return performer.agency
  }
}

/** The tasks that a move of the flow opens. */
export function tasksOf(
  move: FlowMove,
  act: Pick<Deed, 'procedure' | 'world' | 'at'> & {
    dossier: Pick<Dossier, 'competentAgency' | 'receivingAgency' | 'version' | 'clock'>
  },
): OpenTask[] {
  return move.opened.map(({ node }) => taskOf(node, act))
}

export function taskOf(id: string, act: Parameters<typeof tasksOf>[1]): OpenTask {
  const { dossier, procedure, world, at } = act
  const node = procedure.flow.nodes.get(id)
  if (node?.kind !== 'step' && node?.kind !== 'wait' && node?.kind !== 'timer')
    throw new Error(`the flow opened ${id}, which is no step, wait or timer`)
  const holder =
    node.kind === 'step'
      ? { ...node.performer, agency: agencyOf(node.performer, dossier, world) }
      : { agency: dossier.competentAgency, role: 'case_officer' }
  const time = world.deadlineTime(holder.agency)
  const due = stepDueAt(at, timeOfNode(node), time, dossier.clock?.pauses)
  const key = `${node.kind}:${id}:${dossier.version + 1}`
  return {
    key,
    kind: node.kind,
    ...holder,
    node: id,
    openedAt: at,
    ...(due === undefined ? {} : { dueAt: due }),
  }
}

/** The length of time a node of the flow has; for a wait that may run out, until it does. */
export function timeOfNode(node: CompiledNode): LimitPart | undefined {
  switch (node.kind) {
    case 'step':
      return node.limit
    case 'wait':
      return node.timeout?.after ?? node.limit
    case 'timer':
      return node.after
    default:
      return undefined
  }
}

/** Keys of the open tasks of these nodes, with what their holders have proposed. */
export function keysOfNodes(dossier: Dossier, nodes: readonly string[]): string[] {
  const keys = dossier.tasks
    .filter((task) => task.node !== undefined && nodes.includes(task.node))
    .map((task) => task.key)
  const isProposer = dossier.proposal !== undefined && keys.includes(dossier.proposal.step)
  return isProposer ? [...keys, ...keysOfKind(dossier, 'supplement_approval')] : keys
}

/** Keys of the open tasks of one kind. */
export function keysOfKind(dossier: Pick<Dossier, 'tasks'>, ...kinds: OpenTask['kind'][]): string[] {
  return dossier.tasks.filter((task) => kinds.includes(task.kind)).map((task) => task.key)
}

export function allKeys(dossier: Dossier): string[] {
  return dossier.tasks.map((task) => task.key)
}

/** The task of a desk of the receiving agency. */
export function deskTask(
  dossier: Pick<Dossier, 'receivingAgency' | 'version'>,
  at: number,
  kind: OpenTask['kind'],
  role: string,
): OpenTask {
  return { key: `${kind}:${dossier.version + 1}`, kind, agency: dossier.receivingAgency, role, openedAt: at }
}

/** What a desk has to look at a dossier that came in, or that was sent on to it: one working day, counted in hours. */
const LOOK_LIMIT = { quantity: 8, unit: 'working_hour' } as const

/** A task that has to be taken up within eight working hours of the agency that has it. */
export function withinEightHours(task: OpenTask, world: Pick<World, 'deadlineTime'>): OpenTask {
  const dueAt = stepDueAt(task.openedAt, LOOK_LIMIT, world.deadlineTime(task.agency))
  return dueAt === undefined ? task : { ...task, dueAt }
}

/** The clock with its due date as an event carries them, by the calendar of now; no due date while it stands. */
export function timed(
  act: Pick<Deed, 'world'>,
  clock: DossierClock,
): { clock: EventOf<'deadline_extended'>['clock']; dueAt: number | null } {
  const { version } = act.world.deadlineTime(clock.agency)
  const now = { ...clock, calendarVersion: version }
  return { clock: now as EventOf<'deadline_extended'>['clock'], dueAt: dueDateOf(now, act.world) }
}

/** Whole local days from `a` to `b`. */
export function daysBetween(a: number, b: number): number {
  return (Date.parse(toLocalDate(b)) - Date.parse(toLocalDate(a))) / 86_400_000
}
