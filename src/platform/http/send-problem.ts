import type { FastifyReply, FastifyRequest } from 'fastify'
import { isOutage } from '../database/outage.ts'
import { type Problem, toProblemDetails } from '../errors.ts'
import { pickLang } from '../i18n.ts'
import { platformProblem } from '../platform-errors.ts'
import type { Lang } from '../text.ts'

/** Draws a problem as a page; undefined where the audience of the address gets no pages. */
export type RenderProblem = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<string | undefined> | string | undefined

/** The language of a request: the cookie `lang`, else the browser's, else Vietnamese. */
export function langOf(request: FastifyRequest): Lang {
  return pickLang(request.cookies?.lang, request.headers['accept-language'])
}

/**
 * Answers with a problem: as a page to a browser that asks for HTML, as RFC 9457 JSON to everybody else. Never throws: a
 * page that cannot be drawn is a log line, and its answer is a plain page with the same sentences.
 */
export async function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  render?: RenderProblem,
): Promise<FastifyReply> {
  const lang = langOf(request)
  reply.code(problem.status).header('cache-control', 'no-store').header('content-language', lang)
  const { retryAfterSeconds } = problem.extra
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  else if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_S)
  const page = wantsHtml(request) && render ? await drawPage(problem, request, reply, render) : undefined
  if (page !== undefined) return reply.type('text/html; charset=utf-8').send(page)
  const details = { ...toProblemDetails(problem, lang), requestId: request.id }
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(details))
}

async function drawPage(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  render: RenderProblem,
): Promise<string | undefined> {
  try {
    return await render(problem, request, reply)
  } catch (error) {
    request.log.error({ id: request.id, err: error }, 'a problem could not be drawn')
    return plainPage(problem, request)
  }
}

/** Needs nothing but the problem itself, so that it can always be drawn. */
function plainPage(problem: Problem, request: FastifyRequest): string {
  const lang = langOf(request)
  const [title, next] = [problem.text[lang], problem.next[lang]].map(escapeHtml)
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${next}</p><p><a href="/">${request.host ? escapeHtml(request.host) : '/'}</a></p></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function wantsHtml(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') ?? false
}

/** The answer when answering itself failed, headers and all: from nothing but the request's number. */
export function sendPlainProblem(reply: FastifyReply): void {
  const { raw, request } = reply
  if (raw.headersSent || raw.writableEnded) return void raw.destroy()
  const problem = platformProblem('internal')
  const details = { ...toProblemDetails(problem, langOf(request)), requestId: request.id }
  for (const name of raw.getHeaderNames()) raw.removeHeader(name)
  raw.writeHead(problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': request.id,
  })
  raw.end(JSON.stringify(details))
}

/** An outage is over within seconds or lasts; asking every five seconds does no harm. */
const RETRY_AFTER_S = 5

const FASTIFY_CODES: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: platformProblem('too_large'),
  FST_REQ_FILE_TOO_LARGE: platformProblem('file_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: platformProblem('wrong_media_type'),
  FST_UNDER_PRESSURE: platformProblem('overloaded'),
}

const BY_STATUS: Readonly<Record<number, Problem>> = {
  404: platformProblem('not_found'),
  408: platformProblem('request_timeout'),
  413: platformProblem('too_large'),
  415: platformProblem('wrong_media_type'),
  429: platformProblem('too_many_requests'),
  503: platformProblem('overloaded'),
}

/** PostgreSQL keeps no NUL in a text or a JSON string: nothing of that name can be there, and nothing so can be stored. */
const UNSTORABLE = /^(22021|22P05)$/
const DISK_FULL = /^(ENOSPC|EDQUOT|53100)$/

/** What an exception means to the person who asked. */
export function problemOfError(error: unknown): Problem {
  const { problem, code, statusCode } = (error ?? {}) as {
    problem?: Problem
    code?: string
    statusCode?: number
  }
  if (problem) return problem
  if (code && FASTIFY_CODES[code]) return FASTIFY_CODES[code]
  if (UNSTORABLE.test(code ?? '')) return platformProblem('bad_request')
  if (DISK_FULL.test(code ?? '')) return platformProblem('disk_full')
  if (isOutage(error)) return platformProblem('database_unavailable')
  if (!statusCode || statusCode < 400) return platformProblem('internal')
  return BY_STATUS[statusCode] ?? platformProblem(statusCode < 500 ? 'bad_request' : 'internal')
}
