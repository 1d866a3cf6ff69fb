import type { Instant } from '../calendar/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import { newId, newToken } from '../platform/index.ts'
import type { ApiScope } from './api-scopes.ts'
import { done, type Result, refuse } from './errors.ts'
import type { Actor } from './model.ts'
import { hashToken } from './sessions.ts'
import { type ApiClient, findClientByTokenHash, insertClient, writeClientRevoked } from './store/clients.ts'

/** The mark by which secret scanners and people recognise one of our tokens. */
const TOKEN_PREFIX = 'motcua_'
const CACHE_MS = 60_000
/** Far above the number of clients of a province; a bound for the case that something goes wrong. */
const CACHE_SIZE = 1000

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
  let cache = new Map<string, { client: ApiClient; until: Instant }>()
  return {
    async find(token, now) {
      if (!token.startsWith(TOKEN_PREFIX)) return undefined
      const hash = hashToken(token)
      const key = hash.toString('base64')
      const known = cache.get(key)
      if (known && now < known.until) return toActor(known.client, now)
      // An answer that was on its way when the cache was emptied must not come back into it.
      const asked = cache
      const client = await findClientByTokenHash(db, hash)
      if (!client) return undefined
      if (cache.size >= CACHE_SIZE) cache.clear()
      if (asked === cache) cache.set(key, { client, until: now + CACHE_MS })
      return toActor(client, now)
    },
    forget() {
      cache = new Map()
    },
  }
}

function toActor(client: ApiClient, now: Instant): Extract<Actor, { kind: 'client' }> | undefined {
  if (client.revokedAt !== undefined || (client.expiresAt !== undefined && client.expiresAt <= now)) {
    return undefined
  }
  return { kind: 'client', id: client.id, scopes: client.scopes, agencies: client.agencies }
}
