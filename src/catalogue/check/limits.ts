import type { LimitPart } from '../../calendar/index.ts'
import type { Channel, ProcedureVersion, TimeLimit } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { limitFor } from '../versions/compile.ts'

/** Time limits: known cases, offered channels, exactly one row for each, quantities that can be counted. */
export function checkLimits(version: ProcedureVersion): Refusal[] {
  return [
    ...version.timeLimits.flatMap((row, at) => checkRow(version, row, `timeLimits[${at}]`)),
    ...findDoubles(version.timeLimits),
    ...findGaps(version),
    ...checkOnline(version),
  ]
}

function checkRow(version: ProcedureVersion, row: TimeLimit, place: string): Refusal[] {
  const found = checkCaseAndChannels(version, row, place)
  const parts = partsOf(row)
  const bad = parts.find((part) => (part.quantity * (part.unit === 'working_day' ? 2 : 1)) % 1 !== 0)
  if (bad) found.push(refuse('limit_quantity', `${place}.limit`, { value: bad.quantity }))
  if (version.immediate && !isWithinADay(row)) found.push(refuse('immediate_too_long', `${place}.limit`))
  return found
}

/** Shared with fees: the row's case exists and its channels are offered. */
export function checkCaseAndChannels(
  version: ProcedureVersion,
  row: { case?: string; channels: readonly Channel[] },
  place: string,
): Refusal[] {
  const found: Refusal[] = []
  if (row.case !== undefined && !version.cases.some((known) => known.code === row.case))
    found.push(refuse('unknown_case', `${place}.case`, { value: row.case }))
  for (const channel of row.channels)
    if (!version.channels.includes(channel))
      found.push(refuse('channel_not_offered', `${place}.channels`, { value: channel }))
  return found
}

function partsOf({ limit }: TimeLimit): readonly LimitPart[] {
  if (limit.unit === 'phases') return limit.parts
  return 'quantity' in limit ? [limit] : []
}

function isWithinADay({ limit }: TimeLimit): boolean {
  if (limit.unit === 'same_day') return true
  return (
    (limit.unit === 'working_day' && limit.quantity <= 1) ||
    (limit.unit === 'working_hour' && limit.quantity <= 8)
  )
}

function findDoubles(rows: readonly TimeLimit[]): Refusal[] {
  const seen = new Set<string>()
  return rows.flatMap((row, at) =>
    row.channels.flatMap((channel) => {
      const key = `${channel} ${row.case ?? ''}`
      if (seen.has(key)) return [refuse('limit_twice', `timeLimits[${at}]`, { channel })]
      seen.add(key)
      return []
    }),
  )
}

function findGaps(version: ProcedureVersion): Refusal[] {
  const cases = version.cases.length === 0 ? [undefined] : version.cases.map((known) => known.code)
  return version.channels.flatMap((channel) =>
    cases
      .filter((code) => limitFor(version, channel, code) === undefined)
      .map((code) =>
        refuse('limit_missing', 'timeLimits', {
          channel,
          case: code === undefined ? '' : { vi: `, trường hợp “${code}”`, en: `, case “${code}”` },
        }),
      ),
  )
}

function checkOnline(version: ProcedureVersion): Refusal[] {
  const offered = version.channels.includes('online')
  return offered === (version.onlineService !== 'none') ? [] : [refuse('online_mismatch', 'onlineService')]
}
