/**
 * Messages with the public postal service (bưu chính công ích, QĐ 45/2016/QĐ-TTg). The fields of an order are those that OpenCPS sends
 * to VNPost's collecting service (VnpostCollectionTerm, 2020); address, answers and what is told of an item afterwards are assumed.
 */
import { z } from 'zod'
import { readMoment } from '../national-portal/contract.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** What we send: `POST /orders`, under the header `Message-Id`. */
export const orderSchema = z.object({
  customerCode: z.string().max(60),
  orderNumber: line(80),
  /** Assumed: one address takes both services. */
  orderType: z.enum(['THU_GOM', 'PHAT_KET_QUA']),
  govAgencyCode: line(60),
  govAgencyName: line(300),
  senderName: line(300),
  senderAddress: line(500),
  senderTel: z.string().max(30),
  senderDesc: z.string().max(500),
  receiverName: line(300),
  receiverAddress: line(500),
  receiverTel: z.string().max(30),
  /** Whole đồng that the postman takes for us; none: fees go by the payment platform, postage is the post's own. */
  codAmount: z.literal(0),
  description: z.string().max(500),
})
export type PostalOrder = z.output<typeof orderSchema>

/** What it answers at once: it has the order, and the number on the envelope. */
export const takenSchema = z.looseObject({ soHieuBuuGui: line(40) })

/** What we send when it is not needed any more: `POST /orders/cancel`. Assumed. */
export const cancelSchema = z.object({ orderNumber: line(80), reason: line(500) })

/** What it answers: cancelled, or too late, since the postman has it. */
export const cancelledSchema = z.looseObject({ ketQua: z.enum(['DA_HUY', 'KHONG_HUY_DUOC']) })

const moment = z
  .string()
  .refine((text) => readMoment(text) !== undefined, 'yyyyMMddHHmmss, 2000-2100')
  .transform((text) => readMoment(text) as number)

/** TrangThai, and what it means here. OpenCPS knows registered, going to collect, handed over and cancelled; the others are assumed. */
export const POSTAL_CODES = {
  DA_NHAN_DON: 'accepted',
  DANG_THU_GOM: 'collecting',
  DA_THU_GOM: 'collected',
  DANG_VAN_CHUYEN: 'under_way',
  DANG_PHAT: 'out_for_delivery',
  PHAT_KHONG_THANH_CONG: 'not_delivered',
  DA_PHAT: 'delivered',
  DANG_CHUYEN_HOAN: 'returning',
  DA_CHUYEN_HOAN: 'returned',
  DA_HUY: 'cancelled',
} as const

export type PostalCode = keyof typeof POSTAL_CODES

/** What it tells later of an item, through our door. */
export const postalStatusSchema = z.looseObject({
  MaThongDiep: z.string().max(200).optional(),
  LoaiThu: z.literal('TrangThaiBuuGui'),
  SoDonHang: line(80),
  SoHieuBuuGui: z.string().trim().max(40).optional(),
  TrangThai: z.enum(Object.keys(POSTAL_CODES) as [PostalCode, ...PostalCode[]]),
  ThoiDiem: moment,
  BuuCuc: z.string().trim().max(200).optional(),
  LyDo: z.string().trim().max(500).optional(),
  NguoiNhan: z.string().trim().max(200).optional(),
})
export type PostalStatus = z.output<typeof postalStatusSchema>
