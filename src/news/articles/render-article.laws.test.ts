import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import blns from '../../../test/strings/blns.json' with { type: 'json' }
import { renderArticle } from './render-article.ts'

const pictures = [{ src: '/news/1/pictures/abc', alt: 'Quầy số 3' }]

describe('the text of an article', () => {
  it('has paragraphs, headings below that of the page, lists, emphasis, links and its own pictures', () => {
    const html = renderArticle(
      '# Lịch\n\n- **sáng** 7:30\n- chiều\n\n[Cổng](https://x.vn) ![](1) ![Quầy mới](1)',
      pictures,
    )
    expect(html).toContain('<h2>Lịch</h2>')
    expect(html).toContain('<li><strong>sáng</strong> 7:30</li>')
    expect(html).toContain('<a href="https://x.vn">Cổng</a>')
    expect(html).toContain('<img src="/news/1/pictures/abc" alt="Quầy số 3" loading="lazy">')
    expect(html).toContain('alt="Quầy mới"')
  })

  it('leaves no level of headings out, wherever the editor began', () => {
    const html = renderArticle('## a\n\n#### b\n\n# c\n\n## d', [])
    expect([...html.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(['2', '3', '2', '3'])
  })

  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,1)',
    '[x](//evil.example)',
    '![x](https://evil.example/a.png)',
    '![x](9)',
    '![" onerror="alert(1)](1)',
    '<img src=x onerror=alert(1)>',
  ])('never runs or loads what was typed: %j', (body) => expectHarmless(renderArticle(body, pictures)))

  it('is harmless whatever is typed', () => {
    for (const text of blns as string[]) expectHarmless(renderArticle(text, pictures))
    const part = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '"',
      "'",
      'javascript:',
      'a',
      '1',
      '\n',
      '#',
      '&#58;',
      'onload=',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) =>
        expectHarmless(renderArticle(parts.join(''), pictures)),
      ),
    )
  })
})

/** Only tags that the renderer makes, with only the attributes that it gives them. */
function expectHarmless(html: string): void {
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    expect(tag).toMatch(
      /^<\/?(p|h[2-4]|ul|ol|li|strong|em|blockquote|hr|br)( start="\d+")?( \/)?>$|^<\/a>$|^<a href="(https?:\/\/|mailto:|\/(?!\/)|#|\d{1,2}")[^"]*"?( title="[^"]*")?>$|^<img src="\/news\/1\/pictures\/abc" alt="[^"]*" loading="lazy">$/i,
    )
  }
}
