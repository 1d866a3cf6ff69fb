/** Finding a dossier by its code and look-up secret; one answer for every wrong pair, slow, and one limit for all doors. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { type Clock, isSameSecret, type Signer } from '../../platform/index.ts'
import { type GuessKey, lockGuesses, noteGuess, waitBeforeGuess } from './guesses.ts'
import { tidyCode } from './tidy-code.ts'

/** Code and secret as somebody types them. */
export interface LookUpInput {
  code: string
  secret: string
  /** The network that asks, as `networkOf` says it. */
  network: string
  /** Whether the device that asks has opened this dossier before: strangers' guesses do not close it to that device. */
  isKnown?: (dossier: string) => boolean
}

/** Which dossier it is, and at which version it stands. */
export interface LookedUp {
  id: string
  version: number
}

/** `wrong`: no such pair, whichever of the two it was; else when to ask again after too many wrong ones. */
export type LookUp = (input: LookUpInput) => Promise<LookedUp | 'wrong' | { retryAfterSeconds: number }>

/** Every wrong pair takes so long, whether the code exists or not. */
const WRONG_TAKES_MS = 300
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Opened once for each door; the count stands in the database, so all doors of all servers share it. Guesses that come at
 * once are counted one after the other, so that a hundred of them are no way around the limit.
 */
export function openLookUp(services: {
  database: Database
  signer: Signer
  clock: Clock
  lookupSecretOf: (dossier: string) => string
  /** What has this code. */
  find: (db: Queryable, code: string) => Promise<LookedUp | undefined>
}): LookUp {
  const { database, signer, clock, lookupSecretOf, find } = services
  return async ({ network, isKnown, ...typed }) => {
    const [code, secret] = [tidyCode(typed.code), tidyCode(typed.secret)]
    const [now, begun] = [clock.now(), performance.now()]
    const known = isPossible(code) ? await find(database, code) : undefined
    // A secret is computed and compared in any case, so that time does not tell which of the two was wrong.
    const fits = isSameSecret(secret, lookupSecretOf(known?.id ?? NOBODY))
    const found = fits ? known : undefined
    if (found !== undefined && isKnown?.(found.id)) return found
    const key = { network: signer.mac('network', network), code: signer.mac('look-up code', code) }
    const waitMs = await count(database, key, now, found !== undefined)
    if (waitMs > 0) return { retryAfterSeconds: Math.ceil(waitMs / 1000) }
    if (found !== undefined) return found
    await pause(Math.max(0, WRONG_TAKES_MS - (performance.now() - begun)))
    return 'wrong'
  }
}

/** Locks code and network, then looks how long to wait; a wrong guess that need not wait is noted. */
function count(database: Database, key: GuessKey, now: number, isRight: boolean): Promise<number> {
  return database.transaction(async (tx) => {
    await lockGuesses(tx, key)
    const waitMs = await waitBeforeGuess(tx, key, now)
    if (waitMs === 0 && !isRight) await noteGuess(tx, key, now)
    return waitMs
  })
}

function isPossible(code: string): boolean {
  return /^[0-9A-Z.-]{4,60}$/.test(code)
}
