/** When it is not enough that somebody says who they are. Pure. */
import type { CompiledVersion } from '../../catalogue/index.ts'
import type { FormDefinition } from '../../forms/index.ts'
import type { Account } from '../accounts/account.ts'
import type { ForWhom } from '../drafts/application.ts'

/**
 * Why an application needs somebody whose identity is proved. `provider`: the identity provider told no number; `procedure`: its record
 * asks for it; `authority`: for another who is no child or ward; `firm`; `agreement`: others are asked to agree to it.
 */
export type ProofNeed = 'provider' | 'procedure' | 'authority' | 'firm' | 'agreement'

/** Undefined where this account may file it. `forWhom` undefined: before that is chosen. */
export function proofNeeded(
  { identity, isLocal }: Pick<Account, 'identity' | 'isLocal'>,
  {
    procedure,
    form,
    forWhom,
  }: { procedure: CompiledVersion; form: FormDefinition; forWhom: ForWhom | undefined },
): ProofNeed | undefined {
  if (identity !== undefined) return undefined
  if (isLocal !== true) return 'provider'
  if (procedure.version.applicantIdentity === 'proven') return 'procedure'
  if (forWhom?.kind === 'other') return 'authority'
  if (forWhom?.kind === 'firm') return 'firm'
  return form.agreements === undefined ? undefined : 'agreement'
}
