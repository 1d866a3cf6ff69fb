/**
 * Social protection (Ministry of Health): XML in an envelope, or files in a folder; the answer is asked for. Fields: tờ khai đề nghị trợ giúp xã hội,
 * Nghị định 20/2021/NĐ-CP. Names, states and manners are assumed.
 */
import { z } from 'zod'
import type { AnsweredSystem } from '../kit/model.ts'

export const socialProtection: AnsweredSystem = {
  name: 'social_protection',
  system: 'social_protection',
  tellsAt: 'registering',
  asks: 'DeNghiTroGiup',
  tells: 'KetQuaTroGiup',
  fields: [
    { field: 'mauToKhai', name: { vi: 'Mẫu tờ khai', en: 'Form' }, from: [{ form: 'form_code' }] },
    { field: 'deNghi', name: { vi: 'Đề nghị', en: 'Request' }, from: [{ form: 'request' }] },
    {
      field: 'hoTen',
      name: { vi: 'Người được trợ giúp', en: 'The person supported' },
      from: [{ form: 'person.name' }, { party: 'owner.name' }],
    },
    {
      field: 'soDinhDanh',
      name: { vi: 'Số định danh', en: 'Personal number' },
      from: [{ form: 'person.personal_number' }, { party: 'owner.idNumber' }],
    },
    {
      field: 'ngaySinh',
      name: { vi: 'Ngày sinh', en: 'Date of birth' },
      from: [{ form: 'person.birth_date' }, { party: 'owner.birthDate' }],
    },
    {
      field: 'diaChi',
      name: { vi: 'Nơi ở', en: 'Residence' },
      from: [{ form: 'living_at' }, { party: 'owner.address' }],
    },
    { field: 'songVoi', name: { vi: 'Đang sống với', en: 'Lives with' }, from: [{ form: 'living_with' }] },
    {
      field: 'theBHYT',
      name: { vi: 'Có thẻ bảo hiểm y tế', en: 'Has a health insurance card' },
      from: [{ form: 'health_card' }],
    },
  ],
  form: z.looseObject({ hoTen: z.string() }),
  states: {
    DA_CAP: { facts: { registry_state: 'entered' }, decision: 'granted' },
    TU_CHOI: { facts: { registry_state: 'refused' }, decision: 'refused' },
    KHONG_XU_LY: { facts: { registry_state: 'by_hand' } },
  },
  playAnswer: (count, year) => ({ TrangThai: 'DA_CAP', SoKetQua: `${count}/${year}/QD-TGXH` }),
}
