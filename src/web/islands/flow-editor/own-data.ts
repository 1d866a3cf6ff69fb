/** What a shape keeps of ours, changed as one step that can be undone. */
import { keptOf } from '../../../workflow/browser.ts'
import type { Modeler, Shape } from './diagram.ts'

export type Kept = Readonly<Record<string, unknown>>

export interface Doer {
  agency: string
  role: string
  unit?: string
}

export function changeKept(modeler: Modeler, shape: Shape, change: (kept: Kept) => Kept): void {
  const [modeling, moddle] = [modeler.get('modeling'), modeler.get('moddle')]
  const { businessObject } = shape
  const json = JSON.stringify(change(keptOf(businessObject)))
  const others = businessObject.extensionElements?.values ?? []
  const data = others.find(({ $type }) => $type === 'motcua:Data')
  if (data !== undefined) {
    modeling.updateModdleProperties(shape, data, { json })
    return
  }
  const values = [...others, moddle.create('motcua:Data', { json })]
  const extensionElements = moddle.create('bpmn:ExtensionElements', { values })
  for (const value of values) value.$parent = extensionElements
  extensionElements.$parent = businessObject
  modeling.updateModdleProperties(shape, businessObject, { extensionElements })
}

/** Who does a step; nobody yet where it was just drawn. */
export function doerOf(shape: Shape): Doer {
  const { performer } = keptOf(shape.businessObject)
  return (performer as Doer | undefined) ?? { agency: laneOf(shape) ?? 'competent', role: '' }
}

/** The agency whose lane a shape stands in. */
function laneOf(shape: Shape): string | undefined {
  const middle = shape.y + shape.height / 2
  const lane = (shape.parent?.children ?? []).find(
    ({ type, y, height }) => type === 'bpmn:Lane' && y <= middle && middle < y + height,
  )
  const agency = lane && keptOf(lane.businessObject).agency
  return typeof agency === 'string' && !agency.startsWith('system:') ? agency : undefined
}

interface Moved {
  context: { shapes: Shape[]; lanesBefore?: ReadonlyMap<Shape, string | undefined> }
}

/** A step that is moved to the lane of another agency is done there. */
export function followLanes(modeler: Modeler): void {
  const bus = modeler.get('eventBus')
  bus.on<Moved>('commandStack.elements.move.preExecute', ({ context }) => {
    context.lanesBefore = new Map(context.shapes.map((shape) => [shape, laneOf(shape)]))
  })
  bus.on<Moved>('commandStack.elements.move.postExecuted', ({ context }) => {
    for (const shape of context.shapes) {
      const lane = laneOf(shape)
      const isStep = /^bpmn:(User|Manual)?Task$/.test(shape.type)
      if (!isStep || lane === undefined || lane === context.lanesBefore?.get(shape)) continue
      const { role } = doerOf(shape)
      changeKept(modeler, shape, (kept) => ({ ...kept, performer: { agency: lane, role } }))
    }
  })
}
