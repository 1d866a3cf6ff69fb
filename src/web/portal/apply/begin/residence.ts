/** Where whoever applies lives, as the population database says it: nobody is asked to type what the state knows. */
import type { Account, ForWhom } from '../../../../applications/index.ts'
import { type CompiledVersion, formOf } from '../../../../catalogue/index.ts'
import { offersResidence } from '../../../../forms/index.ts'
import { lookUpPopulation } from '../../../../integration/index.ts'
import type { WebServices } from '../../../shell/services.ts'

/** Somebody waits for the page: what is not known by then is typed. */
const WAIT_MS = 3_000

/**
 * Only where the form has a place for it, and only of people whom a provider vouches for, so that nobody learns where somebody else
 * lives.
 */
export function isResidenceAsked(
  { connections }: WebServices,
  { account, procedure, forWhom }: { account: Account; procedure: CompiledVersion; forWhom: ForWhom },
): boolean {
  const { isLocal, identity, birthDate, sex } = account
  if (connections?.population === undefined || isLocal === true) return false
  if (identity === undefined || birthDate === undefined) return false
  const isForOthers = forWhom.kind === 'ward' || forWhom.kind === 'other'
  return offersResidence(formOf(procedure), { account: { sex }, isForOthers })
}

/** Undefined where nobody knows, or nobody answers in time. Each call is a look-up with its record. */
export async function findResidence(
  services: WebServices,
  begun: {
    /** Id of the draft, which the dossier will have. */
    id: string
    account: Account
    procedure: CompiledVersion
    competentAgency: string
    forWhom: ForWhom
  },
): Promise<string | undefined> {
  const { connections, office, clock } = services
  const { id: dossier, account, procedure, competentAgency: agency } = begun
  const population = connections?.population
  const { name, identity: idNumber, birthDate } = account
  if (population === undefined || !isResidenceAsked(services, begun)) return undefined
  if (idNumber === undefined || birthDate === undefined) return undefined
  const look = { account: account.id, agency, dossier, party: 'applicant', purpose: 'own_form' } as const
  const asked = { ...look, procedure: procedure.version.procedure, citizen: { idNumber, name, birthDate } }
  const looked = await lookUpPopulation(office.database, population, asked, clock.now(), WAIT_MS)
  return looked.address
}
