import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

/**
 * A component whose output depends on one key alone, drawn once for each: icons, the mark, the keyboard help stand on every
 * page and are a third of what would be walked for it.
 */
export function still<Key extends string>(draw: (key: Key) => VNode): (key: Key) => VNode {
  const drawn = new Map<Key, string>()
  return (key) => {
    const html = drawn.get(key) ?? renderToString(draw(key))
    drawn.set(key, html)
    return jsxTemplate([html])
  }
}
