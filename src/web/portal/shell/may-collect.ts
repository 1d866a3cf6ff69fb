import type { LoadedDossier } from '../../../dossiers/index.ts'
import { postalKindOf } from '../../../integration/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** Whether somebody concerned may have papers fetched for it. */
export function mayCollect(
  { connections }: Pick<WebServices, 'connections'>,
  { state }: LoadedDossier,
): boolean {
  return connections?.isPostal === true && postalKindOf(state) === 'collect'
}
