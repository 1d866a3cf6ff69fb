/** Files that people photograph or scan: looked at, and photographs made one PDF. */
export { type BatchPart, type CutBatch, MOST_BATCH_PAGES } from './cut.ts'
export type { Letters, ReadWord } from './letters/letters.ts'
export { type LetterReader, openLetterReader } from './letters/open-letters.ts'
export type { Look, LookedAtPage } from './look.ts'
export { openPictureReader, type PictureReader } from './open-reader.ts'
export { PHOTOGRAPHS } from './photographs.ts'
