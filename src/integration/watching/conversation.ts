/** One dossier's whole conversation with the outside, line by line. */
import { listDeliveriesOf } from '../../outbox/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { CONNECTORS } from '../model.ts'

/** `ours`: what we sent; `theirs`: what they answered or told; `silence`: no answer, or one that says not now. */
export interface Line {
  at: number
  side: 'ours' | 'theirs' | 'silence'
  system: string
  kind: string
  /** Ours or theirs. */
  id: string
  try?: number
  code?: string
  answer?: unknown
  body?: Record<string, unknown>
  state?: string
}

const TRIES = statement(
  'integration.tries_about',
  `select delivery, destination, kind, try, at, ms, outcome, code, answer from exchange where subject = $1 order by position`,
)
const CAME = statement(
  'integration.came_about',
  `select source, kind, message_id as "messageId", received_at as "receivedAt", state, failure, body from inbound_message
    where dossier = $1
   union all
   select destination, 'TaiKetQua', sha256, at, '', null,
          convert_to(jsonb_build_object('origin', origin)::text, 'UTF8') from file_link_use
    where dossier = $1`,
)

interface Try {
  delivery: string
  destination: string
  kind: string
  try: number
  at: number
  ms: number
  outcome: 'sent' | 'refused' | 'failed' | 'unreachable'
  code: string | null
  answer: unknown
}

/** Also a file that was fetched by its link, which has no state. */
interface Came {
  source: string
  kind: string
  messageId: string
  receivedAt: number
  state: string
  failure: string | null
  body: Buffer
}

/** In the order of time. Bodies are as they were frozen or received; whoever shows them masks them. */
export async function readConversation(db: Queryable, dossier: string): Promise<Line[]> {
  const names = Object.keys(CONNECTORS)
  const [tries, came, told] = await Promise.all([
    db.query<Try>(TRIES, [dossier]),
    db.query<Came>(CAME, [dossier]),
    listDeliveriesOf(db, names, [dossier]),
  ])
  const bodies = new Map(told.map(({ id, payload }) => [id, payload as Record<string, unknown>]))
  const waiting = told
    .filter(({ state, id }) => state !== 'sent' && !tries.some(({ delivery }) => delivery === id))
    .map(({ id, kind, createdAt, state, payload }): Line => {
      return { at: createdAt, side: 'ours', system: '', kind, id, state, body: { ...payload } }
    })
  return [...tries.flatMap((one) => linesOfTry(one, bodies)), ...came.map(lineOfCame), ...waiting].sort(
    (a, b) => a.at - b.at,
  )
}

function linesOfTry(one: Try, bodies: ReadonlyMap<string, Record<string, unknown>>): Line[] {
  const { delivery: id, destination: system, kind, at, ms, outcome, code, answer } = one
  const body = bodies.get(id)
  const sent: Line = {
    at,
    side: 'ours',
    system,
    kind,
    id,
    try: one.try,
    ...(body === undefined ? {} : { body }),
  }
  const side = outcome === 'sent' ? 'theirs' : 'silence'
  const back: Line = {
    ...{ at: at + Math.max(1, ms), side, system, kind: outcome, id, try: one.try },
    ...(code === null ? {} : { code }),
    ...(answer === null ? {} : { answer }),
  }
  return [sent, back]
}

function lineOfCame({ messageId, source, kind, receivedAt, state, failure, body }: Came): Line {
  return {
    ...{ at: receivedAt, side: 'theirs', system: source, kind, id: messageId, state },
    ...(failure === null ? {} : { code: failure }),
    body: parse(body),
  }
}

function parse(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
