/** Everything staff can do to a dossier: what this person may do now, and for the rest one sentence why not. */
import {
  asksThroughHead,
  type CommandBody,
  isAllowed,
  isHolder,
  isLent,
  isPermitted,
  maySignNext,
  openCorrection,
} from '../../../dossiers/index.ts'
import type { StepAction } from '../../../workflow/index.ts'
import type { Act } from './act-fields.ts'
import { fieldsOf } from './act-forms.ts'
import { actNames, STAFF_ACTS, type StaffAct } from './act-words.ts'
import { type ActsInput, stepOf } from './acts-input.ts'
import { sayNext } from './ahead/where-next.ts'
import { type Withheld, whyNotPermitted, whyNotThisStep, whyWrongStatus } from './why-not-act.ts'

export interface Acts {
  offered: readonly Act[]
  withheld: readonly Withheld[]
}

/** Acts of a step that its node must name. */
const ASKED_IN_STEP: Partial<Record<StaffAct, StepAction>> = {
  send_back: 'send_back',
  request_supplement: 'request_supplement',
  propose_supplement: 'request_supplement',
  request_payment: 'request_payment',
}

/** Pure. `offered` in the order in which acts are likely. */
export function listActs(input: ActsInput): Acts {
  const offered: Act[] = []
  const withheld: Withheld[] = []
  for (const type of STAFF_ACTS) {
    const acts = basesOf(type, input).filter((base) => isOpen(type, base, input))
    if (acts.length > 0) offered.push(...acts.map((base) => actOf(type, base, input)))
    else withheld.push({ type, title: actNames[input.lang][type], why: whyNot(type, input) })
  }
  return { offered, withheld }
}

/** The tasks that the person may assign now, whose candidates are worth asking for. */
export function listAssignable({ dossier, actor }: Pick<ActsInput, 'dossier' | 'actor'>) {
  return dossier.tasks.filter(
    (task) =>
      (task.kind === 'step' || task.kind === 'opinion') &&
      isAllowed('assign', dossier.status) &&
      isPermitted(actor, { type: 'assign', task: task.key, to: null }, dossier),
  )
}

type Base = Readonly<Record<string, unknown>>

/** What an act can be about: each open node, opinion or fee; one without anything for the rest. */
function basesOf(
  type: StaffAct,
  { dossier, candidates, actor, procedure, parties }: ActsInput,
): readonly Base[] {
  const tasks = (kind: string) => dossier.tasks.filter((task) => task.kind === kind)
  switch (type) {
    case 'complete_step':
    case 'send_back':
      return tasks('step').map(({ node }) => ({ node }))
    case 'answer_outside':
      return tasks('wait').map(({ node }) => ({ node }))
    case 'give_opinion':
      return tasks('opinion').map(({ key }) => ({ opinion: key.slice('opinion:'.length) }))
    case 'assign':
      return [...candidates].filter(([, people]) => people.length > 0).map(([task]) => ({ task }))
    case 'request_supplement':
      return dossier.decision === undefined && !asksThroughHead(dossier, actor) ? [{}] : []
    case 'propose_supplement':
      return mayPropose(dossier, actor) ? [{}] : []
    case 'approve_supplement':
    case 'reject_supplement':
      return dossier.proposal === undefined ? [] : [{}]
    case 'initial_result':
      return maySign({ dossier, procedure, actor }) === 'initials' ? [{}] : []
    case 'sign_result':
      return maySign({ dossier, procedure, actor }) === 'signature' ? [{}] : []
    case 'propose_intake_refusal':
      return dossier.refusalProposal === undefined ? [{}] : []
    case 'approve_intake_refusal':
    case 'reject_intake_refusal':
      return dossier.refusalProposal === undefined ? [] : [{}]
    case 'correct_party':
      return (['applicant', 'owner'] as const).flatMap((of) =>
        of === 'applicant' || parties?.owner !== undefined ? [{ of }] : [],
      )
    case 'answer_urge':
      return dossier.urgedAt === undefined ? [] : [{}]
    case 'return_originals':
      return dossier.papers.some(isLent) ? [{}] : []
    case 'answer_correction':
      return openCorrection(dossier) === undefined ? [] : [{}]
    case 'collect_fee':
      return hasFeeToCollect(dossier) ? [{}] : []
    default:
      return [{}]
  }
}

/** Before acceptance the counter collects nothing by itself: it does so with the acceptance. */
function hasFeeToCollect({ acceptedAt, fees }: ActsInput['dossier']): boolean {
  return acceptedAt !== undefined && fees.some(({ amount, paidAt }) => amount > 0 && paidAt === undefined)
}

function maySign({ dossier, procedure, actor }: Pick<ActsInput, 'dossier' | 'procedure' | 'actor'>) {
  return procedure && maySignNext(actor, dossier, procedure.version)
}

/** Only what a person cannot ask for in their own name is proposed, and once at a time. */
function mayPropose(dossier: ActsInput['dossier'], actor: ActsInput['actor']): boolean {
  return asksThroughHead(dossier, actor) && dossier.decision === undefined && dossier.proposal === undefined
}

function isOpen(type: StaffAct, base: Base, input: ActsInput): boolean {
  const { dossier, actor } = input
  // Only the type and what the act is about are looked at.
  const probe = { type, ...base } as CommandBody
  return isAllowed(type, dossier.status) && isPermitted(actor, probe, dossier) && isInStep(type, base, input)
}

function isInStep(type: StaffAct, base: Base, { dossier, procedure, actor }: ActsInput): boolean {
  const action = ASKED_IN_STEP[type]
  if (action === undefined) return true
  return dossier.tasks.some((task) => {
    if (task.kind !== 'step' || !isHolder(actor, task) || (base.node && base.node !== task.node)) return false
    const node = stepOf(procedure, task.node)
    return type === 'send_back' ? !!node?.returnTo?.length : node?.actions?.includes(action) === true
  })
}

/** The form of one act, whether it is offered now or was when the page was drawn. */
export function actOf(type: StaffAct, base: Base, input: ActsInput): Act {
  const node = stepOf(input.procedure, base.node)
  const name = actNames[input.lang][type]
  const isOneOfMany = input.dossier.tasks.filter((task) => task.kind === 'step').length > 1
  return {
    id: [type, ...Object.values(base)].join('.').replace(/[^a-z0-9]+/gi, '-'),
    type,
    title: node && isOneOfMany ? `${name}: ${node.name[input.lang]}` : name,
    base,
    fields: fieldsOf(type, base, input),
    ...(type === 'complete_step' ? { next: sayNext(base, input) } : {}),
  }
}

function whyNot(type: StaffAct, input: ActsInput): string {
  if (!isAllowed(type, input.dossier.status)) return whyWrongStatus(input)
  const probes = basesOf(type, input)
  const isMine = probes.some((base) =>
    isPermitted(input.actor, { type, ...base } as CommandBody, input.dossier),
  )
  return isMine || probes.length === 0 ? whyNotThisStep(input) : whyNotPermitted(type, input)
}
