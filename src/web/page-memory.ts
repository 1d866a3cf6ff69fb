import { type Page, pageOf } from './send-page.ts'

interface Kept {
  page: Promise<Page>
  until: number
}

/** Pages that are the same for many: made once, kept for a while. */
export interface PageMemory {
  /** The page of a key; of many who ask at once, one makes it. What fails is not kept. */
  page(key: string, now: number, make: () => Promise<string> | string): Promise<Page>
}

/** Keeps at most `most` pages, each `lifeMs` from when it was asked for; the oldest goes first. */
export function openPageMemory({ lifeMs, most }: { lifeMs: number; most: number }): PageMemory {
  const kept = new Map<string, Kept>()
  return {
    page(key, now, make) {
      const known = kept.get(key)
      if (known !== undefined && now < known.until) return known.page
      const page = Promise.resolve().then(make).then(pageOf)
      kept.delete(key)
      kept.set(key, { page, until: now + lifeMs })
      page.catch(() => {
        if (kept.get(key)?.page === page) kept.delete(key)
      })
      const oldest = kept.keys().next().value
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return page
    },
  }
}
