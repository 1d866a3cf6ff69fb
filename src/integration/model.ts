/** Words of integration: a connector joins one other system, its stand-in plays that system. */
import type { Text } from '../platform/index.ts'

/** The systems that can be joined, with the names people know them by. */
export const CONNECTORS = {
  national_portal: {
    name: { vi: 'Cổng Dịch vụ công quốc gia', en: 'National Public Service Portal' },
    does: { vi: 'hồ sơ, tiến độ, kết quả, hai chiều', en: 'dossiers, progress, results, both ways' },
  },
  civil_status: {
    name: { vi: 'Hộ tịch điện tử', en: 'Civil status register' },
    does: { vi: 'Bộ Tư pháp: đăng ký khai sinh', en: 'Ministry of Justice: birth registration' },
  },
  tax: {
    name: { vi: 'Cơ quan thuế (đất đai)', en: 'Tax office (land)' },
    does: { vi: 'phiếu chuyển, thông báo, đã nộp tiền', en: 'slip, notice, payment' },
  },
  household_business: {
    name: { vi: 'Đăng ký hộ kinh doanh', en: 'Household business register' },
    does: { vi: 'Bộ Tài chính: cấp giấy chứng nhận', en: 'Ministry of Finance: certificates' },
  },
  criminal_record: {
    name: { vi: 'Lý lịch tư pháp', en: 'Criminal records' },
    does: { vi: 'Bộ Công an: phiếu lý lịch tư pháp', en: 'Ministry of Public Security: certificates' },
  },
  social_protection: {
    name: { vi: 'Trợ giúp xã hội', en: 'Social protection' },
    does: { vi: 'Bộ Y tế: XML, hỏi kết quả', en: 'Ministry of Health: XML, asked for answers' },
  },
  postal: {
    name: { vi: 'Bưu chính công ích', en: 'Public postal service' },
    does: {
      vi: 'thu gom giấy tờ tại nhà, phát kết quả, trạng thái',
      en: 'papers collected at home, results delivered, status',
    },
  },
} as const satisfies Record<string, { name: Text; does: Text }>

export type ConnectorName = keyof typeof CONNECTORS
