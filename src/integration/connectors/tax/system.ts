/**
 * The tax office, for land: the information slip goes out, the notice of what is to be paid comes back, then that it is paid. Fields: phiếu chuyển
 * thông tin để xác định nghĩa vụ tài chính về đất đai (Mẫu 19, Nghị định 151/2025/NĐ-CP). Their names, states and the way of answering are assumed.
 */
import { z } from 'zod'
import type { AnsweredSystem } from '../kit/model.ts'

export const tax: AnsweredSystem = {
  name: 'tax',
  system: 'tax',
  tellsAt: 'tax',
  asks: 'PhieuChuyenThongTin',
  tells: 'ThongBaoNghiaVu',
  fields: [
    {
      field: 'nguoiSuDung',
      name: { vi: 'Người sử dụng đất', en: 'The land user' },
      from: [{ form: 'holder.name' }, { party: 'owner.name' }],
    },
    {
      field: 'soDinhDanh',
      name: { vi: 'Số định danh', en: 'Personal number' },
      from: [{ party: 'owner.idNumber' }],
    },
    { field: 'maSoThue', name: { vi: 'Mã số thuế', en: 'Tax code' }, from: [{ form: 'tax_code' }] },
    { field: 'diaChi', name: { vi: 'Địa chỉ', en: 'Address' }, from: [{ party: 'owner.address' }] },
    {
      field: 'noiDungBienDong',
      name: { vi: 'Nội dung biến động', en: 'The change' },
      from: [{ form: 'change_type' }],
    },
    {
      field: 'giaTri',
      name: { vi: 'Giá trị (đồng)', en: 'Value (đồng)' },
      from: [{ fact: 'value' }, { form: 'value' }],
    },
    { field: 'thuTuc', name: { vi: 'Thủ tục', en: 'Procedure' }, from: [{ dossier: 'procedure' }] },
    {
      field: 'ngayTiepNhan',
      name: { vi: 'Ngày tiếp nhận', en: 'Accepted on' },
      from: [{ dossier: 'acceptedAt' }],
    },
  ],
  form: z.looseObject({ nguoiSuDung: z.string() }),
  states: {
    DA_TINH: { amountAs: 'financial_obligation', asksPayment: true },
    KHONG_PHAI_NOP: { amountAs: 'financial_obligation' },
    DA_NOP: { isPaid: true },
  },
  playAnswer: (count, year) => ({
    TrangThai: 'DA_TINH',
    SoKetQua: `${count}/${year}/TB-NVTC`,
    SoTien: 12_500_000,
  }),
}
