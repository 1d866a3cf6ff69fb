/** The lines of a table as an outline: steps, groups with sub-steps, cases. */
import type { LimitPart } from '../../calendar/index.ts'
import { gather, nest } from './building/gather-items.ts'
import type { Case, Item, StepDraft } from './building/items.ts'
import type { FlowLine, TableWorld } from './model.ts'
import { type Clause, isClause, readClauses, readWork, type Work } from './words/clauses.ts'
import { type Duration, readDuration } from './words/durations.ts'
import { fold } from './words/fold.ts'
import { idOfLabel, type Label, readLabel, sayLabel } from './words/labels.ts'
import { castDoers, findCompetent, readWho } from './words/performers.ts'

export interface Outline {
  items: Item[]
  /** Rows with the total, with its length where it could be read. */
  totals: { line: FlowLine; time: Duration }[]
  sections: FlowLine[]
  conditions: FlowLine[]
  unread: FlowLine[]
}

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
