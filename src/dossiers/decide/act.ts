/** What every part of `decide` works with, and the small things they share. */
import { dueAt, toLocalDate } from '../../calendar/index.ts'
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { FlowMove, FlowRefusal, Performer } from '../../workflow/index.ts'
import { isFlowRefusal } from '../../workflow/index.ts'
import { stepDueAt } from '../clock.ts'
import type { CommandOf, CommandType } from '../commands.ts'
import type { EventBody } from '../events.ts'
import type { Dossier, OpenTask } from '../model.ts'
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
    default:
      return performer.agency
  }
}

/** The tasks that a move of the flow opens. */
export function tasksOf(
  move: FlowMove,
  act: Pick<Deed, 'procedure' | 'world' | 'at'> & {
    dossier: Pick<Dossier, 'competentAgency' | 'receivingAgency' | 'version'>
  },
): OpenTask[] {
  return move.opened.map(({ node }) => taskOf(node, act))
}

function taskOf(id: string, act: Parameters<typeof tasksOf>[1]): OpenTask {
  const { dossier, procedure, world, at } = act
  const node = procedure.flow.nodes.get(id)
  const key = `${node?.kind}:${id}:${dossier.version + 1}`
  const base = { key, node: id, openedAt: at }
  if (node?.kind === 'step') {
    const agency = agencyOf(node.performer, dossier, world)
    const due = stepDueAt(at, node.limit, world.deadlineTime(agency))
    return {
      ...base,
      kind: 'step',
      agency,
      role: node.performer.role,
      ...(node.performer.unit === undefined ? {} : { unit: node.performer.unit }),
      ...(due === undefined ? {} : { dueAt: due }),
    }
  }
  const holder = { agency: dossier.competentAgency, role: 'case_officer' }
  const time = world.deadlineTime(holder.agency)
  if (node?.kind === 'timer')
    return {
      ...base,
      ...holder,
      kind: 'timer',
      dueAt: dueAt({ start: at, limit: node.after }, time) as number,
    }
  if (node?.kind === 'wait') {
    const due = stepDueAt(at, node.timeout?.after ?? node.limit, time)
    return { ...base, ...holder, kind: 'wait', ...(due === undefined ? {} : { dueAt: due }) }
  }
  throw new Error(`the flow opened ${id}, which is no step, wait or timer`)
}

/** Keys of the open tasks of these nodes. */
export function keysOfNodes(dossier: Dossier, nodes: readonly string[]): string[] {
  return dossier.tasks
    .filter((task) => task.node !== undefined && nodes.includes(task.node))
    .map((task) => task.key)
}

/** Keys of the open tasks of one kind. */
export function keysOfKind(dossier: Dossier, ...kinds: OpenTask['kind'][]): string[] {
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

/** Whole local days from `a` to `b`. */
export function daysBetween(a: number, b: number): number {
  return (Date.parse(toLocalDate(b)) - Date.parse(toLocalDate(a))) / 86_400_000
}
