/** One past dossier through another version of its procedure: the same work for as long as it took, along the other flow. */
import { isDeepStrictEqual } from 'node:util'
import {
  addWorkingTime,
  dueAt,
  type Instant,
  type Pause,
  type WorkingTime,
  workingTimeBetween,
} from '../../calendar/index.ts'
import { type CompiledVersion, limitFor } from '../../catalogue/index.ts'
import {
  type Dossier,
  type DossierClock,
  type History,
  type Outcome,
  outcomeOf,
} from '../../dossiers/index.ts'
import type { Text } from '../../platform/index.ts'
import {
  completeNode,
  type Facts,
  type FlowMove,
  type FlowRefusal,
  isFlowRefusal,
  type Marking,
  sendBack,
  startFlow,
  timeOut,
} from '../../workflow/index.ts'
import { factsAtStart, type Leaving, type Visit, visitsOf } from './visits.ts'

/** One stay of a replayed dossier. `assumed`: the record has none, so it takes the time that the flow gives it. */
export interface ReplayedVisit {
  node: string
  agency: string
  from: Instant
  to: Instant
  dueAt?: Instant
  assumed?: true
}

export interface ReplayedDossier {
  dossier: Dossier
  /** When the applicant was waited for. */
  pauses: readonly Pause[]
  visits: readonly ReplayedVisit[]
  endedAt: Instant
  dueAt: Instant | null
  outcome: Outcome
}

/** Why a dossier says nothing about a version. `fact_unknown`: its choices ask for what nobody ever said. */
export type NotReplayed =
  | 'still_open'
  | 'ended_otherwise'
  | 'never_in_flow'
  | 'fact_unknown'
  | 'no_way_through'

export type Replayed = ReplayedDossier | { not: NotReplayed; why?: Text }

/** Past this a dossier runs in a circle. */
const MOST_VISITS = 2_000

interface Run {
  version: CompiledVersion
  dossier: Dossier
  timeOf: (agency: string) => WorkingTime
  /** Recorded visits not lived through again yet, by node. */
  recorded: Map<string, Visit[]>
  pauses: Map<Instant, Pause>
  moved: Map<Instant, Instant>
  facts: Facts
  marking: Marking
  open: Ahead[]
  done: ReplayedVisit[]
  /** When the last visit so far was over. */
  endedAt: Instant
}

interface Ahead extends ReplayedVisit {
  leaving: Leaving
  /** Nobody stands there: it was paid before. */
  isPassed?: true
}

/**
 * Lives a dossier through `version`. A visit that begins when it began ends when it ended; one that begins at another moment takes as much
 * working time of its agency, and the applicant as many days. What the record has no visit of takes the time the flow gives it.
 * So the version it ran under gives what is recorded, to the millisecond. Pure.
 */
export function replayDossier(
  { dossier, events }: History,
  version: CompiledVersion,
  timeOf: (agency: string) => WorkingTime,
): Replayed {
  const { endKind, clock, endedAt, competentReceivedAt } = dossier
  if (endedAt === undefined) return { not: 'still_open' }
  if (endKind !== 'result') return { not: 'ended_otherwise' }
  if (competentReceivedAt === undefined) return { not: 'never_in_flow' }
  const visits = visitsOf(events)
  const facts = { ...factsOfGone(visits, version), ...factsAtStart(events) }
  const started = startFlow(version.flow, facts)
  if (isFlowRefusal(started)) return refused(started)
  const pauses = (clock?.pauses ?? []).filter((pause) => pause.to !== undefined)
  const run: Run = {
    ...{
      version,
      dossier,
      timeOf,
      facts,
      marking: started.marking,
      open: [],
      done: [],
      moved: new Map(),
      endedAt: competentReceivedAt,
    },
    recorded: Map.groupBy(visits, ({ node }) => node),
    pauses: new Map(pauses.map((pause) => [pause.from, pause])),
  }
  enter(run, started, competentReceivedAt)
  const problem = live(run)
  return problem ?? finished(run)
}

