/** Guards against trying codes and secrets: wrong ones are counted by address, and by code whoever asks. */
import { createHash } from 'node:crypto'
import { countGuesses, GUESS_WINDOW_MS, noteGuess } from '../../../dossiers/index.ts'
import type { Database } from '../../../platform/database/index.ts'

/** What is guessed from or at, and how many wrong guesses it has in ten minutes. */
export interface Guarded {
  kind: keyof typeof ALLOWED
  value: string
}

const ALLOWED = { address: 10, code: 50 }

export interface GuessLimit {
  /** Whether one of these has had too many wrong guesses lately, as far as all servers told a second ago. */
  isClosed(guarded: readonly Guarded[], now: number): Promise<boolean>
  /** The same by the guesses of this server alone, without waiting: for those that came at the same time. */
  isClosedHere(guarded: readonly Guarded[], now: number): boolean
  /** Notes one wrong guess, here at once and for all servers when it resolves. */
  note(guarded: readonly Guarded[], now: number): Promise<void>
}

interface Count {
  wrong: number
  since: number
}

/** What the other servers have noted is asked so often, however many look-ups there are. */
const REFRESH_MS = 1_000
/** Keys counted in the memory of one server. */
const MOST = 20_000

export function openGuessLimit(database: Database): GuessLimit {
  const here = new Map<string, Count>()
  let shared: Promise<Map<string, number>> = Promise.resolve(new Map())
  let askedAt = Number.NEGATIVE_INFINITY
  const read = (key: string, now: number): Count => {
    const known = here.get(key)
    return known !== undefined && now < known.since + GUESS_WINDOW_MS ? known : { wrong: 0, since: now }
  }
  const isClosedHere: GuessLimit['isClosedHere'] = (guarded, now) =>
    guarded.some((one) => read(nameOf(one), now).wrong >= ALLOWED[one.kind])
  return {
    isClosedHere,
    async isClosed(guarded, now) {
      if (now >= askedAt + REFRESH_MS) {
        askedAt = now
        shared = countGuesses(database, now - GUESS_WINDOW_MS, Math.min(...Object.values(ALLOWED)))
        shared.catch(() => {
          askedAt = Number.NEGATIVE_INFINITY
        })
      }
      const counts = await shared
      return (
        isClosedHere(guarded, now) ||
        (counts.size > 0 && guarded.some((one) => (counts.get(hashOf(one)) ?? 0) >= ALLOWED[one.kind]))
      )
    },
    async note(guarded, now) {
      for (const key of guarded.map(nameOf)) {
        const { wrong, since } = read(key, now)
        here.delete(key)
        here.set(key, { wrong: wrong + 1, since })
        const oldest = here.keys().next().value
        if (here.size > MOST && oldest !== undefined) here.delete(oldest)
      }
      const hashes = guarded.map((one) => Buffer.from(hashOf(one), 'hex'))
      await noteGuess(database, hashes, now)
    },
  }
}

function nameOf({ kind, value }: Guarded): string {
  return `${kind} ${value}`
}

/** What other servers and the database are told: no addresses. */
function hashOf(one: Guarded): string {
  return createHash('sha256').update(nameOf(one)).digest('hex')
}
