import type { Article } from '../../../news/index.ts'
import { articlePath, feedPath, newsPath } from '../shell/news-paths.ts'

/** RSS 2.0 with what the articles say in Vietnamese. Pure. */
export function writeFeed(
  articles: readonly Article[],
  { publicUrl, title, now }: { publicUrl: string; title: string; now: number },
): string {
  const items = articles.map(({ id, content, publishedAt }) => {
    const link = `${publicUrl}${articlePath(id)}`
    return `<item><title>${escapeXml(content.title.vi)}</title><link>${escapeXml(link)}</link><guid>${escapeXml(link)}</guid><pubDate>${new Date(publishedAt ?? 0).toUTCString()}</pubDate><description>${escapeXml(content.summary.vi)}</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeXml(title)}</title><link>${escapeXml(publicUrl + newsPath)}</link><description>${escapeXml(title)}</description><language>vi</language><lastBuildDate>${new Date(now).toUTCString()}</lastBuildDate><atom:link href="${escapeXml(publicUrl + feedPath)}" rel="self" type="application/rss+xml"/>${items.join('')}</channel></rss>
`
}

/** Signs that XML 1.0 does not have are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
