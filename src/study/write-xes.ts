import { findColumns, followColumns } from './find-columns.ts'
import type { Columns, LogRow } from './model.ts'
import { readMoment } from './read-moment.ts'

/** Names by which XES and the readers of it know what a case and an event are (IEEE 1849, extensions Concept and Time). */
const NAMES = {
  case: 'concept:name',
  activity: 'concept:name',
  time: 'time:timestamp',
  start: 'startdate',
  end: 'enddate',
  deadline: 'deadline',
} as const

interface Trace {
  fields: Map<string, string>
  events: string[]
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <classifier name="Activity" keys="concept:name"/>
`

/**
 * A log as XES, in pieces: its cases in the order in which they are first named, the events of each in the order of the log, everything else that is
 * said of them under its own name. What is no date is kept as the text it is. Throws as `findColumns` does.
 */
export async function* writeXes(rows: AsyncIterable<LogRow>, chosen: Columns = {}): AsyncGenerator<string> {
  const traces = new Map<string, Trace>()
  const follow = followColumns(chosen)
  let columns: Columns | undefined
  let present: string[] = []
  for await (const row of rows) {
    if (row.is === 'event') columns = follow(row.fields)
    present = Object.keys(row.fields)
    addRow(traces, row, columns ?? { case: 'case:concept:name' })
  }
  // A log without an event is told of what it lacks.
  if (columns === undefined) findColumns(present, chosen)
  yield HEAD
  for (const [name, { fields, events }] of traces) {
    const said = [...fields].map(([key, value]) => attribute(key, value, isDate(key), '    '))
    yield `  <trace>\n${attribute(NAMES.case, name, false, '    ')}${said.join('')}${events.join('')}  </trace>\n`
  }
  yield '</log>\n'
}

const isDate = (key: string) => key === NAMES.start || key === NAMES.end || key === NAMES.deadline

function addRow(traces: Map<string, Trace>, { fields, is }: LogRow, columns: Columns): void {
  const id = fields[columns.case ?? '']?.trim()
  if (id === undefined || id === '') return
  const trace: Trace = traces.get(id) ?? { fields: new Map(), events: [] }
  traces.set(id, trace)
  for (const role of ['start', 'end', 'deadline'] as const) {
    const value = fields[columns[role] ?? '']?.trim()
    if (value && !trace.fields.has(NAMES[role])) trace.fields.set(NAMES[role], value)
  }
  const told = new Set<string>(Object.values(columns) as string[])
  const others = Object.entries(fields).filter(([key, value]) => !told.has(key) && value !== '')
  for (const [key, value] of others) {
    const ofCase = key.startsWith('case:') ? key.slice(5) : undefined
    if (ofCase !== undefined && !trace.fields.has(ofCase)) trace.fields.set(ofCase, value)
  }
  if (is === 'case') return
  const time = fields[columns.time ?? ''] ?? ''
  const said = [
    attribute(NAMES.activity, fields[columns.activity ?? '']?.trim() ?? '', false, '      '),
    attribute(NAMES.time, time, true, '      '),
    ...others
      .filter(([key]) => !key.startsWith('case:'))
      .map(([key, value]) => attribute(key, value, false, '      ')),
  ]
  trace.events.push(`    <event>\n${said.join('')}    </event>\n`)
}

/** A day stays a day: readers of a deadline hold it until the day ends. */
function attribute(key: string, value: string, asDate: boolean, indent: string): string {
  const moment = asDate ? readMoment(value) : undefined
  const [tag, text] =
    moment === undefined || moment.isDay ? ['string', value] : ['date', new Date(moment.at).toISOString()]
  return `${indent}<${tag} key="${escapeText(key)}" value="${escapeText(text)}"/>\n`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Line breaks and tabs as references, so that no reader makes spaces of them; signs that XML has no way to write are left out. */
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => SIGNS[sign] as string)
      .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}
