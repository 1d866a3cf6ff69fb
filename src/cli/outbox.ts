/** `motcua outbox`: how the destinations fare, and sending again. */
import { type Again, type DestinationState, listDestinations, resend } from '../outbox/index.ts'
import { systemClock } from '../platform/index.ts'
import type { Store } from './open-store.ts'

export type OutboxAsked = { show: 'lines' | 'json' } | { resend: Again }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Undefined when it was not understood. */
export function readOutboxArgs(args: readonly string[]): OutboxAsked | undefined {
  const [verb, ...rest] = args
  if (args.length === 0) return { show: 'lines' }
  if (args.length === 1 && verb === '--json') return { show: 'json' }
  if (verb !== 'resend') return undefined
  const [first = '', ...filters] = rest
  if (UUID.test(first) && filters.length === 0) return { resend: { id: first } }
  return first === '--parked' ? readFilters(filters) : undefined
}

function readFilters(filters: readonly string[]): OutboxAsked | undefined {
  const again: { destination?: string; kind?: string } = {}
  for (let i = 0; i < filters.length; i += 2) {
    const [name, value] = [filters[i], filters[i + 1]]
    if (value === undefined) return undefined
    if (name === '--destination') again.destination = value
    else if (name === '--kind') again.kind = value
    else return undefined
  }
  return { resend: again }
}

/** Exit status 1 when a destination is down or something is parked, or when there was nothing to send again. */
export async function outboxCommand(
  { database }: Store,
  asked: OutboxAsked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const now = systemClock.now()
  if ('resend' in asked) {
    const count = await resend(database, asked.resend, now)
    output.write(`${JSON.stringify({ resent: count })}\n`)
    return count > 0 ? 0 : 1
  }
  const states = await listDestinations(database, now)
  output.write(asked.show === 'json' ? `${JSON.stringify(states)}\n` : states.map(lineOf).join(''))
  return states.some(({ parked, downSince }) => parked > 0 || downSince !== undefined) ? 1 : 0
}

function lineOf({ destination, waiting, seconds, parked, downSince, failure }: DestinationState): string {
  const down =
    downSince === undefined
      ? ''
      : `  ngừng từ / down since ${new Date(downSince).toISOString()} ${failure ?? ''}`
  const numbers = [`${waiting} chờ / waiting`, `${seconds} s`, `${parked} cần xem / parked`]
  return `${destination.padEnd(12)} ${numbers.map((text) => text.padStart(18)).join(' ')}${down}\n`
}
