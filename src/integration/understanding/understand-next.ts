/** One round of understanding what has come in. */
import { isPassing } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { type Settled, settleMessage, type TakenMessage, takeMessages } from '../door/message-store.ts'
import { isFault } from '../door/read.ts'
import type { Desk, Reader, Understood } from './model.ts'

const BATCH = 16
const CLAIM_MS = 120_000
const MINUTE = 60_000
const PAUSES_MS = [1_000, 5_000, 30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE]
/** So long a message waits for what it speaks of; then people look. */
const MOST_WAIT_MS = 24 * 60 * MINUTE
/** So often reading may fail by a fault of ours. */
const MOST_FAILURES = 5

/** Understands what is due, the messages of one dossier in the order in which they happened; answers how many were taken. */
export async function understandNext(
  desk: Desk,
  readers: readonly Reader[],
  onError: (error: unknown, message: { id: string; source: string }) => void,
): Promise<number> {
  const { office, now } = desk
  const claim = newId()
  const taken = await takeMessages(office.database, {
    now: now(),
    limit: BATCH,
    claim,
    until: now() + CLAIM_MS,
  })
  await Promise.all(
    taken.map(async (message) => {
      const settled = await understandOne(desk, readers, message).then(
        (understood) => settledOf(understood, message, now()),
        (error) => {
          onError(error, { id: message.id, source: message.source })
          return failedOf(error, message, now())
        },
      )
      await settleMessage(office.database, { id: message.id, claim, now: now() }, settled)
    }),
  )
  return taken.length
}

async function understandOne(
  desk: Desk,
  readers: readonly Reader[],
  message: TakenMessage,
): Promise<Understood> {
  const reader = readers.find(({ source }) => source === message.source)
  if (reader === undefined) return { waits: 'unknown_kind' }
  const label = reader.label(message.body)
  if (isFault(label)) return { parked: label.fault, detail: label.detail }
  return reader.understand(desk, message)
}

function settledOf(understood: Understood, message: TakenMessage, now: number): Settled {
  if ('applied' in understood) return { state: 'applied', dossier: understood.applied, nextAt: now }
  if ('overtaken' in understood) return { state: 'overtaken', dossier: understood.overtaken, nextAt: now }
  if ('parked' in understood) {
    const { parked, detail, dossier } = understood
    return { state: 'parked', failure: parked, detail, dossier, nextAt: now }
  }
  const { waits, detail } = understood
  const isLate = now - message.receivedAt >= MOST_WAIT_MS
  return {
    state: isLate ? 'parked' : 'waiting',
    failure: waits,
    detail,
    nextAt: now + pauseOf(message.tries),
  }
}

/** A database that is away or busy says nothing of the message: it is read again for a day, however often. */
function failedOf(error: unknown, { tries, receivedAt }: TakenMessage, now: number): Settled {
  const isOver = isPassing(error) ? now - receivedAt >= MOST_WAIT_MS : tries >= MOST_FAILURES
  return {
    ...{ state: isOver ? 'parked' : 'waiting', failure: 'not_understood' },
    nextAt: now + pauseOf(tries),
  }
}

function pauseOf(tries: number): number {
  return PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? MINUTE
}
