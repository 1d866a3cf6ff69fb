/** The stand-in of the identity provider on a server of its own, and a browser that signs in with it. */
import type { AddressInfo } from 'node:net'
import {
  addIdentityStandIn,
  type IdentityProvider,
  openIdentityProvider,
  STAND_IN_ASSURANCE,
} from '../../src/applications/index.ts'
import { createHttp } from '../../src/platform/http/index.ts'
import { createLog, createMetrics, loadConfig } from '../../src/platform/process/index.ts'

export interface TestIdentity {
  identity: IdentityProvider
  close(): Promise<void>
}

const PATH = '/stand-in/identity'
const CLIENT = { clientId: 'motcua-test', clientSecret: 'k'.repeat(32) }
const RETURN = 'http://localhost:3000/account/sign-in/back'

/** `redirectUri`: where it brings people back to, as soon as that is known. */
export async function openTestIdentity(redirectUri = () => RETURN): Promise<TestIdentity> {
  const app = await createHttp({
    config: loadConfig({ RATE_LIMIT: '0' }),
    log: createLog('silent'),
    metrics: createMetrics(),
    secret: 'k'.repeat(32),
    readiness: async () => [],
    mostDelayMs: 0,
  })
  const origin = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  addIdentityStandIn(app, {
    path: PATH,
    origin,
    ...CLIENT,
    redirectUri,
    refuse: () => undefined,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const identity = openIdentityProvider({
    issuer: () => `${origin()}${PATH}`,
    ...CLIENT,
    redirectUri,
    scope: 'openid profile phone email',
    assurance: STAND_IN_ASSURANCE,
    claims: { identity: 'personal_identity_number', represents: 'represents' },
    isStandIn: true,
  })
  return { identity, close: () => app.close() }
}

/** Goes through the provider's pages as this person; answers the path with which the browser comes back. */
export async function passProvider(url: string, person: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = url
  for (let hop = 0; hop < 10; hop += 1) {
    if (next.startsWith(RETURN)) return next.slice(new URL(RETURN).origin.length)
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const to = answer.headers.get('location')
    next = to === null ? `${next}/${person}` : new URL(to, next).href
  }
  throw new Error('the provider never brought the browser back')
}
