/** Dossiers that somebody files on the stand-in; every name and number in them is invented. */
import { newToken } from '../../../platform/index.ts'
import { writeMoment } from './contract.ts'

interface Where {
  now: number
  url: string
}

export type SampleItem = Record<string, unknown> & { MaHoSo: string }

interface Sample {
  name: string
  procedure: string
  agency: string
  case?: string
  papers: readonly (readonly [component: string, name: string])[]
  form: (now: number) => Record<string, string | number | boolean>
}

const CHILDREN = ['Nguyễn Ví Dụ An', 'Trần Ví Dụ Bình', 'Lê Ví Dụ Chi', 'Phạm Ví Dụ Dung']

function birthForm(now: number) {
  const pick = now % CHILDREN.length
  return {
    hoTenTre: CHILDREN[pick] as string,
    gioiTinhTre: pick % 2 === 0 ? 'Nam' : 'Nữ',
    ngaySinhTre: writeMoment(now - 5 * 86_400_000).slice(0, 8),
    noiSinhTre: 'Bệnh viện Sản Nhi mẫu',
    ...{ quocTichTre: 'Việt Nam', danTocTre: 'Kinh' },
    ...{ hoTenCha: 'Nguyễn Văn Ví Dụ', soDinhDanhCha: '025190000000' },
    ...{ hoTenMe: 'Trần Thị Ví Dụ', soDinhDanhMe: '025190000001' },
    ...{ hoTenNguoiYeuCau: 'Nguyễn Văn Ví Dụ', quanHeVoiTre: 'Cha đẻ' },
  }
}

const SAMPLES = {
  birth: {
    ...{ name: 'Đăng ký khai sinh', procedure: '1.001193', agency: 'H44.100', case: 'ordinary' },
    papers: [['1.001193-TP01', 'to-khai-dang-ky-khai-sinh.pdf']],
    form: birthForm,
  },
  household_business: {
    ...{ name: 'Đăng ký thành lập hộ kinh doanh', procedure: '1.001612', agency: 'H44.100' },
    papers: [['1.001612-TP01', 'giay-de-nghi.pdf']],
    form: () => ({
      ...{ hkd_name: 'HỘ KINH DOANH VÍ DỤ', head_office: 'Số 1, đường Mẫu, phường Việt Trì' },
      ...{ main_industry: '4711', capital: 50_000_000, employees: 2 },
    }),
  },
  land: {
    ...{ name: 'Chuyển nhượng quyền sử dụng đất', procedure: '1.013831', agency: 'H44.45' },
    papers: [
      ['1.013831-TP01', 'don-dang-ky-bien-dong.pdf'],
      ['1.013831-TP02', 'giay-chung-nhan-da-cap.pdf'],
      ['1.013831-TP03', 'hop-dong-chuyen-nhuong.pdf'],
    ],
    form: () => ({ change_type: 'transfer', value: 500_000_000 }),
  },
  criminal_record: {
    ...{ name: 'Cấp Phiếu lý lịch tư pháp', procedure: '3.000333', agency: 'G01.44', case: 'no2' },
    papers: [['3.000333-TP01', 'to-khai-ly-lich-tu-phap.pdf']],
    form: () => ({ purpose: 'Xin việc làm', ban_info: false, fee_group: 'normal' }),
  },
  social_allowance: {
    ...{ name: 'Trợ cấp xã hội hàng tháng', procedure: '1.001776', agency: 'H44.100' },
    papers: [['1.001776-TP01', 'to-khai-tro-giup-xa-hoi.pdf']],
    form: () => ({ form_code: '1d', request: 'begin', living_with: 'Con gái', health_card: true }),
  },
} as const satisfies Record<string, Sample>

export const SAMPLE_PROCEDURES: readonly { procedure: string; name: string }[] = Object.values(SAMPLES)

export type SampleName = keyof typeof SAMPLES

function isSample(name: string): name is SampleName {
  return Object.hasOwn(SAMPLES, name)
}

/** MaHoSo as of a central system: two digits of its own before the number (TT 4/2025). */
export function sampleOf(kind: string, fields: Record<string, string>, where: Where): SampleItem {
  const sample: Sample = SAMPLES[isSample(kind) ? kind : 'birth']
  const { now, url } = where
  const agency = fields.agency?.trim() || sample.agency
  const day = writeMoment(now).slice(2, 8)
  const number = Number.parseInt(newToken(8).replace(/\D/g, '').slice(0, 4) || '1', 10) + (now % 9000)
  const { child = '' } = fields
  const form = sample.form(now)
  return {
    MaHoSo: `${agency}-${day}-22${String(number % 100_000).padStart(5, '0')}`,
    MaTTHC: `${sample.procedure}.000.00.00.H44`,
    TenTTHC: sample.name,
    ChuHoSo: 'Nguyễn Văn Ví Dụ',
    LoaiDoiTuong: '1',
    SoGiayToChuHoSo: '025190000000',
    SoDienThoai: '0900000000',
    DiaChi: 'Số 1, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ',
    DonViXuLy: agency,
    ...(sample.case === undefined ? {} : { TruongHop: sample.case }),
    HinhThuc: '2',
    NgayNopHoSo: writeMoment(now),
    TaiLieuNop: sample.papers.map(([component, paper]) => ({
      ...{ TenTepDinhKem: paper, MaThanhPhanHoSo: component },
      DuongDanTaiTepTin: `${url}/files/to-khai.pdf`,
    })),
    DuLieuToKhai: child === '' ? form : { ...form, hoTenTre: child },
  }
}

export function birthSample(fields: Record<string, string>, where: Where): SampleItem {
  return sampleOf('birth', fields, where)
}

export function sampleForm(prefix: string, waiting: number): string {
  const options = Object.entries(SAMPLES).map(
    ([kind, { name }]) => `<option value="${kind}">${name}</option>`,
  )
  return `<form method="post" action="${prefix}/file"><fieldset><legend>Nộp một hồ sơ / file a dossier</legend>
<label>Thủ tục / procedure <select name="kind">${options.join('')}</select></label>
<label>Cơ quan / agency <input name="agency" size="10" placeholder="H44.100"></label>
<label>Họ tên trẻ / child’s name <input name="child" size="24" placeholder="Nguyễn Ví Dụ An"></label>
<button>Nộp / file</button> ${waiting > 0 ? `${waiting} thư đang gửi / letters under way` : ''}</fieldset></form>`
}
