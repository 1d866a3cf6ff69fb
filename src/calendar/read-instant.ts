import { DAY_MS, instantOf, MINUTE_MS, parseLocalDate } from './days/local-date.ts'
import { type Instant, VIETNAM_OFFSET_MS } from './model.ts'

const pattern =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i

/**
 * Reads ISO 8601 with an offset, or without one as Vietnam time (`2026-11-18T10:15`). Undefined when it is no such
 * thing, or no such date or time exists. Parts of a millisecond are dropped.
 */
export function readInstant(text: string): Instant | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [, date, hour, minute, second = '0', fraction = '', zulu, sign, offsetHour, offsetMinute] = match
  const epochDay = parseLocalDate(date!)
  if (epochDay === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(offsetHour ?? 0) > 14 || Number(offsetMinute ?? 0) > 59) return undefined
  const ms =
    (Number(hour) * 60 + Number(minute)) * MINUTE_MS +
    Number(second) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3))
  if (zulu) return epochDay * DAY_MS + ms
  if (!sign) return instantOf(epochDay, ms)
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE_MS
  return instantOf(epochDay, ms) + VIETNAM_OFFSET_MS - (sign === '-' ? -offset : offset)
}
