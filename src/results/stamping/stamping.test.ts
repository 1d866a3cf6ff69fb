/** Time stamps over signatures, asked of a real server: set, read, refused where they are wrong or of a stranger. */
import { X509Certificate } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signaturesIn } from '../../../test/documents/poppler.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import { readSignatures } from '../reading/read-signatures.ts'
import type { Trust } from '../reading/trust.ts'
import type { Stamp } from '../signing/cms.ts'
import { keyOf } from '../signing/folder-store.ts'
import { type Authority, makeAuthority } from '../signing/make-authority.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { answerQuery } from './answer-query.ts'
import { askForStamp } from './ask-authority.ts'

const NOW = Date.UTC(2026, 10, 23, 2)
const DAY = 86_400_000
const VALID = { from: NOW - 365 * DAY, to: NOW + 5 * 365 * DAY }
const WARD = { commonName: 'Ủy ban nhân dân phường Việt Trì', organisation: 'Tỉnh Phú Thọ' }
const CLOCK = { commonName: 'Nơi cấp dấu thời gian', organisation: 'Motcua' }

let authority: Authority
let trust: Trust
let signer: SigningKey
let stamper: SigningKey
let pdf: Buffer
let server: Server
let url: string
/** How the server answers next, and what it was asked. */
let answer: (query: Buffer) => Promise<{ status: number; body: Buffer }>
let asked: { query: Buffer; type: string | undefined; authorization: string | undefined }[]

