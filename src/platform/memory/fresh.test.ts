import { describe, expect, it } from 'vitest'
import { openFresh } from './fresh.ts'

const open = () => openFresh<string>({ lifeMs: 1000, aheadMs: 500, most: 2 })

/** Answers `a`, `b`, … and says how often it was asked, and what it was given. */
function maker() {
  const befores: (string | undefined)[] = []
  const make = async (before: string | undefined) => {
    befores.push(before)
    return 'abcdefgh'[befores.length - 1] as string
  }
  return { befores, make }
}

describe('what is kept fresh', () => {
  it('is made once for all who ask at the same time, and kept for as long as promised', async () => {
    const fresh = open()
    const { befores, make } = maker()
    const all = await Promise.all([0, 0, 0].map((now) => fresh.get('k', now, make)))
    expect(all).toEqual(['a', 'a', 'a'])
    expect(await fresh.get('k', 499, make)).toBe('a')
    expect(befores).toEqual([undefined])
  })

  it('is made anew behind whoever asks when it grows old, from what it was, and nobody is given an older one than promised', async () => {
    const fresh = open()
    const { befores, make } = maker()
    await fresh.get('k', 0, make)
    expect(await fresh.get('k', 600, make)).toBe('a')
    expect(await fresh.get('k', 1100, make)).toBe('b')
    expect(await fresh.get('k', 5000, make)).toBe('c')
    expect(befores).toEqual([undefined, 'a', 'b'])
  })

  it('waits for what is being made when the last one is too old, and counts its age from when making began', async () => {
    const fresh = open()
    let finish = (_: string) => {}
    await fresh.get('k', 0, async () => 'a')
    const slow = () =>
      new Promise<string>((resolve) => {
        finish = resolve
      })
    expect(await fresh.get('k', 600, slow)).toBe('a')
    const waiting = fresh.get('k', 1200, slow)
    finish('b')
    expect(await waiting).toBe('b')
    expect(await fresh.get('k', 1500, async () => 'c')).toBe('b')
    expect(await fresh.get('k', 1600, async () => 'd')).toBe('c')
  })

  it('is made anew for whoever comes after it was declared old, also what was on its way then', async () => {
    const fresh = open()
    let finish = (_: string) => {}
    const early = fresh.get(
      'k',
      0,
      () =>
        new Promise<string>((resolve) => {
          finish = resolve
        }),
    )
    fresh.expire()
    const late = fresh.get('k', 1, async () => 'new')
    finish('old')
    expect([await early, await late]).toEqual(['old', 'new'])
    expect(await fresh.get('k', 2, async () => 'newer')).toBe('new')
  })

  it('is not harmed by a failure behind it, which is told to whoever has to wait', async () => {
    const fresh = open()
    const fail = () => Promise.reject(new Error('no database'))
    await fresh.get('k', 0, async () => 'a')
    expect(await fresh.get('k', 600, fail)).toBe('a')
    await expect(fresh.get('k', 1200, fail)).rejects.toThrow('no database')
    expect(await fresh.get('k', 1300, async () => 'b')).toBe('b')
  })

  it('forgets what was asked for longest ago', async () => {
    const fresh = open()
    const { befores, make } = maker()
    for (const key of ['k', 'l', 'k', 'm', 'k']) await fresh.get(key, 0, make)
    expect(befores).toHaveLength(3)
    await fresh.get('l', 0, make)
    expect(befores).toHaveLength(4)
  })
})
