/** Going on under another version of the procedure, and back. */
import { isDeepStrictEqual } from 'node:util'
import { type CompiledVersion, limitFor } from '../../catalogue/index.ts'
import { moveMarking, placeOf } from '../../workflow/index.ts'
import { stepDueAt } from '../clock.ts'
import type { EventOf } from '../events/events.ts'
import type { Dossier, DossierClock, OpenTask } from '../model.ts'
import { refuse } from '../refusals.ts'
import {
  type Act,
  type Deciders,
  flowRefused,
  isFlowRefusal,
  keysOfNodes,
  taskOf,
  timed,
  timeOfNode,
} from './act.ts'

type Marking = EventOf<'step_completed'>['marking']

export const movingDeciders = {
  /**
   * Open steps go where `steps` says; the same step with the same performer goes on with what is left of its time, any other begins
   * anew. Refused where the dossier could be stranded there.
   */
  move_version: (act) => {
    const { dossier, body, world } = act
    const target = world.findVersion(body.to)
    if (target === undefined || target.version.procedure !== dossier.procedure)
      return refuse('unknown_version')
    if (target.version.id === dossier.procedureVersion) return refuse('nothing_changes')
    if (!hasPlaceFor(target, dossier)) return refuse('version_lacks_case')
    const marking = dossier.marking && moveMarking(target.flow, dossier.marking, body.steps)
    if (marking && isFlowRefusal(marking)) return flowRefused(marking)
    if (
      marking &&
      dossier.decision === undefined &&
      marking.open.every((id) => target.flow.undecided.has(id))
    )
      return refuse('move_undecided')
    const clock =
      dossier.clock &&
      (body.deadline === 'kept' ? dossier.clock : underLimitOf(target, dossier, dossier.clock))
    return [
      {
        type: 'version_moved',
        from: dossier.procedureVersion,
        to: body.to,
        steps: body.steps,
        deadline: body.deadline,
        reason: body.reason,
        ...(marking === undefined ? {} : { marking: marking as Marking }),
        ...(clock === undefined ? { dueAt: dossier.dueAt ?? null } : timed(act, clock)),
        ...movedTasks(act, target, clock),
      },
    ]
  },
  /** Only while nothing has been done since the move. */
  restore_version: ({ dossier, body }) => {
    const { moved } = dossier
    if (moved === undefined) return refuse('nothing_to_restore')
    const had = new Set(moved.tasks.map(({ key }) => key))
    const has = new Set(dossier.tasks.map(({ key }) => key))
    return [
      {
        type: 'version_restored',
        to: moved.procedureVersion,
        reason: body.reason,
        ...(moved.clock === undefined ? {} : { clock: moved.clock as EventOf<'version_restored'>['clock'] }),
        dueAt: moved.dueAt ?? null,
        closed: [...has].filter((key) => !had.has(key)),
        opened: moved.tasks.filter(({ key }) => !has.has(key)),
      },
    ]
  },
} satisfies Deciders<'move_version' | 'restore_version'>

function hasPlaceFor({ version }: CompiledVersion, { channel, case: caseCode }: Dossier): boolean {
  return (
    version.channels.includes(channel) &&
    (caseCode === undefined || version.cases.some(({ code }) => code === caseCode))
  )
}

function underLimitOf({ version }: CompiledVersion, dossier: Dossier, clock: DossierClock): DossierClock {
  const { basis: _, ...rest } = clock
  const row = limitFor(version, dossier.channel, dossier.case)
  return {
    ...rest,
    limit: row?.limit ?? { unit: 'none' },
    counting: version.counting,
    ...(row?.legalBasis === undefined ? {} : { basis: row.legalBasis }),
  }
}

function movedTasks(act: Act<'move_version'>, target: CompiledVersion, clock: DossierClock | undefined) {
  const { dossier, body, procedure, world, at } = act
  const under = {
    dossier: clock === undefined ? dossier : { ...dossier, clock },
    procedure: target,
    world,
    at,
  }
  const closed: string[] = []
  const opened: OpenTask[] = []
  const shifted: { key: string; dueAt?: number }[] = []
  for (const task of dossier.tasks) {
    if (task.node === undefined) continue
    const place = placeOf(target.flow, task.node, body.steps)
    if (place === undefined) continue
    const [was, is] = [procedure.flow.nodes.get(task.node), target.flow.nodes.get(place)]
    const goesOn = place === task.node && isSameWork(was, is)
    if (!goesOn) {
      closed.push(...keysOfNodes(dossier, [task.node]))
      opened.push(withAssignee(taskOf(place, under), task))
    } else if (is !== undefined) {
      const due = stepDueAt(task.openedAt, timeOfNode(is), world.deadlineTime(task.agency), clock?.pauses)
      if (due !== task.dueAt) shifted.push({ key: task.key, ...(due === undefined ? {} : { dueAt: due }) })
    }
  }
  return { closed, opened, shifted }
}

function isSameWork(was: object | undefined, is: object | undefined): boolean {
  const doer = (node: object | undefined) =>
    node === undefined
      ? undefined
      : { kind: 'kind' in node && node.kind, performer: 'performer' in node && node.performer }
  return isDeepStrictEqual(doer(was), doer(is))
}

/** Whoever has the work keeps it where the new step wants the same role there. */
function withAssignee(task: OpenTask, { assignee, agency, role, unit }: OpenTask): OpenTask {
  const isSame = task.agency === agency && task.role === role && task.unit === unit
  return assignee !== undefined && isSame ? { ...task, assignee } : task
}
