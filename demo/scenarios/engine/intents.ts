/** What happens next to a dossier, and when: its open tasks, as the people who hold them would take them up. */
import {
  addWorkingDays,
  addWorkingTime,
  type Instant,
  workingTimeBetween,
} from '../../../src/calendar/index.ts'
import type { Dossier, OpenTask } from '../../../src/dossiers/index.ts'
import { comingEvents, type Event, inStep, moments } from './incidents.ts'
import { after, doneAt, goalOf } from './pace.ts'
import { type Agent, deskTime, officeTime, type Stage, versionOf } from './people/agent.ts'
import { wayFrom } from './way.ts'

export type Intent =
  | { what: 'arrive'; at: Instant }
  | { what: 'task'; at: Instant; task: OpenTask }
  | { what: 'event'; at: Instant; event: Event }

const NEVER = Number.POSITIVE_INFINITY
const HOUR = 3_600_000

/** What still moves while the dossier's clock stands. */
const PAUSED: readonly Dossier['status'][] = [
  'awaiting_intake_supplement',
  'awaiting_supplement',
  'awaiting_payment',
]
const OUTSIDE: readonly OpenTask['kind'][] = ['intake_supplement', 'supplement', 'payment', 'opinion']

/** The next act; undefined when nothing more is meant to happen. */
export function nextIntent(agent: Agent, stage: Stage): Intent | undefined {
  const { state } = agent
  if (state === undefined) return { what: 'arrive', at: agent.plan.arrivesAt }
  const isPaused = PAUSED.includes(state.status)
  let first: Intent | undefined
  for (const task of state.tasks) {
    if (isPaused && !OUTSIDE.includes(task.kind)) continue
    // The counter waits for its head.
    if (state.refusalProposal !== undefined && task.kind === 'reception') continue
    const at = plannedTime(agent, task, state, stage)
    if (first === undefined || at < first.at) first = { what: 'task', task, at }
  }
  for (const { event, at } of isPaused ? [] : comingEvents(agent, stage)) {
    if (first === undefined || at < first.at) first = { what: 'event', event, at }
  }
  if (first === undefined || first.at === NEVER) return undefined
  return { ...first, at: Math.max(agent.at, Math.ceil(first.at / 1000) * 1000) }
}

/** Plans are made when a task is first seen and kept until something changes. */
function plannedTime(agent: Agent, task: OpenTask, state: Dossier, stage: Stage): Instant {
  const known = agent.planned.get(task.key)
  if (known !== undefined) return known
  const at = isLeftWaiting(agent, task) ? NEVER : takenUp(agent, task, state, stage)
  agent.planned.set(task.key, at)
  return at
}

function isLeftWaiting({ plan: { waitsFor } }: Agent, task: OpenTask): boolean {
  if (waitsFor === undefined || waitsFor.role !== task.role || waitsFor.agency !== task.agency) return false
  return waitsFor.unit === undefined || waitsFor.unit === task.unit
}

function takenUp(agent: Agent, task: OpenTask, state: Dossier, stage: Stage): Instant {
  const { plan, random, at: now } = agent
  const desk = deskTime(stage, state.receivingAgency)
  switch (task.kind) {
    case 'reception':
      return state.intakeSupplements.length === 0 && plan.acceptAt !== undefined
        ? plan.acceptAt
        : after(desk, now, HOUR, random)
    case 'intake_supplement':
      return addWorkingDays(desk, now, plan.incidents.intakeSupplement?.answerDays ?? 2)
    case 'transfer':
    case 'receipt':
      return after(
        officeTime(stage, task.agency),
        now,
        Math.min(HOUR / 2, shareOfRest(state, stage, now)),
        random,
      )
    case 'step':
      return stepTime(agent, task, state, stage)
    case 'wait':
      return pacedTime(agent, task, state, stage)
    case 'timer':
      return task.dueAt ?? now
    case 'supplement_approval':
    case 'refusal_approval':
    case 'correction':
      return after(officeTime(stage, task.agency), now, HOUR, random)
    case 'opinion':
      return addWorkingDays(officeTime(stage, task.agency), now, plan.incidents.opinion?.answerDays ?? 2)
    case 'supplement':
      return addWorkingDays(desk, now, plan.incidents.supplement?.answerDays ?? 3)
    case 'payment':
      return addWorkingDays(desk, now, plan.incidents.obligation?.payDays ?? 3)
    case 'hand_over':
      return pickUpTime(agent, desk, now)
  }
}

/** A small part of the time that is left, for what is only passed on. */
function shareOfRest(state: Dossier, stage: Stage, now: Instant): number {
  if (state.dueAt === undefined) return HOUR / 2
  return Math.max(0, workingTimeBetween(officeTime(stage, state.competentAgency), now, state.dueAt)) / 40
}

function stepTime(agent: Agent, task: OpenTask, state: Dossier, stage: Stage): Instant {
  if (state.tasks.some((other) => other.kind === 'opinion')) return NEVER
  const incident = inStep(agent, task, stage)
  if (incident === 'assign') return moments(stage, task.agency, agent.at, 2)
  const done = pacedTime(agent, task, state, stage)
  if (incident === undefined) return done
  const time = officeTime(stage, task.agency)
  return addWorkingTime(time, agent.at, 0.4 * Math.max(0, workingTimeBetween(time, agent.at, done)))
}

function pacedTime(agent: Agent, task: OpenTask, state: Dossier, stage: Stage): Instant {
  const { plan, random, at: now } = agent
  const way = wayFrom(versionOf(stage, state).flow, task.node as string)
  const goal = goalOf(plan.pace, state, officeTime(stage, state.competentAgency), now)
  return doneAt(way, goal, now, officeTime(stage, task.agency), random)
}

function pickUpTime({ plan, random }: Agent, desk: ReturnType<typeof deskTime>, now: Instant): Instant {
  if (plan.pickedUpAfter === undefined) return NEVER
  if (plan.pickedUpAfter === 0) return after(desk, now, HOUR / 2, random)
  return addWorkingTime(desk, addWorkingDays(desk, now, plan.pickedUpAfter), random.next() * HOUR)
}

/** After an act that moved the due date or ended a waiting, steps are planned anew. */
export function replan(agent: Agent, before: Dossier | undefined): void {
  const { state } = agent
  if (state === undefined || before === undefined) return
  const isFree = before.tasks.some((task) => task.kind === 'opinion' && !state.tasks.includes(task))
  const asked = state.opinions.length > before.opinions.length
  if (!isFree && !asked && before.dueAt === state.dueAt && before.status === state.status) return
  for (const task of state.tasks)
    if (task.kind === 'step' || task.kind === 'wait') agent.planned.delete(task.key)
}
