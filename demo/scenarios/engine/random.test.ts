import { describe, expect, it } from 'vitest'
import { timeQueue } from './heap.ts'
import { seededRandom, shuffled } from './random.ts'

describe('chance', () => {
  it('repeats from its seed, on every machine and for ever', () => {
    const random = seededRandom('2018')
    expect([random.int(1000), random.int(1000), random.int(1000)]).toEqual([852, 195, 47])
    expect(seededRandom('2018').id(0)).toBe(seededRandom('2018').id(0))
  })

  it('makes UUIDs of version 7 that carry their time', () => {
    const id = seededRandom('x').id(Date.parse('2018-09-17T00:30:00Z'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2018-09-17T00:30:00Z'))
  })

  it('is even: of 100,000 numbers each tenth gets its part', () => {
    const random = seededRandom('even')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 100_000; i += 1) counts[random.int(10)] = (counts[random.int(10)] as number) + 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(600)
  })

  it('picks by weight and never what weighs nothing', () => {
    const random = seededRandom('w')
    const picked = Array.from({ length: 3000 }, () =>
      random.weighted([
        ['a', 2],
        ['b', 1],
        ['c', 0],
      ] as const),
    )
    expect(picked).not.toContain('c')
    expect(picked.filter((each) => each === 'a').length / 3000).toBeCloseTo(2 / 3, 1)
  })

  it('shuffles without loss', () => {
    const list = Array.from({ length: 50 }, (_, at) => at)
    expect(shuffled(list, seededRandom('s')).toSorted((a, b) => a - b)).toEqual(list)
  })
})

describe('the queue', () => {
  it('gives back by time, then by number', () => {
    const queue = timeQueue<{ at: number; number: number }>()
    const random = seededRandom('q')
    const items = Array.from({ length: 500 }, (_, number) => ({ at: random.int(50), number }))
    for (const item of items) queue.push(item)
    const out = items.map(() => queue.pop())
    expect(out).toEqual(items.toSorted((a, b) => a.at - b.at || a.number - b.number))
    expect(queue.pop()).toBeUndefined()
  })
})
