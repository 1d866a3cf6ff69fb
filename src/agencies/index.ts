/** Agencies, units, staff, roles, delegation, sign-in, software clients, calendars: who may do what, where and when. */
export { findActiveGrants, findStaffActor, listRoleHolders } from './active-grants.ts'
export {
  type ApiClientInput,
  type ApiClients,
  createApiClient,
  openApiClients,
  revokeApiClient,
} from './api-clients.ts'
export { API_SCOPES, type ApiScope, apiScopes, isApiScope } from './api-scopes.ts'
export { buildCalendars, type Calendars } from './calendars.ts'
export { createStaff, type StaffInput } from './create-staff.ts'
export { deactivateStaff, reactivateStaff } from './deactivate-staff.ts'
export { delegate, endDelegation } from './delegate.ts'
export { buildDirectory, type Directory } from './directory.ts'
export { type AgencyErrorCode, agencyErrors, type Result } from './errors.ts'
export { createFirstAdministrator, type FirstAdministrator, hasAnyStaff } from './first-administrator.ts'
export { grantRole, revokeRole } from './grant-role.ts'
export { findStaff, listStaff, type StaffWithGrants } from './list-staff.ts'
export { loadAgencies, type OrganisationData } from './load-agencies.ts'
export type {
  ActiveGrant,
  Actor,
  Agency,
  AgencyKind,
  Delegation,
  Role,
  RoleGrant,
  Staff,
  Unit,
} from './model.ts'
export { ROLES } from './model.ts'
export { type Organisation, openOrganisation } from './organisation.ts'
export { hashPassword } from './passwords.ts'
export { PERMISSIONS, type Permission, permissionNames, type Reach } from './permissions.ts'
export { can, canSomewhere, type Place, type Scope, scopeOf } from './policies.ts'
export { putAgency, putUnit } from './put-agency.ts'
export { announceDays, type CalendarInput, putCalendar } from './put-calendar.ts'
export { recordView } from './record-view.ts'
export { isHeldAt, roleNames, rolePermissions } from './roles.ts'
export {
  findSession,
  findSessionOwner,
  type OpenedSession,
  openSession,
  type Sessions,
  type SignedIn,
  sessionLife,
  signOut,
  signOutEverywhere,
  sweepSessions,
} from './sessions.ts'
export { changePassword, hasPassword, setPassword } from './set-password.ts'
export { type SignInInput, signIn, sweepSignInAttempts } from './sign-in.ts'
export { type CalendarPurpose, type CalendarVersion, readCalendarVersions } from './store/calendars.ts'
export { type ApiClient, readClients as listApiClients } from './store/clients.ts'
export { readColleagues as listColleagues } from './store/colleagues.ts'
export {
  type DelegationRow,
  findDelegationRow as findDelegation,
  readDelegations,
} from './store/delegations.ts'
export type { GrantRow, RoleHolder } from './store/grants.ts'
export { scopeCondition, scopeValues } from './store/scope.ts'
export type { StaffRow } from './store/staff.ts'
export { readStaffNames as listStaffNames } from './store/staff-names.ts'
export { type PersonalDataView, readViews as listViews } from './store/views.ts'
export { type Names, whyNot } from './why-not.ts'
