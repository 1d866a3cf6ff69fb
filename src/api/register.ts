/** Puts an operation on the server: reads each part of the request by its schema, then lets it answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { langOf, sendProblem } from '../platform/http/index.ts'
import type { Lang, Problem } from '../platform/index.ts'
import { type Asked, isProblem, type Operation } from './operation.ts'
import { apiProblem } from './problems/problems.ts'
import { type FieldError, sayIssues } from './problems/say-issue.ts'
import type { ApiServices } from './services.ts'

/** Programs come from few addresses and send much; their tokens cannot be guessed. */
const CLIENT_PER_MINUTE = 12_000

const NO_QUERY = z.strictObject({})

export function registerOperation(
  app: FastifyInstance,
  prefix: string,
  each: Operation,
  services: ApiServices,
): void {
  const max = each.access === 'public' ? undefined : CLIENT_PER_MINUTE
  app.route({
    method: each.method,
    url: prefix + each.path,
    config: { access: each.access, ...(max === undefined ? {} : { rateLimit: { max } }) },
    handler: (request, reply) => handle(each, request, reply, services),
  })
}

async function handle(
  { takes, handle: answer }: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  services: ApiServices,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const errors: FieldError[] = []
  const read = (schema: z.ZodType | undefined, value: unknown, part: FieldError['in']): unknown => {
    const parsed = schema?.safeParse(value, { reportInput: true })
    if (parsed?.success === false) errors.push(...sayIssues(parsed.error.issues, part, lang))
    return parsed?.data
  }
  const asked = {
    params: read(takes.params, request.params, 'path'),
    query: read(takes.query ?? NO_QUERY, request.query, 'query'),
    headers: read(takes.headers, request.headers, 'header'),
    body: read(takes.body, request.body, 'body'),
    request,
    lang,
    now: services.clock.now(),
  }
  if (errors.length > 0) return sendProblem(invalidInput(errors, lang), request, reply)
  const outcome = await answer(asked as Asked<object>, services)
  if (isProblem(outcome)) return sendProblem(outcome, request, reply)
  const cache = outcome.content === undefined ? 'private, no-cache' : 'no-store'
  void reply.code(outcome.status ?? 200).header('cache-control', cache)
  if (outcome.headers) void reply.headers(outcome.headers)
  if (outcome.content !== undefined) return reply.send(outcome.content)
  if (outcome.body === undefined) return reply.send()
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(outcome.body))
}

/** A body without a value in it lacks everything: one sentence says so. More than a hundred errors help nobody. */
function invalidInput(errors: readonly FieldError[], lang: Lang): Problem {
  const shown = errors.slice(0, 100)
  const more = errors.length - shown.length
  return apiProblem('invalid_input', {
    errors: shown,
    ...(more === 0 ? {} : { more: lang === 'vi' ? `và ${more} lỗi khác` : `and ${more} more` }),
  })
}