beforeAll(async () => {
  authority = await makeAuthority({ commonName: 'Cơ quan chứng thực thử', organisation: 'Motcua' }, VALID)
  trust = { roots: [new X509Certificate(authority.pem).raw], lists: [] }
  signer = keyOf(await authority.issue(WARD, VALID), 'signer')
  stamper = keyOf(await authority.issue(CLOCK, VALID, 'stamper'), 'stamper')
  pdf = await renderPdf('= Giấy phép xây dựng\n#lorem(100)', {})
  server = createServer((request, response) => {
    void (async () => {
      const query = await buffer(request)
      const { 'content-type': type, authorization } = request.headers
      asked.push({ query, type, authorization })
      const { status, body } = await answer(query)
      if (status === 0) request.socket.destroy()
      else response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body)
    })()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`
})
beforeEach(() => {
  asked = []
  answer = stampedBy(stamper)
})
afterAll(() => new Promise((done) => server.close(done)))

const stampedBy =
  (key: SigningKey, at = NOW) =>
  async (query: Buffer) => ({ status: 200, body: await answerQuery(query, key, at) })

/** Signs as a result is signed; answers what the authority's stamp came to, too. */
async function sign(stamps = url, by = signer, at = NOW) {
  let failed: string | undefined
  const stamp: Stamp = async (signature) => {
    const got = await askForStamp({ url: stamps }, signature, trust, NOW)
    if ('token' in got) return got.token
    failed = got.failed
    return undefined
  }
  const signed = await signPdf(pdf, by, { name: WARD.commonName, reason: 'Phát hành', at }, stamp)
  if (signed === undefined) throw new Error('not signed')
  return { signed, failed }
}

/** A PDF whose signature bears whatever this makes of the signature. */
async function signWith(stamp: Stamp): Promise<Buffer> {
  const signed = await signPdf(pdf, signer, { name: WARD.commonName, reason: 'Phát hành', at: NOW }, stamp)
  if (signed === undefined) throw new Error('not signed')
  return signed
}

const read = (signed: Buffer, now = NOW, believed = trust) => readSignatures(signed, believed, now)
const faultOf = (signed: Buffer, believed = trust) => read(signed, NOW, believed)[0]?.fault

describe('a signature with a time stamp', () => {
  it('says when it was there and who says so, and is valid to another program', async () => {
    const { signed, failed } = await sign()
    expect(failed).toBeUndefined()
    expect(read(signed)).toEqual([
      expect.objectContaining({ signer: WARD.commonName, stamp: { at: NOW, by: CLOCK.commonName } }),
    ])
    expect(read(signed)[0]?.fault).toBeUndefined()
    expect(asked.map(({ type }) => type)).toEqual(['application/timestamp-query'])
    const said = signaturesIn(signed)
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
  })

  it('holds when the signer’s certificate ran out or was revoked afterwards; without a stamp, or before it, it does not', async () => {
    const pem = await authority.issue(WARD, VALID)
    const key = keyOf(pem, 'soon revoked')
    const { signed } = await sign(url, key)
    answer = async () => ({ status: 500, body: Buffer.alloc(0) })
    const { signed: bare, failed } = await sign(url, key)
    expect(failed).toBe('answered_500')
    const own = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0] ?? ''
    const listed = async (since: number) => {
      const list = (await authority.revoke([own], since)).replaceAll(/-----[^-]+-----|\s/g, '')
      return { ...trust, lists: [Buffer.from(list, 'base64')] }
    }
    const later = await listed(NOW + DAY)
    const faults = (believed: Trust) =>
      [signed, bare].map((one) => read(one, NOW + 2 * DAY, believed)[0]?.fault)
    expect(faults(later)).toEqual([undefined, 'revoked'])
    expect(faults(await listed(NOW - DAY))).toEqual(['revoked', 'revoked'])
    const short = keyOf(await authority.issue(WARD, { from: NOW - DAY, to: NOW + DAY }), 'short')
    answer = stampedBy(stamper)
    // The signer says another time than the one that is proved.
    const late = await sign(url, short, NOW + 3 * DAY)
    expect(faultOf(late.signed)).toBeUndefined()
    answer = stampedBy(stamper, NOW + 3 * DAY)
    expect(faultOf((await sign(url, short)).signed)).toBe('expired')
  })
})

describe('a time stamp that is not to be believed', () => {
  const direct = async (query: Stamp) => faultOf(await signWith(query))
  /** The token that the server gives for these bytes. */
  const tokenOver = async (bytes: Buffer) => {
    const got = await askForStamp({ url }, bytes, trust, NOW)
    if (!('token' in got)) throw new Error(got.failed)
    return got.token
  }

  it('over another signature is wrong, and so is one that was changed, or none at all', async () => {
    expect(await direct(() => tokenOver(Buffer.from('something else')))).toBe('wrong_stamp')
    const changed = await direct(async (signature) => {
      const token = await tokenOver(signature)
      // The year within what was stamped.
      const at = token.indexOf('20261123')
      token[at + 3] = (token[at + 3] ?? 0) ^ 1
      return token
    })
    expect(changed).toBe('wrong_stamp')
    expect(await direct(async () => Buffer.from([0x30, 0x03, 0x02, 0x01, 0x05]))).toBe('wrong_stamp')
  })

  it('of a stranger, or with a key that may sign but not stamp, is foreign', async () => {
    const elsewhere = await makeAuthority({ commonName: 'Người lạ', organisation: '?' }, VALID)
    const stranger = keyOf(await elsewhere.issue(CLOCK, VALID, 'stamper'), 'stranger')
    const roots = [...trust.roots, new X509Certificate(elsewhere.pem).raw]
    answer = stampedBy(stranger)
    const theirs = await signWith(async (signature) => {
      const got = await askForStamp({ url }, signature, { ...trust, roots }, NOW)
      return 'token' in got ? got.token : undefined
    })
    expect([faultOf(theirs), faultOf(theirs, { ...trust, roots })]).toEqual(['foreign_stamp', undefined])
    answer = stampedBy(signer)
    expect((await sign()).failed).toBe('foreign_stamp')
  })

  it('is not taken: the signature goes without, and the reason is told', async () => {
    const elsewhere = await makeAuthority({ commonName: 'Người lạ', organisation: '?' }, VALID)
    const stranger = keyOf(await elsewhere.issue(CLOCK, VALID, 'stamper'), 'stranger')
    const first = await sign().then(() => asked[0]?.query ?? Buffer.alloc(0))
    const down = 'http://127.0.0.1:9/tsa'
    for (const [how, says, where = url] of [
      [stampedBy(stranger), 'foreign_stamp'],
      [() => stampedBy(stamper)(first), 'not_ours'],
      [() => stampedBy(stamper)(Buffer.from('nonsense')), 'refused'],
      [async () => ({ status: 200, body: Buffer.from('<html>') }), 'no_answer_of_its_kind'],
      [async () => ({ status: 200, body: Buffer.alloc(200_000) }), 'no_answer_of_its_kind'],
      [async () => ({ status: 401, body: Buffer.alloc(0) }), 'answered_401'],
      [async () => ({ status: 0, body: Buffer.alloc(0) }), 'unreachable'],
      [stampedBy(stamper), 'unreachable', down],
    ] as const) {
      answer = how
      const { signed, failed } = await sign(where)
      expect(failed).toBe(says)
      expect(read(signed).map(({ stamp, fault }) => [stamp, fault])).toEqual([[undefined, undefined]])
    }
  })
})

describe('the authority', () => {
  it('is asked a second time where it did not answer, and no oftener', async () => {
    let times = 0
    const good = stampedBy(stamper)
    answer = async (query) => {
      times += 1
      return times === 1 ? { status: 503, body: Buffer.alloc(0) } : good(query)
    }
    expect((await sign()).failed).toBeUndefined()
    answer = async () => ({ status: 503, body: Buffer.alloc(0) })
    asked = []
    expect([(await sign()).failed, asked.length]).toEqual(['answered_503', 2])
  })

  it('is told who asks, where its address says so', async () => {
    await sign(url.replace('http://', 'http://phutho:m%40t-khau@'))
    expect(asked[0]?.authorization).toBe(`Basic ${Buffer.from('phutho:m@t-khau').toString('base64')}`)
  })
})
