import { cleanLine } from '../../platform/texts/index.ts'

/** For finding a word in a list: without accents, case, signs and doubled blanks; đ as d. */
export function foldWord(text: string): string {
  return cleanLine(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
