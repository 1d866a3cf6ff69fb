/** A time stamp authority of our own making: for the demonstration, for trials and tests. */
import { randomBytes } from 'node:crypto'
import { Integer } from 'asn1js'
import { ContentInfo, PKIStatusInfo, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import { exact, signEnclosed } from '../signing/cms.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { TST_INFO } from './names.ts'

/** Of nobody: an authority that may be relied on names what it stands for. */
const POLICY = '1.2.3.4.1'
const REJECTION = 2

/** DER of the answer to a query; of what is none, a refusal. */
export async function answerQuery(query: Buffer, key: SigningKey, now: number): Promise<Buffer> {
  const asked = readQuery(query)
  if (asked === undefined)
    return written(new TimeStampResp({ status: new PKIStatusInfo({ status: REJECTION }) }))
  const serial = randomBytes(8)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const info = new TSTInfo({
    version: 1,
    policy: POLICY,
    messageImprint: asked.messageImprint,
    serialNumber: new Integer({ valueHex: exact(serial) }),
    genTime: new Date(now),
    ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
  })
  const token = await signEnclosed(Buffer.from(info.toSchema().toBER(false)), TST_INFO, key)
  return written(
    new TimeStampResp({
      status: new PKIStatusInfo({ status: 0 }),
      timeStampToken: ContentInfo.fromBER(exact(token)),
    }),
  )
}

function readQuery(query: Buffer): TimeStampReq | undefined {
  try {
    return TimeStampReq.fromBER(exact(query))
  } catch {
    return undefined
  }
}

function written(reply: TimeStampResp): Buffer {
  return Buffer.from(reply.toSchema().toBER(false))
}
