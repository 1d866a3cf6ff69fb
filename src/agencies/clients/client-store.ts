import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { ApiScope } from './api-scopes.ts'

/** Software that calls the API; its token is never kept, only the hash. */
export interface ApiClient {
  id: string
  name: string
  scopes: readonly ApiScope[]
  agencies: readonly string[] | 'all'
  createdAt: Instant
  expiresAt?: Instant
  revokedAt?: Instant
}

interface ClientRow {
  id: string
  name: string
  scopes: ApiScope[]
  agencies: string[] | null
  createdAt: Instant
  expiresAt: Instant | null
  revokedAt: Instant | null
}

const COLUMNS = `id, name, scopes, agencies, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`

const insert = statement(
  'clients.insert',
  `insert into api_client (id, name, token_hash, scopes, agencies, created_at, created_by, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export async function insertClient(
  db: Queryable,
  client: Omit<ApiClient, 'revokedAt'>,
  secret: { tokenHash: Buffer; by: string | undefined },
): Promise<void> {
  const agencies = client.agencies === 'all' ? null : client.agencies
  const expiresAt = client.expiresAt === undefined ? null : new Date(client.expiresAt)
  const createdAt = new Date(client.createdAt)
  const { tokenHash, by = null } = secret
  await db.query(insert, [
    client.id,
    client.name,
    tokenHash,
    client.scopes,
    agencies,
    createdAt,
    by,
    expiresAt,
  ])
}

const revoke = statement(
  'clients.revoke',
  'update api_client set revoked_at = $2 where id = $1 and revoked_at is null returning id',
)

export async function writeClientRevoked(db: Queryable, id: string, now: Instant): Promise<boolean> {
  return (await db.query(revoke, [id, new Date(now)])).length > 0
}

const selectByToken = statement('clients.by_token', `select ${COLUMNS} from api_client where token_hash = $1`)

export async function findClientByTokenHash(
  db: Queryable,
  tokenHash: Buffer,
): Promise<ApiClient | undefined> {
  const [row] = await db.query<ClientRow>(selectByToken, [tokenHash])
  return row && toClient(row)
}

const selectAll = statement('clients.all', `select ${COLUMNS} from api_client order by created_at, id`)

export async function readClients(db: Queryable): Promise<ApiClient[]> {
  return (await db.query<ClientRow>(selectAll)).map(toClient)
}

function toClient({ agencies, expiresAt, revokedAt, ...row }: ClientRow): ApiClient {
  return {
    ...row,
    agencies: agencies ?? 'all',
    ...(expiresAt !== null && { expiresAt }),
    ...(revokedAt !== null && { revokedAt }),
  }
}
