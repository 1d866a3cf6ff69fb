import type { ComponentChildren } from 'preact'
import type { Lang } from './drawing/lang.ts'
import { Icon, type IconName } from './signs/icon.tsx'

export type TimelineState = 'done' | 'current' | 'paused' | 'late' | 'next'

export interface TimelineItem {
  state: TimelineState
  title: string
  /** When, who, how long: one line each. */
  lines: readonly ComponentChildren[]
}

const words = {
  vi: { done: 'Đã xong', current: 'Đang làm', paused: 'Tạm dừng', late: 'Quá hạn', next: 'Sắp tới' },
  en: { done: 'Done', current: 'Now', paused: 'Paused', late: 'Overdue', next: 'Next' },
} satisfies Record<Lang, Record<TimelineState, string>>

const shape: Partial<Record<TimelineState, IconName>> = { done: 'check', paused: 'pause', late: 'alert' }

/** Where a dossier has been, is, and will be, in order of time. */
export function Timeline({ lang, items }: { lang: Lang; items: readonly TimelineItem[] }) {
  return (
    <ol class="line">
      {items.map((item) => (
        <li class={`is-${item.state}`} aria-current={item.state === 'current' ? 'step' : undefined}>
          <span class="dot">{shape[item.state] && <Icon name={shape[item.state] as IconName} />}</span>
          <p class="line-title">
            <span class="vh">{words[lang][item.state]}: </span>
            {item.title}
          </p>
          {item.lines.map((line) => (
            <p>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  )
}
