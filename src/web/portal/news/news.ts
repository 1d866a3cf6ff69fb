import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Article,
  findArticle,
  listPublishedArticles,
  rateArticle,
  readArticleRatings,
  readIn,
  renderArticle,
} from '../../../news/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { readNumberedPlace } from '../../shell/pages/list-place.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { articlePath, feedPath, newsPath, picturePath } from '../shell/news-paths.ts'
import { articlePage, newsPage } from './news-page.tsx'
import { writeFeed } from './write-feed.ts'

interface Params {
  Params: { id: string }
}

const config = { access: 'public' } as const
const LIMITED = { access: 'public', csrf: 'exempt', rateLimit: { max: 30, timeWindow: 60_000 } } as const
const ON_A_PAGE = 20
const IN_THE_FEED = 30
/** Which articles a device has rated; the latest fifty. */
const COOKIE = 'rated'
const REMEMBERED = 50

/**
 * `GET /news?after=`, `/news/:id`, its pictures, `/news/feed.xml` (RSS 2.0). `POST /news/:id/rate`: 0 to 5 stars, once from a
 * device; nothing else is changed by it, so it needs no form token and the page may be the same for all.
 */
export function addNews(app: FastifyInstance, services: WebServices): void {
  const { database } = services.office
  app.get(newsPath, { config }, async (request, reply) => {
    const after = readNumberedPlace(queryOf(request).after)
    const rows = await listPublishedArticles(database, { after, limit: ON_A_PAGE + 1 })
    const articles = rows.slice(0, ON_A_PAGE)
    const last = rows.length > ON_A_PAGE ? articles.at(-1) : undefined
    const page = newsPage({
      frame: portalFrame(request, services, 'news'),
      ...{ articles, isFirst: after === undefined },
      next: last && `${last.publishedAt}_${last.id}`,
    })
    return sendPage(request, reply, page)
  })
  app.get(feedPath, { config }, async (_request, reply) => {
    const articles = await listPublishedArticles(database, { limit: IN_THE_FEED })
    const { publicUrl } = services.config
    const feed = writeFeed(articles, { publicUrl, title: services.siteName.vi, now: services.clock.now() })
    return reply
      .header('cache-control', 'public, max-age=300')
      .type('application/rss+xml; charset=utf-8')
      .send(feed)
  })
  app.get<Params>(articlePath(':id'), { config }, (request, reply) => show(services, request, reply))
  app.post<Params>(`${articlePath(':id')}/rate`, { config: LIMITED }, (request, reply) =>
    rate(services, request, reply),
  )
  app.get<{ Params: { id: string; sha256: string } }>(
    picturePath(':id', ':sha256'),
    { config },
    async (request, reply) => {
      const article = await getPublished(services, request.params.id)
      const picture = article.content.pictures.find(({ file }) => file.sha256 === request.params.sha256)
      const content = picture && (await services.files.store.get(picture.file.sha256))
      if (picture === undefined || content === undefined) throw problemError(platformProblem('not_found'))
      return reply
        .headers({
          'content-type': picture.file.type,
          'content-length': picture.file.size,
          'cache-control': 'public, max-age=86400, immutable',
          'content-security-policy': "sandbox; default-src 'none'",
        })
        .send(content)
    },
  )
}

async function getPublished({ office }: WebServices, id: string): Promise<Article> {
  const found = /^\d{1,15}$/.test(id) ? await findArticle(office.database, Number(id)) : undefined
  if (found?.state !== 'published') throw problemError(platformProblem('not_found'))
  return found
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const article = await getPublished(services, request.params.id)
  const path = articlePath(article.id)
  const frame = { ...portalFrame(request, services, 'news'), path }
  const pictures = article.content.pictures.map(({ file, alt }) => ({
    src: picturePath(article.id, file.sha256),
    alt,
  }))
  const page = articlePage({
    ...{ frame, article },
    html: renderArticle(readIn(article.content.body, frame.lang).text, pictures),
    ratings: await readArticleRatings(services.office.database, article.id),
    isRated: ratedBy(request, services).includes(article.id),
    address: `${services.config.publicUrl}${path}`,
  })
  return sendPage(request, reply, page)
}

async function rate(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const article = await getPublished(services, request.params.id)
  const { stars = '' } = formOf(request)
  const rated = ratedBy(request, services)
  if (/^[0-5]$/.test(stars) && !rated.includes(article.id)) {
    await rateArticle(services.office.database, article.id, Number(stars))
    const value = services.signer.seal(COOKIE, [article.id, ...rated].slice(0, REMEMBERED).join(' '))
    const secure = services.config.publicUrl.startsWith('https:')
    reply.setCookie(COOKIE, value, {
      path: '/news',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: 31_536_000,
    })
  }
  return reply.redirect(articlePath(article.id), 303)
}

function ratedBy(request: FastifyRequest, { signer }: WebServices): number[] {
  const text = signer.unseal(COOKIE, request.cookies[COOKIE]) ?? ''
  return text
    .split(' ')
    .filter((id) => id !== '')
    .map(Number)
}
