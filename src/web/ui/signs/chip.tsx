import type { ComponentChildren } from 'preact'

export type ChipTone = 'neutral' | 'info' | 'bronze'

/** A word about a thing (channel, kind). For the state of a deadline use `DeadlineChip`. */
export function Chip({ tone = 'neutral', children }: { tone?: ChipTone; children: ComponentChildren }) {
  return <span class={`chip chip-plain chip-${tone}`}>{children}</span>
}
