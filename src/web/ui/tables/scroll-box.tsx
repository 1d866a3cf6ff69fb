import type { ComponentChildren } from 'preact'

/** What is wider than a telephone, figures or a picture with words in it, scrolls sideways in a box of its own. */
export function ScrollBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