/** What steps told that the version has no more: somebody else tells it there. */
function factsOfGone(visits: readonly Visit[], { flow }: CompiledVersion): Facts {
  const told = visits.flatMap(({ node, leaving }) =>
    leaving?.how === 'done' && !flow.nodes.has(node) ? Object.entries(leaving.facts) : [],
  )
  return Object.fromEntries(told)
}

function live(run: Run): Extract<Replayed, { not: NotReplayed }> | undefined {
  for (let count = 0; !run.marking.ended; count += 1) {
    const visit = takeFirst(run.open)
    if (visit === undefined || count > MOST_VISITS) return { not: 'no_way_through' }
    const move = leave(run, visit)
    if (move === 'stays') continue
    if (isFlowRefusal(move)) return refused(move)
    const { leaving: _, isPassed, ...lived } = visit
    run.endedAt = visit.to
    if (!isPassed) run.done.push(lived)
    run.marking = move.marking
    enter(run, move, visit.to)
  }
  return undefined
}

function refused({ code, message }: FlowRefusal): Extract<Replayed, { not: NotReplayed }> {
  return { not: code === 'fact_missing' ? 'fact_unknown' : 'no_way_through', why: message }
}

/** The visit that is over first. */
function takeFirst(open: Ahead[]): Ahead | undefined {
  let first = 0
  for (const [i, visit] of open.entries()) if (visit.to < (open[first] as Ahead).to) first = i
  return open.splice(first, 1)[0]
}

function leave(run: Run, visit: Ahead): FlowMove | FlowRefusal | 'stays' {
  const { version, marking } = run
  const { leaving, node } = visit
  if (leaving.how === 'timed_out') return timeOut(version.flow, marking, node, run.facts)
  if (leaving.how === 'sent_back') {
    const back = sendBack(version.flow, marking, node, leaving.to)
    if (isFlowRefusal(back)) return again(run, visit)
    if (leaving.decisionFalls) run.facts = withoutDecision(run.facts)
    return back
  }
  if (leaving.how === 'done') run.facts = { ...run.facts, ...leaving.facts }
  return completeNode(version.flow, marking, node, run.facts)
}

/** Where nobody can be sent back to any more the same hands go on with it: their next visit follows at once. */
function again(run: Run, visit: Ahead): FlowRefusal | FlowMove | 'stays' {
  const next = run.recorded.get(visit.node)?.shift()
  if (next?.to === undefined) return completeNode(run.version.flow, run.marking, visit.node, run.facts)
  run.open.push({
    ...visit,
    to: endOf(run, next, visit.to),
    leaving: next.leaving ?? { how: 'done', facts: {} },
  })
  return 'stays'
}

function withoutDecision({ decision: _, ...facts }: Facts): Facts {
  return facts as Facts
}

/** Takes up what a move has opened, each for as long as its next recorded visit took. */
function enter(run: Run, move: FlowMove, at: Instant): void {
  for (const { node } of move.opened) {
    const visit = run.recorded.get(node)?.shift()
    if (visit?.to === undefined) run.open.push(assume(run, node, at))
    else {
      const to = endOf(run, visit, at)
      const dueAt = ownDue(run, node, visit.agency, at)
      run.open.push({
        ...{ node, agency: visit.agency, from: at, to },
        ...dueAt,
        leaving: visit.leaving as Leaving,
      })
    }
  }
}

function assume(run: Run, node: string, at: Instant): Ahead {
  const { dossier, version } = run
  const agency = dossier.competentAgency
  const due = ownDue(run, node, agency, at)
  const ahead = { node, agency, from: at, ...due, leaving: { how: 'done', facts: {} } } as const
  // What was paid in another way is not waited for once more.
  const known = version.flow.nodes.get(node)
  const isPaid =
    known?.kind === 'wait' && dossier.payments?.some(({ paidAt }) => paidAt !== undefined) === true
  return isPaid ? { ...ahead, to: at, isPassed: true } : { ...ahead, to: due.dueAt ?? at, assumed: true }
}

