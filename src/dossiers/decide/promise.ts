import type { Instant } from '../../calendar/index.ts'
import { type CompiledVersion, type FeeLine, feesFor } from '../../catalogue/index.ts'
import { dueDateOf } from '../clock.ts'
import type { Dossier, DossierClock } from '../model.ts'
import type { World } from '../world.ts'
import { isElsewhere, newClock } from './intake.ts'

export interface Promised {
  /** Absent while the clock would wait for the competent agency's receipt. */
  clock?: DossierClock
  /** Null where the law sets no limit or the clock waits. */
  dueAt: Instant | null
  fees: readonly FeeLine[]
}

/** What accepting now would promise, by the same functions as acceptance. Pure; decides nothing. */
export function promise(
  procedure: CompiledVersion,
  dossier: Pick<Dossier, 'receivingAgency' | 'competentAgency' | 'channel' | 'case' | 'facts'>,
  world: Pick<World, 'deadlineTime' | 'ruleSetAt'>,
  at: Instant,
): Promised {
  const fees = feesFor(procedure.version, dossier.channel, dossier.case, dossier.facts)
  const rules = world.ruleSetAt(at)
  const isFar = procedure.version.nonBoundary !== 'none' && isElsewhere(dossier, procedure)
  if (isFar && rules.clockStarts.nonBoundary === 'competent_receipt') return { dueAt: null, fees }
  const clock = newClock(dossier, procedure, world, rules, at)
  return { clock, dueAt: dueDateOf(clock, world), fees }
}
