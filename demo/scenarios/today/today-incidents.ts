/** What happens on the way today. */
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import { CAUSES_2018, EXTENSIONS, QUESTION, REFUSALS, URGE, URGE_ANSWERS_GIVEN } from '../causes.ts'
import { faultyPaper } from '../engine/application.ts'
import { offers } from '../engine/people/invent.ts'
import type { Incidents, Pace, Plan } from '../engine/plan.ts'
import type { Random } from '../engine/random.ts'

const DEPARTMENTS_ASKED = ['H44.44', 'H44.45', 'H44.43', 'H44.19']

export function paceToday(random: Random): Pace {
  const luck = random.next()
  if (luck < 0.6) return { kind: 'ahead', share: random.between(0.35, 0.95) }
  if (luck < 0.9) return { kind: 'promised_day', share: random.between(0.1, 0.9) }
  return { kind: 'delayed', workingDays: random.between(0.3, 6), cause: random.pick(CAUSES_2018) }
}

export function incidentsToday(plan: Plan, procedure: CompiledVersion, random: Random): Incidents {
  const isOnline = plan.channel === 'online'
  return {
    ...(isOnline && random.chance(0.06)
      ? { intakeSupplement: intakeSupplement(plan, procedure, random) }
      : {}),
    ...(isOnline && random.chance(0.02)
      ? { refusedIntake: { reason: 'Không thuộc thẩm quyền giải quyết.' } }
      : {}),
    ...inProcess(plan, procedure, random),
    ...(plan.pace.kind === 'delayed' && random.chance(0.5) ? { urged: urged(random) } : {}),
    ...(plan.pace.kind === 'promised_day' && random.chance(0.06)
      ? { extension: { days: 1 + random.int(5), reason: random.pick(EXTENSIONS) } }
      : {}),
    ...(random.chance(0.02) ? { refusal: { reason: random.pick(REFUSALS) } } : {}),
    ...(random.chance(0.01)
      ? { withdrawal: { share: random.between(0.1, 0.4), reason: 'Người nộp đề nghị rút hồ sơ.' } }
      : {}),
    ...(random.chance(0.004)
      ? { stop: { share: random.between(0.1, 0.4), reason: 'Dừng theo đề nghị của người nộp.' } }
      : {}),
    ...(random.chance(0.003) ? { correction: { reason: 'Đính chính sai sót trên kết quả.' } } : {}),
  }
}

/** Two of three are answered. */
export function urged(random: Random): NonNullable<Incidents['urged']> {
  const daysAfterDue = random.between(0.2, 2)
  if (random.chance(1 / 3)) return { daysAfterDue, text: URGE }
  const text = random.pick(URGE_ANSWERS_GIVEN)
  return {
    daysAfterDue,
    text: URGE,
    answer: { hours: random.between(0.5, 5), days: 1 + random.int(3), text },
  }
}

function intakeSupplement(
  plan: Plan,
  procedure: CompiledVersion,
  random: Random,
): NonNullable<Incidents['intakeSupplement']> {
  return { items: faultyPaper(procedure, plan, random).items, answerDays: random.between(0.5, 4) }
}

function inProcess(plan: Plan, procedure: CompiledVersion, random: Random): Incidents {
  const mayPay = offers(procedure, 'request_payment')
  const isLand = procedure.flow.nodes.has('tax')
  return {
    ...(mayPay && random.chance(isLand ? 0.75 : 0.08) ? { obligation: obligation(random) } : {}),
    ...(offers(procedure, 'request_supplement') && random.chance(0.09)
      ? { supplement: supplement(plan, procedure, random) }
      : {}),
    ...(offers(procedure, 'request_opinion') && random.chance(0.06)
      ? { opinion: opinion(plan, random) }
      : {}),
    ...(random.chance(0.04) ? { sentBack: { reason: '' } } : {}),
  }
}

export function obligation(random: Random): NonNullable<Incidents['obligation']> {
  return { amount: (1 + random.int(80)) * 500_000, payDays: random.between(0.3, 8) }
}

function supplement(
  plan: Plan,
  procedure: CompiledVersion,
  random: Random,
): NonNullable<Incidents['supplement']> {
  return { ...faultyPaper(procedure, plan, random), answerDays: random.between(1, 12) }
}

function opinion({ competentAgency }: Plan, random: Random): NonNullable<Incidents['opinion']> {
  const agency = random.pick(DEPARTMENTS_ASKED.filter((code) => code !== competentAgency))
  return { agency, question: QUESTION, answerDays: random.between(0.5, 6) }
}
