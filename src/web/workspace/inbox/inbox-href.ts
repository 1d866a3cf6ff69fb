import type { Urgency } from '../../../dossiers/index.ts'
import { paths } from '../shell/rail.ts'

export function inboxHref(kind?: string, urgency?: Urgency, after?: string): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (urgency) query.set('urgency', urgency)
  if (after) query.set('after', after)
  return query.size === 0 ? paths.inbox : `${paths.inbox}?${query}`
}
