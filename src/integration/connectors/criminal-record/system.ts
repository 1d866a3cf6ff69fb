/**
 * Criminal records (Ministry of Public Security). Fields: mẫu 04 and 05/2025/LLTP, Nghị định 216/2026/NĐ-CP. Their names, states and the way of
 * answering are assumed.
 */
import { z } from 'zod'
import type { AnsweredSystem } from '../kit/model.ts'

export const criminalRecord: AnsweredSystem = {
  name: 'criminal_record',
  system: 'criminal_record',
  tellsAt: 'received',
  asks: 'YeuCauLyLichTuPhap',
  tells: 'KetQuaLyLichTuPhap',
  supplies: 'BoSungLyLichTuPhap',
  fields: [
    {
      field: 'loaiPhieu',
      name: { vi: 'Phiếu số', en: 'Certificate No.' },
      from: [{ dossier: 'case' }, { form: 'case' }],
    },
    {
      field: 'hoTen',
      name: { vi: 'Người được cấp phiếu', en: 'Whose record' },
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
      field: 'noiO',
      name: { vi: 'Nơi ở', en: 'Residence' },
      from: [{ form: 'person.address' }, { party: 'owner.address' }],
    },
    {
      field: 'xacNhanCam',
      name: { vi: 'Xác nhận nội dung cấm', en: 'Bans to be certified' },
      from: [{ form: 'ban_info' }],
    },
    { field: 'mucDich', name: { vi: 'Mục đích', en: 'Purpose' }, from: [{ form: 'purpose' }] },
  ],
  form: z.looseObject({ hoTen: z.string(), soDinhDanh: z.string().regex(/^\d{12}$/) }),
  states: {
    DA_TIEP_NHAN: { isProgress: true },
    YEU_CAU_BO_SUNG: { facts: { ministry_state: 'supplement' }, asksSupplement: true },
    DA_NHAN_BO_SUNG: { isSupplied: true },
    DA_CAP: { facts: { ministry_state: 'issued' }, decision: 'granted' },
    TU_CHOI: { facts: { ministry_state: 'issued' }, decision: 'refused' },
    KHONG_XU_LY: { facts: { ministry_state: 'by_hand' } },
  },
  playAnswer: (count, year) => ({ TrangThai: 'DA_CAP', SoKetQua: `${count}/${year}/LLTP` }),
}
