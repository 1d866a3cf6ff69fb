/** The demonstration province, for the programs that load it. */
export { type LoadedDemo, loadDemoCatalogue } from './load.ts'

import { AGENCIES_2018 } from './agencies-2018.ts'
import { AGENCIES_2026 } from './agencies-2026.ts'

import { STAFF_2018, STAFF_2026 } from './staff.ts'

export { DEMO_PASSWORD, DEMO_PEOPLE } from './staff.ts'

/** Every account of the demonstration. */
export const DEMO_USERNAMES = [...STAFF_2026, ...STAFF_2018].map(({ username }) => username)

/** Every agency of both eras. */
export const AGENCIES = [...AGENCIES_2026, ...AGENCIES_2018]
