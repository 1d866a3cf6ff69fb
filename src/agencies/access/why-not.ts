/** "Vì sao tôi không làm được": the sentence beside every action that is not offered. */
import type { Text } from '../../platform/index.ts'
import { API_SCOPES, apiScopes, isApiScope, scopeOpens } from '../clients/api-scopes.ts'
import { type Actor, ROLES } from '../model.ts'
import { type Permission, permissionNames } from './permissions.ts'
import { can, type Place, scopeOf } from './policies.ts'
import { reachOf, roleNames } from './roles.ts'

/** Where the sentence takes names from: a `Directory`. */
export interface Names {
  nameOf(agency: string, lang: 'vi' | 'en'): string
  unitNameOf(agency: string, unit: string, lang: 'vi' | 'en'): string
}

/** Why `can` says no, and whom to ask; undefined when it says yes. */
export function whyNot(actor: Actor, permission: Permission, place: Place, names: Names): Text | undefined {
  if (can(actor, permission, place)) return undefined
  switch (actor.kind) {
    case 'staff':
      return whyNotStaff(actor, permission, place, names)
    case 'client':
      return whyNotClient(actor, permission, place, names)
    case 'applicant':
      return sentence(
        permission,
        (act) => `Việc ${act} do cán bộ có thẩm quyền thực hiện.`,
        (act) => `Only authorised staff may ${act}.`,
      )
    case 'system':
      return sentence(
        permission,
        (act) => `Hệ thống không tự ${act}; việc này cần một người có thẩm quyền.`,
        (act) => `The system does not ${act} by itself; this needs an authorised person.`,
      )
  }
}

function whyNotStaff(
  actor: Extract<Actor, { kind: 'staff' }>,
  permission: Permission,
  place: Place,
  names: Names,
): Text {
  const where = placeName(place, names)
  const mine = whereAllowed(actor, permission, names)
  if (mine === undefined) {
    const roles = rolesFor(permission)
    return sentence(
      permission,
      (act) =>
        `Việc ${act} dành cho vai trò: ${roles.vi}. Bạn hiện không giữ vai trò nào trong số đó. Hãy nhờ người giữ vai trò này, hoặc đề nghị quản trị hệ thống giao vai trò.`,
      (act) =>
        `To ${act} takes one of these roles: ${roles.en}. You hold none of them at present. Ask somebody who does, or ask the administrator for the role.`,
    )
  }
  return sentence(
    permission,
    (act) =>
      `Bạn được ${act} tại ${mine.vi}, nhưng việc này thuộc ${where.vi}. Hãy chuyển cho nơi đó, hoặc đề nghị được ủy quyền.`,
    (act) =>
      `You may ${act} at ${mine.en}, but this belongs to ${where.en}. Pass it on to them, or ask for a delegation.`,
  )
}

function whyNotClient(
  actor: Extract<Actor, { kind: 'client' }>,
  permission: Permission,
  place: Place,
  names: Names,
): Text {
  const needed = API_SCOPES.filter((scope) => scopeOpens(scope, permission))
  if (actor.scopes.some((scope) => isApiScope(scope) && needed.includes(scope))) {
    const where = placeName(place, names)
    return {
      vi: `Mã truy cập này không được cấp cho ${where.vi}. Hãy đề nghị quản trị hệ thống bổ sung cơ quan.`,
      en: `This token is not made out for ${where.en}. Ask the administrator to add the agency.`,
    }
  }
  const list = needed.map((scope) => `${scope} (${apiScopes[scope].name.vi})`).join(', ')
  const listEn = needed.map((scope) => `${scope} (${apiScopes[scope].name.en})`).join(', ')
  return needed.length > 0
    ? {
        vi: `Mã truy cập này thiếu phạm vi ${list}. Hãy đề nghị quản trị hệ thống cấp mã có phạm vi đó.`,
        en: `This token lacks the scope ${listEn}. Ask the administrator for a token that has it.`,
      }
    : sentence(
        permission,
        (act) => `Phần mềm kết nối không được ${act}; việc này cần cán bộ đăng nhập.`,
        (act) => `Connected software may not ${act}; this needs a member of staff who is signed in.`,
      )
}

function rolesFor(permission: Permission): Text {
  const roles = ROLES.filter((role) => reachOf(role, permission) !== undefined)
  return {
    vi: roles.map((role) => roleNames[role].vi).join('; '),
    en: roles.map((role) => roleNames[role].en).join('; '),
  }
}

/** The places where the actor may do it, undefined when there are none; more than two are named by the first two. */
function whereAllowed(actor: Actor, permission: Permission, names: Names): Text | undefined {
  const scope = scopeOf(actor, permission)
  if (scope.all) return undefined
  const places: Place[] = [...scope.agencies.map((agency) => ({ agency })), ...scope.units]
  if (places.length === 0) return undefined
  const list = (lang: 'vi' | 'en', more: string) => {
    const shown = places.slice(0, 2).map((place) => placeName(place, names)[lang])
    return shown.join(', ') + (places.length > 2 ? more : '')
  }
  const rest = places.length - 2
  return { vi: list('vi', ` và ${rest} nơi khác`), en: list('en', ` and ${rest} more`) }
}

function placeName(place: Place, names: Names): Text {
  const { agency, unit } = place
  if (agency === undefined) return { vi: 'toàn tỉnh', en: 'the whole province' }
  const at = (lang: 'vi' | 'en') => names.nameOf(agency, lang)
  if (unit === undefined) return { vi: at('vi'), en: at('en') }
  return {
    vi: `${names.unitNameOf(agency, unit, 'vi')} - ${at('vi')}`,
    en: `${names.unitNameOf(agency, unit, 'en')} - ${at('en')}`,
  }
}

function sentence(permission: Permission, vi: (act: string) => string, en: (act: string) => string): Text {
  const act = permissionNames[permission]
  return { vi: vi(act.vi), en: en(act.en) }
}
