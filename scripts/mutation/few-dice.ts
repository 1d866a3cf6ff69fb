/**
 * Laws throw the same dice for every change: whether it is noticed is no matter of luck. They are thrown less often than in
 * `npm test`, since a change that nothing notices costs all of them: the score is a lower bound.
 */
import type * as FastCheck from 'fast-check'

const AT_MOST = 20

/** These also say how many cases worth the name they must have met, and would not meet them in a few throws. */
const IN_FULL =
  /always reach an end|answer as feelin does|whoever it does not concern|never refused for ever|is what the result says|finds nothing wrong|told from the others exactly/

/** Left out altogether: what they need many hundred throws for is the dice themselves, or is said by a cheaper test too. */
export const TOO_DEAR =
  /go everywhere: each status, each command|the result is the last one made|compiled number formulae answer|comes back equal and sound for every procedure|is the same flow in Word and in Excel|takes as long as its steps say/

/** fast-check, with few throws of the same dice in every law that is not among those in full. */
export function withFewDice(real: typeof FastCheck, testName: () => string | undefined): typeof FastCheck {
  real.configureGlobal({ seed: 2018, endOnFailure: true })
  const assert = ((property, how) => {
    const asked = how?.numRuns ?? 100
    const full = IN_FULL.test(testName() ?? '')
    return real.assert(property, { ...how, numRuns: full ? asked : Math.min(asked, AT_MOST) })
  }) as typeof real.assert
  return { ...real, assert, default: { ...real.default, assert } }
}
