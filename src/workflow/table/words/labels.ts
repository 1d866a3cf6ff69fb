import { fold } from './fold.ts'

/** `Bước 4.1a` -> numbers [4, 1], letter `a`; what follows a colon is a name. */
export interface Label {
  numbers: readonly number[]
  letter: string
  name: string
}

/** Reads the number of a step; undefined where there is none. */
export function readLabel(text: string): Label | undefined {
  const plain = fold(text).trim()
  const found =
    /^[^a-z0-9(]*(?:buoc|b|step)?\.?\s*(?:so\s*)?(\d{1,3})((?:[.,-]\d{1,2}){0,2})\s*([a-e])?(?![a-z0-9])\s*[.:)\-/]*\s*/.exec(
      plain,
    )
  if (!found) return undefined
  const numbers = [Number(found[1]), ...(found[2] ?? '').split(/[.,-]/).filter(Boolean).map(Number)]
  return { numbers, letter: found[3] ?? '', name: text.trim().slice(found[0].length).trim() }
}

/** How other rows call this step: `4.1a`. */
export function sayLabel({ numbers, letter }: Label): string {
  return `${numbers.join('.')}${letter}`
}

/** Its id: `b4_1a`. */
export function idOfLabel({ numbers, letter }: Label): string {
  return `b${numbers.join('_')}${letter}`
}
