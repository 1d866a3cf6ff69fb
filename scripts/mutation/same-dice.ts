/** For the rooms whose tests vitest itself runs. */
import type * as FastCheck from 'fast-check'
import { expect, vi } from 'vitest'
import { withFewDice } from './few-dice.ts'

vi.mock('fast-check', async (importOriginal) =>
  withFewDice(await importOriginal<typeof FastCheck>(), () => expect.getState().currentTestName),
)
