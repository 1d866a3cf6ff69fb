/** Vietnam keeps UTC+7; a log that names no zone is read as written here. */
const HERE = '+07:00'

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? *(Z|[+-]\d{2}:?\d{2})?$/i
const DAY_FIRST =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/

export interface Moment {
  /** Milliseconds since 1970; of a day alone its beginning. */
  at: number
  isDay: boolean
}

/** `2011-12-06 13:41:31.788+01:00`, `2011-12-06`, `06/12/2011 13:41` (the day first); undefined for anything else. */
export function readMoment(text: string): Moment | undefined {
  const written = text.trim()
  const iso = ISO.exec(written)
  if (iso !== null) return momentOf(iso.slice(1, 4), iso.slice(4, 8), iso[8])
  const day = DAY_FIRST.exec(written)
  return day === null ? undefined : momentOf(day.slice(1, 4).reverse(), day.slice(4, 8), undefined)
}

function momentOf(date: string[], time: (string | undefined)[], zone = HERE): Moment | undefined {
  const [year = '', month = '', day = ''] = date.map((part) => part.padStart(2, '0'))
  const [hour, minute = '00', second = '00', fraction = ''] = time
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
  const clock = `${(hour ?? '0').padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}`
  // A 31st of February would roll over into March.
  const isReal = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day)
  const at = isReal ? Date.parse(`${year}-${month}-${day}T${clock}${offset}`) : Number.NaN
  return Number.isNaN(at) ? undefined : { at, isDay: hour === undefined }
}
