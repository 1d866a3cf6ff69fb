/** `motcua client`: admits software to the API, lists it and shuts it out. */
import { parseArgs } from 'node:util'
import {
  API_SCOPES,
  type ApiClient,
  createApiClient,
  isApiScope,
  listApiClients,
  revokeApiClient,
} from '../agencies/index.ts'
import { toVietnamIso } from '../calendar/index.ts'
import { operatorError } from '../platform/index.ts'
import type { House } from './serve/open-house.ts'

interface ClientIo {
  house: Pick<House, 'store' | 'organisation' | 'clock'>
  output: { write(text: string): unknown }
  errors: { write(text: string): unknown }
}

const DAY_MS = 86_400_000

export const CLIENT_USAGE = `Cách dùng / usage:
  motcua client create --name <tên/name> --scopes <${API_SCOPES.join(',')}> --agencies <H44.100,…|all> [--days <n>]
  motcua client list
  motcua client revoke <id>
`

/** Runs one of the three; answers the exit status. The token of a new program is printed once and kept nowhere. */
export async function clientCommand([verb, ...args]: readonly string[], io: ClientIo): Promise<number> {
  switch (verb) {
    case 'create':
      return create(args, io)
    case 'list':
      return list(io)
    case 'revoke':
      return revoke(args[0], io)
    default:
      return refuseVerb(verb, io)
  }
}

const VERBS = ['create', 'list', 'revoke']

export function isClientVerb(verb: string | undefined): boolean {
  return verb !== undefined && VERBS.includes(verb)
}

export function refuseVerb(verb: string | undefined, { errors }: Pick<ClientIo, 'errors'>): number {
  const said = verb === undefined ? '' : `Không có “client ${verb}”. / There is no “client ${verb}”.\n\n`
  errors.write(`${said}${CLIENT_USAGE}`)
  return 2
}

async function create(args: readonly string[], { house, output }: ClientIo): Promise<number> {
  const { name, scopes, agencies, expiresInDays } = readOptions(args)
  const known = scopes.filter(isApiScope)
  const unknownScope = scopes.find((scope) => !isApiScope(scope))
  if (unknownScope !== undefined) throw unknown('phạm vi', 'scope', unknownScope, API_SCOPES.join(', '))
  const reach: 'all' | string[] =
    agencies === 'all' ? 'all' : agencies.split(',').map((code) => resolve(house, code.trim()))
  const now = house.clock.now()
  const expiresAt = expiresInDays === undefined ? undefined : now + expiresInDays * DAY_MS
  const client = { name, scopes: known, agencies: reach, expiresAt }
  const made = await createApiClient(house.store.database, client, { staff: undefined, now })
  if (!made.ok) throw operatorError(made.problem.next)
  output.write(`${JSON.stringify(made.value)}\n`)
  return 0
}

async function list({ house, output }: ClientIo): Promise<number> {
  for (const client of await listApiClients(house.store.database)) {
    output.write(`${JSON.stringify(toLine(client))}\n`)
  }
  return 0
}

function toLine({ createdAt, expiresAt, revokedAt, ...client }: ApiClient) {
  return {
    ...client,
    createdAt: toVietnamIso(createdAt),
    ...(expiresAt === undefined ? {} : { expiresAt: toVietnamIso(expiresAt) }),
    ...(revokedAt === undefined ? {} : { revokedAt: toVietnamIso(revokedAt) }),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function revoke(id: string | undefined, { house, output, errors }: ClientIo): Promise<number> {
  if (id === undefined) {
    errors.write(CLIENT_USAGE)
    return 2
  }
  const { database } = house.store
  const gone = UUID.test(id) && (await revokeApiClient(database, id, house.clock.now())).ok
  if (!gone) throw unknown('phần mềm còn hiệu lực', 'program in force', id, 'motcua client list')
  output.write(`${JSON.stringify({ id, revoked: true })}\n`)
  return 0
}

function readOptions(args: readonly string[]) {
  const one = { type: 'string' } as const
  const options = { name: one, scopes: one, agencies: one, days: one }
  try {
    const { values } = parseArgs({ args: [...args], options })
    const { name, scopes, agencies, days } = values
    const expiresInDays = days === undefined ? undefined : Number(days)
    const isDaysRight = expiresInDays === undefined || (expiresInDays > 0 && expiresInDays <= 36_500)
    if (name && scopes && agencies && isDaysRight) {
      return { name, scopes: scopes.split(',').map((scope) => scope.trim()), agencies, expiresInDays }
    }
  } catch {
    // An option that does not exist is answered with those that do.
  }
  throw operatorError(
    { vi: `${CLIENT_USAGE}\nThiếu hoặc sai một giá trị.`, en: 'A value is missing or wrong.' },
    { exitCode: 2 },
  )
}

function resolve({ organisation }: ClientIo['house'], code: string): string {
  const found = organisation.directory.resolve(code)
  if (found === undefined) throw unknown('cơ quan', 'agency', code, 'all')
  return found
}

function unknown(vi: string, en: string, given: string, known: string): Error {
  return operatorError({
    vi: `Không có ${vi} “${given}”. Dùng: ${known}.`,
    en: `There is no ${en} “${given}”. Use: ${known}.`,
  })
}
