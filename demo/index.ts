/** The demonstration province, for the programs that load it. */
export { type LoadedDemo, loadDemoCatalogue } from './load.ts'

import { AGENCIES_2018 } from './agencies-2018.ts'
import { AGENCIES_2026 } from './agencies-2026.ts'

export { DEMO_PASSWORD, DEMO_PEOPLE } from './staff.ts'

/** Every agency of both eras. */
export const AGENCIES = [...AGENCIES_2026, ...AGENCIES_2018]
