import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, OTHER_WARD, send, startApi, type TestApi, WARD } from '../../test/api/api-server.ts'
import { API_SCOPES, createApiClient, revokeApiClient } from '../agencies/index.ts'
import { OPERATIONS } from './operations.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

const scoped = OPERATIONS.flatMap(({ id, method, path, access }) =>
  access === 'public'
    ? []
    : [{ id, method, path: path.replace(/:\w+/g, 'received'), scopes: [access.scope].flat() }],
)

describe.each(scoped)('$id', ({ method, path, scopes }) => {
  it('refuses whoever has no token, or a wrong one, before it looks at anything', async () => {
    const url = `/api/v1${path}`
    const none = await api.app.inject({ method, url })
    expect([none.statusCode, none.json().code]).toEqual([401, 'token_needed'])
    expect(none.headers['www-authenticate']).toBe('Bearer realm="motcua"')
    for (const authorization of [
      'Bearer motcua_wrong',
      'Bearer x',
      'Basic dXNlcg==',
      'Bearer ',
      'Bearer a b',
    ]) {
      const wrong = await api.app.inject({ method, url, headers: { authorization } })
      expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'token_invalid'])
      expect(wrong.headers['www-authenticate']).toContain('invalid_token')
    }
  })

  it.each(API_SCOPES)(`with the scope %s only lets in if that is ${scopes.join(' or ')}`, async (held) => {
    const token = await api.admit([held])
    const answer = await send(api, token, method, path, method === 'POST' ? { body: '{' } : {})
    if (scopes.includes(held)) expect([400, 404, 415, 422, 200]).toContain(answer.statusCode)
    else {
      expect([answer.statusCode, answer.json().code, answer.json().scope]).toEqual([
        403,
        'scope_missing',
        scopes.join(' '),
      ])
      expect(answer.headers['www-authenticate']).toContain(`insufficient_scope", scope="${scopes.join(' ')}"`)
    }
  })
})

describe('a program of one ward', () => {
  it('neither sees nor touches the dossiers of another, and cannot tell whether they exist', async () => {
    const scopes = ['dossiers.intake', 'dossiers.read', 'dossiers.act'] as const
    const [mine, theirs] = [await api.admit(scopes, [WARD]), await api.admit(scopes, [OTHER_WARD])]
    const { id, code, reference } = (await send(api, mine, 'POST', '/dossiers', { body: COPY })).json()
    for (const key of [id, code, reference]) {
      for (const path of [`/dossiers/${key}`, `/dossiers/${key}/events`]) {
        expect((await send(api, mine, 'GET', path)).statusCode).toBe(200)
        const hidden = await send(api, theirs, 'GET', path)
        expect([hidden.statusCode, hidden.json().code]).toEqual([404, 'unknown_dossier'])
      }
      const act = await send(api, theirs, 'POST', `/dossiers/${key}/commands`, { body: { type: 'transfer' } })
      expect([act.statusCode, act.json().code]).toEqual([404, 'unknown_dossier'])
    }
    expect((await send(api, theirs, 'GET', '/dossiers')).json().dossiers).toEqual([])
    expect((await send(api, mine, 'GET', '/dossiers')).json().dossiers).toHaveLength(1)
    const asked = await send(api, theirs, 'GET', `/dossiers?agency=${WARD}`)
    expect([asked.statusCode, asked.json().code]).toEqual([403, 'agency_out_of_reach'])
    const intake = await send(api, theirs, 'POST', '/dossiers', { body: COPY })
    expect([intake.statusCode, intake.json().code]).toEqual([403, 'not_permitted'])
  })

  it('sees in its list exactly what it can read one by one', async () => {
    const all = await api.admit(['dossiers.intake', 'dossiers.read'])
    for (const agency of ['H44.102', 'H44.103']) {
      const body = { ...COPY, receivingAgency: agency, competentAgency: agency }
      await send(api, all, 'POST', '/dossiers', { body })
    }
    for (const agencies of [['H44.102'], ['H44.102', 'H44.103'], [WARD, 'H44.103'], ['H44.03']]) {
      const token = await api.admit(['dossiers.read'], agencies)
      const listed = (await send(api, token, 'GET', '/dossiers')).json().dossiers
      const every = (await send(api, all, 'GET', '/dossiers')).json().dossiers
      const readable = []
      for (const { id } of every) {
        if ((await send(api, token, 'GET', `/dossiers/${id}`)).statusCode === 200) readable.push(id)
      }
      expect(listed.map((each: { id: string }) => each.id)).toEqual(readable)
    }
  })
})

describe('a token', () => {
  const admit = (expiresAt?: number) =>
    createApiClient(
      api.office.database,
      { name: 'test', scopes: ['dossiers.read'], agencies: 'all', expiresAt },
      { staff: undefined, now: api.clock.now() },
    )

  it('that has expired lets nobody in', async () => {
    const made = await admit(api.clock.now() + 1000)
    if (!made.ok) throw new Error('not admitted')
    expect((await send(api, made.value.token, 'GET', '/dossiers')).statusCode).toBe(200)
    api.clock.advance(1001)
    expect((await send(api, made.value.token, 'GET', '/dossiers')).json().code).toBe('token_invalid')
  })

  it('that was revoked lets nobody in', async () => {
    const made = await admit()
    if (!made.ok) throw new Error('not admitted')
    await revokeApiClient(api.office.database, made.value.id, api.clock.now())
    expect((await send(api, made.value.token, 'GET', '/dossiers')).json().code).toBe('token_invalid')
  })
})
