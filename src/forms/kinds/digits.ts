import { cleanLine } from '../../platform/texts/index.ts'

/** Without the words that name the number before it: “CCCD: 079…”, “MST 0100…”, “số 12”. */
export function withoutLabel(typed: string, words: RegExp): string {
  const text = cleanLine(typed.normalize('NFKC'))
  const rest = text.replace(new RegExp(`^(?:(?:số|${words.source})[\\s.:]+)+`, 'iu'), '')
  return rest === '' ? text : rest
}

/** A number of a paper without what people put between its signs; wide digits and small letters as usual ones. */
export function compactNumber(typed: string): string {
  return cleanLine(typed.normalize('NFKC'))
    .replace(/[\s.\-/]/g, '')
    .toUpperCase()
}
