/**
 * The envelope that the connectors of ministries share. Assumed: no official specification is public; the fields inside `ToKhai` are those of each
 * connector's form, with its source.
 */
import { z } from 'zod'

export const requestSchema = z.object({
  MaThongDiep: z.string().min(1),
  LoaiThu: z.string().min(1),
  MaHoSo: z.string().min(1),
  MaDonVi: z.string(),
  NgayTiepNhan: z.string(),
  ToKhai: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
const paperSchema = z.object({
  MaThanhPhan: z.string(),
  TenGiayTo: z.string(),
  TepTin: z.array(z.object({ TenTep: z.string(), DuongDan: z.string() })),
})
/** What the applicant has brought after the system asked for it. */
export const supplementSchema = z.object({
  MaThongDiep: z.string().min(1),
  LoaiThu: z.string().min(1),
  MaHoSo: z.string().min(1),
  MaDonVi: z.string(),
  NgayBoSung: z.string(),
  GiayTo: z.array(paperSchema),
})
export type MinistrySupplement = z.output<typeof supplementSchema>
export type MinistryRequest = z.output<typeof requestSchema>

export const takenSchema = z.looseObject({ soThamChieu: z.string().min(1).max(60) })

/** What it tells later. Amounts are whole đồng; `ThoiDiem` is yyyyMMddHHmmss in Vietnam's time. */
export const outcomeSchema = z.looseObject({
  MaThongDiep: z.string().max(200).optional(),
  LoaiThu: z.string().min(1).max(60),
  MaHoSo: z.string().trim().min(1).max(60),
  TrangThai: z.string().min(1).max(60),
  ThoiDiem: z.string().regex(/^\d{14}$/, 'yyyyMMddHHmmss'),
  SoKetQua: z.string().trim().max(60).optional(),
  SoTien: z.coerce.number().int().min(0).max(1e13).optional(),
  LyDo: z.string().trim().max(2000).optional(),
  /** What a supplement is asked for, paper by paper; absent: `LyDo` says it. */
  GiayToBoSung: z.array(z.string().trim().min(1).max(300)).max(50).optional(),
  TepKetQua: z.object({ TenTep: z.string().max(255), DuongDan: z.url({ protocol: /^https?$/ }) }).optional(),
})
export type Outcome = z.output<typeof outcomeSchema>
