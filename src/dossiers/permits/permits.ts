/** Who may give which command: rules as data, one place for counter, portal, API, bulk and replay. */
import { type Actor, type ApiScope, type Applicant, can, type Role } from '../../agencies/index.ts'
import type { CommandBody, CommandType } from '../commands.ts'
import type { OpenTask } from '../model.ts'
import { isHolder } from './holder.ts'
import { isConcerned, type Owned } from './is-concerned.ts'
import { agenciesOf, type Seen } from './may-see.ts'

type Place = 'receiving' | 'competent'

/** One way to be entitled. `holder`: has the open task the command is about. `reassigner`: may
 * give work of its agency and unit to others (`dossier.reassign`). `touching`: works at an agency the dossier is or was at.
 * `door`: another system that speaks through the door of its own connector. */
type Entitlement =
  | { role: Role; at: Place }
  | { role: Role; anywhere: true }
  | { door: ApiScope }
  | 'applicant'
  | 'system'
  | 'intake_client'
  | 'act_client'
  | 'holder'
  | 'reassigner'
  | 'touching'

const DESK: Entitlement = { role: 'reception_officer', at: 'receiving' }
const HEAD: Entitlement = { role: 'agency_head', at: 'competent' }
/** Above the head of the desk, so that the counter never waits for somebody who is away. */
const DESK_LEADERS: readonly Entitlement[] = [
  { role: 'centre_manager', at: 'receiving' },
  { role: 'agency_head', at: 'receiving' },
]
/** Asking the applicant stops the clock: a person does it who stands for it, or the ministry's system that does the work. */
const CRIMINAL_RECORDS: Entitlement = { door: 'messages.criminal_record' }
const CONTROLLER: Entitlement = { role: 'procedure_controller', anywhere: true }
const MANAGER: Entitlement = { role: 'centre_manager', anywhere: true }

export const PERMITS = {
  submit: ['applicant', DESK, 'intake_client'],
  receive: [DESK, 'intake_client'],
  accept: [DESK, 'intake_client'],
  request_intake_supplement: [DESK],
  provide_intake_supplement: ['applicant', DESK, 'intake_client'],
  refuse_intake: ['system'],
  propose_intake_refusal: [DESK],
  approve_intake_refusal: ['holder', ...DESK_LEADERS],
  reject_intake_refusal: ['holder', ...DESK_LEADERS],
  transfer: [DESK, 'intake_client'],
  confirm_receipt: ['holder', 'act_client'],
  return_transfer: ['holder'],
  complete_step: ['holder', 'act_client'],
  initial_result: ['holder'],
  sign_result: ['holder'],
  send_back: ['holder'],
  answer_outside: ['holder', 'act_client', 'system'],
  fire_timer: ['system'],
  time_out_wait: ['system'],
  assign: ['reassigner', 'holder', 'system'],
  request_opinion: ['holder'],
  give_opinion: ['holder', 'system'],
  request_supplement: ['holder', CRIMINAL_RECORDS],
  propose_supplement: ['holder'],
  approve_supplement: ['holder', HEAD],
  reject_supplement: ['holder', HEAD],
  provide_supplement: ['applicant', DESK, 'act_client', 'intake_client'],
  request_payment: ['holder', 'act_client'],
  confirm_payment: ['holder', 'act_client', 'system'],
  collect_fee: [{ role: 'cashier', at: 'receiving' }, DESK, 'system'],
  extend: [HEAD],
  recalculate_deadline: ['system'],
  move_version: [CONTROLLER, 'system'],
  restore_version: [CONTROLLER, 'system'],
  stop: [DESK, HEAD, 'system'],
  withdraw: ['applicant', DESK, 'intake_client'],
  hand_over: ['applicant', { role: 'return_officer', at: 'receiving' }, 'system'],
  return_originals: [DESK, { role: 'return_officer', at: 'receiving' }],
  correct_party: [DESK, 'holder'],
  correct_result: [{ role: 'clerk', at: 'competent' }],
  ask_correction: ['applicant'],
  choose_delivery: ['applicant'],
  answer_correction: ['holder'],
  rate: ['applicant', 'system', { role: 'return_officer', at: 'receiving' }],
  add_note: ['touching', MANAGER],
  urge: [MANAGER, HEAD, 'system'],
  answer_urge: ['holder'],
} as const satisfies Record<CommandType, readonly Entitlement[]>

