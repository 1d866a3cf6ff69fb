/**
 * Messages of the National Public Service Portal. Names and meanings of fields: public sources (senders of OpenCPS rc-3.0, 2021, and
 * later ones; the formula document of QĐ 766/QĐ-TTg), not the official specification. Marked `assumed`: not seen in any of them.
 */
import { z } from 'zod'
import { fromLocal, timeOfDay, toLocalDate } from '../../../calendar/index.ts'

/** TrangThaiHoSo 1 to 10. */
const STATUS_CODES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

const MOMENT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** `yyyyMMddHHmmss` in Vietnam's time; undefined for what is no moment of this century. */
export function readMoment(text: string): number | undefined {
  const [, ...parts] = MOMENT.exec(text) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
  if (parts.length === 0 || year < FIRST_YEAR || year > LAST_YEAR) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const date = `${parts[0]}-${parts[1]}-${parts[2]}`
  const at = Date.UTC(year, month - 1, day)
  if (new Date(at).toISOString().slice(0, 10) !== date) return undefined
  return fromLocal(date, hour * 60 + minute) + second * 1000
}

/** Whole seconds; what is less is left out. */
export function writeMoment(at: number): string {
  const seconds = Math.floor(timeOfDay(at) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return toLocalDate(at).replaceAll('-', '') + parts.map((part) => String(part).padStart(2, '0')).join('')
}

const moment = z
  .string()
  .refine((text) => readMoment(text) !== undefined, 'yyyyMMddHHmmss, 2000-2100')
  .transform((text) => readMoment(text) as number)
const text = (most: number) => z.string().max(most)
const some = (most: number) => z.string().trim().min(1).max(most)
const status = z.enum(STATUS_CODES)

/** Mã số hồ sơ, verbatim: `H44.100-261129-0001`, `000.00.06.H56-231027-0361`. */
const dossierCode = z
  .string()
  .trim()
  .max(60)
  .regex(/^[A-Za-z0-9.]+-\d{6}-\d{4,}$/, 'MX1X2.Y1Y2Y3-YYMMDD-XXXX')

const paper = z.looseObject({
  TepDinhKemId: text(100).optional(),
  TenTepDinhKem: some(255),
  MaThanhPhanHoSo: text(60).optional(),
  DuongDanTaiTepTin: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})

/** Values that the applicant typed into the portal's form, by their names. Assumed. */
const formData = z.record(z.string().max(60), z.union([text(1000), z.number(), z.boolean()]))

/** One dossier that was filed on the portal. */
export const filedSchema = z.looseObject({
  MaHoSo: dossierCode,
  MaTTHC: some(60),
  ChuHoSo: some(200),
  LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
  SoGiayToChuHoSo: text(30).optional(),
  /** TechID of the owner at the portal. */
  MaDoiTuong: text(100).optional(),
  NgaySinhChuHoSo: text(10).optional(),
  Email: text(200).optional(),
  SoDienThoai: text(30).optional(),
  DiaChi: text(500).optional(),
  NgayNopHoSo: moment,
  TrangThaiHoSo: status,
  DonViXuLy: text(60).optional(),
  HinhThuc: z.enum(['0', '1', '2']).optional(),
  TruongHop: text(40).optional(),
  TaiLieuNop: z.array(paper).max(100).optional(),
  DuLieuToKhai: formData.optional(),
})
export type Filed = z.output<typeof filedSchema>

/** What the applicant did on the portal afterwards: status 7 withdraws, 5 brings the supplement. */
export const changedSchema = z.looseObject({
  MaHoSo: dossierCode,
  TrangThaiHoSo: z.enum(['5', '7']),
  ThoiDiemXuLy: moment,
  NoiDungXuLy: text(2000).optional(),
  TaiLieuNop: z.array(paper).max(100).optional(),
})
export type Changed = z.output<typeof changedSchema>

/** A rating of one dossier. The form of the portal sums ratings up; one by one is assumed. */
export const ratedSchema = z.looseObject({
  MaHoSo: dossierCode,
  MucDo: z.enum(['RatHaiLong', 'HaiLong', 'BinhThuong', 'ChuaHaiLong']),
  ThoiDiem: moment,
})
export type Rated = z.output<typeof ratedSchema>

/** Every call: service and one dossier in `data`. */
export const envelopeSchema = z.looseObject({
  service: some(60),
  MaThongDiep: text(200).optional(),
  isUpdating: z.enum(['True', 'False']).optional(),
  data: z.array(z.unknown()).length(1),
})

export const loginAnswerSchema = z.looseObject({ session: z.string().min(1), error_code: z.coerce.string() })
export const answerSchema = z.looseObject({
  error_code: z.coerce.string(),
  message: z.string().optional(),
  result: z.unknown().optional(),
})
