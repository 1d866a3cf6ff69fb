/** A certificate authority of our own making: for the demonstration and for trials, believed by nobody else. */
import { createPrivateKey, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { BitString, Integer, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  Extension,
  ExtKeyUsage,
  RevokedCertificate,
  Time,
} from 'pkijs'
import { TIME_STAMPING } from '../stamping/names.ts'

const KEYS = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const
const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extKeyUsage: '2.5.29.37',
}
/** keyCertSign and cRLSign; digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3), with the bits left over. */
const USAGES = {
  authority: { bits: 0x06, unused: 1 },
  signer: { bits: 0xc0, unused: 6 },
  stamper: { bits: 0xc0, unused: 6 },
} as const

/** Whoever stamps does so with a key for that alone (RFC 3161, 2.3). */
const STAMPS_ONLY = new ExtKeyUsage({ keyPurposes: [TIME_STAMPING] })

export interface Name {
  commonName: string
  organisation: string
}

interface Valid {
  from: number
  to: number
}

/** PEM of a key and its certificates, the own first; of the authority alone its certificate. */
export interface Authority {
  pem: string
  /** Its key with its certificate, to be opened again. */
  keep(): Promise<string>
  /** A key and certificate for a signer; `stamper`: for whoever sets time stamps, and nothing else. */
  issue(name: Name, valid: Valid, usage?: 'signer' | 'stamper'): Promise<string>
  /** PEM of its list, with these certificates (PEM, the first of each text) revoked since. */
  revoke(certificates: readonly string[], since: number): Promise<string>
  /** An authority below this one; `isAllowed` false: it may not issue, and does. */
  issueAuthority(name: Name, valid: Valid, isAllowed: boolean): Promise<Authority>
}

export async function makeAuthority(name: Name, valid: Valid): Promise<Authority> {
  const keys = await makeKeys()
  const certificate = await certify({
    subject: name,
    issuer: name,
    valid,
    keys,
    signer: keys,
    usage: 'authority',
    ca: true,
  })
  return authorityOf(name, keys, certificate, [])
}

/** One that was kept. */
export async function openAuthority(kept: string): Promise<Authority> {
  const certificate = new X509Certificate(kept)
  const pkcs8 = createPrivateKey(kept).export({ type: 'pkcs8', format: 'der' })
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, KEYS, true, ['sign'])
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' })
  const publicKey = await webcrypto.subtle.importKey('spki', spki, KEYS, true, ['verify'])
  const known = Certificate.fromBER(new Uint8Array(certificate.raw).buffer)
  return authorityOf(nameOf(known), { privateKey, publicKey }, known, [])
}

function nameOf({ subject }: Certificate): Name {
  const part = (oid: string) =>
    String(subject.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value ?? '')
  return { commonName: part(OID.commonName), organisation: part(OID.organisation) }
}

interface Keys {
  privateKey: webcrypto.CryptoKey
  publicKey: webcrypto.CryptoKey
}

function authorityOf(name: Name, keys: Keys, certificate: Certificate, above: readonly string[]): Authority {
  const own = pemOf(certificate)
  const chain = [own, ...above]
  return {
    pem: own,
    keep: async () => [await keyPem(keys), own].join(''),
    issue: async (subject, valid, usage = 'signer') => {
      const its = await makeKeys()
      const made = await certify({ subject, issuer: name, valid, keys: its, signer: keys, usage, ca: false })
      return [await keyPem(its), pemOf(made), ...chain].join('')
    },
    revoke: async (certificates, since) => {
      const list = new CertificateRevocationList({ version: 1, thisUpdate: timeOf(since) })
      list.issuer.typesAndValues.push(...partsOf(name))
      list.revokedCertificates = certificates.map(
        (text) =>
          new RevokedCertificate({
            userCertificate: new Integer({ valueHex: serialOf(text) }),
            revocationDate: timeOf(since),
          }),
      )
      await list.sign(keys.privateKey as CryptoKey, 'SHA-256')
      return pem('X509 CRL', Buffer.from(list.toSchema(true).toBER(false)))
    },
    issueAuthority: async (subject, valid, isAllowed) => {
      const its = await makeKeys()
      const made = await certify({
        subject,
        issuer: name,
        valid,
        keys: its,
        signer: keys,
        usage: 'authority',
        ca: isAllowed,
      })
      return authorityOf(subject, its, made, chain)
    },
  }
}

async function keyPem({ privateKey }: Keys): Promise<string> {
  return pem('PRIVATE KEY', Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)))
}

async function makeKeys(): Promise<Keys> {
  return webcrypto.subtle.generateKey(KEYS, true, ['sign', 'verify'])
}

interface Certified {
  subject: Name
  issuer: Name
  valid: Valid
  keys: Keys
  signer: Keys
  usage: keyof typeof USAGES
  ca: boolean
}

async function certify({ subject, issuer, valid, keys, signer, usage, ca }: Certified): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: serial() })
  certificate.subject.typesAndValues.push(...partsOf(subject))
  certificate.issuer.typesAndValues.push(...partsOf(issuer))
  certificate.notBefore.value = new Date(valid.from)
  certificate.notAfter.value = new Date(valid.to)
  const { bits, unused } = USAGES[usage]
  const usageBits = new BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: unused })
  certificate.extensions = [
    extension(OID.basicConstraints, new BasicConstraints({ cA: ca }).toSchema().toBER(false)),
    extension(OID.keyUsage, usageBits.toBER(false)),
    ...(usage === 'stamper' ? [extension(OID.extKeyUsage, STAMPS_ONLY.toSchema().toBER(false))] : []),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey)
  await certificate.sign(signer.privateKey as CryptoKey, 'SHA-256')
  return certificate
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue })
}

function partsOf({ commonName, organisation }: Name): AttributeTypeAndValue[] {
  const part = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new Utf8String({ value }) })
  return [part(OID.organisation, organisation), part(OID.commonName, commonName)]
}

function timeOf(at: number): Time {
  return new Time({ type: 0, value: new Date(at) })
}

function serialOf(text: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(new X509Certificate(text).serialNumber, 'hex')).buffer
}

/** Positive, and new each time. */
function serial(): Integer {
  const bytes = randomBytes(12)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return new Integer({ valueHex: new Uint8Array(bytes).buffer })
}

function pemOf(certificate: Certificate): string {
  return pem('CERTIFICATE', Buffer.from(certificate.toSchema(true).toBER(false)))
}

function pem(kind: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n`
}
