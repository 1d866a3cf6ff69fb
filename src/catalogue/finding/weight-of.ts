/** How much a procedure is what people come for: settles who comes first of those that answer a question alike. */
import type { EligibleSubject, Level } from '../model.ts'

/**
 * Fields of the national list by how often people and small firms ask for something of them: 1 what every family meets, 0 a
 * trade of few. A field that is not named here stands between. Of nine hundred procedures for banks, customs, ships and stocks
 * nobody asks at a commune's counter, and their names hold every word there is. Some fields have a shorter name in provinces' own lists.
 */
const ASKED_FOR: Readonly<Record<string, number>> = {
  'Hộ tịch': 1,
  'Chứng thực': 1,
  'Đăng ký, quản lý cư trú': 1,
  'Cấp, quản lý căn cước': 1,
  'Căn cước': 1,
  'Đất đai': 1,
  'Sát hạch, cấp giấy phép lái xe': 1,
  'Cấp giấy phép lái xe': 1,
  'Đăng ký, quản lý phương tiện giao thông cơ giới, xe máy chuyên dùng': 1,
  'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)': 1,
  'Thành lập và hoạt động của hộ kinh doanh': 1,
  'Thành lập và hoạt động của doanh nghiệp': 1,
  'Thực hiện chính sách BHXH': 1,
  'Thu BHXH, BHYT, BHTN, BH tai nạn lao động, BNN': 1,
  'Cấp sổ BHXH, thẻ BHYT': 1,
  'Hoạt động xây dựng': 0.9,
  'Nuôi con nuôi': 0.9,
  'Lý lịch tư pháp': 0.9,
  'Định danh và xác thực điện tử': 0.9,
  'Giảm nghèo': 0.9,
  'Quản lý xuất nhập cảnh': 0.8,
  Thuế: 0.8,
  'Đăng ký biện pháp bảo đảm': 0.7,
  'Hải quan': 0.2,
  'Hàng không': 0,
  'Bảo đảm an ninh hàng không': 0,
  'Hàng hải và đường thủy nội địa': 0.3,
  'Thành lập và hoạt động ngân hàng': 0,
  'Hoạt động ngoại hối': 0.1,
  'Hoạt động tiền tệ': 0.2,
  'Hoạt động thanh toán': 0.1,
  'Hoạt động công nghệ thông tin ngân hàng': 0,
  'Tài chính ngân hàng': 0,
  'Chứng khoán': 0,
  'Quản lý nợ': 0,
  'Kho bạc Nhà nước': 0.1,
  'Biến đổi khí hậu': 0,
  'Luật sư': 0.2,
  'Biển và hải đảo': 0.2,
  'Địa chất và khoáng sản': 0.3,
}
const BETWEEN = 0.5

/** 0 to 1: the near level, the many, what this Centre does itself, and the field. */
export function weightOf(row: {
  levels: readonly Level[]
  subjects: readonly EligibleSubject[]
  field: string
  isLocal: boolean
}): number {
  const near = row.levels.includes('commune') ? 0.3 : row.levels.includes('province') ? 0.2 : 0
  const asks = row.subjects.includes('citizen') ? 0.2 : row.subjects.includes('enterprise') ? 0.1 : 0
  return near + asks + (row.isLocal ? 0.15 : 0) + 0.35 * (ASKED_FOR[row.field] ?? BETWEEN)
}
