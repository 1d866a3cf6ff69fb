/** Finding a dossier by its code and look-up secret; one answer for every wrong pair, slow and limited. */
import { setTimeout as pause } from 'node:timers/promises'
import { findVersionByCode } from '../../../dossiers/index.ts'
import { isSameSecret } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { type Guarded, openGuessLimit } from './guess-limit.ts'

export interface LookUpInput {
  code: string
  secret: string
  /** The address of whoever asks. */
  address: string
}

/** Which dossier it is, and at which version it stands. */
export interface Found {
  id: string
  version: number
}

/** `wrong`: no such pair, whichever of the two it was; `too_often`: too many wrong ones, ask later. */
export type LookUp = (input: LookUpInput) => Promise<Found | 'wrong' | 'too_often'>

/** Every wrong pair takes so long, whether the code exists or not. */
const WRONG_TAKES_MS = 300

/** One query for a right pair, and one a second for what other servers have counted. */
export function openLookUp({ office, lookupSecretOf, clock }: WebServices): LookUp {
  const limit = openGuessLimit(office.database)
  return async ({ code, secret, address }) => {
    const now = clock.now()
    const guarded: Guarded[] = [
      { kind: 'address', value: address },
      { kind: 'code', value: code },
    ]
    if (await limit.isClosed(guarded, now)) return 'too_often'
    const begun = performance.now()
    const found = isPossible(code) ? await findVersionByCode(office.database, code) : undefined
    if (found !== undefined && isSameSecret(secret, lookupSecretOf(found.id))) {
      // A hundred at once are no way around the limit: the wrong ones among them count first.
      return limit.isClosedHere(guarded, now) ? 'too_often' : found
    }
    await limit.note(guarded, now)
    await pause(Math.max(0, WRONG_TAKES_MS - (performance.now() - begun)))
    return 'wrong'
  }
}

/** As people type it: spaces and small letters do not matter. */
export function tidyCode(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, '').toUpperCase().slice(0, 60)
}

function isPossible(code: string): boolean {
  return /^[0-9A-Z.-]{4,60}$/.test(code)
}
