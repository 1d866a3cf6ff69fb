/** The projector that counts. */
import type { Projector } from '../../dossiers/index.ts'
import { figuresBeside } from './beside.ts'
import { COUNTING_TYPES } from './counting-events.ts'
import { measureTimes, type WorkingTimeOf } from './measure-times.ts'
import { rollUp } from './roll-up.ts'

/**
 * Planning takes five times as long as counting the dossiers of a moment, so one plan is kept. It is made by index, or one made
 * while the tables were empty would read them whole for every batch.
 */
const ONE_PLAN = `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`

/**
 * Keeps `figure_fact` and `figure_sum`. It takes the dossiers of a batch of events and counts them as they stand now, so the
 * order of events and repeats do not matter.
 */
export function figuresProjector(workingTimeOf: WorkingTimeOf): Projector {
  return {
    name: 'figures',
    types: COUNTING_TYPES,
    applyDossiers: async (tx, dossiers) => {
      await tx.query(ONE_PLAN)
      await rollUp(tx, dossiers, await measureTimes(tx, dossiers, workingTimeOf))
    },
    beside: figuresBeside(workingTimeOf),
  }
}
