import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signaturesIn } from '../../../test/documents/poppler.ts'
import { renderPdf } from '../../platform/pdf/index.ts'
import { readSignatures } from '../reading/read-signatures.ts'
import type { Trust } from '../reading/trust.ts'
import { openFolderStore } from './folder-store.ts'
import { type Authority, makeAuthority } from './make-authority.ts'
import { signPdf } from './sign-pdf.ts'
import type { KeyStore, SigningKey } from './signing-key.ts'

const NOW = Date.UTC(2026, 10, 23, 2)
const YEAR = 365 * 86_400_000
const VALID = { from: NOW - YEAR, to: NOW + 5 * YEAR }
const WARD = { commonName: 'Ủy ban nhân dân phường Việt Trì', organisation: 'Tỉnh Phú Thọ' }
const WORDS = { name: WARD.commonName, reason: 'Phát hành kết quả', at: NOW }

let folder: string
let store: KeyStore
let authority: Authority
let pdf: Buffer
let trusted: Trust

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-keys-'))
  await mkdir(join(folder, 'trusted'))
  authority = await makeAuthority({ commonName: 'Cơ quan chứng thực thử', organisation: 'Motcua' }, VALID)
  await writeFile(join(folder, 'trusted', 'root.pem'), authority.pem)
  store = openFolderStore(folder)
  trusted = await store.trusted()
  pdf = await renderPdf('= Giấy phép xây dựng\n#lorem(300)', {})
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function keyOf(pem: string): Promise<SigningKey> {
  const agency = `A${Math.random().toString(36).slice(2)}`
  await writeFile(join(folder, `${agency}.pem`), pem)
  const key = await store.find(agency)
  if (key === undefined) throw new Error('the key was not found')
  return key
}

const goodKey = async () => keyOf(await authority.issue(WARD, VALID))

async function sign(bytes: Buffer, key: SigningKey, at = NOW): Promise<Buffer> {
  const signed = await signPdf(bytes, key, { ...WORDS, at })
  if (signed === undefined) throw new Error('not signed')
  return signed
}

const faultsOf = (bytes: Buffer, now = NOW) => readSignatures(bytes, trusted, now).map(({ fault }) => fault)

