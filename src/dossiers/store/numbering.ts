/** Codes and references of dossiers. */

/** Digits and capitals without 0/O, 1/I/L, 2/Z, 5/S, 8/B: nobody has to ask which one it is. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 12

/**
 * The reference of a submission before it has its code: `N` and twelve unambiguous characters (one
 * chance in 250 that any two of 22 million are alike), made from the dossier's own
 * random id (UUIDv7: the last 62 bits are random), so that a retry gives the same one.
 */
export function referenceOf(dossierId: string): string {
  let rest = BigInt(`0x${dossierId.replaceAll('-', '').slice(16)}`)
  let reference = ''
  for (let i = 0; i < LENGTH; i += 1) {
    reference += ALPHABET[Number(rest % BigInt(ALPHABET.length))]
    rest /= BigInt(ALPHABET.length)
  }
  return `N${reference}`
}
