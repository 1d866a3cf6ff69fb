/** The demonstration province, for the programs that load it. */
export { type LoadedDemo, loadDemoCatalogue } from './load.ts'
export { DEMO_PASSWORD, DEMO_PEOPLE } from './staff.ts'
