import type { ComponentChildren } from 'preact'

export interface HeadingProps {
  level?: 1 | 2 | 3 | undefined
  id?: string | undefined
  /** A few words above: the field, the code. */
  eyebrow?: ComponentChildren
  /** One sentence below. */
  lead?: ComponentChildren
  /** Buttons or links at the end of the line. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/** Names of procedures can fill four lines; such a heading is set smaller. */
const LONG = 60

function isLong(children: ComponentChildren): boolean {
  return typeof children === 'string' && children.length > LONG
}

export function Heading({ level = 1, id, eyebrow, lead, actions, children }: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <div class="heading">
      <div>
        {eyebrow && <span class="eyebrow">{eyebrow}</span>}
        <Level id={id} class={isLong(children) ? 'long' : undefined}>
          {children}
        </Level>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div class="row">{actions}</div>}
    </div>
  )
}
