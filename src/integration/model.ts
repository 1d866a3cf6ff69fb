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
} as const satisfies Record<string, { name: Text; does: Text }>

export type ConnectorName = keyof typeof CONNECTORS
