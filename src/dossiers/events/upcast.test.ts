import { describe, expect, it } from 'vitest'
import type { EventType } from './events.ts'
import { fold } from './fold.ts'
import { SHAPES, type Shapes, shapeOf, upcast } from './upcast.ts'

/** Once a note was two lines under other names; then one text; now it has what stands below. */
const shapes: Shapes = {
  current: { ...SHAPES.current, note_added: 3 },
  upcasters: {
    ...SHAPES.upcasters,
    'note_added@1': ({ first, second }) => ({ words: `${first} ${second}` }),
    'note_added@2': ({ words }) => ({ text: words }),
  },
}

describe('the door of events', () => {
  it('reads an event of today as it is', () => {
    const data = { text: 'Đã gọi điện.' }
    expect(upcast({ type: 'note_added', shape: 1, data })).toEqual({ type: 'note_added', ...data })
  })

  it('makes an event of an older shape one of today, through every shape between', () => {
    const old = { type: 'note_added', shape: 1, data: { first: 'Đã', second: 'gọi điện.' } }
    expect(upcast(old, shapes)).toEqual({ type: 'note_added', text: 'Đã gọi điện.' })
    const between = { type: 'note_added', shape: 2, data: { words: 'Đã gọi.' } }
    expect(upcast(between, shapes)).toEqual({ type: 'note_added', text: 'Đã gọi.' })
  })

  it('refuses what a newer version has written, and a shape that nobody can read', () => {
    expect(() => upcast({ type: 'note_added', shape: 4, data: {} }, shapes)).toThrow('newer version')
    const gap = { current: { note_added: 3 }, upcasters: {} }
    expect(() => upcast({ type: 'note_added', shape: 1, data: {} }, gap)).toThrow('nobody wrote')
  })

  it('has a way from every shape to the one after it', () => {
    for (const [type, current] of Object.entries(SHAPES.current)) {
      for (let shape = 1; shape < current; shape += 1)
        expect(SHAPES.upcasters).toHaveProperty([`${type}@${shape}`])
      expect(shapeOf(type as EventType)).toBe(current)
    }
  })

  it('lets a dossier that was sent back long ago lose its decision, as it did then', () => {
    const at = { dossier: 'd', at: 0, actor: { kind: 'staff', id: 's' } }
    const marking = { open: ['sign'], joins: {}, ended: false }
    const body = upcast({
      type: 'step_sent_back',
      shape: 1,
      data: { node: 'issue', to: 'sign', reason: 'Sai ngày.', marking },
    })
    const submitted = { type: 'dossier_submitted', reference: 'N', papers: [], facts: {} } as never
    const decided = {
      type: 'step_completed',
      node: 'sign',
      decision: 'refused',
      reason: 'Thiếu.',
      marking,
    } as const
    const before = fold([
      { ...at, version: 1, body: submitted },
      { ...at, version: 2, body: decided },
    ])
    expect(before.decision).toBe('refused')
    const after = fold([
      { ...at, version: 1, body: submitted },
      { ...at, version: 2, body: decided },
      { ...at, version: 3, body },
    ])
    expect(after.decision).toBeUndefined()
  })
})
