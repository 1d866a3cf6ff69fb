import { INBOX_WHOSE, type InboxWhose, URGENCIES, type Urgency } from '../../../dossiers/index.ts'
import { isKind, paths } from '../shell/rail.ts'

/** What of the inbox is shown, as its address says it. */
export interface InboxShown {
  kind?: string | undefined
  urgency?: Urgency | undefined
  /** Code of the procedure. */
  procedure?: string | undefined
  whose?: InboxWhose | undefined
}

/** What is not understood is left out. */
export function readShown(query: Readonly<Record<string, string>>): InboxShown {
  const { kind, procedure } = query
  return {
    kind: isKind(kind) ? kind : undefined,
    urgency: URGENCIES.find((one) => one === query.urgency),
    procedure: procedure !== undefined && /^[\d.]{1,40}$/.test(procedure) ? procedure : undefined,
    whose: INBOX_WHOSE.find((one) => one === query.whose),
  }
}

/** Its parts in one order, so that the same view has the same words. */
export function shownQuery({ kind, urgency, procedure, whose }: InboxShown): URLSearchParams {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (urgency) query.set('urgency', urgency)
  if (procedure) query.set('procedure', procedure)
  if (whose) query.set('whose', whose)
  return query
}

export function inboxHref(shown: InboxShown, after?: string): string {
  const query = shownQuery(shown)
  if (after) query.set('after', after)
  return query.size === 0 ? paths.inbox : `${paths.inbox}?${query}`
}
