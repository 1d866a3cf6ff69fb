import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openFormPlaces } from './form-places.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Names of those who have a place, in the order in which they got it. */
function crowd(names: string) {
  const places = openFormPlaces({ most: 2, leaseMs: 1_000 })
  const inside: string[] = []
  const give = new Map<string, () => void>()
  for (const name of names) {
    places.take().then((back) => {
      inside.push(name)
      give.set(name, back)
    })
  }
  return { inside, leave: (name: string) => give.get(name)?.() }
}

describe('places for forms with files', () => {
  it('are given in the order of asking, and a form waits while all are taken', async () => {
    const { inside, leave } = crowd('abcd')
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b'])
    leave('b')
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b', 'c'])
  })

  it('are given back once, however often that is said', async () => {
    const { inside, leave } = crowd('abcd')
    await vi.advanceTimersByTimeAsync(0)
    leave('a')
    leave('a')
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b', 'c'])
  })

  it('are no longer kept from others by a form that comes over a slow line', async () => {
    const { inside, leave } = crowd('abcde')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(inside).toEqual(['a', 'b', 'c', 'd'])
    leave('a')
    await vi.advanceTimersByTimeAsync(0)
    expect(inside).toEqual(['a', 'b', 'c', 'd'])
  })
})
