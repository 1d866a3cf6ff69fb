/** The dossier that a program asks for. */
import { type LoadedDossier, maySee, readDossier, readDossierByCode, refuse } from '../../dossiers/index.ts'
import type { Problem } from '../../platform/index.ts'
import type { Client } from '../authorize.ts'
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
    ? readDossier(office, key)
    : readDossierByCode(office, key.toUpperCase()))
  if (found !== undefined && maySee(client, found.state)) return found
  return problemOfRefusal(refuse('unknown_dossier'))
}
