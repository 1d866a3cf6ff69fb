import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../test/database.ts'
import { type Organisation, openOrganisation } from '../agencies/index.ts'
import { fixedClock } from '../platform/index.ts'
import { clientCommand } from './client.ts'

let db: TestDatabase
let organisation: Organisation
let output = ''
let errors = ''
const clock = fixedClock(Date.parse('2026-11-23T02:00:00Z'))

beforeAll(async () => {
  db = await demoDatabase()
  organisation = await openOrganisation(db.database, () => undefined)
})
afterAll(async () => {
  await organisation.close()
  await db.close()
})
beforeEach(() => {
  output = ''
  errors = ''
})

function run(...args: string[]): Promise<number> {
  const store = { database: db.database } as Parameters<typeof clientCommand>[1]['house']['store']
  return clientCommand(args, {
    house: { store, organisation, clock },
    output: { write: (text: string) => (output += text) },
    errors: { write: (text: string) => (errors += text) },
  })
}

describe('motcua client', () => {
  it('admits a program with scopes, agencies and an end, and prints its token once', async () => {
    const args = ['--name', 'VBDLIS', '--scopes', 'dossiers.read,dossiers.act', '--agencies', 'H44.100']
    expect(await run('create', ...args, '--days', '30')).toBe(0)
    const { id, token } = JSON.parse(output)
    expect(await organisation.clients.find(token, clock.now())).toEqual({
      kind: 'client',
      id,
      scopes: ['dossiers.read', 'dossiers.act'],
      agencies: ['H44.100'],
    })
    output = ''
    expect(await run('list')).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ id, name: 'VBDLIS', expiresAt: '2026-12-23T09:00:00+07:00' })
    expect(output).not.toContain(token)
  })

  it('shuts a program out', async () => {
    await run('create', '--name', 'x', '--scopes', 'figures.read', '--agencies', 'all')
    const { id, token } = JSON.parse(output)
    expect(await run('revoke', id)).toBe(0)
    organisation.clients.forget()
    expect(await organisation.clients.find(token, clock.now())).toBeUndefined()
    await expect(run('revoke', id)).rejects.toThrow('There is no program in force')
  })

  it.each([
    [
      'an unknown scope',
      ['--name', 'x', '--scopes', 'everything', '--agencies', 'all'],
      'no scope “everything”',
    ],
    [
      'an unknown agency',
      ['--name', 'x', '--scopes', 'figures.read', '--agencies', 'H99'],
      'no agency “H99”',
    ],
    ['no name', ['--scopes', 'figures.read', '--agencies', 'all'], 'A value is missing or wrong'],
    ['an unknown option', ['--colour', 'red'], 'A value is missing or wrong'],
    [
      'no days',
      ['--name', 'x', '--scopes', 'figures.read', '--agencies', 'all', '--days', 'soon'],
      'A value is missing or wrong',
    ],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    await expect(run('create', ...args)).rejects.toThrow(sentence)
  })

  it('says how it is used', async () => {
    expect(await run()).toBe(2)
    expect(await run('revoke')).toBe(2)
    expect(errors).toContain('motcua client create --name')
  })
})
