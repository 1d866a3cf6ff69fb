/** What the forms of delegation need to know of a person: what runs, and whom they may choose. */
import {
  type DelegationRow,
  listColleagues,
  listStaffNames,
  readDelegations,
  type StaffWithGrants,
} from '../../../agencies/index.ts'
import type { Option } from '../../fields/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { byText } from '../../ui/index.ts'
import { currentGrants } from './staff-place.ts'

/** People that are offered. */
const MOST = 400

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
  const people = await listColleagues(database, agencies, { now: clock.now(), limit: MOST })
  const colleagues = people
    .filter(({ id }) => id !== person.id)
    .map(({ id, fullName, title }) => ({ value: id, text: title ? `${fullName}, ${title}` : fullName }))
    .sort(byText('vi'))
  const names = new Map([person, ...people].map(({ id, fullName }) => [id, fullName]))
  const others = delegations.flatMap(({ from, to }) => [from, to]).filter((id) => !names.has(id))
  if (others.length > 0) {
    for (const [id, name] of await listStaffNames(database, others)) names.set(id, name)
  }
  return { delegations, colleagues, names }
}
