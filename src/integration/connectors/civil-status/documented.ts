/** The register's messages as the reference of the API shows them. */
import { outcomeSchema } from './contract.ts'

export const civilStatusMessages = {
  schema: outcomeSchema,
  examples: {
    entered: {
      MaThongDiep: 'K-20931',
      LoaiThu: 'KetQuaDangKy',
      MaHoSo: 'H44.100-261127-0001',
      TrangThai: 'DA_DANG_KY',
      ThoiDiem: '20261127142007',
      SoDangKy: '221/2026',
      SoDinhDanhCaNhan: '025226000001',
    },
  },
} as const
