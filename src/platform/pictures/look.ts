/** What a machine sees of a file that somebody sent in: pages, writing, text. No word of what it is for. */
import type { Measured } from './measure.ts'

export interface LookedAtPage extends Measured {
  /** Pixels of a photograph, points of a page. */
  width: number
  height: number
  /** The text that the file itself has; a photograph has none. */
  text: string
}

/** `broken`: it cannot be opened, or breaks off; `locked`: only with a password. */
export interface Look {
  fault?: 'broken' | 'locked'
  isPhotograph: boolean
  /** Of the whole file; of `pages` there may be fewer. */
  pageCount: number
  pages: readonly LookedAtPage[]
}

/** Nobody photographs a page so small, and no larger picture is worth its memory. */
export const LARGEST_PIXELS = 60_000_000
/** Pages that are looked at. */
export const MOST_PAGES = 20
/** Signs of text that are kept of a page. */
export const MOST_TEXT = 6_000
/** Longest side at which writing is measured. */
export const MEASURED_SIDE = 1_200
