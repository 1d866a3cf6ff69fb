/** Words compared without accents, capitals and signs that people type in many ways. */

/** Lower case without accents; every sign keeps its place, so that a match tells where in the text it stood. */
export function fold(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd')
      return plain.length === sign.length ? plain : sign
    })
    .join('')
    .replace(/[–—−]/g, '-')
    .replace(/[“”«»]/g, '"')
}

/** A name for what has none: words without accents joined by `_`, a letter first. */
export function slugOf(text: string, most = 60): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const between = words.lastIndexOf('_', most)
  const cut = words.length <= most ? words : words.slice(0, between > 0 ? between : most)
  return /^[a-z]/.test(cut) ? cut : `f_${cut}`
}
