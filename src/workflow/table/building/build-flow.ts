/** Nodes and arrows out of an outline. */
import type { FlowDefinition } from '../../model.ts'
import { isHeading, stepsOf } from '../outline.ts'
import { tell } from '../sentences.ts'
import { fold } from '../words/fold.ts'
import type { Doer } from '../words/performers.ts'
import { add, type Building, type Built, type Labelled } from './building.ts'
import type { Case, Item, StepDraft, Told } from './items.ts'
import { nodeOf } from './nodes.ts'
import { choose, directionOf, followers, stepNext } from './ways.ts'

/** Builds the flow of the items; `desk` are the steps before and after it. */
export function buildNodes(
  given: readonly Item[],
  desk: { intake: readonly StepDraft[]; handover: readonly StepDraft[] },
  before: FlowDefinition | undefined,
): Built {
  const items = given.map(shareTime)
  const building: Building = {
    nodes: [],
    start: 'end',
    facts: {},
    factNames: {},
    made: new Map(),
    findings: [],
    entries: items.flatMap(labelled),
    intake: new Set(desk.intake.map(({ label }) => label)),
    handover: new Set(desk.handover.map(({ label }) => label)),
    steps: stepsOf(items),
    branches: new Map(branchesOf(items, '')),
    known: before?.facts ?? {},
    knownNames: before?.factNames ?? {},
  }
  const start = emitAll(building, items, 'end')
  building.nodes.reverse()
  return { ...building, start, nodes: [...building.nodes, { kind: 'end', id: 'end' }] }
}

/** Where each step is entered that has a label. */
function labelled(item: Item): Labelled[] {
  switch (item.kind) {
    case 'step':
      return [{ label: item.step.label, id: entryOf(item) }]
    case 'group':
      return [{ label: item.head.label, id: entryOf(item) }, ...item.items.flatMap(labelled)]
    case 'cases': {
      const inside = item.cases.flatMap((one) => one.items.flatMap(labelled))
      // An optional step is entered through its condition.
      return item.cases.length === 1
        ? inside.map((one) => (one.id === inside[0]?.id ? { ...one, id: item.id } : one))
        : inside
    }
  }
}

/** Every step with the innermost branch it stands in. */
function branchesOf(items: readonly Item[], branch: string): [StepDraft, string][] {
  return items.flatMap((item): [StepDraft, string][] => {
    if (item.kind === 'step') return [[item.step, branch]]
    if (item.kind === 'cases') return item.cases.flatMap((one) => branchesOf(one.items, branch))
    const inner = item.isParallel
      ? item.items.flatMap((one, at) => branchesOf([one], `${item.id}/${at}`))
      : branchesOf(item.items, branch)
    return [[item.head, branch], ...inner]
  })
}

function entryOf(item: Item): string {
  switch (item.kind) {
    case 'step':
      return Array.isArray(item.step.doers) && item.step.doers.length > 1 ? `${item.step.id}_t` : item.step.id
    case 'group': {
      if (!isHeading(item)) return item.head.id
      const [first] = item.items
      return item.isParallel || !first ? `${item.id}_t` : entryOf(first)
    }
    case 'cases':
      return item.id
  }
}

/** Emits items from the last to the first, so that each knows what follows; gives the entry. */
function emitAll(building: Building, items: readonly Item[], next: string): string {
  return items.toReversed().reduce((after, item) => emit(building, item, after), next)
}

function emit(building: Building, item: Item, next: string): string {
  switch (item.kind) {
    case 'step':
      return emitStep(building, item.step, item.after, next)
    case 'group':
      return emitGroup(building, item, next)
    case 'cases':
      return emitCases(building, item, next)
  }
}

function emitStep(building: Building, step: StepDraft, after: readonly Told[], next: string): string {
  const told = [...step.clauses.map((clause) => ({ clause, line: step.line, own: false })), ...after]
  const onward = followers(building, step, told, stepNext(building, step, next))
  const doers: readonly Doer[] =
    typeof step.doers === 'string' ? [{ kind: 'step', performer: { agency: '', role: '' } }] : step.doers
  if (doers.length > 1) {
    const ids = doers.map((_, at) => `${step.id}_${at + 1}`)
    add(building, step.line, { kind: 'join', id: `${step.id}_n`, next: onward })
    doers.toReversed().forEach((doer, at) => {
      const name = [sayDoer(doer), step.name].filter((one) => one !== '').join(': ')
      add(
        building,
        step.line,
        nodeOf(building, { ...step, id: ids[ids.length - 1 - at] ?? '', name }, doer, [], `${step.id}_n`),
      )
    })
    add(building, step.line, { kind: 'fork', id: `${step.id}_t`, next: ids })
    return `${step.id}_t`
  }
  const [doer] = doers
  if (doer) add(building, step.line, nodeOf(building, step, doer, told, onward))
  return step.id
}

