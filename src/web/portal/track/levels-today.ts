import { toLocalDate } from '../../../calendar/index.ts'
import { type RatingLevel, ratingLevelsOn } from '../../../dossiers/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** The answers that are offered today, by the configured scales. */
export function levelsToday({ config, clock }: WebServices): readonly RatingLevel[] {
  return ratingLevelsOn(config.ratingScales, toLocalDate(clock.now()))
}
