/** The code that opens an empty Centre: printed where the server is started, the same on all servers of one key. */
import { isSameSecret, type Signer } from '../../platform/index.ts'

/** Without signs that look alike. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 10

/** Ten signs in two groups. Good for one use: once there is an administrator, nothing asks for it. */
export function setUpCodeOf(signer: Signer): string {
  const digest = signer.mac('set-up', 'first administrator')
  const signs = Array.from(
    { length: LENGTH },
    (_, at) => ALPHABET[digest.readUInt16BE(at * 2) % ALPHABET.length],
  ).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** Blanks, hyphens and small letters do not matter. */
export function isSetUpCode(signer: Signer, typed: string): boolean {
  const tidy = (text: string) => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  return isSameSecret(tidy(typed), tidy(setUpCodeOf(signer)))
}
