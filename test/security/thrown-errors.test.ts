/** Whatever is thrown anywhere in answering is a 500 and a log line: a real process, since an exit is what must not come. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'

const HTTP = join(import.meta.dirname, '../../src/platform/http/index.ts')
const PROCESS = join(import.meta.dirname, '../../src/platform/process/index.ts')

/** One route for each place where something can be thrown. */
const PROGRAM = `
import { Readable } from 'node:stream'
import { EventEmitter } from 'node:events'
import { createHttp, surviveErrors } from ${JSON.stringify(HTTP)}
import { createLog, createMetrics, loadConfig } from ${JSON.stringify(PROCESS)}
const log = createLog('error')
const bad = () => { throw new Error('thrown on purpose') }
const app = await createHttp({ config: loadConfig({ RATE_LIMIT: '0' }), log, metrics: createMetrics(), secret: 'k'.repeat(32),
  readiness: async () => [], mostDelayMs: 0, renderProblem: bad })
const route = (url, handler, more = {}) => app.get(url, { config: { access: 'public' }, ...more }, handler)
const broken = () => new Readable({ read() { this.destroy(new Error('thrown on purpose')) } })
route('/handler', bad)
for (const hook of ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization', 'onSend', 'onError'])
  route('/' + hook, hook === 'onError' ? bad : async () => ({ a: 1 }), { [hook]: async () => bad() })
route('/onResponse', async () => 'x', { onResponse: bad })
route('/serializer', (_, reply) => reply.serializer(bad).send({ a: 1 }))
route('/cycle', async () => { const a = {}; a.a = a; return a })
route('/header', async (_, reply) => reply.header('x-name', 'Nguyễn\\n').send('x'))
route('/odd', async () => { throw undefined })
route('/text', async () => { throw 'a text' })
route('/stream', async (_, reply) => reply.send(broken()))
route('/late-stream', async (_, reply) => { const s = new Readable({ read() {} }); s.push('begin'); setTimeout(() => s.destroy(new Error('late')), 10); return reply.send(s) })
route('/timer', () => new Promise(() => setTimeout(bad, 1)))
route('/rejection', () => new Promise(() => { void Promise.reject(new Error('let go')) }))
route('/emitter', () => new Promise(() => setImmediate(() => new EventEmitter().emit('error', new Error('unheard')))))
route('/after', async (_, reply) => { setImmediate(bad); void (async () => { await 1; bad() })(); return reply.send('x') })
route('/twice', async (_, reply) => { reply.send('x'); return reply.send('y') })
route('/alive', async () => 'alive')
surviveErrors(log)
await app.listen({ port: 0, host: '127.0.0.1' })
console.log('port ' + app.server.address().port)
`

let child: ReturnType<typeof spawn>
let port = 0
const lines: { id?: string; level?: string }[] = []

beforeAll(async () => {
  child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = Promise.withResolvers<void>()
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (!line.startsWith('port ')) return void lines.push(JSON.parse(line))
    port = Number(line.slice(5))
    ready.resolve()
  })
  await Promise.race([ready.promise, once(child, 'exit').then(() => Promise.reject(new Error('it ended')))])
}, 30_000)
afterAll(() => child.kill('SIGKILL'))

const ask = async (path: string, accept = 'text/html') => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { accept },
    signal: AbortSignal.timeout(5_000),
  })
  return { status: answer.status, body: await answer.text(), id: answer.headers.get('x-request-id') }
}

const PLACES = [
  'handler',
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onError',
]
it.each([
  ...PLACES,
  ...['serializer', 'cycle', 'header', 'odd', 'text', 'stream', 'timer', 'rejection', 'emitter'],
])('what is thrown in %s is a 500 and a line in the log', async (place) => {
  for (const accept of ['text/html', 'application/json']) {
    const { status, body, id } = await ask(`/${place}`, accept)
    expect([place, status]).toEqual([place, 500])
    expect(body).not.toContain('on purpose')
    await expect.poll(() => lines.some((line) => line.level === 'error' && line.id === id)).toBe(true)
  }
})

it.each(['onResponse', 'after', 'twice'])(
  'what is thrown in %s, once all is said, changes nothing',
  async (place) => {
    expect((await ask(`/${place}`)).status).toBe(200)
    expect((await ask('/alive')).body).toBe('alive')
  },
)

it('a stream that breaks in the middle ends its connection and nothing else', async () => {
  await expect(ask('/late-stream')).rejects.toThrow()
  expect((await ask('/alive')).body).toBe('alive')
  expect(child.exitCode).toBeNull()
})
