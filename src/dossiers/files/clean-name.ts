const LONGEST = 150

/**
 * The name of a file as it may be shown, stored and sent back: without folders, control characters and the signs that turn
 * the direction of writing (with which `exe.pdf` can be made of `fdp.exe`); composed (NFC); cut in the middle.
 */
export function cleanName(given: string): string {
  const name = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name.length <= LONGEST) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return `${name
    .slice(0, LONGEST - ending.length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…${ending}`
}
