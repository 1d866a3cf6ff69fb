import { type Instant, type Limit, workingDaysBetween } from '../../calendar/index.ts'
import { type CompiledVersion, compileVersion, type ProcedureVersion } from '../../catalogue/index.ts'
import { type History, type Outcome, outcomeOf } from '../../dossiers/index.ts'
import { checkForPublishing, withoutStep } from '../../workflow/index.ts'
import { round, spreadOf } from '../spread.ts'
import type { Changed, Outcomes, TimeOf, Variant, WhatIf } from './model.ts'
import { timePlaces } from './places.ts'
import { type ReplayedDossier, replayDossier } from './replay-dossier.ts'

/**
 * Past dossiers of a procedure through a version of it that may not exist yet: how they would have ended, where the time goes, and what
 * half of the limit or one step less would do. The version has passed its checks. Pure; says what it could not replay, and why.
 */
export function whatIf(histories: readonly History[], version: ProcedureVersion, timeOf: TimeOf): WhatIf {
  const compiled = compileVersion(version)
  const { lived, not } = replayAll(histories, compiled, timeOf)
  const through = new Set(lived.map(({ dossier }) => dossier))
  const past = histories.filter(({ dossier }) => through.has(dossier))
  const daysOf = (one: ReplayedDossier, end: Instant) => wholeWay(one, end, timeOf)
  const daysBefore = lived.map((one) => daysOf(one, one.dossier.endedAt as Instant))
  const daysAfter = lived.map((one) => daysOf(one, one.endedAt))
  return {
    procedure: version.procedure,
    version: version.id,
    dossiers: histories.length,
    replayed: lived.length,
    notReplayed: not,
    before: countOutcomes(lived.map(({ dossier }) => outcomeOf(dossier) as Outcome)),
    after: countOutcomes(lived.map(({ outcome }) => outcome)),
    daysBefore: spreadOf(daysBefore),
    daysAfter: spreadOf(daysAfter),
    places: timePlaces(past, lived, compiled, timeOf),
    variants: variantsOf(past, version, timeOf),
    changed: lived.flatMap((one, i) => changedOf(one, daysBefore[i] as number, daysAfter[i] as number)),
    histogram: histogramOf(daysBefore, daysAfter),
  }
}

function replayAll(histories: readonly History[], version: CompiledVersion, timeOf: TimeOf) {
  const lived: ReplayedDossier[] = []
  const not: WhatIf['notReplayed'] = {}
  for (const history of histories) {
    const answer = replayDossier(history, version, timeOf)
    if ('not' in answer) not[answer.not] = (not[answer.not] ?? 0) + 1
    else lived.push(answer)
  }
  return { lived, not }
}

/** From acceptance to the result, working days of the agency that decides. */
function wholeWay({ dossier }: ReplayedDossier, end: Instant, timeOf: TimeOf): number {
  return Math.max(0, workingDaysBetween(timeOf(dossier.competentAgency), dossier.acceptedAt as Instant, end))
}

function countOutcomes(outcomes: readonly Outcome[]): Outcomes {
  const counts: Outcomes = { early: 0, on_time: 0, late: 0 }
  for (const outcome of outcomes) counts[outcome] += 1
  return counts
}

function changedOf(one: ReplayedDossier, daysBefore: number, daysAfter: number): Changed[] {
  const { dossier, outcome } = one
  const before = outcomeOf(dossier) as Outcome
  if (before === outcome) return []
  const code = dossier.code ?? dossier.reference
  return [
    {
      id: dossier.id,
      code,
      before,
      after: outcome,
      daysBefore: round(daysBefore),
      daysAfter: round(daysAfter),
    },
  ]
}

function variantsOf(past: readonly History[], version: ProcedureVersion, timeOf: TimeOf): Variant[] {
  const halved = {
    ...version,
    timeLimits: version.timeLimits.map((row) => ({ ...row, limit: halve(row.limit) })),
  }
  const shorter = version.flow.nodes.flatMap((node) => {
    if (node.kind !== 'step' || node.decides || node.signs) return []
    const flow = withoutStep(version.flow, node.id)
    return flow && checkForPublishing(flow).length === 0
      ? [{ node: node.id, version: { ...version, flow } }]
      : []
  })
  return [
    { kind: 'halved', ...tryOut(past, halved, timeOf) },
    ...shorter.map(
      ({ node, version: one }): Variant => ({ kind: 'without_step', node, ...tryOut(past, one, timeOf) }),
    ),
  ]
}

function tryOut(past: readonly History[], version: ProcedureVersion, timeOf: TimeOf) {
  const { lived } = replayAll(past, compileVersion(version), timeOf)
  return {
    outcomes: countOutcomes(lived.map(({ outcome }) => outcome)),
    days: spreadOf(lived.map((one) => wholeWay(one, one.endedAt, timeOf))),
  }
}

/** Half of a limit in its own unit; what has no length stays. */
function halve(limit: Limit): Limit {
  if (limit.unit === 'none' || limit.unit === 'same_day') return limit
  if (limit.unit === 'phases')
    return { ...limit, parts: limit.parts.map((part) => ({ ...part, quantity: part.quantity / 2 })) }
  return { ...limit, quantity: limit.quantity / 2 }
}

/** More than this stands together in the last bar. */
const LAST_BAR = 60

function histogramOf(before: readonly number[], after: readonly number[]): WhatIf['histogram'] {
  const bars = new Map<number, { before: number; after: number }>()
  const note = (which: 'before' | 'after') => (days: number) => {
    const at = Math.min(LAST_BAR, Math.max(1, Math.ceil(round(days))))
    const bar = bars.get(at) ?? { before: 0, after: 0 }
    bar[which] += 1
    bars.set(at, bar)
  }
  before.forEach(note('before'))
  after.forEach(note('after'))
  const last = Math.max(0, ...bars.keys())
  return Array.from({ length: last }, (_, i) => ({ days: i + 1, before: 0, after: 0, ...bars.get(i + 1) }))
}
