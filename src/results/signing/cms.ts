/** A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, baseline B): CAdES with the certificate's hash signed. */
import { createHash } from 'node:crypto'
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { SignatureKind, SigningKey } from './signing-key.ts'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

const SIGNATURES = {
  rsa_sha256: '1.2.840.113549.1.1.11',
  ecdsa_p256_sha256: '1.2.840.10045.4.3.2',
} as const satisfies Record<SignatureKind, string>

/** The set of attributes is signed with this tag, and stands in the message with another (RFC 5652, 5.4). */
const SET_TAG = 0x31

/** DER of a ContentInfo with SignedData over `content`, which it does not hold. The time of signing stands in the PDF. */
export async function signDetached(content: Uint8Array, key: SigningKey): Promise<Buffer> {
  const certificates = key.certificates.map((der) => Certificate.fromBER(exact(der)))
  const [own] = certificates
  const [ownDer] = key.certificates
  if (own === undefined || ownDer === undefined) throw new Error('a signing key without its certificate')
  const signedAttrs = attributesOf(content, ownDer)
  const attributes = Buffer.from(signedAttrs.toSchema().toBER(false))
  attributes[0] = SET_TAG
  const digest = algorithm(OID.sha256)
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: digest,
    signedAttrs,
    signatureAlgorithm: algorithm(SIGNATURES[key.kind]),
    signature: new OctetString({ valueHex: exact(await key.sign(attributes)) }),
  })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [signer],
  })
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER(false))
}

function attributesOf(content: Uint8Array, certificate: Buffer): SignedAndUnsignedAttributes {
  const of = (type: string, value: unknown) => new Attribute({ type, values: [value] })
  // ESSCertIDv2 with the default hash, SHA-256 (RFC 5035).
  const essCertId = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate) })] })
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [essCertId] })] })
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      of(OID.contentType, new ObjectIdentifier({ value: OID.data })),
      of(OID.messageDigest, new OctetString({ valueHex: sha256(content) })),
      of(OID.signingCertificateV2, signingCertificate),
    ],
  })
}

function algorithm(algorithmId: string): AlgorithmIdentifier {
  const isEllipticOrHash = algorithmId !== SIGNATURES.rsa_sha256
  return new AlgorithmIdentifier(
    isEllipticOrHash ? { algorithmId } : { algorithmId, algorithmParams: new Null() },
  )
}

function sha256(bytes: Uint8Array): ArrayBuffer {
  return exact(createHash('sha256').update(bytes).digest())
}

/** Its bytes and nothing else of the pool that it lies in. */
function exact(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
