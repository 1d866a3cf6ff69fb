/** Accounts that people open with an address: the letters, the limits, and what strangers are told, which is nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountLetterSender } from '../../../src/applications/index.ts'
import { emailSender } from '../../../src/notices/index.ts'
import { openTestIdentity, passProvider, type TestIdentity } from '../../outside/identity-provider.ts'
import { openVisitor } from '../../web.ts'
import {
  askFor,
  type LocalWorld,
  openAccount,
  openLocalWorld,
  PASSWORD,
  signInWith,
  type Visitor,
} from './local-world.ts'

const MINUTE = 60_000
const OTHER = 'quả bưởi Đoan Hùng chín'
let world: LocalWorld
let identity: TestIdentity

beforeAll(async () => {
  identity = await openTestIdentity()
  world = await openLocalWorld(identity.identity)
}, 60_000)
afterAll(async () => {
  await world.close()
  await identity.close()
})
// Every test has its own hour, since all of them come from one network.
beforeEach(() => world.clock.advance(61 * MINUTE))

let count = 0
const newAddress = () => `nguoi${++count}@example.vn`
const newcomer = () => openVisitor(world.web.app)
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/account')).statusCode === 200

async function member(address = newAddress()) {
  const visitor = newcomer()
  const opened = await openAccount(world, visitor, { address })
  expect([opened.statusCode, opened.headers.location]).toEqual([303, '/account'])
  return { visitor, address }
}

/** What a page says, without what is new on every page. */
const bare = (html: string, address: string) =>
  html.replaceAll(/name="_csrf" value="[^"]*"/g, '').replaceAll(address, '…')

