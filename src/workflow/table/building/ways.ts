/** Where a step leads: what its conditions say, as choices. */
import { isConditionDefect, readCondition } from '../../feel/condition.ts'
import type { FlowLine } from '../model.ts'
import { tell } from '../sentences.ts'
import { type Clause, END } from '../words/clauses.ts'
import { fold, slugOf } from '../words/fold.ts'
import { readLabel, sayLabel } from '../words/labels.ts'
import { add, type Building, both, MOST_NAME, nearest } from './building.ts'
import type { StepDraft, Told } from './items.ts'

/**
 * The place of the step it names says whether a clause leads on or back; words alone do where it names none. Lacking papers
 * are asked for where the dossier is, whatever step the table says that it comes back to.
 */
export function directionOf(
  building: Building,
  step: StepDraft,
  { kind, targets }: Clause,
): 'back' | 'on' | 'act' {
  const here = placeOf(building, step)
  const places = targets.map((label) => placeOf(building, nearest(building.steps, label, step)))
  const isOn = targets.length > 0 && places.every((at) => at < 0 || at > here)
  switch (kind) {
    case 'way':
    case 'else':
    case 'onward':
      return targets.length === 0 || isOn ? 'on' : 'back'
    case 'back':
      // Back to where it is already is no way.
      return isOn ? 'on' : places.length > 0 && places.every((at) => at === here) ? 'act' : 'back'
    case 'supplement':
      return isOn && places.some((at) => at > here) ? 'on' : 'act'
    default:
      return 'act'
  }
}

function placeOf({ steps }: Building, step: StepDraft | undefined): number {
  return step === undefined ? -1 : steps.indexOf(step)
}

/** The node a clause leads to; told where the table has no such step. */
export function resolve(
  building: Building,
  step: StepDraft,
  label: string,
  { clause, line }: Pick<Told, 'clause' | 'line'>,
): string | undefined {
  const text = `${clause.condition}: ${clause.consequence}`
  const place = line.places?.work ?? line.place
  const found = label === END ? 'end' : nearest(building.entries, label, step)?.id
  if (found !== undefined) return found
  if (building.handover.has(label)) return 'end'
  building.findings.push(
    building.intake.has(label)
      ? tell('way_to_desk', place, { text })
      : tell('way_unknown', place, { text, target: label }),
  )
  return undefined
}

export function stepNext(building: Building, step: StepDraft, next: string): string {
  if (fold(step.next ?? '') === 'ket thuc') return 'end'
  const label = step.next === undefined ? undefined : readLabel(step.next)
  if (!label) return next
  const clause: Clause = { kind: 'onward', condition: step.next ?? '', consequence: '', targets: [] }
  return resolve(building, step, sayLabel(label), { clause, line: step.line }) ?? next
}

/** What follows a step: a choice where its clauses lead to several steps, otherwise the next one. */
export function followers(building: Building, step: StepDraft, told: readonly Told[], next: string): string {
  const ways: { told: Told; to: string }[] = []
  let otherwise = next
  for (const one of told) {
    const { clause, line, own } = one
    const place = line.places?.work ?? line.place
    if (clause.kind === 'back' && directionOf(building, step, clause) === 'act')
      building.findings.push(
        tell('clause_kept', place, { text: `${clause.condition}: ${clause.consequence}` }),
      )
    const isWay = directionOf(building, step, clause) === 'on'
    if (isWay && clause.targets.length > 1) {
      building.findings.push(tell('way_unread', place, { text: clause.consequence || clause.condition }))
      continue
    }
    if (clause.kind === 'kept') {
      const text = [clause.condition, clause.consequence].filter((part) => part !== '').join(': ')
      if (!own) building.findings.push(tell('clause_kept', place, { text }))
      else {
        building.findings.push(tell('way_missing', place, { text }))
        ways.push({ told: one, to: '' })
      }
      continue
    }
    if (!isWay || clause.targets.length === 0) continue
    const to = resolve(building, step, clause.targets[0] ?? '', one) ?? ''
    const isElse =
      clause.kind === 'else' ||
      clause.kind === 'onward' ||
      ways.some((way) => denies(clause.condition, way.told.clause.condition))
    // What the cell says may stand in a row of its own too, as in a table written from its flow.
    const isSaid = ways.some((way) => way.to === to && isSame(clause.condition, way.told.clause.condition))
    if (isElse) otherwise = to
    else if (!isSaid) ways.push({ told: one, to })
  }
  if (ways.length === 0) return otherwise
  return choose(
    building,
    `${step.id}_r`,
    ways.map(({ told: { clause, line }, to }) => ({ condition: clause.condition, line, to })),
    otherwise,
  )
}

function isSame(condition: string, before: string): boolean {
  return fold(condition) === fold(before)
}

/** “không phải lấy ý kiến” after “phải lấy ý kiến”. */
function denies(condition: string, before: string): boolean {
  const bare = (text: string) =>
    fold(text)
      .replace(/\b(?:khong|chua|phai|can|thuoc|co)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const isNo = (text: string) => /\b(?:khong|chua)\b/.test(fold(text))
  return bare(condition) === bare(before) && isNo(condition) !== isNo(before)
}

export function choose(
  building: Building,
  id: string,
  ways: readonly { condition: string; line: FlowLine; to: string }[],
  otherwise: string,
): string {
  const branches = ways.map(({ condition, line, to }) => ({
    when: factFor(building, condition, line),
    next: to,
  }))
  const [first] = ways
  if (first) add(building, first.line, { kind: 'choice', id, branches, otherwise })
  return id
}

/** The condition in FEEL: as written where it is FEEL over known facts, otherwise a yes or no that is asked in its words. */
function factFor(building: Building, condition: string, line: FlowLine): string {
  const place = line.places?.work ?? line.place
  const written = readCondition(condition, building.known)
  if (!isConditionDefect(written)) {
    for (const [name, type] of written.facts) building.facts[name] = type
    return condition
  }
  const named = Object.entries(building.knownNames).find(([, name]) => isSame(name.vi, condition))
  if (named) {
    const [fact, name] = named
    building.facts[fact] = 'boolean'
    building.factNames[fact] = name
    return fact
  }
  const text = condition.replace(/\s*\([^)]*\)/g, '').trim() || condition
  const fact = slugOf(text)
  building.facts[fact] = 'boolean'
  const label = text.charAt(0).toUpperCase() + text.slice(1)
  building.factNames[fact] = both(label.slice(0, MOST_NAME))
  building.findings.push(tell('asks_fact', place, { text: condition, fact }))
  return fact
}
