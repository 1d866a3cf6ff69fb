import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '../ids.ts'
import { platformProblem } from '../platform-errors.ts'
import { draftsOf, openDiskShelf } from './disk-shelf.ts'
import type { FileState, FileStore, PutResult, Upload } from './file-store.ts'
import { fileKinds } from './kinds.ts'
import { type Received, receiveFile } from './receive.ts'
import type { Scan } from './scan.ts'
import type { Shelf } from './shelf.ts'

interface Room {
  shelf: Shelf
  /** A folder of this machine in which files are received and checked before they are stored. */
  drafts: string
  scan: Scan | undefined
}

const DRAFT_LIFE_MS = 86_400_000

/** A store in a folder of this machine: `ab/cd/<sha256>`, drafts and quarantine beside. */
export function openDiskStore(root: string, scan?: Scan): FileStore {
  return openFileStore(openDiskShelf(root), draftsOf(root), scan)
}

/** Received, hashed, checked and scanned in `drafts`, kept on the shelf. */
export function openFileStore(shelf: Shelf, drafts: string, scan?: Scan): FileStore {
  const room = { shelf, drafts, scan }
  mkdirSync(drafts, { recursive: true })
  clearDrafts(drafts)
  return {
    put: (content, upload) => putFile(room, content, upload),
    get: async (sha256) => shelf.read(placeOf(sha256)),
    has: async (sha256) => shelf.has(placeOf(sha256)),
    stateOf: (sha256) => stateOf(room, sha256),
    delete: async (sha256) => {
      for (const key of [placeOf(sha256), ...waitingPlaces(sha256)]) await shelf.delete(key)
    },
    releaseQuarantine: () => releaseQuarantine(room),
  }
}

async function putFile(room: Room, content: AsyncIterable<Uint8Array>, upload: Upload): Promise<PutResult> {
  const received = await receiveFile(join(room.drafts, newId()), content, upload)
  if ('code' in received) return { ok: false, problem: received }
  try {
    return await keep(room, received, upload.announce)
  } catch (error) {
    const code = room.shelf.problemOf(error)
    if (code === undefined) throw error
    return { ok: false, problem: platformProblem(code) }
  } finally {
    await rm(received.path, { force: true })
  }
}

async function keep(
  { shelf, scan }: Room,
  received: Received,
  announce: Upload['announce'],
): Promise<PutResult> {
  const { path, sha256, size, kind } = received
  const { mime } = fileKinds[kind]
  const verdict = scan ? await scan(path) : 'clean'
  if (verdict === 'infected') return { ok: false, problem: platformProblem('file_infected') }
  await announce?.({ sha256, size, kind, mime })
  const place = placeOf(sha256)
  const known = await shelf.has(place)
  if (!known) await shelf.keep(path, verdict === 'clean' ? place : waitingPlaces(sha256)[0])
  const state = known || verdict === 'clean' ? 'ready' : 'quarantined'
  return { ok: true, file: { sha256, size, kind, mime, state } }
}

async function stateOf({ shelf }: Room, sha256: string): Promise<FileState> {
  if (await shelf.has(placeOf(sha256))) return 'ready'
  const [waiting, infected] = waitingPlaces(sha256)
  if (await shelf.has(waiting)) return 'quarantined'
  if (await shelf.has(infected)) return 'infected'
  // Released between two looks.
  return (await shelf.has(placeOf(sha256))) ? 'ready' : 'missing'
}

async function releaseQuarantine(room: Room) {
  const { shelf } = room
  const released: string[] = []
  const infected: string[] = []
  let waiting = 0
  for (const sha256 of await listWaiting(shelf)) {
    const [place, refused] = waitingPlaces(sha256)
    const verdict = await scanKept(room, place)
    if (verdict === 'clean') {
      await shelf.move(place, placeOf(sha256))
      released.push(sha256)
    } else if (verdict === 'infected') {
      await shelf.move(place, refused)
      infected.push(sha256)
    } else waiting += 1
  }
  return { released, infected, waiting }
}

async function listWaiting(shelf: Shelf): Promise<string[]> {
  const found: string[] = []
  for await (const key of shelf.list('quarantine/')) {
    const sha256 = /^quarantine\/([0-9a-f]{64})$/.exec(key)?.[1]
    if (sha256 !== undefined) found.push(sha256)
  }
  return found
}

/** The scanner reads files of this machine; `unknown` when it was scanned or deleted by another server meanwhile. */
async function scanKept({ shelf, drafts, scan }: Room, key: string) {
  if (scan === undefined) return 'clean'
  const content = await shelf.read(key)
  if (content === undefined) return 'unknown'
  const path = join(drafts, newId())
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    return await scan(path)
  } finally {
    await rm(path, { force: true })
  }
}

function placeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** Where it waits for the scanner, and where it stays when the scanner has refused it. */
function waitingPlaces(sha256: string): [string, string] {
  return [`quarantine/${sha256}`, `quarantine/${sha256}.infected`]
}

/** Drafts of processes that were killed; a day is longer than any upload takes. */
function clearDrafts(drafts: string): void {
  for (const name of readdirSync(drafts)) {
    const path = join(drafts, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DRAFT_LIFE_MS) rmSync(path, { force: true })
  }
}
