import type { FastifyInstance } from 'fastify'
import { preferencesAction, readPreferences } from '../../ui/index.ts'
import { formOf } from '../forms/form.ts'
import { ownPath } from '../forms/own-path.ts'
import type { WebServices } from '../services.ts'

const YEAR_S = 365 * 24 * 3600

/**
 * Text size and colours: a cookie of a year, then back to the page. Needs no form token: it stands on pages that are the
 * same for everybody, and the worst a stranger could do with it is to make the letters larger.
 */
export function addPreferences(app: FastifyInstance, { config }: WebServices): void {
  const secure = config.publicUrl.startsWith('https:')
  app.post(preferencesAction, { config: { access: 'public', csrf: 'exempt' } }, async (request, reply) => {
    const form = formOf(request)
    const chosen = readPreferences(form, readPreferences(request.cookies))
    for (const [name, value] of Object.entries(chosen)) {
      reply.setCookie(name, value, { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: true, secure })
    }
    return reply.redirect(ownPath(form.back, '/'), 303)
  })
}

/** `?lang=vi|en` on any page is remembered for a year, and holds for this very answer already. */
export function rememberLanguage(app: FastifyInstance, { config }: WebServices): void {
  const secure = config.publicUrl.startsWith('https:')
  app.addHook('onRequest', (request, reply, done) => {
    const { lang } = request.query as { lang?: unknown }
    if (lang === 'vi' || lang === 'en') {
      request.cookies.lang = lang
      reply.setCookie('lang', lang, { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: true, secure })
    }
    done()
  })
}
