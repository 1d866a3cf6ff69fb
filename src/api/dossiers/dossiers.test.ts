import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, OTHER_WARD, send, startApi, type TestApi, WARD } from '../../../test/api/api-server.ts'
import { listViews } from '../../agencies/index.ts'
import { dossierSchema } from '../schemas/dossier.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi()
  token = await api.admit(['dossiers.intake', 'dossiers.read', 'dossiers.act'])
})
afterAll(() => api.close())

const get = (path: string, headers = {}) => send(api, token, 'GET', path, { headers })
const post = (path: string, body: unknown, more = {}) => send(api, token, 'POST', path, { body, ...more })

async function takeIn(change: object = {}) {
  return (await post('/dossiers', { ...COPY, ...change })).json()
}

describe('a dossier', () => {
  it('is read by its code, its reference or its id, as the schema says', async () => {
    const { id, code, reference } = await takeIn()
    for (const key of [id, code, code.toLowerCase(), reference]) {
      const answer = await get(`/dossiers/${key}`)
      expect([answer.statusCode, answer.json().id]).toEqual([200, id])
      expect(dossierSchema.strict().safeParse(answer.json()).error).toBeUndefined()
    }
  })

  it('leaves on record which program saw its personal data, once for each time it was sent', async () => {
    const { id, version } = await takeIn()
    await get(`/dossiers/${id}`)
    await get(`/dossiers/${id}`, { 'if-none-match': `"${version}"` })
    await get(`/dossiers/${id}/events`)
    const stranger = await api.admit(['dossiers.read'], [OTHER_WARD])
    await send(api, stranger, 'GET', `/dossiers/${id}`)
    const views = await listViews(api.office.database, { dossier: id, limit: 10 })
    expect(views).toMatchObject([{ staff: null, purpose: 'api', at: api.clock.now() }])
    const [client] = await api.office.database.query<{ id: string }>(
      'select id from api_client where token_hash = sha256($1::text::bytea)',
      [token],
    )
    expect(views[0]?.client).toBe(client?.id)
  })

  it('is not sent again to whoever has its version', async () => {
    const { id, version } = await takeIn()
    const again = await get(`/dossiers/${id}`, { 'if-none-match': `W/"1", "${version}"` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', `"${version}"`])
    expect((await get(`/dossiers/${id}`, { 'if-none-match': '"1"' })).statusCode).toBe(200)
  })

  it.each([
    ['H44.100-261123-9999', 404, 'unknown_dossier'],
    [randomUUID(), 404, 'unknown_dossier'],
    ['a%00b', 422, 'invalid_input'],
    ['%27;drop', 422, 'invalid_input'],
  ])('that is not there: %s', async (key, status, code) => {
    const answer = await get(`/dossiers/${key}`)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('tells what happened to it, in order, without personal data or the workings of the flow', async () => {
    const { id } = await takeIn()
    const { events } = (await get(`/dossiers/${id}/events`)).json()
    expect(events.map((event: { type: string }) => event.type).slice(0, 2)).toEqual([
      'dossier_submitted',
      'dossier_accepted',
    ])
    expect(events[1].data.dueAt).toMatch(/\+07:00$/)
    expect(JSON.stringify(events)).not.toMatch(/Nguyễn|025190000000|marking|opened/)
  })
})

describe('an act on a dossier', () => {
  const submitted = () => takeIn({ type: 'submit', channel: 'online' })

  it('is done, and its repetition gets the same answer', async () => {
    const { id, version } = await submitted()
    const key = randomUUID()
    const accept = () =>
      post(`/dossiers/${id}/commands`, { type: 'accept' }, { key, headers: { 'if-match': `"${version}"` } })
    const done = await accept()
    expect([done.statusCode, done.json().status]).toEqual([200, 'in_process'])
    expect(done.headers.etag).toBe(`"${done.json().version}"`)
    const again = await accept()
    expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([200, 'true'])
    expect(again.json()).toEqual(done.json())
  })

  it('takes the tag of the version as a proxy weakens it, or says that the version is outdated', async () => {
    const { id, version } = await submitted()
    const accept = (tag: string) =>
      post(`/dossiers/${id}/commands`, { type: 'accept' }, { headers: { 'if-match': tag } })
    expect((await accept(`W/"${version + 1}"`)).statusCode).toBe(412)
    expect((await accept(`W/"${version}"`)).json().status).toBe('in_process')
  })

  it('on an outdated version is refused and told who was first, and when', async () => {
    const { id } = await takeIn()
    const answer = await post(
      `/dossiers/${id}/commands`,
      { type: 'confirm_payment' },
      { headers: { 'if-match': '"1"' } },
    )
    expect([answer.statusCode, answer.json().code]).toEqual([412, 'version_outdated'])
    expect(answer.json().details.by.kind).toBe('client')
    expect(answer.json().details.at).toBe('2026-11-23T09:00:00+07:00')
  })

  it('is won by exactly one of two that come together', async () => {
    const { id, version } = await submitted()
    const accept = () =>
      post(`/dossiers/${id}/commands`, { type: 'accept' }, { headers: { 'if-match': `"${version}"` } })
    const answers = await Promise.all([accept(), accept(), accept()])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412, 412].sort())
    const lost = answers.find((answer) => answer.statusCode !== 200)?.json()
    expect(lost.details).toMatchObject({ by: { kind: 'client' }, did: expect.any(String) })
  })

  it.each([
    ['not now', { type: 'confirm_receipt' }, 409, 'not_allowed_now'],
    ['not a program', { type: 'urge', text: 'x' }, 403, 'not_permitted'],
    ['an unknown command', { type: 'vanish' }, 422, 'invalid_input'],
    ['a new dossier here', { ...COPY }, 422, 'invalid_input'],
    [
      'an impossible date',
      { type: 'extend', until: '2026-02-30T10:00', reason: 'x', apology: 'x' },
      422,
      'invalid_input',
    ],
  ])('is refused: %s', async (_, body, status, code) => {
    const { id } = await takeIn()
    const answer = await post(`/dossiers/${id}/commands`, body)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('names the impossible date', async () => {
    const { id } = await takeIn()
    const body = { type: 'extend', until: '2026-02-30T10:00', reason: 'x', apology: 'x' }
    const { errors } = (await post(`/dossiers/${id}/commands`, body)).json()
    expect(errors).toEqual([
      {
        in: 'body',
        pointer: '/until',
        message: 'Must be a moment that exists in ISO 8601, e.g. 2026-11-23T10:15:00+07:00.',
      },
    ])
  })

  it('refuses an If-Match that is no version', async () => {
    const { id } = await takeIn()
    const answer = await post(
      `/dossiers/${id}/commands`,
      { type: 'accept' },
      { headers: { 'if-match': 'abc' } },
    )
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, '/if-match'])
  })
})

describe('the list of dossiers', () => {
  it('goes page by page through all of them, each once, in the order of filing', async () => {
    for (let i = 0; i < 5; i++) await takeIn()
    const seen: string[] = []
    let after = ''
    for (;;) {
      const page = (await get(`/dossiers?limit=2${after}`)).json()
      seen.push(...page.dossiers.map((each: { id: string }) => each.id))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    const [row] = await api.office.database.query<{ n: number }>('select count(*)::int as n from dossier')
    expect(seen.length).toBe(row?.n)
    expect(seen).toEqual([...new Set(seen)].sort())
  })

  it('is filtered by agency, status, procedure and due date', async () => {
    await takeIn({
      type: 'submit',
      channel: 'online',
      receivingAgency: OTHER_WARD,
      competentAgency: OTHER_WARD,
    })
    const list = async (query: string) => (await get(`/dossiers?limit=200&${query}`)).json().dossiers
    const waiting = await list(`agency=${OTHER_WARD}&status=submitted`)
    expect(waiting).toHaveLength(1)
    expect(waiting[0]).toMatchObject({ competentAgency: OTHER_WARD, status: 'submitted', dueAt: null })
    expect(await list('procedure=1.000001')).toEqual([])
    expect(await list('dueBefore=2026-11-23T08:00')).toEqual([])
    const due = await list(`dueBefore=2026-11-24T08:00&agency=${WARD}`)
    expect(due.length).toBeGreaterThan(0)
    expect(due.every((each: { dueAt: string }) => each.dueAt < '2026-11-24')).toBe(true)
    expect(JSON.stringify(due)).not.toMatch(/Nguyễn/)
  })

  it.each([
    ['limit=0', '/limit', 'Must be 1 or more.'],
    ['limit=many', '/limit', 'Must be a number.'],
    ['status=lost', '/status', expect.stringContaining('Must be one of: submitted')],
    ['dueBefore=2026-13-01T00:00', '/dueBefore', expect.stringContaining('moment that exists')],
    ['after=x', '/after', 'Must be the “next” of the page before.'],
    ['agency=%00', '/agency', expect.stringContaining('code of an agency')],
    ['colour=red', '/colour', 'There is no such field; check its name.'],
  ])('refuses %s', async (query, pointer, message) => {
    const answer = await get(`/dossiers?${query}`)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ in: 'query', pointer, message }])
  })
})

describe('no line of the log', () => {
  it('holds a name, a number, a token or a code', async () => {
    const { code } = await takeIn()
    await get(`/dossiers/${code}`)
    await post('/dossiers', { ...COPY, channel: 'Nguyễn Thị Thử' })
    const lines = JSON.stringify(api.lines)
    expect(api.lines.length).toBeGreaterThan(10)
    expect(lines).not.toMatch(/Nguyễn|025190000000|motcua_/)
    expect(lines).not.toContain(code)
    expect(lines).not.toContain(token)
  })
})
