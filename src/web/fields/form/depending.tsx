import type { ComponentChildren } from 'preact'

/**
 * A question that depends on another answer is in the page but neither seen nor sent until it is asked; the page's script wakes it at
 * once, the server when the page is sent. Every question that is asked says so, so that the server knows what the person saw.
 */
export function Depending({
  name,
  depends,
  asked,
  children,
}: {
  name: string
  depends: boolean
  asked: boolean
  children: ComponentChildren
}) {
  const note = <input type="hidden" name="asked" value={name} />
  if (!depends)
    return (
      <div class="question">
        {note}
        {children}
      </div>
    )
  return (
    <fieldset class="question depending" data-depends={name} hidden={!asked} disabled={!asked}>
      {note}
      {children}
    </fieldset>
  )
}
