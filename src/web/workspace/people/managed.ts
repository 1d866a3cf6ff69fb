import type { FastifyRequest } from 'fastify'
import { type DelegationRow, type FoundStaff, findStaff, readDelegations } from '../../../agencies/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn } from '../shell/frame.tsx'
import { isUuid } from '../shell/uuid.ts'
import { mayManage } from './staff-place.ts'

/** A route about one member of staff. */
export interface PersonParams {
  Params: { id: string }
}

export interface Managed {
  person: FoundStaff
  delegations: readonly DelegationRow[]
}

/** A person whom the one who asks manages; otherwise there is no such page. */
export async function getManaged(
  services: WebServices,
  request: FastifyRequest,
  id: string,
): Promise<Managed> {
  const { actor } = signedIn(request)
  const now = services.clock.now()
  const { database } = services.office
  const [person, delegations] = isUuid(id)
    ? await Promise.all([findStaff(database, id), readDelegations(database, id, now)])
    : [undefined, []]
  const received = delegations.filter(({ to }) => to === id)
  if (person === undefined || !mayManage(actor, person, { received, now })) {
    throw problemError(platformProblem('not_found'))
  }
  return { person, delegations }
}
