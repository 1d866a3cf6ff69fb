/** What the plans of today have in common, whoever comes. */
import { type Instant, isOpen, nextOpening } from '../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../src/catalogue/index.ts'
import { COMMUNES_2026 } from '../../agencies-2026.ts'
import { deskTime, type Stage } from '../engine/people/agent.ts'
import { inventApplication } from '../engine/people/invent.ts'
import { eraToday } from '../engine/people/parties.ts'
import type { Plan } from '../engine/plan.ts'
import type { Random } from '../engine/random.ts'

const ERA = eraToday(COMMUNES_2026.map(([type, name]) => `${type === 'xa' ? 'xã' : 'phường'} ${name}`))

type Given = Pick<Plan, 'number' | 'channel' | 'competentAgency' | 'receivingAgency' | 'arrivesAt'>

/** Somebody invented asks for a procedure; the office has it done in good time, and nothing happens on the way. */
export function basePlan(procedure: CompiledVersion, given: Given, random: Random): Plan {
  const isOnline = given.channel === 'online'
  return {
    ...given,
    id: random.id(given.arrivesAt),
    procedure: procedure.version.procedure,
    ...inventApplication(procedure, given.channel, random, ERA),
    paidAtOnce: isOnline || random.chance(0.85),
    pace: { kind: 'ahead', share: 0.25 },
    incidents: {},
    deliverBy: given.channel === 'post' ? 'post' : isOnline && random.chance(0.7) ? 'online' : 'counter',
  }
}

/** `at`, or when that desk opens next. */
export function whenOpen(stage: Stage, receivingAgency: string, at: Instant): Instant {
  const desk = deskTime(stage, receivingAgency)
  return Math.floor((isOpen(desk, at) ? at : nextOpening(desk, at)) / 1000) * 1000
}
