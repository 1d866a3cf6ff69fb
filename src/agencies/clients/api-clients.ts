import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { newId, newToken } from '../../platform/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Actor } from '../model.ts'
import { remember } from '../remember.ts'
import { hashToken } from '../sign-in/sessions.ts'
import type { ApiScope } from './api-scopes.ts'
import {
  type ApiClient,
  findClientByTokenHash,
  insertClient,
  readClients,
  writeClientRevoked,
} from './client-store.ts'

/** The mark by which secret scanners and people recognise one of our tokens. */
const TOKEN_PREFIX = 'motcua_'
const CACHE_MS = 60_000

export interface ApiClientInput {
  name: string
  scopes: readonly ApiScope[]
  agencies: readonly string[] | 'all'
  expiresAt?: Instant | undefined
}

/** Admits a piece of software. The token is in this answer only; the database keeps its hash. */
export async function createApiClient(
  db: Queryable,
  input: ApiClientInput,
  by: { staff: string | undefined; now: Instant },
): Promise<Result<{ id: string; token: string }>> {
  const { name, scopes, agencies, expiresAt } = input
  const late = expiresAt !== undefined && expiresAt <= by.now
  if (!name.trim() || scopes.length === 0 || agencies.length === 0 || late) return refuse('client_invalid')
  const token = TOKEN_PREFIX + newToken(32)
  const id = newId(by.now)
  const client = {
    id,
    name,
    scopes,
    agencies,
    createdAt: by.now,
    ...(expiresAt !== undefined && { expiresAt }),
  }
  await insertClient(db, client, { tokenHash: hashToken(token), by: by.staff })
  return done({ id, token })
}

/** Admits the program of the demonstration, whose token is no secret. Idempotent by its id. */
export async function admitKnownClient(
  db: Queryable,
  { token, ...client }: Omit<ApiClient, 'createdAt'> & { token: string },
  now: Instant,
): Promise<void> {
  if ((await readClients(db)).some(({ id }) => id === client.id)) return
  await insertClient(db, { ...client, createdAt: now }, { tokenHash: hashToken(token), by: undefined })
}

/** Shuts a client out for good: at once on every server that hears the NOTIFY, within a minute on one that does not. */
export async function revokeApiClient(
  db: Queryable,
  id: string,
  now: Instant,
): Promise<Result<{ id: string }>> {
  return (await writeClientRevoked(db, id, now)) ? done({ id }) : refuse('client_unknown')
}

/** Finds clients by their token, remembering each for a minute so that a busy client costs no query per request. */
export interface ApiClients {
  find(token: string, now: Instant): Promise<Extract<Actor, { kind: 'client' }> | undefined>
  /** Forgets what is remembered: on NOTIFY api_client_changed. */
  forget(): void
}

export function openApiClients(db: Queryable): ApiClients {
  const known = remember(CACHE_MS, (token) => findClientByTokenHash(db, hashToken(token)))
  return {
    async find(token, now) {
      const client = token.startsWith(TOKEN_PREFIX) ? await known.find(token, now) : undefined
      return client && toActor(client, now)
    },
    forget: known.forget,
  }
}

function toActor(client: ApiClient, now: Instant): Extract<Actor, { kind: 'client' }> | undefined {
  if (client.revokedAt !== undefined || (client.expiresAt !== undefined && client.expiresAt <= now)) {
    return undefined
  }
  return { kind: 'client', id: client.id, scopes: client.scopes, agencies: client.agencies }
}
