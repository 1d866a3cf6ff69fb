import type { ComponentChildren } from 'preact'
import { Card } from '../card.tsx'
import type { Lang } from '../drawing/lang.ts'
import { KeyValue, type KeyValueItem } from '../tables/key-value.tsx'
import { DeadlineChip, type DeadlineState } from './deadline-chip.tsx'

const words = {
  vi: { due: 'Hẹn trả kết quả', why: 'Vì sao là ngày này?' },
  en: { due: 'Result due', why: 'Why this date?' },
} satisfies Record<Lang, object>

export interface ExplainedDueDateProps {
  lang: Lang
  state: DeadlineState
  /** "Trong hạn, còn 4 ngày làm việc". */
  words: string
  /** The moment as people say it: "10 giờ 15 phút, thứ Ba 01/12/2026"; absent where the law sets no limit. */
  dueAt?: string | undefined
  label?: string | undefined
  /** Start, limit, skipped days, pauses, legal basis: one row each. */
  reasons: readonly KeyValueItem[]
  open?: true | undefined
  children?: ComponentChildren
}

/** A due date with its reasoning (design: "a deadline explains itself"). */
export function ExplainedDueDate(props: ExplainedDueDateProps) {
  const t = words[props.lang]
  return (
    <Card state={props.state}>
      <div class="due">
        <DeadlineChip state={props.state} words={props.words} />
        <p class="label-line">{props.label ?? t.due}</p>
        {props.dueAt && <p class="due-at">{props.dueAt}</p>}
        {props.children}
        {props.reasons.length > 0 && (
          <details class="more" open={props.open}>
            <summary>{t.why}</summary>
            <KeyValue items={props.reasons} />
          </details>
        )}
      </div>
    </Card>
  )
}
