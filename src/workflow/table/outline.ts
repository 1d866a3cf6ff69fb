/** The lines of a table as an outline: steps, groups with sub-steps, cases. */
import type { LimitPart } from '../../calendar/index.ts'
import type { FlowLine, TableWorld } from './model.ts'
import { type Clause, isClause, readClauses, readWork, type Work } from './words/clauses.ts'
import { type Duration, readDuration } from './words/durations.ts'
import { fold } from './words/fold.ts'
import { idOfLabel, type Label, readLabel, sayLabel } from './words/labels.ts'
import { castDoers, type Doer, findCompetent, readWho, type WhyNoDoer } from './words/performers.ts'

export interface StepDraft {
  id: string
  /** What other rows call it; empty where it has no number of its own. */
  label: string
  line: FlowLine
  name: string
  /** The whole wording of the work. */
  work: string
  who: string
  doers: readonly Doer[] | WhyNoDoer
  time: Duration
  forms: readonly string[]
  clauses: readonly Clause[]
  /** Done only when this holds. */
  condition?: string
  /** Done only when this holds, beside a row for the contrary. */
  usual?: string
  /** Label of the step that follows, where a column says it. */
  next?: string
}

export type Item =
  | { kind: 'step'; step: StepDraft; after: Told[] }
  | { kind: 'group'; id: string; head: StepDraft; isParallel: boolean; items: Item[]; after: Told[] }
  | { kind: 'cases'; id: string; cases: Case[] }

export interface Case {
  condition: string
  line: FlowLine
  items: Item[]
}

/** A clause with the row it stands in; `own` rows are nothing but conditions. */
export interface Told {
  clause: Clause
  line: FlowLine
  own: boolean
}

export interface Outline {
  items: Item[]
  /** Rows with the total, with its length where it could be read. */
  totals: { line: FlowLine; time: Duration }[]
  sections: FlowLine[]
  conditions: FlowLine[]
  unread: FlowLine[]
}

