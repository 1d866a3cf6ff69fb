/** Who may do what, where. Pure and closed: what is not in the tables is refused. */
import { isApiScope, scopeOpens } from '../clients/api-scopes.ts'
import type { ActiveGrant, Actor } from '../model.ts'
import type { Permission } from './permissions.ts'
import { reachOf } from './roles.ts'

/**
 * Where something is to be done. Without `agency` the whole province is meant, without `unit` the whole agency; so a
 * grant in one unit does not cover `{ agency }` for what is done per unit.
 */
export interface Place {
  agency?: string | undefined
  unit?: string | undefined
}

/** Everywhere an actor may do a thing: all of the province, or these agencies as a whole and these single units. */
export type Scope =
  | { all: true }
  | { all: false; agencies: readonly string[]; units: readonly { agency: string; unit: string }[] }

const NOWHERE: Scope = { all: false, agencies: [], units: [] }

/** What the system does by itself: timers, silence as consent, recalculation, import. It manages nothing. */
const systemPermissions: readonly Permission[] = [
  'dossier.receive',
  'dossier.process',
  'dossier.decide',
  'dossier.issue',
  'dossier.hand_over',
  'dossier.collect_fee',
  'dossier.read',
  'dossier.urge',
  'dossier.reassign',
  'report.read',
  'catalogue.read',
]

/** Permissions over things that belong to no agency: a client limited to some agencies still has them everywhere. */
const ofTheProvince: readonly Permission[] = ['catalogue.read', 'catalogue.edit', 'catalogue.publish']

/**
 * Whether the actor may do this at this place. An applicant has no permission here: what people may do with their own
 * dossier is the dossier's rule.
 */
export function can(actor: Actor, permission: Permission, place: Place): boolean {
  switch (actor.kind) {
    case 'staff':
      return actor.grants.some((grant) => covers(grant, permission, place))
    case 'client':
      return (
        clientHas(actor.scopes, permission) &&
        (actor.agencies === 'all' ||
          ofTheProvince.includes(permission) ||
          (place.agency !== undefined && actor.agencies.includes(place.agency)))
      )
    case 'system':
      return systemPermissions.includes(permission)
    case 'applicant':
      return false
  }
}

/** Whether there is any place at which the actor may do this: for menus and rails, never as the check of an act. */
export function canSomewhere(actor: Actor, permission: Permission): boolean {
  const scope = scopeOf(actor, permission)
  return scope.all || scope.agencies.length > 0 || scope.units.length > 0
}

/** Where the actor may do this: the predicate every store adds to its lists, counts and exports. Equal to `can`, place by place. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  switch (actor.kind) {
    case 'staff':
      return union(actor.grants.map((grant) => scopeOfGrant(grant, permission)))
    case 'client':
      if (!clientHas(actor.scopes, permission)) return NOWHERE
      return actor.agencies === 'all' || ofTheProvince.includes(permission)
        ? { all: true }
        : { all: false, agencies: actor.agencies, units: [] }
    case 'system':
      return systemPermissions.includes(permission) ? { all: true } : NOWHERE
    case 'applicant':
      return NOWHERE
  }
}

function clientHas(scopes: readonly string[], permission: Permission): boolean {
  return scopes.some((scope) => isApiScope(scope) && scopeOpens(scope, permission))
}

function covers(grant: ActiveGrant, permission: Permission, place: Place): boolean {
  const same = place.agency !== undefined && place.agency === grant.agency
  switch (reachOf(grant.role, permission)) {
    case 'province':
      return true
    case 'below':
      return same || grant.below === 'all' || (!!place.agency && !!grant.below?.includes(place.agency))
    case 'agency':
      return same
    case 'unit':
      return same && (grant.unit === undefined || grant.unit === place.unit)
    case undefined:
      return false
  }
}

function scopeOfGrant(grant: ActiveGrant, permission: Permission): Scope {
  const reach = reachOf(grant.role, permission)
  if (reach === undefined) return NOWHERE
  if (reach === 'province' || (reach === 'below' && grant.below === 'all')) return { all: true }
  if (reach === 'unit' && grant.unit !== undefined) {
    return { all: false, agencies: [], units: [{ agency: grant.agency, unit: grant.unit }] }
  }
  const below = reach === 'below' && grant.below !== 'all' ? (grant.below ?? []) : []
  return { all: false, agencies: [grant.agency, ...below], units: [] }
}

function union(scopes: readonly Scope[]): Scope {
  const agencies = new Set<string>()
  const units = new Map<string, { agency: string; unit: string }>()
  for (const scope of scopes) {
    if (scope.all) return scope
    for (const agency of scope.agencies) agencies.add(agency)
    for (const unit of scope.units) units.set(`${unit.agency}/${unit.unit}`, unit)
  }
  return {
    all: false,
    agencies: [...agencies].sort(),
    units: [...units.values()].filter((unit) => !agencies.has(unit.agency)),
  }
}
