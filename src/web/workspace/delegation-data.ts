/** What the forms of delegation need to know of a person: what runs, and whom they may choose. */
import {
  type DelegationRow,
  listStaff,
  listStaffNames,
  readDelegations,
  type StaffWithGrants,
} from '../../agencies/index.ts'
import type { WebServices } from '../services.ts'
import type { Option } from '../ui/index.ts'
import { currentGrants } from './staff-place.ts'

/** People of one agency that are offered. */
const MOST = 200

export interface DelegationData {
  delegations: readonly DelegationRow[]
  colleagues: readonly Option[]
  names: ReadonlyMap<string, string>
}

/** Colleagues are the people with a role at an agency where the person has one. */
export async function delegationData(
  { office, clock }: WebServices,
  person: StaffWithGrants,
): Promise<DelegationData> {
  const { database } = office
  const delegations = await readDelegations(database, person.id, clock.now())
  const agencies = [...new Set(currentGrants(person, clock.now()).map(({ agency }) => agency))]
  const pages = await Promise.all(agencies.map((agency) => listStaff(database, { agency, limit: MOST })))
  const people = new Map(pages.flat().map((one) => [one.id, one]))
  const colleagues = [...people.values()]
    .filter(({ id, active }) => active && id !== person.id)
    .map(({ id, fullName, title }) => ({ value: id, text: title ? `${fullName}, ${title}` : fullName }))
    .sort((a, b) => a.text.localeCompare(b.text, 'vi'))
  const named = delegations.flatMap(({ from, to }) => [from, to])
  return { delegations, colleagues, names: await listStaffNames(database, named) }
}
