/** Who may be chosen for a step beside the drawing: what the rows of a flow name by words. */
import type { Directory } from '../../../../agencies/index.ts'
import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import type { Option } from '../../../fields/index.ts'
import { blockPlaces } from '../flow/block-places.ts'
import { unitsOf } from '../flow/flow-names.ts'
import { LANES } from '../flow/lane-name.ts'
import { stepRoles } from '../flow/step-roles.ts'

export interface Doers {
  agencies: readonly Option[]
  /** Rooms of the competent agency. */
  units: readonly Option[]
  roles: readonly Option[]
  systems: readonly Option[]
}

export function doersFor(version: ProcedureVersion, directory: Directory, lang: Lang): Doers {
  const places = blockPlaces(version, directory)
  const systems = Object.entries(LANES).filter(([key]) => key.startsWith('system:'))
  return {
    agencies: places.codes.map((agency) => ({ value: agency, text: places.say({ agency }) })),
    units: unitsOf(version, directory).map(({ code, name }) => ({ value: code, text: name[lang] })),
    roles: stepRoles(lang),
    systems: systems.map(([key, name]) => ({ value: key.slice('system:'.length), text: name[lang] })),
  }
}
