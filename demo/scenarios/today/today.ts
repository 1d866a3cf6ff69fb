/** Today's Centre: the merged province in the last three months, up to this moment. */
import {
  addDays,
  addWorkingDays,
  fromLocal,
  type Instant,
  type LocalDate,
  nextOpening,
  toLocalDate,
  workingDaysBetween,
} from '../../../src/calendar/index.ts'
import type { Channel, CompiledVersion } from '../../../src/catalogue/index.ts'
import { CENTRE } from '../../agencies-2026.ts'
import { PROCEDURES_2026 } from '../../procedures/index.ts'
import { atCounter, atHome, spreadOverDays, takenIn } from '../engine/arrivals.ts'
import { deskTime, officeTime, type Stage } from '../engine/people/agent.ts'
import { promise } from '../engine/people/invent.ts'
import type { Plan } from '../engine/plan.ts'
import { type Random, seededRandom } from '../engine/random.ts'
import { basePlan, whenOpen } from './base-plan.ts'
import { planKnownPeople } from './known-people.ts'
import { withSamePeople } from './same-people.ts'
import { competentFor, deskFor, type Inbox, inboxesOf, isSignedByHand } from './today-inboxes.ts'
import { incidentsToday, obligation, paceToday, urged } from './today-incidents.ts'
import { CHANNELS_TODAY, MIX_TODAY, RATINGS_TODAY } from './today-mix.ts'

/** How many come in the three months, and how many wait in each inbox. */
const ARRIVALS = 3400
const DAYS = 92
/** How much of their time is over for those that wait: still good, due soon, due today or tomorrow; and some are late. */
const WAITED = [0.55, 0.8, 0.97]
const LATE = 1.3

const CODES = [...new Set(PROCEDURES_2026.map(({ procedure }) => procedure))]

/** The plans of the people of today; whoever would come after `now` does not come. */
export function planToday(stage: Stage, now: Instant, arrivals = ARRIVALS): Plan[] {
  const random = seededRandom(`${stage.seed}/today`)
  const last = toLocalDate(now)
  const days = Array.from({ length: DAYS }, (_, at) => addDays(last, at + 1 - DAYS))
  const perDay = spreadOverDays(days, arrivals, 1.2)
  const plans: Plan[] = []
  for (const [at, day] of days.entries()) {
    const choices = choicesOn(stage, day)
    for (let i = 0; i < (perDay[at] as number); i += 1) {
      plans.push(arrival(stage, day, plans.length + 1, random.weighted(choices), random))
    }
  }
  for (const inbox of inboxesOf(stage, inForce(stage, now))) {
    for (const share of random.chance(0.3) ? [...WAITED, LATE] : WAITED) {
      plans.push(waiting(stage, inbox, now, share, plans.length + 1, random))
    }
  }
  const known = planKnownPeople(stage, now, plans.length + 1)
  return [...withSamePeople(plans), ...known].filter((plan) => plan.arrivesAt <= now)
}

function inForce(stage: Stage, at: Instant): CompiledVersion[] {
  return CODES.flatMap((code) => stage.office.catalogue.inForce(code, at) ?? [])
}

/** What people may ask for on a day, and how often they do. */
function choicesOn(stage: Stage, day: LocalDate): [CompiledVersion, number][] {
  return inForce(stage, fromLocal(day, 12 * 60))
    .filter((one) => !isSignedByHand(one))
    .map((one) => [one, MIX_TODAY[one.version.procedure] ?? 1])
}

function arrival(
  stage: Stage,
  day: LocalDate,
  number: number,
  procedure: CompiledVersion,
  random: Random,
): Plan {
  const competentAgency = random.pick(competentFor(procedure))
  const own = deskFor(competentAgency)
  const isElsewhere = own !== CENTRE && procedure.version.nonBoundary !== 'none' && random.chance(0.05)
  const receivingAgency = isElsewhere ? CENTRE : own
  const desk = deskTime(stage, receivingAgency)
  const channel = channelOf(procedure, random)
  const open = toLocalDate(nextOpening(desk, fromLocal(day, 0)))
  const arrivesAt = channel === 'online' ? atHome(day, random) : atCounter(desk, open, random)
  const plan = basePlan(procedure, { number, channel, competentAgency, receivingAgency, arrivesAt }, random)
  if (channel !== 'direct') plan.acceptAt = takenIn(desk, arrivesAt, random.between(15, 300))
  plan.pace = paceToday(random)
  plan.incidents = incidentsToday(plan, procedure, random)
  if (random.chance(0.9)) plan.pickedUpAfter = plan.deliverBy === 'online' ? 0 : random.int(5)
  if (random.chance(0.4)) {
    const kiosk = plan.deliverBy === 'counter'
    plan.rating = { level: random.weighted(RATINGS_TODAY), channel: kiosk ? 'kiosk' : 'online' }
  }
  return plan
}

function channelOf({ version }: CompiledVersion, random: Random): Channel {
  return random.weighted(CHANNELS_TODAY.filter(([channel]) => version.channels.includes(channel)))
}

/** A dossier that has come as far as one person's desk and waits there, `share` of its time being over. */
function waiting(
  stage: Stage,
  inbox: Inbox,
  now: Instant,
  share: number,
  number: number,
  random: Random,
): Plan {
  const { procedure, competentAgency, receivingAgency, role, agency, unit } = inbox
  const atDesk = role === 'reception_officer'
  const channel = atDesk || !procedure.version.channels.includes('direct') ? 'online' : 'direct'
  const arrivesAt = atDesk
    ? nightBefore(stage, receivingAgency, now, random)
    : whenOpen(
        stage,
        receivingAgency,
        addWorkingDays(officeTime(stage, competentAgency), now, -share * length(stage, inbox, now)),
      )
  const plan = basePlan(procedure, { number, channel, competentAgency, receivingAgency, arrivesAt }, random)
  if (channel === 'online') plan.acceptAt = takenIn(deskTime(stage, receivingAgency), arrivesAt, 5)
  plan.waitsFor = { role, agency, ...(unit === undefined ? {} : { unit }) }
  if (role === 'cashier') plan.incidents.obligation = obligation(random)
  if (share === LATE) plan.incidents.urged = urged(random)
  return plan
}

/** Working days of the limit, with at least one so that the work before can be done. */
function length(stage: Stage, { procedure, competentAgency }: Inbox, now: Instant): number {
  const time = officeTime(stage, competentAgency)
  const start = addWorkingDays(time, now, -40)
  const channel = procedure.version.channels[0] as Channel
  const due = promise(stage, procedure, { channel, agency: competentAgency, at: start })
  return Math.max(1, due === null ? 5 : workingDaysBetween(time, start, due))
}

/** Sent from home within the last day and a half. */
function nightBefore(stage: Stage, desk: string, now: Instant, random: Random): Instant {
  const evening = addWorkingDays(officeTime(stage, desk), now, -random.between(0.1, 1))
  return Math.floor(evening / 1000) * 1000
}
