/** The replay for people: one table, Vietnamese first. */
import type { ReplayReport } from './replay-report.ts'

export interface ReplayResult extends ReplayReport {
  /** Wall time of what `measured` says. */
  seconds: number
  measured: string
  /** Played now; 0 where the scenario was in the database before. */
  dossiers: number
  events: number
  /** With `--verify`: places where a projection or figure is not what the events say. */
  differences?: number
  verified?: { dossiers: number; events: number; figures: number }
}

type Line = readonly [label: string, count: number | string, share?: number | null]

export function tableOf(result: ReplayResult): string {
  const { percentages, satisfaction, period } = result
  const lines: Line[] = [
    ['Tiếp nhận / received', result.received],
    ['Đã giải quyết / resolved', result.resolved, percentages.resolved],
    ['  trước hạn / early', result.early, percentages.early],
    ['  đúng hạn / on time', result.onTime, percentages.onTime],
    ['  quá hạn / late', result.overdue, percentages.overdue],
    ['Đang giải quyết / in process', result.inProcess, percentages.inProcess],
    ['  đã quá hạn / overdue', result.overdueOpen],
    ['Kết thúc khác / ended otherwise', result.endedOtherwise, percentages.endedOtherwise],
    ...result.endedOtherwiseRows.map(
      ({ kind, reason, count }): Line => [`  ${KINDS[kind]}: ${reason}`, count],
    ),
    ['Được hỏi ý kiến / asked', result.rated],
    ['  rất hài lòng / very satisfied', '', satisfaction.verySatisfied],
    ['  hài lòng / satisfied', '', satisfaction.satisfied],
    ['  bình thường / neutral', '', satisfaction.neutral],
    ['  không hài lòng / dissatisfied', '', satisfaction.dissatisfied],
    ['  rất không hài lòng / very dissatisfied', '', satisfaction.veryDissatisfied],
  ]
  return [
    `Trung tâm Phục vụ hành chính công tỉnh Phú Thọ, ${period.from} – ${period.to}`,
    ...lines.map(lineOf),
    ...result.notes.map((note) => note.vi),
    ...checksOf(result),
    `${result.events} sự kiện / events, ${result.seconds} s (${result.measured})`,
    '',
  ].join('\n')
}

const KINDS = { withdrawn: 'rút / withdrawn', stopped: 'dừng / stopped' }

function lineOf([label, count, share]: Line): string {
  return `${label.padEnd(76)} ${String(count).padStart(6)} ${share == null ? '' : `${share} %`.padStart(8)}`.trimEnd()
}

function checksOf({ balance, deviations, differences }: ReplayResult): string[] {
  return [
    balance.length === 0
      ? 'Cân đối / balances: ✓'
      : `KHÔNG CÂN ĐỐI / DOES NOT BALANCE: ${JSON.stringify(balance)}`,
    deviations.length === 0
      ? 'Khớp số liệu đã công bố / as published: ✓'
      : `KHÁC SỐ LIỆU ĐÃ CÔNG BỐ / NOT AS PUBLISHED: ${JSON.stringify(deviations)}`,
    ...(differences === undefined
      ? []
      : [`Khác biệt khi dựng lại / differences on folding again: ${differences}`]),
  ]
}
