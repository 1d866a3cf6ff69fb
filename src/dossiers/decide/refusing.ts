/** Refusal to receive (NĐ 118/2025 art. 17, form 03): the counter proposes it, the head of the desk makes it. */
import type { Actor } from '../../agencies/index.ts'
import type { EventOf } from '../events/events.ts'
import type { Dossier, OpenTask } from '../model.ts'
import { isPermitted } from '../permits/permits.ts'
import { refuse } from '../refusals.ts'
import type { World } from '../world.ts'
import { type Act, allKeys, type Deciders, keysOfKind, withinEightHours } from './act.ts'

type RefusingCommand =
  | 'refuse_intake'
  | 'propose_intake_refusal'
  | 'approve_intake_refusal'
  | 'reject_intake_refusal'

export const refusingDeciders = {
  refuse_intake: ({ dossier, body }) => [refused(dossier, body.reason)],
  /** The dossier stays with the counter meanwhile: what accepts it or asks for a supplement ends the proposal. */
  propose_intake_refusal: ({ dossier, body, command, at, world }) => {
    if (dossier.refusalProposal !== undefined) return refuse('refusal_proposed')
    const head = headOfDesk(command.actor, dossier.receivingAgency, world)
    const key = `refusal_approval:${dossier.version + 1}`
    const task = { key, kind: 'refusal_approval', openedAt: at, ...head } as const
    return [
      {
        type: 'intake_refusal_proposed',
        reason: body.reason,
        by: command.actor.id,
        opened: [withTimeOf(dossier, task, world)],
      },
    ]
  },
  approve_intake_refusal: (act) => {
    const { refusalProposal: proposal } = act.dossier
    if (proposal === undefined) return refuse('no_refusal_proposed')
    if (isOwnByDelegation(act, proposal.by)) return refuse('refusal_own_proposal')
    return [refused(act.dossier, proposal.reason)]
  },
  reject_intake_refusal: ({ dossier, body }) => {
    if (dossier.refusalProposal === undefined) return refuse('no_refusal_proposed')
    const closed = keysOfKind(dossier, 'refusal_approval')
    return [{ type: 'intake_refusal_returned', reason: body.reason, closed }]
  },
} satisfies Deciders<RefusingCommand>

function refused(dossier: Dossier, reason: string): EventOf<'intake_refused'> {
  return { type: 'intake_refused', reason, closed: allKeys(dossier) }
}

/**
 * The head of the unit whose counter the officer sits at; a counter that belongs to no unit is headed by the manager at the
 * centre and by the head of the agency elsewhere.
 */
function headOfDesk(actor: Actor, agency: string, world: World): Pick<OpenTask, 'agency' | 'role' | 'unit'> {
  const grants = actor.kind === 'staff' ? actor.grants : []
  const unit = grants.find((grant) => grant.role === 'reception_officer' && grant.agency === agency)?.unit
  if (unit !== undefined) return { agency, role: 'unit_head', unit }
  return { agency, role: world.isCentre(agency) ? 'centre_manager' : 'agency_head' }
}

/** The applicant is owed an answer within the eight working hours in which the dossier is looked at. */
function withTimeOf({ tasks }: Dossier, task: OpenTask, world: World): OpenTask {
  const dueAt = tasks.find(({ kind }) => kind === 'reception')?.dueAt
  return dueAt === undefined ? withinEightHours(task, world) : { ...task, dueAt }
}

/** At a desk of one person the head proposes and confirms, as themselves; who only stands in for the head confirms others'. */
function isOwnByDelegation(act: Act<'approve_intake_refusal'>, proposer: string): boolean {
  const { actor } = act.command
  if (actor.kind !== 'staff' || actor.id !== proposer) return false
  const inPerson = { ...actor, grants: actor.grants.filter(({ onBehalfOf }) => onBehalfOf === undefined) }
  return !isPermitted(inPerson, act.body, { ...act.dossier, parties: act.world.parties })
}
