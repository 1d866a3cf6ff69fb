/** Giving a dossier the act that a message tells of. */

import type { Actor } from '../../agencies/index.ts'
import { type Acted, actOnDossier, type CommandBody, derivedId, isRefusal } from '../../dossiers/index.ts'
import type { TakenMessage } from '../door/message-store.ts'
import type { Desk, Understood } from './model.ts'

/** The same message gives the same act, once (of several of one kind, each with its `part`); cause is the message, the conversation is the dossier's. */
export async function giveAct(
  { office, now }: Desk,
  message: TakenMessage,
  act: { dossier: string; actor: Actor; body: CommandBody; part?: string },
): Promise<Understood | { acted: Acted }> {
  const { dossier, actor, body, part } = act
  const id = derivedId('act of message', message.id, body.type, ...(part === undefined ? [] : [part]))
  const acted = await actOnDossier(office, {
    id,
    dossier,
    actor,
    at: now(),
    body,
    cause: message.id,
    correlation: derivedId('conversation', dossier),
  })
  if (!isRefusal(acted)) return { acted }
  // Somebody was quicker: what the message says is tried on what they left.
  if (acted.refused === 'version_conflict')
    return { waits: 'refused_here', detail: { refused: acted.refused } }
  return {
    parked: 'refused_here',
    dossier,
    detail: { act: body.type, refused: acted.refused, ...(acted.detail ?? {}) },
  }
}
