/** An intent as a command: who does it, in which words. */
import type { Actor } from '../../../src/agencies/index.ts'
import { addWorkingDays, type Instant } from '../../../src/calendar/index.ts'
import type { CommandBody, Dossier } from '../../../src/dossiers/index.ts'
import { applicantOf, paidByOf, papersFor } from './application.ts'
import type { Event } from './incidents.ts'
import { type Agent, type Cast, type Deed, officeTime, type Stage } from './people/agent.ts'
import { SYSTEM } from './people/people.ts'
import { WORDS } from './people/words.ts'
import type { Plan } from './plan.ts'
import { answersFor, holderOf, nodeOf, stepDeed, type Taken } from './step-deeds.ts'

function castFor(agent: Agent, stage: Stage, at: Instant): Cast {
  return (role, agency, one) => stage.people.actor(role, agency, at, { turn: agent.plan.number, ...one })
}

/** Takes up an open task; `incident` is what the holder of a step does before completing it. */
export function taskDeed(agent: Agent, taken: Taken, stage: Stage, at: Instant): Deed {
  const { task } = taken
  const state = agent.state as Dossier
  const { plan } = agent
  const cast = castFor(agent, stage, at)
  const holder = () => cast(task.role, task.agency, holderOf(task))
  switch (task.kind) {
    case 'reception':
      return { actor: holder(), body: receptionBody(state, plan) }
    case 'intake_supplement':
      return {
        actor: bringer(plan, holder),
        body: { type: 'provide_intake_supplement', papers: papersFor(plan, stage, at) },
      }
    case 'transfer':
      return { actor: holder(), body: { type: 'transfer' } }
    case 'receipt':
      return { actor: holder(), body: { type: 'confirm_receipt' } }
    case 'step':
      return stepDeed(agent, taken, stage, cast)
    case 'wait':
      return {
        actor: SYSTEM,
        body: {
          type: 'answer_outside',
          node: nodeOf(task),
          answer: WORDS.outsideAnswer,
          facts: answersFor(agent, task, stage),
        },
      }
    case 'timer':
      return { actor: SYSTEM, body: { type: 'fire_timer', node: nodeOf(task) } }
    case 'opinion':
      return {
        actor: holder(),
        body: {
          type: 'give_opinion',
          opinion: task.key.slice('opinion:'.length),
          answer: WORDS.opinionGiven,
        },
      }
    case 'supplement':
      return {
        actor: bringer(plan, () => cast('reception_officer', state.receivingAgency)),
        body: { type: 'provide_supplement', papers: [] },
      }
    case 'supplement_approval':
      return { actor: holder(), body: { type: 'approve_supplement' } }
    case 'refusal_approval':
      return { actor: holder(), body: { type: 'approve_intake_refusal' } }
    case 'payment':
      return { actor: holder(), body: { type: 'confirm_payment', receipt: `BL-${plan.number}` } }
    case 'correction':
      return {
        actor: holder(),
        body: { type: 'answer_correction', outcome: 'declined', text: WORDS.correctionDeclined },
      }
    case 'hand_over':
      return handOverDeed(state, plan, holder, cast)
  }
}

/** Who filed online supplements online; everybody else comes to the desk. */
function bringer(plan: Plan, desk: () => Actor): Actor {
  return plan.channel === 'online' ? applicantOf(plan) : desk()
}

function receptionBody(state: Dossier, plan: Plan): CommandBody {
  const { incidents, paidAtOnce } = plan
  const isSecondLook = state.intakeSupplements.length > 0
  const { intakeSupplement, refusedIntake } = incidents
  if (intakeSupplement && !isSecondLook) {
    return {
      type: 'request_intake_supplement',
      items: [...intakeSupplement.items],
      reason: intakeSupplement.items.join('; '),
    }
  }
  return refusedIntake
    ? { type: 'propose_intake_refusal', reason: refusedIntake.reason }
    : { type: 'accept', paidFees: paidAtOnce, paidBy: paidByOf(plan) }
}

/** A fee that is still open is paid when the result is picked up. */
function handOverDeed(state: Dossier, plan: Plan, holder: () => Actor, cast: Cast): Deed {
  const unpaid = state.fees.find((fee) => fee.paidAt === undefined && fee.amount > 0)
  if (unpaid)
    return {
      actor: cast('cashier', state.receivingAgency),
      body: {
        type: 'collect_fee',
        code: unpaid.code,
        receipt: `BL-${plan.number}`,
        paidBy: paidByOf(plan),
      },
    }
  const { deliverBy: method, parties } = plan
  // Online it is there when they open it.
  if (method === 'online') return { actor: applicantOf(plan), body: { type: 'hand_over', method } }
  const signed = method === 'counter' ? ({ proof: 'signature' } as const) : {}
  return {
    actor: holder(),
    body: { type: 'hand_over', method, receiver: parties.applicant.name, ...signed },
  }
}

/** Does what happens out of turn. */
export function eventDeed(agent: Agent, event: Event, stage: Stage, at: Instant): Deed {
  const state = agent.state as Dossier
  const { plan } = agent
  const { extension, urged, withdrawal, stop, correction } = plan.incidents
  const cast = castFor(agent, stage, at)
  const desk = () => cast('reception_officer', state.receivingAgency)
  switch (event) {
    case 'extension': {
      const until = addWorkingDays(
        officeTime(stage, state.competentAgency),
        state.dueAt as Instant,
        extension?.days ?? 1,
      )
      return {
        actor: cast('agency_head', state.competentAgency),
        body: { type: 'extend', until, reason: extension?.reason ?? '', apology: WORDS.apology },
      }
    }
    case 'urged':
      return { actor: cast('centre_manager', stage.centre), body: { type: 'urge', text: urged?.text ?? '' } }
    case 'urgeAnswered': {
      const task = state.tasks.find(({ kind }) => kind === 'step') as Dossier['tasks'][number]
      const { days = 1, text = '' } = urged?.answer ?? {}
      return {
        actor: cast(task.role, task.agency, holderOf(task)),
        body: {
          type: 'answer_urge',
          text,
          until: addWorkingDays(officeTime(stage, state.competentAgency), at, days),
        },
      }
    }
    case 'cause':
      return {
        actor: cast('case_officer', state.competentAgency),
        body: { type: 'add_note', text: plan.pace.kind === 'delayed' ? plan.pace.cause : '' },
      }
    case 'withdrawal':
      return { actor: bringer(plan, desk), body: { type: 'withdraw', reason: withdrawal?.reason ?? '' } }
    case 'stop':
      return { actor: desk(), body: { type: 'stop', reason: stop?.reason ?? '' } }
    case 'correction':
      return {
        actor: cast('clerk', state.competentAgency),
        body: { type: 'correct_result', reason: correction?.reason ?? '', files: [] },
      }
    case 'rating':
      return {
        actor: applicantOf(plan),
        body: {
          type: 'rate',
          level: plan.rating?.level ?? 'satisfied',
          channel: plan.rating?.channel ?? 'kiosk',
        },
      }
  }
}
