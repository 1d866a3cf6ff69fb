/** Whether there is too little working time left for the steps that remain, at the pace at which they really go. Pure. */
import {
  addWorkingTime,
  dueAt,
  type Instant,
  subtractWorkingTime,
  type WorkingTime,
  workingTimeBetween,
} from '../../calendar/index.ts'
import { type CompiledFlow, type Facts, longestRest } from '../../workflow/index.ts'

/** How long a step takes: the median of recent stays in it, in milliseconds of working time. */
export interface Pace {
  workingMs: number
  cases: number
}

/** With fewer recent stays than this the median says nothing, and the step's own limit is taken. */
const LEAST_CASES = 5

/** A dossier whose clock runs, as it stands in its flow. */
export interface Standing {
  dueAt: Instant
  /** Steps that are open, each with when it was opened. */
  steps: readonly { node: string; openedAt: Instant }[]
  /** Where the flow is about to begin: its papers are still on their way. */
  ahead?: string | undefined
  facts: Facts
}

export interface NeededStep {
  node: string
  workingMs: number
  /** Of which the median is drawn; absent: by the step's own limit. */
  cases?: number
}

export interface Risk {
  /** From here on the dossier is at risk while the same step is open. */
  from: Instant
  /** What is still to be done: the open step first, then the longest way after it. */
  needed: readonly NeededStep[]
}

export interface JudgedBy {
  flow: CompiledFlow
  paceOf: (node: string) => Pace | undefined
  time: WorkingTime
}

/**
 * When it begins to be at risk: at the last moment at which its open step can be done in time, or at once where the step at its
 * usual pace ends after that. Of several open steps the tightest. Undefined where no step is open or ahead.
 */
export function judgeRisk(standing: Standing, by: JudgedBy): Risk | undefined {
  const { ahead } = standing
  if (ahead !== undefined) return judgeAhead(ahead, standing, by)
  const risks = standing.steps.map((step) => judgeStep(step, standing, by))
  return risks.toSorted((a, b) => a.from - b.from)[0]
}

/** At risk from the last moment at which the flow can begin. */
function judgeAhead(first: string, standing: Standing, by: JudgedBy): Risk {
  const whole = judgeStep({ node: first, openedAt: standing.dueAt }, standing, by)
  const length = whole.needed.reduce((sum, { workingMs }) => sum + workingMs, 0)
  return { ...whole, from: subtractWorkingTime(by.time, standing.dueAt, length) }
}

function judgeStep(open: Standing['steps'][number], standing: Standing, by: JudgedBy): Risk {
  const { time, flow } = by
  const lengthOf = (node: string) => neededFor(node, standing.dueAt, by)?.workingMs ?? 0
  const rest = longestRest(flow, open.node, lengthOf, standing.facts)
  const latest = subtractWorkingTime(time, standing.dueAt, rest.length)
  const own = neededFor(open.node, standing.dueAt, by)
  // A limit is no forecast: where the limits of all steps fill the time there is, nobody is late by being in time.
  const expected = own?.cases ? addWorkingTime(time, open.openedAt, own.workingMs) : open.openedAt
  const needed = [open.node, ...rest.nodes].flatMap((node) => neededFor(node, standing.dueAt, by) ?? [])
  return { from: expected > latest ? Math.min(open.openedAt, latest) : latest, needed }
}

/** Undefined for what takes no time of its own: a choice, a fork, a step without a limit that nobody has walked yet. */
function neededFor(node: string, around: Instant, { flow, paceOf, time }: JudgedBy): NeededStep | undefined {
  const pace = paceOf(node)
  if (pace !== undefined && pace.cases >= LEAST_CASES) {
    return { node, workingMs: pace.workingMs, cases: pace.cases }
  }
  const found = flow.nodes.get(node)
  const limit = found?.kind === 'step' || found?.kind === 'wait' ? found.limit : undefined
  const end = limit && dueAt({ start: around, limit }, time)
  return end ? { node, workingMs: workingTimeBetween(time, around, end) } : undefined
}
