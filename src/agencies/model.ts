/** Words of the organisation: agencies, units, staff, roles with scope and dates, delegation. */
import type { Instant, LocalDate } from '../calendar/index.ts'

/**
 * What an agency is. `committee_office`: Văn phòng UBND tỉnh; `centre`: Trung tâm PVHCC; `department`: sở, ban;
 * `commune`: UBND xã, phường; `district`: UBND huyện (until 2025-06-30); `vertical`: ngành dọc (police, tax, insurance).
 */
export type AgencyKind =
  | 'committee'
  | 'committee_office'
  | 'centre'
  | 'department'
  | 'commune'
  | 'district'
  | 'vertical'

/**
 * One agency under one code for as long as the code is valid. Codes are opaque strings (QĐ 20/2020 `H44.45`, QCVN 102
 * `000.00.12.H44`). `successors` links an old agency to those that took over its work.
 */
export interface Agency {
  code: string
  name: { vi: string; en: string }
  kind: AgencyKind
  parent?: string
  validFrom: LocalDate
  /** The last day of the code. */
  validTo?: LocalDate
  successors?: readonly string[]
  /** Codes of the same agency in other systems. */
  aliases?: readonly string[]
  place?: DeskPlace
}

/** Where an agency receives people; what nobody has said is absent. */
export interface DeskPlace {
  address?: string
  phone?: string
  email?: string
}

/** A room of an agency (phòng, ban, bộ phận). Its code is unique inside the agency. */
export interface Unit {
  agency: string
  code: string
  name: { vi: string; en: string }
}

/** Roles the law implies (NĐ 118/2025, TT 11/2025/TT-BKHCN): the closed list every permission is written for. */
export const ROLES = [
  'reception_officer',
  'return_officer',
  'cashier',
  'case_officer',
  'unit_head',
  'agency_head',
  'clerk',
  'centre_manager',
  'procedure_controller',
  'province_leader',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** A role held at an agency (and perhaps only one unit of it) between two dates, `to` inclusive; absent: until further notice. */
export interface RoleGrant {
  role: Role
  agency: string
  unit?: string
  from: LocalDate
  to?: LocalDate
}

export interface Staff {
  id: string
  username: string
  fullName: string
  title?: string
  active: boolean
  grants: readonly RoleGrant[]
}

/** One member of staff acts in another's role for some days (ủy quyền, thay thế khi vắng: NĐ 309/2026 art. 6). */
export interface Delegation {
  id: string
  from: string
  to: string
  role: Role
  agency: string
  startsAt: Instant
  endsAt: Instant
  reason: string
}

/**
 * Who does an act. Staff carry the grants in force now (delegated ones with `onBehalfOf`); an applicant acts on their own
 * dossiers; a client is software with a bearer token; the system acts by itself (timers, recalculation, import).
 */
export type Actor =
  | { kind: 'staff'; id: string; grants: readonly ActiveGrant[] }
  | Applicant
  | { kind: 'client'; id: string; scopes: readonly string[]; agencies: readonly string[] | 'all' }
  | { kind: 'system'; id: string }

/**
 * Somebody who applies: with the account they signed in with, what the identity provider vouched for, or the look-up secret
 * of one dossier. What they may act on is decided by these and never by who asks.
 */
export interface Applicant {
  kind: 'applicant'
  /** Id of the account, or of the dossier whose secret was shown. */
  id: string
  /** The account's verified personal identity number. */
  identity?: string
  /** Tax codes and organisation codes that the account represents. */
  represents?: readonly string[]
  /** Id of the dossier whose look-up secret was shown. */
  secretOf?: string
}

/** A grant in force at the moment of the act. */
export interface ActiveGrant {
  role: Role
  agency: string
  unit?: string
  /** Codes of the agencies under this one, where it has any; the People's Committee and its Office stand above `all`. */
  below?: readonly string[] | 'all'
  /** Id of the colleague whose role this is, when delegated. */
  onBehalfOf?: string
}
