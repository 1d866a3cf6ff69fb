/** What is kept in mind while the nodes of a table are made. */
import type { FlowDefinition, FlowNode, Text } from '../../model.ts'
import type { FlowLine, TableFinding } from '../model.ts'
import type { StepDraft } from './items.ts'

/** Longest name of a node. */
export const MOST_NAME = 500

export interface Built {
  nodes: FlowNode[]
  start: string
  facts: Record<string, 'boolean' | 'number' | 'string'>
  factNames: Record<string, Text>
  /** Nodes by the row they were made from. */
  made: Map<FlowLine, string[]>
  findings: TableFinding[]
}

export interface Building extends Built {
  /** First node of each step that has a label. */
  entries: readonly Labelled[]
  /** Labels of the steps the desk does before and after the flow. */
  intake: ReadonlySet<string>
  handover: ReadonlySet<string>
  steps: readonly StepDraft[]
  /** The branch a step stands in, where steps are done at the same time. */
  branches: ReadonlyMap<StepDraft, string>
  known: FlowDefinition['facts']
  knownNames: NonNullable<FlowDefinition['factNames']>
}

export interface Labelled {
  id: string
  label: string
}

/** The case under a heading of its own that a node stands in; empty outside of all. */
export function caseOf({ id }: { id: string }): string {
  return /^(?:[og]_)?(t\d+_)/.exec(id)?.[1] ?? ''
}

/** What a label means where `from` says it: cases count their steps anew, so its own case comes first, then what is in none. */
export function nearest<T extends Labelled>(
  all: readonly T[],
  label: string,
  from: { id: string },
): T | undefined {
  const named = all.filter((one) => one.label === label)
  return (
    named.find((one) => caseOf(one) === caseOf(from)) ?? named.find((one) => caseOf(one) === '') ?? named[0]
  )
}

export function add(building: Building, line: FlowLine, node: FlowNode): void {
  building.nodes.push(node)
  building.made.set(line, [node.id, ...(building.made.get(line) ?? [])])
}

export function both(text: string): Text {
  return { vi: text, en: text }
}
