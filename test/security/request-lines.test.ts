/** Whatever stands in a request line, the process lives and says so: raw sockets, since a client library would mend it. */
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixedClock } from '../../src/platform/index.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { openTestWeb, type TestWeb } from '../web.ts'

let db: TestDatabase
let web: TestWeb
let port = 0
const escaped: unknown[] = []
const note = (error: unknown) => void escaped.push(error)

beforeAll(async () => {
  db = await testDatabase()
  web = await openTestWeb(db.database, { clock: fixedClock(Date.parse('2026-11-18T10:15:00+07:00')) })
  port = Number(new URL(await web.app.listen({ port: 0, host: '127.0.0.1' })).port)
  process.on('unhandledRejection', note)
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await web?.close()
  await db?.close()
})

/** Status of the answer to one request line; 0 where the connection was closed without one. */
function ask(target: string, headers = 'accept: text/html\r\n'): Promise<number> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: a\r\n${headers}connection: close\r\n\r\n`, 'latin1'),
    )
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => resolve(0))
    socket.on('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0)))
  })
}

it.each(['//%', '/\\%', '//a%', '/%', '/%c0%af', '//[', '/\\\\[', '/?%', '//%?lang=en', '/a//%'])(
  'a browser that asks for %s gets a page',
  async (target) => {
    const status = await ask(target)
    expect(status).toBeGreaterThanOrEqual(200)
    expect(status).toBeLessThan(500)
    expect(escaped).toEqual([])
  },
)

it('no request line and no header brings a 5xx or an error that nobody catches', async () => {
  const sign = fc.constantFrom(...'/\\%?#:@[]{}<>"\'|^`~.;=&+ aAzZ09é\t\u0001\u00ff')
  const target = fc.array(sign, { maxLength: 30 }).map((signs) => `/${signs.join('')}`)
  const header = fc
    .tuple(
      fc.constantFrom('cookie', 'accept-language', 'accept-encoding', 'referer', 'if-none-match', 'range'),
      fc.array(sign, { maxLength: 30 }),
    )
    .map(([name, signs]) => `accept: text/html\r\n${name}: ${signs.join('').replaceAll('\u0001', '')}\r\n`)
  await fc.assert(
    fc.asyncProperty(target, header, async (line, headers) => {
      expect(await ask(line, headers)).toBeLessThan(500)
      expect(escaped).toEqual([])
    }),
    { numRuns: 500 },
  )
  expect(await ask('/health/live')).toBe(200)
})
