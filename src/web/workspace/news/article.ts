import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keepUploads, type PaperFile } from '../../../dossiers/index.ts'
import {
  type Article,
  type ArticleAct,
  type ArticleContent,
  findArticle,
  type NewsText,
  renderArticle,
  saveArticle,
} from '../../../news/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, cleanLines, type Lang, platformProblem, problemError } from '../../../platform/index.ts'
import { textErrors } from '../../fields/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { articlePage } from './article-page.tsx'
import { articleWords } from './news-words.ts'

interface Params {
  Params: { id: string }
}

const config = { access: { permission: 'news.edit' } } as const
const MOST_BYTES = 500_000
const MOST = { title: 200, summary: 500, body: 40_000, alt: 300 } as const
const EMPTY: ArticleContent = { title: { vi: '' }, summary: { vi: '' }, body: { vi: '' }, pictures: [] }
/** In the address of an article that has not been saved yet. */
const NEW = 'new'

/**
 * `GET /work/news/:id` (`new`: an empty one): the editor with a preview; `POST` of the same saves, publishes or withdraws. Pictures are
 * stored as they arrive; what is not right keeps all that was typed, and of two editors the second is told of the first.
 */
export function addArticle(app: FastifyInstance, services: WebServices): void {
  const path = paths.article(':id')
  app.get<Params>(path, { config }, async (request, reply) => {
    const article = await findEdited(services, request.params.id)
    return show(services, request, reply, { article, content: article?.content ?? EMPTY, errors: [] })
  })
  app.post<Params>(path, { config }, (request, reply) => save(services, request, reply))
  app.get<{ Params: { id: string; sha256: string } }>(
    `${path}/pictures/:sha256`,
    { config },
    async (request, reply) => {
      const article = await findEdited(services, request.params.id)
      const picture = article?.content.pictures.find(({ file }) => file.sha256 === request.params.sha256)
      const content = picture && (await services.files.store.get(picture.file.sha256))
      if (picture === undefined || content === undefined) throw problemError(platformProblem('not_found'))
      const { type, size } = picture.file
      const headers = { 'content-type': type, 'content-length': size, 'cache-control': 'private, no-store' }
      return reply
        .headers({ ...headers, 'content-security-policy': "sandbox; default-src 'none'" })
        .send(content)
    },
  )
}

async function findEdited({ office }: WebServices, id: string): Promise<Article | undefined> {
  if (id === NEW) return undefined
  const found = /^\d{1,15}$/.test(id) ? await findArticle(office.database, Number(id)) : undefined
  if (found === undefined) throw problemError(platformProblem('not_found'))
  return found
}

async function save(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const lang = langOf(request)
  const now = clock.now()
  const { actor, staff } = signedIn(request)
  const article = await findEdited(services, request.params.id)
  const form = await readUploadForm(request, { ...room, maxBytes: MOST_BYTES }, actor, now)
  const typed = lastValues(form)
  const act = (['save', 'publish', 'withdraw'] as const).find((one) => one === typed.act) ?? 'save'
  const kept = keptPictures(article, form.fields['kept-pictures'] ?? [], form.fields['remove-pictures'] ?? [])
  const sent = (form.files.get('pictures') ?? []).filter(
    ({ sha256 }) => !kept.some((one) => one.sha256 === sha256),
  )
  const content = contentOf(typed, [...kept, ...sent])
  const refused = form.refused
    .filter(({ why, name }) => why !== 'lost' || !kept.some((one) => one.name === name))
    .map((one) => sayRefusedFile(one, lang, MOST_BYTES))
  const errors = [...faultsOf(content, act, lang), ...refused]
  const again = (told: readonly FormError[]) =>
    show(services, request, reply, { article, content, errors: told, seen: typed.seen })
  if (form.isRemoving) return again([])
  if (errors.length > 0) {
    void reply.code(422)
    return again(errors)
  }
  const of = article && { id: article.id, seen: Number(typed.seen) || 0 }
  const saved = await office.database.transaction(async (tx) => {
    await keepUploads(tx, actor, sent, now)
    return saveArticle(tx, { act, content, staff: staff.id, at: now, of })
  })
  if (saved === undefined) {
    void reply.code(409)
    return again([{ id: 'title', message: articleWords[lang].changed }])
  }
  return reply.redirect(`${paths.article(saved.id)}?done=${act}`, 303)
}

