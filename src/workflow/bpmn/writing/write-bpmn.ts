import type { BpmnModdle, ModdleElement } from 'bpmn-moddle'
import type { LimitPart } from '../../../calendar/index.ts'
import type { FlowDefinition, FlowNode } from '../../model.ts'
import { drawFlow } from './draw-flow.ts'
import { keep, openModdle } from './own-words.ts'
import { START } from './place-nodes.ts'
import type { Arrow, Written } from './written.ts'

const FEEL_URI = 'https://www.omg.org/spec/DMN/20191111/FEEL/'

/**
 * A flow as BPMN 2.0 with its drawing: a pool, a lane for each performer. What BPMN cannot say (roles, working time, acts of a step, English)
 * is kept beside it, so `readBpmnFlow` gives the same flow again. `laneName` calls the performers by their names.
 */
export async function writeBpmn(def: FlowDefinition, laneName: (key: string) => string): Promise<string> {
  const moddle = openModdle()
  const process = moddle.create('bpmn:Process', { id: 'Process_1', name: def.name.vi, isExecutable: true })
  const elements = new Map<string, ModdleElement>()
  const timeouts = new Map<string, ModdleElement>()
  for (const node of def.nodes) {
    const element = moddle.create(typeOf(node), attributesOf(moddle, node))
    elements.set(node.id, element)
    if (node.kind === 'wait' && node.timeout)
      timeouts.set(node.id, timeoutOf(moddle, node.id, node.timeout.after, element))
  }
  elements.set(START, moddle.create('bpmn:StartEvent', { id: 'StartEvent_1' }))
  const written: Written = { moddle, elements, timeouts, arrows: [], process, laneOf }
  const arrows = arrowsOf(def, written)
  const { nodes: _, ...rest } = def
  Object.assign(process, {
    extensionElements: keep(moddle, rest),
    flowElements: [...elements.values(), ...timeouts.values(), ...arrows.map(({ element }) => element)],
  })
  adopt(process)
  const roots = drawFlow(def, { ...written, arrows }, laneName)
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'Definitions_1',
    targetNamespace: 'https://motcua.vn/flow',
    exporter: 'Motcua',
    expressionLanguage: FEEL_URI,
    ...roots,
  })
  return (await moddle.toXML(definitions, { format: true })).xml
}

function adopt(process: ModdleElement): void {
  for (const element of process.flowElements as ModdleElement[]) element.$parent = process
}

/** Who does it: an agency, or a system that is waited for. What only leads on stands with the competent agency. */
function laneOf(node: FlowNode): string {
  if (node.kind === 'step') return node.performer.agency
  return node.kind === 'wait' ? `system:${node.system}` : 'competent'
}

const TYPES = {
  step: 'bpmn:UserTask',
  wait: 'bpmn:ReceiveTask',
  timer: 'bpmn:IntermediateCatchEvent',
  choice: 'bpmn:ExclusiveGateway',
  fork: 'bpmn:ParallelGateway',
  join: 'bpmn:ParallelGateway',
  end: 'bpmn:EndEvent',
} as const satisfies Record<FlowNode['kind'], string>

function typeOf({ kind }: FlowNode): string {
  return TYPES[kind]
}

/** Ids of nodes are XML names already; with a word before them none meets another element's. */
function elementId(id: string): string {
  return `Node_${id}`
}

function attributesOf(moddle: BpmnModdle, node: FlowNode): Record<string, unknown> {
  const name = 'name' in node ? node.name?.vi : undefined
  const work = node.kind === 'step' ? node.work : undefined
  return {
    id: elementId(node.id),
    ...(name === undefined ? {} : { name }),
    ...(work === undefined ? {} : { documentation: [moddle.create('bpmn:Documentation', { text: work })] }),
    extensionElements: keep(moddle, ownOf(node)),
    ...(node.kind === 'timer' ? { eventDefinitions: [durationOf(moddle, node.after)] } : {}),
  }
}

/** Everything but where it leads: that stands in the arrows. */
function ownOf(node: FlowNode): object {
  if (node.kind === 'choice') {
    const { branches, otherwise: _, ...own } = node
    return { ...own, when: branches.map(({ when }) => when) }
  }
  if (node.kind === 'wait') {
    const { next: _, timeout, ...own } = node
    return timeout === undefined ? own : { ...own, timeout: { after: timeout.after } }
  }
  if (node.kind === 'end') return node
  const { next: _, ...own } = node
  return own
}

function durationOf(moddle: BpmnModdle, { quantity, unit }: LimitPart): ModdleElement {
  const period = { working_day: 'D', calendar_day: 'D', month: 'M', working_hour: 'H' }[unit]
  const body = unit === 'working_hour' ? `PT${quantity}H` : `P${quantity}${period}`
  const timeDuration = moddle.create('bpmn:FormalExpression', { body })
  return moddle.create('bpmn:TimerEventDefinition', { timeDuration })
}

function timeoutOf(
  moddle: BpmnModdle,
  id: string,
  after: LimitPart,
  attachedToRef: ModdleElement,
): ModdleElement {
  const eventDefinitions = [durationOf(moddle, after)]
  return moddle.create('bpmn:BoundaryEvent', {
    ...{ id: `${elementId(id)}_timeout`, attachedToRef, cancelActivity: true, eventDefinitions },
  })
}

function arrowsOf(def: FlowDefinition, { moddle, elements, timeouts }: Written): Arrow[] {
  const arrows: Arrow[] = []
  const draw = (
    from: string,
    to: string,
    more: { when?: string; isDefault?: true; isTimeout?: true } = {},
  ) => {
    const source = more.isTimeout ? timeouts.get(from) : elements.get(from)
    const target = elements.get(to)
    if (source === undefined || target === undefined) return
    const condition =
      more.when === undefined
        ? {}
        : {
            name: more.when,
            conditionExpression: moddle.create('bpmn:FormalExpression', {
              body: more.when,
              language: FEEL_URI,
            }),
          }
    const element = moddle.create('bpmn:SequenceFlow', {
      ...{ id: `Flow_${arrows.length + 1}`, sourceRef: source, targetRef: target },
      ...condition,
    })
    push(source, 'outgoing', element)
    push(target, 'incoming', element)
    if (more.isDefault) source.default = element
    arrows.push({ from, to, isTimeout: more.isTimeout === true, element })
  }
  draw(START, def.start)
  for (const node of def.nodes) {
    if (node.kind === 'end') continue
    if (node.kind === 'choice') {
      for (const { when, next } of node.branches) draw(node.id, next, { when })
      draw(node.id, node.otherwise, node.branches.length > 0 ? { isDefault: true } : {})
    } else if (node.kind === 'fork') for (const next of node.next) draw(node.id, next)
    else {
      draw(node.id, node.next)
      if (node.kind === 'wait' && node.timeout) draw(node.id, node.timeout.next, { isTimeout: true })
    }
  }
  return arrows
}

function push(element: ModdleElement, property: string, value: ModdleElement): void {
  const list = element[property]
  if (Array.isArray(list)) list.push(value)
  else element[property] = [value]
}
