import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { statement } from './pool.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

describe('rows from PostgreSQL', () => {
  it('bring numbers as numbers, moments as milliseconds and dates as dates', async () => {
    const [row] = await test.database.query<Record<string, unknown>>(`select
      9007199254740991::int8 as safe, 9007199254740993::int8 as unsafe, 12.5::numeric as decimal,
      '2018-09-15 07:30:00.25+07'::timestamptz as moment, '2018-09-15'::date as day`)
    expect(row).toEqual({
      safe: 9007199254740991,
      unsafe: '9007199254740993',
      decimal: 12.5,
      moment: Date.UTC(2018, 8, 15, 0, 30, 0, 250),
      day: '2018-09-15',
    })
  })

  it('give a Date back as the same moment they were written with', async () => {
    const now = Date.UTC(2026, 10, 23, 1, 2, 3, 456)
    const [row] = await test.database.query<{ at: number }>('select $1::timestamptz as at', [new Date(now)])
    expect(row?.at).toBe(now)
  })
})

describe('a prepared statement', () => {
  it('runs under its name, again and again', async () => {
    const add = statement('platform_test_add', 'select $1::int + $2::int as sum')
    const sums = await Promise.all([1, 2, 3].map((n) => test.database.query<{ sum: number }>(add, [n, 10])))
    expect(sums.map(([row]) => row?.sum)).toEqual([11, 12, 13])
  })

  it('cannot share its name with another text', () => {
    statement('platform_test_twice', 'select 1')
    expect(() => statement('platform_test_twice', 'select 2')).toThrow('platform_test_twice')
  })
})

describe('a transaction', () => {
  it('keeps everything when it succeeds and nothing when it throws', async () => {
    await test.database.query('create table note (text text)')
    await test.database.transaction((tx) => tx.query("insert into note values ('kept')"))
    const failing = test.database.transaction(async (tx) => {
      await tx.query("insert into note values ('lost')")
      throw new Error('second thoughts')
    })
    await expect(failing).rejects.toThrow('second thoughts')
    expect(await test.database.query('select text from note')).toEqual([{ text: 'kept' }])
  })
})

describe('fold_vi', () => {
  it.each([
    ['Giấy phép Đầu tư', 'giay phep dau tu'],
    ['ĐĂNG KÝ HỘ TỊCH', 'dang ky ho tich'],
    ['Việt Trì'.normalize('NFD'), 'viet tri'],
    ['Y Ƀlô Êƀan', 'y blo eban'],
    ['Weiß Ðặng', 'weiss dang'],
    ['K’Thử  “A”\u00a0– B ', 'k\'thu "a" - b'],
    ['Thử\u200bĂn ０５', 'thuan 05'],
    ['Ê̆ ´', "e '"],
  ])('folds %s to %s', async (text, folded) => {
    expect(await test.database.query('select fold_vi($1) as folded', [text])).toEqual([{ folded }])
  })

  it('may carry an index', async () => {
    await test.database.query('create table place (name text)')
    await expect(
      test.database.query('create index on place using gin (fold_vi(name) gin_trgm_ops)'),
    ).resolves.toEqual([])
  })
})
