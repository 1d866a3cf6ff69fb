import type { Database } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { PHOTOGRAPHS, type PictureReader } from '../../platform/pictures/index.ts'
import { readSignatures, readWhole, type Trust } from '../../results/index.ts'
import { findSeen, keepSeen, type SeenPaper } from './look-store.ts'

export interface LookingRoom {
  database: Database
  store: FileStore
  reader: PictureReader
  /** Certificates (DER) in which the chain of a signature must end. */
  trusted: () => Promise<Trust>
}

/** Larger ones are not opened: nobody waits so long. */
const LARGEST = 30_000_000

export interface LookedAt {
  seen: ReadonlyMap<string, SeenPaper>
  /** Files that will have been looked at the next time somebody asks. */
  waiting: readonly string[]
}

/**
 * What was seen of each file. One that nobody has looked at yet is looked at now, as long as `waitMs` allows, and otherwise for the
 * next time. `known`: what the caller has read already. Idempotent by content.
 */
export async function lookAtPapers(
  room: LookingRoom,
  files: readonly { sha256: string; type: string; size: number }[],
  { now, waitMs, known = new Map() }: { now: number; waitMs: number; known?: LookedAt['seen'] | undefined },
): Promise<LookedAt> {
  const wanted = new Map(files.filter(isOpened).map((file) => [file.sha256, file]))
  const unknown = [...wanted.keys()].filter((sha256) => !known.has(sha256))
  const seen = new Map([...known, ...(await findSeen(room.database, unknown))])
  const fresh = [...wanted.values()].filter(({ sha256 }) => !seen.has(sha256))
  const looking = fresh.map(async (file) => {
    const found = await lookOnce(room, file, now)
    if (found !== undefined) seen.set(file.sha256, found)
  })
  if (fresh.length > 0) await Promise.race([Promise.all(looking), pause(waitMs)])
  const waiting = fresh.filter(({ sha256 }) => underWay.has(sha256)).map(({ sha256 }) => sha256)
  return { seen: new Map(seen), waiting }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}

function isOpened({ type, size }: { type: string; size: number }): boolean {
  return size <= LARGEST && (type === 'application/pdf' || PHOTOGRAPHS.has(type))
}

const underWay = new Map<string, Promise<SeenPaper | undefined>>()

/** Whoever asks for a file that is being looked at waits for the same look. */
function lookOnce(room: LookingRoom, file: { sha256: string; type: string }, now: number) {
  const known = underWay.get(file.sha256)
  if (known !== undefined) return known
  const looking = lookAt(room, file, now)
    // A file that cannot be had now is looked at when somebody asks again.
    .catch(() => undefined)
    .finally(() => underWay.delete(file.sha256))
  underWay.set(file.sha256, looking)
  return looking
}

async function lookAt(
  { database, store, reader, trusted }: LookingRoom,
  { sha256, type }: { sha256: string; type: string },
  now: number,
): Promise<SeenPaper | undefined> {
  let signatures: SeenPaper['signatures'] = []
  const look = await reader.look(async () => {
    const content = await readWhole(store, sha256)
    if (content !== undefined && type === 'application/pdf') {
      signatures = await readSignatures(content, await trusted(), now)
    }
    return content
  }, type)
  if (look === undefined) return undefined
  const seen = { look, signatures }
  await keepSeen(database, sha256, seen, now)
  return seen
}
