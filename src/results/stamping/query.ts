/** What a time stamp authority is asked, and what it answers (RFC 3161, 2.4). */
import { createHash, randomBytes } from 'node:crypto'
import { Integer, OctetString } from 'asn1js'
import { MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import { openMessage } from '../reading/open-message.ts'
import { algorithm, exact } from '../signing/cms.ts'
import { SHA256 } from './names.ts'

/** DER of the query, and the number by which its answer is known. */
export function writeQuery(signature: Uint8Array): { query: Buffer; nonce: bigint } {
  const bytes = randomBytes(8)
  // Positive, and of this length.
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  const digest = createHash('sha256').update(signature).digest()
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: algorithm(SHA256),
      hashedMessage: new OctetString({ valueHex: exact(digest) }),
    }),
    nonce: new Integer({ valueHex: exact(bytes) }),
    certReq: true,
  })
  return { query: Buffer.from(query.toSchema().toBER(false)), nonce: numberOf(bytes) }
}

/** DER of the token. `refused`: the authority would not; `not_ours`: it answers another question. Throws where it is no answer. */
export function readReply(reply: Buffer, nonce: bigint): Buffer | 'refused' | 'not_ours' {
  const { status, timeStampToken } = TimeStampResp.fromBER(exact(reply))
  // granted, and granted with modifications
  if (status.status > 1 || timeStampToken === undefined) return 'refused'
  const token = Buffer.from(timeStampToken.toSchema().toBER(false))
  const { content = Buffer.alloc(0) } = openMessage(token).inside ?? {}
  const info = TSTInfo.fromBER(exact(content))
  const given = info.nonce && numberOf(info.nonce.valueBlock.valueHexView)
  return given === nonce ? token : 'not_ours'
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}
