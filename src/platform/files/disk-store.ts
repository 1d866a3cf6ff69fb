import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { newId } from '../ids.ts'
import { platformProblem } from '../platform-errors.ts'
import type { FileState, FileStore, PutResult, Upload } from './file-store.ts'
import { fileKinds } from './kinds.ts'
import { isDiskFull, type Received, receiveFile } from './receive.ts'
import type { Scan } from './scan.ts'

interface Folders {
  root: string
  drafts: string
  quarantine: string
}

const DRAFT_LIFE_MS = 86_400_000

/** A store in a folder of this machine: `ab/cd/<sha256>`, drafts and quarantine beside. */
export function openDiskStore(root: string, scan?: Scan): FileStore {
  const folders = { root, drafts: join(root, 'drafts'), quarantine: join(root, 'quarantine') }
  mkdirSync(folders.drafts, { recursive: true })
  mkdirSync(folders.quarantine, { recursive: true })
  clearDrafts(folders.drafts)
  return {
    put: (content, upload) => putFile(folders, scan, content, upload),
    get: (sha256) => getFile(folders, sha256),
    has: (sha256) => exists(placeOf(folders, sha256)),
    stateOf: (sha256) => stateOf(folders, sha256),
    delete: async (sha256) => {
      for (const path of [placeOf(folders, sha256), ...waitingPlaces(folders, sha256)]) {
        await rm(path, { force: true })
      }
    },
    releaseQuarantine: () => releaseQuarantine(folders, scan),
  }
}

async function putFile(
  folders: Folders,
  scan: Scan | undefined,
  content: AsyncIterable<Uint8Array>,
  upload: Upload,
): Promise<PutResult> {
  const received = await receiveFile(join(folders.drafts, newId()), content, upload)
  if ('code' in received) return { ok: false, problem: received }
  try {
    return await keep(folders, scan, received, upload.announce)
  } catch (error) {
    await rm(received.path, { force: true })
    if (isDiskFull(error)) return { ok: false, problem: platformProblem('disk_full') }
    throw error
  }
}

async function keep(
  folders: Folders,
  scan: Scan | undefined,
  received: Received,
  announce: Upload['announce'],
): Promise<PutResult> {
  const { path, sha256, size, kind } = received
  const { mime } = fileKinds[kind]
  const verdict = scan ? await scan(path) : 'clean'
  if (verdict === 'infected') {
    await rm(path, { force: true })
    return { ok: false, problem: platformProblem('file_infected') }
  }
  await announce?.({ sha256, size, kind, mime })
  const place = placeOf(folders, sha256)
  const known = await exists(place)
  if (known) await rm(path)
  else await moveDurably(path, verdict === 'clean' ? place : join(folders.quarantine, sha256))
  const state = known || verdict === 'clean' ? 'ready' : 'quarantined'
  return { ok: true, file: { sha256, size, kind, mime, state } }
}

async function getFile(folders: Folders, sha256: string): Promise<Readable | undefined> {
  const place = placeOf(folders, sha256)
  return (await exists(place)) ? createReadStream(place) : undefined
}

async function stateOf(folders: Folders, sha256: string): Promise<FileState> {
  if (await exists(placeOf(folders, sha256))) return 'ready'
  const [waiting, infected] = waitingPlaces(folders, sha256)
  if (await exists(waiting)) return 'quarantined'
  return (await exists(infected)) ? 'infected' : 'missing'
}

async function releaseQuarantine(folders: Folders, scan: Scan | undefined) {
  const names = (await readdir(folders.quarantine)).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const released: string[] = []
  const infected: string[] = []
  for (const name of names) {
    const path = join(folders.quarantine, name)
    const verdict = scan ? await scan(path) : 'clean'
    if (verdict === 'clean') {
      await moveDurably(path, placeOf(folders, name))
      released.push(name)
    } else if (verdict === 'infected') {
      await rename(path, waitingPlaces(folders, name)[1])
      infected.push(name)
    }
  }
  return { released, infected, waiting: names.length - released.length - infected.length }
}

function placeOf({ root }: Folders, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256')
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/** Where it waits for the scanner, and where it stays when the scanner has refused it. */
function waitingPlaces({ quarantine }: Folders, sha256: string): [string, string] {
  return [join(quarantine, sha256), join(quarantine, `${sha256}.infected`)]
}

/** A rename is atomic; it survives a power failure once its folder is synced. */
async function moveDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await using folder = await open(dirname(to), 'r')
  await folder.sync()
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Drafts of processes that were killed; a day is longer than any upload takes. */
function clearDrafts(drafts: string): void {
  for (const name of readdirSync(drafts)) {
    const path = join(drafts, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DRAFT_LIFE_MS) rmSync(path, { force: true })
  }
}
