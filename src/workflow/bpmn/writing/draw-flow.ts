import type { ModdleElement } from 'bpmn-moddle'
import type { FlowDefinition } from '../../model.ts'
import { keep } from './own-words.ts'
import { type Box, placeNodes, wayBetween } from './place-nodes.ts'
import type { Written } from './written.ts'

/** The pool with its lanes, and the drawing of everything: what stands in the definitions beside nothing else. */
export function drawFlow(
  def: FlowDefinition,
  { moddle, elements, timeouts, arrows, process, laneOf }: Written,
  laneName: (key: string) => string,
): { rootElements: ModdleElement[]; diagrams: ModdleElement[] } {
  const { boxes, lanes, pool } = placeNodes(def, laneOf)
  const boundsOf = ({ x, y, width, height }: Box) => moddle.create('dc:Bounds', { x, y, width, height })
  const shape = (bpmnElement: ModdleElement, box: Box, more: object = {}) =>
    moddle.create('bpmndi:BPMNShape', {
      ...{ id: `${bpmnElement.id}_di`, bpmnElement, bounds: boundsOf(box), ...more },
    })
  const drawnLanes = lanes.map(({ key, nodes, box }, at) => {
    const flowNodeRef = nodes.map((id) => elements.get(id)).filter((one) => one !== undefined)
    const lane = moddle.create('bpmn:Lane', {
      ...{ id: `Lane_${at + 1}`, name: laneName(key), flowNodeRef },
      extensionElements: keep(moddle, { agency: key }),
    })
    return { lane, box }
  })
  const laneSet = moddle.create('bpmn:LaneSet', {
    id: 'LaneSet_1',
    lanes: drawnLanes.map(({ lane }) => lane),
  })
  process.laneSets = [laneSet]
  const participant = moddle.create('bpmn:Participant', {
    id: 'Participant_1',
    name: def.name.vi,
    processRef: process,
  })
  const collaboration = moddle.create('bpmn:Collaboration', {
    id: 'Collaboration_1',
    participants: [participant],
  })
  const timeoutBoxes = new Map([...timeouts].map(([id]) => [id, under(boxes.get(id) as Box)]))
  const edges = arrows.flatMap(({ from, to, isTimeout, element }) => {
    const [one, other] = [isTimeout ? timeoutBoxes.get(from) : boxes.get(from), boxes.get(to)]
    if (one === undefined || other === undefined) return []
    const waypoint = wayBetween(one, other).map((point) => moddle.create('dc:Point', { ...point }))
    return [moddle.create('bpmndi:BPMNEdge', { id: `${element.id}_di`, bpmnElement: element, waypoint })]
  })
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'BPMNPlane_1',
    bpmnElement: collaboration,
    planeElement: [
      shape(participant, pool, { isHorizontal: true }),
      ...drawnLanes.map(({ lane, box }) => shape(lane, box, { isHorizontal: true })),
      ...[...boxes].flatMap(([id, box]) => {
        const element = elements.get(id)
        return element === undefined ? [] : [shape(element, box)]
      }),
      ...[...timeouts].map(([id, element]) => shape(element, timeoutBoxes.get(id) as Box)),
      ...edges,
    ],
  })
  const diagram = moddle.create('bpmndi:BPMNDiagram', { id: 'BPMNDiagram_1', plane })
  return { rootElements: [collaboration, process], diagrams: [diagram] }
}

/** On the lower edge of what it is attached to. */
function under({ x, y, width, height }: Box): Box {
  return { x: x + width - 46, y: y + height - 18, width: 36, height: 36 }
}
