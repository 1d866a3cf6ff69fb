import { type Dossier, isAllowed } from '../../../dossiers/index.ts'
import { isOver, type PostalItem, type PostalKind, postalKindOf } from '../../../integration/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** What somebody concerned may have carried for it now: papers to the desk, the result home; undefined: nothing, or the post is not connected. */
export function postalKindNow(
  { connections }: Pick<WebServices, 'connections'>,
  state: Dossier,
): PostalKind | undefined {
  return connections?.isPostal === true ? postalKindOf(state) : undefined
}

/** Whether the way in which the result comes may be changed: it is not handed over, and no postman has it. Pure. */
export function mayChooseDelivery({ status }: Dossier, items: readonly PostalItem[]): boolean {
  return isAllowed('choose_delivery', status) && !isResultUnderWay(items)
}

/** Whether the post is to bring the result, and has not yet. Pure. */
export function isResultUnderWay(items: readonly PostalItem[]): boolean {
  return items.some((item) => item.kind === 'return' && !isOver(item))
}
