import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STAND_IN_PEOPLE } from '../../../src/applications/index.ts'
import { isConcerned } from '../../../src/dossiers/index.ts'
import { type DemoDatabase, demoDatabase } from '../../../test/database.ts'
import { CENTRE } from '../../agencies-2026.ts'
import { simulate } from '../engine/simulate.ts'
import { onStage } from '../stage.ts'
import { planKnownPeople, THEIR_STORIES } from './known-people.ts'

let test: DemoDatabase
beforeAll(async () => {
  test = await demoDatabase()
})
afterAll(() => test.close())

const MOMENTS = [
  ['Monday at the opening of the desks', '2026-11-23T07:31:00+07:00'],
  ['Sunday night', '2026-11-22T23:40:00+07:00'],
  ['the middle of the Lunar New Year', '2027-02-07T03:00:00+07:00'],
  ['Friday after hours', '2027-06-18T17:45:00+07:00'],
] as const

function dossiersAt(now: number) {
  return onStage(test.database, test.staffIds, async (_, stageFor) => {
    const stage = stageFor(CENTRE, 'a')
    const simulation = simulate(stage, planKnownPeople(stage, now, 1), now)
    simulation.advance(Number.POSITIVE_INFINITY)
    return new Map(simulation.take().map(({ after, parties }) => [after.procedure, { ...after, parties }]))
  })
}

describe('whoever signs in with the stand-in', () => {
  it.each(MOMENTS)('finds dossiers in the states that are told of, on %s', async (_, moment) => {
    const dossiers = await dossiersAt(Date.parse(moment))
    const stands = THEIR_STORIES.map(({ procedure }) => [procedure, dossiers.get(procedure)?.status])
    expect(stands).toEqual(THEIR_STORIES.map((story) => [story.procedure, story.stands]))
  })

  it('finds some of their own, the director those of his firm too, and nobody’s else', async () => {
    const dossiers = [...(await dossiersAt(Date.parse('2026-11-25T10:00:00+07:00'))).values()]
    for (const { sub, identity, represents = [] } of STAND_IN_PEOPLE) {
      const actor = {
        kind: 'applicant',
        id: sub,
        identity,
        represents: represents.map(({ code }) => code),
      } as const
      const own = dossiers.filter((one) => isConcerned(actor, one)).map(({ procedure }) => procedure)
      const told = THEIR_STORIES.filter(({ whose }) => whose === sub).map(({ procedure }) => procedure)
      expect(own.toSorted(), sub).toEqual(told.toSorted())
      expect(new Set(told).size, sub).toBeGreaterThan(1)
    }
  })
})
