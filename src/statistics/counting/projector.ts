/** The projector that counts. */
import type { Projector } from '../../dossiers/index.ts'
import { figuresBeside } from './beside.ts'
import { COUNTING_TYPES } from './counting-events.ts'
import { measureTimes, type WorkingTimeOf } from './measure-times.ts'
import { rollUp } from './roll-up.ts'

/**
 * Keeps `figure_fact` and `figure_sum`. It takes the dossiers of a batch of events and counts them as they stand now, so the
 * order of events and repeats do not matter.
 */
export function figuresProjector(workingTimeOf: WorkingTimeOf): Projector {
  return {
    name: 'figures',
    types: COUNTING_TYPES,
    applyDossiers: async (tx, dossiers) => {
      // A plan kept from when the tables were empty would read them whole for every batch.
      await tx.query('set local plan_cache_mode = force_custom_plan')
      await rollUp(tx, dossiers, await measureTimes(tx, dossiers, workingTimeOf))
    },
    beside: figuresBeside(workingTimeOf),
  }
}
