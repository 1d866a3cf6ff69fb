/** The portal's messages as the reference of the API shows them. */
import { envelopeSchema } from './contract.ts'
import { birthSample } from './sample-filing.ts'

const AT = Date.UTC(2026, 10, 27, 2)

export const portalMessages = {
  schema: envelopeSchema,
  examples: {
    filed: {
      service: 'DongBoHoSoMC',
      MaThongDiep: 'M-2026-0001',
      isUpdating: 'False',
      data: [
        {
          ...birthSample({}, { now: AT, url: 'https://cong.example.vn' }),
          TrangThaiHoSo: '1',
          MaHoSo: 'H44.100-261127-2200001',
        },
      ],
    },
    withdrawn: {
      service: 'CapNhatTienDoHoSoMC',
      MaThongDiep: 'M-2026-0002',
      data: [{ MaHoSo: 'H44.100-261127-2200001', TrangThaiHoSo: '7', ThoiDiemXuLy: '20261127093000' }],
    },
  },
} as const