describe('opening an account', () => {
  it.each([
    ['vi', 'Mã của anh/chị', 'Mã lập tài khoản'],
    ['en', 'Your code', 'Your code to open an account'],
  ])(
    'takes an address, the code that a real mail server brought in %s, a name and a password',
    async (lang, text, subject) => {
      const [visitor, address] = [newcomer(), newAddress()]
      visitor.cookies.set('lang', lang)
      const asked = await askFor(visitor, ` ${address.toUpperCase()} `)
      expect([asked.statusCode, asked.headers.location]).toEqual([303, '/account/open/code'])
      const letter = await world.letterTo(address)
      expect(letter?.subject).toContain(subject)
      expect(letter?.text).toContain(text)
      expect(letter?.html).toBeUndefined()
      const code = await world.codeTo(address)
      const page = await visitor.get('/account/open/code')
      expect(page.body).toMatch(/autocomplete="one-time-code"/)
      expect(page.body).not.toContain(code)
      const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
      expect((await visitor.post('/account/open/code', { code: spaced })).headers.location).toBe(
        '/account/open/password',
      )
      const last = await visitor.get('/account/open/password')
      expect(last.body).toMatch(/autocomplete="new-password"/)
      const form = { name: 'Đinh Thị Mận', password: PASSWORD, again: PASSWORD }
      for (const _ of ['once', 'double click']) {
        expect((await visitor.post('/account/open/password', form)).headers.location).toBe('/account')
      }
      const account = await visitor.get('/account')
      expect(account.body).toContain('Đinh Thị Mận')
      expect(account.body).toContain(lang === 'vi' ? 'Tự khai, chưa xác minh' : 'Self-declared, not proved')
    },
  )

  it('says what is wrong at its field, keeps what was typed, and never sends a code or password back', async () => {
    const [visitor, address] = [newcomer(), newAddress()]
    const wrong = await askFor(visitor, 'không phải thư <x>')
    expect([wrong.statusCode, wrong.body.includes('id="address-error"')]).toEqual([422, true])
    expect(wrong.body).toContain('không phải thư &lt;x')
    const phone = await askFor(visitor, '0912 345 678')
    expect(phone.body).toContain('chỉ gửi mã qua thư điện tử')
    await askFor(visitor, address)
    await visitor.get('/account/open/code')
    const empty = await visitor.post('/account/open/code', { code: ' ' })
    expect([empty.statusCode, empty.body.includes('id="code-error"')]).toEqual([422, true])
    const typed = await visitor.post('/account/open/code', { code: '13572468' })
    expect([typed.statusCode, typed.body.includes('13572468')]).toEqual([422, false])
    await visitor.post('/account/open/code', { code: await world.codeTo(address) })
    await visitor.get('/account/open/password')
    for (const password of ['ngắn', 'matkhau123456', '1234512345', `${address.split('@')[0]} ở Phú Thọ`]) {
      const weak = { name: 'Lê <Thị> Bưởi', password, again: password }
      const answer = await visitor.post('/account/open/password', weak)
      expect([password, answer.statusCode]).toEqual([password, 422])
      expect(answer.body).toContain('id="password-error"')
      expect(answer.body).toContain('value="Lê &lt;Thị')
      expect(answer.body).not.toContain(`value="${password}`)
    }
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('goes out at night and past the cap of a day, and no table or delivery holds a code', async () => {
    const address = newAddress()
    await askFor(newcomer(), address)
    const code = await world.codeTo(address)
    expect(code).toMatch(/^\d{8}$/)
    const rows = await world.db.database.query(
      `select row_to_json(d)::text as text from delivery d where kind = 'code'
       union all select row_to_json(c)::text from account_code c`,
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  it('a code that could not be sent while it was good is put before people, not sent late', async () => {
    const address = newAddress()
    await askFor(newcomer(), address)
    world.clock.advance(16 * MINUTE)
    expect(await world.letterTo(address)).toBeUndefined()
    const [row] = await world.db.database.query<{ state: string; failure: string }>(
      `select state, failure from delivery where payload ->> 'address' = $1`,
      [address],
    )
    expect(row).toEqual({ state: 'parked', failure: 'expired' })
  })
})

describe('a code', () => {
  it('has five tries, however many come at once; then the right one opens nothing', async () => {
    const [visitor, address] = [newcomer(), newAddress()]
    await askFor(visitor, address)
    const code = await world.codeTo(address)
    await visitor.get('/account/open/code')
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        visitor.post('/account/open/code', { code: String((Number(code) + 1 + n) % 1e8).padStart(8, '0') }),
      ),
    )
    expect(guesses.filter(({ statusCode }) => statusCode === 422)).toHaveLength(5)
    const late = await visitor.post('/account/open/code', { code })
    expect(late.headers.location).toBe('/account/open?problem=over')
    expect((await visitor.get('/account/open?problem=over')).body).toContain('Mã không dùng được nữa')
  })

  it('is taken once, within fifteen minutes, and only in the browser that asked for it', async () => {
    const { address } = await member()
    const [owner, thief] = [newcomer(), newcomer()]
    await askFor(thief, address)
    await world.letterTo(address)
    await askFor(owner, address)
    const code = await world.codeTo(address)
    await thief.get('/account/open/code')
    expect((await thief.post('/account/open/code', { code })).statusCode).toBe(422)
    await owner.get('/account/open/code')
    await owner.post('/account/open/code', { code })
    const again = newcomer()
    await again.get('/account/open/code')
    again.cookies.set('opening', `${owner.cookies.get('opening')}x`)
    expect((await again.get('/account/open/password')).headers.location).toBe('/account/open?problem=over')
    await owner.get('/account/open/password')
    const form = { name: 'Chủ', password: OTHER, again: OTHER }
    const copy = newcomer()
    for (const [name, value] of owner.cookies) copy.cookies.set(name, value)
    expect((await owner.post('/account/open/password', form)).headers.location).toBe('/account')
    expect((await copy.get('/account/open/password')).headers.location).toBe('/account/open?problem=over')
    const slow = newcomer()
    await askFor(slow, newAddress())
    world.clock.advance(16 * MINUTE)
    expect((await slow.get('/account/open/code')).headers.location).toBe('/account/open?problem=over')
  })

  it('survives a restart: another server of the same key and database takes it', async () => {
    const [visitor, address] = [newcomer(), newAddress()]
    await askFor(visitor, address)
    const { signer, siteName } = world.web.services
    const room = { database: world.db.database, signer, site: siteName, publicUrl: 'https://x.example' }
    const email = emailSender({ url: world.mail.url, from: 'a <a@b.example>', perSecond: 10 })
    const fresh = accountLetterSender({ ...room, now: () => world.clock.now() }, [email])
    const [row] = await world.db.database.query<{ payload: object; id: string }>(
      `select id, payload from delivery where payload ->> 'address' = $1`,
      [address],
    )
    const delivery = { ...row!, destination: 'account_letters', subject: 'x', kind: 'code', tries: 1 }
    const sent = await fresh.send({ ...delivery, payload: delivery.payload as Record<string, unknown> })
    expect(sent).toEqual({ sent: true })
    expect(world.mail.mails.at(-1)?.text).toContain(await world.codeTo(address))
  })

  it('is sent five times an hour to one address, thirty times for one network, and again in time', async () => {
    const address = newAddress()
    for (let sent = 0; sent < 5; sent += 1) expect((await askFor(newcomer(), address)).statusCode).toBe(303)
    const late = await askFor(newcomer(), address)
    expect([late.statusCode, Number(late.headers['retry-after']) > 3000]).toEqual([429, true])
    expect(late.body).toContain(address)
    for (let sent = 5; sent < 30; sent += 1)
      expect((await askFor(newcomer(), newAddress())).statusCode).toBe(303)
    expect((await askFor(newcomer(), newAddress())).statusCode).toBe(429)
    world.clock.advance(60 * MINUTE)
    expect((await askFor(newcomer(), address)).statusCode).toBe(303)
  })
})

describe('whoever asks whether an address is known', () => {
  it('gets the same answer, page and work for one that is and one that is not; only its owner reads more', async () => {
    const { address: known } = await member()
    const unknown = newAddress()
    const seen = []
    for (const address of [known, unknown]) {
      const visitor = newcomer()
      await visitor.get('/account/open')
      world.web.takeQueries()
      const asked = await visitor.post('/account/open', { address })
      const queries = world.web.takeQueries()
      const page = await visitor.get('/account/open/code')
      seen.push({
        queries,
        answer: [asked.statusCode, asked.headers.location, asked.body],
        page: bare(page.body, address),
      })
    }
    expect(seen[0]).toEqual(seen[1])
    expect((await world.letterTo(known))?.text).toContain('đã có tài khoản')
    expect((await world.letterTo(unknown))?.text).not.toContain('đã có tài khoản')
  })

  it('is answered alike at the sign-in: wrong password, no such account, no address at all', async () => {
    const { address: known } = await member()
    const seen = []
    for (const address of [known, newAddress(), 'khong-phai-dia-chi']) {
      const answer = await signInWith(newcomer(), address, 'sai hoàn toàn rồi')
      seen.push([answer.statusCode, bare(answer.body, address)])
    }
    expect(seen[0]?.[0]).toBe(403)
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })
})

describe('signing in', () => {
  it('keeps the address, never the password; strangers’ guesses close it to strangers, not to the owner’s device', async () => {
    const { visitor: owner, address } = await member()
    await owner.get('/account')
    await owner.post('/account/sign-out', {})
    for (let guess = 0; guess < 5; guess += 1) {
      const wrong = await signInWith(newcomer(), address, `đoán lần ${guess}`)
      expect(wrong.statusCode).toBe(403)
      expect(wrong.body).toContain(`value="${address}"`)
      expect(wrong.body).not.toContain('đoán lần')
    }
    const limited = await signInWith(newcomer(), address, PASSWORD)
    expect([limited.statusCode, Number(limited.headers['retry-after']) > 0]).toEqual([429, true])
    expect((await signInWith(owner, address, PASSWORD)).headers.location).toBe('/account')
    world.clock.advance(16 * MINUTE)
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(303)
  })

  it('gives no session of staff, goes back only to a path of ours, and ends the session it came with', async () => {
    const { visitor, address } = await member()
    const old = visitor.cookies.get('account') ?? ''
    await visitor.get('/account/open')
    const visit = (back: string) => visitor.post('/account/sign-in', { address, password: PASSWORD, back })
    expect((await visit('https://evil.example/')).headers.location).toBe('/account')
    expect((await visit('/apply/2.000815')).headers.location).toBe('/apply/2.000815')
    const planted = newcomer()
    planted.cookies.set('account', old)
    expect(await isSignedIn(planted)).toBe(false)
    expect((await visitor.get('/work')).headers.location).toContain('/sign-in')
  })

  it('a forgotten password is set anew by the same way: the old one and every other device are out', async () => {
    const { visitor: first, address } = await member()
    const fresh = newcomer()
    await askFor(fresh, address)
    await fresh.get('/account/open/code')
    await fresh.post('/account/open/code', { code: await world.codeTo(address) })
    const page = await fresh.get('/account/open/password')
    expect(page.body).toContain('đã có tài khoản')
    expect(page.body).toContain('value="Đinh Thị Mận"')
    const form = { name: 'Đinh Thị Mận', password: OTHER, again: OTHER }
    expect((await fresh.post('/account/open/password', form)).statusCode).toBe(303)
    expect(await isSignedIn(first)).toBe(false)
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(403)
    expect((await signInWith(newcomer(), address, OTHER)).statusCode).toBe(303)
    expect((await world.letterTo(address))?.subject).toContain('Mật khẩu đã đổi')
  })
})

describe('the page of signing in and security', () => {
  it('changes the password for whoever knows it, tells the owner, and signs other devices out', async () => {
    const { visitor, address } = await member()
    const second = newcomer()
    await signInWith(second, address, PASSWORD)
    await visitor.get('/account/security')
    const change = (fields: Record<string, string>) => visitor.post('/account/security/password', fields)
    const wrong = await change({ present: 'không nhớ nổi', next: OTHER, again: OTHER })
    expect([wrong.statusCode, wrong.body.includes('id="present-error"')]).toEqual([422, true])
    expect(wrong.body).not.toContain(OTHER)
    const weak = await change({ present: PASSWORD, next: 'ngắn', again: 'ngắn' })
    expect([weak.statusCode, weak.body.includes('id="next-error"')]).toEqual([422, true])
    for (const _ of ['once', 'double click']) {
      const right = await change({ present: PASSWORD, next: OTHER, again: OTHER })
      expect(right.headers.location).toBe('/account/security?done=password')
    }
    expect((await visitor.get('/account/security?done=password')).body).toContain('Đã đổi mật khẩu')
    expect(await isSignedIn(second)).toBe(false)
    expect((await world.letterTo(address))?.subject).toContain('Mật khẩu đã đổi')
  })

  it('a stolen session cannot try out passwords: five wrong ones and it waits', async () => {
    const { visitor } = await member()
    await visitor.get('/account/security')
    const tries = []
    for (let guess = 0; guess < 6; guess += 1) {
      const form = { present: `đoán ${guess}`, next: OTHER, again: OTHER }
      tries.push((await visitor.post('/account/security/password', form)).statusCode)
    }
    expect(tries).toEqual([422, 422, 422, 422, 422, 429])
  })

  it('another address is confirmed there by code, the old one is told, and signs in no more', async () => {
    const { visitor, address } = await member()
    const { address: taken } = await member()
    const next = newAddress()
    await visitor.get('/account/security')
    const ask = (to: string, own = PASSWORD) =>
      visitor.post('/account/security/address', { address: to, own })
    expect((await ask(next, 'sai')).statusCode).toBe(422)
    expect((await ask(address)).body).toContain('Đây đang là địa chỉ')
    expect((await ask(next)).headers.location).toBe('/account/security/address/code')
    await visitor.get('/account/security/address/code')
    const give = (code: string) => visitor.post('/account/security/address/code', { code })
    expect((await give('1')).statusCode).toBe(422)
    expect((await give(await world.codeTo(next))).headers.location).toBe('/account/security?done=address')
    expect((await world.letterTo(address))?.subject).toContain('Địa chỉ đăng nhập đã đổi')
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(403)
    expect((await signInWith(newcomer(), next, PASSWORD)).statusCode).toBe(303)
    // Whether somebody has an address is told to nobody before they have proved that it is theirs.
    expect((await ask(taken)).headers.location).toBe('/account/security/address/code')
    await visitor.get('/account/security/address/code')
    const refused = await give(await world.codeTo(taken))
    expect([refused.statusCode, refused.body.includes('đã có tài khoản khác')]).toEqual([409, true])
  })

  it('signs out other devices and stays signed in here', async () => {
    const { visitor, address } = await member()
    const second = newcomer()
    await signInWith(second, address, PASSWORD)
    await visitor.get('/account/security')
    const done = await visitor.post('/account/security/others', {})
    expect(done.headers.location).toBe('/account/security?done=others')
    expect([await isSignedIn(visitor), await isSignedIn(second)]).toEqual([true, false])
  })

  it('closes the account for whoever knows its password: nobody signs in with it, and its address is free', async () => {
    const { visitor, address } = await member()
    await visitor.get('/account/security/close')
    expect((await visitor.post('/account/security/close', { own: 'sai' })).statusCode).toBe(422)
    expect((await visitor.post('/account/security/close', { own: PASSWORD })).headers.location).toBe('/')
    expect(await isSignedIn(visitor)).toBe(false)
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(403)
    const again = newcomer()
    await openAccount(world, again, { address, name: 'Người khác' })
    expect((await again.get('/account')).body).toContain('Người khác')
  })
})

describe('joining with the provider', () => {
  /** Leaves for the provider from the security page; answers the path with which the browser comes back. */
  async function leaveToLink(visitor: Visitor, person: string): Promise<string> {
    await visitor.get('/account/security')
    const page = await visitor.post('/account/security/link', {})
    expect([page.statusCode, page.body.includes('href="/account/sign-in/go?join=yes"')]).toEqual([200, true])
    const gone = await visitor.get('/account/sign-in/go?join=yes')
    return passProvider(String(gone.headers.location), person)
  }

  it('makes the account that of the provider’s person in the same browser; its password ends', async () => {
    const { visitor, address } = await member()
    const [before] = await world.db.database.query<{ id: string }>(
      'select account as id from account_password where address = $1',
      [address],
    )
    const back = await leaveToLink(visitor, 'nguyen-thi-hoa')
    const thief = newcomer()
    await openAccount(world, thief, { address: newAddress() })
    thief.cookies.set('leaving', visitor.cookies.get('leaving') ?? '')
    expect((await thief.get(back)).statusCode).not.toBe(303)
    const linked = await visitor.get(await leaveToLink(visitor, 'nguyen-thi-hoa'))
    expect([linked.statusCode, linked.headers.location]).toEqual([303, '/account/security'])
    const [after] = await world.db.database.query<{ identity: string; issuer: string }>(
      'select identity, issuer from account where id = $1',
      [before?.id],
    )
    expect(after?.identity).toBe('025156000103')
    expect(after?.issuer).not.toBe('local')
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(403)
    expect((await visitor.get('/account')).body).toContain('025156000103')
  })

  it('joins nothing by a link alone, without the button pressed on the page', async () => {
    const { visitor, address } = await member()
    const gone = await visitor.get('/account/sign-in/go?join=yes')
    const back = await visitor.get(await passProvider(String(gone.headers.location), 'pham-thi-lan'))
    expect(back.statusCode).toBe(303)
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(303)
  })

  it('joins nothing where the provider’s person has an account already, and says so', async () => {
    const person = newcomer()
    const gone = await person.get('/account/sign-in/go')
    await person.get(await passProvider(String(gone.headers.location), 'tran-minh-duc'))
    const { visitor, address } = await member()
    const answer = await visitor.get(await leaveToLink(visitor, 'tran-minh-duc'))
    expect([answer.statusCode, answer.body.includes('Chưa nối được')]).toEqual([409, true])
    expect((await signInWith(newcomer(), address, PASSWORD)).statusCode).toBe(303)
  })
})

describe('where the operator opens no accounts', () => {
  it('none of these pages is there, and the sign-in page does not speak of them', async () => {
    const { services } = world.web
    const kept = services.localAccounts
    services.localAccounts = undefined
    try {
      const visitor = newcomer()
      for (const path of ['', '/code', '/password'])
        expect((await visitor.get(`/account/open${path}`)).statusCode).toBe(404)
      const page = await visitor.get('/account/sign-in')
      expect(page.body).not.toContain('/account/open')
      const tried = await visitor.post('/account/sign-in', { address: 'a@b.vn', password: PASSWORD })
      expect([403, 404]).toContain(tried.statusCode)
      expect(visitor.cookies.has('account')).toBe(false)
    } finally {
      services.localAccounts = kept
    }
  })
})
