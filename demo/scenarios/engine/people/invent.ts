/** What a dossier of a procedure carries: case, applicant, numbers for the fees, and what may happen to it. */
import { dueAt as dueDate, type Instant, type Limit } from '../../../../src/calendar/index.ts'
import {
  type Channel,
  type CompiledVersion,
  factRulesOf,
  feesFor,
  limitFor,
} from '../../../../src/catalogue/index.ts'
import type { Facts } from '../../../../src/workflow/index.ts'
import type { Plan } from '../plan.ts'
import type { Random } from '../random.ts'
import { officeTime, type Stage } from './agent.ts'
import { type Era, inventParties } from './parties.ts'

type Invented = Pick<Plan, 'case' | 'parties' | 'facts'>

export function inventApplication(
  procedure: CompiledVersion,
  channel: Channel,
  random: Random,
  era: Era,
): Invented {
  const { version } = procedure
  const chosen = version.cases.length > 0 ? random.pick(version.cases).code : undefined
  const isFirm =
    !version.subjects.includes('citizen') || (version.subjects.includes('enterprise') && random.chance(0.4))
  return {
    ...(chosen === undefined ? {} : { case: chosen }),
    parties: inventParties(random, isFirm ? 'enterprise' : 'citizen', era),
    facts: feeFacts(procedure, channel, chosen, random),
  }
}

/** The numbers the fees depend on: pages, copies, the value of a contract. */
function feeFacts(
  procedure: CompiledVersion,
  channel: Channel,
  chosen: string | undefined,
  random: Random,
): Facts {
  const needs = feesFor(procedure.version, channel, chosen, {}).flatMap((line) => line.needs ?? [])
  const rules = factRulesOf(procedure.version)
  return Object.fromEntries(
    needs.map((name) => {
      // Most people belong to no group that pays less.
      if (rules.get(name)?.type === 'string') return [name, 'normal']
      return [name, name === 'value' ? (1 + random.int(40)) * 50_000_000 : 1 + random.int(5)]
    }),
  )
}

/** The day the receipt will promise, as anybody can work it out at the counter; null where the law sets no limit. */
export function promise(
  stage: Stage,
  procedure: CompiledVersion,
  given: { channel: Channel; case?: string | undefined; agency: string; at: Instant },
): Instant | null {
  const row = limitFor(procedure.version, given.channel, given.case)
  const limit: Limit = row?.limit ?? { unit: 'none' }
  return dueDate(
    { start: given.at, limit, counting: procedure.version.counting },
    officeTime(stage, given.agency),
  )
}

/** Whether some step of the procedure offers an act. */
export function offers({ flow }: CompiledVersion, action: string): boolean {
  return flow.definition.nodes.some(
    (node) => node.kind === 'step' && (node.actions as readonly string[] | undefined)?.includes(action),
  )
}
