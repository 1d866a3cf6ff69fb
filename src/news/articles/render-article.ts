/** From what an editor typed to HTML that may stand on a page of ours. */
import MarkdownIt from 'markdown-it'

/**
 * A part of Markdown: paragraphs, headings, lists, emphasis, links, quotes, rules and pictures of the article itself. HTML that was
 * typed is shown as text, and a link leads to the web, to a mailbox or within the site and nowhere else.
 */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: false }).enable([
  'heading',
  'list',
  'blockquote',
  'hr',
  'emphasis',
  'link',
  'image',
  'newline',
  'escape',
  'entity',
])
markdown.validateLink = (address) => /^(https?:\/\/|mailto:|\/(?!\/)|#|\d{1,2}$)/i.test(address)

/** The title of the page is its only heading of the first level. */
markdown.renderer.rules.heading_open = (tokens, at) => `<${levelOf(tokens[at]?.tag)}>`
markdown.renderer.rules.heading_close = (tokens, at) => `</${levelOf(tokens[at]?.tag)}>\n`

function levelOf(tag = 'h1'): string {
  return `h${Math.min(4, Number(tag.slice(1)) + 1)}`
}

export interface PictureSource {
  src: string
  alt: string
}

/** `pictures` by their numbers; a picture that the article does not have, or of another site, is left out. Pure. */
export function renderArticle(body: string, pictures: readonly PictureSource[]): string {
  const tokens = markdown.parse(body, {})
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      if (token.type !== 'image') continue
      const picture = pictures[Number(token.attrGet('src')) - 1]
      token.attrSet('src', picture?.src ?? '')
      // What stands between the brackets is a caption of the editor's; the picture keeps its own words for those who do not see it.
      const words = token.content.trim() === '' ? (picture?.alt ?? '') : token.content
      token.meta = picture === undefined ? null : { src: picture.src, alt: words }
    }
  }
  return markdown.renderer.render(tokens, markdown.options, {})
}

markdown.renderer.rules.image = (tokens, at) => {
  const meta = tokens[at]?.meta
  if (!meta) return ''
  const { escapeHtml } = markdown.utils
  return `<img src="${escapeHtml(String(meta.src))}" alt="${escapeHtml(String(meta.alt))}" loading="lazy">`
}
