import type { FastifyRequest } from 'fastify'
import { applicantOf } from '../../../applications/index.ts'
import {
  findVersionByCode,
  isConcerned,
  type LoadedDossier,
  readDossier,
  tidyCode,
} from '../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { getAccount } from '../../shell/account.ts'
import type { WebServices } from '../../shell/services.ts'

export interface FollowParams {
  Params: { code: string }
}

/** The dossier of this code, if it concerns who is signed in; anything else is not there. */
export async function getMine(
  services: WebServices,
  request: FastifyRequest<FollowParams>,
): Promise<{ dossier: LoadedDossier; applicant: ReturnType<typeof applicantOf> }> {
  const { database } = services.office
  const applicant = applicantOf(await getAccount(services, request))
  const found = await findVersionByCode(database, tidyCode(request.params.code))
  const dossier = found && (await readDossier(services.office, found.id))
  if (dossier === undefined || !isConcerned(applicant, { ...dossier.state, parties: dossier.parties })) {
    throw problemError(platformProblem('not_found'))
  }
  return { dossier, applicant }
}

/** By which it is followed: its code or, before it has one, the reference of the filing. Pure. */
export function codeOf({ state }: LoadedDossier): string {
  return state.code ?? state.reference
}
