import { cleanLine } from '../../platform/index.ts'

/** A code or look-up secret as it is printed: blanks, small or wide letters and the kind of dash do not matter. Idempotent. */
export function tidyCode(typed: string): string {
  return cleanLine(typed.normalize('NFKC')).replaceAll(' ', '').toUpperCase()
}
