/**
 * An identity provider of our own making, for the demonstration and the tests: real OpenID Connect by `oidc-provider`, invented people,
 * no password. Nothing of it is there unless a house opens it.
 */
import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import { choosePage } from './stand-in-page.ts'
import { STAND_IN_PEOPLE } from './stand-in-people.ts'

export interface IdentityStandInOptions {
  /** Where it stands, e.g. `/stand-in/identity`. */
  path: string
  /** Its origin as people see it. */
  origin: () => string
  clientId: string
  clientSecret: string
  redirectUri: () => string
  stylesheet?: string
  /** Whether whoever asks may use it; a sentence refuses. */
  refuse: (request: FastifyRequest) => string | undefined
}

/** Level of assurance that the stand-in says of everybody, named as what it is. */
export const STAND_IN_ASSURANCE = 'urn:motcua:stand-in'
/** Under which the accounts of its people are kept, whatever its address is at the moment. */
export const STAND_IN_ISSUER = 'urn:motcua:stand-in'
const PUBLIC = { access: 'public', csrf: 'exempt' } as const

/** Adds its routes: those of OpenID Connect, and the page on which one chooses who to be. */
export function addIdentityStandIn(app: FastifyInstance, options: IdentityStandInOptions): void {
  let making: Promise<Provider> | undefined
  // Made when first asked for: a key and a library that a quiet demonstration does without.
  const provider = () => {
    making ??= makeProvider(options)
    return making
  }
  app.register(async (routes) => {
    // The provider reads the bodies of its own routes.
    routes.removeAllContentTypeParsers()
    routes.addContentTypeParser('*', (_request, _payload, done) => done(null))
    routes.get<{ Params: { uid: string } }>(
      `${options.path}/choose/:uid`,
      { config: { access: 'public' } },
      async (request, reply) => show(options, request, reply),
    )
    routes.get<{ Params: { uid: string; sub: string } }>(
      `${options.path}/choose/:uid/:sub`,
      { config: { access: 'public' } },
      async (request, reply) => choose(await provider(), options, request, reply),
    )
    routes.route({
      method: ['GET', 'POST'],
      url: `${options.path}/*`,
      config: PUBLIC,
      handler: async (request, reply) => passOn(await provider(), options, request, reply),
    })
  })
}

function show(
  { path, stylesheet, refuse }: IdentityStandInOptions,
  request: FastifyRequest<{ Params: { uid: string } }>,
  reply: FastifyReply,
): FastifyReply {
  const refused = refuse(request)
  const page = choosePage({
    action: `${path}/choose/${encodeURIComponent(request.params.uid)}`,
    stylesheet,
    refused,
  })
  return reply
    .code(refused === undefined ? 200 : 403)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page)
}

async function choose(
  provider: Provider,
  options: IdentityStandInOptions,
  request: FastifyRequest<{ Params: { uid: string; sub: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const person = STAND_IN_PEOPLE.find(({ sub }) => sub === request.params.sub)
  if (person === undefined || options.refuse(request) !== undefined) return reply.code(403).send('')
  asSeen(options, request)
  const details = await provider.interactionDetails(request.raw, reply.raw)
  const grant = new provider.Grant({ accountId: person.sub, clientId: options.clientId })
  grant.addOIDCScope(String(details.params.scope ?? 'openid'))
  const result = {
    login: { accountId: person.sub, acr: STAND_IN_ASSURANCE },
    consent: { grantId: await grant.save() },
  }
  return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303)
}

async function passOn(
  provider: Provider,
  options: IdentityStandInOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  reply.hijack()
  const raw = asSeen(options, request)
  raw.url = (raw.originalUrl ?? '').slice(options.path.length)
  await provider.callback()(raw, reply.raw)
}

/** What the provider says of its own addresses is what people see, however the request came here. */
function asSeen({ origin }: IdentityStandInOptions, { raw }: FastifyRequest): SeenRequest {
  const { host, protocol } = new URL(origin())
  const seen = raw as SeenRequest
  seen.originalUrl ??= raw.url
  raw.headers.host = host
  raw.headers['x-forwarded-host'] = host
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  return seen
}

type SeenRequest = FastifyRequest['raw'] & { originalUrl?: string | undefined }

async function makeProvider(options: IdentityStandInOptions): Promise<Provider> {
  const { Provider: Made } = await import('oidc-provider')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Made(`${options.origin()}${options.path}`, {
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [options.redirectUri()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'stand-in' }] },
    cookies: { keys: [options.clientSecret] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    acrValues: [STAND_IN_ASSURANCE],
    claims: {
      openid: ['sub'],
      profile: ['name', 'birthdate', 'gender', 'personal_identity_number', 'represents'],
      phone: ['phone_number'],
      email: ['email'],
    },
    interactions: { url: (_ctx, { uid }) => `${options.path}/choose/${uid}` },
    findAccount: (_ctx, sub) => findPerson(sub),
    ttl: { Session: 60, Interaction: 600, Grant: 600, AccessToken: 300, IdToken: 300 },
  })
  provider.proxy = true
  return provider
}

function findPerson(sub: string) {
  const person = STAND_IN_PEOPLE.find((one) => one.sub === sub)
  if (person === undefined) return undefined
  return {
    accountId: sub,
    claims: () => ({
      sub,
      name: person.name,
      birthdate: person.birthdate,
      gender: person.gender,
      personal_identity_number: person.identity,
      phone_number: person.phone,
      ...(person.email === undefined ? {} : { email: person.email }),
      represents: person.represents ?? [],
    }),
  }
}
