/** What each role may do and how far: the one table of authority (NĐ 118/2025, TT 11/2025/TT-BKHCN; roles of ROLES). */
import type { Text } from '../../platform/index.ts'
import type { AgencyKind, Role } from '../model.ts'
import type { Permission, Reach } from './permissions.ts'

export const roleNames = {
  reception_officer: { vi: 'Cán bộ tiếp nhận', en: 'Reception officer' },
  return_officer: { vi: 'Cán bộ trả kết quả', en: 'Return officer' },
  cashier: { vi: 'Cán bộ thu phí, lệ phí', en: 'Cashier' },
  case_officer: { vi: 'Chuyên viên thụ lý', en: 'Case officer' },
  unit_head: { vi: 'Lãnh đạo phòng', en: 'Head of unit' },
  agency_head: { vi: 'Lãnh đạo cơ quan', en: 'Head of agency' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  centre_manager: { vi: 'Giám đốc Trung tâm Phục vụ hành chính công', en: 'Manager of the Centre' },
  procedure_controller: { vi: 'Cán bộ kiểm soát thủ tục hành chính', en: 'Procedure controller' },
  province_leader: { vi: 'Lãnh đạo tỉnh', en: 'Leader of the province' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
} satisfies Record<Role, Text>

/**
 * Officers read the whole of their agency (each view of personal data is recorded) but act in their unit only. The
 * administrator keeps the house and reads no dossier.
 */
const rolePermissions = {
  reception_officer: {
    'dossier.receive': 'agency',
    'population.look_up': 'agency',
    'dossier.collect_fee': 'agency',
    'papers.move': 'agency',
    'dossier.read': 'agency',
    'catalogue.read': 'province',
  },
  return_officer: {
    'dossier.hand_over': 'agency',
    'population.look_up': 'agency',
    'papers.move': 'agency',
    'dossier.read': 'agency',
    'catalogue.read': 'province',
  },
  cashier: {
    'dossier.collect_fee': 'agency',
    'dossier.read': 'agency',
    'catalogue.read': 'province',
  },
  case_officer: {
    'dossier.process': 'unit',
    'population.look_up': 'agency',
    'papers.move': 'agency',
    'dossier.read': 'agency',
    'catalogue.read': 'province',
  },
  unit_head: {
    'dossier.process': 'unit',
    'dossier.reassign': 'unit',
    'dossier.urge': 'unit',
    'papers.move': 'agency',
    'dossier.read': 'agency',
    'petition.handle': 'agency',
    'report.read': 'agency',
    'catalogue.read': 'province',
  },
  agency_head: {
    'dossier.process': 'agency',
    'dossier.decide': 'agency',
    'template.manage': 'agency',
    'dossier.reassign': 'agency',
    'dossier.urge': 'agency',
    'dossier.read': 'below',
    'petition.handle': 'below',
    'report.read': 'below',
    'catalogue.read': 'province',
  },
  clerk: {
    'dossier.issue': 'agency',
    'template.manage': 'agency',
    'papers.move': 'agency',
    'dossier.read': 'agency',
    'catalogue.read': 'province',
  },
  centre_manager: {
    'dossier.reassign': 'province',
    'dossier.urge': 'province',
    'dossier.read': 'province',
    'petition.handle': 'province',
    'inspection.lead': 'province',
    'report.read': 'province',
    'catalogue.read': 'province',
    'notice.manage': 'province',
    'news.edit': 'province',
    'link.manage': 'province',
    'post.read': 'province',
  },
  procedure_controller: {
    'dossier.read': 'below',
    'petition.handle': 'province',
    'inspection.lead': 'province',
    'report.read': 'province',
    'catalogue.read': 'province',
    'news.edit': 'province',
    'catalogue.edit': 'province',
    'catalogue.publish': 'province',
  },
  province_leader: {
    'dossier.read': 'province',
    'report.read': 'province',
    'catalogue.read': 'province',
  },
  administrator: {
    'link.manage': 'province',
    'catalogue.read': 'province',
    'staff.manage': 'below',
    'post.read': 'below',
    'agency.manage': 'below',
    'calendar.manage': 'below',
    'client.manage': 'below',
    'notice.manage': 'below',
    'news.edit': 'province',
    'audit.read': 'below',
  },
} as const satisfies Record<Role, Partial<Record<Permission, Reach>>>

/** How far `role` carries `permission`; undefined: not at all. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  const permissions: Partial<Record<Permission, Reach>> = rolePermissions[role]
  return permissions[permission]
}

/**
 * Roles that reach over the province are held at its own bodies only, so that whoever manages the staff of one commune
 * cannot give anybody the view of all. The head of a commune's centre is a head of unit there.
 */
const heldAt: Partial<Record<Role, readonly AgencyKind[]>> = {
  centre_manager: ['centre'],
  procedure_controller: ['committee', 'committee_office', 'centre'],
  province_leader: ['committee', 'committee_office'],
}

/** Whether the role may be held at agencies of this kind. */
export function isHeldAt(role: Role, kind: AgencyKind): boolean {
  return heldAt[role]?.includes(kind) ?? true
}
