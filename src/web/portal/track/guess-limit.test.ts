import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { sweepGuesses } from '../../../dossiers/index.ts'
import { type Guarded, openGuessLimit } from './guess-limit.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const NOON = Date.UTC(2026, 10, 23, 5)
const MINUTE = 60_000
const guess = (address: string, code: string): Guarded[] => [
  { kind: 'address', value: address },
  { kind: 'code', value: code },
]

describe('guessing at codes and secrets', () => {
  it('is counted by all servers together', async () => {
    const [one, other] = [openGuessLimit(db.database), openGuessLimit(db.database)]
    for (let n = 0; n < 5; n += 1) {
      await one.note(guess('10.0.0.1', `H44-${n}`), NOON)
      await other.note(guess('10.0.0.1', `H44-${n}`), NOON)
    }
    const third = openGuessLimit(db.database)
    for (const server of [one, other, third]) {
      expect(await server.isClosed(guess('10.0.0.1', 'H44-9'), NOON + 1_000)).toBe(true)
      expect(await server.isClosed(guess('10.0.0.2', 'H44-9'), NOON + 1_000)).toBe(false)
    }
    expect(await third.isClosed(guess('10.0.0.1', 'H44-9'), NOON + 11 * MINUTE)).toBe(false)
  })

  it('is counted at once on the server itself, and by code whoever asks', async () => {
    const server = openGuessLimit(db.database)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => server.note(guess(`10.1.0.${n}`, 'H44.44-1'), NOON)),
    )
    expect(server.isClosedHere(guess('10.2.0.1', 'H44.44-1'), NOON)).toBe(true)
    expect(server.isClosedHere(guess('10.2.0.1', 'H44.44-2'), NOON)).toBe(false)
  })

  it('is forgotten when no limit looks at it any more', async () => {
    const count = async () => {
      const [row] = await db.database.query<{ count: number }>(
        'select count(*)::int as count from look_up_guess',
      )
      return row?.count
    }
    expect(await count()).toBeGreaterThan(0)
    await sweepGuesses(db.database, NOON + 9 * MINUTE)
    expect(await count()).toBeGreaterThan(0)
    await sweepGuesses(db.database, NOON + 11 * MINUTE)
    expect(await count()).toBe(0)
  })
})
