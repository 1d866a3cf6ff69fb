/** Sending to a configured system; its answer becomes facts of the dossier that waits. */
import {
  actOnDossier,
  derivedId,
  findDossier,
  isRefusal,
  type LoadedDossier,
} from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { toldForm } from '../../links/told-form.ts'
import { readAnswer } from '../mapping/answer.ts'
import { buildMessage, isMeant } from '../mapping/message.ts'
import { valuesOf } from '../mapping/names.ts'
import { type ConfiguredSystem, destinationOf, type ToldAnswer } from '../model.ts'
import { type ReadSystem, readSystem } from '../read-system.ts'
import { findConfigured } from '../system-store.ts'
import { type Asked, askSystem, type ConfiguredDesk } from './try-system.ts'

const PER_SECOND = 5

export function configuredTalker(desk: ConfiguredDesk, id: string): Talker {
  return {
    destination: destinationOf(id),
    afterParked: 'wait',
    perSecond: PER_SECOND,
    talk: (delivery) => talk(desk, id, delivery),
  }
}

/** What is personal is added when it is sent; the outbox holds the node that waits, and no person. */
async function talk(desk: ConfiguredDesk, system: string, delivery: Delivery): Promise<Said> {
  const { office, now } = desk
  const { subject, payload } = delivery
  const [configured, found] = await Promise.all([
    findConfigured(office.database, system),
    findDossier(office.database, subject),
  ])
  if (configured === undefined || found === undefined) return { answer: { refused: 'removed' } }
  const node = String(payload.node)
  const waits = found.state.tasks.some((task) => task.kind === 'wait' && task.node === node)
  if (!waits) return { answer: { sent: true }, said: { overtaken: true } }
  const read = readSystem(office, configured, now())
  if (!('names' in read)) return { answer: { failed: 'mapping_wrong' } }
  return sendOne(desk, { configured, read, found, node, delivery })
}

interface Sending {
  configured: ConfiguredSystem
  read: ReadSystem
  found: LoadedDossier
  node: string
  delivery: Delivery
}

async function sendOne(desk: ConfiguredDesk, sending: Sending): Promise<Said> {
  const { office } = desk
  const { configured, read, found, delivery } = sending
  const name = office.catalogue.byId(found.state.procedureVersion)?.version.name.vi ?? ''
  const values = valuesOf(found, (await toldForm(office.database, delivery.subject)) ?? {}, name)
  if (!isMeant(configured.condition, read.names, values)) {
    return { answer: { sent: true }, said: { left: 'condition' } }
  }
  const message = buildMessage(read.message, values)
  const asked = await askSystem(desk, configured, { id: delivery.id, message })
  if ('failed' in asked) return { answer: answerOf(asked) }
  const told = readAnswer(read.answers, asked.json)
  if ('lacks' in told) return { answer: { failed: `lacks_${told.lacks}`.slice(0, 40) } }
  return giveAnswer(desk, sending, told)
}

function answerOf({ failed, status }: Extract<Asked, { failed: string }>): Said['answer'] {
  if (['address_refused', 'address_wrong', 'tls_needed', 'secret_lost'].includes(failed))
    return { refused: failed }
  if (status === undefined || [401, 403, 404, 429, 502, 503, 504].includes(status)) {
    return { unreachable: failed }
  }
  return status >= 400 && status < 500 && status !== 408 ? { refused: failed } : { failed }
}

/** Idempotent by the delivery's id: an answer that comes twice is given once. */
async function giveAnswer(
  { office, now }: ConfiguredDesk,
  { configured, found, node, delivery }: Sending,
  told: ToldAnswer,
): Promise<Said> {
  const { answer, facts, reason } = told
  // A system that is awaited at several places answers each: what it decides counts where the flow lets it decide.
  const { decision, resultNumber } = decidesAt(office, found, node) ? told : {}
  const { id, subject } = delivery
  const acted = await actOnDossier(office, {
    id: derivedId('answer of', configured.id, id),
    dossier: subject,
    actor: { kind: 'system', id: destinationOf(configured.id) },
    at: now(),
    body: {
      type: 'answer_outside',
      node,
      answer: answer === '' ? configured.name : answer,
      facts,
      ...(decision === undefined ? {} : { decision }),
      ...(decision === 'refused' ? { reason: reason ?? answer } : {}),
      ...(resultNumber === undefined ? {} : { resultNumber }),
    },
    cause: id,
    correlation: derivedId('conversation', subject),
  })
  // Somebody was quicker: it is tried on what they left. What the dossier does not allow, people must look at.
  if (isRefusal(acted)) {
    const { refused } = acted
    return { answer: refused === 'version_conflict' ? { failed: refused } : { refused } }
  }
  return { answer: { sent: true }, said: { facts: Object.keys(facts) } }
}

function decidesAt({ catalogue }: ConfiguredDesk['office'], { state }: LoadedDossier, node: string): boolean {
  const found = catalogue.byId(state.procedureVersion)?.flow.nodes.get(node)
  return found?.kind === 'wait' && found.decides === true
}
