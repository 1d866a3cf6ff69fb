import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './signs/icon.tsx'
import { Kbd } from './signs/kbd.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

interface Look {
  kind?: ButtonKind | undefined
  size?: 'small' | 'wide' | undefined
  icon?: IconName | undefined
  /** Key that does the same; the staff island listens to it. */
  hotkey?: string | undefined
  children: ComponentChildren
}

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  form?: string | undefined
  formAction?: string | undefined
  /** Why it cannot be pressed now. The button stays reachable and the sentence stands below it. */
  why?: string | undefined
}

/** A button of a form. One primary button on a page; the rest secondary, quiet, or danger for what cannot be undone. */
export function Button({ type = 'submit', name, value, form, formAction, why, ...look }: ButtonProps) {
  const whyId = why === undefined ? undefined : `why-${slug(name ?? '')}-${slug(value ?? '')}`
  const button = (
    <button
      type={why === undefined ? type : 'button'}
      class={buttonClass(look)}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      aria-disabled={why === undefined ? undefined : 'true'}
      aria-describedby={whyId}
      data-hotkey={look.hotkey}
    >
      <Inside {...look} />
    </button>
  )
  if (why === undefined) return button
  return (
    <div>
      {button}
      <span class="why" id={whyId}>
        {why}
      </span>
    </div>
  )
}

export interface LinkButtonProps extends Look {
  href: string
  rel?: string | undefined
  /** File name when the link saves a file. */
  download?: string | undefined
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({ href, rel, download, ...look }: LinkButtonProps) {
  return (
    <a href={href} class={buttonClass(look)} data-hotkey={look.hotkey} rel={rel} download={download}>
      <Inside {...look} />
    </a>
  )
}

function Inside({ icon, hotkey, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {hotkey && <Kbd>{hotkey}</Kbd>}
    </>
  )
}

function buttonClass({ kind = 'primary', size }: Look): string {
  return `btn btn-${kind}${size ? ` btn-${size}` : ''}`
}

function slug(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '-')
}
