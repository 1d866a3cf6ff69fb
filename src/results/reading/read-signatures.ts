/** Which signatures a PDF bears, and what is wrong with each. */
import { createHash, createVerify, X509Certificate } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import { type Certificate, ContentInfo, SignedData } from 'pkijs'
import { chainFault } from './chain.ts'
import type { SignatureFault } from './faults.ts'
import { findSignatures, type RawSignature } from './find-signatures.ts'
import type { Trust } from './trust.ts'

export interface ReadSignature {
  signer: string
  organisation?: string
  issuer: string
  /** As the signer claims: no time stamp proves it. */
  signedAt?: number
  reason?: string
  /** The first thing that is wrong; undefined: it holds. */
  fault?: SignatureFault
}

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SET_TAG = 0x31

/** In their order in the file; none for a file without. Never throws: whatever stands there instead of a signature has a fault. */
export function readSignatures(pdf: Buffer, trust: Trust, now: number): ReadSignature[] {
  const found = findSignatures(pdf).toSorted((a, b) => a.end - b.end)
  if (found.length === 0) return []
  // What comes after a signature is all right where a later one that holds was set over it; line ends are no change.
  let isWhole = pdf.toString('latin1', found.at(-1)?.end ?? 0).trim() === ''
  const read: ReadSignature[] = []
  for (const raw of found.toReversed()) {
    const one = readOne(pdf, raw, trust, now)
    const fault = one.fault ?? (isWhole ? undefined : 'not_whole')
    read.unshift({ ...one, ...(fault === undefined ? {} : { fault }) })
    isWhole = fault === undefined
  }
  return read
}

function readOne(pdf: Buffer, raw: RawSignature, trust: Trust, now: number): ReadSignature {
  const claimed = {
    ...(raw.signedAt === undefined ? {} : { signedAt: raw.signedAt }),
    ...(raw.reason === undefined ? {} : { reason: raw.reason }),
  }
  try {
    const { certificate, others, isIntact } = openMessage(raw.contents, contentOf(pdf, raw))
    const fault = isIntact
      ? chainFault(certificate, others, trust, { at: raw.signedAt ?? now, now })
      : 'changed'
    return { ...namesOf(certificate), ...claimed, ...(fault === undefined ? {} : { fault }) }
  } catch {
    return { signer: '', issuer: '', ...claimed, fault: 'unreadable' }
  }
}

function contentOf(pdf: Buffer, { from, to, end }: RawSignature): Buffer {
  return Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, end)])
}

/** Throws where the message is no CMS signature with one signer whose certificate it holds. */
function openMessage(contents: Buffer, content: Buffer) {
  const { result, offset } = fromBER(new Uint8Array(contents).buffer)
  if (offset === -1) throw new Error('no ASN.1')
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
  const [signer] = signed.signerInfos
  const ders = (signed.certificates ?? []).map((one) =>
    Buffer.from((one as Certificate).toSchema(true).toBER(false)),
  )
  if (signer === undefined || signer.signedAttrs === undefined) throw new Error('no signer')
  const certificates = ders.map((der) => new X509Certificate(der))
  const own = certificates.find((one) => BigInt(`0x${one.serialNumber}`) === serialOf(signer.sid))
  if (own === undefined) throw new Error('the signer’s certificate is not there')
  const hash = HASHES[signer.digestAlgorithm.algorithmId] ?? ''
  const attribute = signer.signedAttrs.attributes.find(({ type }) => type === MESSAGE_DIGEST)
  const digest = attribute?.values[0]
  const isSame =
    digest instanceof OctetString &&
    createHash(hash).update(content).digest().equals(Buffer.from(digest.valueBlock.valueHexView))
  const attributes = Buffer.from(signer.signedAttrs.toSchema().toBER(false))
  attributes[0] = SET_TAG
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView)
  const isSigned = createVerify(hash).update(attributes).verify(own.publicKey, signature)
  return { certificate: own, others: certificates.filter((one) => one !== own), isIntact: isSame && isSigned }
}

function serialOf(sid: { serialNumber?: { valueBlock: { valueHexView: Uint8Array } } }): bigint {
  const bytes = sid.serialNumber?.valueBlock.valueHexView
  if (bytes === undefined) throw new Error('the signer is not named by issuer and number')
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

function namesOf(certificate: X509Certificate): Pick<ReadSignature, 'signer' | 'organisation' | 'issuer'> {
  const subject = partsOf(certificate.subject)
  const issuer = partsOf(certificate.issuer)
  return {
    signer: subject.CN ?? certificate.subject,
    issuer: issuer.CN ?? certificate.issuer,
    ...(subject.O === undefined ? {} : { organisation: subject.O }),
  }
}

/** `CN=…` and `O=…` of a name, one a line as Node writes it, or several joined by `+`. */
function partsOf(name: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    name.split(/\n| ?\+ ?(?=[A-Za-z]+=)/).map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at).trim(), line.slice(at + 1)]
    }),
  )
}
