import { createReadStream, mkdirSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { isDiskFull } from './receive.ts'
import type { Shelf } from './shelf.ts'

const DRAFTS = 'drafts'

/** A folder of this machine, or one that several share. */
export function openDiskShelf(root: string): Shelf {
  mkdirSync(root, { recursive: true })
  const placeOf = (key: string) => join(root, ...key.split('/'))
  return {
    has: (key) => exists(placeOf(key)),
    read: async (key) => ((await exists(placeOf(key))) ? createReadStream(placeOf(key)) : undefined),
    keep: (path, key) => moveDurably(path, placeOf(key)),
    move: (from, to) => moveDurably(placeOf(from), placeOf(to)),
    delete: (key) => rm(placeOf(key), { force: true }),
    list: (prefix) => listBelow(root, prefix),
    problemOf: (error) => (isDiskFull(error) ? 'disk_full' : undefined),
  }
}

/** Where files are received that are not stored yet, beside the others so that a rename takes them over. */
export function draftsOf(root: string): string {
  return join(root, DRAFTS)
}

async function* listBelow(root: string, prefix: string): AsyncIterable<string> {
  const entries = await readdir(join(root, prefix), { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const key = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isFile() && !key.startsWith(`${DRAFTS}/`)) yield key
  }
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