/** The parts of a dossier that entitlement looks at; for a new dossier the application supplies them. */
export type Involved = Owned & Seen

/** Whether `actor` may give `body` to this dossier. Pure. */
export function isPermitted(actor: Actor, body: CommandBody, dossier: Involved): boolean {
  const ways: readonly Entitlement[] = PERMITS[body.type]
  return ways.some((way) => isEntitled(actor, way, body, dossier))
}

function isEntitled(actor: Actor, way: Entitlement, body: CommandBody, dossier: Involved): boolean {
  if (way === 'applicant') {
    return actor.kind === 'applicant' && (isConcerned(actor, dossier) || isOwnWord(actor, body, dossier))
  }
  if (way === 'system') return actor.kind === 'system'
  if (way === 'intake_client') return isClient(actor, 'dossiers.intake', dossier.receivingAgency)
  if (way === 'act_client') return isClient(actor, 'dossiers.act', dossier.competentAgency)
  if (typeof way === 'object' && 'door' in way) return isClient(actor, way.door, dossier.competentAgency)
  if (actor.kind !== 'staff') return false
  if (way === 'holder') return tasksAbout(body, dossier).some((task) => isHolder(actor, task))
  if (way === 'reassigner') {
    return tasksAbout(body, dossier).some(({ agency, unit }) =>
      can(actor, 'dossier.reassign', { agency, unit }),
    )
  }
  if (way === 'touching') return actor.grants.some((grant) => agenciesOf(dossier).includes(grant.agency))
  if ('anywhere' in way) return actor.grants.some((grant) => grant.role === way.role)
  const agency = way.at === 'receiving' ? dossier.receivingAgency : dossier.competentAgency
  return actor.grants.some((grant) => grant.role === way.role && grant.agency === agency)
}

/** Somebody for whom nobody vouches files what says of everybody in it that it is only declared: it may be theirs, and gives them nothing else. */
function isOwnWord({ identity, secretOf }: Applicant, { type }: CommandBody, { parties }: Involved): boolean {
  if (type !== 'submit' || identity !== undefined || secretOf !== undefined || parties === undefined)
    return false
  const { applicant, owner = applicant, representatives = [] } = parties
  return [applicant, owner, ...representatives].every(({ declared }) => declared === true)
}

function isClient(actor: Actor, scope: string, agency: string): boolean {
  return (
    actor.kind === 'client' &&
    actor.scopes.includes(scope) &&
    (actor.agencies === 'all' || actor.agencies.includes(agency))
  )
}

/** Work that can be urged: it waits for somebody of an agency. */
const URGED_WORK: readonly OpenTask['kind'][] = [
  'transfer',
  'receipt',
  'step',
  'opinion',
  'supplement_approval',
]

/** The open tasks a command is about; for acts inside the process, any open step of the actor's. */
function tasksAbout(body: CommandBody, dossier: Involved): readonly OpenTask[] {
  switch (body.type) {
    case 'complete_step':
    case 'send_back':
    case 'answer_outside':
      return dossier.tasks.filter((task) => task.node === body.node)
    case 'assign':
      return dossier.tasks.filter((task) => task.key === body.task)
    case 'give_opinion':
      return dossier.tasks.filter((task) => task.key === `opinion:${body.opinion}`)
    case 'confirm_receipt':
    case 'return_transfer':
      return dossier.tasks.filter((task) => task.kind === 'receipt')
    case 'approve_supplement':
    case 'reject_supplement':
      return dossier.tasks.filter((task) => task.kind === 'supplement_approval')
    case 'approve_intake_refusal':
    case 'reject_intake_refusal':
      return dossier.tasks.filter((task) => task.kind === 'refusal_approval')
    case 'answer_correction':
      return dossier.tasks.filter((task) => task.kind === 'correction')
    case 'answer_urge':
      return dossier.tasks.filter((task) => URGED_WORK.includes(task.kind))
    case 'confirm_payment':
      return dossier.tasks.filter((task) => task.kind === 'payment')
    default:
      return dossier.tasks.filter((task) => task.kind === 'step')
  }
}
