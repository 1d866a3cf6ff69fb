import type { Channel } from '../model.ts'

/** One way of handing in, as the record says it; `limit` and `amounts` only where they are unmistakable. */
export interface NationalChannel {
  channel: Channel
  limit?: { quantity: number; unit?: NationalUnit }
  amounts: readonly { amount: number; currency: 'VND' | 'USD' }[]
  isFree: boolean
  note: string
}
type NationalUnit = 'working_day' | 'calendar_day' | 'hour' | 'month'

const CHANNELS: Readonly<Record<string, Channel>> = {
  'Trực tiếp': 'direct',
  'Trực tuyến': 'online',
  'Dịch vụ bưu chính': 'post',
}
const UNITS: Readonly<Record<string, NationalUnit>> = {
  'Ngày làm việc': 'working_day',
  Ngày: 'calendar_day',
  Giờ: 'hour',
  'Giờ làm việc': 'hour',
  Tháng: 'month',
}

/** A row begins with its channel, then the limit or its absence; inside sentences these words stand otherwise. */
const ROW =
  /(Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?:(\d+(?:[.,]\d+)?)(?:\s(Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng))?|Không có thông tin)/g
/** `70,000 Việt Nam Đồng`, `120 VNĐ`, `10 USD`: the export writes thousands with commas or not at all. */
const AMOUNT = /(\d[\d.,]*)\s(VNĐ|Việt Nam Đồng|USD)/g

/**
 * The rows of "cách thức thực hiện" out of the flattened text. A limit of one digit that runs into the amount after it
 * (`120 VNĐ`: "1" and "20 VNĐ", or no limit and 120) cannot be told apart: it has no unit and is a finding.
 */
export function readChannels(words: string): NationalChannel[] {
  const rows = [...words.matchAll(ROW)]
  return rows.map((row, place) => {
    const from = row.index + row[0].length
    const rest = words.slice(from, rows[place + 1]?.index ?? words.length)
    const [, name = '', quantity, unit] = row
    // Digits that belong to an amount were no limit.
    const isAmount =
      quantity !== undefined && unit === undefined && /^[\d.,]*\s(VNĐ|Việt Nam Đồng|USD)/.test(rest)
    const body = isAmount ? quantity + rest : rest
    return {
      channel: CHANNELS[name] as Channel,
      ...(quantity === undefined || isAmount ? {} : { limit: limitOf(quantity, unit) }),
      amounts: [...body.matchAll(AMOUNT)].map(([, digits = '', currency]) => ({
        amount: Number(digits.replace(/[.,]/g, '')),
        currency: currency === 'USD' ? 'USD' : 'VND',
      })),
      isFree: /^Miễn phí/.test(body),
      note: body.trim(),
    }
  })
}

function limitOf(quantity: string, unit: string | undefined): NonNullable<NationalChannel['limit']> {
  const known = unit === undefined ? undefined : UNITS[unit]
  return { quantity: Number(quantity.replace(',', '.')), ...(known === undefined ? {} : { unit: known }) }
}
