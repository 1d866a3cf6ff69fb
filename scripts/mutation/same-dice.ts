/**
 * Laws throw the same dice for every change: whether it is noticed is no matter of luck. They are thrown less often than in
 * `npm test`, since a change that nothing notices costs all of them: the score is a lower bound.
 */
import fc from 'fast-check'
import { expect, vi } from 'vitest'

const AT_MOST = 60

/** These also say how many cases worth the name they must have met, and would not meet them in a few throws. */
const IN_FULL =
  /always reach an end|answer as feelin does|whoever it does not concern|the last one made|never refused for ever/

vi.mock('fast-check', async (importOriginal) => {
  const real = await importOriginal<typeof import('fast-check')>()
  const assert = ((property, how) => {
    const asked = how?.numRuns ?? 100
    const full = IN_FULL.test(expect.getState().currentTestName ?? '')
    return real.assert(property, { ...how, numRuns: full ? asked : Math.min(asked, AT_MOST) })
  }) as typeof real.assert
  return { ...real, assert, default: { ...real.default, assert } }
})

fc.configureGlobal({ seed: 2018, endOnFailure: true })
