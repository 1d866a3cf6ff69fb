/** A birth registration that somebody files on the stand-in; every name and number in it is invented. */
import { newToken } from '../../../platform/index.ts'
import { writeMoment } from './contract.ts'

interface Where {
  now: number
  url: string
}

const CHILDREN = ['Nguyễn Ví Dụ An', 'Trần Ví Dụ Bình', 'Lê Ví Dụ Chi', 'Phạm Ví Dụ Dung']

/** MaHoSo as of a central system: two digits of its own before the number (TT 4/2025). */
export function birthSample(
  { agency = 'H44.100', child = '' }: Record<string, string>,
  { now, url }: Where,
): Record<string, unknown> & { MaHoSo: string } {
  const day = writeMoment(now).slice(2, 8)
  const number = Number.parseInt(newToken(8).replace(/\D/g, '').slice(0, 4) || '1', 10) + (now % 9000)
  const pick = now % CHILDREN.length
  return {
    MaHoSo: `${agency}-${day}-22${String(number % 100_000).padStart(5, '0')}`,
    MaTTHC: '1.001193.000.00.00.H44',
    TenTTHC: 'Đăng ký khai sinh',
    ChuHoSo: 'Nguyễn Văn Ví Dụ',
    LoaiDoiTuong: '1',
    SoGiayToChuHoSo: '025190000000',
    SoDienThoai: '0900000000',
    DiaChi: 'Số 1, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ',
    DonViXuLy: agency,
    TruongHop: 'ordinary',
    HinhThuc: '2',
    NgayNopHoSo: writeMoment(now),
    TaiLieuNop: [
      {
        TenTepDinhKem: 'to-khai-dang-ky-khai-sinh.pdf',
        MaThanhPhanHoSo: '1.001193-TP01',
        DuongDanTaiTepTin: `${url}/files/to-khai.pdf`,
      },
    ],
    DuLieuToKhai: {
      hoTenTre: child || (CHILDREN[pick] as string),
      gioiTinhTre: pick % 2 === 0 ? 'Nam' : 'Nữ',
      ngaySinhTre: writeMoment(now - 5 * 86_400_000).slice(0, 8),
      noiSinhTre: 'Bệnh viện Sản Nhi mẫu',
      quocTichTre: 'Việt Nam',
      danTocTre: 'Kinh',
      hoTenCha: 'Nguyễn Văn Ví Dụ',
      soDinhDanhCha: '025190000000',
      hoTenMe: 'Trần Thị Ví Dụ',
      soDinhDanhMe: '025190000001',
      hoTenNguoiYeuCau: 'Nguyễn Văn Ví Dụ',
      quanHeVoiTre: 'Cha đẻ',
    },
  }
}

export function sampleForm(prefix: string, waiting: number): string {
  return `<form method="post" action="${prefix}/file"><fieldset><legend>Nộp một hồ sơ đăng ký khai sinh / file a birth registration</legend>
<label>Cơ quan / agency <input name="agency" value="H44.100" size="10"></label>
<label>Họ tên trẻ / child’s name <input name="child" size="24" placeholder="Nguyễn Ví Dụ An"></label>
<button>Nộp / file</button> ${waiting > 0 ? `${waiting} thư đang gửi / letters under way` : ''}</fieldset></form>`
}
