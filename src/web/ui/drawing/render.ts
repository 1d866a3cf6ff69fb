import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as text: the layouts make the document, this adds what JSX cannot say. Throws only on bugs. */
export function render(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** Stands for what is drawn already; no text of a person can say this, for its "<" is escaped. */
export const DRAWN_HERE = '<!--drawn-->'

/** A part of pages, drawn to be kept. */
export function drawPart(part: VNode): Buffer {
  return Buffer.from(renderToString(part))
}

/** As `drawPart`, with what was drawn before in the one place of `DRAWN_HERE`, if it has one; in parts, one after the other. */
export function drawPartAround(part: VNode, drawn: readonly Buffer[]): Buffer[] {
  const [before = '', after] = renderToString(part).split(DRAWN_HERE)
  return after === undefined ? [Buffer.from(before)] : [Buffer.from(before), ...drawn, Buffer.from(after)]
}

/** As `render`, as bytes, with what was drawn before in the one place of `DRAWN_HERE`. */
export function renderAround(page: VNode, drawn: readonly Buffer[]): Buffer {
  const [before = '', after = ''] = render(page).split(DRAWN_HERE)
  return Buffer.concat([Buffer.from(before), ...drawn, Buffer.from(after)])
}

/** Where the server answers with `speculationRules`, named in the response header `Speculation-Rules: "<path>"`. */
export const speculationRulesPath = '/speculation-rules.json'

/** MIME type that browsers ask for. */
export const speculationRulesType = 'application/speculationrules+json'

/**
 * Pages are fetched ahead while a finger or pointer rests on their link. Only links that change nothing and cost
 * little: no files, no language or sign-in links, nothing outside. As a header it needs no inline script (strict CSP).
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\?*lang=*' } },
          { not: { selector_matches: '[download], [rel~=nofollow], [data-dialog], [data-close]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})
