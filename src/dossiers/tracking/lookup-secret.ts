/** The look-up secret (mã tra cứu) printed on the receipt beside the code of the dossier. */
import { createHmac } from 'node:crypto'

/** Without 0/O, 1/I/L, 2/Z, 5/S, 8/B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 6

/**
 * Six unambiguous characters made from the dossier's id with the server's key, so that nothing has to be stored and a
 * receipt printed again shows the same. All servers of one database share the key; changing it makes old receipts' secrets void.
 */
export function lookupSecretOf(key: string, dossierId: string): string {
  const digest = createHmac('sha256', key).update(`lookup:${dossierId}`).digest()
  return Array.from(
    { length: LENGTH },
    (_, i) => ALPHABET[digest.readUInt16BE(i * 2) % ALPHABET.length],
  ).join('')
}
