/** Reading multipart forms (RFC 7578) part by part, as they arrive; a form that is torn or none at all is a refusal, not a failure. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Problem, problemError } from '../errors.ts'
import { platformProblem } from '../platform-errors.ts'
import { openFormPlaces } from './form-places.ts'

export type FormPart =
  | { type: 'field'; field: string; value: string }
  | { type: 'file'; field: string; name: string; content: AsyncIterable<Uint8Array> }

export interface PartLimits {
  files: number
  /** Bytes of one file; what is longer is cut there, so give one more than is allowed. */
  fileSize: number
}

/** Of this process, whose memory it is. */
const places = openFormPlaces({ most: 64, leaseMs: 10_000 })

/**
 * The parts in their order, when the form has a place; what is left of a file when the next part is asked for is thrown away. Throws `malformed_form`
 * for what is no form or breaks off, `cut_off` where the sender went away, `too_large` beyond the limits.
 */
export async function* partsOf(request: FastifyRequest, limits: PartLimits): AsyncGenerator<FormPart> {
  const giveBack = await places.take()
  try {
    for await (const part of tellingFaults(request, () => request.parts({ limits }))) {
      const field = plainName(part.fieldname)
      if (part.type === 'field') {
        if (part.valueTruncated || part.fieldnameTruncated) throw problemError(platformProblem('too_large'))
        yield { type: 'field', field, value: String(part.value) }
        continue
      }
      const content = tellingFaults(request, () => part.file.iterator({ destroyOnReturn: false }))
      yield { type: 'file', field, name: plainName(part.filename), content }
      // So that the rest of the form arrives.
      part.file.resume()
    }
  } finally {
    giveBack()
    // Whoever stops reading early still lets the sender finish and hear the answer.
    request.raw.unpipe().resume()
  }
}

/** Browsers write a quotation mark in a name as `%22`, and ends of lines likewise (WHATWG HTML, multipart/form-data). */
function plainName(name: string | undefined): string {
  return (name ?? '').replaceAll('%22', '"').replace(/(%0D|%0A|[\r\n])+/gi, ' ')
}

/** What the parser says of what came in is the form's fault; what its reader throws goes its own way. */
async function* tellingFaults<T>(request: FastifyRequest, open: () => AsyncIterable<T>): AsyncGenerator<T> {
  const fail = (error: unknown) => {
    throw problemError(faultOf(request, error))
  }
  let values: AsyncIterator<T>
  try {
    values = open()[Symbol.asyncIterator]()
  } catch (error) {
    return fail(error)
  }
  try {
    for (;;) {
      const next = (await values.next().catch(fail)) as IteratorResult<T>
      if (next.done) return
      yield next.value
    }
  } finally {
    // A stream whose reader stopped early flows on only when the reader has let go of it.
    await values.return?.()
  }
}

function faultOf(request: FastifyRequest, error: unknown): Problem {
  if (isCutOff(request)) return platformProblem('cut_off')
  const isLimit = (error as { statusCode?: number }).statusCode === 413
  return platformProblem(isLimit ? 'too_large' : 'malformed_form')
}

/** Whether the sender went away before all of the request had come. */
export function isCutOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete
}

/**
 * No body comes packed. A form with files says its length before it is read, and is refused where that is more than `most` bytes: browsers and
 * libraries that send files from a disk or from memory all do.
 */
export function limitBodies(app: FastifyInstance, most: number): void {
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    const coding = request.headers['content-encoding'] ?? 'identity'
    // Nothing here unpacks bodies, and what is packed must not be taken for text.
    if (coding !== 'identity') return done(problemError(platformProblem('wrong_media_type')))
    if (!/^multipart\/form-data/i.test(request.headers['content-type'] ?? '')) return done()
    const length = request.headers['content-length']
    if (length === undefined) return done(problemError(platformProblem('length_needed')))
    const tooLarge = platformProblem('form_too_large', { maxBytes: most })
    done(Number(length) > most ? problemError(tooLarge) : null)
  })
}
