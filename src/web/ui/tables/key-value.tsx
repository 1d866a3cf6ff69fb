import type { ComponentChildren } from 'preact'

export interface KeyValueItem {
  term: string
  text: ComponentChildren
}

/** Terms and what they are (summary list). `ruled` draws a line under each for long records. */
export function KeyValue({ items, ruled }: { items: readonly KeyValueItem[]; ruled?: true | undefined }) {
  return (
    <dl class={ruled ? 'kv kv-ruled' : 'kv'}>
      {items.map((item) => (
        <>
          <dt>{item.term}</dt>
          <dd>{item.text}</dd>
        </>
      ))}
    </dl>
  )
}
