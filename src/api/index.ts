/** The routes for programs, under `/api/v1`. */
import type { FastifyInstance } from 'fastify'
import { MOST_MESSAGE_BYTES } from '../integration/index.ts'
import { takeOnlyJson } from './json-body.ts'
import { OPERATIONS } from './operations.ts'
import { addReference } from './reference/add-reference.ts'
import { PREFIX } from './reference/document.ts'
import { registerOperation } from './register.ts'
import type { ApiServices } from './services.ts'

export { authorizeClient } from './authorize.ts'
export type { ApiServices } from './services.ts'

/** Adds every route. The guard of routes needs `authorizeClient` for those with a scope. */
export async function addApi(app: FastifyInstance, services: ApiServices): Promise<void> {
  await app.register(async (api) => {
    takeOnlyJson(api)
    addReference(api, services)
    for (const each of OPERATIONS.filter(({ takesFile, takesMessage }) => !takesFile && !takesMessage)) {
      registerOperation(api, PREFIX, each, services)
    }
  })
  await app.register(async (api) => {
    api.removeContentTypeParser(['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
    for (const each of OPERATIONS.filter(({ takesFile }) => takesFile)) {
      registerOperation(api, PREFIX, each, services)
    }
  })
  await app.register(async (api) => {
    api.removeAllContentTypeParsers()
    // Whatever comes is kept byte by byte: what it is said to be does not change what it is.
    const bodyLimit = MOST_MESSAGE_BYTES
    api.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body))
    for (const each of OPERATIONS.filter(({ takesMessage }) => takesMessage)) {
      registerOperation(api, PREFIX, each, services)
    }
  })
}
