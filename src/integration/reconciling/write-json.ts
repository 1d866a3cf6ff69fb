/** A reconciliation as JSON for programs: moments in ISO 8601, each kind with its words. */
import { toVietnamIso } from '../../calendar/index.ts'
import { DIFFERENCES, type Reconciliation } from './model.ts'

const MOMENTS = ['at', 'from', 'to', 'acceptedAt', 'dueAt', 'updatedAt']

export function writeReconciliation(found: Reconciliation): string {
  const byKind = found.byKind.map((one) => ({ ...one, name: DIFFERENCES[one.kind].name }))
  return JSON.stringify({ ...found, byKind }, (key, value) =>
    typeof value === 'number' && MOMENTS.includes(key) ? toVietnamIso(value) : value,
  )
}
