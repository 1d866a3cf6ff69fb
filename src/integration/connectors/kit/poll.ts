/** Asking those systems that tell nothing by themselves; what they say comes in through the one door. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { derivedId } from '../../../dossiers/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { rest } from '../../../platform/index.ts'
import type { Log } from '../../../platform/process/index.ts'
import { isFault } from '../../door/read.ts'
import { MOST_MESSAGE_BYTES, receiveMessage } from '../../door/receive-message.ts'
import type { AnsweredSystem } from './model.ts'
import { labelOutcome, readOutcome } from './read-outcome.ts'
import type { SystemSettings } from './talker.ts'

const WAIT_MS = 25_000
const LOOK_MS = 2_000
const OUTAGE_MS = 15_000
/** Bytes of a message that is too large to be kept. */
const BEGINNING = 20_000
/** In one round, so that one system holds up no other. */
const MOST = 100

export interface Polled {
  system: AnsweredSystem
  settings: SystemSettings
}

/** Answers how many were taken in. What is kept is acknowledged after that; whatever comes again is known by its id. */
export async function pollOnce(database: Database, polled: Polled, now: number): Promise<number> {
  return polled.settings.url.startsWith('file:')
    ? pollFolder(database, polled, now)
    : pollHttp(database, polled, now)
}

async function pollHttp(database: Database, { system, settings }: Polled, now: number): Promise<number> {
  const { url, token } = settings
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  for (let count = 0; count < MOST; count += 1) {
    const answer = await fetch(`${url}/results`, { headers, signal: AbortSignal.timeout(WAIT_MS) })
    const body = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok) throw new Error(`http_${answer.status}`)
    if (body.length === 0) return count
    if (body.length > MOST_MESSAGE_BYTES) {
      // It stays with them: nobody says here that we have it.
      await keepBeginning(database, system, body, now)
      return count
    }
    const id = await keep(database, system, body, now)
    const acknowledged = await fetch(`${url}/ack`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ id }),
      signal: AbortSignal.timeout(WAIT_MS),
    })
    if (!acknowledged.ok) throw new Error(`http_${acknowledged.status}`)
  }
  return MOST
}

/** `in/*.xml`, the oldest names first; what is kept goes to `in/done`, what is too large to `in/too-large`. Files that are still being written begin with a dot. */
async function pollFolder(database: Database, { system, settings }: Polled, now: number): Promise<number> {
  const folder = join(fileURLToPath(settings.url), 'in')
  for (const name of ['done', 'too-large']) await mkdir(join(folder, name), { recursive: true })
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.xml$/i.test(name)).sort()
  for (const name of names.slice(0, MOST)) {
    const body = await readFile(join(folder, name))
    const isFit = body.length <= MOST_MESSAGE_BYTES
    if (isFit) await keep(database, system, body, now)
    else await keepBeginning(database, system, body, now)
    await rename(join(folder, name), join(folder, isFit ? 'done' : 'too-large', name))
  }
  return Math.min(names.length, MOST)
}

async function keep(database: Database, system: AnsweredSystem, body: Buffer, now: number) {
  const read = readOutcome(system, body)
  const messageId = isFault(read) ? undefined : read.outcome.MaThongDiep
  const client = { id: derivedId('asked by us', system.name), agencies: 'all' } as const
  await receiveMessage(database, { source: system.name, messageId, body, client, now }, (bytes) =>
    labelOutcome(system, bytes),
  )
  return messageId
}

/** People are told of it; the same beginning is told once. */
async function keepBeginning(database: Database, system: AnsweredSystem, body: Buffer, now: number) {
  const client = { id: derivedId('asked by us', system.name), agencies: 'all' } as const
  const beginning = body.subarray(0, BEGINNING)
  const arrived = { source: system.name, messageId: undefined, body: beginning, client, now }
  await receiveMessage(database, arrived, () => ({
    fault: 'message_too_large',
    detail: { bytes: body.length, most: MOST_MESSAGE_BYTES },
  }))
}

/** Runs until it is stopped; each system for itself. */
export function runPolling(
  database: Database,
  all: readonly Polled[],
  { now, log }: { now: () => number; log: Log },
): () => Promise<void> {
  const stop = new AbortController()
  const runs = all.map(async (polled) => {
    while (!stop.signal.aborted) {
      const pause = await pollOnce(database, polled, now()).then(
        () => LOOK_MS,
        (err) => {
          log.warn({ err, system: polled.system.name }, 'a system that is asked did not answer; trying again')
          return OUTAGE_MS
        },
      )
      await rest(pause, stop.signal)
    }
  })
  return async () => {
    stop.abort()
    await Promise.all(runs)
  }
}
