/** The first three months of the Phú Thọ Centre, replayed. The assumptions stand in phutho-2018.md. */
import { fromLocal, type LocalDate, nextOpening, toLocalDate } from '../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import { CENTRE_2018, DEPARTMENTS_2018, department2018 } from '../../agencies-2018.ts'
import { atCounter, openDays, spreadOverDays, takenIn } from '../engine/arrivals.ts'
import { deskTime, officeTime, type Stage } from '../engine/people/agent.ts'
import { inventApplication, promise } from '../engine/people/invent.ts'
import { ERA_2018 } from '../engine/people/parties.ts'
import type { Plan } from '../engine/plan.ts'
import { type Random, seededRandom } from '../engine/random.ts'
import { ASSUMED_2018, PERIOD_2018, PUBLISHED_2018 } from './phutho-2018-facts.ts'
import { ask, happen } from './phutho-2018-incidents.ts'
import { acceptedAt, intend, type Promised, type Turn } from './phutho-2018-intentions.ts'
import { MIX_2018 } from './phutho-2018-mix.ts'

const { from, to } = PERIOD_2018

/** The last moment of the period. */
export const END_OF_PERIOD_2018 = fromLocal(to, 24 * 60) - 1000
/** By then everything received in the period has found its end. */
export const END_OF_WORK_2018 = fromLocal('2019-04-30', 0)

/** The plans of the people of 2018: how many come is given, what they come with is drawn from `stage.seed`. */
export function planPhutho2018(stage: Stage): Plan[] {
  const random = seededRandom(`${stage.seed}/phutho-2018`)
  const desk = deskTime(stage, CENTRE_2018)
  const days = openDays(desk, from, to)
  const turn: Turn = {
    lastDay: days.at(-1) as string,
    nextOpening: nextOpening(desk, fromLocal(to, 24 * 60)),
  }
  const perDay = spreadOverDays(days, PUBLISHED_2018.received, ASSUMED_2018.growth)
  const all: Promised[] = []
  for (const [at, day] of days.entries()) {
    for (let i = 0; i < (perDay[at] as number); i += 1) all.push(arrival(stage, day, all.length + 1, random))
  }
  intend(all, turn, random)
  const departments = DEPARTMENTS_2018.map(({ nn }) => department2018(nn))
  for (const one of all) happen(one, procedureOf(stage, one.plan), turn, departments, random)
  ask(all, random)
  return all.map(({ plan }) => plan)
}

function procedureOf(stage: Stage, { procedure, arrivesAt }: Plan): CompiledVersion {
  const version = stage.office.catalogue.inForce(procedure, arrivesAt)
  if (version === undefined)
    throw new Error(`procedure ${procedure} is not in force on ${toLocalDate(arrivesAt)}`)
  return version
}

function arrival(stage: Stage, day: LocalDate, number: number, random: Random): Promised {
  const desk = deskTime(stage, CENTRE_2018)
  const arrivesAt = atCounter(desk, day, random)
  const procedure = random.weighted(MIX_2018)
  const base = { procedure, arrivesAt }
  const compiled = procedureOf(stage, base as Plan)
  const byPost = compiled.version.channels.includes('post') && random.chance(0.06)
  const channel = byPost ? 'post' : 'direct'
  const competentAgency = random.pick(compiled.version.competent.agencies)
  const seen = takenIn(desk, arrivesAt, 10 + random.int(60))
  const plan: Plan = {
    ...base,
    number,
    id: random.id(arrivesAt),
    channel,
    receivingAgency: CENTRE_2018,
    competentAgency,
    ...inventApplication(compiled, channel, random, ERA_2018),
    ...(byPost && toLocalDate(seen) === day ? { acceptAt: seen } : {}),
    paidAtOnce: random.chance(0.9),
    pace: { kind: 'promised_day', share: 0.5 },
    incidents: {},
    pickedUpAfter: random.weighted([
      [0, 4],
      [1, 3],
      [3, 2],
      [6, 1],
    ]),
    deliverBy: byPost ? 'post' : 'counter',
  }
  const due = promise(stage, compiled, {
    channel,
    case: plan.case,
    agency: competentAgency,
    at: acceptedAt(plan),
  })
  if (due === null) throw new Error(`procedure ${procedure} promises no day`)
  return { plan, due, time: officeTime(stage, competentAgency), share: random.between(0.5, 0.95) }
}
