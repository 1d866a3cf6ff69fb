import type { ModdleElement } from 'bpmn-moddle'
import { isOf, listOf, refOf } from '../elements.ts'
import type { Move, Net } from '../model.ts'
import { mergeOf } from './inclusive-merge.ts'

/** More ways out of an inclusive choice than these are taken one by one and all together. */
const MOST_SUBSETS = 8

interface Building {
  moves: Move[]
  inside: Map<string, readonly string[]>
  activities: string[]
}

/** What is around a node: its scope with the flows of it. */
interface Scope {
  path: readonly string[]
  flows: readonly ModdleElement[]
  nodes: readonly ModdleElement[]
  /** The subprocess of the scope, if it is one. */
  owner?: ModdleElement
  parent?: Scope
  begins: ReadonlySet<string>
}

/** The token net of one process, subprocesses unfolded. Messages always come; an attached event happens at most once. */
export function buildNet(process: ModdleElement): Net {
  const building: Building = { moves: [], inside: new Map(), activities: [] }
  const beginnings = addScope(building, process, [])
  const moves = building.moves.map((move) => withMerge(move, building.moves))
  return { ...building, beginnings, moves }
}

function addScope(
  building: Building,
  element: ModdleElement,
  path: readonly string[],
  parent?: Scope,
): string[][] {
  const elements = listOf(element, 'flowElements')
  const flows = elements.filter((one) => one.$type === 'bpmn:SequenceFlow')
  const nodes = elements.filter((one) => one.$instanceOf('bpmn:FlowNode') && takesPart(one))
  const targets = new Set(flows.map((flow) => refOf(flow, 'targetRef')?.id))
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent')
  const first = starts.length > 0 ? [] : nodes.filter((node) => !targets.has(node.id) && canBegin(node))
  const begins = new Set(first.map(({ id = '' }) => id))
  const scope: Scope = { path, flows, nodes, begins, ...(parent ? { owner: element, parent } : {}) }
  for (const node of nodes) addNode(building, node, scope)
  const beginnings = starts.map((start) => outsOf(start, scope))
  const all = beginnings.length > 0 ? beginnings : [first.map(({ id }) => `S:${id}`)]
  for (const place of [...flows.map(({ id }) => `F:${id}`), ...all.flat()]) building.inside.set(place, path)
  return all
}

/** Handlers that only an event or a compensation starts stand beside the flow. */
const takesPart = (node: ModdleElement) =>
  node.triggeredByEvent !== true &&
  node.isForCompensation !== true &&
  !(isBoundary(node) && isOf(node, 'Compensate'))
const isBoundary = ({ $type }: ModdleElement) => $type === 'bpmn:BoundaryEvent'
const isLinkTarget = (node: ModdleElement) =>
  node.$type === 'bpmn:IntermediateCatchEvent' && isOf(node, 'Link')
const canBegin = (node: ModdleElement) => !isBoundary(node) && !isLinkTarget(node)

function outsOf(node: ModdleElement, { flows }: Scope): string[] {
  return flows.filter((flow) => refOf(flow, 'sourceRef') === node).map(({ id }) => `F:${id}`)
}

function insOf(node: ModdleElement, { flows, begins }: Scope): string[] {
  const ins = flows.filter((flow) => refOf(flow, 'targetRef') === node).map(({ id }) => `F:${id}`)
  return begins.has(node.id ?? '') ? [...ins, `S:${node.id}`] : ins
}

function addNode(building: Building, node: ModdleElement, scope: Scope): void {
  const { id = '', $type } = node
  const ins = insOf(node, scope)
  const outs = outsOf(node, scope)
  const add = (takes: readonly string[], puts: readonly string[], more: Partial<Move> = {}) =>
    building.moves.push({ node: id, takes, puts, ...more })
  if (isBoundary(node) || $type === 'bpmn:StartEvent') return
  if (node.$instanceOf('bpmn:Activity')) {
    addActivity(building, node, scope)
    return
  }
  switch ($type) {
    case 'bpmn:EndEvent':
      addEnd(building, node, scope)
      return
    case 'bpmn:ParallelGateway':
      if (ins.length > 0) add(ins, outs)
      return
    case 'bpmn:InclusiveGateway':
    case 'bpmn:ComplexGateway':
      addInclusive(building, node, scope)
      return
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:EventBasedGateway':
      for (const place of ins)
        for (const way of outs.length > 0 ? outs.map((out) => [out]) : [[]]) add([place], way)
      return
    default:
      for (const place of ins) add([place], throughLink(node, scope) ?? outs)
  }
}

/** A link goes on where the catching link of its name stands. */
function throughLink(node: ModdleElement, scope: Scope): string[] | undefined {
  if (node.$type !== 'bpmn:IntermediateThrowEvent' || !isOf(node, 'Link')) return undefined
  const nameOf = (event: ModdleElement) => listOf(event, 'eventDefinitions')[0]?.name ?? event.name
  const target = scope.nodes.find((one) => isLinkTarget(one) && nameOf(one) === nameOf(node))
  return target && outsOf(target, scope)
}

