/** `motcua study FILE`: what an event log of another system says, without a database. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { formatNumber, formatPercent } from '../../platform/index.ts'
import { type Columns, ROLES, readLog, type Study, studyLog, writeXes } from '../../study/index.ts'

interface Asked {
  file: string
  json: boolean
  /** Where the log is written as XES besides. */
  xes: string | undefined
  columns: Columns
}

/** The one file that is named and which columns mean what, or what is wrong with the words of the call. */
export function readStudyArgs(args: readonly string[]): Asked | undefined {
  try {
    const named = Object.fromEntries(ROLES.map((role) => [role, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...named, json: { type: 'boolean', default: false }, xes: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return undefined
    const { json = false, xes, ...columns } = values
    return {
      ...{ file, json: json === true, columns: columns as Columns },
      xes: typeof xes === 'string' ? xes : undefined,
    }
  } catch {
    return undefined
  }
}

/** Prints the figures; ends with 1 where something of the log could not be read (the rest counts). */
export async function studyCommand(
  { file, json, xes, columns }: Asked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const study = await studyLog(readLog(file), columns)
  if (xes !== undefined)
    await pipeline(Readable.from(writeXes(readLog(file), columns)), createWriteStream(xes))
  output.write(json ? `${JSON.stringify(study)}\n` : sayStudy(study))
  return study.unread.count === 0 ? 0 : 1
}

function sayStudy(study: Study): string {
  const { lateness, unread } = study
  const count = (value: number) => formatNumber(value, 'vi')
  const ended = lateness.onTime + lateness.late
  const share = ended === 0 ? '' : ` (${formatPercent((lateness.late / ended) * 100, 'vi')})`
  const days = (name: string, of: Study['startToEnd']) =>
    of === undefined ? [] : [`${name}: ${formatNumber(Math.round(of.median * 10) / 10, 'vi')} ngày / days`]
  return `${[
    `${count(study.cases)} hồ sơ / cases, ${count(study.events)} sự kiện / events`,
    `${count(study.activities)} việc / activities, ${count(study.variants)} đường đi / variants`,
    `đúng hạn / on time ${count(lateness.onTime)}, quá hạn / late ${count(lateness.late)}${share}, chưa xong / open ${count(lateness.open)}`,
    ...days('trung vị từ nhận đến xong / median from start to end', study.startToEnd),
    ...days('trung vị của hạn / median of the limit', study.startToDeadline),
    ...Object.entries(study.caseAttributes).map(([name, counts]) => sayGroup(name, counts)),
    ...(unread.count === 0 ? [] : [`${count(unread.count)} chỗ không đọc được / places not read`]),
    ...unread.first.map(({ text }) => `  ${text.vi} / ${text.en}`),
  ].join('\n')}\n`
}

function sayGroup(name: string, counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(([value, count]) => `${value} ${formatNumber(count, 'vi')}`)
  return `${name}: ${parts.join(', ')}`
}
