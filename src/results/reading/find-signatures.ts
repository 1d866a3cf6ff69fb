/** Signatures in the bytes of a PDF, found by what every reader needs of them: the range that is signed around a hole. */

export interface RawSignature {
  /** The hole: its `<` and what follows its `>`. */
  from: number
  to: number
  /** Where the signed range ends. */
  end: number
  contents: Buffer
  signedAt?: number
  reason?: string
}

const RANGE = /\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g
/** A dictionary of a signature without its contents is hardly longer. */
const AROUND = 4_000

/**
 * In the order of the file. Only a range that begins with the file and leaves out exactly one string of hex digits is one: anything
 * else signs something that a reader does not show.
 */
export function findSignatures(pdf: Buffer): RawSignature[] {
  // Most have none, and are not copied for it.
  if (!pdf.includes('/ByteRange')) return []
  const text = pdf.toString('latin1')
  return [...text.matchAll(RANGE)].flatMap((match) => {
    const [from = 0, to = 0, length = 0] = match.slice(1).map(Number)
    const end = to + length
    const isHole = from < to && end <= pdf.length && /^<[0-9a-f\s]*>$/i.test(text.slice(from, to))
    if (!isHole) return []
    const hex = text.slice(from + 1, to - 1).replace(/\s/g, '')
    const around =
      text.slice(Math.max(0, Math.min(match.index, from) - AROUND), from) + text.slice(to, to + AROUND)
    return [{ from, to, end, contents: Buffer.from(hex, 'hex'), ...claimsOf(dictionaryAround(around)) }]
  })
}

/** From the object that holds the range; what stands in others is not this signature's. */
function dictionaryAround(text: string): string {
  const at = text.lastIndexOf(' obj', text.search(RANGE))
  const end = text.indexOf('endobj', at)
  return text.slice(Math.max(0, at), end === -1 ? undefined : end)
}

function claimsOf(dictionary: string): Pick<RawSignature, 'signedAt' | 'reason'> {
  const signedAt = dateOf(/\/M\s*\(([^)]{10,30})\)/.exec(dictionary)?.[1])
  const reason = textOf(/\/Reason\s*<([0-9A-Fa-f]+)>/.exec(dictionary)?.[1])
  return { ...(signedAt === undefined ? {} : { signedAt }), ...(reason === undefined ? {} : { reason }) }
}

/** `D:YYYYMMDDHHmmSS` with `Z` or `+07'00'` (ISO 32000-1, 7.9.4). */
function dateOf(text: string | undefined): number | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, sign = '+', hours = '00', minutes = '00'] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`)
  return Number.isNaN(at) ? undefined : at
}

/** UTF-16 with its mark, as texts of PDF are written in hex. */
function textOf(hex: string | undefined): string | undefined {
  if (hex === undefined || !/^feff/i.test(hex)) return undefined
  return Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le')
}
