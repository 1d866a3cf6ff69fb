/** Things that happen on the way, beside the steps: when each is due to happen, and in which step. */
import {
  addWorkingDays,
  addWorkingTime,
  type Instant,
  toLocalDate,
  workingTimeBetween,
} from '../../../src/calendar/index.ts'
import { type Dossier, isAllowed, type OpenTask } from '../../../src/dossiers/index.ts'
import { type Agent, deskTime, officeTime, type Stage, versionOf } from './people/agent.ts'
import type { Plan } from './plan.ts'

/** Out of turn: not bound to an open task. */
export type Event =
  | 'extension'
  | 'urged'
  | 'urgeAnswered'
  | 'cause'
  | 'withdrawal'
  | 'stop'
  | 'correction'
  | 'rating'

/** Inside a step, before it is completed. */
export type InStep = 'assign' | 'supplement' | 'opinion' | 'obligation' | 'sentBack'

const HOUR = 3_600_000
const NONE: readonly { event: Event; at: Instant }[] = []

/** The times of what may still happen out of turn. */
export function comingEvents(agent: Agent, stage: Stage): readonly { event: Event; at: Instant }[] {
  const { state, plan, over } = agent
  if (state === undefined || isQuiet(plan)) return NONE
  const time = officeTime(stage, state.competentAgency)
  const found: { event: Event; at: Instant }[] = []
  const add = (event: Event, at: Instant | undefined) => {
    if (at !== undefined && !over.has(event)) found.push({ event, at: Math.max(at, agent.at) })
  }
  const { dueAt, acceptedAt } = state
  const { extension, urged, withdrawal, stop, correction } = plan.incidents
  if (dueAt !== undefined && acceptedAt !== undefined && state.endedAt === undefined) {
    const before = (share: number) =>
      addWorkingTime(time, acceptedAt, share * workingTimeBetween(time, acceptedAt, dueAt))
    if (extension && isAllowed('extend', state.status)) add('extension', extensionTime(state, agent, time))
    if (urged) add('urged', addWorkingDays(time, dueAt, urged.daysAfterDue))
    if (urged?.answer && state.urgedAt !== undefined && isAtStep(state))
      add('urgeAnswered', addWorkingTime(time, state.urgedAt, urged.answer.hours * HOUR))
    if (plan.pace.kind === 'delayed') add('cause', addWorkingDays(time, dueAt, -0.5))
    if (withdrawal && state.decision === undefined) add('withdrawal', before(withdrawal.share))
    if (stop && state.decision === undefined) add('stop', before(stop.share))
  }
  if (correction && state.handedOverAt !== undefined)
    add('correction', addWorkingDays(time, state.handedOverAt, 2))
  if (plan.rating && state.handedOverAt !== undefined)
    add('rating', state.handedOverAt + ratingDelay(plan.rating.channel))
  return found
}

/** Somebody has it to work on, who can say by when it is done. */
function isAtStep({ status, tasks }: Dossier): boolean {
  return isAllowed('answer_urge', status) && tasks.some(({ kind }) => kind === 'step')
}

/** Most dossiers meet nothing out of turn. */
function isQuiet({ pace, incidents, rating }: Plan): boolean {
  const { extension, urged, withdrawal, stop, correction } = incidents
  return pace.kind !== 'delayed' && !(extension ?? urged ?? withdrawal ?? stop ?? correction ?? rating)
}

/** The latest day the law allows is the day before; a head who forgets it has to finish as it is. */
function extensionTime(
  state: Dossier,
  agent: Agent,
  time: Parameters<typeof addWorkingDays>[0],
): Instant | undefined {
  const due = state.dueAt as Instant
  const at = Math.max(addWorkingDays(time, due, -1.4), agent.at)
  return toLocalDate(at) < toLocalDate(due) ? at : undefined
}

function ratingDelay(channel: string): number {
  return channel === 'kiosk' ? HOUR / 20 : 4 * HOUR
}

/** What the holder of an open step does before completing it. */
export function inStep(agent: Agent, task: OpenTask, stage: Stage): InStep | undefined {
  const { state, plan, over } = agent
  if (state === undefined || task.node === undefined) return undefined
  const node = versionOf(stage, state).flow.nodes.get(task.node)
  if (node?.kind !== 'step') return undefined
  const { supplement, opinion, obligation, sentBack } = plan.incidents
  const offers = (action: string) =>
    (node.actions as readonly string[] | undefined)?.includes(action) === true
  if (isToBeAssigned(task, state, agent)) return 'assign'
  if (supplement && !over.has('supplement') && offers('request_supplement')) return 'supplement'
  if (opinion && !over.has('opinion') && offers('request_opinion')) return 'opinion'
  if (obligation && !over.has('obligation') && offers('request_payment')) return 'obligation'
  if (sentBack && !over.has('sentBack') && (node.returnTo?.length ?? 0) > 0) return 'sentBack'
  return undefined
}

/** The head of unit who has just shared the dossier out names the officer. */
function isToBeAssigned(task: OpenTask, state: Dossier, agent: Agent): boolean {
  return (
    task.role === 'case_officer' &&
    task.agency === state.competentAgency &&
    task.assignee === undefined &&
    !agent.over.has('assign') &&
    state.stays.some((stay) => stay.node === 'assign' && stay.doneAt !== undefined)
  )
}

/** Between two acts at one desk. */
export function moments(stage: Stage, agency: string, now: Instant, minutes: number): Instant {
  return addWorkingTime(deskTime(stage, agency), now, minutes * 60_000)
}
