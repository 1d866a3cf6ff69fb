/** What may be done, as a closed list; every route, command and button names one of these. */
import type { Text } from '../../platform/index.ts'

export const permissionNames = {
  'dossier.receive': { vi: 'tiếp nhận hồ sơ', en: 'receive dossiers' },
  'dossier.process': { vi: 'thụ lý hồ sơ', en: 'handle dossiers' },
  'dossier.decide': { vi: 'quyết định giải quyết hồ sơ', en: 'decide dossiers' },
  'dossier.issue': { vi: 'vào sổ, đóng dấu và phát hành kết quả', en: 'number, seal and issue results' },
  'template.manage': { vi: 'soạn mẫu kết quả', en: 'write templates of results' },
  'dossier.hand_over': { vi: 'trả kết quả', en: 'hand over results' },
  'population.look_up': { vi: 'tra cứu CSDL dân cư', en: 'look people up in the population database' },
  'papers.move': { vi: 'giao, nhận hồ sơ giấy', en: 'give and take papers' },
  'dossier.collect_fee': { vi: 'thu phí, lệ phí', en: 'collect fees and charges' },
  'dossier.read': { vi: 'xem hồ sơ', en: 'read dossiers' },
  'dossier.urge': { vi: 'đôn đốc giải quyết hồ sơ', en: 'urge dossiers' },
  'dossier.reassign': { vi: 'phân công lại hồ sơ', en: 'reassign dossiers' },
  'petition.handle': { vi: 'xử lý phản ánh, kiến nghị', en: 'handle feedback and petitions' },
  'news.edit': { vi: 'soạn tin, thông báo tạm ngừng', en: 'write news, announce outages' },
  'inspection.lead': { vi: 'kiểm tra, đánh giá cơ quan', en: 'inspect and evaluate agencies' },
  'report.read': { vi: 'xem báo cáo', en: 'read reports' },
  'catalogue.read': { vi: 'xem danh mục thủ tục', en: 'read the catalogue of procedures' },
  'catalogue.edit': { vi: 'soạn thủ tục', en: 'edit procedures' },
  'catalogue.publish': { vi: 'công bố thủ tục', en: 'publish procedures' },
  'staff.manage': { vi: 'quản lý cán bộ và vai trò', en: 'manage staff and roles' },
  'post.read': { vi: 'xem việc chưa có người làm', en: 'see work that nobody can do' },
  'agency.manage': { vi: 'quản lý cơ quan, phòng ban', en: 'manage agencies and units' },
  'calendar.manage': { vi: 'quản lý lịch làm việc', en: 'manage working calendars' },
  'client.manage': { vi: 'quản lý phần mềm kết nối', en: 'manage connected software' },
  'notice.manage': { vi: 'xem và gửi lại thông báo', en: 'see notices and send them again' },
  'link.manage': {
    vi: 'trông coi kết nối với hệ thống khác',
    en: 'look after connections with other systems',
  },
  'audit.read': { vi: 'xem nhật ký truy cập', en: 'read the access log' },
} satisfies Record<string, Text>

export type Permission = keyof typeof permissionNames

export const PERMISSIONS = Object.keys(permissionNames) as Permission[]

/**
 * How far a role carries a permission from the place where it is held.
 * `unit`: the unit of the grant, the whole agency when the grant names none; `agency`: the whole agency even for a grant
 * in one unit; `below`: that agency and those under it; `province`: everywhere.
 */
export type Reach = 'unit' | 'agency' | 'below' | 'province'
