import type { LimitPart } from '../../calendar/index.ts'
import type { FlowDefinition, FlowNode, StepAction, StepNode, Text, WaitNode } from '../model.ts'

/** What every pattern asks for. */
export interface PatternParams {
  id: string
  name: Text
  /** Working days from the start of the flow to the result; the longest way through the flow takes exactly this. */
  limit: number
  /** Facts of the procedure beside those the pattern itself needs. */
  facts?: FlowDefinition['facts']
}

/** Somebody outside the competent agency: an agency that works here (a step), or a system that answers (a wait). */
export type Partner = { agency: string } | { system: string }

/** Roles that patterns give work to; agencies say who holds them. */
type PatternRole = 'case_officer' | 'unit_head' | 'agency_head' | 'province_leader' | 'clerk'

/** What a case officer usually may do while handling a dossier. */
export const HANDLING: readonly StepAction[] = [
  'request_opinion',
  'request_supplement',
  'propose_extension',
  'propose_refusal',
]

interface StepWords extends Omit<Partial<StepNode>, 'name' | 'performer' | 'limit' | 'kind'> {
  id: string
  name: readonly [vi: string, en: string]
  role: PatternRole
  /** Competent agency unless said otherwise. */
  agency?: string
  /** Absent: no time is counted. */
  days?: number
  next: string
}

export function step({ name, role, agency = 'competent', days, ...rest }: StepWords): StepNode {
  return {
    kind: 'step',
    ...rest,
    name: text(name),
    performer: { agency, role },
    ...(days !== undefined && { limit: workingDays(days) }),
  }
}

/** A head's step: may send back to the steps given. */
export function headStep(words: StepWords & { returnTo: readonly string[] }): StepNode {
  return step({ ...words, actions: ['send_back', ...(words.actions ?? [])] })
}

/** The one step that decides the dossier and signs its result; the head of the agency's unless said otherwise. */
export function decision(
  words: Omit<StepWords, 'role'> & { role?: PatternRole; returnTo: readonly string[] },
): StepNode {
  return headStep({ role: 'agency_head', ...words, decides: true, signs: true })
}

/** The last step: the clerk numbers, seals and issues, after which the result is ready at the desk. */
export function issuing(days: number): StepNode {
  return step({
    id: 'issue',
    name: ['Văn thư cấp số, đóng dấu, phát hành kết quả', 'Clerk numbers, seals and issues the result'],
    role: 'clerk',
    days,
    next: 'end',
  })
}

export function wait(words: {
  id: string
  name: readonly [vi: string, en: string]
  system: string
  days?: number
  next: string
}): WaitNode {
  const { id, name, system, days, next } = words
  const limit = days === undefined ? {} : { limit: workingDays(days) }
  return { kind: 'wait', id, name: text(name), system, ...limit, next }
}

/** Work of a partner: a step when it works in this system, a wait when its own system answers. */
export function partnerWork(
  partner: Partner,
  words: { id: string; name: readonly [vi: string, en: string]; days: number; next: string },
): StepNode | WaitNode {
  if ('system' in partner) return wait({ ...words, system: partner.system })
  return step({ ...words, agency: partner.agency, role: 'case_officer', actions: ['request_supplement'] })
}

export function flow(
  params: PatternParams,
  nodes: readonly FlowNode[],
  facts: FlowDefinition['facts'] = {},
): FlowDefinition {
  const start = nodes[0]?.id ?? ''
  return {
    id: params.id,
    name: params.name,
    start,
    facts: { ...params.facts, ...facts },
    nodes: [...nodes, { kind: 'end', id: 'end' }],
  }
}

/**
 * Shares a limit out in half days: each of `count` short steps gets half a day and the main work the rest; where the limit is
 * too short for that, all get the same.
 */
export function shareOut(limit: number, count: number): { short: number; main: number } {
  if (limit >= (count + 1) / 2) return { short: 0.5, main: limit - count / 2 }
  return { short: limit / (count + 1), main: limit / (count + 1) }
}

/** Divides the main work in two parts that add up to it, the first about `share` of it, in half days where it can be. */
export function divide(days: number, share: number): [first: number, second: number] {
  const first =
    days >= 1 ? Math.min(Math.max(0.5, Math.round(days * share * 2) / 2), days - 0.5) : days * share
  return [first, days - first]
}

function workingDays(quantity: number): LimitPart {
  return { quantity, unit: 'working_day' }
}

function text([vi, en]: readonly [vi: string, en: string]): Text {
  return { vi, en }
}
