/**
 * Household business registration (Ministry of Finance). Fields: Giấy đề nghị đăng ký hộ kinh doanh, Thông tư 68/2025/TT-BTC. Their names, states
 * and the way of answering are assumed.
 */
import { z } from 'zod'
import type { AnsweredSystem } from '../kit/model.ts'

export const householdBusiness: AnsweredSystem = {
  name: 'household_business',
  system: 'household_business',
  tellsAt: 'registering',
  asks: 'DangKyHoKinhDoanh',
  tells: 'KetQuaDangKyHoKinhDoanh',
  fields: [
    {
      field: 'tenHoKinhDoanh',
      name: { vi: 'Tên hộ kinh doanh', en: 'Name of the business' },
      from: [{ form: 'hkd_name' }],
    },
    {
      field: 'chuHo',
      name: { vi: 'Chủ hộ', en: 'The owner' },
      from: [{ form: 'owner.name' }, { party: 'owner.name' }],
    },
    {
      field: 'soDinhDanh',
      name: { vi: 'Số định danh của chủ hộ', en: 'The owner’s personal number' },
      from: [{ form: 'owner.personal_number' }, { party: 'owner.idNumber' }],
    },
    {
      field: 'diaChi',
      name: { vi: 'Địa chỉ trụ sở', en: 'Head office' },
      from: [{ form: 'head_office.line' }, { form: 'head_office' }, { party: 'owner.address' }],
    },
    {
      field: 'nganhNghe',
      name: { vi: 'Mã ngành chính', en: 'Main line of business' },
      from: [{ form: 'main_industry' }],
    },
    {
      field: 'von',
      name: { vi: 'Vốn kinh doanh (đồng)', en: 'Capital (đồng)' },
      from: [{ form: 'capital' }],
    },
    { field: 'soLaoDong', name: { vi: 'Số lao động', en: 'Staff' }, from: [{ form: 'employees' }] },
    {
      field: 'ngayTiepNhan',
      name: { vi: 'Ngày tiếp nhận', en: 'Accepted on' },
      from: [{ dossier: 'acceptedAt' }],
    },
  ],
  form: z.looseObject({ chuHo: z.string(), soDinhDanh: z.string().regex(/^\d{12}$/) }),
  states: {
    DA_CAP: { facts: { registry_state: 'entered' }, decision: 'granted' },
    TU_CHOI: { facts: { registry_state: 'refused' }, decision: 'refused' },
    KHONG_XU_LY: { facts: { registry_state: 'by_hand' } },
  },
  playAnswer: (count, year) => ({ TrangThai: 'DA_CAP', SoKetQua: `${count}/${year}/HKD` }),
}
