/**
 * Messages of the payment platform of the national portal (PayPlat 1.0.6): each signed by the SHA-256 of its fields and the
 * shared secret, joined by `|`. Fields and orders are those of its published description; what it does not say (the answers to
 * CONFIRM and QUERY) is signed over its fields in the order in which the description lists them.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readInstant, toVietnamIso } from '../../calendar/index.ts'
import { isSameSecret } from '../../platform/index.ts'

type Fields = Readonly<Record<string, string>>

export const INIT_ORDER = [
  'LoaiBanTin',
  'PhienBan',
  'MaDoiTac',
  'MaThamChieu',
  'SoTien',
  'LoaiHinhThanhToan',
  'MaKenhThanhToan',
  'MaThietBi',
  'NgonNgu',
  'MaTienTe',
  'MaNganHang',
  'ThongTinGiaoDich',
  'ThoiGianGD',
  'Ip',
] as const
export const CONFIRM_ORDER = [
  'LoaiBanTin',
  'MaLoi',
  'MaDoiTac',
  'MaThamChieu',
  'SoTien',
  'MaTienTe',
  'MaGiaoDich',
  'MaNganHang',
  'ThoiGianGD',
  'ThongTinGiaoDich',
] as const
export const QUERY_ORDER = ['LoaiBanTin', 'PhienBan', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'] as const
export const ANSWER_ORDER = ['MaLoi', 'MoTaLoi', 'MaDoiTac', 'MaThamChieu', 'ThoiGianGD'] as const

/** The code of a message in which all went well. */
export const WELL = '00'
/** The code of whatever did not. */
export const NOT_WELL = '99'

/** SHA-256 in hex over the fields in this order and the secret. An absent field counts as empty. */
function checksumOf(fields: Fields, order: readonly string[], secret: string): string {
  const text = [...order.map((name) => fields[name] ?? ''), secret].join('|')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The fields with their `MaXacThuc`. */
export function signed<F extends Fields>(
  fields: F,
  order: readonly string[],
  secret: string,
): F & { MaXacThuc: string } {
  return { ...fields, MaXacThuc: checksumOf(fields, order, secret) }
}

export function isSigned(fields: Fields, order: readonly string[], secret: string): boolean {
  return isSameSecret(fields.MaXacThuc?.toLowerCase(), checksumOf(fields, order, secret))
}

const field = z.string().max(500)
/** A whole number of đồng, as text or number, without any sign or separator. */
const amount = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,12}$/))
const moment = z.string().regex(/^\d{14}$/)

export const confirmSchema = z.looseObject({
  LoaiBanTin: z.enum(['CONFIRM', 'QUERY']),
  MaLoi: z.string().regex(/^\w{1,10}$/),
  MaDoiTac: field,
  MaThamChieu: field.min(1),
  SoTien: amount,
  MaTienTe: z.string().max(10),
  MaGiaoDich: field,
  MaNganHang: field.default(''),
  ThoiGianGD: moment.refine((text) => readMoment(text) !== undefined),
  ThongTinGiaoDich: field.default(''),
  MaXacThuc: field,
})

export type ConfirmMessage = z.output<typeof confirmSchema>

export const initAnswerSchema = z.looseObject({
  MaLoi: z.string(),
  UrlThanhToan: z.url({ protocol: /^https?$/ }).optional(),
})

/** Vietnam time as `yyyyMMddHHmmss`, on a clock of 24 hours. */
export function sayMoment(at: number): string {
  return toVietnamIso(at).slice(0, 19).replace(/\D/g, '')
}

/** The same read; undefined for a day or an hour that does not exist. */
export function readMoment(text: string): number | undefined {
  const [, date, time] = /^(\d{8})(\d{6})$/.exec(text) ?? []
  if (date === undefined || time === undefined) return undefined
  const iso = `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}+07:00`
  return readInstant(iso)
}
