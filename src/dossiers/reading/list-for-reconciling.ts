/** Dossiers as another system should know them, for comparing with what it holds. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { type DossierStatus, NATIONAL_STATUS } from '../model.ts'

export interface ReconciledDossier {
  id: string
  code: string
  agency: string
  /** Of the national list, 1 to 10. */
  status: number
  acceptedAt: number
  dueAt?: number
}

interface Row extends Omit<ReconciledDossier, 'status' | 'dueAt'> {
  status: DossierStatus
  dueAt: number | null
}

const COLUMNS = `id, code, competent_agency as agency, status, accepted_at as "acceptedAt", due_at as "dueAt"`

const ACCEPTED = statement(
  'dossiers.accepted_for_reconciling',
  `select ${COLUMNS} from dossier
    where code > $1 and accepted_at >= to_timestamp($2::float8 / 1000) and accepted_at < to_timestamp($3::float8 / 1000)
    order by code limit $4`,
)
const NAMED = statement(
  'dossiers.named_for_reconciling',
  `select id, coalesce(code, reference) as code, competent_agency as agency, status,
          coalesce(accepted_at, submitted_at) as "acceptedAt", due_at as "dueAt"
     from dossier where code = any($1::text[]) or id = any($2::uuid[])`,
)

/** Accepted in the period, by code, after a code. */
export async function listAccepted(
  db: Queryable,
  { after, from, to, limit }: { after: string; from: number; to: number; limit: number },
): Promise<ReconciledDossier[]> {
  return (await db.query<Row>(ACCEPTED, [after, from, to, limit])).map(tidy)
}

/** By code or id, whenever they were accepted; those that wait at the desk under their reference, by when they were filed. */
export async function listNamed(
  db: Queryable,
  { codes, ids }: { codes: readonly string[]; ids: readonly string[] },
): Promise<ReconciledDossier[]> {
  return (await db.query<Row>(NAMED, [codes, ids])).map(tidy)
}

function tidy({ status, dueAt, ...row }: Row): ReconciledDossier {
  return { ...row, status: NATIONAL_STATUS[status], ...(dueAt === null ? {} : { dueAt }) }
}
