/** How each fee of a dossier stands, before its acceptance and after: one definition for every page, paper and bill. Pure. */
import type { Instant } from '../../calendar/index.ts'
import { type CompiledVersion, type Fee, feesFor } from '../../catalogue/index.ts'
import type { Text } from '../../platform/index.ts'
import type { Dossier, PaidBy } from '../model.ts'

/**
 * `exempt`: nothing is asked of this dossier; `unknown`: acceptance will tell; `back`: paid at filing, and the dossier ended without being
 * accepted, so it goes back.
 */
export type FeeStanding = 'paid' | 'unpaid' | 'exempt' | 'unknown' | 'back'

export interface StandingFee {
  code: string
  name: Text
  /** Whole đồng; absent while it is `unknown`. */
  amount?: number
  paidAt?: Instant
  /** At a desk, where it was noted. */
  paidBy?: PaidBy
  standing: FeeStanding
}

type Priced = Pick<Dossier, 'fees' | 'acceptedAt' | 'endedAt' | 'channel' | 'facts'> & {
  case?: string | undefined
}
type Line = Dossier['fees'][number]

/**
 * What was fixed at acceptance; before it what accepting now would ask, with what is paid already. A fee that was paid and has come to
 * another amount since is unpaid: what was paid goes back.
 */
export function standingFees(dossier: Priced, procedure: CompiledVersion | undefined): StandingFee[] {
  const fees = procedure?.version.fees ?? []
  const known = dossier.fees.map((line) => standing(line, nameOf(fees, line.code)))
  if (dossier.acceptedAt !== undefined || procedure === undefined) return known
  if (dossier.endedAt !== undefined) {
    return known.flatMap((one) => (one.standing === 'paid' ? [{ ...one, standing: 'back' }] : []))
  }
  const lines = feesFor(procedure.version, dossier.channel, dossier.case, dossier.facts)
  return lines.map(({ fee, amount }) =>
    amount === undefined
      ? { code: fee.code, name: fee.name, standing: 'unknown' }
      : standing(withPaid({ code: fee.code, amount }, dossier.fees), fee.name),
  )
}

/** The line as paid, where the same was paid before. */
export function withPaid(line: Line, before: readonly Line[]): Line {
  const paid = before.find(({ code, amount, paidAt }) => {
    return code === line.code && amount === line.amount && paidAt !== undefined
  })
  return paid ?? line
}

/** What is owed as soon as it is filed, by the version in force: what can be told from the application. */
export function feesAtFiling(
  { version }: CompiledVersion,
  dossier: Pick<Priced, 'channel' | 'case' | 'facts'>,
): Line[] {
  return feesFor(version, dossier.channel, dossier.case, dossier.facts).flatMap(({ fee, amount }) =>
    fee.due === 'filing' && amount !== undefined ? [{ code: fee.code, amount }] : [],
  )
}

function standing(line: Line, name: Text): StandingFee {
  if (line.amount === 0) return { ...line, name, standing: 'exempt' }
  return { ...line, name, standing: line.paidAt === undefined ? 'unpaid' : 'paid' }
}

function nameOf(fees: readonly Fee[], code: string): Text {
  return fees.find((fee) => fee.code === code)?.name ?? { vi: code, en: code }
}
