import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApi, type TestApi } from '../../test/api/api-server.ts'
import { listRoutes } from '../platform/http/index.ts'
import { OPERATIONS } from './operations.ts'

interface Described {
  operationId: string
  summary: string
  security: unknown[]
  responses: Record<string, { description: string; content?: Record<string, unknown> }>
  requestBody?: unknown
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, unknown> }
}

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.close())

async function document(language: string): Promise<Document> {
  const headers = { 'accept-language': language }
  return (await api.app.inject({ url: '/api/v1/openapi.json', headers })).json()
}

describe('the OpenAPI document', () => {
  it('describes every route there is and no other', async () => {
    const { openapi, paths } = await document('vi')
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const there = listRoutes(api.app)
      .filter(({ method, url }) => url.startsWith('/api/v1/') && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
      .filter((route) => route !== 'GET /api/v1/openapi.json')
    expect(described.sort()).toEqual(there.sort())
  })

  it('is whole: every reference leads somewhere, every operation has a name, an answer and refusals', async () => {
    const whole = await document('en')
    const text = JSON.stringify(whole)
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(whole.components.schemas).toHaveProperty(String(name))
    }
    const operations = Object.values(whole.paths).flatMap((methods) => Object.values(methods))
    expect(new Set(operations.map((each) => each.operationId)).size).toBe(operations.length)
    for (const { summary, responses } of operations) {
      expect(summary).toMatch(/[A-Za-z]/)
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
      expect(responses[422]?.content).toHaveProperty('application/problem+json')
      for (const { description } of Object.values(responses)) expect(description).not.toContain('undefined')
    }
  })

  it('says which scope a route needs, in the language asked for', async () => {
    const { paths } = await document('en')
    expect(paths['/api/v1/dossiers']?.post?.security).toEqual([{ token: ['dossiers.intake'] }])
    expect(paths['/api/v1/tracking']?.get?.security).toEqual([])
    expect(paths['/api/v1/dossiers']?.post?.summary).toBe('Take a dossier in')
    expect((await document('vi')).paths['/api/v1/dossiers']?.post?.summary).toBe('Nộp hồ sơ')
  })

  it('tells the bounds that the requests are checked by', async () => {
    const text = JSON.stringify((await document('vi')).paths['/api/v1/dossiers'])
    expect(text).toContain('"maxLength":200')
    expect(text).toContain('"additionalProperties":false')
    expect(text).toContain('"const":"receive"')
  })
})

describe('an example', () => {
  const examples = OPERATIONS.flatMap(({ id, takes, examples = {} }) =>
    Object.entries(examples).map(([name, value]) => ({ id, name, value, schema: takes.body })),
  )
  it.each(examples)('of $id, $name, passes the schema it stands beside', ({ value, schema }) => {
    expect(schema?.safeParse(value).error).toBeUndefined()
  })
})

describe('the page of the reference', () => {
  it('names every operation and every code in plain HTML without script or inline style', async () => {
    const answer = await api.app.inject({ url: '/api', headers: { 'accept-language': 'en' } })
    expect(answer.headers['content-type']).toContain('text/html')
    for (const { id } of OPERATIONS) expect(answer.body).toContain(`<h2 id="${id}">`)
    expect(answer.body).not.toMatch(/<script|style=|<style|undefined|\[object/)
    const ids = [...answer.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of answer.body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    const vi = await api.app.inject({ url: '/api', headers: { 'accept-language': 'vi' } })
    expect(vi.body).toContain('<html lang="vi">')
    expect((await api.app.inject('/api/style.css')).headers['content-type']).toContain('text/css')
  })

  it('is where the type of every problem leads', async () => {
    const answer = await api.app.inject('/problems/papers_missing')
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/api#problem-papers_missing'])
    expect((await api.app.inject('/problems/toString')).statusCode).toBe(404)
  })
})
