/** Which dossier of another system is which one here. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { ConnectorName } from '../model.ts'

export interface OutsideDossier {
  code: string
  dossier: string
  /** Id of the message that filed it here. */
  filedBy: string | null
}

const LINK = statement(
  'integration.link_dossier',
  `insert into outside_dossier (connector, code, dossier, filed_by) values ($1, $2, $3, $4)
   on conflict (connector, code) do nothing`,
)

/** Idempotent by connector and their code; the first link stays. */
export async function linkDossier(
  db: Queryable,
  connector: ConnectorName,
  { code, dossier, filedBy }: OutsideDossier,
): Promise<void> {
  await db.query(LINK, [connector, code, dossier, filedBy])
}

const BY_CODE = statement(
  'integration.dossier_by_their_code',
  'select code, dossier, filed_by as "filedBy" from outside_dossier where connector = $1 and code = $2',
)

export async function findByTheirCode(
  db: Queryable,
  connector: ConnectorName,
  code: string,
): Promise<OutsideDossier | undefined> {
  const [row] = await db.query<OutsideDossier>(BY_CODE, [connector, code])
  return row
}

const BY_DOSSIER = statement(
  'integration.their_code_of_dossier',
  'select code, dossier, filed_by as "filedBy" from outside_dossier where dossier = $1 and connector = $2 limit 1',
)

export async function findTheirCode(
  db: Queryable,
  connector: ConnectorName,
  dossier: string,
): Promise<OutsideDossier | undefined> {
  const [row] = await db.query<OutsideDossier>(BY_DOSSIER, [dossier, connector])
  return row
}

const BODY = statement('integration.body_of_message', 'select body from inbound_message where id = $1')

/** The message as it was received. */
export async function findBody(db: Queryable, message: string): Promise<Buffer | undefined> {
  const [row] = await db.query<{ body: Buffer }>(BODY, [message])
  return row?.body
}
