import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readLetters } from './letters.ts'

/** Metrically the same as Times New Roman, which the forms are set in (NĐ 30/2020), with every Vietnamese letter. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** Intermediate results unused for so many documents are dropped, so that memory stays level. */
const KEEP_FOR = 10

const FOLDER = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
/** A file in memory and not an input: a template is evaluated anew for other inputs, but only where it reads for another file. */
const DATA_FILE = join(FOLDER, 'data.json')

let loading: Promise<NodeCompiler> | undefined
let letters: ReturnType<typeof readLetters> | undefined

/** The words of a text with a letter that the forms' faces do not have, and would print as a box; in their order. */
export async function listUnprintable(text: string): Promise<string[]> {
  letters ??= readLetters(join(FOLDER, '700Bold', 'Tinos_700Bold.ttf'))
  const has = await letters
  const words = text.split(/\s+/).filter((word) => [...word].some((sign) => !has(sign.codePointAt(0) ?? 0)))
  return [...new Set(words)]
}

/**
 * A PDF of `data` set by a Typst template. The template reads it by `json("/data.json")`: as values, never as
 * markup, so no text in it can break or change the document. The compiler (30 MB) is loaded at the first call and kept.
 * Throws when the template does not compile, with the first complaint.
 */
export async function renderPdf(template: string, data: object): Promise<Buffer> {
  loading ??= loadCompiler()
  const compiler = await loading
  compiler.mapShadow(DATA_FILE, Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFileContent: template })
  const document = compiled.result
  if (document === null) {
    const [first] = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`the template does not compile: ${JSON.stringify(first)}`)
  }
  const pdf = compiler.pdf(document)
  compiler.evictCache(KEEP_FOR)
  return pdf
}

async function loadCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = await Promise.all(FACES.map((face) => readFile(join(FOLDER, face, `Tinos_${face}.ttf`))))
  return Compiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] })
}
