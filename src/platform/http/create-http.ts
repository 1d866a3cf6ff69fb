import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify'
import { problemError } from '../errors.ts'
import { newToken } from '../ids.ts'
import { platformProblem } from '../platform-errors.ts'
import type { Config } from '../process/config.ts'
import type { Log } from '../process/log.ts'
import type { Metrics } from '../process/metrics.ts'
import { type Authorize, guardRoutes } from './access.ts'
import { guardForms } from './csrf.ts'
import { isCutOff, limitBodies } from './form-parts.ts'
import { isForwarded, networkOf } from './from-where.ts'
import { addHealthRoutes, type Readiness } from './health.ts'
import { securityHeaders } from './security-headers.ts'
import { problemOfError, type RenderProblem, sendPlainProblem, sendProblem } from './send-problem.ts'
import { rememberAnswering } from './survive.ts'

export interface HttpOptions {
  config: Config
  log: Log
  metrics: Metrics
  /** The key of form tokens, from loadSessionSecret. */
  secret: string
  readiness: Readiness
  /** Absent: only public routes answer. */
  authorize?: Authorize
  renderProblem?: RenderProblem
  /** How far behind the event loop may be before requests are refused; 1,000 ms by default, 0: as far as it likes. */
  mostDelayMs?: number
}

const BODY_LIMIT = 1_048_576
/** What is held of a request that comes faster than it is taken: a thousand people who send files at once must fit into memory. */
const HELD_BYTES = 16_384

const HELD_OF_FORM = { highWaterMark: HELD_BYTES, fileHwm: HELD_BYTES }

/** The server with its guards in the order in which a request meets them; routes are added by the caller. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { config } = options
  const app = createServer(options)
  rememberAnswering(app, options)
  addHeaders(app, config)
  encodeLocations(app)
  if (config.trustProxy === undefined) warnOfProxy(app, options.log)
  addRequestLog(app, options)
  addErrorAnswers(app, options)
  await addOverloadGuard(app, options.mostDelayMs ?? 1000)
  await app.register(cookie)
  if (config.rateLimit > 0)
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: 60_000,
      keyGenerator: ({ ip }) => networkOf(ip),
    })
  guardRoutes(app, options.authorize)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  // One byte more than allowed gets through, so that the store sees that a file is too large instead of a cut one.
  const fileSize = config.maxUploadMb * 1_000_000 + 1
  const limits = { fileSize, files: 20, fields: 500, fieldSize: 100_000 }
  await app.register(multipart, { throwFileSizeLimit: false, limits, ...HELD_OF_FORM })
  // Files beyond the sum are refused one by one, so that what was typed beside them is kept; far beyond it nothing is read.
  limitBodies(app, 2 * config.maxUploadTotalMb * 1_000_000)
  guardForms(app, { secret: options.secret, publicUrl: config.publicUrl })
  await app.register(etag, { weak: true })
  addHealthRoutes(app, {
    readiness: options.readiness,
    metrics: options.metrics,
    metricsToken: config.metricsToken,
  })
  return app
}

/** Behind a proxy that is not named, everybody has the proxy's address, and limits meant for one asker meet all: said once. */
function warnOfProxy(app: FastifyInstance, log: Log): void {
  let isTold = false
  app.addHook('onRequest', (request, _reply, done) => {
    if (!isTold && isForwarded(request)) {
      isTold = true
      log.warn({ setting: 'TRUST_PROXY' }, 'requests come through a proxy that TRUST_PROXY does not name')
    }
    done()
  })
}

function addHeaders(app: FastifyInstance, config: Config): void {
  const headers = securityHeaders(config.publicUrl)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    done()
  })
}

/** An address may hold what somebody sent, a header only what ASCII prints: the rest is percent-encoded, as a browser would. */
function encodeLocations(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    const location = reply.getHeader('location')
    if (typeof location === 'string') {
      const encoded = location.replace(/[^\x21-\x7e]+/g, (odd) => encodeURIComponent(odd.toWellFormed()))
      if (encoded !== location) reply.header('location', encoded)
    }
    done(null, payload)
  })
}

function createServer({ config, log, renderProblem }: HttpOptions): FastifyInstance {
  const prefix = newToken(6)
  let count = 0
  return fastify({
    loggerInstance: log as FastifyInstance['log'],
    logController: lastResort(log),
    genReqId: () => `${prefix}-${(++count).toString(36)}`,
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy ?? false,
    requestTimeout: 300_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 20_000, highWaterMark: HELD_BYTES },
    frameworkErrors: (_, request, reply) => {
      sendProblem(platformProblem('bad_request'), request, reply, renderProblem).catch((error) => {
        log.error({ id: request.id, err: error }, 'failed')
        reply.raw.destroy()
      })
    },
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  })
}

/** What fails where the error answers cannot reach: a hook that throws while they are sent, a stream that breaks. */
function lastResort(log: Log): LogController {
  const tell = (err: unknown, { id, routeOptions }: FastifyRequest) =>
    log.error({ id, route: routeOptions.url, err }, 'failed')
  return Object.assign(new LogController({ disableRequestLogging: true }), {
    defaultErrorLog(error: unknown, request: FastifyRequest, reply: FastifyReply) {
      tell(error, request)
      sendPlainProblem(reply)
    },
    streamError(error: unknown, request: FastifyRequest) {
      // Whoever asked went away in the middle: no fault of ours.
      if ((error as { code?: string } | null)?.code !== 'ERR_STREAM_PREMATURE_CLOSE') tell(error, request)
    },
  })
}

/**
 * One line per answer: the route's template, never the address, which may hold a search or a secret. The fields are
 * fixed, so these lines need no redaction.
 */
function addRequestLog(app: FastifyInstance, { log, metrics }: HttpOptions): void {
  const lines = log.child({}, { redact: [] })
  app.addHook('onResponse', (request, reply, done) => {
    done()
    const { method } = request
    const route = request.routeOptions.url ?? '(none)'
    const status = reply.statusCode
    metrics.observeRequest({ method, route, status }, reply.elapsedTime / 1000)
    lines.info(
      { id: request.id, method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    )
  })
}

function addErrorAnswers(app: FastifyInstance, { log, renderProblem }: HttpOptions): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = isCutOff(request) ? platformProblem('cut_off') : problemOfError(error)
    const route = request.routeOptions.url
    if (problem.status >= 500) log.error({ id: request.id, route, err: error }, 'failed')
    return sendProblem(problem, request, reply, renderProblem)
  })
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(platformProblem('not_found'), request, reply, renderProblem),
  )
}

/** Whether it lives; and the style sheet, without which the page that asks for patience is a heap of words. */
const STILL_ANSWERED = ['/health/', '/assets/']

/** When the event loop is too far behind, new requests are refused at once instead of all becoming slow. */
async function addOverloadGuard(app: FastifyInstance, maxEventLoopDelay: number): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay,
    retryAfter: 5,
    pressureHandler: (request) => {
      const { url = '' } = request.routeOptions
      if (!STILL_ANSWERED.some((begin) => url.startsWith(begin)))
        throw problemError(platformProblem('overloaded'))
    },
  })
}
