/** What a question may be: a field, a block of fields, a choice among answers of its own, a declaration, files or rows. */
import { BLOCKS, type BlockName } from './blocks/blocks.ts'
import { KINDS, type KindName } from './kinds.ts'

export const OWN_KINDS = ['choice', 'choices', 'declaration', 'file', 'table'] as const

export type QuestionKind = KindName | BlockName | (typeof OWN_KINDS)[number]

export const QUESTION_KINDS: readonly QuestionKind[] = [
  ...(Object.keys(KINDS) as KindName[]),
  ...(Object.keys(BLOCKS) as BlockName[]),
  ...OWN_KINDS,
]

export function isFieldKind(kind: string): kind is KindName {
  return Object.hasOwn(KINDS, kind)
}

export function isBlockKind(kind: string): kind is BlockName {
  return Object.hasOwn(BLOCKS, kind)
}
