import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { openDatabase } from '../../platform/database/index.ts'
import { openOrganisation } from '../organisation/organisation.ts'
import { monday, writeProvince } from '../province.testing.ts'
import { createApiClient, openApiClients, revokeApiClient } from './api-clients.ts'
import { readClients } from './client-store.ts'

/** A change is heard in milliseconds; on a machine that is busy it takes its time. */
const SOON = { timeout: 20_000 }

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
  await writeProvince(test.database)
})
afterAll(() => test.close())

const by = { staff: undefined, now: monday }
const ministry = { name: 'Phần mềm Bộ Tư pháp', scopes: ['dossiers.intake'] as const, agencies: ['H44.101'] }

async function admit(change: object = {}): Promise<{ id: string; token: string }> {
  const answer = await createApiClient(test.database, { ...ministry, ...change }, by)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('software that calls the API', () => {
  it('is known by a token that is shown once and stands nowhere', async () => {
    const { id, token } = await admit()
    const clients = openApiClients(test.database)
    expect(await clients.find(token, monday)).toEqual({
      kind: 'client',
      id,
      scopes: ['dossiers.intake'],
      agencies: ['H44.101'],
    })
    expect(JSON.stringify(await test.database.query('select * from api_client'))).not.toContain(token)
    expect(JSON.stringify(await readClients(test.database))).not.toContain('token')
    for (const wrong of ['', token.slice(0, -1), `${token}x`, 'motcua_', token.toUpperCase()]) {
      expect(await clients.find(wrong, monday)).toBeUndefined()
    }
  })

  it('stops when its token expires, remembered or not', async () => {
    const { token } = await admit({ expiresAt: monday + 30_000 })
    const clients = openApiClients(test.database)
    expect(await clients.find(token, monday)).toBeDefined()
    expect(await clients.find(token, monday + 30_000)).toBeUndefined()
    expect(await openApiClients(test.database).find(token, monday + 30_000)).toBeUndefined()
  })

  it('needs a name, a scope, an agency and a future', async () => {
    const wrong = [{ name: ' ' }, { scopes: [] }, { agencies: [] }, { expiresAt: monday }]
    for (const change of wrong) {
      expect(await createApiClient(test.database, { ...ministry, ...change }, by)).toMatchObject({
        problem: { code: 'client_invalid' },
      })
    }
  })

  it('is asked about once a minute at most', async () => {
    const { id, token } = await admit({ agencies: 'all' })
    const clients = openApiClients(test.database)
    expect(await clients.find(token, monday)).toMatchObject({ agencies: 'all' })
    await revokeApiClient(test.database, id, monday)
    expect(await clients.find(token, monday + 59_999)).toBeDefined()
    expect(await clients.find(token, monday + 60_000)).toBeUndefined()
    expect(await revokeApiClient(test.database, id, monday)).toMatchObject({
      problem: { code: 'client_unknown' },
    })
  })

  it('is shut out at once on every server when it is revoked on one', async () => {
    const { id, token } = await admit()
    const other = openDatabase({ url: test.url })
    const server = await openOrganisation(other, (error) => {
      throw error
    })
    expect(await server.clients.find(token, monday)).toBeDefined()
    await revokeApiClient(test.database, id, monday)
    await vi.waitFor(async () => expect(await server.clients.find(token, monday)).toBeUndefined(), SOON)
    await server.close()
    await other.close()
  })
})
