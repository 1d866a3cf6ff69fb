import { trackingKey } from '../../dossiers/index.ts'
import type { Signer } from '../../platform/index.ts'
import type { Petition } from '../model.ts'

/** Path and query of the sender's page, with a key that nobody could guess. */
export function petitionLink(signer: Signer, { id, code }: Pick<Petition, 'id' | 'code'>): string {
  return `/petitions/${code}?key=${trackingKey(signer, id)}`
}
