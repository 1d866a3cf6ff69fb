/** Where a page of tasks ends, as its address says it. */
import type { InboxPlace } from '../../../dossiers/index.ts'
import { isUuid } from './uuid.ts'

export function writePlace({ dueAt, dossier, key }: InboxPlace): string {
  return `${Number.isFinite(dueAt) ? dueAt : 'none'}~${dossier}~${key}`
}

/** Undefined where it cannot be read: the first page. */
export function placeOf(text: string | undefined): InboxPlace | undefined {
  const [, due, dossier, key] = /^(none|\d{1,15})~([0-9a-f-]{36})~(.{1,200})$/.exec(text ?? '') ?? []
  if (due === undefined || dossier === undefined || key === undefined || !isUuid(dossier)) return undefined
  return { dueAt: due === 'none' ? Number.POSITIVE_INFINITY : Number(due), dossier, key }
}
