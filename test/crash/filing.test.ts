import { describe, expect, it } from 'vitest'
import { rush } from '../../bench/filing/rush.ts'

describe('a server killed with -9 while people file online', () => {
  it('has every file of every dossier that it acknowledged, and files the rest when it is back, each once', async () => {
    const done = await rush(12, 200_000)
    expect(done.lacking).toEqual([])
    expect(done.beforeKill).toBeGreaterThanOrEqual(6)
    expect(done.filed).toBe(12)
  }, 120_000)
})
