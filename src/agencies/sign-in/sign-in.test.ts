import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { openDatabase } from '../../platform/database/index.ts'
import { revokeRole } from '../access/grant-role.ts'
import { readGrants } from '../access/grant-store.ts'
import type { Directory } from '../organisation/directory.ts'
import { openOrganisation } from '../organisation/organisation.ts'
import { createStaff } from '../people/create-staff.ts'
import { deactivateStaff } from '../people/deactivate-staff.ts'
import { addStaff, monday, PASSWORD, writeProvince } from '../province.testing.ts'
import {
  findSession,
  findSessionOwner,
  openSession,
  sessionLife,
  signOut,
  signOutEverywhere,
  sweepSessions,
} from './sessions.ts'
import { changePassword, setPassword } from './set-password.ts'
import { signIn, sweepSignInAttempts } from './sign-in.ts'

/** A change is heard in milliseconds; on a machine that is busy it takes its time. */
const SOON = { timeout: 20_000 }

let test: TestDatabase
let directory: Directory
beforeAll(async () => {
  test = await testDatabase()
  directory = await writeProvince(test.database)
})
afterAll(() => test.close())

const MINUTE = 60_000
const clerkOf = { role: 'clerk', agency: 'H44.05', from: '2026-01-01' } as const
const address = (name: string) => createHash('sha256').update(name).digest()

function tryAt(now: number, username: string, password: string, from = 'quay 1') {
  return signIn(test.database, { username, password, addressHash: address(from) }, now)
}

async function codeOf(attempt: ReturnType<typeof tryAt>): Promise<string> {
  const answer = await attempt
  return answer.ok ? 'ok' : answer.problem.code
}

async function sessionOf(username: string, now = monday): Promise<string> {
  const answer = await tryAt(now, username, PASSWORD)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value.session.token
}

describe('signing in', () => {
  it('opens a session that carries the person, the roles and a CSRF token', async () => {
    const id = await addStaff(test.database, 'Mai.Lan', clerkOf)
    const answer = await tryAt(monday, 'mai.lan', PASSWORD)
    if (!answer.ok) throw new Error(answer.problem.code)
    const { session, staff } = answer.value
    expect(staff).toMatchObject({ id, fullName: 'Cán bộ Mai.Lan', mustChangePassword: false })
    expect(JSON.stringify(answer.value)).not.toContain('argon2')
    const found = await findSession(test.database, directory, session.token, monday)
    expect(found?.actor).toMatchObject({ kind: 'staff', id, grants: [{ role: 'clerk', agency: 'H44.05' }] })
    expect(found?.csrf).toBe(session.csrf)
    const stored = await test.database.query<{ id: Buffer }>('select id from session where staff_id = $1', [
      id,
    ])
    expect(stored[0]?.id.equals(createHash('sha256').update(session.token).digest())).toBe(true)
  })

  it('answers an unknown name, a wrong password and a closed account alike', async () => {
    const closed = await addStaff(test.database, 'da.nghi')
    await deactivateStaff(test.database, closed, monday)
    const answers = [
      await tryAt(monday, 'khong.co', PASSWORD),
      await tryAt(monday, 'mai.lan', 'sai mật khẩu rồi'),
      await tryAt(monday, 'da.nghi', PASSWORD),
      await tryAt(monday, "x' or 1=1 --", PASSWORD),
      await tryAt(monday, 'mai\u0000lan', PASSWORD),
      await tryAt(monday, 'mai.lan', 'x'.repeat(100_000)),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: false, problem: { code: 'sign_in_failed', status: 401 } })
  })

  it('works as long for an unknown name as for a known one', async () => {
    await addStaff(test.database, 'thoi.gian')
    const times = async (name: string) => {
      const took: number[] = []
      for (let round = 0; round < 5; round++) {
        const start = performance.now()
        await tryAt(monday + round * 20 * MINUTE, name, 'sai mật khẩu rồi', `do ${name}`)
        took.push(performance.now() - start)
      }
      return Math.min(...took)
    }
    await times('lam.nong')
    const [known, unknown] = [await times('thoi.gian'), await times('khong.ai')]
    expect(unknown).toBeGreaterThan(known / 3)
    expect(known).toBeGreaterThan(unknown / 3)
  })

  it('takes a password typed in either Unicode form', async () => {
    await addStaff(test.database, 'to.hop')
    expect(await codeOf(tryAt(monday, 'to.hop', PASSWORD.normalize('NFD')))).toBe('ok')
  })

  it('ends the session the browser came with', async () => {
    const planted = await sessionOf('mai.lan')
    await addStaff(test.database, 'nguoi.khac')
    const input = { username: 'nguoi.khac', password: PASSWORD, addressHash: address('q'), oldToken: planted }
    expect(await signIn(test.database, input, monday)).toMatchObject({ ok: true })
    expect(await findSession(test.database, directory, planted, monday)).toBeUndefined()
  })
})

