/** What whoever makes a form can say of a question, by its kind: beside key, label, hint and condition, which every question has. */

import type { Text } from '../../platform/texts/index.ts'
import { BLOCKS } from '../kinds/blocks/blocks.ts'
import { isBlockKind, isFieldKind, type QuestionKind } from '../kinds/question-kinds.ts'

export type Setting =
  | 'example'
  | 'options'
  | 'columns'
  | 'parts'
  | 'range'
  | 'dates'
  | 'longest'
  | 'files'
  | 'party'
  | 'prefill'
  | 'in_words'
  | 'fact'

const DATES: readonly QuestionKind[] = ['date', 'birth-date']
const NUMBERS: readonly QuestionKind[] = ['number', 'money']
const TEXTS: readonly QuestionKind[] = ['text', 'long-text']
/** Their answers are one value that the flow and the fees can read. */
const WITHOUT_FACT: readonly QuestionKind[] = ['table', 'file', 'choices']

export function settingsOf(kind: QuestionKind): Setting[] {
  const isField = isFieldKind(kind)
  const isBlock = isBlockKind(kind)
  const has: Record<Setting, boolean> = {
    example: isField && kind !== 'yes-no' && kind !== 'sex',
    options: kind === 'choice' || kind === 'choices',
    columns: kind === 'table',
    parts: isBlock,
    range: NUMBERS.includes(kind),
    dates: DATES.includes(kind),
    longest: TEXTS.includes(kind),
    files: kind === 'file',
    party: kind === 'person' || kind === 'organisation',
    prefill: isField || isBlock,
    in_words: kind === 'date' || kind === 'money',
    fact: !isBlock && !WITHOUT_FACT.includes(kind),
  }
  return (Object.keys(has) as Setting[]).filter((setting) => has[setting])
}

/** The parts of a block, in its order; none of what is no block. */
export function blockParts(kind: QuestionKind): { key: string; label: Text; usual: boolean }[] {
  if (!isBlockKind(kind)) return []
  return BLOCKS[kind].parts.map(({ key, label, ...part }) => ({
    key,
    label,
    usual: 'usual' in part && part.usual === true,
  }))
}
