/** What belongs together and is asked together: a person, an address, a paper. Each part is a field of its own. */
import type { Lang, Text } from '../../../platform/texts/index.ts'
import type { FieldError } from '../kind.ts'
import type { KindName } from '../kinds.ts'

/** One field of a block. `B` are the blocks it may hold. */
export interface Part {
  key: string
  kind: KindName | 'choice' | 'address' | 'identity-paper'
  label: Text
  hint?: Text
  example?: string
  /** Asked where the question names no parts. */
  usual?: true
  /** May be left out wherever the block is asked. */
  optional?: true
  options?: readonly { code: string; label: Text }[]
  /** Asked only where this holds for the parts read before it. */
  when?: (values: BlockValues) => boolean
  range?: { least?: number; most?: number; whole?: true }
}

/** What was read of a block so far, by part. */
export type BlockValues = Readonly<Record<string, unknown>>

export interface Block {
  parts: readonly Part[]
  /** What is wrong with the parts together, though each is right. */
  check?(values: BlockValues, at: { today: string }): { part: string; error: FieldError } | undefined
  /** In one line, as a form that is printed has room for; parts that are missing are left out. */
  say(said: Readonly<Record<string, string>>, values: BlockValues, lang: Lang): string
  errors: Readonly<Record<string, Text>>
}
