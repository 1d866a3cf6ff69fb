import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { compileCalendar, defaultCalendar, fromLocal } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import type { Filed } from '../../dossiers/index.ts'
import { groupFiled, pairsFiled } from './group-filed.ts'
import { studyMerging } from './study-merging.ts'

const time = compileCalendar(defaultCalendar)
const DAY = 86_400_000
let count = 0

function filed(procedure: string, person: number, day: string, more: Partial<Filed> = {}): Filed {
  count += 1
  return {
    ...{ id: String(count).padStart(6, '0'), person, procedure, channel: 'direct', deliverBy: 'counter' },
    ...{ agency: 'H44.45', papers: [], acceptedAt: fromLocal(day, 480), endedAt: null, handedOverAt: null },
    ...more,
  }
}

describe('nộp cùng nhau · filed together', () => {
  const history = fc
    .array(
      fc.record({ person: fc.nat(3), procedure: fc.constantFrom('a', 'b', 'c', 'd'), day: fc.nat(60) }),
      {
        maxLength: 40,
      },
    )
    .map((rows) => {
      const start = fromLocal('2026-01-01', 480)
      return rows.map(({ person, procedure, day }, at) => ({
        ...filed(procedure, person, '2026-01-01', { acceptedAt: start + day * DAY }),
        id: String(at).padStart(4, '0'),
      }))
    })

  it('a group is one person’s, has each procedure once and lasts no longer than was asked; no dossier is in two', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (all, within) => {
        const groups = groupFiled(all, ['a', 'b', 'c'], within)
        const ids = groups.flat().map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const group of groups) {
          expect(group.map(({ procedure }) => procedure).sort()).toEqual(['a', 'b', 'c'])
          expect(new Set(group.map(({ person }) => person)).size).toBe(1)
          const days = group.map(({ acceptedAt }) => acceptedAt)
          expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(within * DAY)
        }
      }),
    )
  })

  it('whoever has filed all of them within the days stands in a group, as looking at every choice finds', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (all, within) => {
        const has = (person: number) => {
          const of = (code: string) => all.filter((one) => one.person === person && one.procedure === code)
          return of('a').some((a) =>
            of('b').some((b) => Math.abs(a.acceptedAt - b.acceptedAt) <= within * DAY),
          )
        }
        const people = [...new Set(all.map(({ person }) => person))].filter(has)
        const found = groupFiled(all, ['a', 'b'], within).map(([first]) => first?.person ?? -1)
        expect([...new Set(found)].sort()).toEqual(people.sort())
        const pair = pairsFiled(all, within, 20).find(({ procedures }) => procedures.join() === 'a,b')
        expect(pair?.people ?? 0).toBe(people.length)
      }),
    )
  })
})

describe('một lần nộp · one filing', () => {
  const [known] = PROCEDURES_2026 as [ProcedureVersion]
  const [paper] = known.components as [ProcedureVersion['components'][number]]
  const { templateForm: _, replacedBy: __, ...plain } = paper
  const named = (vi: string, more: object = {}) => ({ ...plain, code: vi, name: { vi, en: vi }, ...more })
  const birth: ProcedureVersion = {
    ...known,
    procedure: '1.000001',
    results: [{ code: 'KQ.G15.000001', name: { vi: 'Giấy khai sinh', en: 'Birth certificate' } }],
    components: [named('Tờ khai', { templateForm: 'M1' }), named('Căn cước của cha, mẹ')],
  }
  const health: ProcedureVersion = {
    ...known,
    procedure: '1.000002',
    results: [{ code: 'KQ.G15.000002', name: { vi: 'Thẻ', en: 'Card' } }],
    components: [
      named('Tờ khai tham gia', { templateForm: 'M2' }),
      named('CĂN CƯỚC của cha, mẹ'),
      named('Bản sao giấy khai sinh', { replacedBy: 'KQ.G15.000001' }),
    ],
  }
  const papers = (...names: string[]) => names.map((name) => ({ component: name, name }))
  // 4/5/2026 is a Monday.
  const all = [
    filed('1.000001', 1, '2026-05-04', {
      papers: papers('Tờ khai', 'Căn cước của cha, mẹ'),
      endedAt: fromLocal('2026-05-06', 480),
      handedOverAt: fromLocal('2026-05-06', 500),
    }),
    filed('1.000002', 1, '2026-05-06', {
      papers: papers('Tờ khai tham gia', 'Căn cước của cha, mẹ', 'Bản sao giấy khai sinh'),
      endedAt: fromLocal('2026-05-11', 480),
      handedOverAt: fromLocal('2026-05-12', 500),
    }),
    // By post and online, and still open.
    filed('1.000001', 2, '2026-05-04', { channel: 'online', deliverBy: 'post', papers: papers('Tờ khai') }),
    filed('1.000002', 2, '2026-05-08', { channel: 'online', deliverBy: 'post' }),
    // Alone.
    filed('1.000001', 3, '2026-05-04'),
  ]
  const study = studyMerging(all, { versions: [birth, health], within: 30, timeOf: () => time })

  it('counts who filed both, in which order and how far apart', () => {
    expect(study).toMatchObject({
      ...{ dossiers: 5, people: 3, groups: 2, groupPeople: 2 },
      procedures: [
        { procedure: '1.000001', dossiers: 3, together: 2 },
        { procedure: '1.000002', dossiers: 2, together: 2 },
      ],
      orders: [{ procedures: ['1.000001', '1.000002'], groups: 2 }],
      filings: { now: 4, one: 2 },
      apart: { count: 2, median: 2, total: 6 },
    })
  })

  it('finds papers of one name however it is written, the result of the other, and one form for two', () => {
    expect(study.papers).toMatchObject([
      { name: { vi: 'Căn cước của cha, mẹ' }, procedures: ['1.000001', '1.000002'], handed: 2, again: 1 },
    ])
    expect(study.ownResults).toMatchObject([{ procedure: '1.000002', from: '1.000001', handed: 1 }])
    expect(study.forms).toEqual({ now: 3, one: 2 })
  })

  it('counts the days on which somebody came: one to bring, one to collect', () => {
    // The first filed on the 4th, came on the 6th to collect and to file again, and on the 12th; the other stayed at home.
    expect(study.visits).toEqual({ now: 3, one: 2 })
  })

  it('measures what ended: as recorded, one after another, and side by side', () => {
    expect(study.days).toMatchObject({
      groups: 1,
      recorded: { median: 5 },
      sequence: { median: 5 },
      parallel: { median: 3 },
      each: [{ days: { median: 2 } }, { days: { median: 3 } }],
    })
  })

  it('of what nobody filed together is nothing', () => {
    const none = studyMerging(all, { versions: [birth, health], within: 1, timeOf: () => time })
    expect(none).toMatchObject({ groups: 0, filings: { now: 0, one: 0 }, visits: { now: 0, one: 0 } })
  })
})
