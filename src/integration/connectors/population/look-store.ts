/** Look-ups of the population database as rows: who, what for, what came of it, and nothing of the person. */
import { type Queryable, statement, toTimestamp } from '../../../platform/database/index.ts'
import type { LookPurpose } from './contract.ts'

export const LOOK_RESULTS = ['matched', 'mismatched', 'not_found', 'failed'] as const
export type LookResult = (typeof LOOK_RESULTS)[number]
export type LookField = 'name' | 'birthDate'

/** Whom it was about. */
export type LookedParty = 'applicant' | 'owner'

/** Who looks: somebody of the staff, or the person themselves by their account. */
export type Looker = { staff: string; account?: never } | { account: string; staff?: never }

export type AskedLook = Looker & {
  id: string
  agency: string
  dossier: string
  party: LookedParty
  procedure: string
  purpose: LookPurpose
}

export interface KeptLook extends Omit<AskedLook, 'staff' | 'account'> {
  /** Null: the person themselves looked. */
  staff: string | null
  account: string | null
  at: number
  /** Null: the server stopped before the answer. */
  result: LookResult | null
  differs: LookField[] | null
  failure: string | null
}

const ASK = statement(
  'integration.ask_population_look',
  `insert into population_look (id, at, staff, account, agency, dossier, party, procedure, purpose)
   values ($1, ${toTimestamp('$2')}, $3, $4, $5, $6, $7, $8, $9)`,
)

/** Before anything is asked, so that no look-up is without its purpose. Not idempotent: each is one. */
export async function noteAsked(db: Queryable, look: AskedLook, now: number): Promise<void> {
  const { id, staff = null, account = null, agency, dossier, party, procedure, purpose } = look
  await db.query(ASK, [id, now, staff, account, agency, dossier, party, procedure, purpose])
}

const ANSWER = statement(
  'integration.answer_population_look',
  'update population_look set result = $2, differs = $3, failure = $4, ms = $5 where id = $1',
)

export interface LookOutcome {
  result: LookResult
  differs?: readonly LookField[]
  failure?: string
}

export async function noteAnswered(
  db: Queryable,
  id: string,
  { result, differs, failure }: LookOutcome,
  ms: number,
): Promise<void> {
  await db.query(ANSWER, [id, result, differs ?? null, failure ?? null, Math.round(ms)])
}

const LIST = statement(
  'integration.population_looks',
  `select id, at, staff, account, agency, dossier, party, procedure, purpose, result, differs, failure
     from population_look
    where ($1::uuid is null or dossier = $1)
      and ($2::text is null or result = $2)
      and ($3::float8 is null or (at, id) < (${toTimestamp('$3')}, $4::uuid))
    order by at desc, id desc limit $5`,
)

export interface LookFilter {
  dossier?: string | undefined
  result?: LookResult | undefined
  /** The last that was shown. */
  before?: { at: number; id: string } | undefined
  limit: number
}

/** The newest first. */
export function listLooks(
  db: Queryable,
  { dossier, result, before, limit }: LookFilter,
): Promise<KeptLook[]> {
  const values = [dossier ?? null, result ?? null, before?.at ?? null, before?.id ?? null, limit]
  return db.query<KeptLook>(LIST, values)
}
