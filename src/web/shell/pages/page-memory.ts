import { openMemory, recall } from '../../../platform/index.ts'
import { type Page, pageOf } from './send-page.ts'

/** Pages that are the same for many: made once, kept for a while. */
export interface PageMemory {
  /** The page of a key; of many who ask at once, one makes it. What fails is not kept. */
  page(key: string, now: number, make: () => Promise<string> | string): Promise<Page>
}

/** Keeps at most `most` pages, each `lifeMs` from when it was asked for; the oldest goes first. */
export function openPageMemory(limits: { lifeMs: number; most: number }): PageMemory {
  const pages = openMemory<Promise<Page>>(limits)
  return { page: (key, now, make) => recall(pages, key, now, async () => pageOf(await make())) }
}
