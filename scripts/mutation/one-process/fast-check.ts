/** fast-check for tests that run in a plain process: few throws of the same dice. */
import * as real from 'fast-check'
import { withFewDice } from '../few-dice.ts'
import { nameOfRunning } from './running.ts'

export * from 'fast-check'

const few = withFewDice(real, nameOfRunning)
export const assert: typeof real.assert = few.assert
// biome-ignore lint/style/noDefaultExport: the tests import it so.
export default few.default
