import type { LocalDate } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../model.ts'
import type { Refusal } from '../refusals.ts'
import { type CatalogueDirectory, checkAgencies } from './agencies.ts'
import { checkDates } from './dates.ts'
import { checkFees } from './fees.ts'
import { checkVersionFlow } from './flow.ts'
import { checkVersionForm } from './form.ts'
import { checkLimits } from './limits.ts'
import { checkParts } from './parts.ts'

/**
 * Everything that stands in the way of publishing a version, in one list with places and sentences; empty: it may be
 * published. Overlaps with other versions are found by `publishVersion`, which alone sees them.
 */
export function checkVersion(
  version: ProcedureVersion,
  world: { directory: CatalogueDirectory; today: LocalDate },
): Refusal[] {
  return [
    ...checkDates(version, world.today),
    ...checkParts(version),
    ...checkLimits(version),
    ...checkFees(version),
    ...checkAgencies(version, world.directory),
    ...checkVersionFlow(version, world.directory),
    ...checkVersionForm(version),
  ]
}
