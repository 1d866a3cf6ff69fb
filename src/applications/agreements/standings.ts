/** Who has agreed and who has not, to what the application says now. Pure. */
import { createHash } from 'node:crypto'
import { type Agreer, agreersOf, type FormAt, type FormDefinition } from '../../forms/index.ts'
import type { Account } from '../accounts/account.ts'
import type { Application } from '../drafts/application.ts'
import { sorted } from '../filing/sorted.ts'
import type { Agreement } from './agreement.ts'

/**
 * `unknown`: the form has no number of theirs, so that nobody can sign in as them; `outdated`: they agreed to another content than it
 * has now.
 */
export type StandingState = 'unknown' | 'not_invited' | 'invited' | 'agreed' | 'declined' | 'outdated'

export interface Standing extends Agreer {
  state: StandingState
  agreement?: Agreement
}

/** SHA-256 in hex of all that is agreed to: what is answered, for whom, to which agency, under which version of the procedure. */
export function agreedContentHash(application: Application): string {
  const { procedure, procedureVersion, competentAgency, forWhom, answers } = application
  return createHash('sha256')
    .update(JSON.stringify(sorted({ procedure, procedureVersion, competentAgency, forWhom, answers })))
    .digest('hex')
}

/** Of everybody whom the form names, but for whoever files it: filing is their word. */
export function standingsOf(
  {
    form,
    application,
    account,
  }: { form: FormDefinition; application: Application; account: Pick<Account, 'identity'> },
  agreements: readonly Agreement[],
  at: FormAt,
): Standing[] {
  const others = agreersOf(form, application.answers, at).filter(
    ({ number }) => number === undefined || number !== account.identity,
  )
  const hash = others.length === 0 ? '' : agreedContentHash(application)
  return others.map((agreer) => {
    const agreement = agreements.find(({ number }) => number === agreer.number)
    const state = stateOf(agreer, agreement, hash)
    return agreement === undefined ? { ...agreer, state } : { ...agreer, state, agreement }
  })
}

/** Without whom it cannot be filed yet. */
export function missingAgreements(standings: readonly Standing[]): Standing[] {
  return standings.filter(({ state, optional }) => state !== 'agreed' && optional !== true)
}

function stateOf({ number }: Agreer, agreement: Agreement | undefined, hash: string): StandingState {
  if (number === undefined) return 'unknown'
  if (agreement === undefined) return 'not_invited'
  if (agreement.state === undefined) return 'invited'
  if (agreement.state === 'declined') return 'declined'
  return agreement.contentHash === hash ? 'agreed' : 'outdated'
}
