import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { openTestWeb, receiveDossier, type TestWeb } from '../../../test/web.ts'
import { fixedClock, openSigner } from '../../platform/index.ts'
import { findVersionByCode, type LookUp, openLookUp, sweepGuesses } from '../index.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23, 5))
const MINUTE = 60_000
let db: TestDatabase
let web: TestWeb
let dossier: { id: string; code: string; secret: string }

beforeAll(async () => {
  db = await demoDatabase()
  web = await openTestWeb(db.database, { clock })
  dossier = await receiveDossier(web.services)
})
afterAll(async () => {
  await web?.close()
  await db?.close()
})
beforeEach(() => clock.advance(11 * MINUTE))

/** A door of a server of its own: nothing is shared but the database and the key. */
const door = (): LookUp =>
  openLookUp({
    ...web.services,
    find: findVersionByCode,
    signer: openSigner('k'.repeat(32)),
    database: db.database,
  })
const guess = (network: string, code = 'H44.100-261123-9999') => door()({ code, secret: 'AAAAAA', network })
const own = (network: string, isKnown?: (id: string) => boolean) =>
  door()({ ...dossier, network, ...(isKnown && { isKnown }) })
const found = () => ({ id: dossier.id, version: expect.any(Number) })
const many = (count: number, ask: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, n) => ask(n)))

describe('a code on the receipt', () => {
  it.each([
    ['typographic dashes', (code: string) => code.replaceAll('-', '–')],
    ['hyphens that do not break', (code: string) => code.replaceAll('-', '‑')],
    ['an invisible sign before it', (code: string) => `\u200b${code}`],
    ['blanks and small letters', (code: string) => ` ${code.toLowerCase().replace('.', '. ')}\u00a0`],
    ['wide digits', (code: string) => code.replaceAll('1', '１')],
  ])('is found when it is typed with %s', async (_, type) => {
    const typed = { code: type(dossier.code), secret: type(dossier.secret) }
    expect(await door()({ ...typed, network: '10.9.0.1' })).toEqual(found())
  })
})

describe('guessing at codes and secrets', () => {
  it('is counted by network at all doors of all servers together, and allowed again in time', async () => {
    expect(await many(10, (n) => guess('10.0.0.1', `H44-${n}`))).toEqual(Array(10).fill('wrong'))
    expect(await own('10.0.0.1')).toEqual({ retryAfterSeconds: 600 })
    expect(await own('10.0.0.2')).toEqual(found())
    clock.advance(10 * MINUTE)
    expect(await own('10.0.0.1')).toEqual(found())
  })

  it('has no more tries when a hundred come at once', async () => {
    const answers = await many(100, (n) => guess('10.0.1.1', `H44-${n}`))
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(10)
  })

  it('is not forgotten under a flood of other guesses', async () => {
    await many(10, () => guess('10.0.2.1'))
    await db.database.query(
      `insert into look_up_guess (key, at) select sha256(n::text::bytea), $1 from generate_series(1, 50000) as n`,
      [new Date(clock.now())],
    )
    expect(await guess('10.0.2.1')).toEqual({ retryAfterSeconds: 600 })
  })

  it('at one code from everywhere closes it to strangers, never to a device that has opened it before', async () => {
    await many(50, (n) => guess(`10.1.0.${n}`, dossier.code))
    expect(await own('10.2.0.1')).toEqual({ retryAfterSeconds: 600 })
    expect(await own('10.2.0.1', (id) => id === dossier.id)).toEqual(found())
    expect(await own('10.1.0.1', (id) => id === dossier.id)).toEqual(found())
    expect(await guess('10.2.0.1')).toBe('wrong')
  })

  it('leaves neither addresses nor codes behind, and is forgotten when no limit looks at it any more', async () => {
    await guess('10.3.0.1', dossier.code)
    const rows = await db.database.query<{ key: Buffer }>('select key from look_up_guess')
    const plain = openSigner('j'.repeat(32))
    const guessable = ['10.3.0.1', dossier.code].flatMap((text) => [
      plain.mac('network', text).toString('hex'),
      Buffer.from(text).toString('hex'),
    ])
    expect(rows.some(({ key }) => guessable.includes(key.toString('hex')))).toBe(false)
    await sweepGuesses(db.database, clock.now() + 61 * MINUTE)
    expect(await db.database.query('select 1 from look_up_guess')).toEqual([])
  })
})
