/** The HTTP server that the stand-ins share: each under a prefix of its own, with its own moods and record. */
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createSecureContext } from 'node:tls'
import formbody from '@fastify/formbody'
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactoryHandler,
  fastify,
} from 'fastify'
import type { ConnectorName } from '../model.ts'
import type { StandInCertificates } from './certificates.ts'
import { isMisbehaviour, type Mood } from './misbehaviour.ts'
import { drawPage, type StandInPage } from './page.ts'

/** One stand-in: what it answers to calls of ours, and what its page shows. */
export interface StandIn {
  connector: ConnectorName | 'new_system' | 'population' | 'time_stamp'
  /** Of its addresses, e.g. `/national-portal`. */
  prefix: string
  mood: Mood
  /** Calls by their path below the prefix. */
  calls: Readonly<
    Record<string, (body: unknown, headers: IncomingHttpHeaders) => Answered | Promise<Answered>>
  >
  /** Forms of its page; answers where to go. */
  forms?: Readonly<Record<string, (fields: Record<string, string>) => void>>
  /** Files that it offers, and its state as a download. */
  gets?: Readonly<Record<string, () => { type: string; body: string | Buffer }>>
  page(): Omit<StandInPage, 'prefix'>
  close(): void
}

/** A text goes out as XML, bytes as what a time stamp authority answers, anything else as JSON. */
interface Answered {
  status: number
  body: unknown
}

const SLOW_MS = 3_000
/** Longer than whoever asks waits. */
const LOST_MS = 60_000

export interface ServedStandIns {
  /** Without a slash at its end. */
  url: string
  close(): Promise<void>
}

/** Listens on this machine only; with certificates by TLS. */
export async function serveStandIns(
  standIns: readonly StandIn[],
  port: number,
  certificates?: Pick<StandInCertificates, 'valid' | 'expired'>,
): Promise<ServedStandIns> {
  const protocol = certificates === undefined ? 'http' : 'https'
  const app = fastify({
    ...{ bodyLimit: 20_000_000, forceCloseConnections: true },
    ...(certificates === undefined ? {} : { serverFactory: serveSecurely(standIns, certificates) }),
  })
  // Each call shakes hands anew, so that a certificate that is asked to expire does so at once.
  if (certificates !== undefined)
    app.addHook('onSend', async (_, reply) => void reply.header('connection', 'close'))
  await app.register(formbody)
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_, text, done) => done(null, text))
  app.addContentTypeParser('application/timestamp-query', { parseAs: 'buffer' }, (_, bytes, done) =>
    done(null, bytes),
  )
  app.get('/', (_, reply) => {
    const links = standIns.map(
      ({ prefix, page }) => `<li><a href="${prefix}">${page().name.vi} / ${page().name.en}</a>`,
    )
    void html(
      reply,
      `<!doctype html><meta charset="utf-8"><title>Máy giả lập</title><h1>Máy giả lập / stand-ins</h1><ul>${links.join('')}</ul>`,
    )
  })
  for (const one of standIns) addStandIn(app, one, protocol)
  await app.listen({ host: '127.0.0.1', port })
  const { port: given } = app.server.address() as AddressInfo
  return {
    url: `${protocol}://${protocol === 'https' ? 'localhost' : '127.0.0.1'}:${given}`,
    close: async () => {
      for (const one of standIns) one.close()
      await app.close()
    },
  }
}

/** The certificate is chosen for each connection: the one that has run out, where a stand-in is asked to show it. */
function serveSecurely(
  standIns: readonly StandIn[],
  { valid, expired }: Pick<StandInCertificates, 'valid' | 'expired'>,
) {
  const [good, bad] = [valid, expired].map((pem) => createSecureContext({ key: pem, cert: pem }))
  return (handler: FastifyServerFactoryHandler) =>
    // Fastify's types know no server that is chosen at run time.
    createSecureServer(
      {
        ...{ key: valid, cert: valid },
        SNICallback: (_, done) =>
          done(null, standIns.some(({ mood }) => mood.takes('certificate_expired')) ? bad : good),
      },
      handler as RequestListener,
    ) as unknown as Server
}

function addStandIn(app: FastifyInstance, one: StandIn, protocol: 'http' | 'https'): void {
  const { prefix, calls, forms = {}, gets = {}, mood } = one
  for (const [path, call] of Object.entries(calls)) {
    app.post(prefix + path, (request, reply) =>
      answerBadly(mood, request, reply, () => call(request.body, request.headers)),
    )
  }
  for (const [path, get] of Object.entries(gets)) {
    app.get(prefix + path, (_, reply) => {
      const { type, body } = get()
      return reply.type(type).send(body)
    })
  }
  app.get(prefix, (_, reply) => html(reply, drawPage({ ...one.page(), prefix }, mood, protocol)))
  app.post(`${prefix}/misbehave`, (request, reply) => {
    const { kind = '', times = '1' } = request.body as Record<string, string>
    if (isMisbehaviour(kind))
      mood.ask(kind, times === 'max' ? Infinity : Math.max(0, Math.trunc(Number(times)) || 0))
    return reply.redirect(prefix, 303)
  })
  for (const [path, form] of Object.entries(forms)) {
    app.post(prefix + path, (request, reply) => {
      form(request.body as Record<string, string>)
      return reply.redirect(prefix, 303)
    })
  }
}

async function answerBadly(
  mood: Mood,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Answered | Promise<Answered>,
): Promise<FastifyReply | undefined> {
  if (mood.takes('down')) return cut(request, reply)
  if (mood.takes('error_500')) return reply.code(500).send({ error: 'stand-in: error_500' })
  if (mood.takes('slow')) await pause(SLOW_MS)
  const { status, body } = await work()
  if (mood.takes('cut_after_work')) return cut(request, reply)
  if (mood.takes('answer_lost')) {
    await pause(LOST_MS, undefined, { ref: false })
    return cut(request, reply)
  }
  if (Buffer.isBuffer(body) && !mood.takes('wrong_schema'))
    return reply.code(status).type('application/timestamp-reply').send(body)
  if (typeof body === 'string') void reply.type('text/xml; charset=utf-8')
  return reply.code(status).send(mood.takes('wrong_schema') ? { unexpected: [body] } : body)
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text)
}