function sayDoer(doer: Doer): string {
  return doer.kind === 'step' ? (doer.byName ?? '') : ''
}

function emitGroup(building: Building, item: Extract<Item, { kind: 'group' }>, next: string): string {
  const { head, items, isParallel, id } = item
  const onward = followers(building, head, item.after, next)
  // Nobody holds a group as a whole, so nobody could send back from it.
  for (const { clause, line } of item.after)
    if (directionOf(building, head, clause) === 'back')
      building.findings.push(tell('way_missing', line.place, { text: clause.condition }))
  const isHead = !isHeading(item)
  let entry: string
  if (isParallel) {
    add(building, head.line, { kind: 'join', id: `${id}_n`, next: onward })
    const starts = items
      .toReversed()
      .map((one) => emit(building, one, mergeBefore(building, one, `${id}_n`)))
      .reverse()
    add(building, head.line, { kind: 'fork', id: `${id}_t`, next: starts })
    entry = `${id}_t`
  } else entry = emitAll(building, items, onward)
  return isHead ? emitStep(building, head, [], entry) : entry
}

/** Ways that part inside a branch meet again before the join. */
function mergeBefore(building: Building, item: Item, join: string): string {
  if (item.kind !== 'cases') return join
  const id = `${item.id}_g`
  building.nodes.push({ kind: 'choice', id, branches: [], otherwise: join })
  return id
}

/** A branch without a time of its own has that of the whole, wherever its group stands. */
function shareTime(item: Item): Item {
  if (item.kind === 'step') return item
  if (item.kind === 'cases')
    return { ...item, cases: item.cases.map((one) => ({ ...one, items: one.items.map(shareTime) })) }
  const items = item.items.map(shareTime)
  return { ...item, items: item.isParallel ? items.map((one) => withTime(one, item.head)) : items }
}

function withTime(item: Item, { time }: StepDraft): Item {
  if (item.kind !== 'step' || item.step.time.kind !== 'empty') return item
  return { ...item, step: { ...item.step, time } }
}

function emitCases(building: Building, item: Extract<Item, { kind: 'cases' }>, next: string): string {
  const { cases, id } = item
  const isOptional = cases.length === 1
  // From the last to the first, as all items are, so that the nodes stand in the order of the table.
  const starts = cases
    .map((one, at) => ({
      one,
      after: at < cases.length - 1 && isLeftOpen(one, cases, id) ? undefined : next,
    }))
    .toReversed()
    .map(({ one, after }) => emitAll(building, one.items, after ?? leave(building, one)))
    .reverse()
  const ways = cases.map(({ condition, line }, at) => ({ condition, line, to: starts[at] ?? next }))
  const last = ways.at(-1)
  if (isOptional || !last) return choose(building, id, ways, next)
  return choose(building, id, ways.slice(0, -1), last.to)
}

/**
 * Cases under headings of their own: the last goes on to the end of the table, so where an earlier one goes on is only clear
 * when it is complete in itself.
 */
function isLeftOpen(one: Case, cases: readonly Case[], id: string): boolean {
  if (id.startsWith('o_')) return false
  const last = stepsOf(one.items).at(-1)
  const end = stepsOf(cases.at(-1)?.items ?? []).at(-1)
  if (!last || !end) return false
  const isDone = (step: StepDraft) =>
    /tra ket qua|van thu|phat hanh|cap so|ky|phe duyet|luu/.test(fold(`${step.work} ${step.who}`))
  const leads = last.clauses.some(({ targets }) => targets.length > 0) || last.next !== undefined
  return !leads && !isDone(last) && isDone(end)
}

function leave(building: Building, one: Case): string {
  const last = stepsOf(one.items).at(-1)
  building.findings.push(tell('way_missing', last?.line.place ?? one.line.place, { text: one.condition }))
  return ''
}
