/** Roles that do steps: those that the rows of a flow can name. */
import { type Role, roleNames } from '../../../../agencies/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import type { Option } from '../../../fields/index.ts'

const STEP_ROLES = [
  'reception_officer',
  'case_officer',
  'unit_head',
  'agency_head',
  'province_leader',
  'clerk',
] as const satisfies readonly Role[]

export function isStepRole(role: string): role is Role {
  return STEP_ROLES.some((one) => one === role)
}

export function sayRole(role: string, lang: Lang): string {
  return isStepRole(role) ? roleNames[role][lang] : role
}

export function stepRoles(lang: Lang): Option[] {
  return STEP_ROLES.map((role) => ({ value: role, text: sayRole(role, lang) }))
}
