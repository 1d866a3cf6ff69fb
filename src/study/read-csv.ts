import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { operatorError } from '../platform/index.ts'
import type { LogRow } from './model.ts'
import { readXes } from './read-xes.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const

/** The lines of a CSV file, UTF-8, named by its first line; comma, semicolon, tab or bar, whichever its first line has most of. */
export async function* readCsv(input: AsyncIterable<Buffer>, file: string): AsyncGenerator<LogRow> {
  const chunks = input[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head: Buffer = first.done === true ? Buffer.alloc(0) : first.value
  const text = head.toString('utf8')
  if (/^\uFEFF?\s*</.test(text)) {
    yield* readXes(rejoin(head, chunks), file)
    return
  }
  // Excel may say the separator in a line of its own.
  const said = /^\uFEFF?sep=(.)\r?\n/.exec(text)
  const from = said ? { from_line: 2, delimiter: said[1] ?? ',' } : { delimiter: separatorOf(text) }
  const source = Readable.from(rejoin(head, chunks), { objectMode: false })
  const parser = source.pipe(parse({ ...OPTIONS, ...from }))
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { line: info.lines, fields: record, is: 'event' }
    }
  } catch (error) {
    throw isOfParser(error) ? notCsv(file, error) : error
  }
}

const OPTIONS = {
  bom: true,
  columns: (names: string[]) => names.map((name) => name.trim().normalize('NFC')),
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 1_000_000,
} as const

interface Parsed {
  record: Record<string, string>
  info: { lines: number }
}

async function* rejoin(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((sign) => bare.split(sign).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Not all codes of the parser begin alike. */
const isOfParser = (error: unknown): error is CsvError & { lines?: number } => error instanceof CsvError

function notCsv(file: string, { message, lines = 0 }: Error & { lines?: number }) {
  return operatorError({
    vi: `Tệp “${file}” không đọc được thành bảng CSV từ dòng ${lines}: ${message}`,
    en: `The file “${file}” cannot be read as CSV from line ${lines}: ${message}`,
  })
}
