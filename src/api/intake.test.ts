import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, send, startApi, type TestApi } from '../../test/api/api-server.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi()
  token = await api.admit(['dossiers.intake', 'dossiers.read', 'dossiers.act'])
})
afterAll(() => api.close())

const submit = (body: unknown, more = {}) => send(api, token, 'POST', '/dossiers', { body, ...more })

describe('a dossier taken in over the API', () => {
  it('has its code, its reference, its due date with the reasons, and what the receipt prints', async () => {
    const answer = await submit(COPY)
    const body = answer.json()
    expect([answer.statusCode, body.status, body.nationalStatus]).toEqual([201, 'in_process', 4])
    expect(body.code).toMatch(/^H44\.100-261123-\d{4}$/)
    expect(body.reference).toMatch(/^N\w{12}$/)
    expect(body.due.at).toMatch(/^2026-11-23T17:00:00\+07:00$/)
    expect(body.due.explanation.map((row: { key: string }) => row.key)).toContain('limit')
    expect(body.due.explanation[0].text.en).not.toBe(body.due.explanation[0].text.vi)
    expect(body.lookupSecret).toMatch(/^\w{6}$/)
    expect(answer.headers.location).toBe(`/api/v1/dossiers/${body.id}`)
    expect(answer.headers.etag).toBe(`"${body.version}"`)
  })

  it('waits for the desk without a code when it is only submitted', async () => {
    const body = (await submit({ ...COPY, type: 'submit', channel: 'online' })).json()
    expect(body).toMatchObject({ status: 'submitted', nationalStatus: 1, code: null, due: null })
  })

  it('is one dossier however often the same key comes, and the answer is the same', async () => {
    const key = randomUUID()
    const first = await submit(COPY, { key })
    const again = await submit(COPY, { key })
    expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([200, 'true'])
    expect(again.json()).toEqual(first.json())
    expect(again.headers.etag).toBe(first.headers.etag)
  })

  it('is one dossier when a hundred identical requests come at the same time', async () => {
    const key = randomUUID()
    const before = await count()
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(COPY, { key })))
    expect(new Set(answers.map((answer) => answer.json().code)).size).toBe(1)
    expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(99)
    expect(await count()).toBe(before + 1)
  })

  it('refuses another act under a used key', async () => {
    const key = randomUUID()
    await submit(COPY, { key })
    const other = await submit({ ...COPY, facts: { pages: 9, copies: 1 } }, { key })
    expect([other.statusCode, other.json().code]).toEqual([422, 'key_reused'])
  })

  async function count(): Promise<number> {
    const [row] = await api.office.database.query<{ n: number }>('select count(*)::int as n from dossier')
    return row?.n ?? 0
  }
})

describe('the parties of a dossier', () => {
  const file = (applicant: object, more: object = {}) =>
    submit({ ...COPY, parties: { applicant: { ...COPY.parties.applicant, ...applicant } }, ...more })

  it('are read by the rules of the counter', async () => {
    const answer = await file({ email: 'a@b.vn ', phone: '(0210) 3846 000', idNumber: '025 190 000 077' })
    expect(answer.statusCode).toBe(201)
    const [row] = await api.office.database.query<{ applicant: object }>(
      "select parties -> 'applicant' as applicant from dossier where id = $1",
      [answer.json().id],
    )
    expect(row?.applicant).toMatchObject({
      ...{ email: 'a@b.vn', phone: '02103846000', idNumber: '025190000077' },
    })
  })

  it.each([
    ['birthDate', { birthDate: '0001-01-01' }],
    ['birthDate', { birthDate: '2099-01-01' }],
    ['email', { email: 'no mail address' }],
    ['idNumber', { idNumber: '025399000001' }],
    ['idNumber', { kind: 'enterprise', idNumber: '0100233489' }],
    ['name', { name: '\u200b' }],
  ])('are refused at the %s that cannot be: %j', async (field, wrong) => {
    const answer = await file(wrong, { confirmed: true })
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, `/parties/applicant/${field}`])
  })

  it('with a rare number are taken when the program says that the papers say so', async () => {
    const rare = { idNumber: '000190000001' }
    const asked = await file(rare)
    expect([asked.statusCode, asked.json().errors[0].pointer]).toEqual([422, '/parties/applicant/idNumber'])
    expect((await file(rare, { confirmed: true })).statusCode).toBe(201)
  })
})

