/** Whatever one administrator does with staff, no reader's session opens to them alone. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { findStaffActor } from '../access/active-grants.ts'
import { revokeRole } from '../access/grant-role.ts'
import { canSomewhere } from '../access/policies.ts'
import { delegate } from '../delegating/delegate.ts'
import type { Directory } from '../organisation/directory.ts'
import { createStaff } from '../people/create-staff.ts'
import { deactivateStaff } from '../people/deactivate-staff.ts'
import { findStaff } from '../people/list-staff.ts'
import { addStaff, monday, PASSWORD, writeProvince } from '../province.testing.ts'
import { changePassword, hasPassword } from '../sign-in/set-password.ts'
import type { AccessAsked } from './access-request.ts'
import { readSettled } from './access-request-store.ts'
import { askAccess } from './ask-access.ts'
import { firstPasswordOf, halvesOf } from './halves.ts'
import { listWaitingAccess } from './list-access.ts'
import { confirmAccess, dismissAccess } from './settle-access.ts'

const DAY = 86_400_000
const secretOf = (text: string) => Buffer.from(text).toString('hex').slice(-8, -2) + text.charAt(15)
const passwordOf = (id: string) => firstPasswordOf(secretOf, id)

let test: TestDatabase
let directory: Directory
let run = 0

beforeAll(async () => {
  test = await testDatabase()
  directory = await writeProvince(test.database)
})
afterAll(() => test.close())

/** What one administrator tries, with every account that opens to what they know. */
interface Play {
  /** The administrator who tries it alone. */
  alone: string
  /** Another one, who confirms only when the play says so. */
  honest: string
  /** Everybody of this run. */
  people: string[]
  /** Accounts whose whole password the intruder knows, with it. */
  opened: Map<string, string>
  /** Halves that were shown to an account of theirs. */
  halves: Set<string>
}

const ROLES = ['case_officer', 'clerk', 'administrator', 'agency_head'] as const
const choose = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

const asked = ({ people }: Play, a: number, b: number): AccessAsked => {
  const staff = choose(people, a)
  switch (b % 4) {
    case 0:
      return { kind: 'password', staff, detail: {} }
    case 1:
      return { kind: 'reactivation', staff, detail: {} }
    case 2: {
      const time = { startsAt: monday, endsAt: monday + DAY, reason: 'Nghỉ phép' }
      const from = choose(people, b)
      return {
        kind: 'delegation',
        staff,
        detail: { from, to: staff, role: choose(ROLES, a), agency: 'H44.05', ...time },
      }
    }
    default:
      return {
        kind: 'grant',
        staff,
        detail: { role: choose(ROLES, a + b), agency: 'H44.05', from: '2026-11-01' },
      }
  }
}

/** By the intruder, as any of the accounts that they can open. */
const ACTS = {
  add: async (play: Play, a: number) => {
    const made = await createStaff(
      test.database,
      { username: `roi.${run}.${a}`, fullName: 'Người Rối' },
      monday,
    )
    if (made.ok && !play.people.includes(made.value.id)) play.people.push(made.value.id)
  },
  ask: async (play: Play, a: number, b: number) => {
    await askAccess(test.database, directory, asked(play, a, b), { staff: as(play, a), now: monday })
  },
  confirm: async (play: Play, a: number, b: number) => {
    const waiting = await listWaitingAccess(test.database, monday)
    if (waiting.length === 0) return
    const by = { staff: as(play, b), now: monday, passwordOf }
    await confirmAccess(test.database, directory, choose(waiting, a).id, by)
  },
  dismiss: async (play: Play, a: number, b: number) => {
    const waiting = await listWaitingAccess(test.database, monday)
    if (waiting.length === 0) return
    await dismissAccess(test.database, choose(waiting, a).id, {
      staff: as(play, b),
      now: monday,
      reason: 'Nhầm',
    })
  },
  close: async (play: Play, a: number) => {
    const staff = choose(play.people, a)
    if (staff !== play.alone && staff !== play.honest) await deactivateStaff(test.database, staff, monday)
  },
  revoke: async (play: Play, a: number, b: number) => {
    const grants = (await findStaff(test.database, choose(play.people, a)))?.grants ?? []
    const held = grants.filter(({ role, revokedAt }) => role !== 'administrator' && revokedAt === undefined)
    if (held.length > 0)
      await revokeRole(test.database, choose(held, b).id, { staff: play.alone, now: monday })
  },
  delegate: async (play: Play, a: number, b: number) => {
    const from = as(play, a)
    const input = { from, to: choose(play.people, b), role: choose(ROLES, b), agency: 'H44.05' } as const
    const time = { startsAt: monday, endsAt: monday + DAY, reason: 'Đi vắng' }
    await delegate(test.database, { ...input, ...time }, { staff: from, now: monday })
  },
} satisfies Record<string, (play: Play, a: number, b: number) => Promise<void>>

