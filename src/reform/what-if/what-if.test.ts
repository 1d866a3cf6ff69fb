import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CENTRE_2018 } from '../../../demo/agencies-2018.ts'
import { simulate } from '../../../demo/scenarios/engine/simulate.ts'
import { END_OF_WORK_2018, onStage } from '../../../demo/scenarios/index.ts'
import { planPhutho2018 } from '../../../demo/scenarios/phutho-2018/phutho-2018.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { compareWithDue, dueAt, findRuleSet, lateBySupplement } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import { compileVersion } from '../../catalogue/index.ts'
import { type DossierEvent, type History, type Office, outcomeOf } from '../../dossiers/index.ts'
import { withoutStep } from '../../workflow/index.ts'
import { replayDossier } from './replay-dossier.ts'
import { whatIf } from './what-if.ts'

let test: TestDatabase
let office: Pick<Office, 'catalogue' | 'calendars'>
/** Every dossier of 2018 up to its end, by the version it ran under. */
let past: Map<string, History[]>
const timeOf = (agency: string) => office.calendars.deadlineTime(agency)

beforeAll(async () => {
  const opened = await demoDatabase()
  const { staffIds } = opened
  test = opened
  past = await onStage(test.database, staffIds, async (opened, stageFor) => {
    office = opened
    const stage = stageFor(CENTRE_2018, '2018')
    const simulation = simulate(stage, planPhutho2018(stage), END_OF_WORK_2018)
    simulation.advance(Number.POSITIVE_INFINITY)
    const events = new Map<string, DossierEvent[]>()
    const last = new Map<string, History['dossier']>()
    for (const write of simulation.take()) {
      events.set(write.after.id, [...(events.get(write.after.id) ?? []), ...write.events])
      last.set(write.after.id, write.after)
    }
    const histories = [...last.values()].map((dossier) => ({ dossier, events: events.get(dossier.id) ?? [] }))
    return Map.groupBy(histories, ({ dossier }) => dossier.procedureVersion)
  })
}, 120_000)
afterAll(() => test.close())

const versions = (): [ProcedureVersion, History[]][] =>
  [...past].map(([id, histories]) => [office.catalogue.byId(id)?.version as ProcedureVersion, histories])

describe('hồ sơ năm 2018 qua chính bản của nó · the dossiers of 2018 through their own version', () => {
  it('end exactly as they are recorded: every stay, every due date, every outcome', () => {
    let count = 0
    for (const [version, histories] of versions()) {
      const compiled = office.catalogue.byId(version.id)!
      for (const history of histories) {
        const { dossier } = history
        const lived = replayDossier(history, compiled, timeOf)
        if (dossier.endKind !== 'result') {
          expect(lived).toEqual({ not: 'ended_otherwise' })
          continue
        }
        if ('not' in lived) throw new Error(`${dossier.code}: ${lived.not} ${lived.why?.en}`)
        count += 1
        expect([lived.endedAt, lived.dueAt, lived.outcome]).toEqual([
          dossier.endedAt,
          dossier.dueAt ?? null,
          outcomeOf(dossier),
        ])
        const stays = lived.visits.map(({ node, from, to }) => `${node} ${from} ${to}`)
        const recorded = dossier.stays.map(
          ({ node, receivedAt, doneAt }) => `${node} ${receivedAt} ${doneAt}`,
        )
        expect(stays.filter((stay) => recorded.includes(stay)).length).toBe(recorded.length)
        expect(lived.visits.some(({ assumed }) => assumed)).toBe(false)
      }
    }
    expect(count).toBeGreaterThan(8_000)
  })

  it('say so as a study: nothing changes', () => {
    const [version, histories] = versions()[0]!
    const study = whatIf(histories, version, timeOf)
    expect(study.changed).toEqual([])
    expect(study.after).toEqual(study.before)
    expect(study.daysAfter).toEqual(study.daysBefore)
    for (const { before, after } of study.places) expect(after).toEqual(before)
    expect(study.replayed + Object.values(study.notReplayed).reduce((sum, one) => sum + one, 0)).toBe(
      histories.length,
    )
  })
})

describe('a changed limit', () => {
  it('makes as many late as a direct count over the record says', () => {
    let late = 0
    // Procedures take the limits in turn: each of them is given to a third of all.
    for (const [place, [version, histories]] of versions().entries()) {
      const quantity = [1, 3, 7][place % 3] ?? 1
      const limit = { quantity, unit: 'working_day' } as const
      const changed = { ...version, timeLimits: version.timeLimits.map((row) => ({ ...row, limit })) }
      const study = whatIf(histories, changed, timeOf)
      const counted = histories.filter(({ dossier }) => isLateUnder(dossier, limit)).length
      expect([version.procedure, quantity, study.after.late]).toEqual([version.procedure, quantity, counted])
      late += counted
    }
    expect(late).toBeGreaterThan(100)
  })

  /** As somebody with a calendar and the register would count it. */
  function isLateUnder(
    dossier: History['dossier'],
    limit: { quantity: number; unit: 'working_day' },
  ): boolean {
    const { clock, endedAt, endKind, supplements } = dossier
    if (endKind !== 'result' || endedAt === undefined || clock === undefined) return false
    const rules = findRuleSet(clock.ruleSet)!
    const { start, counting, pauses, extended } = clock
    const due = dueAt({ start, limit, counting, pauses, extension: extended }, timeOf(clock.agency))
    return (
      lateBySupplement(rules, supplements) !== undefined ||
      compareWithDue(endedAt, due, rules.lateComparison) === 'late'
    )
  }
})

describe('one step less', () => {
  it('lets nobody end later, and is tried for every step that may go', () => {
    let tried = 0
    for (const [version, histories] of versions()) {
      const study = whatIf(histories, version, timeOf)
      for (const { node, days } of study.variants) {
        if (node === undefined) continue
        tried += 1
        expect(days.total).toBeLessThanOrEqual(study.daysBefore.total)
        expect(days.count).toBe(study.replayed)
        const shorter = compileVersion({ ...version, flow: withoutStep(version.flow, node)! })
        for (const history of histories.slice(0, 30)) {
          const lived = replayDossier(history, shorter, timeOf)
          if ('not' in lived) continue
          expect(lived.endedAt).toBeLessThanOrEqual(history.dossier.endedAt!)
          expect(lived.visits.map((visit) => visit.node)).not.toContain(node)
        }
      }
    }
    expect(tried).toBeGreaterThan(20)
  })
})

describe('a step more', () => {
  it('takes the time that the flow gives it, and is told as assumed', () => {
    const [version, histories] = versions().find(([, all]) => all.length > 100)!
    const first = version.flow.nodes.find(({ id }) => id === version.flow.start)!
    if (first.kind !== 'step') throw new Error('the flow begins with a step')
    const extra = {
      ...({
        kind: 'step',
        id: 'extra',
        name: { vi: 'Thêm', en: 'More' },
        performer: first.performer,
      } as const),
      limit: { quantity: 1, unit: 'working_day' } as const,
      next: first.id,
    }
    const flow = { ...version.flow, start: 'extra', nodes: [...version.flow.nodes, extra] }
    const study = whatIf(histories, { ...version, flow }, timeOf)
    const place = study.places.find(({ node }) => node === 'extra')
    expect(place).toMatchObject({ assumed: study.replayed, before: { count: 0 }, lateAfter: 0 })
    expect(place?.after.median).toBeCloseTo(1, 1)
    expect(study.daysAfter.median).toBeGreaterThan(study.daysBefore.median)
    expect(study.after.late).toBeGreaterThanOrEqual(study.before.late)
  })
})
