/** Items put together: sub-steps under their step, cases beside one another, what is done at the same time. */

import { fold } from '../words/fold.ts'
import type { Case, Item, StepDraft } from './items.ts'

const PARALLEL = /cung luc|dong thoi|song song/

/** 4, 4.1, 4.2 -> a group; 4a, 4b without a 4 too. */
export function nest(items: Item[]): Item[] {
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
export function gather(items: Item[]): Item[] {
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
