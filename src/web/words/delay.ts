import type { DelayCause } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'

/** Why a dossier is late, as staff choose and count it. */
export const delayCauseNames = {
  vi: {
    consulted_agency: 'Cơ quan được hỏi ý kiến trả lời chậm',
    transferred_late: 'Nhận hồ sơ từ nơi khác đến muộn',
    verification: 'Phải xác minh, kiểm tra thực tế',
    workload: 'Nhiều hồ sơ, thiếu người',
    system_fault: 'Lỗi hệ thống hoặc kết nối',
    rules_changed: 'Quy định thay đổi, chờ hướng dẫn',
    disaster: 'Thiên tai, bất khả kháng',
    other: 'Lý do khác',
  },
  en: {
    consulted_agency: 'An agency asked for an opinion was late',
    transferred_late: 'It came late from elsewhere',
    verification: 'It had to be verified on the spot',
    workload: 'Many dossiers, too few people',
    system_fault: 'A fault of the system or of a connection',
    rules_changed: 'Rules changed, guidance is awaited',
    disaster: 'Disaster, force majeure',
    other: 'Something else',
  },
} satisfies Record<Lang, Record<DelayCause, string>>
