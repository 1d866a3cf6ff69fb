/** From one shelf to another, while both are in use. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { newId } from '../ids.ts'
import type { Shelf } from './shelf.ts'

export interface Moving {
  from: Shelf
  to: Shelf
  /** A folder of this machine for the file that is under way. */
  drafts: string
  /** `remove`: what has arrived whole leaves its old place. */
  source: 'keep' | 'remove'
  /** Told after each file. */
  progress?: (moved: Readonly<Moved>) => void
}

export interface Moved {
  /** Carried over now; those of an earlier run are not. */
  copied: number
  /** Read back from the new place and equal to their name, the SHA-256. */
  verified: number
  removed: number
  /** Keys whose content is not what their name says, at the old place or the new one. */
  differences: string[]
}

/**
 * Copies what the new shelf has not, then reads everything back and compares. Idempotent: stopped anywhere and begun again it
 * goes on. A source is removed only when its copy has been read whole. Locks nothing; both shelves may be used meanwhile.
 */
export async function moveFiles({ from, to, drafts, source, progress }: Moving): Promise<Moved> {
  const moved: Moved = { copied: 0, verified: 0, removed: 0, differences: [] }
  await mkdir(drafts, { recursive: true })
  for await (const key of from.list('')) {
    if (!(await to.has(key))) {
      await copy(from, to, key, join(drafts, newId()))
      moved.copied += 1
    }
    progress?.(moved)
  }
  for await (const key of from.list('')) {
    if (await isWhole(to, key)) {
      moved.verified += 1
      if (source === 'remove') {
        await from.delete(key)
        moved.removed += 1
      }
    } else if (await from.has(key)) moved.differences.push(key)
    progress?.(moved)
  }
  return moved
}

async function copy(from: Shelf, to: Shelf, key: string, draft: string): Promise<void> {
  const content = await from.read(key)
  if (content === undefined) return
  try {
    await pipeline(content, createWriteStream(draft, { flags: 'wx', mode: 0o600 }))
    await to.keep(draft, key)
  } finally {
    await rm(draft, { force: true })
  }
}

async function isWhole(shelf: Shelf, key: string): Promise<boolean> {
  const content = await shelf.read(key)
  if (content === undefined) return false
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk as Uint8Array)
  return key.split('/').at(-1)?.slice(0, 64) === hash.digest('hex')
}
