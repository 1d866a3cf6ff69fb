import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, send, startApi, type TestApi } from '../../test/api/api-server.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi({ RATE_LIMIT: '1000' })
  token = await api.admit(['dossiers.intake'])
})
afterAll(() => api.close())

const ask = (path: string, remoteAddress = '203.0.113.1') =>
  api.app.inject({ url: `/api/v1${path}`, headers: { 'accept-language': 'en' }, remoteAddress })

describe('procedures', () => {
  it('are read page by page by everybody', async () => {
    const first = (await ask('/procedures?limit=10')).json()
    expect(first.procedures).toHaveLength(10)
    const second = (await ask(`/procedures?limit=200&after=${first.next}`)).json()
    const codes = [...first.procedures, ...second.procedures].map((each: { code: string }) => each.code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThanOrEqual(40)
    expect(second.next).toBeNull()
  })

  it('are found without accents, by field and by occasion in life', async () => {
    const codesOf = async (query: string): Promise<string[]> =>
      (await ask(`/procedures?${query}`)).json().procedures.map((each: { code: string }) => each.code)
    expect((await codesOf('q=chung%20thuc%20ban%20sao'))[0]).toBe('2.000815')
    expect(await codesOf('lifeEvent=papers')).toContain('2.000815')
    expect(await codesOf('q=')).toEqual([])
  })

  it('are read with everything the decision says, as in force on a day', async () => {
    const { components, fees, flow, publishedBy } = (await ask('/procedures/2.000815')).json()
    expect([components.length > 0, fees.length, typeof flow]).toEqual([true, 1, 'object'])
    expect(publishedBy).toBeUndefined()
    const long_ago = await ask('/procedures/2.000815?on=1990-01-01')
    expect([long_ago.statusCode, long_ago.json().code]).toEqual([404, 'procedure_unknown'])
  })

  it.each([
    ['/procedures/2.000815?on=2026-02-30', '/on'],
    ['/procedures/x', '/code'],
    ['/procedures?after=x', '/after'],
    ['/procedures?q=a&field=b', '/q'],
    ['/procedures?field=%00', '/field'],
    ['/procedures?limit=1.5', '/limit'],
    ['/procedures?limit=1&limit=2', '/limit'],
  ])('refuse %s', async (path, pointer) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, pointer])
  })
})

describe('following a dossier', () => {
  const takeIn = async () => (await send(api, token, 'POST', '/dossiers', { body: COPY })).json()

  it('needs code and secret from the receipt, forgives blanks, and shows a masked name only', async () => {
    const { code, reference, lookupSecret } = await takeIn()
    const answer = await ask(`/tracking?code=${code}&secret=${lookupSecret}`)
    expect(answer.json()).toMatchObject({ code, status: 'in_process', owner: 'N*** T*** T***' })
    expect(answer.json().due.explanation.length).toBeGreaterThan(1)
    expect(answer.body).not.toMatch(/Nguyễn|Thử|025190000000/)
    const typed = lookupSecret.toLowerCase().replace(/^(...)/, '$1%20')
    expect((await ask(`/tracking?code=${reference}&secret=${typed}`)).statusCode).toBe(200)
  })

  it('answers the same whether the code or the secret is wrong', async () => {
    const [one, other] = [await takeIn(), await takeIn()]
    const answers = [
      await ask(`/tracking?code=${one.code}&secret=${other.lookupSecret}`),
      await ask(`/tracking?code=H44.100-261123-9999&secret=${one.lookupSecret}`),
      await ask(`/tracking?code=${one.code}&secret=A`),
    ]
    const same = answers.map((answer) => ({ ...answer.json(), requestId: '' }))
    expect(same[0]).toMatchObject({ status: 404, code: 'look_up_failed' })
    expect(same[1]).toEqual(same[0])
    expect(same[2]).toEqual(same[0])
  })

  it('is refused to an address that tries too often', async () => {
    const guess = () => ask('/tracking?code=H44.100-261123-0001&secret=AAAAAA', '203.0.113.77')
    const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map((answer) => answer.statusCode)
    expect(statuses.toSorted()).toEqual([...Array(10).fill(404), 429, 429])
    expect(Number((await guess()).headers['retry-after'])).toBeGreaterThan(0)
    expect(api.lines.length).toBeGreaterThan(12)
    expect(JSON.stringify(api.lines)).not.toContain('AAAAAA')
  })

  it.each(['/tracking', '/tracking?code=a', '/tracking?code=%00&secret=A'])('refuses %s', async (path) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'invalid_input'])
  })
})
