/**
 * What another program (poppler-utils) reads in the PDFs that we make. A machine that has not got it fails with a sentence: a test that
 * is left out in silence finds nothing.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The text in the order of the sheet, lines and columns kept, NFC. */
export function linesOf(pdf: Buffer): string {
  return read('pdftotext', ['-layout', '-', '-'], pdf)
}

/** The same as one line: every run of blanks is one. */
export function textOf(pdf: Buffer): string {
  return linesOf(pdf).replaceAll(/\s+/g, ' ')
}

/** The text in the order in which it was written into the file, as it stands there. */
export function rawTextOf(pdf: Buffer): string {
  return run('pdftotext', ['-raw', '-', '-'], pdf)
}

/** Each page with the place of each word, as XHTML (`<page width=…>`, `<word xMin=… xMax=…>`), in points. */
export function boxesOf(pdf: Buffer): string {
  return run('pdftotext', ['-bbox', '-', '-'], pdf)
}

/** A file that is attached to the PDF. */
export function attachmentOf(pdf: Buffer, name: string): Buffer {
  return inFolder((folder) => {
    const path = join(folder, 'whole.pdf')
    writeFileSync(path, pdf)
    run('pdfdetach', ['-saveall', '-o', folder, path])
    return readFileSync(join(folder, name))
  })
}

/** What `pdfsig` says of every signature; it also says so by its exit code, which is not looked at. */
export function signaturesIn(pdf: Buffer): string {
  return inFolder((folder) => {
    const path = join(folder, 'signed.pdf')
    writeFileSync(path, pdf)
    return run('pdfsig', ['-nocert', path])
  })
}

const read = (program: string, words: string[], pdf: Buffer) => run(program, words, pdf).normalize('NFC')

function run(program: string, words: string[], input?: Buffer): string {
  try {
    return execFileSync(program, words, {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    }).toString()
  } catch (error) {
    const { code, stdout } = error as { code?: string; stdout?: Buffer }
    if (code === 'ENOENT') throw new Error(`${program} is not there: apt-get install poppler-utils`)
    if (program === 'pdfsig' && stdout !== undefined) return stdout.toString()
    throw error
  }
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pdf-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
