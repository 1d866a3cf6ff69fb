import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { centreReport } from '../../../src/statistics/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { CENTRE_2018 } from '../../agencies-2018.ts'
import { loadDemoCatalogue } from '../../load.ts'
import type { Stage } from '../engine/people/agent.ts'
import type { Plan } from '../engine/plan.ts'
import { simulate } from '../engine/simulate.ts'
import { playPhutho2018 } from '../play.ts'
import { onStage } from '../stage.ts'
import { END_OF_PERIOD_2018, END_OF_WORK_2018, planPhutho2018 } from './phutho-2018.ts'
import { ASSUMED_2018, PERIOD_2018, PUBLISHED_2018 } from './phutho-2018-facts.ts'

let test: TestDatabase
let staffIds: ReadonlyMap<string, string>

beforeAll(async () => {
  test = await testDatabase()
  staffIds = (await loadDemoCatalogue(test.database)).staffIds
})
afterAll(() => test.close())

function withStage<T>(seed: string, work: (stage: Stage) => T): Promise<T> {
  return onStage(test.database, staffIds, async (_, stageFor) => work(stageFor(CENTRE_2018, seed)))
}

/** A fingerprint of everything that happens to some of the plans. */
function fingerprint(stage: Stage, plans: readonly Plan[]): string {
  const simulation = simulate(stage, plans, END_OF_WORK_2018)
  const hash = createHash('sha256')
  for (let goesOn = true; goesOn; ) {
    goesOn = simulation.advance(500)
    for (const write of simulation.take()) hash.update(JSON.stringify([write.events, write.parties]))
  }
  return hash.digest('hex')
}

describe('ba tháng đầu của Trung tâm · the first three months of the Centre', () => {
  it('come out of the store as published, from any seed', { timeout: 120_000 }, async () => {
    await onStage(test.database, staffIds, (office, stageFor) =>
      playPhutho2018(office, stageFor, {
        until: END_OF_PERIOD_2018,
        seed: 'một hạt giống khác',
        onProgress: () => undefined,
      }),
    )
    const report = await centreReport(test.database, { ...PERIOD_2018, now: END_OF_WORK_2018 })
    expect(report).toMatchObject({ ...PUBLISHED_2018, carriedOver: 0, differences: [] })
    expect(report.rated).toBe(ASSUMED_2018.askedVerySatisfied + ASSUMED_2018.askedSatisfied)
    const ended = report.endedOtherwiseRows
    const of = (kind: string) =>
      ended.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.count, 0)
    expect([of('withdrawn'), of('stopped')]).toEqual([ASSUMED_2018.withdrawn, ASSUMED_2018.stopped])
  })

  it('are the same for ever from one seed, and others from another', async () => {
    const print = (seed: string) =>
      withStage(seed, (stage) => fingerprint(stage, planPhutho2018(stage).slice(0, 150)))
    const [first, again, other] = [await print('a'), await print('a'), await print('b')]
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('leave nobody behind: in the end every dossier is handed over, stopped or withdrawn', async () => {
    const statuses = await withStage('a', (stage) => {
      const simulation = simulate(stage, planPhutho2018(stage).slice(-400), END_OF_WORK_2018)
      simulation.advance(Number.POSITIVE_INFINITY)
      return new Set(simulation.take().map((write) => write.after.status))
    })
    expect(
      [...statuses].filter((status) => !['handed_over', 'stopped', 'withdrawn'].includes(status)),
    ).toEqual([])
  })

  it('stop at the first command that is refused', async () => {
    const run = withStage('a', (stage) => {
      const [plan] = planPhutho2018(stage)
      const wrong = { ...(plan as Plan), competentAgency: CENTRE_2018 }
      simulate(stage, [wrong], END_OF_WORK_2018).advance(10)
    })
    await expect(run).rejects.toThrow(/was refused: not_competent/)
  })
})
