import type { ModdleElement } from 'bpmn-moddle'
import { elementsOf, listOf, refOf } from './elements.ts'
import type { BpmnFinding, BpmnFindingCode, BpmnVerdict, Net } from './model.ts'
import { buildNet } from './net/build-net.ts'
import { type Explored, exploreNet } from './net/explore-net.ts'
import { foldNet } from './net/fold-net.ts'
import { readBpmn } from './read-bpmn.ts'
import { find } from './sentences.ts'
import { listUnsupported } from './unsupported.ts'

const BOUND = 50_000
/** A process with more situations is folded before it is explored further: that says the same. */
const FIRST_BOUND = 5000

/**
 * Judges a BPMN 2.0 file: each of its processes must be safe (no place holds two tokens), always able to complete, reach each
 * end at most once, and have no dead activity. Never throws for a file.
 */
export async function judgeBpmn(bytes: Uint8Array): Promise<BpmnVerdict> {
  const { definitions, findings } = await readBpmn(bytes)
  if (definitions === undefined) return { sound: false, findings, unsupported: [], states: 0 }
  const processes = listOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process')
  const drawn = processes.filter((process) => listOf(process, 'flowElements').length > 0)
  if (processes.length === 0) findings.push(find('no_process', ''))
  // The pool of an outside party is often drawn empty.
  if (drawn.length === 0)
    findings.push(...processes.map(({ id = '', name = '' }) => find('empty_process', id, { name })))
  let states = 0
  for (const process of drawn) {
    const net = buildNet(process)
    const all = exploreNet(net, FIRST_BOUND)
    const explored = all.isComplete ? all : exploreNet(foldNet(net), BOUND)
    states += all.isComplete ? all.states : FIRST_BOUND + explored.states
    findings.push(...sayEnds(process), ...sayExplored(process, net, explored))
  }
  const isOpen = findings.some(({ code }) => code === 'too_many_states')
  const isWrong = findings.some(({ code, severity }) => severity === 'error' && code !== 'too_many_states')
  return {
    sound: isWrong ? false : isOpen ? null : true,
    findings,
    unsupported: listUnsupported(definitions),
    states,
  }
}

/** BPMN 2.0, 10.5.2: where there is an end there is a start, and the other way round; without both, what nothing leads to begins. */
function sayEnds(process: ModdleElement): BpmnFinding[] {
  const { id = '', name = '' } = process
  const has = (type: string) => listOf(process, 'flowElements').some(({ $type }) => $type === `bpmn:${type}`)
  return [
    ...(has('StartEvent') ? [] : [find('no_start', id, { name })]),
    ...(has('EndEvent') ? [] : [find('no_end', id, { name })]),
  ]
}

function sayExplored(process: ModdleElement, net: Net, explored: Explored): BpmnFinding[] {
  const elements = new Map(elementsOf(process).map((one) => [one.id ?? '', one]))
  const tell = (code: BpmnFindingCode, ids: Iterable<string>) =>
    [...new Set(ids)].map((id) => find(code, id, { name: elements.get(id)?.name ?? '' }))
  const nodeOf = (place: string) => {
    const id = place.slice(2)
    const flow = elements.get(id)
    return flow?.$type === 'bpmn:SequenceFlow' ? (refOf(flow, 'targetRef')?.id ?? id) : id
  }
  const problems = [
    ...tell(
      'two_tokens',
      [...explored.doubled].map((place) => place.slice(2)),
    ),
    ...tell('end_reached_twice', explored.endedTwice),
    ...tell('stuck', [...explored.stuck].map(nodeOf)),
    ...tell('no_way_to_end', [...explored.trapped].map(nodeOf)),
  ]
  if (!explored.isComplete) {
    return [
      ...problems,
      find('too_many_states', process.id ?? '', { name: process.name ?? '', bound: String(BOUND) }),
    ]
  }
  // After a doubled token nothing was looked at: what was not done there may be done.
  const dead = explored.doubled.size > 0 ? [] : net.activities.filter((id) => !explored.fired.has(id))
  return [...problems, ...tell('dead_activity', dead)]
}
