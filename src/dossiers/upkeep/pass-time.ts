/** The system's own acts: what is to happen when a moment has come and nobody does it. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { statement } from '../../platform/database/index.ts'
import { actFailed, actOnMany } from '../act-on-many.ts'
import { derivedId } from '../derived-id.ts'
import type { Office } from '../office.ts'
import { isRefusal, type Refusal } from '../refusals.ts'
import type { Command } from '../world.ts'
import { dueAct } from './due-act.ts'
import { type FailedAct, leftAlone, noteTried } from './failed-acts.ts'
import { oneForEach } from './one-for-each.ts'

const TIMER: Actor = { kind: 'system', id: 'timer' }
const BATCH = 200
const NIL = '00000000-0000-0000-0000-000000000000'

/** Uses the index task_timers: the kinds are those of its condition. */
const DUE = statement(
  'dossiers.due_timers',
  `select t.dossier_id, t.key, t.kind, t.node, t.due_at, d.version, d.procedure_version
     from task t join dossier d on d.id = t.dossier_id
    where t.kind in ('timer', 'wait', 'supplement', 'intake_supplement')
      and t.due_at <= to_timestamp($1 / 1000.0)
      and not ${leftAlone('t.dossier_id', 'pass_time', '$1')}
      and (t.due_at, t.dossier_id, t.key) > (to_timestamp($2 / 1000.0), $3::uuid, $4)
    order by t.due_at, t.dossier_id, t.key limit ${BATCH}`,
)

interface DueTask {
  dossier_id: string
  key: string
  kind: 'timer' | 'wait' | 'supplement' | 'intake_supplement'
  node: string | null
  due_at: number
  version: number
  procedure_version: string
}

/** How many acts were done, how many were refused because the dossier had moved on, and which dossiers failed. */
export interface PassedTime {
  done: number
  refused: number
  failed: FailedAct[]
}

/**
 * Fires the timers that are due, ends the waits that may run out, stops dossiers and refuses intakes whose date for
 * supplementing has passed. Idempotent: the keys of the acts are derived from the tasks, so any number of servers may do it
 * at once. One act for each dossier at a time; what follows from it comes in the next call. A dossier that fails is noted and
 * left alone for a growing pause; the others go on.
 */
export async function passTime(office: Office, now: Instant): Promise<PassedTime> {
  const passed: PassedTime = { done: 0, refused: 0, failed: [] }
  let after: Pick<DueTask, 'due_at' | 'dossier_id' | 'key'> = { due_at: 0, dossier_id: NIL, key: '' }
  for (;;) {
    const due = await office.database.query<DueTask>(DUE, [now, after.due_at, after.dossier_id, after.key])
    await office.catalogue.learn(due.map((task) => task.procedure_version))
    const { commands, broken } = commandsFor(due, office, now)
    const answers = await actOnMany(office, commands)
    const note = { act: 'pass_time' as const, at: now }
    const failed = await noteTried(office.database, note, commands, answers)
    passed.failed.push(...failed, ...(await noteTried(office.database, note, ...broken)))
    passed.refused += answers.filter(isRefusal).length - failed.length
    passed.done += answers.filter((answer) => !isRefusal(answer)).length
    const last = due.at(-1)
    if (last === undefined || due.length < BATCH) return passed
    after = last
  }
}

/** What is to be done, and the dossiers of which not even that can be said, each with why. */
function commandsFor(
  due: readonly DueTask[],
  office: Office,
  now: Instant,
): { commands: Command[]; broken: [{ dossier: string }[], Refusal[]] } {
  const broken = new Map<string, Refusal>()
  const commands = due.flatMap((task) => {
    try {
      return commandFor(task, office, now) ?? []
    } catch (error) {
      broken.set(task.dossier_id, actFailed(error))
      return []
    }
  })
  const others = oneForEach(commands).filter(({ dossier }) => !broken.has(dossier))
  return {
    commands: others,
    broken: [[...broken.keys()].map((dossier) => ({ dossier })), [...broken.values()]],
  }
}

function commandFor(task: DueTask, office: Office, now: Instant): Command | undefined {
  const body = dueAct(task, office.catalogue.byId(task.procedure_version)?.flow)
  return (
    body && {
      id: derivedId('pass_time', task.dossier_id, task.key),
      dossier: task.dossier_id,
      actor: TIMER,
      at: now,
      expectedVersion: task.version,
      body,
    }
  )
}
