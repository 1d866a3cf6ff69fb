/** An event as programs read it: what the act said, without personal data and without the workings of the engine. */
import { toVietnamIso } from '../../calendar/index.ts'
import type { DossierEvent } from '../../dossiers/index.ts'

/** Workings of the engine, and names of files, which people choose freely. */
const INNER = [
  'type',
  'opened',
  'closed',
  'shifted',
  'marking',
  'clock',
  'codeSeries',
  'receiptSeries',
  'numberSeries',
  'files',
  'papers',
]
const MOMENTS = ['dueAt', 'previousDueAt', 'until']

export interface SaidEvent {
  version: number
  type: string
  at: string
  actor: { kind: DossierEvent['actor']['kind']; id: string }
  data: Record<string, unknown>
}

export function sayEvent({ version, at, actor, body }: DossierEvent): SaidEvent {
  const data = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (INNER.includes(name)) return []
    if (name === 'fees') return [[name, (value as Fee[]).map(toFee)]]
    return [[name, MOMENTS.includes(name) && typeof value === 'number' ? toVietnamIso(value) : value]]
  })
  const { kind, id } = actor
  return {
    version,
    type: body.type,
    at: toVietnamIso(at),
    actor: { kind, id },
    data: Object.fromEntries(data),
  }
}

interface Fee {
  code: string
  amount: number
  paidAt?: number
  paidBy?: string
}

function toFee({ paidAt, ...fee }: Fee) {
  return { ...fee, paidAt: paidAt === undefined ? null : toVietnamIso(paidAt) }
}
