import type { Session } from './model.ts'

const pattern = /^(\d{1,2})(?:[:hg](\d{2})?)?\s*[-–]\s*(\d{1,2})(?:[:hg](\d{2})?)?$/i

/** One stretch of a day as people write it: `07:30-11:30`, `7h30 – 11h30`, `7-11`. Undefined when it is no such thing. */
export function readSession(text: string): Session | undefined {
  const found = pattern.exec(text.trim())
  if (found === null) return undefined
  const [, hour, minute = '0', toHour, toMinute = '0'] = found
  if (Number(minute) > 59 || Number(toMinute) > 59) return undefined
  return { from: Number(hour) * 60 + Number(minute), to: Number(toHour) * 60 + Number(toMinute) }
}

/** The stretches of a day, with commas or semicolons between them; none for an empty text. Undefined when one cannot be read. */
export function readSessions(text: string): Session[] | undefined {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== '')
  const read = parts.map(readSession)
  return read.some((one) => one === undefined) ? undefined : (read as Session[])
}
