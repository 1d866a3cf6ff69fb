/** Object identifiers of time stamps (RFC 3161, RFC 5280). */

/** The attribute beside a signature that holds its time stamp. */
export const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14'
/** What a token's content is. */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4'
/** The purpose that a certificate must have been issued for. */
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
export const SHA256 = '2.16.840.1.101.3.4.2.1'

/** Node's names of the digests that are understood. */
export const HASHES: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
