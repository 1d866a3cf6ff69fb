import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Tone } from './stat.tsx'

const TONES = {
  ...{ ok: true, ok2: true, soon: true, soon2: true, late: true, brand: true, idle: true },
} satisfies Record<Tone, true>

it('every part of a figure has its colour on every sheet: in the portal as at a desk', () => {
  const shared = readFileSync(new URL('../../styles/parts/block.css', import.meta.url), 'utf8')
  expect(Object.keys(TONES).filter((tone) => !shared.includes(`.f-${tone} {`))).toEqual([])
})
