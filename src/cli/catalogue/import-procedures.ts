/** `motcua import-procedures FILE`: the national list into the catalogue, with what is doubtful in it. */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import {
  FINDING_KINDS,
  type Imported,
  importNationalRecords,
  readNationalSheet,
} from '../../catalogue/index.ts'
import { operatorError, systemClock } from '../../platform/index.ts'
import type { Store } from '../open-store.ts'

/** The one file that is named, or what is wrong with the words of the call. */
export function readImportArgs(args: readonly string[]): { file: string; json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? undefined : { file, json: values.json }
  } catch {
    return undefined
  }
}

/** Imports and prints the counts; ends with 1 where a line could not be read (the others are imported). */
export async function importProceduresCommand(
  { database }: Store,
  { file, json }: { file: string; json: boolean },
  output: NodeJS.WritableStream,
): Promise<number> {
  const begun = performance.now()
  const imported = await importNationalRecords(database, await linesOf(file), systemClock.now())
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  output.write(json ? `${JSON.stringify({ ...imported, seconds })}\n` : sayImported(imported, seconds))
  return imported.refused.length === 0 ? 0 : 1
}

async function linesOf(file: string): Promise<AsyncIterable<string>> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) {
    throw operatorError({
      vi: `Không đọc được tệp “${file}”. Hãy kiểm tra đường dẫn.`,
      en: `The file “${file}” cannot be read. Check its path.`,
    })
  }
  if (file.endsWith('.xlsx')) return rowsOf(file)
  const bytes = createReadStream(file)
  // The pipeline hands an error of the file on to whoever reads the lines.
  const input = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes
  return readLines(input, file)
}

async function* rowsOf(file: string): AsyncGenerator<string> {
  const rows = readNationalSheet(await readFile(file))
  if (typeof rows !== 'string') return yield* rows
  throw operatorError(
    rows === 'too_long'
      ? {
          vi: `Bảng tính “${file}” dài quá 2.000 dòng. Hãy chia thành nhiều tệp, hoặc dùng tệp .jsonl.`,
          en: `The sheet “${file}” is longer than 2,000 rows. Divide it, or use a .jsonl file.`,
        }
      : {
          vi: `Tệp “${file}” không có bảng nào có cột Mã thủ tục.`,
          en: `The file “${file}” has no sheet with a column Mã thủ tục.`,
        },
  )
}

/** Line by line; readline would wait for ever behind a stream that breaks. */
async function* readLines(input: Readable, file: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const text of input.setEncoding('utf8')) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } catch (error) {
    if (!/^Z_|^ERR_/.test((error as { code?: string }).code ?? '')) throw error
    throw operatorError({
      vi: `Tệp “${file}” bị hỏng giữa chừng: không giải nén được. Những dòng trước đó đã được nhập.`,
      en: `The file “${file}” is broken: it cannot be unpacked. The lines before are imported.`,
    })
  }
}

function sayImported(
  { lines, added, changed, unchanged, refused, repeated, findings }: Imported,
  seconds: number,
): string {
  const counts = [
    `${lines} dòng / lines, ${seconds} s`,
    `${added} mới / added, ${changed} thay đổi / changed, ${unchanged} như cũ / unchanged`,
    ...repeated.map(
      ({ line, code }) =>
        `dòng / line ${line}: mã ${code} có lại ở dòng sau, dòng sau được nhận / the code comes again, the later line counts`,
    ),
    ...refused.map(({ line, why }) => `dòng / line ${line}: ${why}`),
  ]
  const doubts = Object.entries(findings).map(
    ([kind, count]) =>
      `  ${String(count).padStart(5)}  ${kind}: ${FINDING_KINDS[kind as keyof typeof FINDING_KINDS].vi}`,
  )
  return `${[...counts, ...doubts].join('\n')}\n`
}
