/** A supplement that another system asks for: asked of the applicant here, told to the system, and its work goes on there. */
import { type CommandBody, type Dossier, findDossier } from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { giveAct } from '../../understanding/give.ts'
import { actorOf, type Desk, type Understood } from '../../understanding/model.ts'
import type { AnsweredSystem } from './model.ts'
import type { ReadOutcome } from './read-outcome.ts'
import { systemOf } from './wait-route.ts'

/** The open step that passes the system's request on to the applicant, and after which the system goes on. */
export function passingStep(
  { office }: Desk,
  { system }: AnsweredSystem,
  { procedureVersion, tasks }: Dossier,
): string | undefined {
  const find = systemOf(office.catalogue)
  const open = tasks.find(
    ({ kind, node }) => kind === 'step' && node !== undefined && find(procedureVersion, node) === system,
  )
  return open?.node
}

/** The clock stands from now on. Asked twice before an answer is asked once. Idempotent by the message's id. */
export async function askSupplement(
  desk: Desk,
  message: TakenMessage,
  { state, read }: { state: Dossier; read: ReadOutcome },
): Promise<Understood> {
  const { GiayToBoSung: named = [], LyDo: reason = '' } = read.outcome
  const items = named.length > 0 ? named : [reason]
  const body = { type: 'request_supplement', items, reason } as const
  const dossier = state.id
  if (state.status === 'awaiting_supplement') return { overtaken: dossier }
  const given = await giveAct(desk, message, { dossier, actor: actorOf(message), body })
  return 'acted' in given ? { applied: dossier } : given
}

/**
 * The system has what it asked for, whoever brought it: the clock runs, and the flow waits for the system again. What was given over there
 * comes without papers. Idempotent by the message's id. Answers the dossier as it is then.
 */
export async function resumeThere(
  desk: Desk,
  message: TakenMessage,
  { state, node }: { state: Dossier; node: string },
): Promise<Dossier | Understood> {
  const dossier = state.id
  const actor = actorOf(message)
  if (state.status === 'awaiting_supplement') {
    const body: CommandBody = { type: 'provide_supplement', papers: [] }
    const given = await giveAct(desk, message, { dossier, actor, body })
    if (!('acted' in given)) return given
  }
  const given = await giveAct(desk, message, {
    dossier,
    actor,
    body: { type: 'complete_step', node },
    part: node,
  })
  if (!('acted' in given)) return given
  const found = await findDossier(desk.office.database, dossier)
  return found?.state ?? { applied: dossier }
}
