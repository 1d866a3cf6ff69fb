/** What the holder of a step does with it. */
import { ruleSetAt } from '../../../src/calendar/index.ts'
import type { Dossier, OpenTask } from '../../../src/dossiers/index.ts'
import type { Facts } from '../../../src/workflow/index.ts'
import { RESULT_FILE } from '../result-file.ts'
import type { InStep } from './incidents.ts'
import { type Agent, type Cast, type Deed, type Stage, versionOf } from './people/agent.ts'
import { WORDS } from './people/words.ts'
import { wayFrom } from './way.ts'

export interface Taken {
  task: OpenTask
  incident: InStep | undefined
}

/** Takes up a step: what comes before its completion, or completes it. */
export function stepDeed(agent: Agent, { task, incident }: Taken, stage: Stage, cast: Cast): Deed {
  if (incident !== undefined) return inStepDeed(agent, task, incident, stage, cast)
  const state = agent.state as Dossier
  const node = versionOf(stage, state).flow.nodes.get(nodeOf(task))
  const { refusal } = agent.plan.incidents
  const facts = answersFor(agent, task, stage)
  const decides = node?.kind === 'step' && node.decides === true
  const isLast = wayFrom(versionOf(stage, state).flow, nodeOf(task)).rest === 0
  return {
    actor: cast(task.role, task.agency, holderOf(task)),
    body: {
      type: 'complete_step',
      node: nodeOf(task),
      ...(decides
        ? refusal
          ? { decision: 'refused', reason: refusal.reason }
          : { decision: 'granted' }
        : {}),
      ...(isLast && ruleSetAt(state.acceptedAt ?? agent.at).resultFile === 'required'
        ? { files: [RESULT_FILE] }
        : {}),
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
    },
  }
}

function inStepDeed(agent: Agent, task: OpenTask, incident: InStep, stage: Stage, cast: Cast): Deed {
  const { supplement, opinion, obligation } = agent.plan.incidents
  const holder = cast(task.role, task.agency, holderOf(task))
  switch (incident) {
    case 'assign':
      return {
        // Work of no unit is the whole agency's, and its head's to give.
        actor: cast(task.unit === undefined ? 'agency_head' : 'unit_head', task.agency, { unit: task.unit }),
        body: { type: 'assign', task: task.key, to: holder.id },
      }
    case 'supplement':
      return {
        actor: holder,
        body: {
          type: 'request_supplement',
          items: [...(supplement?.items ?? [])],
          reason: supplement?.reason ?? '',
        },
      }
    case 'opinion':
      return {
        actor: holder,
        body: {
          type: 'request_opinion',
          agency: opinion?.agency ?? '',
          question: opinion?.question ?? '',
          workingDays: 5,
        },
      }
    case 'obligation':
      return {
        actor: holder,
        body: { type: 'request_payment', amount: obligation?.amount ?? 0, reason: WORDS.obligation },
      }
    case 'sentBack':
      return {
        actor: holder,
        body: {
          type: 'send_back',
          node: nodeOf(task),
          to: backFrom(agent, task, stage),
          reason: WORDS.sentBack,
        },
      }
  }
}

function backFrom(agent: Agent, task: OpenTask, stage: Stage): string {
  const node = versionOf(stage, agent.state as Dossier).flow.nodes.get(nodeOf(task))
  return (node?.kind === 'step' && node.returnTo?.[0]) || ''
}

export function nodeOf(task: OpenTask): string {
  return task.node ?? ''
}

/** What the next choices of the flow ask for, as this dossier has it. */
export function answersFor(agent: Agent, task: OpenTask, stage: Stage): Facts {
  const { flow } = versionOf(stage, agent.state as Dossier)
  const { asks } = wayFrom(flow, nodeOf(task))
  return Object.fromEntries(asks.map((fact) => [fact, answer(fact, flow.definition.facts[fact], agent)]))
}

function answer(
  fact: string,
  type: string | undefined,
  { plan, over, state }: Agent,
): boolean | number | string {
  const { obligation, supplement, refusal } = plan.incidents
  const known = state?.facts[fact]
  switch (fact) {
    case 'financial_obligation':
      return obligation?.amount ?? 0
    case 'inspection_result':
    case 'council_result':
      return refusal ? 'fail' : 'pass'
    case 'registry_state':
      return 'by_hand'
    case 'ministry_state':
      if (supplement && !over.has('supplement')) return 'supplement'
      return obligation && !over.has('obligation') ? 'payment' : 'done'
    default:
      return known ?? (type === 'number' ? 0 : type === 'boolean' ? false : '')
  }
}

/** The person it is assigned to, or anybody of its unit. */
export function holderOf(task: OpenTask): { unit?: string | undefined; id?: string | undefined } {
  return { unit: task.unit, id: task.assignee }
}
