/** From the stream of events to the deliveries of one webhook. */
import { listApiClients } from '../../agencies/index.ts'
import { derivedId, readStream } from '../../dossiers/index.ts'
import { enqueueMessages, type Message } from '../../outbox/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { type Client, entriesFor, type JournalEntry } from '../journal/read-journal.ts'
import { destinationOf, type Webhook } from '../model.ts'
import { lockActive, movePlace, writeState } from '../webhook-store.ts'

const BATCH = 500

/**
 * Enqueues what has happened since, answers how many events were read. Each event once: the place moves in the transaction that
 * enqueues. Locks the webhook's row; nothing where another worker has it. A program that is shut out is told nothing more.
 */
export async function tellWebhook(database: Database, hook: Webhook, now: number): Promise<number> {
  if ((await readStream(database, hook.place, 1)).length === 0) return 0
  return database.transaction(async (tx) => {
    const mine = await lockActive(tx, hook.id)
    if (mine === undefined) return 0
    const client = await clientFor(tx, mine.client, now)
    if (client === undefined) {
      await writeState(tx, mine.id, { state: 'paused', reason: 'client_ended', pausedAt: now })
      return 0
    }
    const events = await readStream(tx, mine.place, BATCH)
    const last = events.at(-1)
    if (last === undefined) return 0
    const entries = await entriesFor(tx, client, events)
    const wanted = entries.filter(({ type }) => mine.types === undefined || mine.types.includes(type))
    await enqueueMessages(
      tx,
      wanted.map((entry) => messageOf(mine, entry)),
    )
    await movePlace(tx, mine.id, last.place)
    return events.length
  })
}

function messageOf({ id, run }: Webhook, entry: JournalEntry): Message {
  return {
    id: derivedId('webhook', id, run, entry.id),
    destination: destinationOf(id),
    subject: entry.dossier.id,
    kind: entry.type,
    payload: { ...entry },
  }
}

/** The program with what it may see; undefined when it is shut out or its time is over. */
async function clientFor(db: Queryable, id: string, now: number): Promise<Client | undefined> {
  const found = (await listApiClients(db)).find((one) => one.id === id)
  const isOver = found?.revokedAt !== undefined || (found?.expiresAt !== undefined && found.expiresAt <= now)
  if (found === undefined || isOver) return undefined
  return { kind: 'client', id, scopes: found.scopes, agencies: found.agencies }
}
