/** Reading JSON bodies: only JSON, and nothing that the database could not store. */
import type { FastifyInstance } from 'fastify'
import { isStorableDeep, problemError } from '../platform/index.ts'
import { apiProblem } from './problems/problems.ts'

/** From here on bodies are JSON; any other type is refused. */
export function takeOnlyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, text, (error, body) => {
      if (error) return done(problemError(apiProblem('malformed_json')))
      // Only an escape can hold such a character, so bodies without any are not walked through.
      if (text.includes('\\u') && !isStorableDeep(body))
        return done(problemError(apiProblem('unstorable_text')))
      done(null, body)
    })
  })
}
