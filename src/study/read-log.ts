import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { operatorError } from '../platform/index.ts'
import type { LogRow } from './model.ts'
import { readCsv } from './read-csv.ts'
import { readXes } from './read-xes.ts'

const READERS = { csv: readCsv, tsv: readCsv, xes: readXes } as const

/** The rows of a log by its name's ending: `.csv`, `.tsv` or `.xes`, also packed (`.gz`). Throws a sentence for any other file. */
export async function* readLog(file: string): AsyncGenerator<LogRow> {
  const [, ending = '', packed] = /\.(csv|tsv|xes)(\.gz)?$/i.exec(file) ?? []
  const read = READERS[ending.toLowerCase() as keyof typeof READERS]
  const found = await stat(file).catch(() => undefined)
  if (read === undefined || !found?.isFile()) throw notALog(file)
  const bytes = createReadStream(file)
  // The pipeline hands an error of the file on to whoever reads the rows.
  const input: Readable = packed === undefined ? bytes : pipeline(bytes, createGunzip(), () => {})
  try {
    yield* read(input, file)
  } catch (error) {
    throw /^Z_/.test((error as { code?: string }).code ?? '') ? broken(file) : error
  } finally {
    bytes.destroy()
  }
}

const notALog = (file: string) =>
  operatorError({
    vi: `Không đọc được nhật ký “${file}”. Cần một tệp .csv, .tsv hoặc .xes (có thể nén .gz); hãy kiểm tra đường dẫn.`,
    en: `The log “${file}” cannot be read. A file .csv, .tsv or .xes is wanted (packed as .gz or not); check its path.`,
  })

const broken = (file: string) =>
  operatorError({
    vi: `Tệp “${file}” bị hỏng giữa chừng: không giải nén được. Hãy lấy lại tệp rồi chạy lại.`,
    en: `The file “${file}” is broken: it cannot be unpacked. Fetch it again and run this again.`,
  })
