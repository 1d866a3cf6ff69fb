/**
 * Forms that change something come from our own pages: the browser says so (Sec-Fetch-Site, else Origin), and the form
 * carries a token derived from a cookie that other sites can neither read nor set. Works without JavaScript.
 */
import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemError } from '../errors.ts'
import { newToken } from '../ids.ts'
import { platformProblem } from '../platform-errors.ts'
import { isSameSecret } from '../secrets/signer.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `exempt`: the route never acts for a cookie. Routes for programs (`access: {scope}`) are exempt anyway. */
    csrf?: 'exempt'
  }
  interface FastifyReply {
    /** The token for the hidden field `_csrf` of a form on this page. */
    csrfToken(): string
    /**
     * Where a form with files is sent: they are read as they arrive, so what proves the form has to come before them. Browsers
     * that say by themselves from where a form comes need no token, and none stands in the address of the page that follows.
     */
    uploadAction(path: string): string
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export function guardForms(app: FastifyInstance, options: { secret: string; publicUrl: string }): void {
  const secure = options.publicUrl.startsWith('https:')
  const cookie = secure ? '__Host-form' : 'form'
  const sign = (seed: string) =>
    createHmac('sha256', options.secret).update(`form:${seed}`).digest('base64url')

  app.decorateReply('csrfToken', function (this: FastifyReply) {
    const known = this.request.cookies[cookie]
    if (known) return sign(known)
    const seed = newToken(18)
    this.request.cookies[cookie] = seed
    this.setCookie(cookie, seed, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
    return sign(seed)
  })

  app.decorateReply('uploadAction', function (this: FastifyReply, path: string) {
    return saysFromWhere(this.request) ? path : `${path}?_csrf=${this.csrfToken()}`
  })

  app.addHook('preValidation', (request, _reply, done) => {
    if (SAFE.has(request.method) || request.is404 || isExempt(request)) return done()
    const seed = request.cookies[cookie]
    const genuine =
      isUploadOfOurs(request) ||
      (isSameSite(request, options.publicUrl) &&
        seed !== undefined &&
        isSameSecret(readToken(request), sign(seed)))
    done(genuine ? undefined : problemError(platformProblem('form_not_ours')))
  })
}

function isExempt(request: FastifyRequest): boolean {
  const { access, csrf } = request.routeOptions.config
  return csrf === 'exempt' || (typeof access === 'object' && 'scope' in access)
}

/** Set by the browser, out of reach of any page. */
function saysFromWhere({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] !== undefined
}

function isUploadOfOurs({ headers }: FastifyRequest): boolean {
  const isUpload = /^multipart\/form-data/i.test(headers['content-type'] ?? '')
  return isUpload && headers['sec-fetch-site'] === 'same-origin'
}

function isSameSite(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined) return true
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.host}`
}

function readToken(request: FastifyRequest): unknown {
  const inBody = (request.body as Record<string, unknown> | undefined | null)?._csrf
  return inBody ?? request.headers['x-csrf-token'] ?? (request.query as Record<string, unknown>)._csrf
}
