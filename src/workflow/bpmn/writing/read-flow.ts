/** A BPMN model as a flow: what the arrows and names say, with what is kept beside them of ours. */
import type { ModdleElement } from 'bpmn-moddle'
import type { FlowDefinition, FlowNode, Text } from '../../model.ts'
import { flowDefinitionSchema } from '../../schema.ts'
import { isOf, listOf, refOf } from '../elements.ts'
import type { BpmnFinding, Unsupported } from '../model.ts'
import { readBpmn } from '../read-bpmn.ts'
import { find } from '../sentences.ts'
import { listUnsupported } from '../unsupported.ts'
import { keptOf } from './own-data.ts'

export interface BpmnFlow {
  /** Absent where the model has something that is not run here; whether it may be published is for its checks. */
  flow?: FlowDefinition
  findings: BpmnFinding[]
  unsupported: Unsupported[]
}

/** Reads the one process of a file. Steps of other tools have no role: nobody is guessed, and publishing asks for it. */
export async function readBpmnFlow(bytes: Uint8Array): Promise<BpmnFlow> {
  const { definitions, findings } = await readBpmn(bytes)
  if (definitions === undefined) return { findings, unsupported: [] }
  const unsupported = listUnsupported(definitions)
  const processes = listOf(definitions, 'rootElements').filter(
    (one) => one.$type === 'bpmn:Process' && listOf(one, 'flowElements').length > 0,
  )
  const [process] = processes
  if (process === undefined) return { findings: [...findings, find('no_process', '')], unsupported }
  const isOurs = processes.length === 1 && unsupported.length === 0
  const parsed = isOurs ? flowDefinitionSchema.safeParse(flowOf(process)) : undefined
  return { ...(parsed?.success ? { flow: parsed.data as FlowDefinition } : {}), findings, unsupported }
}

function flowOf(process: ModdleElement): unknown {
  const kept = keptOf(process)
  const all = listOf(process, 'flowElements')
  const elements = all.filter((one) => one.$instanceOf('bpmn:FlowNode'))
  const start = elements.find(({ $type }) => $type === 'bpmn:StartEvent')
  const reading: Reading = {
    elements,
    flows: all.filter(({ $type }) => $type === 'bpmn:SequenceFlow'),
    ids: idsOf(elements),
    lanes: lanesOf(process),
  }
  const nodes = elements
    .filter(({ $type }) => $type !== 'bpmn:StartEvent' && $type !== 'bpmn:BoundaryEvent')
    .map((element) => nodeOf(element, reading))
  return {
    facts: {},
    ...kept,
    id: ownIdOf(process) ?? foreignIdOf(process),
    name: textOf(process.name, kept.name),
    start: start === undefined ? '' : (targetsOf(start, reading)[0] ?? ''),
    nodes,
  }
}

interface Reading {
  elements: readonly ModdleElement[]
  flows: readonly ModdleElement[]
  ids: ReadonlyMap<ModdleElement, string>
  /** Agency of the lane that an element stands in, where the lane says one. */
  lanes: ReadonlyMap<ModdleElement, string>
}

/** By the arrows themselves: the list of them that an element may hold is optional, and not every program writes it. */
const outgoingOf = (element: ModdleElement, { flows }: Reading): ModdleElement[] =>
  flows.filter((flow) => refOf(flow, 'sourceRef') === element)

const ownIdOf = (element: ModdleElement): string | undefined => {
  const { id } = keptOf(element)
  return typeof id === 'string' ? id : undefined
}

/** The id of the other program as far as it may be one here. */
const foreignIdOf = (element: ModdleElement): string => {
  const foreign = (element.id ?? '').replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 63)
  return /^[A-Za-z]/.test(foreign) ? foreign : `n${foreign}`
}

/** Our own ids where we gave one. An element that was copied in an editor keeps what ours has, and is another one all the same. */
function idsOf(elements: readonly ModdleElement[]): Map<ModdleElement, string> {
  const ids = new Map<ModdleElement, string>()
  const taken = new Set<string>()
  for (const element of elements) {
    const own = ownIdOf(element)
    const id = own === undefined || taken.has(own) ? foreignIdOf(element) : own
    taken.add(id)
    ids.set(element, id)
  }
  return ids
}

function lanesOf(process: ModdleElement): Map<ModdleElement, string> {
  const lanes = listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes'))
  return new Map(
    lanes.flatMap((lane) => {
      const { agency } = keptOf(lane)
      return typeof agency === 'string'
        ? listOf(lane, 'flowNodeRef').map((node) => [node, agency] as const)
        : []
    }),
  )
}

function targetsOf(element: ModdleElement, reading: Reading): string[] {
  return outgoingOf(element, reading).flatMap((flow) => {
    const target = refOf(flow, 'targetRef')
    return target === undefined ? [] : [reading.ids.get(target) ?? '']
  })
}

