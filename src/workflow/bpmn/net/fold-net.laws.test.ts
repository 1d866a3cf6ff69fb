import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listOf } from '../elements.ts'
import type { Net } from '../model.ts'
import { model, some, way } from '../models.testing.ts'
import { readBpmn } from '../read-bpmn.ts'
import { buildNet } from './build-net.ts'
import { exploreNet } from './explore-net.ts'
import { foldNet } from './fold-net.ts'

const TYPES = ['task', 'task', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway'] as const

/** Any graph: most of them are not sound, in one way or another. */
const graphs = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    types: fc.array(fc.constantFrom(...TYPES), { minLength: count, maxLength: count }),
    arrows: fc.uniqueArray(fc.tuple(fc.nat(count), fc.nat(count - 1)), {
      minLength: count - 1,
      maxLength: count + 2,
      selector: String,
    }),
  }),
)

/** Undefined: too large to say. */
function sayNet(net: Net): 'sound' | 'wrong' | undefined {
  const { doubled, endedTwice, stuck, trapped, fired, isComplete } = exploreNet(net, 1500)
  if (!isComplete) return undefined
  const isDead = doubled.size === 0 && net.activities.some((id) => !fired.has(id))
  return doubled.size + endedTwice.size + stuck.size + trapped.size > 0 || isDead ? 'wrong' : 'sound'
}

it('a folded net is sound exactly where the whole one is', async () => {
  const seen = { sound: 0, wrong: 0 }
  await fc.assert(
    fc.asyncProperty(graphs, async ({ types, arrows }) => {
      const name = (at: number) => (at < types.length ? `n${at}` : 'e')
      const parts = types.map((type, at) => some(type, `n${at}`))
      const ways = arrows.map(([to, from]) => way(`${name(from)}>${name(to)}`))
      const file = model(some('startEvent', 's'), some('endEvent', 'e'), way('s>n0'), ...parts, ...ways)
      const { definitions } = await readBpmn(file)
      const [process] = definitions ? listOf(definitions, 'rootElements') : []
      if (process === undefined) throw new Error('no process')
      const net = buildNet(process)
      const said = sayNet(net)
      if (said === undefined) return
      expect(sayNet(foldNet(net))).toBe(said)
      seen[said] += 1
    }),
    { numRuns: Number(process.env.FOLD_RUNS ?? 150) },
  )
  expect(Math.min(seen.sound, seen.wrong)).toBeGreaterThan(5)
})
