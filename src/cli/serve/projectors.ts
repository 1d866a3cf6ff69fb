/** All projectors of the house: whoever runs, rebuilds, verifies or watches them asks here. */
import type { Projector } from '../../dossiers/index.ts'
import { figuresProjector } from '../../statistics/index.ts'
import type { House } from './open-house.ts'

export function projectorsOf({ office }: Pick<House, 'office'>): readonly Projector[] {
  return [figuresProjector((agency) => office.calendars.deadlineTime(agency))]
}
