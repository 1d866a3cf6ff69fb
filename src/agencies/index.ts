/** Agencies, units, staff, roles, delegation, sign-in, software clients, calendars: who may do what, where and when. */
export { findStaffActor, listRoleHolders } from './access/active-grants.ts'
export { revokeRole } from './access/grant-role.ts'
export type { GrantRow, RoleHolder, Without } from './access/grant-store.ts'
export { PERMISSIONS, type Permission, type Reach } from './access/permissions.ts'
export { can, canSomewhere, type Place, type Scope, scopeOf } from './access/policies.ts'
export { isHeldAt, roleNames } from './access/roles.ts'
export { scopeCondition, scopeValues } from './access/scope.ts'
export { type Post, UNHELD_ALREADY, UNHELD_POST, unheldValues } from './access/unheld-posts.ts'
export { type Names, whyNot } from './access/why-not.ts'
export {
  CALENDAR_PURPOSES,
  type CalendarChange,
  type CalendarPurpose,
  type CalendarVersion,
  countCalendarVersions,
  readCalendarChanges as listCalendarChanges,
  readLatestCalendars,
} from './calendars/calendar-store.ts'
export { buildCalendars, builtInCalendar, type Calendars } from './calendars/calendars.ts'
export type { AnnouncedDays, CalendarInput } from './calendars/plan-calendars.ts'
export { announceDays, previewCalendars, putCalendar } from './calendars/put-calendar.ts'
export {
  type ApiClientInput,
  type ApiClients,
  admitKnownClient,
  createApiClient,
  revokeApiClient,
} from './clients/api-clients.ts'
export { API_SCOPES, type ApiScope, apiScopes, isApiScope } from './clients/api-scopes.ts'
export { type ApiClient, readClients as listApiClients } from './clients/client-store.ts'
export {
  type AccessAsked,
  type AccessKind,
  type AccessOutcome,
  type AccessRequest,
  REQUEST_LIFE_MS,
  type SecondPerson,
} from './confirming/access-request.ts'
export {
  findRequest as findAccessRequest,
  readSettled as listSettledAccess,
} from './confirming/access-request-store.ts'
export { askAccess } from './confirming/ask-access.ts'
export { firstPasswordOf, halvesOf } from './confirming/halves.ts'
export { listWaitingAccess } from './confirming/list-access.ts'
export { confirmAccess, dismissAccess } from './confirming/settle-access.ts'
export { delegate, endDelegation } from './delegating/delegate.ts'
export {
  type DelegationRow,
  findDelegationRow as findDelegation,
  readDelegations,
} from './delegating/delegation-store.ts'
export type { AgencyErrorCode, Result } from './errors.ts'
export type {
  ActiveGrant,
  Actor,
  Agency,
  AgencyKind,
  Applicant,
  Delegation,
  DeskPlace,
  Role,
  RoleGrant,
  Staff,
  Unit,
} from './model.ts'
export { ROLES } from './model.ts'
export { buildDirectory, committeeAbove, type Directory } from './organisation/directory.ts'
export { loadAgencies, type OrganisationData } from './organisation/load-agencies.ts'
export { type Organisation, openOrganisation } from './organisation/organisation.ts'
export { putPlace } from './organisation/put-place.ts'
export { type HasRole, readRolePlaces } from './organisation/role-places.ts'
export { readColleagues as listColleagues } from './people/colleagues.ts'
export { createStaff, type StaffInput } from './people/create-staff.ts'
export { deactivateStaff } from './people/deactivate-staff.ts'
export {
  createFirstAdministrator,
  type FirstAdministrator,
  hasAnyStaff,
} from './people/first-administrator.ts'
export {
  dropInboxView,
  type InboxView as SavedInboxView,
  listInboxViews,
  MOST_INBOX_VIEWS,
  saveInboxView,
} from './people/inbox-views.ts'
export { type FoundStaff, findStaff, listStaff, type StaffWithGrants } from './people/list-staff.ts'
export { readStaffNames as listStaffNames } from './people/staff-names.ts'
export type { StaffRow } from './people/staff-store.ts'
export { markSucceeded as markAttemptSucceeded } from './sign-in/attempt-store.ts'
export { beginAttempt, type Trying } from './sign-in/attempts.ts'
export { countOpenTo } from './sign-in/known-password.ts'
export { checkPassword, hashPassword, verifyPassword } from './sign-in/passwords.ts'
export {
  findSessionOwner,
  type OpenedSession,
  openSession,
  type Sessions,
  type SignedIn,
  signOut,
  sweepSessions,
} from './sign-in/sessions.ts'
export { changePassword, hasPassword } from './sign-in/set-password.ts'
export { type SignInInput, signIn, sweepSignInAttempts } from './sign-in/sign-in.ts'
export { recordView, recordViews } from './viewing/record-view.ts'
export {
  OTHER_LOOKS,
  type PersonalDataView,
  readViews as listViews,
  STAFF_VIEW,
} from './viewing/view-store.ts'
