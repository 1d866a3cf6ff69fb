import { expect, it } from 'vitest'
import { compileCalendar, defaultCalendar, fromLocal } from '../../calendar/index.ts'
import type { DossierCase, DossierEvent } from '../../dossiers/index.ts'
import { scoreDossier } from './score-dossier.ts'

const time = compileCalendar(defaultCalendar)
const at = (day: number, hour = 9) => fromLocal(`2026-03-${String(day).padStart(2, '0')}`, hour * 60)
const OFFICER = '0190a000-0000-7000-8000-000000000001'
const MARKING = { open: [], joins: {}, ended: false }
const step = (node: string, opened: number, due: number) => ({
  ...{
    key: `step:${node}`,
    kind: 'step',
    agency: 'H44.10',
    role: 'case_officer',
    node,
    openedAt: opened,
    dueAt: due,
  },
})
const CLOCK = {
  ...{ start: at(2), agency: 'H44.10', limit: { quantity: 5, unit: 'working_day' }, counting: 'moment' },
  ...{ pauses: [], ruleSet: 'nd-118-2025', calendarVersion: 1 },
}

/** Accepted on Monday 2 March for five working days, asked so many times for a supplement, ready on `ready`. */
function caseOf({ ready, asked = 0 }: { ready: number; asked?: number }): DossierCase {
  const bodies: [number, string, object][] = [
    [at(2, 8), 'desk', { type: 'dossier_submitted', ...submitted }],
    ...Array.from({ length: asked }, (_, n): [number, string, object] => [
      at(2, 8) + (n + 1) * 60_000,
      'desk',
      {
        ...{ type: 'intake_supplement_requested', items: [], reason: 'x' },
        opened: [
          {
            key: `s${n}`,
            kind: 'intake_supplement',
            agency: 'H44.1',
            role: 'reception_officer',
            openedAt: at(2),
          },
        ],
      },
    ]),
    [
      at(2),
      'desk',
      {
        type: 'dossier_accepted',
        codeSeries: { agency: 'H44.1', day: '2026-03-02', prefix: 'x' },
        fees: [],
        clock: CLOCK,
        dueAt: at(9),
      },
    ],
    [
      at(2, 10),
      'desk',
      {
        type: 'transfer_received',
        marking: MARKING,
        dueAt: at(9),
        opened: [step('appraise', at(2, 10), at(6))],
      },
    ],
    [
      at(ready),
      OFFICER,
      { type: 'step_completed', node: 'appraise', marking: MARKING, closed: ['step:appraise'] },
    ],
    [at(ready), OFFICER, { type: 'result_issued', decision: 'granted', files: [] }],
  ]
  const events = bodies.map(([when, id, body], n) => ({
    ...{ dossier: 'd', version: n + 1, at: when, actor: { kind: 'staff', id }, body },
  })) as unknown as DossierEvent[]
  return {
    id: 'd',
    code: 'H44.1-1',
    agency: 'H44.10',
    procedure: '1.0',
    person: null,
    submittedAt: at(2, 8),
    events,
  }
}
const submitted = {
  ...{ reference: 'r', procedure: '1.0', procedureVersion: 'v', channel: 'direct', receivingAgency: 'H44.1' },
  ...{ competentAgency: 'H44.10', nonBoundary: false, sets: 1, papers: [], facts: {}, deliverBy: 'counter' },
}
const score = (one: DossierCase, feedback: string[] = []) => scoreDossier(one, { time, feedback })

it('a dossier early in every part, without a call back, gives two points of each index, and so does its officer', () => {
  expect(score(caseOf({ ready: 3 }))).toMatchObject({
    points: { total_time: 2, agency_time: 2, contacts: 2, places: 2, attitude: 2 },
    hands: [{ staff: OFFICER, agency: 'H44.10', points: 2 }],
  })
})

it('a late dossier gives nothing for its time and names the agency that was late', () => {
  const late = score(caseOf({ ready: 11 }))
  expect(late).toMatchObject({
    points: { total_time: 0, agency_time: 0, attitude: 0 },
    hands: [{ points: 0 }],
  })
  expect(late?.evidence.parts).toMatchObject([{ agency: 'H44.10' }])
})

it('calls back and feedback cost points, each with its own evidence', () => {
  expect(score(caseOf({ ready: 3, asked: 1 }))?.points).toMatchObject({ contacts: 1, places: 1 })
  expect(score(caseOf({ ready: 3, asked: 2 }))?.points).toMatchObject({ contacts: 0, places: 1 })
  expect(score(caseOf({ ready: 3 }), ['PAKN-1'])?.points.attitude).toBe(0)
})

it('a dossier without a result is not scored', () => {
  const one = caseOf({ ready: 3 })
  expect(score({ ...one, events: one.events.slice(0, -1) })).toBeUndefined()
})
