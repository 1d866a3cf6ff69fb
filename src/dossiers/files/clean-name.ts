/**
 * The name of a file as it may be shown, stored and sent back: without folders, control characters and the signs that turn
 * the direction of writing (with which `exe.pdf` can be made of `fdp.exe`); composed (NFC). What is longer than
 * file systems take is for the caller to refuse.
 */
export function cleanName(given: string): string {
  return (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
