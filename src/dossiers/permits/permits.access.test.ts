import { describe, expect, it } from 'vitest'
import { type Actor, API_SCOPES, ROLES, type Role } from '../../agencies/index.ts'
import type { CommandBody, CommandType } from '../commands.ts'
import type { OpenTask } from '../model.ts'
import { type Involved, isPermitted, PERMITS } from './permits.ts'

const task = (kind: OpenTask['kind'], agency: string, role: string): OpenTask => ({
  key: `${kind}:1`,
  kind,
  agency,
  role,
  openedAt: 0,
  ...(kind === 'step' || kind === 'wait' ? { node: 'handle' } : {}),
})

/** Taken in at R, decided at C, an opinion asked of O; E has nothing to do with it. Every kind of work is open. */
const dossier: Involved = {
  receivingAgency: 'R',
  competentAgency: 'C',
  tasks: [
    task('receipt', 'C', 'case_officer'),
    task('step', 'C', 'case_officer'),
    task('supplement_approval', 'C', 'unit_head'),
    task('refusal_approval', 'R', 'unit_head'),
    task('payment', 'R', 'cashier'),
    task('opinion', 'O', 'case_officer'),
  ],
}

/** What a command is about; who may does not depend on its other words. */
const words = { node: 'handle', opinion: '1', task: 'step:1', receivingAgency: 'R', competentAgency: 'C' }
const bodyOf = (type: CommandType) => ({ type, ...words }) as unknown as CommandBody

const staff = (role: Role, agency: string): Actor => ({ kind: 'staff', id: 's', grants: [{ role, agency }] })
const PLACES = { receiving: 'R', competent: 'C', consulted: 'O', elsewhere: 'E' }
const actors: [string, Actor][] = [
  ...ROLES.flatMap((role) =>
    Object.entries(PLACES).map(([place, agency]): [string, Actor] => [
      `${role} ${place}`,
      staff(role, agency),
    ]),
  ),
  ...API_SCOPES.flatMap((scope) =>
    Object.entries(PLACES).map(([place, agency]): [string, Actor] => [
      `client ${scope} ${place}`,
      { kind: 'client', id: 'c', scopes: [scope], agencies: [agency] },
    ]),
  ),
  ['owner', { kind: 'applicant', id: 'a' }],
  ['other applicant', { kind: 'applicant', id: 'b', secretOf: 'another' }],
  ['system', { kind: 'system', id: 'timer' }],
]

const allowed = (type: CommandType) =>
  actors.filter(([, actor]) => isPermitted(actor, bodyOf(type), dossier)).map(([name]) => name)

describe('who may give which command', () => {
  it('stands in the matrix of commands', async () => {
    const lines = (Object.keys(PERMITS) as CommandType[]).map((type) => {
      const places = Map.groupBy(allowed(type), (name) =>
        name.replace(/ (receiving|competent|consulted|elsewhere)$/, ''),
      )
      const rows = [...places].map(([who, names]) => {
        const where = names.map((name) => name.slice(who.length + 1)).filter((place) => place !== '')
        return `  ${who}${where.length === 0 ? '' : `: ${where.length === 4 ? 'everywhere' : where.join(', ')}`}`
      })
      return [type, ...rows].join('\n')
    })
    await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot('permits-matrix.txt')
  })

  it('is nobody without a role, and nobody elsewhere but the manager of the Centre, and whoever keeps procedures for their versions', () => {
    const everywhere = { move_version: 'procedure_controller', restore_version: 'procedure_controller' }
    const nobody: Actor = { kind: 'staff', id: 's', grants: [] }
    for (const type of Object.keys(PERMITS) as CommandType[]) {
      expect(isPermitted(nobody, bodyOf(type), dossier)).toBe(false)
      const elsewhere = allowed(type).filter((name) => name.endsWith(' elsewhere'))
      const known = new Map<string, string>(Object.entries(everywhere)).get(type) ?? 'centre_manager'
      expect(elsewhere.filter((name) => name !== `${known} elsewhere`)).toEqual([])
    }
  })

  it('is the person a task is assigned to and no colleague, or whoever stands in for them', () => {
    const step = { ...task('step', 'C', 'case_officer'), unit: 'QH', assignee: 'lan' }
    const mine: Involved = { ...dossier, tasks: [step] }
    const officer = (id: string, more = {}): Actor => ({
      kind: 'staff',
      id,
      grants: [{ role: 'case_officer', agency: 'C', ...more }],
    })
    const may = (actor: Actor) => isPermitted(actor, bodyOf('complete_step'), mine)
    expect(may(officer('lan'))).toBe(true)
    expect(may(officer('hoa'))).toBe(false)
    expect(may(officer('hoa', { onBehalfOf: 'lan' }))).toBe(true)
    expect(may(officer('lan', { unit: 'VT' }))).toBe(false)
    expect(may(officer('lan', { unit: 'QH' }))).toBe(true)
  })

  it('is software only with the scope, and only where it may act', () => {
    const client = (scopes: string[], agencies: 'all' | string[]): Actor => ({
      kind: 'client',
      id: 'c',
      scopes,
      agencies,
    })
    const may = (actor: Actor, type: CommandType) => isPermitted(actor, bodyOf(type), dossier)
    expect(may(client(['dossiers.intake'], 'all'), 'receive')).toBe(true)
    expect(may(client(['dossiers.intake'], ['C']), 'receive')).toBe(false)
    expect(may(client(['dossiers.act'], ['C']), 'complete_step')).toBe(true)
    expect(may(client(['dossiers.act'], ['R']), 'complete_step')).toBe(false)
    expect(may(client(['dossiers.read'], 'all'), 'add_note')).toBe(false)
  })

  it('asks for a supplement, which stops the clock, as a person or as the ministry’s system through its own door, never by the scope of programs', () => {
    const client = (...scopes: string[]): Actor => ({ kind: 'client', id: 'c', scopes, agencies: 'all' })
    const may = (actor: Actor, type: CommandType) => isPermitted(actor, bodyOf(type), dossier)
    const program = client(...API_SCOPES.filter((scope) => !scope.startsWith('messages.')))
    for (const type of ['request_supplement', 'propose_supplement', 'approve_supplement'] as const)
      expect(may(program, type)).toBe(false)
    expect(may(program, 'provide_supplement')).toBe(true)
    expect(may(client('messages.criminal_record'), 'request_supplement')).toBe(true)
    expect(may(client('messages.national_portal', 'messages.tax'), 'request_supplement')).toBe(false)
    for (const type of Object.keys(PERMITS) as CommandType[])
      expect(may(client('messages.criminal_record'), type)).toBe(type === 'request_supplement')
  })
})
