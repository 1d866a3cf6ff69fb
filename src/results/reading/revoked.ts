/** Lists of revoked certificates (CRL, RFC 5280 section 5). */
import { createVerify, type X509Certificate } from 'node:crypto'
import { CertificateRevocationList } from 'pkijs'

export interface Revocations {
  /** Whether the authority had revoked the certificate it issued by that time. */
  has(own: X509Certificate, issuer: X509Certificate, at: number): boolean
}

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** A list counts for the authority whose key signed it, whatever name it bears; one that cannot be read revokes nothing. */
export function readRevocations(lists: readonly Buffer[]): Revocations {
  const read = lists.flatMap(readList)
  return {
    has: (own, issuer, at) =>
      read.some((list) => {
        const revokedAt = list.revoked.get(BigInt(`0x${own.serialNumber}`))
        return revokedAt !== undefined && revokedAt <= at && list.isOf(issuer)
      }),
  }
}

interface ReadList {
  /** When, by serial number. */
  revoked: ReadonlyMap<bigint, number>
  isOf(issuer: X509Certificate): boolean
}

function readList(der: Buffer): ReadList[] {
  try {
    const list = CertificateRevocationList.fromBER(new Uint8Array(der).buffer)
    const hash = HASHES[list.signatureAlgorithm.algorithmId]
    if (hash === undefined) return []
    const signature = Buffer.from(list.signatureValue.valueBlock.valueHexView)
    const revoked = (list.revokedCertificates ?? []).map(
      ({ userCertificate, revocationDate }) =>
        [
          BigInt(`0x${Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex')}`),
          revocationDate.value.getTime(),
        ] as const,
    )
    const isOf = ({ publicKey }: X509Certificate) =>
      createVerify(hash).update(list.tbsView).verify(publicKey, signature)
    return [{ revoked: new Map(revoked), isOf }]
  } catch {
    return []
  }
}