/** Pictures that the article has already: another editor sent them in, and they stay until somebody removes them. */
function keptPictures(
  article: Article | undefined,
  kept: readonly string[],
  removed: readonly string[],
): PaperFile[] {
  const isNamed = (list: readonly string[], sha256: string) =>
    list.some((one) => one.startsWith(`${sha256}/`))
  return (article?.content.pictures ?? []).flatMap(({ file }) =>
    isNamed(kept, file.sha256) && !isNamed(removed, file.sha256) ? [file] : [],
  )
}

function contentOf(typed: Readonly<Record<string, string>>, pictures: readonly PaperFile[]): ArticleContent {
  const text = (name: string, clean: (given: string) => string): NewsText => {
    const en = clean(typed[`${name}En`] ?? '')
    return { vi: clean(typed[name] ?? ''), ...(en === '' ? {} : { en }) }
  }
  return {
    title: text('title', cleanLine),
    summary: text('summary', cleanLine),
    body: text('body', cleanBody),
    pictures: pictures.map((file) => ({ file, alt: cleanLine(typed[`alt-${file.sha256}`] ?? '') })),
  }
}

/** Lines keep the blanks at their beginning: they mean a list within a list. */
function cleanBody(text: string): string {
  const indents = text.replace(/\r\n?/g, '\n').split('\n')
  return indents
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${cleanLines(line)}`)
    .join('\n')
    .trim()
}

function faultsOf(content: ArticleContent, act: ArticleAct, lang: Lang): FormError[] {
  const t = articleWords[lang]
  const say = textErrors[lang]
  const errors: FormError[] = []
  const texts = ['title', 'summary', 'body'] as const
  if (content.title.vi === '') errors.push({ id: 'title', message: say.required(t.title) })
  if (act === 'publish' && content.body.vi === '') errors.push({ id: 'body', message: say.required(t.body) })
  for (const name of texts) {
    if (content[name].vi.length > MOST[name])
      errors.push({ id: name, message: say.tooLong(t[name], MOST[name]) })
    const en = content[name].en ?? ''
    if (en.length > MOST[name]) errors.push({ id: `${name}En`, message: say.tooLong(t[name], MOST[name]) })
  }
  content.pictures.forEach(({ file, alt }, at) => {
    const id = `alt-${file.sha256}`
    const label = t.alt(at + 1, file.name)
    if (alt === '') errors.push({ id, message: say.required(label) })
    if (alt.length > MOST.alt) errors.push({ id, message: say.tooLong(label, MOST.alt) })
    if (!['image/jpeg', 'image/png'].includes(file.type)) errors.push({ id: 'pictures', message: t.picture })
  })
  return errors
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  {
    article,
    content,
    errors,
    seen,
  }: {
    article: Article | undefined
    content: ArticleContent
    errors: readonly FormError[]
    seen?: string | undefined
  },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const t = articleWords[lang]
  const path = paths.article(article?.id ?? NEW)
  const { done } = queryOf(request)
  const said: Readonly<Record<string, string>> = t.saved
  const title = done === undefined ? undefined : said[done]
  const frame = await workspaceFrame(request, services, {
    ...{ title: article?.content.title.vi ?? t.add, reply, path, hasErrors: errors.length > 0 },
    toast: title === undefined ? undefined : { tone: 'ok', title },
  })
  const pictures = content.pictures.map(({ file, alt }) => ({ src: `${path}/pictures/${file.sha256}`, alt }))
  const page = articlePage({
    ...{ frame, article, content, errors },
    action: frame.uploadTo(path),
    seen: seen === undefined ? (article?.version ?? 0) : Number(seen) || 0,
    html: content.body.vi === '' ? '' : renderArticle(content.body.vi, pictures),
  })
  return sendPrivatePage(reply, page)
}
