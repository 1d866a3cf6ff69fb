/** Signing in with an identity provider by OpenID Connect: authorization code with PKCE, tokens verified here, never by the browser. */
import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Vouched } from '../accounts/account.ts'

export interface ProviderOptions {
  issuer: () => string
  clientId: string
  clientSecret: string
  /** Where the provider brings people back to. */
  redirectUri: () => string
  /** Asked for, e.g. `openid profile`. */
  scope: string
  /** Level of assurance that is asked for (`acr_values`). */
  assurance: string | undefined
  /** Names of the claims that hold what the core of OpenID Connect has no name for. */
  claims: { identity: string; represents: string }
  /** How a page of this provider is reached from this machine, where not by its address. */
  reach?: (address: string) => string
  isStandIn: boolean
  /** Under which issuer its people are kept, where its address may change; absent: as it says itself. */
  knownAs?: string
}

/** What the browser keeps, sealed, between leaving and coming back. */
export interface Leaving {
  state: string
  nonce: string
  verifier: string
}

export interface IdentityProvider {
  isStandIn: boolean
  /** Where the person signs in. Throws where the provider does not answer. */
  leave(): Promise<{ url: string; leaving: Leaving }>
  /** Who came back with this address. Throws where the answer is not the provider's to this very leaving. */
  comeBack(address: string, leaving: Leaving): Promise<Vouched>
}

const TIMEOUT_S = 10
const firms = z.array(z.object({ code: z.string().min(1).max(30), name: z.string().max(300) })).max(50)

export function openIdentityProvider(options: ProviderOptions): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined
  // A provider that was away at the first sign-in is asked anew at the next.
  const configured = () => {
    known ??= discover(options).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    isStandIn: options.isStandIn,
    leave: async () => leave(await configured(), options),
    comeBack: async (address, leaving) => comeBack(await configured(), options, address, leaving),
  }
}

function discover({ issuer, clientId, clientSecret, reach }: ProviderOptions): Promise<oidc.Configuration> {
  const address = new URL(issuer())
  const plain = address.protocol === 'http:'
  return oidc.discovery(address, clientId, clientSecret, undefined, {
    timeout: TIMEOUT_S,
    // Only an address that the operator wrote with http: itself, e.g. on this very machine.
    ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
    ...(reach === undefined
      ? {}
      : { [oidc.customFetch]: (url: string, init: object) => fetch(reach(url), init) }),
  })
}

async function leave(
  config: oidc.Configuration,
  { redirectUri, scope, assurance }: ProviderOptions,
): Promise<{ url: string; leaving: Leaving }> {
  const leaving = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri(),
    scope,
    state: leaving.state,
    nonce: leaving.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(leaving.verifier),
    code_challenge_method: 'S256',
    ...(assurance === undefined ? {} : { acr_values: assurance }),
  })
  return { url: url.href, leaving }
}

async function comeBack(
  config: oidc.Configuration,
  options: ProviderOptions,
  address: string,
  { state, nonce, verifier }: Leaving,
): Promise<Vouched> {
  const came = new URL(options.redirectUri())
  came.search = new URL(address, came).search
  const tokens = await oidc.authorizationCodeGrant(config, came, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const told = tokens.claims()
  if (told === undefined) throw new Error('the provider gave no identity token')
  const more =
    config.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await oidc.fetchUserInfo(config, tokens.access_token, told.sub)
  return vouched(options, { ...more, ...told }, told)
}

function vouched(
  { claims, knownAs }: ProviderOptions,
  all: Readonly<Record<string, unknown>>,
  { iss, sub, acr }: oidc.IDToken,
): Vouched {
  const text = (name: string) => {
    const value = all[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const given = {
    identity: text(claims.identity),
    birthDate: text('birthdate'),
    sex: text('gender'),
    assurance: acr,
    phone: text('phone_number'),
    email: text('email'),
  }
  return {
    issuer: knownAs ?? iss,
    subject: sub,
    name: text('name') ?? sub,
    represents: firms.safeParse(all[claims.represents]).data ?? [],
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as object),
  }
}
