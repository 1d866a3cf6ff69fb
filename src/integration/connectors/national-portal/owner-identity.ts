/** Who a dossier's owner is at the portal (TechID), asked once for each dossier. */
import { z } from 'zod'
import type { Party } from '../../../dossiers/index.ts'
import { type Queryable, statement, toTimestamp } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/index.ts'
import { postJson } from '../../journal/post-json.ts'

/** Of the sign-in of the portal; `mstorcmnd` is the number of the person or the firm (public sources). */
const PROVIDER = 'wso2is'
const WAIT_MS = 4_000

export const identitySchema = z.looseObject({
  error_code: z.coerce.string(),
  /** Absent or empty: nobody there has this number. */
  TECHNICALID: z.string().trim().max(100).nullish(),
})

const KNOWN = statement(
  'integration.portal_identity',
  'select tech_id as "techId" from portal_identity where dossier = $1',
)
const KEEP = statement(
  'integration.keep_portal_identity',
  `insert into portal_identity (dossier, tech_id, asked_at) values ($1, $2, ${toTimestamp('$3')})
   on conflict (dossier) do nothing`,
)

/** Idempotent by the dossier; the first answer stays. */
export async function keepIdentity(db: Queryable, dossier: string, techId: string | undefined, now: number) {
  await db.query(KEEP, [dossier, techId ?? null, now])
}

/** What was told when it was filed there, or was answered before; undefined: nobody knows. */
async function findIdentity(db: Queryable, dossier: string): Promise<{ techId: string | null } | undefined> {
  const [row] = await db.query<{ techId: string | null }>(KNOWN, [dossier])
  return row
}

/**
 * The owner's TechID. A portal that does not answer holds nothing up: the dossier is told without it, and asked about again with the next
 * message. Nobody without a number is asked about.
 */
export async function identityOf(
  { url, unit }: { url: string; unit: string },
  db: Queryable,
  { dossier, owner, isTheirs, now }: { dossier: string; owner: Party; isTheirs: boolean; now: number },
): Promise<string | undefined> {
  const known = await findIdentity(db, dossier)
  if (known !== undefined) return known.techId ?? undefined
  // Whoever filed there is known there.
  if (isTheirs || owner.idNumber === undefined) return undefined
  const body = { service: 'TraCuuTechID', madonvi: unit, provider: PROVIDER, mstorcmnd: owner.idNumber }
  const posted = await postJson(`${url}/share`, { id: newId(), body, waitMs: WAIT_MS })
  const answer = 'answer' in posted ? undefined : identitySchema.safeParse(posted.json).data
  if (answer?.error_code !== '0') return undefined
  const techId = answer.TECHNICALID || undefined
  await keepIdentity(db, dossier, techId, now)
  return techId
}
