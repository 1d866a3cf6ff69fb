import { cleanLine } from '../../platform/texts/index.ts'

/** A number of a paper without what people put between its signs; wide digits and small letters as usual ones. */
export function compactNumber(typed: string): string {
  return cleanLine(typed.normalize('NFKC'))
    .replace(/[\s.\-/]/g, '')
    .toUpperCase()
}
