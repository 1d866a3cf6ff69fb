/** A CMS message opened: who signed it, over what, and what stands beside the signature. */
import { createHash, createVerify, X509Certificate } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import { HASHES, SIGNATURE_TIME_STAMP } from '../stamping/names.ts'

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SET_TAG = 0x31

export interface OpenedMessage {
  certificate: X509Certificate
  /** The others that it brings along. */
  others: readonly X509Certificate[]
  /** The value of the signature, which a time stamp is set over. */
  signature: Buffer
  /** DER of its time stamp. */
  token?: Buffer
  /** What it holds, and of what type that is. */
  inside?: { type: string; content: Buffer }
  /** Whether exactly this was signed, by the certificate's key. */
  isOver(content: Buffer): boolean
}

/** Throws where it is no CMS signature with one signer whose certificate it holds. Zeros may follow. */
export function openMessage(der: Buffer): OpenedMessage {
  const { result, offset } = fromBER(new Uint8Array(der).buffer)
  if (offset === -1) throw new Error('no ASN.1')
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
  const [signer] = signed.signerInfos
  const certificates = (signed.certificates ?? []).map(
    (one) => new X509Certificate(Buffer.from((one as Certificate).toSchema(true).toBER(false))),
  )
  if (signer?.signedAttrs === undefined) throw new Error('no signer')
  const own = certificates.find((one) => BigInt(`0x${one.serialNumber}`) === serialOf(signer.sid))
  if (own === undefined) throw new Error('the signer’s certificate is not there')
  const token = tokenOf(signer)
  const { eContent, eContentType } = signed.encapContentInfo
  return {
    certificate: own,
    others: certificates.filter((one) => one !== own),
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
    ...(token === undefined ? {} : { token }),
    ...(eContent === undefined
      ? {}
      : { inside: { type: eContentType, content: Buffer.from(eContent.getValue()) } }),
    isOver: (content) => isSigned(signer, own, content),
  }
}

function isSigned(signer: SignerInfo, { publicKey }: X509Certificate, content: Buffer): boolean {
  const hash = HASHES[signer.digestAlgorithm.algorithmId] ?? ''
  const digest = signer.signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0]
  const isSame =
    digest instanceof OctetString &&
    createHash(hash).update(content).digest().equals(Buffer.from(digest.valueBlock.valueHexView))
  const attributes = Buffer.from(signer.signedAttrs?.toSchema().toBER(false) ?? new ArrayBuffer(1))
  attributes[0] = SET_TAG
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView)
  return isSame && createVerify(hash).update(attributes).verify(publicKey, signature)
}

function tokenOf({ unsignedAttrs }: SignerInfo): Buffer | undefined {
  const value = unsignedAttrs?.attributes.find(({ type }) => type === SIGNATURE_TIME_STAMP)?.values[0]
  return value === undefined ? undefined : Buffer.from(value.toBER(false))
}

function serialOf(sid: { serialNumber?: { valueBlock: { valueHexView: Uint8Array } } }): bigint {
  const bytes = sid.serialNumber?.valueBlock.valueHexView
  if (bytes === undefined) throw new Error('the signer is not named by issuer and number')
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}
