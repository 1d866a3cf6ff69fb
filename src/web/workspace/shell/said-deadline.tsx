import { DeadlineChip } from '../../ui/index.ts'
import type { SaidDeadline } from '../../words/deadline.ts'

/** A chip with its moment below; plain words where nothing is promised. */
export function Said({ said: { state, words, moment } }: { said: SaidDeadline }) {
  if (state === 'none') return <span class="muted">{words}</span>
  return (
    <>
      <DeadlineChip state={state} words={words} />
      {moment && <span class="sub cell-when">{moment}</span>}
    </>
  )
}