/** When a visit is over that begins at `at` and takes what the recorded one took. */
function endOf(run: Run, visit: Visit, at: Instant): Instant {
  const recordedEnd = visit.to as Instant
  const inside = [...run.pauses.values()]
    .filter(({ from }) => from >= visit.from && from < recordedEnd)
    .sort((a, b) => a.from - b.from)
  const time = run.timeOf(visit.agency)
  const isSame = at === visit.from
  let [cursor, now] = [visit.from, at]
  for (const pause of inside) {
    const from = isSame ? pause.from : addWork(time, now, workingTimeBetween(time, cursor, pause.from))
    const end = Math.min(pause.to as Instant, recordedEnd)
    const to = isSame ? (pause.to as Instant) : from + ((pause.to as Instant) - pause.from)
    if (!run.moved.has(pause.from)) run.moved.set(pause.from, from).set(pause.to as Instant, to)
    now = isSame ? end : from + (end - pause.from)
    cursor = end
  }
  return isSame ? recordedEnd : addWork(time, now, workingTimeBetween(time, cursor, recordedEnd))
}

function addWork(time: WorkingTime, at: Instant, work: number): Instant {
  return work <= 0 ? at : addWorkingTime(time, at, work)
}

function ownDue(run: Run, id: string, agency: string, at: Instant): { dueAt?: Instant } {
  const node = run.version.flow.nodes.get(id)
  const limit =
    node?.kind === 'step'
      ? node.limit
      : node?.kind === 'wait'
        ? (node.timeout?.after ?? node.limit)
        : node?.kind === 'timer'
          ? node.after
          : undefined
  if (limit === undefined) return {}
  const due = dueAt({ start: at, limit, pauses: movedPauses(run) }, run.timeOf(agency))
  return due === null ? {} : { dueAt: due }
}

function movedPauses({ pauses, moved }: Pick<Run, 'pauses' | 'moved'>): Pause[] {
  return [...pauses.values()].map((pause) => ({
    ...pause,
    from: moved.get(pause.from) ?? pause.from,
    to: moved.get(pause.to as Instant) ?? (pause.to as Instant),
  }))
}

function finished(run: Run): ReplayedDossier {
  const { dossier, done, endedAt } = run
  // What no visit held is as recorded, unless the dossier ended before it.
  const pauses = movedPauses(run).filter(({ from }) => from < endedAt)
  const clock = dossier.clock && clockUnder(run, dossier.clock, pauses)
  const due = dueUnder(run, clock)
  const { dueAt: _, ...rest } = dossier
  const after = { ...rest, endedAt, ...(clock ? { clock } : {}), ...(due === null ? {} : { dueAt: due }) }
  return { dossier, pauses, visits: done, endedAt, dueAt: due, outcome: outcomeOf(after) as Outcome }
}

/** The clock under the version's limit, begun again where it was begun again. */
function clockUnder(
  { version, dossier, moved }: Run,
  clock: DossierClock,
  pauses: readonly Pause[],
): DossierClock {
  const row = limitFor(version.version, dossier.channel, dossier.case)
  const start = moved.get(clock.start) ?? clock.start
  return {
    ...clock,
    start,
    pauses,
    limit: row?.limit ?? { unit: 'none' },
    counting: version.version.counting,
  }
}

/** What has not changed was promised; what has is counted. */
function dueUnder({ dossier, timeOf }: Run, clock: DossierClock | undefined): Instant | null {
  if (clock === undefined || isDeepStrictEqual(clock, dossier.clock)) return dossier.dueAt ?? null
  const { start, limit, counting, pauses, extended } = clock
  return dueAt({ start, limit, counting, pauses, extension: extended }, timeOf(clock.agency))
}
