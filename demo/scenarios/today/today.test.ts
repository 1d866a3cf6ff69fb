import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dossier, verifyDossiers } from '../../../src/dossiers/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { CENTRE, COMMITTEE, COMMITTEE_OFFICE, DEPARTMENTS_2026 } from '../../agencies-2026.ts'
import { loadDemoCatalogue } from '../../load.ts'
import { PROCEDURES_2026 } from '../../procedures/index.ts'
import { simulate } from '../engine/simulate.ts'
import { playToday } from '../play.ts'
import { onStage } from '../stage.ts'
import { planToday } from './today.ts'
import { inboxesOf } from './today-inboxes.ts'

let test: TestDatabase
let staffIds: ReadonlyMap<string, string>

beforeAll(async () => {
  test = await testDatabase()
  staffIds = (await loadDemoCatalogue(test.database)).staffIds
})
afterAll(() => test.close())

const MOMENTS = [
  ['Monday at the opening of the desks', '2026-11-23T07:31:00+07:00'],
  ['Sunday night', '2026-11-22T23:40:00+07:00'],
  ['a holiday', '2026-11-24T10:00:00+07:00'],
  ['the middle of the Lunar New Year', '2027-02-07T03:00:00+07:00'],
  ['Friday after hours', '2027-06-18T17:45:00+07:00'],
] as const

/** Inboxes and dossiers of a small province at a moment, with the last thing that happened. */
function at(now: number) {
  return onStage(test.database, staffIds, async (office, stageFor) => {
    const stage = stageFor(CENTRE, 'a')
    const simulation = simulate(stage, planToday(stage, now, 500), now)
    simulation.advance(Number.POSITIVE_INFINITY)
    const writes = simulation.take()
    const codes = new Set(PROCEDURES_2026.map(({ procedure }) => procedure))
    const inForce = [...codes].flatMap((code) => office.catalogue.inForce(code, now) ?? [])
    return {
      dossiers: writes.map((write) => write.after),
      answered: writes.filter(({ events }) => events.some(({ body }) => body.type === 'urge_answered'))
        .length,
      latest: Math.max(...writes.flatMap((write) => write.events.map((event) => event.at))),
      inboxes: inboxesOf(stage, inForce),
    }
  })
}

function isEmpty(
  dossiers: readonly Dossier[],
  box: { role: string; agency: string; unit?: string },
): boolean {
  return !dossiers.some(({ tasks }) =>
    tasks.some((task) => task.role === box.role && task.agency === box.agency && task.unit === box.unit),
  )
}

describe('Trung tâm hôm nay · today’s Centre', () => {
  for (const [name, moment] of MOMENTS) {
    it(`is alive on ${name}: nothing in the future, no inbox empty`, async () => {
      const now = Date.parse(moment)
      const { dossiers, answered, latest, inboxes } = await at(now)
      expect(latest).toBeLessThanOrEqual(now)
      const empty = inboxes.filter((box) => isEmpty(dossiers, box))
      expect(empty.map(({ role, agency, unit }) => [role, agency, unit])).toEqual([])
      expect(answered).toBeGreaterThan(0)
      // What the People's Committee decides lies at its Office, and with the Chairman, from every department.
      for (const place of [COMMITTEE_OFFICE, COMMITTEE]) {
        const from = dossiers.filter(({ tasks }) => tasks.some(({ agency }) => agency === place))
        expect([...new Set(from.map((one) => one.competentAgency))].sort()).toEqual(
          DEPARTMENTS_2026.map(({ code }) => code).toSorted(),
        )
      }
      const open = dossiers.filter((dossier) => dossier.endedAt === undefined && dossier.dueAt !== undefined)
      const isDue = (from: number, to: number) => (one: Dossier) =>
        (one.dueAt as number) - now > from && (one.dueAt as number) - now <= to
      const DAY = 86_400_000
      expect(open.filter(isDue(Number.NEGATIVE_INFINITY, 0)).length).toBeGreaterThan(20)
      expect(open.filter(isDue(0, 9 * DAY)).length).toBeGreaterThan(100)
      for (const status of [
        'submitted',
        'awaiting_supplement',
        'awaiting_payment',
        'result_ready',
        'handed_over',
      ]) {
        expect(
          dossiers.some((dossier) => dossier.status === status),
          status,
        ).toBe(true)
      }
    })
  }

  it('asks nobody for a paper that the procedure does not know', async () => {
    const now = Date.parse('2026-11-23T10:00:00+07:00')
    const asked = await onStage(test.database, staffIds, async ({ catalogue }, stageFor) =>
      planToday(stageFor(CENTRE, 'a'), now, 500).flatMap(({ procedure, arrivesAt, incidents }) => {
        const papers = catalogue.inForce(procedure, arrivesAt)?.version.components.map(({ name }) => name.vi)
        const items = [incidents.supplement, incidents.intakeSupplement].flatMap((one) => one?.items ?? [])
        return items.map((item) => ({ item, isKnown: papers?.includes(item) }))
      }),
    )
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter(({ isKnown }) => !isKnown)).toEqual([])
  })

  it('goes on where an interrupted load stopped, and doubles nothing', { timeout: 120_000 }, async () => {
    const play = (until: number, onProgress: (events: number) => void) =>
      onStage(test.database, staffIds, (office, stageFor) =>
        playToday(office, stageFor, { until, seed: 'a', onProgress }),
      )
    const now = Date.parse('2026-11-23T10:00:00+07:00')
    await expect(
      // The first batch is stored, the second is not.
      play(now, (events) => {
        if (events > 33_000) throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    const { dossiers } = await play(now + 3_600_000, () => undefined)
    const [row] = await test.database.query<{ count: number; latest: number }>(
      'select count(*)::int as count, max(at) as latest from dossier_event where version = 1',
    )
    expect(row?.count).toBe(dossiers)
    expect(row?.latest).toBeLessThanOrEqual(now)
    expect((await verifyDossiers(test.database)).differences).toBe(0)
    expect(await play(now, () => undefined)).toEqual({ dossiers: 0, events: 0 })
  })
})
