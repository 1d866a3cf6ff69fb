import { CENTRE } from '../demo/agencies-2026.ts'
import { arrivalDeed } from '../demo/scenarios/engine/application.ts'
import { eventDeed, taskDeed } from '../demo/scenarios/engine/deeds.ts'
import { type Agent, newAgent, type Stage } from '../demo/scenarios/engine/people/agent.ts'
import { planToday } from '../demo/scenarios/today/today.ts'
import { fromLocal } from '../src/calendar/index.ts'
import {
  type Command,
  type Dossier,
  type DossierEvent,
  decide,
  fold,
  isRefusal,
  type Office,
  type Parties,
  worldFor,
} from '../src/dossiers/index.ts'
import { newId } from '../src/platform/index.ts'
import type { Figure } from './harness/figure.ts'
import { withProvince } from './harness/province.ts'

const LIVES = 1_000
const NOW = fromLocal('2026-11-20', 600)

interface Life {
  parties: Parties
  commands: readonly Command[]
  events: readonly DossierEvent[]
}

/** What people do with a dossier from its first to its last act, each task taken up an hour after the one before. */
function live(agent: Agent, stage: Stage): Life {
  const commands: Command[] = []
  const events: DossierEvent[] = []
  const give = (deed: Pick<Command, 'actor' | 'body'>) => {
    const command = { id: newId(), dossier: agent.plan.id, at: agent.at, ...deed }
    const decided = decideOne(stage.office, agent.state, command, agent.plan.parties)
    commands.push(command)
    events.push(...decided.events)
    agent.state = decided.dossier
  }
  give(arrivalDeed(agent.plan, stage))
  for (let task = agent.state?.tasks[0]; task !== undefined; task = agent.state?.tasks[0]) {
    const due = task.kind === 'timer' ? (task.dueAt ?? 0) : 0
    agent.at = Math.max(agent.at + 3_600_000, due)
    give(taskDeed(agent, { task, incident: undefined }, stage, agent.at))
  }
  if (agent.state?.status === 'handed_over') give(eventDeed(agent, 'rating', stage, agent.at))
  return { parties: agent.plan.parties, commands, events }
}

function decideOne(office: Office, dossier: Dossier | undefined, command: Command, parties: Parties) {
  const decided = decide(dossier, command, worldFor(office, dossier, command.body, command.at, parties))
  if (isRefusal(decided)) throw new Error(`${command.body.type} was refused: ${JSON.stringify(decided)}`)
  return decided
}

function livesOf(stage: Stage): Life[] {
  const plans = planToday(stage, NOW).slice(0, LIVES)
  return plans.map((plan) => live(newAgent({ ...plan, incidents: {} }, stage), stage))
}

/** The best of `rounds` after one to warm up: how many in a second of processor time, so that neighbours do not count. */
function best(count: number, rounds: number, work: () => void): number {
  let rate = 0
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    rate = Math.max(rate, (count * 1e6) / (user + system))
  }
  return Math.round(rate)
}

/** Whole lives of dossiers of real procedures on one core: every command decided and folded, nothing stored. */
export async function benchEngine(): Promise<Figure[]> {
  return withProvince({ isDurable: false }, async ({ stageFor }) => {
    const stage = stageFor(CENTRE, 'bench')
    const lives = livesOf(stage)
    const commands = lives.reduce((sum, life) => sum + life.commands.length, 0)
    const events = lives.reduce((sum, life) => sum + life.events.length, 0)
    const decideAll = () => {
      for (const life of lives) {
        let state: Dossier | undefined
        for (const command of life.commands)
          state = decideOne(stage.office, state, command, life.parties).dossier
      }
    }
    const foldAll = () => {
      for (const life of lives) fold(life.events)
    }
    const each = Math.round((commands / lives.length) * 10) / 10
    const note = `${lives.length} dossiers, ${each} commands each`
    return [
      {
        name: 'engine: decide + fold',
        value: best(commands, 120, decideAll),
        unit: 'commands/s',
        budget: 100_000,
        note,
      },
      { name: 'engine: fold alone', value: best(events, 60, foldAll), unit: 'events/s' },
    ]
  })
}
