import type { Dossier } from '../../../dossiers/index.ts'
import { type PostalKind, postalKindOf } from '../../../integration/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** What somebody concerned may have carried for it now: papers to the desk, the result home; undefined: nothing, or the post is not connected. */
export function postalKindNow(
  { connections }: Pick<WebServices, 'connections'>,
  state: Dossier,
): PostalKind | undefined {
  return connections?.isPostal === true ? postalKindOf(state) : undefined
}