describe('too many failures', () => {
  it('make a name wait at its address, with the time to wait, and not at another address', async () => {
    await addStaff(test.database, 'hay.quen')
    for (let n = 0; n < 5; n++) {
      expect(await codeOf(tryAt(monday + n * MINUTE, 'hay.quen', 'sai mật khẩu rồi'))).toBe('sign_in_failed')
    }
    const refused = await tryAt(monday + 5 * MINUTE, 'HAY.QUEN', PASSWORD)
    expect(refused).toMatchObject({ problem: { code: 'sign_in_limited', extra: { retryAfterSeconds: 600 } } })
    expect(refused.ok ? '' : refused.problem.next.vi).toBe(
      'Hãy thử lại sau 10 phút. Nếu quên mật khẩu, liên hệ quản trị hệ thống.',
    )
    expect(await codeOf(tryAt(monday + 5 * MINUTE, 'hay.quen', PASSWORD, 'nhà riêng'))).toBe('ok')
  })

  it('are forgotten after the wait and after a success', async () => {
    await addStaff(test.database, 'nho.lai')
    for (let n = 0; n < 5; n++) await tryAt(monday, 'nho.lai', 'sai mật khẩu rồi', 'q2')
    expect(await codeOf(tryAt(monday + 15 * MINUTE - 1, 'nho.lai', PASSWORD, 'q2'))).toBe('sign_in_limited')
    expect(await codeOf(tryAt(monday + 15 * MINUTE, 'nho.lai', PASSWORD, 'q2'))).toBe('ok')
    const later = monday + 16 * MINUTE
    for (let n = 0; n < 4; n++) await tryAt(later, 'nho.lai', 'sai mật khẩu rồi', 'q2')
    expect(await codeOf(tryAt(later + 1, 'nho.lai', PASSWORD, 'q2'))).toBe('ok')
    expect(await codeOf(tryAt(later + 2, 'nho.lai', 'sai mật khẩu rồi', 'q2'))).toBe('sign_in_failed')
    expect(await codeOf(tryAt(later + 3, 'nho.lai', PASSWORD, 'q2'))).toBe('ok')
  })

  it('cannot be avoided by trying all at once', async () => {
    await addStaff(test.database, 'cung.luc')
    const codes = await Promise.all(
      Array.from({ length: 15 }, () => codeOf(tryAt(monday, 'cung.luc', 'sai mật khẩu rồi', 'q3'))),
    )
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(5)
  })

  it('from one address over many names make the address wait', async () => {
    const key = address('máy lạ')
    await test.database.query(
      `insert into sign_in_attempt (username_hash, address_hash, at)
       select sha256(n::text::bytea), $1, $2 from generate_series(1, 60) n`,
      [key, new Date(monday)],
    )
    expect(await codeOf(tryAt(monday + 1, 'mai.lan', PASSWORD, 'máy lạ'))).toBe('sign_in_limited')
  })

  it('leave no name and no address behind, and nothing at all after a while', async () => {
    const rows = await test.database.query('select * from sign_in_attempt')
    expect(JSON.stringify(rows)).not.toMatch(/hay\.quen|quay/)
    await sweepSignInAttempts(test.database, monday + 24 * 60 * MINUTE)
    expect(await test.database.query('select 1 as one from sign_in_attempt')).toEqual([])
  })
})

