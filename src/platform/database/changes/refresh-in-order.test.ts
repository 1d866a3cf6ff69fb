import { expect, it } from 'vitest'
import { refreshInOrder } from './refresh-in-order.ts'

/** A memory of a number; every read waits until the test lets it go. */
function slowMemory() {
  const reads: (() => void)[] = []
  const state = { stored: 0, remembered: 0, fails: 0 }
  const refresh = refreshInOrder(async () => {
    const { stored, fails } = state
    await new Promise<void>((done) => reads.push(done))
    if (fails > 0) {
      state.fails -= 1
      throw new Error('the database is away')
    }
    state.remembered = stored
  })
  const letGo = async () => {
    reads.pop()?.()
    await new Promise((done) => setImmediate(done))
  }
  return { state, refresh, reads, letGo }
}

it('never remembers the older last, whichever read answers first', async () => {
  const { state, refresh, reads, letGo } = slowMemory()
  state.stored = 1
  const first = refresh()
  state.stored = 2
  const second = refresh()
  // The latest read is let go before the earlier ones.
  while (reads.length > 0) await letGo()
  await Promise.all([first, second])
  expect(state.remembered).toBe(2)
})

it('reads once for all who ask meanwhile, and what was written before they asked', async () => {
  const { state, refresh, reads, letGo } = slowMemory()
  const asked = [refresh()]
  state.stored = 3
  asked.push(refresh(), refresh(), refresh())
  let runs = 0
  while (reads.length > 0) {
    runs += reads.length
    await letGo()
  }
  await Promise.all(asked)
  expect([runs, state.remembered]).toEqual([2, 3])
})

it('goes on after a read that failed', async () => {
  const { state, refresh, reads, letGo } = slowMemory()
  Object.assign(state, { fails: 1, stored: 4 })
  const first = refresh().catch((error: Error) => error.message)
  const second = refresh()
  while (reads.length > 0) await letGo()
  expect([await first, await second, state.remembered]).toEqual(['the database is away', undefined, 4])
})
