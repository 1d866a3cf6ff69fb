/**
 * One cleaner of people's text, when it is stored and when it is looked up: what nobody can see must neither make a text
 * differ from its twin nor count as an answer.
 */

/** Unicode's signs without a picture (Default_Ignorable_Code_Point), annotation marks, and control signs that are no blank. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|(?!\s)\p{Cc}/gu

/** Invisible signs that are needed: without them another sign would be read. */
const NEEDED = new RegExp(
  [
    // Joiners inside a word of a script that has them.
    /(?<=(?!\p{Script=Latin})[\p{L}\p{M}])(?:\u200c|\u200d)(?=(?!\p{Script=Latin})[\p{L}\p{M}])/u,
    // Pictures joined to one, and drawn in colour or as a letter.
    /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/u,
    /(?<=\p{Extended_Pictographic})(?:\ufe0e|\ufe0f)/u,
    /(?<=[0-9#*])\ufe0f(?=\u20e3)/u,
    // The variant of a Han letter in a person's name, and the flag of a part of a country.
    /(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]/u,
    /(?<=\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** Hyphens, dashes, minus: in names, numbers and codes people type one of them and mean any. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

/** What shows nothing by itself: blanks, marks without a letter, and pictures of an empty cell. */
const UNSEEN = /^[\s\p{M}\u2800]*$/u

/**
 * One line: composed (NFC), without invisible and direction signs, every blank (also a line break) one space and none at
 * the ends, one kind of dash. Empty where nothing could be seen. Idempotent.
 */
export function cleanLine(text: string): string {
  return seen(withoutInvisible(text).replace(DASHES, '-').replace(/\s+/g, ' ').trim())
}

/** The same for prose, which keeps its lines and its dashes. Idempotent. */
export function cleanLines(text: string): string {
  return seen(
    withoutInvisible(text)
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ *\n */g, '\n')
      .trim(),
  )
}

/** Whether the database can keep it: no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** The same of every text and name in what JSON says. */
export function isStorableDeep(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, one]) => isStorable(key) && isStorableDeep(one))
}

/** Until nothing changes: what goes may have been what another sign was needed for. */
function withoutInvisible(text: string): string {
  const needed = new Set([...text.matchAll(NEEDED)].map(({ index }) => index))
  const rest = text.replace(INVISIBLE, (sign, at: number) => (needed.has(at) ? sign : '')).normalize('NFC')
  return rest === text ? rest : withoutInvisible(rest)
}

function seen(text: string): string {
  return UNSEEN.test(text) ? '' : text
}