describe('what cannot be taken in', () => {
  it.each([
    ['an unknown procedure', { procedure: '9.999999' }, 'procedure_not_in_force'],
    ['an unknown agency', { competentAgency: 'H99.1' }, 'unknown_agency'],
    ['an agency that does not decide it', { competentAgency: 'H44.03' }, 'not_competent'],
    ['a channel it is not offered through', { channel: 'post' }, 'channel_not_offered'],
    ['an unknown case', { case: 'X' }, 'unknown_case'],
    ['missing papers', { papers: [] }, 'papers_missing'],
    [
      'an unknown paper',
      { papers: [{ component: 'nope', name: 'x', originals: 1, copies: 0 }] },
      'unknown_component',
    ],
    ['facts missing for the fee', { facts: {} }, 'facts_missing'],
    ['a fact that is not a whole number', { facts: { pages: 1.5, copies: 1 } }, 'facts_wrong'],
  ])('%s is refused with a code, a sentence and what to do next', async (_, change, code) => {
    const answer = await submit({ ...COPY, ...change })
    const body = answer.json()
    expect([answer.statusCode, body.code]).toEqual([422, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(body.title.length).toBeGreaterThan(10)
    expect(body.detail.length).toBeGreaterThan(10)
  })

  it.each([
    ['a text', { pages: '2', copies: 1 }, ['pages']],
    ['below one', { pages: -1, copies: 1 }, ['pages']],
    ['yes or no', { pages: true, copies: 1 }, ['pages']],
    ['not whole', { pages: 1.5, copies: 1 }, ['pages']],
    ['beyond every number of pages', { pages: 1e308, copies: 10 }, ['pages']],
    ['missing', { copies: 1e20 }, ['copies']],
  ])('points at a fact that is %s, whether submitted or received', async (_, facts, named) => {
    for (const type of ['receive', 'submit']) {
      const answer = await submit({ ...COPY, type, facts })
      expect([answer.statusCode, answer.json().code, answer.json().details]).toEqual([
        422,
        'facts_wrong',
        { facts: named },
      ])
      const { errors } = answer.json() as { errors: { in: string; pointer: string; message: string }[] }
      expect(errors.map(({ in: part, pointer }) => `${part} ${pointer}`)).toEqual(
        named.map((name) => `body /facts/${name}`),
      )
      expect(errors[0]?.message).toMatch(/^(Pages|Copies) must be a whole number from 1 to /)
    }
  })

  it('takes in what was not known when it was filed with the acceptance', async () => {
    const { id } = (await submit({ ...COPY, type: 'submit', channel: 'online', facts: {} })).json()
    const accept = (body: object) =>
      send(api, token, 'POST', `/dossiers/${id}/commands`, { body: { type: 'accept', ...body } })
    const missing = await accept({})
    expect([missing.statusCode, missing.json().code]).toEqual([422, 'facts_missing'])
    expect(missing.json().errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/facts/pages',
      '/facts/copies',
    ])
    const accepted = await accept({ facts: { pages: 2, copies: 1 } })
    expect([accepted.statusCode, accepted.json().status]).toEqual([200, 'in_process'])
  })

  it('names every field that is not right, in the language of the sender, without quoting it', async () => {
    const wrong = {
      ...COPY,
      channel: 'fax',
      sets: 0,
      colour: 'red',
      facts: { pages: null },
      parties: {
        applicant: { kind: 'citizen', name: ' ', birthDate: '1990-02-30', email: 'x', idnumber: '1' },
      },
      papers: [{ component: 'a', name: 'b', originals: -1 }],
    }
    const answer = await submit(wrong)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_input'])
    const { errors } = answer.json() as { errors: { pointer: string; message: string }[] }
    expect(Object.fromEntries(errors.map((each) => [each.pointer, each.message]))).toEqual({
      '/channel': 'Must be one of: direct, online, post, kiosk.',
      '/sets': 'Must be 1 or more.',
      '/colour': 'There is no such field; check its name.',
      '/facts/pages': 'Must be true or false or a number or a text.',
      '/parties/applicant/name': 'Must not be empty.',
      '/parties/applicant/birthDate':
        'Must be a date that exists and is not in the future: 1990-02-28, or only the year 1990.',
      '/parties/applicant/email': 'Must be an e-mail address.',
      '/parties/applicant/idnumber': 'There is no such field; check its name.',
      '/papers/0/originals': 'Must be 0 or more.',
      '/papers/0/copies': 'This value is required.',
    })
    const vi = await submit(wrong, { headers: { 'accept-language': 'vi' } })
    expect(vi.json().title).toBe('Dữ liệu gửi lên chưa đúng.')
    expect(JSON.stringify(vi.json())).toContain('Phải là một trong: direct')
    expect(JSON.stringify(vi.json())).not.toContain('fax')
  })

  it('knows that nobody is born tomorrow', async () => {
    const born = async (birthDate: string) => {
      const parties = { applicant: { ...COPY.parties.applicant, birthDate } }
      return (await submit({ ...COPY, parties })).json()
    }
    expect((await born('2026-11-24')).errors[0].pointer).toBe('/parties/applicant/birthDate')
    expect((await born('2027')).code).toBe('invalid_input')
    for (const birthDate of ['2026-11-23', '2026', '1931'])
      expect((await born(birthDate)).status).toBe('in_process')
  })

  it.each([
    ['no key', { headers: { 'idempotency-key': '' } }, '/idempotency-key'],
    ['a key that is no UUID', { key: 'abc' }, '/idempotency-key'],
  ])('%s', async (_, more, pointer) => {
    const answer = await submit(COPY, more)
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, pointer])
    expect(answer.json().errors[0].in).toBe('header')
  })

  it.each([
    ['malformed JSON', '{"type": receive}', {}, 400, 'malformed_json'],
    ['an empty body', '', {}, 400, 'malformed_json'],
    ['a poisoned prototype', '{"__proto__": {"a": 1}}', {}, 400, 'malformed_json'],
    ['a body that is too large', `{"x":"${'y'.repeat(1_100_000)}"}`, {}, 413, 'too_large'],
    ['another type of content', 'a=1', { 'content-type': 'text/plain' }, 415, 'wrong_media_type'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong_media_type'],
    ['NUL', JSON.stringify({ ...COPY, case: 'a\0b' }), {}, 422, 'unstorable_text'],
    ['half a character', JSON.stringify({ ...COPY, case: 'a\ud800b' }), {}, 422, 'unstorable_text'],
    ['a body that is no object', '"receive"', {}, 422, 'invalid_input'],
    ['an unknown command', '{"type":"accept"}', {}, 422, 'invalid_input'],
  ])('%s has its own answer', async (_, body, headers, status, code) => {
    const answer = await submit(body, { headers })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})
