/** A result is signed in order: initials by who prepared and headed, the leader's own signature, then number and seal (NĐ 30/2020 art. 13). */
import type { Actor } from '../../agencies/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import type { Dossier } from '../model.ts'
import { isHolder } from '../permits/holder.ts'
import { type Refusal, refuse } from '../refusals.ts'
import type { Act, Deciders, Deed } from './act.ts'

/** Who sign results in their own name. */
const LEADERS: readonly string[] = ['agency_head', 'province_leader']

export const signingDeciders = {
  initial_result: (act) => {
    const { dossier, body, command, procedure } = act
    const next = nextSignature(dossier, procedure.version)
    if (next !== 'initials') return whyNot(act, { sign: 'initials_complete' })
    if (hasInitialled(dossier, command.actor)) return refuse('initialled_already')
    if (body.files.length === 0) return refuse('result_file_missing')
    return [{ type: 'result_initialled', by: command.actor.id, files: body.files }]
  },
  sign_result: (act) => {
    const { dossier, body, command, procedure } = act
    const next = nextSignature(dossier, procedure.version)
    if (next !== 'signature') return whyNot(act, { sign: 'initials_missing' })
    if (!leads(command.actor, dossier)) return refuse('leader_signs')
    if (body.files.length === 0) return refuse('result_file_missing')
    return [{ type: 'result_signed', by: command.actor.id, files: body.files }]
  },
} satisfies Deciders<'initial_result' | 'sign_result'>

function whyNot(
  { dossier, procedure }: Pick<Deed, 'dossier' | 'procedure'>,
  { sign }: { sign: 'initials_complete' | 'initials_missing' },
): Refusal {
  if (procedure.version.initials === undefined) return refuse('not_signed_in_order')
  return refuse(dossier.signing?.signed === undefined ? sign : 'result_signed_already')
}

/** Which signature the result waits for; undefined: none, or none in order. Pure. */
function nextSignature(
  { signing }: Pick<Dossier, 'signing'>,
  { initials }: Pick<ProcedureVersion, 'initials'>,
): 'initials' | 'signature' | undefined {
  if (initials === undefined || signing?.signed !== undefined) return undefined
  return (signing?.initials.length ?? 0) < initials ? 'initials' : 'signature'
}

/** Whether this person may set the signature that comes next, of those who hold a step. Pure. */
export function maySignNext(
  actor: Actor,
  dossier: Pick<Dossier, 'signing' | 'tasks'>,
  version: Pick<ProcedureVersion, 'initials'>,
): 'initials' | 'signature' | undefined {
  const next = nextSignature(dossier, version)
  if (next === 'initials') return hasInitialled(dossier, actor) ? undefined : next
  return next === 'signature' && leads(actor, dossier) ? next : undefined
}

function hasInitialled({ signing }: Pick<Dossier, 'signing'>, { id }: Actor): boolean {
  return signing?.initials.some(({ by }) => by === id) === true
}

function leads(actor: Actor, { tasks }: Pick<Dossier, 'tasks'>): boolean {
  return tasks.some((task) => task.kind === 'step' && LEADERS.includes(task.role) && isHolder(actor, task))
}

/** A leader decides what they have signed, and nothing is issued but that, numbered and sealed. */
export function refuseUnsigned(
  { dossier, procedure, body }: Act<'complete_step'>,
  { role, isLast }: { role: string; isLast: boolean },
): Refusal | undefined {
  if (procedure.version.initials === undefined) return undefined
  const { signing } = dossier
  const isDeciding = body.decision !== undefined && LEADERS.includes(role)
  if ((isLast || isDeciding) && signing?.signed === undefined) return refuse('leader_signature_missing')
  const isSealed = body.sealOf === signing?.files[0]?.sha256 && body.files?.length === 1
  return isLast && !isSealed ? refuse('result_not_sealed') : undefined
}
