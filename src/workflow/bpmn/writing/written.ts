/** A model being written: its elements before they are drawn. */
import type { BpmnModdle, ModdleElement } from 'bpmn-moddle'
import type { FlowNode } from '../../model.ts'

/** One arrow of the model, with the nodes it joins. */
export interface Arrow {
  from: string
  to: string
  /** Leaves a wait when its time is over. */
  isTimeout: boolean
  element: ModdleElement
}

export interface Written {
  moddle: BpmnModdle
  elements: ReadonlyMap<string, ModdleElement>
  timeouts: ReadonlyMap<string, ModdleElement>
  arrows: readonly Arrow[]
  process: ModdleElement
  laneOf: (node: FlowNode) => string
}
