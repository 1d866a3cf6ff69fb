/**
 * The population database (CSDLQG về dân cư): a citizen is looked up by number, name and birth date, with the purpose.
 * What is asked for follows public descriptions of the service on the data exchange; names of fields and codes are assumed.
 */
import { z } from 'zod'
import { birthDateSchema, numberSchema } from './fields.ts'

/** Why a citizen is looked up; a look-up without one of these is not made. */
export const LOOK_PURPOSES = {
  reception: {
    vi: 'Kiểm tra người nộp khi tiếp nhận',
    en: 'To check who files when the dossier is received',
  },
  processing: { vi: 'Xác minh khi giải quyết hồ sơ', en: 'To verify while the dossier is handled' },
  own_form: {
    vi: 'Điền sẵn tờ khai của chính công dân, theo yêu cầu của họ',
    en: 'To fill in the citizen’s own form at their request',
  },
  handing_over: { vi: 'Kiểm tra người nhận kết quả', en: 'To check who takes the result' },
} as const

export type LookPurpose = keyof typeof LOOK_PURPOSES

/** Those of officers, in the order in which their page offers them. */
export const OFFICIAL_PURPOSES = ['reception', 'processing', 'handing_over'] as const satisfies LookPurpose[]

export const querySchema = z.object({
  MaYeuCau: z.string().min(1).max(60),
  SoDinhDanh: numberSchema,
  HoVaTen: z.string().trim().min(1).max(200),
  NgaySinh: birthDateSchema,
  MucDich: z.string().trim().min(1).max(300),
  MaThuTuc: z.string().min(1).max(60),
  /** Ours: the other side can ask whose look-up it was, and is told no name. */
  MaHoSo: z.string().min(1).max(60),
  MaDonVi: z.string().min(1).max(60),
  NguoiTraCuu: z.string().min(1).max(60),
})

const citizenSchema = z.looseObject({
  HoVaTen: z.string().trim().min(1).max(200),
  NgaySinh: birthDateSchema,
  NoiThuongTru: z.string().trim().max(500).optional(),
})

/** `CongDan` is told only when number, name and birth date are those of one citizen. */
export const answerSchema = z.discriminatedUnion('KetQua', [
  z.looseObject({ KetQua: z.literal('KHOP'), CongDan: citizenSchema }),
  z.looseObject({
    KetQua: z.literal('KHONG_KHOP'),
    TruongSai: z.array(z.enum(['HoVaTen', 'NgaySinh'])).min(1),
  }),
  z.looseObject({ KetQua: z.literal('KHONG_TIM_THAY') }),
])
