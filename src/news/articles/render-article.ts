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

export interface PictureSource {
  src: string
  alt: string
}

/** `pictures` by their numbers; a picture that the article does not have, or of another site, is left out. Pure. */
export function renderArticle(body: string, pictures: readonly PictureSource[]): string {
  const tokens = markdown.parse(body, {})
  levelHeadings(tokens)
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

/** The title of the page is its only heading of the first level, and no level is left out below it, whatever was typed. */
function levelHeadings(tokens: ReturnType<typeof markdown.parse>): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))))
  let before = 1
  for (const token of headings) {
    if (token.type === 'heading_open') {
      before = Math.min(Number(token.tag.slice(1)) - highest + 2, before + 1, 4)
    }
    token.tag = `h${before}`
  }
}

markdown.renderer.rules.image = (tokens, at) => {
  const meta = tokens[at]?.meta
  if (!meta) return ''
  const { escapeHtml } = markdown.utils
  return `<img src="${escapeHtml(String(meta.src))}" alt="${escapeHtml(String(meta.alt))}" loading="lazy">`
}