/** The name as it is drawn; what we keep of it where nobody has changed it. */
function textOf(drawn: unknown, kept: unknown): Text {
  const ours = kept as Text | undefined
  const said = typeof drawn === 'string' ? drawn : ''
  const same = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (ours !== undefined && same(ours.vi) === same(said)) return ours
  const named = said.trim() === '' ? '–' : said
  return { vi: named, en: ours?.en ?? named }
}

const KINDS: Readonly<Record<string, FlowNode['kind']>> = {
  'bpmn:Task': 'step',
  'bpmn:UserTask': 'step',
  'bpmn:ManualTask': 'step',
  'bpmn:ReceiveTask': 'wait',
  'bpmn:ExclusiveGateway': 'choice',
  'bpmn:EndEvent': 'end',
}

function kindOf(element: ModdleElement, reading: Reading): FlowNode['kind'] {
  if (element.$type === 'bpmn:ParallelGateway') {
    const { kind } = keptOf(element)
    if (kind === 'fork' || kind === 'join') return kind
    return outgoingOf(element, reading).length > 1 ? 'fork' : 'join'
  }
  if (element.$type === 'bpmn:IntermediateCatchEvent') return isOf(element, 'Timer') ? 'timer' : 'wait'
  // A milestone only leads on.
  return KINDS[element.$type] ?? 'choice'
}

/** What may be kept of ours in each kind: an element that was made one of another kind leaves the rest behind. */
const KEPT = {
  step: ['name', 'performer', 'limit', 'actions', 'work', 'produces', 'decides', 'signs', 'returnTo'],
  wait: ['name', 'system', 'limit', 'decides'],
  timer: ['name', 'after'],
  choice: ['name'],
  fork: [],
  join: [],
  end: [],
} as const satisfies Record<FlowNode['kind'], readonly string[]>

/** Nobody has said how long; the checks ask for it. */
const NO_TIME = { quantity: 0, unit: 'working_day' } as const

function nodeOf(element: ModdleElement, reading: Reading): unknown {
  const kept = keptOf(element)
  const kind = kindOf(element, reading)
  const keys: readonly string[] = KEPT[kind]
  const own = Object.fromEntries(keys.flatMap((key) => (kept[key] === undefined ? [] : [[key, kept[key]]])))
  const base = { ...own, kind, id: reading.ids.get(element) ?? '' }
  const named = { ...base, name: textOf(element.name, kept.name) }
  const [next = ''] = targetsOf(element, reading)
  switch (kind) {
    case 'end':
      return base
    case 'fork':
      return { ...base, next: targetsOf(element, reading) }
    case 'join':
      return { ...base, next }
    case 'timer':
      return { after: NO_TIME, ...named, next }
    case 'wait':
      return { system: '', ...named, next, ...timeoutOf(element, kept, reading) }
    case 'step':
      return { ...doerOf(element, reading), ...named, ...workOf(named.name, kept), next }
    case 'choice':
      return { ...(element.name === undefined ? base : named), ...branchesOf(element, kept.when, reading) }
  }
}

/** Of a step that was drawn anew: the agency whose lane it stands in, and nobody there. */
function doerOf(element: ModdleElement, { lanes }: Reading): object {
  const agency = lanes.get(element) ?? 'competent'
  return { performer: { agency: agency.startsWith('system:') ? 'competent' : agency, role: '' } }
}

/** The decision's words begin with the name of the step; where it was drawn with another name, they do so with that one. */
function workOf(name: Text, { name: was, work }: Record<string, unknown>): { work?: string } {
  const before = (was as Text | undefined)?.vi
  if (typeof work !== 'string' || before === undefined || before === name.vi) return {}
  const rest = work.startsWith(before) ? work.slice(before.length) : `\n${work}`
  return { work: `${name.vi}${rest}` }
}

function branchesOf(element: ModdleElement, kept: unknown, reading: Reading): object {
  const flows = outgoingOf(element, reading)
  const fallback =
    refOf(element, 'default') ?? flows.find((flow) => flow.conditionExpression === undefined) ?? flows.at(-1)
  const ours = Array.isArray(kept) ? (kept as string[]) : []
  const to = (flow: ModdleElement | undefined) => {
    const target = flow && refOf(flow, 'targetRef')
    return target === undefined ? '' : (reading.ids.get(target) ?? '')
  }
  const said = (flow: ModdleElement) => String(refOf(flow, 'conditionExpression')?.body ?? '').trim()
  const branches = flows
    .filter((flow) => flow !== fallback)
    .map((flow) => {
      const when = said(flow)
      return { when: ours.find((one) => one.trim() === when) ?? when, next: to(flow) }
    })
  return { branches, otherwise: to(fallback) }
}

function timeoutOf(element: ModdleElement, kept: Record<string, unknown>, reading: Reading): object {
  const event = reading.elements.find(
    (one) => one.$type === 'bpmn:BoundaryEvent' && refOf(one, 'attachedToRef') === element,
  )
  const after = (kept.timeout as { after?: unknown } | undefined)?.after ?? NO_TIME
  return event === undefined ? {} : { timeout: { after, next: targetsOf(event, reading)[0] ?? '' } }
}
