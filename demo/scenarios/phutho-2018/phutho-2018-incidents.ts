/** What happens on the way to the dossiers of 2018, and who of their owners is asked afterwards. */
import { fromLocal, type Instant } from '../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import { EXTENSIONS, QUESTION, REFUSALS } from '../causes.ts'
import { faultyPaper } from '../engine/application.ts'
import { offers } from '../engine/people/invent.ts'
import type { Random } from '../engine/random.ts'
import { shuffled } from '../engine/random.ts'
import { ASSUMED_2018 } from './phutho-2018-facts.ts'
import { fits, type Promised, type Turn } from './phutho-2018-intentions.ts'

/** Results due by then are picked up, and their owners asked, before the period ends. */
const ASKED_BEFORE = '2018-12-01'

/** Lets things happen; never so late that an office could not do what it meant to. */
export function happen(
  one: Promised,
  procedure: CompiledVersion,
  turn: Turn,
  others: readonly string[],
  random: Random,
): void {
  const { incidents, pace, competentAgency } = one.plan
  const answerDays = random.between(1, 6)
  const payDays = random.between(0.5, 5)
  const isTransfer = offers(procedure, 'request_payment')
  if (isTransfer && random.chance(0.7) && fits(one, turn, payDays + 1)) {
    incidents.obligation = { amount: (1 + random.int(60)) * 500_000, payDays }
  } else if (
    offers(procedure, 'request_supplement') &&
    random.chance(0.05) &&
    fits(one, turn, answerDays + 6)
  ) {
    incidents.supplement = { ...faultyPaper(procedure, one.plan, random), answerDays }
  } else if (pace.kind === 'promised_day' && random.chance(0.03) && isLong(one) && fits(one, turn, 6)) {
    incidents.extension = { days: 1 + random.int(4), reason: random.pick(EXTENSIONS) }
  }
  if (isLong(one) && offers(procedure, 'request_opinion') && random.chance(0.04)) {
    const agency = random.pick(others.filter((code) => code !== competentAgency))
    incidents.opinion = { agency, question: QUESTION, answerDays: random.between(0.5, 1.5) }
  }
  if (isLong(one) && random.chance(0.03)) incidents.sentBack = { reason: '' }
  if (random.chance(0.012)) incidents.refusal = { reason: random.pick(REFUSALS) }
  if (random.chance(0.002)) incidents.correction = { reason: 'Đính chính sai sót về họ tên trên kết quả.' }
}

function isLong({ due, plan }: Promised): boolean {
  return due - plan.arrivesAt > 8 * 86_400_000
}

/** Asks exactly as many as the scenario assumes, of those who have had their result in good time. */
export function ask(all: readonly Promised[], random: Random): void {
  const before: Instant = fromLocal(ASKED_BEFORE, 0)
  const served = shuffled(
    all.filter(({ plan, due }) => isFinished(plan.pace.kind) && due < before && !hasEnd(plan.incidents)),
    random,
  )
  const { askedVerySatisfied, askedSatisfied } = ASSUMED_2018
  const asked = served.slice(0, askedVerySatisfied + askedSatisfied)
  for (const [at, { plan }] of asked.entries()) {
    const level = at < askedVerySatisfied ? 'very_satisfied' : 'satisfied'
    plan.rating = { level, channel: random.chance(0.8) ? 'kiosk' : 'paper' }
    plan.pickedUpAfter = Math.min(plan.pickedUpAfter ?? 0, 2)
  }
}

function isFinished(pace: string): boolean {
  return pace === 'ahead' || pace === 'promised_day'
}

function hasEnd(incidents: Promised['plan']['incidents']): boolean {
  const { withdrawal, stop, supplement, obligation, extension } = incidents
  return [withdrawal, stop, supplement, obligation, extension].some((each) => each !== undefined)
}
