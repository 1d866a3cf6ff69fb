/** An error that nobody waits for any more (a timer, an emitter, a promise let go) ends neither the process nor, if it can be told, the answer. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { platformProblem } from '../platform-errors.ts'
import type { Log } from '../process/log.ts'
import { type RenderProblem, sendProblem } from './send-problem.ts'

interface Answering {
  reply: FastifyReply
  fail: (error: unknown) => void
}

const answering = new AsyncLocalStorage<Answering>()

/** Remembers for which request work is done, so that what it throws later can be told to whoever asked. */
export function rememberAnswering(
  app: FastifyInstance,
  { log, renderProblem }: { log: Log; renderProblem?: RenderProblem },
): void {
  const around = (reply: FastifyReply): Answering => ({
    reply,
    fail: (error) => {
      const { request } = reply
      log.error({ id: request.id, route: request.routeOptions.url, err: error }, 'failed')
      if (reply.sent) return void (reply.raw.writableEnded || reply.raw.destroy())
      sendProblem(platformProblem('internal'), request, reply, renderProblem).catch(() => reply.raw.destroy())
    },
  })
  app.addHook('onRequest', (_request, reply, done) => answering.run(around(reply), done))
  // The events of a body come from the connection, outside of what the first hook began.
  app.addHook('preValidation', (_request, reply, done) => answering.run(around(reply), done))
}

/**
 * From now on nothing that is thrown ends the process: what belongs to a request is its 500, anything else a line in the
 * log. All that counts is in the database, whose statements are whole or not at all. Answers how to end this.
 */
export function surviveErrors(log: Log): () => void {
  const tell = (error: unknown) => {
    const known = answering.getStore()
    if (known === undefined) return log.error({ err: error }, 'an error that nobody waited for')
    try {
      known.fail(error)
    } catch (err) {
      log.error({ err }, 'a failure could not be told')
    }
  }
  process.on('uncaughtException', tell).on('unhandledRejection', tell)
  return () => void process.off('uncaughtException', tell).off('unhandledRejection', tell)
}
