import { describe, expect, it } from 'vitest'
import { newId, newSecret, newToken } from './ids.ts'

describe('an id', () => {
  it('is a UUID of version 7 that carries its time', () => {
    const now = Date.UTC(2026, 10, 23)
    const id = newId(now)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now)
  })

  it('sorts in the order of making, also with thousands in one millisecond and when the next one comes', () => {
    const now = Date.UTC(2027, 0, 1)
    const ids = [0, 0, 1, 2].flatMap((step) => Array.from({ length: 6000 }, () => newId(now + step)))
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('follows a simulated time that runs backwards', () => {
    expect(newId(2_000_000) > newId(1_000_000)).toBe(true)
  })
})

describe('a secret', () => {
  it('uses only signs that nobody confuses on paper', () => {
    expect(newSecret(200)).toMatch(/^[2-9A-HJKMNP-TV-Z]{200}$/)
  })

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 500 }, () => newSecret(8))).size).toBe(500)
    expect(newToken(32)).not.toBe(newToken(32))
  })
})
