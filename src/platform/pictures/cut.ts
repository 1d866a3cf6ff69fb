/** A pile of sheets that was scanned in one go, cut where a separator sheet lay. */
export interface BatchPart {
  /** What the code on its separator says after the prefix; absent: nothing lay before these pages. */
  of?: string
  /** Numbers in the scan, from 1, of the pages that it holds, without the separator. */
  pages: readonly number[]
  /** These pages as a PDF of their own. */
  content: Buffer
}

/** `too_long`: nothing was cut. */
export interface CutBatch {
  fault?: 'broken' | 'locked' | 'too_long'
  /** Of the scan. */
  pages: number
  /** In the order of the scan; a separator with nothing behind it makes none. */
  parts: readonly BatchPart[]
}

/** More sheets are fed into a scanner in several goes. */
export const MOST_BATCH_PAGES = 100
