/** Forms with files as torn lines, careless programs and attackers send them: a 4xx with a sentence, never a fault of the server. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addReceive } from '../../src/web/workspace/counter/receive.ts'
import { startApi, type TestApi } from '../api/api-server.ts'
import { formOf, SAMPLES } from '../files.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../web/staff-browser.ts'

let api: TestApi
let token: string
let pages: StaffPages
let desk: StaffBrowser
let form: { cookie: string; csrf: string }
let port = 0

beforeAll(async () => {
  api = await startApi({ MAX_UPLOAD_MB: '1', MAX_UPLOAD_TOTAL_MB: '2' })
  token = await api.admit(['dossiers.intake'])
  pages = await startStaffPages((app, services) => addReceive(app, services))
  desk = await pages.open('tiepnhan.viettri')
  const page = await desk.get('/work/token')
  form = { cookie: page.cookies.find(({ name }) => name === 'form')?.value ?? '', csrf: page.body }
  port = Number(new URL(await api.app.listen({ port: 0, host: '127.0.0.1' })).port)
}, 60_000)
afterAll(async () => {
  await api?.close()
  await pages?.close()
})

const CRLF = '\r\n'
const part = (disposition: string, content: Buffer | string = SAMPLES.pdf) =>
  Buffer.concat([
    Buffer.from(
      `--XB${CRLF}Content-Disposition: form-data; ${disposition}${CRLF}Content-Type: application/pdf${CRLF}${CRLF}`,
    ),
    Buffer.from(content),
    Buffer.from(CRLF),
  ])
const END = Buffer.from(`--XB--${CRLF}`)
const file = (name: string, field = 'file') => part(`name="${field}"; filename="${name}"`)

const toApi = (payload: Buffer, type = 'multipart/form-data; boundary=XB', more = {}) =>
  api.app.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'accept-language': 'en', ...more },
    payload,
  })
const toCounter = (payload: Buffer, type = 'multipart/form-data; boundary=XB') =>
  pages.app.inject({
    method: 'POST',
    url: `/work/receive?_csrf=${form.csrf}`,
    cookies: { session: desk.token, form: form.cookie },
    headers: { 'content-type': type, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    payload,
  })

const TORN: readonly [string, Buffer, string?][] = [
  ['without its end', file('a.pdf')],
  ['that breaks off within a file', file('a.pdf').subarray(0, 100)],
  ['that breaks off within the head of a part', file('a.pdf').subarray(0, 40)],
  ['that is no form at all', Buffer.from('garbage')],
  ['without a boundary', Buffer.concat([file('a.pdf'), END]), 'multipart/form-data'],
  ['with an empty boundary', Buffer.concat([file('a.pdf'), END]), 'multipart/form-data; boundary='],
  ['with another boundary', Buffer.concat([file('a.pdf'), END]), 'multipart/form-data; boundary=YB'],
]

describe('a form with files', () => {
  it.each(TORN)('%s is refused with a sentence, by the API and at the counter', async (_, payload, type) => {
    const answer = await toApi(payload, type)
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed_form'])
    expect(answer.json().title).toContain('breaks off')
    const page = await toCounter(payload, type)
    expect([page.statusCode, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    expect(page.body).toContain('bị đứt đoạn')
  })

  it('with two files for the API is refused: the second is not lost in silence', async () => {
    for (const parts of [
      [file('one.pdf'), file('two.pdf')],
      [file('one.pdf'), file('two.pdf', 'other')],
      [file('one.pdf', 'other')],
    ]) {
      const answer = await toApi(Buffer.concat([...parts, END]))
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors[0].pointer).toBe('/file')
    }
  })

  it('keeps names as they were typed, with quotation marks as browsers write them', async () => {
    for (const [sent, kept] of [
      ['Thử %22A%22.pdf', 'Thử "A".pdf'],
      ['Thử%0D%0A hai.pdf', 'Thử hai.pdf'],
      ['100%.pdf', '100%.pdf'],
      ['a;b=c.pdf', 'a;b=c.pdf'],
    ] as const) {
      const answer = await toApi(Buffer.concat([file(sent), END]))
      expect([answer.statusCode, answer.json().name]).toEqual([201, kept])
    }
  })

  it('is limited as a whole: unread when far too large, and it must say its length', async () => {
    const large = await toApi(Buffer.concat([file('a.pdf'), Buffer.alloc(4_000_001)]))
    expect([large.statusCode, large.json().code]).toEqual([413, 'form_too_large'])
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /api/v1/files HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=XB\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    const [answer] = await once(socket, 'data')
    socket.destroy()
    expect(String(answer)).toMatch(/^HTTP\/1\.1 411 .*length_needed/s)
  })

  it('at the counter refuses the file that is too much together, and keeps the others and what was typed', async () => {
    const before = pages.services.files.maxTotalBytes
    pages.services.files.maxTotalBytes = SAMPLES.pdf.length + 5
    const field = 'files.2.000815-TP01'
    const { type, payload } = await formOf([
      ['key', randomUUID()],
      ['procedure', '2.000815'],
      ['competentAgency', 'H44.100'],
      ['receivingAgency', 'H44.100'],
      ['name', 'Nguyễn Thị Thử'],
      [field, { name: 'một.pdf', content: SAMPLES.pdf }],
      [field, { name: 'hai.png', content: SAMPLES.png }],
    ])
    const page = await toCounter(payload, type)
    pages.services.files.maxTotalBytes = before
    expect(page.statusCode, /<h1>.*?<\/h1>/.exec(page.body)?.[0]).toBe(422)
    expect(page.body).toContain('“hai.png”: Các tệp gửi cùng lúc vượt quá mức cho phép.')
    expect(page.body).toContain('một.pdf')
    expect(page.body).toContain('value="Nguyễn Thị Thử"')
  })

  it('whatever bytes it has brings no 5xx', async () => {
    const whole = Buffer.concat([file('a.pdf'), part('name="note"', 'một'), END])
    const torn = fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.uint8Array({ maxLength: 6 }))
      .map(([from, to, noise]) =>
        Buffer.concat([whole.subarray(0, from), noise, whole.subarray(Math.max(from, to))]),
      )
    await fc.assert(
      fc.asyncProperty(torn, async (payload) => {
        expect((await toApi(payload)).statusCode).toBeLessThan(500)
        expect((await toCounter(payload)).statusCode).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})

describe('an upload that its sender cuts off', () => {
  const heads = [
    'POST /api/v1/files HTTP/1.1\r\ncontent-type: multipart/form-data; boundary=XB\r\ncontent-length: 500000\r\n',
    'POST /api/v1/dossiers HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n',
  ]
  it.each(heads)('is no error of the server: %s', async (head) => {
    const before = api.lines.length
    const socket = connect(port, '127.0.0.1')
    socket.write(`${head}host: a\r\nauthorization: Bearer ${token}\r\n\r\n`)
    socket.write(file('a.pdf').subarray(0, 120))
    await pause(50)
    socket.resetAndDestroy()
    const open = () => new Promise((resolve) => api.app.server.getConnections((_, count) => resolve(count)))
    await expect.poll(open).toBe(0)
    await api.app.inject('/health/live')
    const told = api.lines.slice(before)
    expect(told.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
    expect(told.filter(({ status }) => Number(status) >= 500)).toEqual([])
  })
})

describe('an odd Content-Type or encoding', () => {
  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/json; charset=utf-16'],
    ['application/json, text/plain'],
    [';'],
    ['multipart/form-data; boundary="'],
    ['*/*'],
    [''],
  ])('%j is refused with a sentence', async (type) => {
    for (const url of ['/api/v1/dossiers', '/api/v1/files']) {
      const answer = await api.app.inject({
        method: 'POST',
        url,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': type,
          'idempotency-key': '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
        },
        payload: Buffer.from('{"a": "é"}', 'latin1'),
      })
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, url).toBeLessThan(500)
      expect(answer.json().title.length).toBeGreaterThan(10)
    }
  })

  it('a compressed body is refused instead of being read as text', async () => {
    const answer = await toApi(Buffer.concat([file('a.pdf'), END]), undefined, { 'content-encoding': 'gzip' })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'wrong_media_type'])
  })
})
