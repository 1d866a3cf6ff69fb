/** Words of the outbox: a delivery (việc gửi đi) is a frozen message to one destination. */

/** A message to be delivered. The same `id` is one delivery however often it is enqueued. */
export interface Message {
  id: string
  destination: string
  /** What the order is kept for, e.g. the id of a dossier. */
  subject: string
  kind: string
  payload: Readonly<Record<string, unknown>>
}

/** What a sender is given. `tries` counts this one. */
export interface Delivery extends Message {
  tries: number
}

/**
 * How sending went. `refused`: this message will never be taken, people must look. `failed`: this one was not taken now.
 * `unreachable`: the destination takes nothing at the moment. Reasons are short codes without personal data.
 */
export type Answer = { sent: true } | { refused: string } | { failed: string } | { unreachable: string }

/** One destination and how it is reached. The same delivery may be sent again: the receiver knows it by its id. */
export interface Sender {
  destination: string
  /** Ends within `SEND_SECONDS`, else it is taken for failed. No transaction is open while it runs. */
  send(delivery: Delivery): Promise<Answer>
  /** Deliveries a second at most; absent: as fast as it goes. */
  perSecond?: number
  /** How long a delivery waits after each failure of its own, after the last it is parked; absent: `PAUSES_MS`. */
  pauses?: readonly number[]
  /** `wait`: what follows a parked delivery of the same subject waits for people. */
  afterParked: 'wait' | 'go_on'
}

export const SEND_SECONDS = 30
/** A claim that is not settled by then belongs to a worker that died. */
export const CLAIM_MS = 120_000

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After so many failures of its own a delivery waits for so long; after the last it is parked. About four days. */
export const PAUSES_MS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const

const PROBE_PAUSES_MS = [5_000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE] as const

/** How long a destination that was found down so many times is left alone. */
export function probePause(probes: number): number {
  return PROBE_PAUSES_MS[Math.min(probes, PROBE_PAUSES_MS.length) - 1] ?? PROBE_PAUSES_MS[0]
}
