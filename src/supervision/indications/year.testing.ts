/** A year of dossiers that do nothing to look at, and for each kind a way to make one of them do it. */
import {
  addWorkingDays,
  compileCalendar,
  defaultCalendar,
  fromLocal,
  type Instant,
  nextOpening,
  type WorkingTime,
} from '../../calendar/index.ts'
import type { DossierEvent, EventBody } from '../../dossiers/index.ts'
import type { CaseFile } from './case-file.ts'
import type { ConductKind } from './kinds.ts'

const time: WorkingTime = compileCalendar(defaultCalendar)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Numbers in [0, 1) from a seed (mulberry32), so that a failing year can be made again. */
export function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Actor = 'desk' | 'officer' | 'head' | 'clerk' | 'applicant' | 'system'
type Step = readonly [at: Instant, actor: Actor, body: { type: EventBody['type'] } & Record<string, unknown>]

const days = (from: Instant, n: number): Instant => addWorkingDays(time, from, n)
const open = (at: Instant): Instant => nextOpening(time, at)

function clock(start: Instant) {
  return {
    clock: {
      ...{ start, agency: 'H44.100', limit: { quantity: 10, unit: 'working_day' }, counting: 'moment' },
      ...{ pauses: [], ruleSet: 'nd-118-2025', calendarVersion: 1 },
    },
  }
}

/** One dossier's plan: moments that its events are told from. */
export interface Plan {
  submitted: Instant
  accepted: Instant
  due: Instant
  issued: Instant
  person: string
  chance: () => number
}

export function planOf(chance: () => number, at: number): Plan {
  const day = fromLocal('2026-01-05', 8 * 60) + Math.floor(chance() * 250) * 24 * HOUR
  const submitted = open(day + Math.floor(chance() * 8 * HOUR))
  const accepted = open(submitted + Math.floor(chance() * HOUR))
  const due = days(accepted, 10)
  const issued = open(days(accepted, 3 + Math.floor(chance() * 5)))
  return { submitted, accepted, due, issued, person: `0251900${String(at).padStart(5, '0')}`, chance }
}

/** A dossier as it should be: online or at the counter, three steps by three people, a result in time, rated by its owner. */
export function goodSteps(plan: Plan): Step[] {
  const { submitted, accepted, due, issued, chance } = plan
  const channel = chance() < 0.6 ? 'online' : 'direct'
  const asked = chance() < 0.2
  const work = issued - accepted
  return [
    [submitted, channel === 'online' ? 'applicant' : 'desk', { type: 'dossier_submitted', channel }],
    [accepted, 'desk', { type: 'dossier_accepted', dueAt: due, ...clock(accepted) }],
    ...(asked
      ? ([
          [accepted + work / 8, 'officer', { type: 'supplement_requested', dueAt: null, ...clock(accepted) }],
          [accepted + work / 6, 'applicant', { type: 'supplement_provided', dueAt: due, ...clock(accepted) }],
        ] satisfies Step[])
      : []),
    [accepted + work / 4, 'officer', { type: 'step_completed', node: 'appraise' }],
    [accepted + work / 2, 'head', { type: 'step_completed', node: 'sign', decision: 'granted' }],
    [issued, 'clerk', { type: 'step_completed', node: 'issue' }],
    [issued, 'clerk', { type: 'result_issued', decision: 'granted' }],
    [issued + HOUR, 'desk', { type: 'result_handed_over', method: 'counter' }],
    [issued + 3 * HOUR, 'applicant', { type: 'dossier_rated', level: 'satisfied', channel: 'online' }],
  ]
}

const until = (steps: readonly Step[], type: EventBody['type']) =>
  steps.slice(
    0,
    steps.findIndex(([, , body]) => body.type === type),
  )
const replaced = (steps: readonly Step[], type: EventBody['type'], change: (step: Step) => Step) =>
  steps.map((step) => (step[2].type === type ? change(step) : step))
/** Counter intakes with nothing between acceptance and the steps, so that a plant is the only thing to see. */
const plain = (plan: Plan): Step[] =>
  replaced(goodSteps({ ...plan, chance: () => 0.9 }), 'dossier_submitted', ([at]) => [
    at,
    'desk',
    { type: 'dossier_submitted', channel: 'direct' },
  ])
const beforeResult = (plan: Plan): Step[] => until(plain(plan), 'step_completed')
const late = (plan: Plan): Plan => ({ ...plan, issued: days(plan.due, 2) })

