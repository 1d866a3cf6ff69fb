/** The reference of the API: the OpenAPI document, the page, and the addresses that problems name as their type. */
import type { FastifyInstance } from 'fastify'
import { langOf } from '../../platform/http/index.ts'
import { type Lang, platformProblem, problemError } from '../../platform/index.ts'
import { OPERATIONS } from '../operations.ts'
import { ALL_PROBLEMS } from '../problems/problems.ts'
import type { ApiServices } from '../services.ts'
import { openApiDocument, PREFIX } from './document.ts'
import { referencePage } from './page.ts'
import { REFERENCE_STYLE } from './style.ts'

const config = { access: 'public' } as const
const CACHE = 'public, max-age=300'

export function addReference(
  app: FastifyInstance,
  { publicUrl, sandboxToken }: Pick<ApiServices, 'publicUrl' | 'sandboxToken'>,
): void {
  const document = perLanguage((lang) => JSON.stringify(openApiDocument(OPERATIONS, publicUrl, lang)))
  const page = perLanguage((lang) => referencePage(OPERATIONS, lang, sandboxToken))
  app.get(`${PREFIX}/openapi.json`, { config }, async (request, reply) => {
    const lang = langOf(request)
    void reply.headers({ 'cache-control': CACHE, 'content-language': lang, vary: 'Accept-Language, Cookie' })
    return reply.type('application/json; charset=utf-8').send(document(lang))
  })
  app.get('/api', { config }, async (request, reply) => {
    const lang = langOf(request)
    void reply.headers({ 'cache-control': CACHE, 'content-language': lang, vary: 'Accept-Language, Cookie' })
    return reply.type('text/html; charset=utf-8').send(page(lang))
  })
  app.get('/api/style.css', { config }, async (_, reply) =>
    reply.header('cache-control', CACHE).type('text/css; charset=utf-8').send(REFERENCE_STYLE),
  )
  app.get<{ Params: { code: string } }>('/problems/:code', { config }, async (request, reply) => {
    const { code } = request.params
    if (!Object.hasOwn(ALL_PROBLEMS, code)) throw problemError(platformProblem('not_found'))
    return reply.redirect(`/api#problem-${code}`)
  })
}

/** Made when it is first asked for, and then kept: a server that nobody asks pays nothing. */
function perLanguage(make: (lang: Lang) => string): (lang: Lang) => string {
  const made: Partial<Record<Lang, string>> = {}
  return (lang) => {
    made[lang] ??= make(lang)
    return made[lang]
  }
}
