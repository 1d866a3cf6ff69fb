/** Where contents lie: a folder, a bucket. What may come in, and what is ready, `openFileStore` decides. */
import type { Readable } from 'node:stream'

/** Contents by key (`ab/cd/<sha256>`). Every write is durable when it answers, and whole or not there at all. */
export interface Shelf {
  has(key: string): Promise<boolean>
  read(key: string): Promise<Readable | undefined>
  /** Takes over the file at `path`, which is gone afterwards. Idempotent by key. */
  keep(path: string, key: string): Promise<void>
  /** Idempotent once it has happened. */
  move(from: string, to: string): Promise<void>
  /** Idempotent. */
  delete(key: string): Promise<void>
  /** The keys below a prefix that ends with `/`; everything with an empty one. */
  list(prefix: string): AsyncIterable<string>
  /** Whether an error of this shelf says that the store is away or has no room. */
  problemOf(error: unknown): 'disk_full' | 'file_store_unavailable' | undefined
}

/** New contents go to `now`; what still lies in `before` is read there until it has been moved. */
export function bothShelves(now: Shelf, before: Shelf): Shelf {
  return {
    // The old place last, and the new one once more: between two looks a file may have been moved.
    has: async (key) => (await now.has(key)) || (await before.has(key)) || now.has(key),
    read: async (key) => (await now.read(key)) ?? (await before.read(key)) ?? now.read(key),
    keep: (path, key) => now.keep(path, key),
    move: async (from, to) => {
      for (const shelf of [before, now]) if (await shelf.has(from)) await shelf.move(from, to)
    },
    delete: async (key) => {
      await before.delete(key)
      await now.delete(key)
    },
    async *list(prefix) {
      const seen = new Set<string>()
      for (const shelf of [before, now]) {
        for await (const key of shelf.list(prefix)) {
          if (!seen.has(key)) yield key
          seen.add(key)
        }
      }
    },
    problemOf: (error) => before.problemOf(error) ?? now.problemOf(error),
  }
}
