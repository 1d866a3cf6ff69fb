/**
 * Messages with the civil status register (Ministry of Justice). No official specification is public: the fields are those of the form
 * of birth registration (TT 04/2020/TT-BTP, amended by TT 03/2023/TT-BTP); names and the way of answering are assumed.
 */
import { z } from 'zod'

const line = z.string().trim().min(1).max(200)
/** yyyyMMdd. */
const day = z.string().regex(/^(19|20)\d{6}$/, 'yyyyMMdd')
const personal = z.string().regex(/^\d{12}$/, '12 digits')

/** What the register asks for an entry, by the names that the portal's form has. */
export const birthFormSchema = z.object({
  hoTenTre: line,
  gioiTinhTre: z.enum(['Nam', 'Nữ']),
  ngaySinhTre: day,
  noiSinhTre: line,
  quocTichTre: line,
  danTocTre: line,
  hoTenMe: line,
  soDinhDanhMe: personal.optional(),
  hoTenCha: line.optional(),
  soDinhDanhCha: personal.optional(),
  hoTenNguoiYeuCau: line,
  quanHeVoiTre: line,
})
export type BirthForm = z.output<typeof birthFormSchema>

/** What we send: `POST /register`. */
export const registerSchema = z.object({
  MaThongDiep: z.string(),
  LoaiThu: z.literal('DangKyKhaiSinh'),
  MaHoSo: z.string(),
  MaDonVi: z.string(),
  NgayTiepNhan: z.string(),
  ToKhai: birthFormSchema,
})

/** What it answers at once: it has the message and calls it so. The entry itself is told later. */
export const takenSchema = z.looseObject({ soThamChieu: z.string().min(1).max(60) })

const moment = z.string().regex(/^\d{14}$/, 'yyyyMMddHHmmss')

/** What it tells us later: the entry, a refusal, or that the dossier is not its business. */
export const outcomeSchema = z.looseObject({
  MaThongDiep: z.string().max(200).optional(),
  LoaiThu: z.literal('KetQuaDangKy'),
  MaHoSo: z.string().trim().min(1).max(60),
  TrangThai: z.enum(['DA_DANG_KY', 'TU_CHOI', 'KHONG_XU_LY']),
  ThoiDiem: moment,
  SoDangKy: z.string().trim().max(60).optional(),
  SoDinhDanhCaNhan: personal.optional(),
  LyDo: z.string().trim().max(2000).optional(),
  TepKetQua: z.object({ TenTep: z.string().max(255), DuongDan: z.url({ protocol: /^https?$/ }) }).optional(),
})
export type CivilOutcome = z.output<typeof outcomeSchema>