describe('a session', () => {
  it('ends after two idle hours, is put off by use, and never lasts longer than twelve', async () => {
    const id = await addStaff(test.database, 'ca.truc')
    const { token } = await openSession(test.database, id, monday)
    const at = (now: number) => findSession(test.database, directory, token, now)
    expect((await at(monday + sessionLife.idleMs - 1))?.expiresAt).toBe(monday + 2 * sessionLife.idleMs - 1)
    let now = monday + sessionLife.idleMs - 1
    while (now < monday + sessionLife.longestMs - 1) {
      expect(await at(now)).toBeDefined()
      now += 60 * MINUTE
    }
    expect(await at(monday + sessionLife.longestMs)).toBeUndefined()
  })

  it('is over when nobody used it for two hours', async () => {
    const token = await sessionOf('ca.truc')
    expect(await findSession(test.database, directory, token, monday + sessionLife.idleMs)).toBeUndefined()
    const owner = () => findSessionOwner(test.database, token)
    await sweepSessions(test.database, monday + sessionLife.idleMs)
    expect(await owner()).toBeDefined()
    await sweepSessions(test.database, monday + sessionLife.idleMs + 4 * 24 * 60 * MINUTE)
    expect(await owner()).toBeUndefined()
  })

  it('ends on signing out, here or everywhere, and with the account', async () => {
    const id = await addStaff(test.database, 'roi.quay')
    const [one, two, three] = [
      await sessionOf('roi.quay'),
      await sessionOf('roi.quay'),
      await sessionOf('roi.quay'),
    ]
    const alive = async () => {
      const found = await Promise.all(
        [one, two, three].map((token) => findSession(test.database, directory, token, monday)),
      )
      return found.map((session) => session !== undefined)
    }
    await signOut(test.database, one)
    await signOut(test.database, one)
    expect(await alive()).toEqual([false, true, true])
    expect(await signOutEverywhere(test.database, id)).toBe(2)
    expect(await alive()).toEqual([false, false, false])
    const last = await sessionOf('roi.quay')
    await deactivateStaff(test.database, id, monday)
    expect(await findSession(test.database, directory, last, monday)).toBeUndefined()
  })

  it('that a server remembers ends there at once with signing out, a revoked role or a closed account', async () => {
    const other = openDatabase({ url: test.url })
    const server = await openOrganisation(other, (error) => {
      throw error
    })
    const find = (token: string, now = monday) => server.sessions.find(token, now)
    const id = await addStaff(test.database, 'may.khac', clerkOf)
    const [first, second] = [await sessionOf('may.khac'), await sessionOf('may.khac')]
    // The news of the new person may come between two questions.
    await vi.waitFor(async () => expect(await find(first)).toBe(await find(first)), SOON)
    expect((await find(first, monday + sessionLife.idleMs))?.staff).toBeUndefined()
    expect((await find(second))?.actor.grants).toHaveLength(1)
    const [grant] = await readGrants(test.database, [id])
    await revokeRole(test.database, grant!.id, { staff: id, now: monday })
    await vi.waitFor(async () => expect((await find(second))?.actor.grants).toEqual([]), SOON)
    await signOut(test.database, first)
    await vi.waitFor(async () => expect(await find(first)).toBeUndefined(), SOON)
    expect(await find(second)).toBeDefined()
    await deactivateStaff(test.database, id, monday)
    await vi.waitFor(async () => expect(await find(second)).toBeUndefined(), SOON)
    await server.close()
    await other.close()
  })

  it('is not opened by anything but its token', async () => {
    for (const token of ['', 'x', '\u0000', 'a'.repeat(10_000)]) {
      expect(await findSession(test.database, directory, token, monday)).toBeUndefined()
    }
  })
})

describe('a password', () => {
  it('is given by the administrator for one sign-in and then chosen by its owner', async () => {
    const created = await createStaff(test.database, { username: 'moi.vao', fullName: 'Lê Thị Mới' }, monday)
    const id = created.ok ? created.value.id : ''
    expect(await codeOf(tryAt(monday, 'moi.vao', ''))).toBe('sign_in_failed')
    await setPassword(test.database, id, 'bắt đầu từ đây')
    const first = await tryAt(monday, 'moi.vao', 'bắt đầu từ đây')
    expect(first).toMatchObject({ ok: true, value: { staff: { mustChangePassword: true } } })
    const change = (present: string, next: string) => changePassword(test.database, id, { present, next })
    expect(await change('không phải', 'một câu dài dễ nhớ')).toMatchObject({
      problem: { code: 'password_wrong' },
    })
    expect(await change('bắt đầu từ đây', 'ngắn')).toMatchObject({ problem: { code: 'password_weak' } })
    expect(await change('bắt đầu từ đây', 'moi.vao 12345')).toMatchObject({
      problem: { code: 'password_weak' },
    })
    expect(await change('bắt đầu từ đây', 'một câu dài dễ nhớ')).toMatchObject({ ok: true })
    const token = first.ok ? first.value.session.token : ''
    expect(await findSession(test.database, directory, token, monday)).toBeUndefined()
    expect(await tryAt(monday, 'moi.vao', 'một câu dài dễ nhớ')).toMatchObject({
      value: { staff: { mustChangePassword: false } },
    })
    await setPassword(test.database, id, 'quản trị đặt lại')
    expect(await tryAt(monday, 'moi.vao', 'quản trị đặt lại')).toMatchObject({
      value: { staff: { mustChangePassword: true } },
    })
  })

  it('and a name are checked when staff are added', async () => {
    const add = async (change: object) => {
      const input = { username: 'hop.le', fullName: 'Trần Văn A', ...change }
      const answer = await createStaff(test.database, input, monday)
      return answer.ok ? 'ok' : answer.problem.code
    }
    expect(await add({ username: 'có dấu' })).toBe('username_malformed')
    expect(await add({ fullName: '  ' })).toBe('staff_name_missing')
    expect(await add({})).toBe('ok')
    expect(await add({ username: 'HOP.LE' })).toBe('username_taken')
    const [kept] = await test.database.query<{ id: string }>("select id from staff where username = 'hop.le'")
    const give = async (password: string) => {
      const answer = await setPassword(test.database, kept?.id ?? '', password)
      return answer.ok ? 'ok' : answer.problem.code
    }
    expect(await give('123456789')).toBe('password_weak')
    expect(await give('x'.repeat(129))).toBe('password_weak')
    expect(await give('một câu dài dễ nhớ')).toBe('ok')
  })
})
