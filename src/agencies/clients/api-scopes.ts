/** What software may be allowed through its bearer token, and which permissions that means. */
import type { Text } from '../../platform/index.ts'
import type { Permission } from '../access/permissions.ts'

export const apiScopes = {
  'procedures.read': {
    name: { vi: 'đọc danh mục thủ tục', en: 'read procedures' },
    permissions: ['catalogue.read'],
  },
  'dossiers.read': { name: { vi: 'đọc hồ sơ', en: 'read dossiers' }, permissions: ['dossier.read'] },
  'dossiers.intake': { name: { vi: 'nộp hồ sơ', en: 'take in dossiers' }, permissions: ['dossier.receive'] },
  'dossiers.act': {
    name: { vi: 'xử lý hồ sơ', en: 'act on dossiers' },
    permissions: [
      'dossier.process',
      'dossier.decide',
      'dossier.issue',
      'dossier.hand_over',
      'dossier.collect_fee',
    ],
  },
  'figures.read': { name: { vi: 'đọc số liệu', en: 'read figures' }, permissions: ['report.read'] },
  'webhooks.manage': {
    name: { vi: 'nhận báo tin về hồ sơ (webhook)', en: 'be told of dossiers (webhooks)' },
    permissions: ['dossier.read'],
  },
  'messages.national_portal': {
    name: { vi: 'gửi thư của Cổng DVCQG', en: 'send messages of the National Portal' },
    permissions: [],
  },
  'messages.civil_status': {
    name: { vi: 'gửi thư của hệ thống hộ tịch', en: 'send messages of the civil status register' },
    permissions: [],
  },
  'messages.tax': {
    name: { vi: 'gửi thư của cơ quan thuế', en: 'send messages of the tax office' },
    permissions: [],
  },
  'messages.household_business': {
    name: {
      vi: 'gửi thư của hệ thống hộ kinh doanh',
      en: 'send messages of the household business register',
    },
    permissions: [],
  },
  'messages.criminal_record': {
    name: { vi: 'gửi thư của hệ thống lý lịch tư pháp', en: 'send messages of the criminal record system' },
    permissions: [],
  },
  'messages.social_protection': {
    name: { vi: 'gửi thư của hệ thống trợ giúp xã hội', en: 'send messages of the social protection system' },
    permissions: [],
  },
  'messages.postal': {
    name: { vi: 'gửi thư của bưu chính công ích', en: 'send messages of the public postal service' },
    permissions: [],
  },
} as const satisfies Record<string, { name: Text; permissions: readonly Permission[] }>

export type ApiScope = keyof typeof apiScopes

export const API_SCOPES = Object.keys(apiScopes) as ApiScope[]

export function isApiScope(value: string): value is ApiScope {
  return Object.hasOwn(apiScopes, value)
}

/** Whether the scope opens the permission. */
export function scopeOpens(scope: ApiScope, permission: Permission): boolean {
  const permissions: readonly Permission[] = apiScopes[scope].permissions
  return permissions.includes(permission)
}
