/** Vietnam keeps UTC+7; a log that names no zone is read as written here. */
const HERE = '+07:00'
const HERE_MS = 7 * 3_600_000

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *(AM|PM|SA|CH)\.?)?)? *(Z|[+-]\d{2}:?\d{2})?$/i
const DAY_FIRST =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: *(AM|PM|SA|CH)\.?)?)?$/i

export interface Moment {
  /** Milliseconds since 1970; of a day alone its beginning. */
  at: number
  isDay: boolean
}

/** `2011-12-06 13:41:31.788+01:00`, `2011-12-06`, `06/12/2011 13:41` (the day first), `06/12/2011 1:41 CH`, a count of Excel or of Unix; undefined for anything else. */
export function readMoment(text: string): Moment | undefined {
  const written = text.trim()
  const iso = ISO.exec(written)
  if (iso !== null) return momentOf(iso.slice(1, 4), hoursOf(iso.slice(4, 9)), iso[9])
  const day = DAY_FIRST.exec(written)
  if (day !== null) return momentOf(day.slice(1, 4).reverse(), hoursOf(day.slice(4, 9)), undefined)
  return readCount(written)
}

/** Of a clock with two halves (AM and PM, in Vietnamese SA and CH) as of one with 24 hours; 0 and 13 are no hours of it. */
function hoursOf([hour, minute, second, fraction, half]: (string | undefined)[]): (string | undefined)[] {
  if (half === undefined || hour === undefined) return [hour, minute, second, fraction]
  const said = Number(hour)
  const isPossible = said >= 1 && said <= 12
  const of24 = (said % 12) + (/PM|CH/i.test(half) ? 12 : 0)
  return [isPossible ? String(of24) : '99', minute, second, fraction]
}

/** Excel counts days since 30/12/1899, as its calendar has a 29/2/1900. */
const EXCEL = Date.UTC(1899, 11, 30)

/** What programs count: days of Excel (1954 to 2119) as written here, seconds or milliseconds since 1970 (from 2001 to 2286). */
function readCount(text: string): Moment | undefined {
  if (/^[2-7]\d{4}([.,]\d+)?$/.test(text)) {
    const days = Number(text.replace(',', '.'))
    const seconds = Math.round(days * 86_400)
    return { at: EXCEL + seconds * 1000 - HERE_MS, isDay: Number.isInteger(days) }
  }
  if (/^[1-9]\d{9}$/.test(text)) return { at: Number(text) * 1000, isDay: false }
  return /^[1-9]\d{12}$/.test(text) ? { at: Number(text), isDay: false } : undefined
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
