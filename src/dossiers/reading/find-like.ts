import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** A dossier of the same person and procedure. */
export interface LikeDossier {
  id: string
  code: string | null
  reference: string
  submittedAt: Instant
  receivingAgency: string
}

const LIKE = statement(
  'dossiers.like',
  `select id, code, reference, submitted_at as "submittedAt", receiving_agency as "receivingAgency" from dossier
    where parties #>> '{applicant,idNumber}' = $1 and procedure_code = $2
      and submitted_at > to_timestamp($3 / 1000.0)
    order by submitted_at desc limit 1`,
)

/** The last dossier that somebody with this number filed for this procedure since `since`; undefined where there is none. */
export async function findLikeDossier(
  db: Queryable,
  { idNumber, procedure, since }: { idNumber: string; procedure: string; since: Instant },
): Promise<LikeDossier | undefined> {
  const [row] = await db.query<LikeDossier>(LIKE, [idNumber, procedure, since])
  return row
}
