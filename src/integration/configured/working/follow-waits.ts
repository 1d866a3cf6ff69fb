/** Which dossiers have come to where a configured system is awaited: its deliveries, out of the stream of events. */
import {
  derivedId,
  findDossiers,
  type Office,
  type OpenTask,
  readStream,
  type StreamEvent,
} from '../../../dossiers/index.ts'
import { enqueueMessages, type Message } from '../../../outbox/index.ts'
import { type ConfiguredSystem, destinationOf } from '../model.ts'
import { lockOn, movePlace } from '../system-store.ts'

const BATCH = 500

/** Answers how many events were read. Each once: the place moves in the transaction that enqueues. Locks the system's row. */
export async function followWaits(
  { database, catalogue }: Office,
  system: ConfiguredSystem,
): Promise<number> {
  if ((await readStream(database, system.place, 1)).length === 0) return 0
  return database.transaction(async (tx) => {
    const mine = await lockOn(tx, system.id)
    if (mine === undefined) return 0
    const events = await readStream(tx, mine.place, BATCH)
    const last = events.at(-1)
    if (last === undefined) return 0
    const opening = events.filter((event) => waitsOf(event).length > 0)
    const dossiers = await findDossiers(tx, [...new Set(opening.map(({ dossier }) => dossier))])
    const messages = opening.flatMap((event): Message[] => {
      const state = dossiers.get(event.dossier)?.state
      const flow = state && catalogue.byId(state.procedureVersion)?.flow
      if (state === undefined || !mine.procedures.includes(state.procedure)) return []
      return waitsOf(event).flatMap(({ key, node = '' }) => {
        const found = flow?.nodes.get(node)
        if (found?.kind !== 'wait' || found.system !== mine.waitsFor) return []
        const payload = { node, code: state.code ?? state.reference, happenedAt: event.at }
        const id = derivedId('configured', mine.id, event.dossier, key)
        return [{ id, destination: destinationOf(mine.id), subject: event.dossier, kind: node, payload }]
      })
    })
    await enqueueMessages(tx, messages)
    await movePlace(tx, mine.id, last.place)
    return events.length
  })
}

function waitsOf({ body }: StreamEvent): readonly OpenTask[] {
  const opened = 'opened' in body ? (body.opened as readonly OpenTask[] | undefined) : undefined
  return (opened ?? []).filter(({ kind }) => kind === 'wait')
}
