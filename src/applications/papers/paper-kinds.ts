/** Papers that people attach, known by the title that stands on them. Data: a new kind is a new row. */
import type { Text } from '../../platform/index.ts'

export interface PaperKind {
  name: Text
  /** What it is called, on the paper and in the record of a procedure; without accents, in small letters. */
  titles: readonly string[]
  /** It is about one person: that person's number or name stands on it. */
  isPersonal?: true
  /** Valid for so many months from the day it was issued. */
  validMonths?: number
}

export const PAPER_KINDS = {
  identity_card: {
    name: { vi: 'Thẻ căn cước', en: 'Identity card' },
    titles: ['can cuoc cong dan', 'the can cuoc', 'chung minh nhan dan', 'can cuoc'],
    isPersonal: true,
  },
  passport: { name: { vi: 'Hộ chiếu', en: 'Passport' }, titles: ['ho chieu'], isPersonal: true },
  birth_notice: {
    name: { vi: 'Giấy chứng sinh', en: 'Notice of birth' },
    titles: ['giay chung sinh'],
    isPersonal: true,
  },
  birth_certificate: {
    name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
    titles: ['giay khai sinh', 'trich luc khai sinh'],
    isPersonal: true,
  },
  marriage_certificate: {
    name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
    titles: ['giay chung nhan ket hon', 'trich luc ket hon', 'giay dang ky ket hon'],
    isPersonal: true,
  },
  // NĐ 123/2015 art. 23.
  marital_status: {
    name: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
    titles: ['giay xac nhan tinh trang hon nhan'],
    isPersonal: true,
    validMonths: 6,
  },
  death_notice: {
    name: { vi: 'Giấy báo tử', en: 'Notice of death' },
    titles: ['giay bao tu', 'trich luc khai tu', 'giay chung tu'],
  },
  // TT 36/2024/TT-BYT art. 6: of drivers, twelve months.
  health_certificate: {
    name: { vi: 'Giấy khám sức khỏe', en: 'Health certificate' },
    titles: ['giay kham suc khoe'],
    isPersonal: true,
    validMonths: 12,
  },
  driving_licence: {
    name: { vi: 'Giấy phép lái xe', en: 'Driving licence' },
    titles: ['giay phep lai xe'],
    isPersonal: true,
  },
  criminal_record: {
    name: { vi: 'Phiếu lý lịch tư pháp', en: 'Criminal record certificate' },
    titles: ['phieu ly lich tu phap'],
    isPersonal: true,
  },
  mandate: {
    name: { vi: 'Giấy ủy quyền', en: 'Authority' },
    titles: ['giay uy quyen', 'hop dong uy quyen', 'van ban uy quyen'],
  },
  land_certificate: {
    name: { vi: 'Giấy chứng nhận quyền sử dụng đất', en: 'Land use certificate' },
    titles: ['giay chung nhan quyen su dung dat'],
  },
  lease: {
    name: { vi: 'Hợp đồng thuê, mượn', en: 'Lease' },
    titles: ['hop dong thue', 'hop dong muon', 'hop dong cho thue'],
  },
  transfer_contract: {
    name: { vi: 'Hợp đồng chuyển nhượng, tặng cho, mua bán', en: 'Contract of transfer' },
    titles: ['hop dong chuyen nhuong', 'hop dong tang cho', 'hop dong mua ban'],
  },
  charter: { name: { vi: 'Điều lệ', en: 'Charter' }, titles: ['dieu le'] },
  list_of_members: {
    name: { vi: 'Danh sách thành viên', en: 'List of members' },
    titles: ['danh sach thanh vien'],
  },
  business_certificate: {
    name: {
      vi: 'Giấy chứng nhận đăng ký doanh nghiệp, hộ kinh doanh',
      en: 'Business registration certificate',
    },
    titles: ['giay chung nhan dang ky doanh nghiep', 'giay chung nhan dang ky ho kinh doanh'],
  },
  confirmation_of_disability: {
    name: { vi: 'Giấy xác nhận khuyết tật', en: 'Certificate of disability' },
    titles: ['giay xac nhan khuyet tat', 'giay xac nhan muc do khuyet tat'],
  },
  drawings: {
    name: { vi: 'Bản vẽ thiết kế', en: 'Drawings' },
    titles: ['ban ve thiet ke', 'ho so thiet ke'],
  },
  diploma: { name: { vi: 'Bằng tốt nghiệp', en: 'Diploma' }, titles: ['bang tot nghiep'], isPersonal: true },
  invoice: {
    name: { vi: 'Hóa đơn', en: 'Invoice' },
    titles: ['hoa don gia tri gia tang', 'hoa don ban hang'],
  },
} as const satisfies Record<string, PaperKind>

export type PaperKindName = keyof typeof PAPER_KINDS

const ALL = Object.entries(PAPER_KINDS) as [PaperKindName, PaperKind][]

export function getPaperKind(name: PaperKindName): PaperKind {
  return PAPER_KINDS[name]
}

/** The kinds that a line speaks of, e.g. the name of a paper in the record. `line` is plain text. */
export function kindsNamedIn(line: string): PaperKindName[] {
  return ALL.filter(([, { titles }]) => titles.some((title) => line.includes(title))).map(([name]) => name)
}

/** The kind whose title the line is; of several the one that says most. `line` is plain text. */
export function kindTitled(line: string): PaperKindName | undefined {
  const found = ALL.flatMap(([name, { titles }]) =>
    titles.filter((title) => line.startsWith(title)).map((title) => ({ name, length: title.length })),
  )
  return found.toSorted((a, b) => b.length - a.length)[0]?.name
}
