/** Playing the scenarios into a database. */
import type { Instant } from '../../src/calendar/index.ts'
import { catchUp, type Office } from '../../src/dossiers/index.ts'
import { figuresProjector } from '../../src/statistics/index.ts'
import { CENTRE_2018 } from '../agencies-2018.ts'
import { CENTRE } from '../agencies-2026.ts'
import type { Stage } from './engine/people/agent.ts'
import type { Plan } from './engine/plan.ts'
import { simulate } from './engine/simulate.ts'
import { beginRun, storeRun } from './engine/store.ts'
import { planPhutho2018 } from './phutho-2018/phutho-2018.ts'
import { planToday } from './today/today.ts'

export type StageFor = (centre: string, seed: string) => Stage

/** How far a scenario has come: events stored of about so many. */
export type OnProgress = (events: number, about: number) => void

/** Events counted in one transaction: the projector looks at a dossier once in each, so many are cheaper than few. */
const AT_ONCE = 200_000

interface Played {
  dossiers: number
  events: number
}

/** Events of one dossier on average, for the progress bar. */
const EVENTS_EACH = 12.6

/** The first three months of the Centre, and up to `until`. Idempotent; goes on where an interrupted run stopped. */
export function playPhutho2018(
  office: Office,
  stageFor: StageFor,
  options: { until: Instant; seed: string; onProgress: OnProgress },
): Promise<Played> {
  const stage = stageFor(CENTRE_2018, options.seed)
  return play(office, stage, () => planPhutho2018(stage), { ...options, scenario: 'phutho-2018' })
}

/** The last three months of today's province, up to `until`. Idempotent as the other one; it is played once, at first load. */
export function playToday(
  office: Office,
  stageFor: StageFor,
  options: { until: Instant; seed: string; onProgress: OnProgress },
): Promise<Played> {
  const stage = stageFor(CENTRE, options.seed)
  return play(office, stage, (until) => planToday(stage, until), { ...options, scenario: 'today' })
}

async function play(
  office: Office,
  stage: Stage,
  planned: (until: Instant) => readonly Plan[],
  options: { scenario: string; until: Instant; onProgress: OnProgress },
): Promise<Played> {
  const run = await beginRun(office.database, options.scenario, options.until)
  if (run.isDone) return { dossiers: 0, events: 0 }
  const plans = planned(run.until)
  const about = Math.round(plans.length * EVENTS_EACH)
  const simulation = simulate(stage, plans, run.until)
  const projector = figuresProjector((agency) => office.calendars.deadlineTime(agency))
  const events = await storeRun(office, run, simulation, (played) => options.onProgress(played, about))
  await catchUp(office.database, projector, AT_ONCE)
  return { dossiers: plans.length, events }
}
