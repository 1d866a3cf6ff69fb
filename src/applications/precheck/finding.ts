/** What would send a dossier back, found before it is filed. Nothing of it stands in the way: the person decides. */
import type { FileAnswer } from '../../forms/index.ts'
import type { Text } from '../../platform/index.ts'

export const FINDING_KINDS = [
  'page_empty',
  'page_unreadable',
  'file_locked',
  'same_file_twice',
  'paper_wrong',
  'paper_of_another',
  'numbers_contradict',
  'paper_missing',
  'paper_expired',
  'signature_broken',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export interface Finding {
  kind: FindingKind
  /** Key of the question that it is about; absent: the form has none for it. */
  question?: string
  /** Of the question, or of the paper. */
  about: Text
  file?: FileAnswer
  /** Counted from 1. */
  page?: number
  /** Which way it is wrong, and what the sentence names. */
  why?: string
  says?: string | Text
}
