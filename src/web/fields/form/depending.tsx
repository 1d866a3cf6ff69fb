import type { ComponentChildren } from 'preact'

/**
 * A question that depends on another answer is in the page but asleep until it is asked; the page's script wakes it at once, the server
 * when the page is sent. Every question that is awake says so in `asked[]`: the server reads no other, whatever was sent of it.
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
  return (
    <div class="question" data-depends={depends ? name : undefined} hidden={!asked}>
      <input type="hidden" name="asked[]" value={name} disabled={!asked} />
      {children}
    </div>
  )
}
