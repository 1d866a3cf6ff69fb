import { describe, expect, it } from 'vitest'
import { API_SCOPES } from '../clients/api-scopes.ts'
import { type Actor, ROLES, type Role } from '../model.ts'
import { directory } from '../province.testing.ts'
import { PERMISSIONS } from './permissions.ts'
import { can, type Place } from './policies.ts'

/** Places as seen by somebody who holds a role in the planning unit of the department of construction. */
const places: [string, Place][] = [
  ['own unit', { agency: 'H44.05', unit: 'QH' }],
  ['other unit', { agency: 'H44.05', unit: 'VT' }],
  ['own agency', { agency: 'H44.05' }],
  ['branch below', { agency: 'H44.05.1' }],
  ['a commune', { agency: 'H44.101' }],
  ['province', {}],
]

function staff(role: Role, agency: string, unit?: string): Actor {
  const grant = { role, agency, ...(unit !== undefined && { unit }) }
  return { kind: 'staff', id: 's', grants: directory.withReach([grant]) }
}

/** Who is not listed under a permission does not have it anywhere. */
function table(actors: readonly [string, Actor][]): string {
  const width = Math.max(...actors.map(([name]) => name.length))
  return PERMISSIONS.map((permission) => {
    const lines = actors.flatMap(([name, actor]) => {
      const allowed = places.filter(([, place]) => can(actor, permission, place)).map(([label]) => label)
      if (allowed.length === 0) return []
      return `  ${name.padEnd(width)}  ${allowed.length === places.length ? 'everywhere' : allowed.join(', ')}`
    })
    return [permission, ...lines].join('\n')
  }).join('\n\n')
}

describe('who may do what, where', () => {
  it('stands in the access matrix', async () => {
    const inUnit = ROLES.map((role): [string, Actor] => [`${role} in a unit`, staff(role, 'H44.05', 'QH')])
    const atAgency = ROLES.map((role): [string, Actor] => [`${role} of the agency`, staff(role, 'H44.05')])
    const atOffice = ROLES.map((role): [string, Actor] => [`${role} at the Office`, staff(role, 'H44.01')])
    const agencies = ['H44.05']
    const clients = API_SCOPES.flatMap((scope): [string, Actor][] => [
      [`client ${scope}`, { kind: 'client', id: 'c', scopes: [scope], agencies: 'all' }],
      [`client ${scope} of the agency`, { kind: 'client', id: 'c', scopes: [scope], agencies }],
    ])
    const others: [string, Actor][] = [
      ['applicant', { kind: 'applicant', id: 'a' }],
      ['system', { kind: 'system', id: 'timer' }],
    ]
    const matrix = table([...inUnit, ...atAgency, ...atOffice, ...clients, ...others])
    await expect(`${matrix}\n`).toMatchFileSnapshot('access-matrix.txt')
  })

  it('gives nothing to a person without a role in force', () => {
    const nobody: Actor = { kind: 'staff', id: 's', grants: [] }
    expect(PERMISSIONS.filter((one) => places.some(([, place]) => can(nobody, one, place)))).toEqual([])
  })

  it('lets the administrator keep the house but read no dossier, wherever they are administrator', () => {
    for (const agency of ['H44', 'H44.01', 'H44.05']) {
      const actor = staff('administrator', agency)
      const dossiers = PERMISSIONS.filter((one) => one.startsWith('dossier.'))
      expect(dossiers.filter((one) => places.some(([, place]) => can(actor, one, place)))).toEqual([])
    }
  })

  it("lets the Committee's Office supervise what is below it, and a department only its own branch", () => {
    expect(can(staff('agency_head', 'H44.01'), 'dossier.read', { agency: 'H44.101' })).toBe(true)
    expect(can(staff('agency_head', 'H44.05'), 'dossier.read', { agency: 'H44.05.1' })).toBe(true)
    expect(can(staff('agency_head', 'H44.05'), 'dossier.read', { agency: 'H44.101' })).toBe(false)
    expect(can(staff('agency_head', 'H44.01'), 'dossier.decide', { agency: 'H44.101' })).toBe(false)
  })

  it('gives an unknown API scope nothing', () => {
    const client: Actor = { kind: 'client', id: 'c', scopes: ['dossiers', 'toString'], agencies: 'all' }
    expect(PERMISSIONS.filter((one) => can(client, one, {}))).toEqual([])
  })
})
