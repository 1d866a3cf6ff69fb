/** An opinion that was asked for and has not come in time: reminded, back to the head, told to the Centre; or silence is consent. */
import type { Actor } from '../../agencies/index.ts'
import type { Instant, WorkingTime } from '../../calendar/index.ts'
import { statement } from '../../platform/database/index.ts'
import { actOnMany } from '../act-on-many.ts'
import { stepDueAt } from '../clock.ts'
import type { CommandBody } from '../commands.ts'
import { derivedId } from '../derived-id.ts'
import type { Opinion } from '../model.ts'
import type { Office } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { listStoredCommands } from '../store/read.ts'
import type { Command } from '../world.ts'
import { leftAlone, noteTried } from './failed-acts.ts'
import { oneForEach } from './one-for-each.ts'

const LADDER: Actor = { kind: 'system', id: 'opinions' }
const BATCH = 200
/** Of the question so much is said again. */
const QUOTED = 300

/** What stands open. */
interface LateOpinion extends Pick<Opinion, 'question' | 'consentBy'> {
  /** Key of its task. */
  task: string
  assignee: string | null
  /** How the agency is called. */
  agency: string
}

type Rung = (late: LateOpinion) => CommandBody | undefined

/**
 * After how many working days of the agency asked what happens. Where the law takes silence for consent nobody is urged: the day it
 * is due it is consent.
 */
const RUNGS = [
  {
    name: 'consent',
    after: 0,
    act: ({ consentBy, task }) =>
      consentBy === undefined
        ? undefined
        : {
            type: 'give_opinion',
            opinion: task.slice('opinion:'.length),
            answer: `Quá hạn không trả lời, coi là đồng ý: ${consentBy}`,
          },
  },
  {
    name: 'reminder',
    after: 0,
    act: ({ consentBy, agency, question }) =>
      consentBy === undefined
        ? { type: 'urge', text: `Đã đến hạn mà ${agency} chưa cho ý kiến: ${question.slice(0, QUOTED)}` }
        : undefined,
  },
  {
    name: 'head',
    after: 1,
    act: ({ consentBy, task, assignee }) =>
      consentBy === undefined && assignee !== null
        ? {
            type: 'assign',
            task,
            to: null,
            reason: 'Quá hạn 1 ngày làm việc chưa cho ý kiến: việc trở về lãnh đạo cơ quan được hỏi.',
          }
        : undefined,
  },
  {
    name: 'centre',
    after: 3,
    act: ({ consentBy, agency }) =>
      consentBy === undefined
        ? {
            type: 'urge',
            text: `${agency} quá hạn cho ý kiến 3 ngày làm việc, đã nhắc và đã báo lãnh đạo. Báo Trung tâm để đôn đốc.`,
          }
        : undefined,
  },
] as const satisfies readonly { name: string; after: number; act: Rung }[]

/** The rungs that are due at `now`, in their order, each with what is done. Pure. */
export function rungsDue(
  late: LateOpinion,
  { dueAt, now, time }: { dueAt: Instant; now: Instant; time: WorkingTime },
): { name: string; body: CommandBody }[] {
  return RUNGS.flatMap(({ name, after, act }) => {
    const at = after === 0 ? dueAt : stepDueAt(dueAt, { quantity: after, unit: 'working_day' }, time)
    const body = act(late)
    return body === undefined || at === undefined || now < at ? [] : [{ name, body }]
  })
}

/** By the index task_opinions. */
const LATE = statement(
  'dossiers.late_opinions',
  `select t.dossier_id as dossier, t.key as task, t.agency, t.assignee, t.due_at as "dueAt", o.said as opinion
     from task t join dossier d on d.id = t.dossier_id
    cross join lateral (
      select said from jsonb_array_elements(d.state -> 'opinions') said where 'opinion:' || (said ->> 'id') = t.key) o
    where t.kind = 'opinion' and t.due_at <= to_timestamp($1 / 1000.0)
      and not ${leftAlone('t.dossier_id', 'escalate_opinions', '$1')}
      and (t.due_at, t.dossier_id, t.key) > (to_timestamp($2 / 1000.0), $3::uuid, $4)
    order by t.due_at, t.dossier_id, t.key limit ${BATCH}`,
)

interface LateRow {
  dossier: string
  task: string
  agency: string
  assignee: string | null
  dueAt: Instant
  opinion: Opinion
}

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * Takes the next rung of every opinion that is late; answers how many were taken. Idempotent: each rung of each opinion has a key of
 * its own, so any number of servers may do it at once. One act for each dossier; what else is due comes with the next call.
 */
export async function escalateOpinions(office: Office, now: Instant): Promise<number> {
  let taken = 0
  let after: Pick<LateRow, 'dueAt' | 'dossier' | 'task'> = { dueAt: 0, dossier: NIL, task: '' }
  for (;;) {
    const rows = await office.database.query<LateRow>(LATE, [now, after.dueAt, after.dossier, after.task])
    const commands = await nextRungs(office, rows, now)
    const answers = await actOnMany(office, commands)
    await noteTried(office.database, { act: 'escalate_opinions', at: now }, commands, answers)
    taken += answers.filter((answer) => !isRefusal(answer)).length
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCH) return taken
    after = last
  }
}

async function nextRungs(office: Office, rows: readonly LateRow[], now: Instant): Promise<Command[]> {
  const due = rows.flatMap(({ dossier, dueAt, opinion, ...row }) => {
    const { question, consentBy } = opinion
    const late: LateOpinion = {
      ...{ question, task: row.task, assignee: row.assignee },
      agency: office.directory.nameOf(row.agency, 'vi'),
      ...(consentBy === undefined ? {} : { consentBy }),
    }
    const time = office.calendars.deadlineTime(row.agency)
    return rungsDue(late, { dueAt, now, time }).map(({ name, body }): Command => {
      const id = derivedId('escalate_opinion', dossier, row.task, name)
      return { id, dossier, actor: LADDER, at: now, body }
    })
  })
  const ids = due.map(({ id }) => id)
  const stored = ids.length === 0 ? new Set<string>() : await listStoredCommands(office.database, ids)
  return oneForEach(due.filter(({ id }) => !stored.has(id)))
}
