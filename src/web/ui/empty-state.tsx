import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './signs/icon.tsx'

export interface EmptyStateProps {
  icon?: IconName | undefined
  title: string
  /** What to do next: links or buttons. */
  actions?: ComponentChildren
  children?: ComponentChildren
}

export function EmptyState({ icon = 'inbox', title, actions, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {actions && <div class="row">{actions}</div>}
    </div>
  )
}
