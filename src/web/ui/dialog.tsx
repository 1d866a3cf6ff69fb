import type { ComponentChildren } from 'preact'
import type { ButtonKind } from './button.tsx'
import type { Lang } from './drawing/lang.ts'

const words = { vi: { close: 'Đóng' }, en: { close: 'Close' } } satisfies Record<Lang, object>

export interface DialogProps {
  lang: Lang
  id: string
  title: string
  /** Buttons of the dialog beside "close", usually submit buttons of a form by its id. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/**
 * A native dialog. Its opener is a link to `#id`: without JavaScript `:target` shows it over the page, with the island it
 * becomes modal, holds the focus and closes by Escape.
 */
export function Dialog({ lang, id, title, actions, children }: DialogProps) {
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="stack">{children}</div>
      <div class="row">
        {actions}
        <a href="#main" class="btn btn-quiet" data-close>
          {words[lang].close}
        </a>
      </div>
    </dialog>
  )
}

/** The link that opens a `Dialog` of the same page. */
export function DialogLink(props: { to: string; kind?: ButtonKind; children: ComponentChildren }) {
  return (
    <a href={`#${props.to}`} class={`btn btn-${props.kind ?? 'secondary'}`} data-dialog>
      {props.children}
    </a>
  )
}