/** Events of a dossier that shows exactly this kind. */
export const PLANTS = {
  waited_unaccepted: (plan) => {
    const accepted = days(plan.submitted, 2)
    return replaced(
      goodSteps({ ...plan, accepted, due: days(accepted, 10), issued: days(accepted, 5), chance: () => 0.5 }),
      'dossier_submitted',
      ([at]) => [at, 'applicant', { type: 'dossier_submitted', channel: 'online' }],
    )
  },
  accepted_when_ready: (plan) => {
    const accepted = days(plan.submitted, 4)
    return plain({ ...plan, accepted, due: days(accepted, 10), issued: accepted + 2 * HOUR })
  },
  returned_repeatedly: (plan) => {
    const [first, ...rest] = plain(plan)
    const ask = (at: Instant): Step => [at, 'desk', { type: 'intake_supplement_requested' }]
    const give = (at: Instant): Step => [at, 'applicant', { type: 'intake_supplement_provided' }]
    const s = plan.submitted
    return [first as Step, ask(s + 1), give(s + 2), ask(s + 3), give(s + 4), ...rest]
  },
  second_supplement: (plan) => [
    ...beforeResult(plan),
    ...[1, 2].flatMap((n): Step[] => [
      [
        days(plan.accepted, n),
        'officer',
        { type: 'supplement_requested', dueAt: null, ...clock(plan.accepted) },
      ],
      [
        days(plan.accepted, n) + HOUR,
        'applicant',
        { type: 'supplement_provided', dueAt: plan.due, ...clock(plan.accepted) },
      ],
    ]),
    ...plain({ ...plan, issued: days(plan.accepted, 6) }).slice(2),
  ],
  supplement_at_the_end: (plan) => [
    ...beforeResult(plan),
    [plan.due - HOUR, 'officer', { type: 'supplement_requested', dueAt: null, ...clock(plan.accepted) }],
    [
      plan.due + HOUR,
      'applicant',
      { type: 'supplement_provided', dueAt: days(plan.due, 5), ...clock(plan.accepted) },
    ],
  ],
  extended_too_late: (plan) => [
    ...beforeResult(plan),
    [
      plan.due - HOUR,
      'head',
      {
        type: 'deadline_extended',
        previousDueAt: plan.due,
        dueAt: days(plan.due, 5),
        ...clock(plan.accepted),
      },
    ],
  ],
  due_date_set_anew: (plan) => [
    ...beforeResult(plan),
    [
      plan.due + HOUR,
      'system',
      {
        type: 'deadline_recalculated',
        previousDueAt: plan.due,
        dueAt: days(plan.due, 5),
        ...clock(plan.accepted),
      },
    ],
  ],
  withdrawn_by_office: (plan) => [
    ...beforeResult(plan),
    [plan.due - HOUR, 'desk', { type: 'dossier_withdrawn' }],
  ],
  stopped_when_late: (plan) => [
    ...beforeResult(plan),
    [days(plan.due, 1), 'head', { type: 'dossier_stopped' }],
  ],
  withdrawn_and_refiled: (plan) => [
    ...beforeResult(plan),
    [plan.due - HOUR, 'applicant', { type: 'dossier_withdrawn' }],
  ],
  issued_without_work: (plan) => {
    const at = days(plan.accepted, 4)
    return plain(plan).map(
      (step): Step =>
        step[2].type === 'step_completed' || step[2].type === 'result_issued' ? [at, step[1], step[2]] : step,
    )
  },
  one_hand: (plan) =>
    plain(plan).map((step): Step => (step[2].type === 'step_completed' ? [step[0], 'head', step[2]] : step)),
  typed_as_citizen: (plan) =>
    replaced(plain(plan), 'dossier_submitted', ([at]) => [
      at,
      'desk',
      { type: 'dossier_submitted', channel: 'online' },
    ]),
  rated_by_office: (plan) =>
    replaced(plain(plan), 'dossier_rated', () => [
      plan.issued + HOUR + MINUTE,
      'desk',
      { type: 'dossier_rated', level: 'very_satisfied', channel: 'kiosk' },
    ]),
  late_without_apology: (plan) => plain(late(plan)),
  silent: (plan) => beforeResult(plan),
  sent_back_often: (plan) => {
    const back = (n: number): Step => [
      plan.accepted + n * MINUTE,
      'head',
      { type: 'step_sent_back', node: 'sign', to: 'appraise' },
    ]
    return [...beforeResult(plan), back(1), back(2), back(3), ...plain(plan).slice(2)]
  },
} satisfies Record<ConductKind, (plan: Plan) => Step[]>

export function fileOf(id: string, plan: Plan, steps: readonly Step[], now: Instant): CaseFile {
  return {
    ...{ dossier: id, agency: 'H44.100', procedure: '1.012784', person: plan.person, time, now },
    events: steps.map(
      ([at, actor, body], i): DossierEvent => ({
        ...{ dossier: id, version: i + 1, at },
        actor: { kind: ['applicant', 'system'].includes(actor) ? actor : 'staff', id: actor },
        body: body as unknown as EventBody,
      }),
    ),
  }
}
