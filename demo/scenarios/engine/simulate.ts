/**
 * Drives dossiers through `decide` in the order of simulated time. Nothing here writes an outcome: a plan says what people
 * mean to do, their commands are given when they would give them, and a command that is refused is a mistake of the
 * simulation and throws.
 */
import type { Instant } from '../../../src/calendar/index.ts'
import {
  type Command,
  decide,
  type Given,
  isRefusal,
  type Parties,
  type World,
  type Write,
  withEnvelope,
  withGiven,
  worldFor,
} from '../../../src/dossiers/index.ts'
import { arrivalDeed } from './application.ts'
import { eventDeed, taskDeed } from './deeds.ts'
import { type TimeQueue, timeQueue } from './heap.ts'
import { inStep } from './incidents.ts'
import { type Intent, nextIntent, replan } from './intents.ts'
import { type Agent, type Deed, newAgent, type Stage } from './people/agent.ts'
import type { Plan } from './plan.ts'

interface Turn {
  at: Instant
  number: number
  agent: Agent
  intent: Intent
}

export interface Simulation {
  /** Goes on until `events` more have happened or nothing more happens up to the end; false when it is over. */
  advance(events: number): boolean
  /** What has happened since the last call, to be stored; in the order of acceptance. */
  take(): Write[]
  /** Tells the numbers that the store has given. */
  learn(numbers: ReadonlyMap<string, Given>): void
}

/** Begins to play `plans` up to and including `until`. */
export function simulate(stage: Stage, plans: readonly Plan[], until: Instant): Simulation {
  const queue = timeQueue<Turn>()
  const agents = new Map<string, Agent>()
  const touched = new Set<Agent>()
  for (const plan of plans) {
    const agent = newAgent(plan, stage)
    agents.set(plan.id, agent)
    enqueue(queue, agent, stage, until)
  }
  return {
    advance(events) {
      for (let done = 0; done < events; ) {
        const turn = queue.pop()
        if (turn === undefined) return false
        done += perform(turn, stage)
        touched.add(turn.agent)
        enqueue(queue, turn.agent, stage, until)
      }
      return true
    },
    take() {
      const writes = [...touched].sort(byAcceptance).map(toWrite)
      touched.clear()
      return writes
    },
    learn(numbers) {
      for (const [id, given] of numbers) learnNumbers(agents.get(id), given)
    },
  }
}

function enqueue(queue: TimeQueue<Turn>, agent: Agent, stage: Stage, until: Instant): void {
  const intent = nextIntent(agent, stage)
  if (intent !== undefined && intent.at <= until) {
    queue.push({ at: intent.at, number: agent.plan.number, agent, intent })
  }
}

/** Gives one command. Answers how many events it made. */
function perform({ agent, intent, at }: Turn, stage: Stage): number {
  const { state: before, plan } = agent
  const deed = deedFor(agent, intent, stage)
  const command: Command = {
    id: agent.random.id(at),
    dossier: plan.id,
    actor: deed.actor,
    at,
    body: deed.body,
  }
  const canDo: World['canDo'] = (staff, { role, agency, unit }) =>
    stage.people.isAble(staff, { role, agency, unit, at })
      ? { role, ...(unit === undefined ? {} : { unit }) }
      : undefined
  const decided = decide(before, command, worldFor(stage.office, before, deed.body, at, plan.parties, canDo))
  if (isRefusal(decided)) {
    throw new Error(
      `dossier ${plan.number} (${plan.procedure}, ${before?.status ?? 'new'}): ${deed.body.type} at ${new Date(at).toISOString()} was refused: ${decided.refused} ${JSON.stringify(decided.detail ?? {})}`,
    )
  }
  agent.at = at
  agent.state = decided.dossier
  for (const event of withEnvelope(command, decided)) agent.pending.push(event)
  replan(agent, before)
  return decided.events.length
}

function deedFor(agent: Agent, intent: Intent, stage: Stage): Deed {
  switch (intent.what) {
    case 'arrive':
      return arrivalDeed(agent.plan, stage)
    case 'event':
      agent.over.add(intent.event)
      return eventDeed(agent, intent.event, stage, intent.at)
    case 'task': {
      const { task } = intent
      const incident = task.kind === 'step' ? inStep(agent, task, stage) : undefined
      const deed = taskDeed(agent, { task, incident }, stage, intent.at)
      if (incident !== undefined) agent.over.add(incident)
      agent.planned.delete(task.key)
      return deed
    }
  }
}

/** Codes are numbered in the order of acceptance, as at the desk. */
function byAcceptance(a: Agent, b: Agent): number {
  return (a.state?.acceptedAt ?? 0) - (b.state?.acceptedAt ?? 0) || a.plan.number - b.plan.number
}

function toWrite(agent: Agent): Write {
  if (agent.state === undefined)
    throw new Error(`dossier ${agent.plan.number} was touched but does not exist`)
  const write: Write = {
    before: agent.stored,
    after: agent.state,
    parties: agent.plan.parties as Parties,
    events: agent.pending,
  }
  agent.stored = agent.state
  agent.pending = []
  return write
}

function learnNumbers(agent: Agent | undefined, given: Given): void {
  if (agent?.state === undefined) return
  agent.state = withGiven(agent.state, given)
}