/** One of the accounts that the intruder can open: their own, or a puppet. */
const as = (play: Play, at: number) => choose([...play.opened.keys()], at)

/** Signs in wherever what they know is the password, and makes the account theirs by a new one. */
async function useWhatIsKnown(play: Play): Promise<void> {
  for (const request of await readSettled(test.database, { limit: 50 })) {
    const { askedBy, settled } = request
    if (!request.gavePassword || settled === undefined || !('staff' in settled.by)) continue
    const halves = halvesOf(secretOf, request.id)
    if (play.opened.has(askedBy)) play.halves.add(halves.first)
    if (play.opened.has(settled.by.staff)) play.halves.add(halves.second)
    const known = [...play.halves].flatMap((one) => [one, ...[...play.halves].map((two) => one + two)])
    const whole = halves.first + halves.second
    if (!known.includes(whole) || !(await hasPassword(test.database, request.staff, whole))) continue
    const next = `của tôi ${request.staff}`
    const changed = await changePassword(test.database, request.staff, { present: whole, next })
    if (changed.ok) play.opened.set(request.staff, next)
  }
}

async function begin(): Promise<Play> {
  run += 1
  const administrator = { role: 'administrator' as const, agency: 'H44.01', from: '2026-01-01' }
  const reader = { role: 'case_officer' as const, agency: 'H44.05', from: '2026-01-01' }
  const alone = await addStaff(test.database, `mot.minh.${run}`, administrator)
  const honest = await addStaff(test.database, `ngay.${run}`, administrator)
  const officer = await addStaff(test.database, `doc.${run}`, reader)
  const people = [officer, alone, honest]
  return { alone, honest, people, opened: new Map([[alone, PASSWORD]]), halves: new Set() }
}

/** The accounts that the intruder can open and that read dossiers. */
async function readersOpened({ opened }: Play): Promise<string[]> {
  const found: string[] = []
  for (const [staff, password] of opened) {
    const actor = await findStaffActor(test.database, directory, staff, monday)
    if (!canSomewhere(actor, 'dossier.read')) continue
    if (await hasPassword(test.database, staff, password)) found.push(staff)
  }
  return found
}

const step = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  a: fc.nat(30),
  b: fc.nat(30),
})

describe('staff acts of one administrator alone', () => {
  it('open no session that reads dossiers, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await test.database.query('delete from access_request')
        const play = await begin()
        for (const { act, a, b } of steps) {
          await ACTS[act](play, a, b)
          await useWhatIsKnown(play)
          expect(await readersOpened(play)).toEqual([])
        }
        expect([...play.opened.keys()]).toEqual([play.alone])
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('open none but their own even when another one confirms all that they ask', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        await test.database.query('delete from access_request')
        const play = await begin()
        for (const { act, a, b } of steps) {
          await ACTS[act](play, a, b)
          for (const { id } of await listWaitingAccess(test.database, monday)) {
            await confirmAccess(test.database, directory, id, { staff: play.honest, now: monday, passwordOf })
          }
          await useWhatIsKnown(play)
          expect([...play.opened.keys()]).toEqual([play.alone])
        }
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})
