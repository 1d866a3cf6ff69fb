import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import {
  askAccess,
  createStaff,
  findStaff,
  type Organisation,
  openOrganisation,
} from '../../agencies/index.ts'
import { lookupSecretOf } from '../../dossiers/index.ts'
import { fixedClock } from '../../platform/index.ts'
import { readStaffArgs, staffCommand } from './staff.ts'

let db: TestDatabase
let organisation: Organisation
let administrator: string
let output = ''
const clock = fixedClock(Date.parse('2026-11-23T02:00:00Z'))
const NAMED = ['--name', 'Trần Thị Bình', '--basis', 'QĐ 12/QĐ-TTPVHCC']

beforeAll(async () => {
  const opened = await demoDatabase()
  const { staffIds } = opened
  db = opened
  administrator = staffIds.get('quantri.vpubnd') ?? ''
  organisation = await openOrganisation(db.database, () => undefined)
})
afterAll(async () => {
  await organisation.close()
  await db.close()
})
beforeEach(() => {
  output = ''
})

function run(...args: string[]): Promise<number> {
  const asked = readStaffArgs(args)
  if (asked === undefined) return Promise.resolve(2)
  const office = { database: db.database, directory: organisation.directory }
  const house = { office, clock, lookupSecretOf: (id: string) => lookupSecretOf('k'.repeat(32), id) }
  return staffCommand(asked, { house, output: { write: (text: string) => (output += text) } })
}

async function ask(username: string): Promise<{ id: string; staff: string }> {
  const made = await createStaff(db.database, { username, fullName: 'Lê Thị Nhận' }, clock.now())
  const staff = made.ok ? made.value.id : ''
  const detail = { role: 'clerk', agency: 'H44.100', from: '2026-11-23' } as const
  const by = { staff: administrator, now: clock.now() }
  const { directory } = organisation
  const asked = await askAccess(db.database, directory, { kind: 'grant', staff, detail }, by)
  return { id: asked.ok ? asked.value.id : '', staff }
}

describe('motcua staff', () => {
  it('lists what waits, and confirms it for a person whom a document names, with their half of the password', async () => {
    const { id, staff } = await ask('nhan.1')
    expect(await run('waiting')).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ id, kind: 'grant', for: 'Lê Thị Nhận' })
    output = ''
    expect(await run('confirm', id, ...NAMED)).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      outcome: 'confirmed',
      secondHalfOfPassword: expect.stringMatching(/^[0-9A-Z]{6}$/),
    })
    expect((await findStaff(db.database, staff))?.grants.map(({ role }) => role)).toEqual(['clerk'])
  })

  it('refuses with a reason, and says why something cannot be done', async () => {
    const { id, staff } = await ask('nhan.2')
    expect(await run('refuse', id, ...NAMED, '--reason', 'Không có trong quyết định')).toBe(0)
    await expect(run('confirm', id, ...NAMED)).rejects.toThrow('This request is settled already')
    expect((await findStaff(db.database, staff))?.grants).toEqual([])
  })

  it('wants a name and a document, and says how it is asked', async () => {
    const { id } = await ask('nhan.3')
    for (const args of [['confirm', id], ['confirm', id, '--name', 'Bình'], ['confirm', 'x', ...NAMED], []]) {
      expect(await run(...args)).toBe(2)
    }
  })
})
