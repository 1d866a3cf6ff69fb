import type { ComponentChildren } from 'preact'
import type { DeadlineState } from './signs/deadline-chip.tsx'
import { Icon, type IconName } from './signs/icon.tsx'

/** A thing that stands apart from the rest. `state` draws the signal at its left edge. */
export function Card({
  state,
  children,
}: {
  state?: DeadlineState | undefined
  children: ComponentChildren
}) {
  return <div class={`card${state ? ` card-${state}` : ''}`}>{children}</div>
}

export interface TileProps {
  href: string
  title: string
  icon?: IconName | undefined
  children?: ComponentChildren
}

/** A card that is one link: a life event, a field, a report. Put several in a list of class `tiles`. */
export function Tile({ href, title, icon, children }: TileProps) {
  return (
    <div class="card tile">
      {icon && <Icon name={icon} />}
      <div>
        <a href={href}>{title}</a>
        {children && <p>{children}</p>}
      </div>
    </div>
  )
}
