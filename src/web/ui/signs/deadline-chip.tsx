import { Icon, type IconName } from './icon.tsx'

export type DeadlineState = 'ok' | 'soon' | 'late' | 'paused' | 'done'

const shape = {
  ok: 'check',
  soon: 'clock',
  late: 'alert',
  paused: 'pause',
  done: 'check',
} satisfies Record<DeadlineState, IconName>

/** The state of a deadline: colour, shape and words together, never one alone. `words` say what is left, in working time. */
export function DeadlineChip({ state, words }: { state: DeadlineState; words: string }) {
  return (
    <span class={`chip chip-${state}`}>
      <Icon name={shape[state]} />
      {words}
    </span>
  )
}