function addEnd({ moves, inside }: Building, node: ModdleElement, scope: Scope): void {
  const { id = '' } = node
  const end = { node: id, puts: [`E:${id}`], ends: id }
  inside.set(`E:${id}`, scope.path)
  const caught = isOf(node, 'Error') ? errorBoundary(scope) : undefined
  for (const place of insOf(node, scope)) {
    if (caught !== undefined)
      moves.push({
        node: id,
        takes: [place, `R:${caught.owner}`],
        puts: caught.outs,
        clears: [caught.owner, `marks:${caught.owner}`],
      })
    else if (isOf(node, 'Terminate'))
      moves.push({ ...end, takes: [place], clears: [scope.path.at(-1) ?? ''] })
    else moves.push({ ...end, takes: [place] })
  }
}

function errorBoundary({ owner, parent }: Scope): { owner: string; outs: string[] } | undefined {
  if (owner === undefined || parent === undefined) return undefined
  const event = parent.nodes.find(
    (one) => isBoundary(one) && refOf(one, 'attachedToRef') === owner && isOf(one, 'Error'),
  )
  return event && { owner: owner.id ?? '', outs: outsOf(event, parent) }
}

function addInclusive({ moves }: Building, node: ModdleElement, scope: Scope): void {
  const [ins, outs] = [insOf(node, scope), outsOf(node, scope)]
  for (const taken of ins.length > 1 ? subsetsOf(ins) : ins.map((one) => [one])) {
    for (const puts of subsetsOf(outs)) {
      const whenNoneComes = ins.length > 1 ? { whenNoneComes: { incoming: ins, sources: new Map() } } : {}
      moves.push({ node: node.id ?? '', takes: taken, puts, ...whenNoneComes })
    }
  }
}

function withMerge(move: Move, moves: readonly Move[]): Move {
  const { whenNoneComes } = move
  return whenNoneComes === undefined
    ? move
    : { ...move, whenNoneComes: mergeOf(move.node, whenNoneComes.incoming, moves) }
}

function addActivity(building: Building, node: ModdleElement, scope: Scope): void {
  const { id = '' } = node
  const { moves, inside } = building
  building.activities.push(id)
  const running = `R:${id}`
  const marks = `marks:${id}`
  inside.set(running, scope.path)
  const boundaries = scope.nodes.filter((one) => isBoundary(one) && refOf(one, 'attachedToRef') === node)
  const lasting = boundaries.filter(({ cancelActivity }) => cancelActivity === false)
  for (const { id: event } of lasting) inside.set(`A:${event}`, [...scope.path, marks])
  const isOpen =
    node.$instanceOf('bpmn:SubProcess') &&
    node.$type !== 'bpmn:AdHocSubProcess' &&
    listOf(node, 'flowElements').length > 0
  const beginnings = isOpen ? addScope(building, node, [...scope.path, id], scope) : [[]]
  const entering = [running, ...lasting.map(({ id: event }) => `A:${event}`)]
  for (const place of insOf(node, scope)) {
    for (const beginning of beginnings)
      moves.push({ node: id, takes: [place], puts: [...entering, ...beginning] })
  }
  const done = {
    node: `${id}:done`,
    takes: [running],
    clears: [id, marks],
    ...(isOpen ? { whenEmpty: id } : {}),
  }
  for (const puts of waysOut(node, scope)) moves.push({ ...done, puts })
  for (const event of boundaries) {
    const outs = outsOf(event, scope)
    const at = { node: event.id ?? '' }
    if (lasting.includes(event))
      moves.push({ ...at, takes: [running, `A:${event.id}`], puts: [running, ...outs] })
    // An error comes from inside where an error end throws it; otherwise it may come at any time, as of a system.
    else moves.push({ ...at, takes: [running], puts: outs, clears: [id, marks] })
  }
}

/** Conditions on what leaves an activity choose one or several; without them all are taken. */
function waysOut(node: ModdleElement, scope: Scope): string[][] {
  const outs = scope.flows.filter((flow) => refOf(flow, 'sourceRef') === node)
  const places = outs.map(({ id }) => `F:${id}`)
  const chooses = outs.some((flow) => flow.conditionExpression !== undefined)
  return chooses ? subsetsOf(places) : [places]
}

function subsetsOf(places: readonly string[]): string[][] {
  if (places.length === 0) return [[]]
  if (places.length > MOST_SUBSETS) return [...places.map((one) => [one]), [...places]]
  const count = 2 ** places.length
  return Array.from({ length: count - 1 }, (_, i) => places.filter((_, bit) => ((i + 1) >> bit) & 1))
}
