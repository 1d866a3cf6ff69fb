import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CENTRE_2018 } from '../../../demo/agencies-2018.ts'
import { simulate } from '../../../demo/scenarios/engine/simulate.ts'
import { END_OF_WORK_2018, onStage } from '../../../demo/scenarios/index.ts'
import { planPhutho2018 } from '../../../demo/scenarios/phutho-2018/phutho-2018.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { type DossierEvent, type History, type Office, outcomeOf } from '../../dossiers/index.ts'
import { readLog, studyLog } from '../../study/index.ts'
import { actsOf } from './acts.ts'
import { buildMap } from './build-map.ts'
import { ocelOf, xesOf } from './export-log.ts'

let test: TestDatabase
let office: Pick<Office, 'calendars'>
let histories: History[]
const folder = mkdtempSync(join(tmpdir(), 'motcua-map-'))
const names = { activity: (activity: string) => `Việc “${activity}”`, agency: (code: string) => `& ${code}` }

beforeAll(async () => {
  const opened = await demoDatabase()
  const { staffIds } = opened
  test = opened
  histories = await onStage(test.database, staffIds, async (opened, stageFor) => {
    office = opened
    const stage = stageFor(CENTRE_2018, 'bản đồ')
    const simulation = simulate(stage, planPhutho2018(stage).slice(0, 500), END_OF_WORK_2018)
    simulation.advance(Number.POSITIVE_INFINITY)
    const events = new Map<string, DossierEvent[]>()
    const last = new Map<string, History['dossier']>()
    for (const write of simulation.take()) {
      events.set(write.after.id, [...(events.get(write.after.id) ?? []), ...write.events])
      last.set(write.after.id, write.after)
    }
    return [...last.values()].map((dossier) => ({ dossier, events: events.get(dossier.id) ?? [] }))
  })
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await test.close()
})

describe('bản đồ quy trình của 500 hồ sơ · the map of 500 dossiers', () => {
  it('balances: every act is in a node, every next act in an edge, what repeats in what is done again', () => {
    const map = buildMap(histories, (agency) => office.calendars.deadlineTime(agency))
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
    expect(map.dossiers).toBe(500)
    expect(sum(map.nodes.map(({ count }) => count))).toBe(map.acts)
    expect(sum(map.edges.map(({ spread }) => spread.count))).toBe(map.acts - map.dossiers)
    for (const { count, dossiers, again } of map.nodes) expect(count - again.count).toBe(dossiers)
    for (const { spread, between } of map.edges) {
      expect(spread.median).toBeLessThanOrEqual(spread.p90)
      expect(sum(between.map((one) => one.spread.count))).toBeLessThanOrEqual(spread.count)
    }
    expect(map.nodes[0]?.activity).toBe('dossier_accepted')
    const stepsDone = histories
      .flatMap(({ events }) => events)
      .filter(({ body }) => body.type === 'step_completed')
    const steps = map.nodes.filter(({ activity }) => activity.startsWith('step:'))
    expect(sum(steps.map(({ count }) => count))).toBeGreaterThanOrEqual(stepsDone.length)
  })

  it('leaves as XES that reads back with the same cases, acts and lateness', async () => {
    const file = join(folder, 'log.xes')
    let text = ''
    for await (const piece of xesOf(histories, names)) text += piece
    writeFileSync(file, text)
    const study = await studyLog(readLog(file), {})
    const ended = histories.filter(({ dossier }) => dossier.endedAt !== undefined)
    expect(study).toMatchObject({
      cases: 500,
      events: histories.flatMap(actsOf).length,
      activities: new Set(histories.flatMap(actsOf).map(({ activity }) => activity)).size,
      outOfOrder: 0,
      unread: { count: 0 },
    })
    const { onTime, late, open, withoutDeadline } = study.lateness
    expect(onTime + late + open + withoutDeadline).toBe(500)
    const outcomes = Map.groupBy(ended, ({ dossier }) => outcomeOf(dossier) ?? dossier.endKind ?? 'open')
    const counted = Object.fromEntries([...outcomes].map(([outcome, some]) => [outcome, some.length]))
    expect(study.caseAttributes.outcome).toEqual(counted)
  })

  it('leaves as OCEL 2.0 in which every event names objects that are there, and nobody by name', () => {
    const log = ocelOf(histories, names) as {
      objects: { id: string; type: string }[]
      objectTypes: { name: string }[]
      eventTypes: { name: string }[]
      events: { type: string; relationships: { objectId: string }[] }[]
    }
    const ids = new Set(log.objects.map(({ id }) => id))
    const types = new Set(log.eventTypes.map(({ name }) => name))
    expect(ids.size).toBe(log.objects.length)
    for (const { type, relationships } of log.events) {
      expect(types.has(type)).toBe(true)
      for (const { objectId } of relationships) expect(ids.has(objectId)).toBe(true)
    }
    expect(log.objects.filter(({ type }) => type === 'dossier')).toHaveLength(500)
    expect(JSON.stringify(log)).not.toMatch(/Nguyễn|staff/)
  })
})
