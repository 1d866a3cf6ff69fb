/** With whom applicants sign in at this house: the configured provider, or the stand-in of the demonstration. */
import type { FastifyInstance } from 'fastify'
import {
  addIdentityStandIn,
  type IdentityProvider,
  openIdentityProvider,
  STAND_IN_ASSURANCE,
  STAND_IN_ISSUER,
} from '../../applications/index.ts'
import { isFromThisMachine } from '../../platform/http/index.ts'
import { operatorError } from '../../platform/index.ts'
import type { LocalAccounts } from '../../web/index.ts'
import type { House } from './open-house.ts'
import { ownOrigin } from './own-origin.ts'
import { outsideChannelsOf } from './senders.ts'

const STAND_IN = '/stand-in/identity'
const CLIENT = 'motcua'
const RETURN_PATH = '/account/sign-in/back'
const STAND_IN_SCOPE = 'openid profile phone email'

type Configured = Pick<House, 'config' | 'signer'>

/** Undefined: nobody applies online. `app`: the server of this process, where the stand-in is. */
export function openIdentity(
  { config, signer }: Configured,
  app: () => FastifyInstance | undefined,
): IdentityProvider | undefined {
  const { oidcIssuer, oidcClient, oidcScope, oidcAssurance, oidcIdentityClaim, oidcFirmsClaim, demo } = config
  const claims = { identity: oidcIdentityClaim, represents: oidcFirmsClaim }
  if (oidcIssuer !== undefined) {
    if (oidcClient === undefined) throw half()
    return openIdentityProvider({
      issuer: () => oidcIssuer,
      clientId: oidcClient.id,
      clientSecret: oidcClient.secret,
      redirectUri: () => `${config.publicUrl}${RETURN_PATH}`,
      scope: oidcScope,
      assurance: oidcAssurance,
      claims,
      isStandIn: false,
    })
  }
  if (demo === 'off') return undefined
  return openIdentityProvider({
    issuer: () => `${seenOrigin(config, app())}${STAND_IN}`,
    clientId: CLIENT,
    clientSecret: secretOf(signer),
    redirectUri: () => `${seenOrigin(config, app())}${RETURN_PATH}`,
    scope: STAND_IN_SCOPE,
    assurance: STAND_IN_ASSURANCE,
    claims,
    reach: (address) => address.replace(seenOrigin(config, app()), ownOrigin(config, app())),
    isStandIn: true,
    knownAs: STAND_IN_ISSUER,
  })
}

/** Undefined: nobody opens an account here. A demonstration that sends no messages shows what they would say. */
export function localAccountsOf(config: House['config']): LocalAccounts | undefined {
  if (config.localAccounts === 'off') return undefined
  const channels = outsideChannelsOf(config)
  return { channels, letters: channels.length === 0 ? 'shown' : 'sent' }
}

/** Where the provider is the stand-in, its routes. */
export function addIdentityStandInOf(
  app: FastifyInstance,
  { config, signer }: Configured,
  identity: IdentityProvider | undefined,
  stylesheet: string,
): void {
  if (identity?.isStandIn !== true) return
  addIdentityStandIn(app, {
    path: STAND_IN,
    origin: () => seenOrigin(config, app),
    clientId: CLIENT,
    clientSecret: secretOf(signer),
    redirectUri: () => `${seenOrigin(config, app)}${RETURN_PATH}`,
    stylesheet,
    refuse: (request) =>
      config.demoPublic === 'on' || isFromThisMachine(request)
        ? undefined
        : 'Bản trình diễn này chỉ cho đăng nhập từ chính máy đang chạy nó (DEMO_PUBLIC=on để mở cho mọi người).',
  })
}

function secretOf(signer: House['signer']): string {
  return signer.mac('identity stand-in', CLIENT).toString('hex')
}

/** As people see this server; on a port of the system's choice, as this machine does. */
function seenOrigin(config: House['config'], app: FastifyInstance | undefined): string {
  return config.port === 0 ? ownOrigin(config, app) : config.publicUrl
}

function half() {
  return operatorError(
    {
      vi: 'OIDC_ISSUER cần cả OIDC_CLIENT (mã:khóa). Đặt đủ hai, hoặc bỏ OIDC_ISSUER nếu chưa nộp trực tuyến.',
      en: 'OIDC_ISSUER needs OIDC_CLIENT (id:secret). Set both, or leave OIDC_ISSUER out while nobody applies online.',
    },
    { exitCode: 78 },
  )
}
