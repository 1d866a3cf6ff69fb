import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './signs/icon.tsx'

export type NoticeTone = 'info' | 'ok' | 'soon' | 'late'

const shape = { info: 'info', ok: 'check', soon: 'clock', late: 'alert' } satisfies Record<
  NoticeTone,
  IconName
>

export interface NoticeProps {
  tone?: NoticeTone | undefined
  title?: string | undefined
  children?: ComponentChildren
}

/** Something a person should know before going on. `late` only for what is overdue or has failed. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={shape[tone]} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}

/** What the last act did, told once at the top of the next page (flash); read out by screen readers. */
export function Toast({ tone = 'ok', title, children }: NoticeProps) {
  return (
    <div role="status">
      <Notice tone={tone} title={title}>
        {children}
      </Notice>
    </div>
  )
}
