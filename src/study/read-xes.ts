import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { operatorError } from '../platform/index.ts'
import type { LogRow } from './model.ts'

/** Elements of IEEE 1849 (XES) that carry a value; lists and containers are passed over. */
const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/** The cases and events of an XES file, in its order; what is said of a case stands under `case:…` in each of its events. */
export async function* readXes(input: AsyncIterable<Buffer>, file: string): AsyncGenerator<LogRow> {
  const decoder = new TextDecoder()
  const reader = openReader()
  try {
    for await (const chunk of input) {
      reader.write(decoder.decode(chunk, { stream: true }))
      yield* reader.take()
    }
    reader.close()
    yield* reader.take()
  } catch (error) {
    if ((error as { code?: string }).code !== undefined) throw error
    throw notXes(file, (error as Error).message)
  }
  if (!reader.isLog()) throw notXes(file, '<log>')
}

function openReader() {
  const parser = new SaxesParser()
  const open: string[] = []
  let rows: LogRow[] = []
  let traces = 0
  let isLog = false
  let ofCase: Record<string, string> = {}
  let ofEvent: Record<string, string> = {}

  const place = () => open.findLast((name) => name === 'event' || name === 'trace')
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (open.length === 0) isLog = name === 'log'
    // Only what stands directly in its case or event: an attribute of an attribute says something of that one.
    const { key, value } = attributes
    if (VALUES.has(name) && key !== undefined && value !== undefined && open.at(-1) === place()) {
      if (place() === 'event') ofEvent[key] = value
      else if (place() === 'trace') ofCase[`case:${key}`] = value
    }
    if (name === 'trace') {
      traces += 1
      ofCase = {}
    }
    if (name === 'event') ofEvent = {}
    open.push(name)
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    const named = { 'case:concept:name': `trace ${traces}`, ...ofCase }
    if (name === 'event' && place() === 'trace') {
      rows.push({ line: parser.line, fields: { ...named, ...ofEvent }, is: 'event' })
    }
    if (name === 'trace') rows.push({ line: parser.line, fields: named, is: 'case' })
  })
  return {
    write: (text: string) => parser.write(text),
    close: () => parser.close(),
    isLog: () => isLog,
    take: () => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function notXes(file: string, why: string) {
  return operatorError({
    vi: `Tệp “${file}” không phải nhật ký XES đọc được: ${why}`,
    en: `The file “${file}” is no XES log that can be read: ${why}`,
  })
}
