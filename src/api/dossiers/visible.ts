/** Which dossiers a program sees: those that one of its agencies received, decides, or has open work on. */
import {
  type Dossier,
  findDossier,
  findDossierByCode,
  type LoadedDossier,
  refuse,
} from '../../dossiers/index.ts'
import type { Problem } from '../../platform/index.ts'
import { type Client, reaches } from '../authorize.ts'
import { problemOfRefusal } from '../problems/problems.ts'
import type { ApiServices } from '../services.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** By code, reference or id. What the program may not see is answered like what is not there. */
export async function findVisible(
  { office }: ApiServices,
  client: Client,
  key: string,
): Promise<LoadedDossier | Problem> {
  const found = await (UUID.test(key)
    ? findDossier(office.database, key)
    : findDossierByCode(office.database, key.toUpperCase()))
  if (found !== undefined && isVisible(client, found.state)) return found
  return problemOfRefusal(refuse('unknown_dossier'))
}

function isVisible(client: Client, { receivingAgency, competentAgency, tasks }: Dossier): boolean {
  const agencies = [receivingAgency, competentAgency, ...tasks.map((task) => task.agency)]
  return agencies.some((agency) => reaches(client, agency))
}