describe('a signed PDF', () => {
  it('keeps every byte that was there, says who signed, when and why, and holds', async () => {
    const signed = await sign(pdf, await goodKey())
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
    expect(readSignatures(signed, trusted, NOW)).toEqual([
      {
        signer: WARD.commonName,
        organisation: WARD.organisation,
        issuer: 'Cơ quan chứng thực thử',
        signedAt: NOW,
        reason: WORDS.reason,
      },
    ])
  })

  it('does not hold with a certificate that its authority has revoked, whenever the signer says it was set', async () => {
    const pem = await authority.issue(WARD, VALID)
    const own = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0] ?? ''
    const signed = await sign(pdf, await keyOf(pem), NOW - 86_400_000)
    const list = await authority.revoke([own], NOW)
    await mkdir(join(folder, 'revoked'), { recursive: true })
    await writeFile(join(folder, 'revoked', 'root.pem'), list)
    const known = await store.trusted()
    const faultAt = (now: number, trust = known) =>
      readSignatures(signed, trust, now).map(({ fault }) => fault)
    expect([faultAt(NOW - 1000), faultAt(NOW), faultAt(NOW + YEAR)]).toEqual([
      [undefined],
      ['revoked'],
      ['revoked'],
    ])
    // Another's list, a broken one and none revoke nothing.
    const stranger = await makeAuthority(
      { commonName: 'Cơ quan chứng thực thử', organisation: 'Motcua' },
      VALID,
    )
    await writeFile(join(folder, 'revoked', 'root.pem'), await stranger.revoke([own], NOW))
    await writeFile(join(folder, 'revoked', 'broken.crl'), 'x')
    expect(faultAt(NOW, await store.trusted())).toEqual([undefined])
    await rm(join(folder, 'revoked'), { recursive: true })
  })

  it('is valid to another program, as a whole', async () => {
    const said = signaturesIn(await sign(pdf, await goodKey()))
    if (said === undefined) return
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
  })

  it('holds with a second signature over the first', async () => {
    const twice = await sign(await sign(pdf, await goodKey()), await goodKey())
    expect(faultsOf(twice)).toEqual([undefined, undefined])
    const said = signaturesIn(twice)
    if (said !== undefined) expect(said.match(/Signature is Valid/g)).toHaveLength(2)
  })

  it('does not hold when any byte of what was signed is another', async () => {
    const signed = await sign(pdf, await goodKey())
    const hole = signed.indexOf('/Contents <')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: signed.length - 1 }), (at) => {
        if (at >= hole && at < hole + 24_600) return
        const changed = Buffer.from(signed)
        changed[at] = (changed[at] ?? 0) ^ 1
        const faults = faultsOf(changed)
        // A range that is no range any more is no signature at all.
        for (const fault of faults) expect(fault).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })

  it('does not hold with something added that nobody signed', async () => {
    const signed = await sign(pdf, await goodKey())
    expect(faultsOf(Buffer.concat([signed, Buffer.from('\n')]))).toEqual([undefined])
    expect(faultsOf(Buffer.concat([signed, Buffer.from('\n9 0 obj<<>>endobj\n')]))).toEqual(['not_whole'])
  })

  it('of a stranger’s authority is not believed, nor what it signs over', async () => {
    const stranger = await makeAuthority({ commonName: 'Người lạ', organisation: '?' }, VALID)
    const theirs = await keyOf(await stranger.issue(WARD, VALID))
    expect(faultsOf(await sign(pdf, theirs))).toEqual(['untrusted'])
    expect(faultsOf(await sign(await sign(pdf, await goodKey()), theirs))).toEqual(['not_whole', 'untrusted'])
  })

  it('with a certificate past its time has expired, and one signed in time still holds later', async () => {
    const key = await keyOf(await authority.issue(WARD, { from: NOW - YEAR, to: NOW - 1 }))
    expect(faultsOf(await sign(pdf, key))).toEqual(['expired'])
    expect(faultsOf(await sign(pdf, key, NOW - 1000))).toEqual([undefined])
  })

  it('through an authority that may not issue has a wrong chain; through one that may, it holds', async () => {
    const name = { commonName: 'Cấp dưới', organisation: 'Motcua' }
    const allowed = await authority.issueAuthority(name, VALID, true)
    const forbidden = await authority.issueAuthority(name, VALID, false)
    expect(faultsOf(await sign(pdf, await keyOf(await allowed.issue(WARD, VALID))))).toEqual([undefined])
    expect(faultsOf(await sign(pdf, await keyOf(await forbidden.issue(WARD, VALID))))).toEqual([
      'wrong_chain',
    ])
  })
})

describe('what is no PDF that can be signed', () => {
  it('is left alone', async () => {
    const key = await goodKey()
    for (const bytes of [Buffer.from(''), Buffer.from('%PDF-1.7\nnothing'), Buffer.from('\0\0\0')]) {
      expect(await signPdf(bytes, key, WORDS)).toBeUndefined()
    }
  })

  it('has no signatures, and reading never throws', () => {
    expect(readSignatures(pdf, trusted, NOW)).toEqual([])
    const odd = '/ByteRange [0 5 9 3]'
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        readSignatures(Buffer.from(`${before}${odd}<00>${after}`), trusted, NOW)
      }),
    )
    const empty = Buffer.from('/ByteRange [0 24 28 4]   <00>tail', 'latin1')
    expect(readSignatures(empty, trusted, NOW).every(({ fault }) => fault === 'unreadable')).toBe(true)
  })
})

describe('a key in a file', () => {
  it('is nobody’s where there is no file, and a sentence where it is no key', async () => {
    expect(await store.find('H44.none')).toBeUndefined()
    await writeFile(join(folder, 'H44.bad.pem'), authority.pem)
    await expect(store.find('H44.bad')).rejects.toThrow(/PEM/)
  })
})