const PARALLEL = /cung luc|dong thoi|song song/
const TOTAL = /^(tong|cong)( (cong|so|thoi|thoi gian|thoi han|cac buoc)|\s*[:(]|$)/

/** Puts the lines in order. */
export function outline(
  lines: readonly FlowLine[],
  options: { unit?: LimitPart['unit']; headings: readonly string[]; world: TableWorld },
): Outline {
  const whos = lines
    .filter(({ whole }) => whole === undefined)
    .map(({ cells }) => readWho(doersOf(cells.who), options.world))
  const cast = {
    competent:
      options.world.isPart === true ? undefined : findCompetent(whos, options.headings, options.world),
    hasHead: whos.some(({ roles }) => roles.some(({ ofAgency }) => ofAgency)),
    world: options.world,
  }
  const found: Outline = { items: [], totals: [], sections: [], conditions: [], unread: [] }
  const state = {
    list: found.items,
    cases: undefined as Item | undefined,
    last: '',
    prefix: '',
    count: 0,
    ids: new Set<string>(),
  }
  const hasLabels =
    lines.filter(({ cells, whole }) => whole === undefined && readLabel(cells.label)).length > 1

  for (const line of lines) {
    const text = [line.whole, line.cells.label, line.cells.work, line.cells.who].find(
      (one) => one !== undefined && TOTAL.test(fold(one)),
    )
    if (text !== undefined) {
      const time = line.cells.time !== '' && line.whole === undefined ? line.cells.time : afterColon(text)
      found.totals.push({ line, time: readDuration(time, options.unit) })
      continue
    }
    if (isConditionRow(line)) {
      const clauses = readClauses(line.whole ?? line.cells.work)
      const isSection =
        line.whole !== undefined &&
        !/^khi /.test(fold(line.whole)) &&
        clauses.every(
          ({ kind, targets, consequence }) => kind === 'kept' && targets.length === 0 && consequence === '',
        )
      if (!isSection) {
        const last = lastOf(found.items)
        last?.after.push(...clauses.map((clause) => ({ clause, line, own: true })))
        if (last) found.conditions.push(line)
        else found.unread.push(line)
        continue
      }
      found.sections.push(line)
      const [clause] = clauses
      state.count += 1
      state.prefix = `t${state.count}_`
      state.last = ''
      if (state.cases?.kind !== 'cases') {
        state.cases = { kind: 'cases', id: `c${state.count}`, cases: [] }
        found.items.push(state.cases)
      }
      const one: Case = { condition: clause?.condition ?? '', line, items: [] }
      state.cases.cases.push(one)
      state.list = one.items
      continue
    }
    if (line.whole !== undefined) {
      found.sections.push(line)
      state.cases = undefined
      state.list = found.items
      state.prefix = ''
      continue
    }
    const step = draftStep(line, { ...options, cast, state, hasLabels })
    if (!step) {
      found.unread.push(line)
      continue
    }
    state.list.push({ kind: 'step', step, after: [] })
  }
  // Of a single case under a heading nobody can say where it ends.
  if (state.cases?.kind === 'cases' && state.cases.cases.length === 1)
    found.unread.push(...state.cases.cases.map(({ line }) => line))
  found.items = gather(nest(found.items))
  divideShared(found.items)
  return found
}

/** A time merged over several steps says nothing of each, except where they are at the same time. */
function divideShared(items: readonly Item[]): void {
  const steps = stepsOf(items)
  const together = parallelSteps(items)
  for (let from = 0; from < steps.length; from += 1) {
    let to = from + 1
    while (steps[to]?.line.shared?.includes('time')) to += 1
    const run = steps.slice(from, to).filter(({ time }) => time.kind === 'limit')
    from = to - 1
    if (run.length < 2 || together.some((group) => run.every((step) => group.includes(step)))) continue
    for (const step of run) step.time = { kind: 'unread', why: 'shared', words: String(run.length) }
  }
}

function parallelSteps(items: readonly Item[]): StepDraft[][] {
  return items.flatMap((item) => {
    if (item.kind === 'cases') return item.cases.flatMap((one) => parallelSteps(one.items))
    if (item.kind !== 'group') return []
    return [...(item.isParallel ? [stepsOf(item.items)] : []), ...parallelSteps(item.items)]
  })
}

/** What is said after “phối hợp với” helps and does not do the step. */
function doersOf(who: string): string {
  return who.replace(/[,;(]?\s*(?:có sự |và )?phối hợp(?: với| cùng)?[\s\S]*$/i, '').trim() || who
}

function afterColon(text: string): string {
  return text.replace(/^[^:0-9½]*:?\s*/, '')
}

function isConditionRow({ whole, cells }: FlowLine): boolean {
  const text = whole ?? (cells.who === '' ? cells.work : '')
  return text !== '' && isClause(text.replace(/^[\s↻?→]+/, ''))
}

interface Drafting {
  unit?: LimitPart['unit']
  world: TableWorld
  cast: Parameters<typeof castDoers>[2]
  hasLabels: boolean
  state: { last: string; prefix: string; ids: Set<string> }
}

function draftStep(line: FlowLine, { unit, world, cast, hasLabels, state }: Drafting): StepDraft | undefined {
  const { cells } = line
  if (cells.work === '' && cells.who === '' && cells.time === '') return undefined
  const inWork = hasLabels
    ? undefined
    : /^\s*(?:bước|b)\s*\d/i.test(cells.work)
      ? readLabel(cells.work)
      : undefined
  const label = readLabel(cells.label) ?? inWork
  const text = inWork
    ? inWork.name
    : [readLabel(cells.label)?.name ?? '', cells.work].filter((one) => one !== '').join('\n')
  const after = readNext(cells.next)
  const work = readWork(text)
  const who = doersOf(cells.who)
  const doers = castDoers(who, readWho(who, world), cast)
  const id = idFor(label, line, hasLabels, state)
  return {
    id,
    label: label && (id === line.node || id === `${state.prefix}${idOfLabel(label)}`) ? sayLabel(label) : '',
    line,
    name: nameOf(work.main || work.clauses.find(({ kind }) => kind === 'onward')?.consequence || text),
    work: text,
    who: cells.who,
    doers,
    time: readDuration(cells.time, unit),
    forms: formsOf(cells.forms),
    clauses: [...work.clauses, ...after.clauses],
    ...caseOfWork(work, doers),
    ...(after.next === undefined ? {} : { next: after.next }),
  }
}

/** What the desk does in one case or other is an instruction for it, no way of the flow. */
function caseOfWork(
  { condition, usual, clauses }: Work,
  doers: StepDraft['doers'],
): Pick<StepDraft, 'condition' | 'usual'> {
  const isDesk =
    typeof doers !== 'string' && doers.every(({ kind }) => kind === 'desk' || kind === 'applicant')
  if (isDesk && clauses.length > 0) return {}
  return { ...(condition === undefined ? {} : { condition }), ...(usual === undefined ? {} : { usual }) }
}

/** One step that follows, or several with when each does: “7 (nếu đồng ý); 5 (nếu không đồng ý)”. */
function readNext(text: string): { next?: string; clauses: readonly Clause[] } {
  const parts = text.split(/[;\n]/).flatMap((part) => part.trim() || [])
  const [only] = parts
  if (only === undefined) return { clauses: [] }
  if (parts.length === 1 && isBareNext(only)) return { next: only, clauses: [] }
  const sentences = parts.map((part) => {
    const [, target = '', condition = ''] =
      /^(.*?)[\s:]*\(?((?:nếu|khi|trường hợp)\s.*?)\)?[.,]?$/iu.exec(part) ?? []
    return readLabel(target) || /^kết thúc$/iu.test(target) ? `${condition}: ${stepOf(target)}` : part
  })
  return { clauses: sentences.flatMap((sentence) => readClauses(sentence)) }
}

function isBareNext(text: string): boolean {
  return (readLabel(text)?.name ?? text) === '' || !/nếu|trường hợp|[(,]/iu.test(text)
}

function stepOf(target: string): string {
  const label = readLabel(target)
  return label ? `chuyển bước ${sayLabel(label)}` : 'kết thúc'
}

/** Rows without a number of their own belong to the step above. */
function idFor(
  label: Label | undefined,
  line: FlowLine,
  hasLabels: boolean,
  state: Drafting['state'],
): string {
  if (line.node !== undefined && !state.ids.has(line.node)) {
    state.ids.add(line.node)
    state.last = line.node
    return line.node
  }
  const own = label ? `${state.prefix}${idOfLabel(label)}` : ''
  const isFree = own !== '' && !state.ids.has(own)
  const base = isFree
    ? own
    : own || (hasLabels && state.last !== '' ? state.last : `${state.prefix}b${state.ids.size + 1}`)
  let id = base
  for (let count = 2; state.ids.has(id); count += 1) id = `${base}_x${count}`
  state.ids.add(id)
  if (isFree || !hasLabels) state.last = id
  return id
}

/** The first line, which says the work; the rest explains it. */
function nameOf(text: string): string {
  const [line = ''] = text.split('\n')
  return line.replace(/[\s:;,.]+$/, '').trim()
}

function formsOf(text: string): string[] {
  return text
    .split(/\n|;/)
    .map((form) =>
      form
        .replace(/^\s*[-+*•]\s*/, '')
        .replace(/[.,;]+$/, '')
        .trim(),
    )
    .filter((form) => form !== '' && !/^[-–x]+$/i.test(form))
}

/** The step that a condition below it belongs to; undefined where a case has none yet. */
function lastOf(items: readonly Item[]): Exclude<Item, { kind: 'cases' }> | undefined {
  const last = items.at(-1)
  return last?.kind === 'cases' ? lastOf(last.cases.at(-1)?.items ?? []) : last
}

/** 4, 4.1, 4.2 -> a group; 4a, 4b without a 4 too. */
function nest(items: Item[]): Item[] {
  const nested: Item[] = []
  for (const item of items) {
    if (item.kind === 'cases') for (const one of item.cases) one.items = gather(nest(one.items))
    const last = nested.at(-1)
    if (item.kind === 'step' && last && isPartOf(item.step, last)) {
      if (last.kind === 'group') last.items.push(item)
      else if (last.kind === 'step')
        nested[nested.length - 1] = {
          kind: 'group',
          id: last.step.id,
          head: last.step,
          isParallel: PARALLEL.test(fold(`${last.step.line.cells.label} ${last.step.work}`)),
          items: [item],
          after: last.after,
        }
      continue
    }
    nested.push(item)
  }
  // 3.2.1 is a part of 3.2, where that is only their heading.
  for (const item of nested) if (item.kind === 'group') item.items = nest(item.items).flatMap(keepHeading)
  return nested
}

function keepHeading(item: Item): Item[] {
  if (item.kind !== 'group') return [item]
  const { head, isParallel, items, after } = item
  const isOnly = isParallel || typeof head.doers === 'string' || head.time.kind !== 'limit'
  return isOnly ? [item] : [{ kind: 'step', step: head, after }, ...items]
}

function isPartOf(step: StepDraft, item: Item): boolean {
  const upper = item.kind === 'step' ? item.step.label : item.kind === 'group' ? item.head.label : ''
  return upper !== '' && step.label.startsWith(upper) && /^(?:\.|[a-e]$)/.test(step.label.slice(upper.length))
}

/** Steps that follow one another and are each done in one case only: one choice. And 4a, 4b said to be at the same time: one group. */
function gather(items: Item[]): Item[] {
  const gathered: Item[] = []
  for (const item of items) {
    if (item.kind === 'group') item.items = gather(item.items)
    const last = gathered.at(-1)
    const one = item.kind === 'step' ? caseIn(item, last) : undefined
    if (item.kind === 'step' && one) {
      const usual = usualCase(last, item.step)
      if (last?.kind === 'cases' && last.id.startsWith('o_')) last.cases.push(one)
      else if (usual)
        gathered[gathered.length - 1] = { kind: 'cases', id: `o_${item.step.id}`, cases: [one, usual] }
      else gathered.push({ kind: 'cases', id: `o_${item.step.id}`, cases: [one] })
      continue
    }
    const twin = item.kind === 'step' && last && besides(last, item.step)
    if (item.kind === 'step' && twin) {
      if (last.kind === 'group') last.items.push(item)
      else if (last.kind === 'step') {
        const head: StepDraft = {
          ...last.step,
          label: '',
          doers: 'who_missing',
          who: '',
          time: { kind: 'empty' },
        }
        gathered[gathered.length - 1] = {
          kind: 'group',
          id: `g_${last.step.id}`,
          head,
          isParallel: true,
          items: [last, item],
          after: [],
        }
      }
      continue
    }
    gathered.push(item)
  }
  return gathered
}

type StepItem = Extract<Item, { kind: 'step' }>

/** A step that is done in one case only: by its own words, or as what is usual after rows for the contrary. */
function caseIn(item: StepItem, last: Item | undefined): Case | undefined {
  const { condition, usual, line } = item.step
  const isBeside = last?.kind === 'cases' && last.id.startsWith('o_')
  const said = condition ?? (isBeside ? usual : undefined)
  return said === undefined ? undefined : { condition: said, line, items: [item] }
}

/** The row before, where it is the usual case of which this one is the contrary. */
function usualCase(last: Item | undefined, step: StepDraft): Case | undefined {
  if (last?.kind !== 'step' || last.step.usual === undefined || step.clauses.length === 0) return undefined
  return { condition: last.step.usual, line: last.step.line, items: [last] }
}

/** `Song song với bước 4`, or 4a and 4b of which one says so. */
function besides(last: Item, step: StepDraft): boolean {
  const before = last.kind === 'group' && last.id.startsWith('g_') ? last.items.at(-1) : last
  if (before?.kind !== 'step') return false
  const other = before.step
  const says = PARALLEL.test(fold(`${step.line.cells.label} ${step.work}`))
  const isLettered = /\d[b-e]$/.test(step.label) && other.label.slice(0, -1) === step.label.slice(0, -1)
  return isLettered
    ? says || PARALLEL.test(fold(other.work)) || last.kind === 'group'
    : /^(?:thuc hien )?(?:dong thoi|song song)/.test(fold(step.work))
}

/** Every step of the outline, in its order. */
export function stepsOf(items: readonly Item[]): StepDraft[] {
  return items.flatMap((item) => {
    if (item.kind === 'step') return [item.step]
    if (item.kind === 'group') return [...(isHeading(item) ? [] : [item.head]), ...stepsOf(item.items)]
    return item.cases.flatMap((one) => stepsOf(one.items))
  })
}

/** A group's head is only a heading unless somebody does it in a time of its own. */
export function isHeading({ head, items, isParallel }: Extract<Item, { kind: 'group' }>): boolean {
  if (typeof head.doers === 'string' || head.time.kind !== 'limit') return true
  // 2a and 2b are what becomes of 2 in one case or another.
  if (!isParallel) return !items.every(({ kind }) => kind === 'cases')
  const longest = Math.max(0, ...stepsOf(items).map(({ time }) => daysOf(time) ?? 0))
  return longest === 0 || daysOf(head.time) === longest
}

/** Working days for comparing, 8 hours a day; undefined where nothing is counted or read. */
export function daysOf(time: Duration): number | undefined {
  if (time.kind !== 'limit') return undefined
  const { quantity, unit } = time.limit
  return unit === 'working_hour'
    ? quantity / 8
    : unit === 'working_day'
      ? quantity
      : unit === 'calendar_day'
        ? (quantity * 5) / 7
        : (quantity * 150) / 7
}
