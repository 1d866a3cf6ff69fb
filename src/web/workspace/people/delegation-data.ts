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

/** Colleagues are the people with a role at an agency where the person has one; `read`: delegations that were read already. */
export async function delegationData(
  { office, clock }: WebServices,
  person: StaffWithGrants,
  read?: readonly DelegationRow[],
): Promise<DelegationData> {
  const { database } = office
  const now = clock.now()
  const agencies = [...new Set(currentGrants(person, now).map(({ agency }) => agency))]
  const [delegations, people] = await Promise.all([
    read ?? readDelegations(database, person.id, now),
    listColleagues(database, agencies, { now, limit: MOST }),
  ])
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
