import type { Block, Part } from '../kinds/blocks/block.ts'
import type { Question } from '../model.ts'

/** A part of a block as the question that it is; it keeps the block's own condition. */
export type PartQuestion = Question & { shownWhen?: Part['when'] }

/** The parts that a question asks of its block, in the block's order. */
export function partsOf(question: Question, block: Block): PartQuestion[] {
  const wanted = question.parts === undefined ? undefined : new Set(question.parts)
  const optional = new Set(question.optionalParts ?? [])
  return block.parts
    .filter((part) => (wanted === undefined ? part.usual : wanted.has(part.key)))
    .map(({ key, kind, label, hint, example, options, range, when, optional: always }) => ({
      key,
      kind,
      label,
      ...(hint === undefined ? {} : { hint }),
      ...(example === undefined ? {} : { example }),
      ...(options === undefined ? {} : { options }),
      ...(range === undefined ? {} : { range }),
      ...(always || optional.has(key) ? { optional: true as const } : {}),
      ...(when === undefined ? {} : { shownWhen: when }),
    }))
}
