/** A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, baseline B): CAdES with the certificate's hash signed. */
import { createHash } from 'node:crypto'
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
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
import { SHA256, SIGNATURE_TIME_STAMP } from '../stamping/names.ts'
import type { SignatureKind, SigningKey } from './signing-key.ts'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: SHA256,
} as const

const SIGNATURES = {
  rsa_sha256: '1.2.840.113549.1.1.11',
  ecdsa_p256_sha256: '1.2.840.10045.4.3.2',
} as const satisfies Record<SignatureKind, string>

/** The set of attributes is signed with this tag, and stands in the message with another (RFC 5652, 5.4). */
const SET_TAG = 0x31

/** Asked for a token over the value of a signature (DER of a ContentInfo); undefined: there is none, and the signature goes without. */
export type Stamp = (signature: Buffer) => Promise<Buffer | undefined>

/** DER of a ContentInfo with SignedData over `content`, which it does not hold; a time stamp stands beside the signature (RFC 3161, appendix A). */
export async function signDetached(content: Uint8Array, key: SigningKey, stamp?: Stamp): Promise<Buffer> {
  const signer = await signerOf(content, OID.data, key)
  const token = await stamp?.(Buffer.from(signer.signature.valueBlock.valueHexView))
  if (token !== undefined) signer.unsignedAttrs = withToken(token)
  return messageOf(signer, new EncapsulatedContentInfo({ eContentType: OID.data }), key)
}

/** DER of a ContentInfo with SignedData that holds its content, of the given type. */
export async function signEnclosed(content: Buffer, type: string, key: SigningKey): Promise<Buffer> {
  const signer = await signerOf(content, type, key)
  const inside = new EncapsulatedContentInfo({ eContentType: type })
  // Set afterwards it stays one string; given before, the library cuts it, and DER knows no cut strings.
  inside.eContent = new OctetString({ valueHex: exact(content) })
  return messageOf(signer, inside, key, 3)
}

async function signerOf(content: Uint8Array, type: string, key: SigningKey): Promise<SignerInfo> {
  const [der] = key.certificates
  if (der === undefined) throw new Error('a signing key without its certificate')
  const own = Certificate.fromBER(exact(der))
  const signedAttrs = attributesOf(content, type, der)
  const attributes = Buffer.from(signedAttrs.toSchema().toBER(false))
  attributes[0] = SET_TAG
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: algorithm(OID.sha256),
    signedAttrs,
    signatureAlgorithm: algorithm(SIGNATURES[key.kind]),
    signature: new OctetString({ valueHex: exact(await key.sign(attributes)) }),
  })
}

function withToken(token: Buffer): SignedAndUnsignedAttributes {
  const value = fromBER(exact(token)).result
  const attribute = new Attribute({ type: SIGNATURE_TIME_STAMP, values: [value] })
  return new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
}

/** `version` 3 where what is signed is no plain data (RFC 5652, 5.1). */
function messageOf(
  signer: SignerInfo,
  encapContentInfo: EncapsulatedContentInfo,
  { certificates }: SigningKey,
  version = 1,
): Buffer {
  const signed = new SignedData({
    version,
    digestAlgorithms: [algorithm(OID.sha256)],
    encapContentInfo,
    certificates: certificates.map((der) => Certificate.fromBER(exact(der))),
    signerInfos: [signer],
  })
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER(false))
}

function attributesOf(
  content: Uint8Array,
  contentType: string,
  certificate: Buffer,
): SignedAndUnsignedAttributes {
  const of = (type: string, value: unknown) => new Attribute({ type, values: [value] })
  // ESSCertIDv2 with the default hash, SHA-256 (RFC 5035).
  const essCertId = new Sequence({ value: [new OctetString({ valueHex: sha256(certificate) })] })
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [essCertId] })] })
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      of(OID.contentType, new ObjectIdentifier({ value: contentType })),
      of(OID.messageDigest, new OctetString({ valueHex: sha256(content) })),
      of(OID.signingCertificateV2, signingCertificate),
    ],
  })
}

export function algorithm(algorithmId: string): AlgorithmIdentifier {
  const isEllipticOrHash = algorithmId !== SIGNATURES.rsa_sha256
  return new AlgorithmIdentifier(
    isEllipticOrHash ? { algorithmId } : { algorithmId, algorithmParams: new Null() },
  )
}

function sha256(bytes: Uint8Array): ArrayBuffer {
  return exact(createHash('sha256').update(bytes).digest())
}

/** Its bytes and nothing else of the pool that it lies in. */
export function exact(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
