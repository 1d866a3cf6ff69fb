import { findColumns, followColumns } from './find-columns.ts'
import type { Columns, LogRow, Role, StudiedCase, Unread } from './model.ts'
import { readMoment } from './read-moment.ts'

const DAY = 86_400_000
const SHOWN = 100
const DATES = ['start', 'end', 'deadline'] as const

export interface Gathered {
  columns: Columns
  cases: Map<string, StudiedCase>
  unread: { count: number; first: Unread[] }
}

/** The cases of a log, in the order of the file; what could not be read is told with its line and left out. */
export async function gatherCases(rows: AsyncIterable<LogRow>, chosen: Columns): Promise<Gathered> {
  const cases = new Map<string, StudiedCase>()
  const unread: Gathered['unread'] = { count: 0, first: [] }
  const follow = followColumns(chosen)
  let columns: Columns | undefined
  // A log without an event is told of what it lacks at the end.
  let present: string[] = []
  for await (const row of rows) {
    if (row.is === 'event') columns = follow(row.fields)
    else present = Object.keys(row.fields)
    const note = (role: Role, column: string) => {
      unread.count += 1
      if (unread.first.length < SHOWN) unread.first.push(sayUnread(row, role, column))
    }
    addRow(cases, row, columns ?? { case: 'case:concept:name' }, note)
  }
  return { columns: columns ?? findColumns(present, chosen), cases, unread }
}

type Note = (role: Role, column: string) => void

function addRow(cases: Map<string, StudiedCase>, row: LogRow, columns: Columns, note: Note): void {
  const textOf = (role: Role) => row.fields[columns[role] ?? '']?.normalize('NFC').trim() || undefined
  const id = textOf('case')
  if (id === undefined) {
    note('case', columns.case ?? '')
    return
  }
  const known = cases.get(id) ?? { activities: [], times: [], attributes: {} }
  cases.set(id, known)
  takeAttributes(known, row, columns)
  for (const role of DATES) takeDate(known, role, textOf(role), () => note(role, columns[role] ?? ''))
  if (row.is === 'case') return
  const activity = textOf('activity')
  const time = readMoment(textOf('time') ?? '')
  if (activity === undefined) note('activity', columns.activity ?? '')
  else if (time === undefined) note('time', columns.time ?? '')
  else {
    known.activities.push(activity)
    known.times.push(time.at)
  }
}

function takeDate(
  known: StudiedCase,
  role: (typeof DATES)[number],
  text: string | undefined,
  note: () => void,
): void {
  if (text === undefined) return
  const moment = readMoment(text)
  if (moment === undefined) {
    if (known[role] === undefined) note()
    return
  }
  // A deadline that is a day holds until its end.
  const at = role === 'deadline' && moment.isDay ? moment.at + DAY - 1 : moment.at
  // Where each step has its own, the case begins with the first and is over with the last.
  known[role] = (role === 'start' ? Math.min : Math.max)(known[role] ?? at, at)
}

function takeAttributes({ attributes }: StudiedCase, { fields }: LogRow, columns: Columns): void {
  const told = new Set(Object.values(columns))
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('case:') && !told.has(name) && value !== '') attributes[name.slice(5)] ??= value
  }
}

function sayUnread({ line, fields }: LogRow, role: Role, column: string): Unread {
  const value = fields[column] ?? ''
  return {
    ...{ line, column, value },
    text:
      value.trim() === ''
        ? { vi: `Dòng ${line}: thiếu “${column}”.`, en: `Line ${line}: “${column}” is missing.` }
        : {
            vi: `Dòng ${line}: không hiểu “${value}” ở cột “${column}”${role === 'time' ? '; cần ngày giờ' : ''}.`,
            en: `Line ${line}: “${value}” in “${column}” is not understood${role === 'time' ? '; a time is wanted' : ''}.`,
          },
  }
}
