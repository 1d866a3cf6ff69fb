/** The payment platform of this house: the configured one, or the stand-in of the demonstration. */
import type { FastifyInstance } from 'fastify'
import { addPaymentStandIn, openPayplat, type PaymentPlatform } from '../../payments/index.ts'
import { operatorError } from '../../platform/index.ts'
import type { House } from './open-house.ts'
import { ownOrigin } from './own-origin.ts'

const STAND_IN = '/stand-in/payments'
const STAND_IN_PARTNER = 'MOTCUA'
const STAND_IN_ACCOUNT = { bank: 'GIALAP', number: '0000000000', name: 'Kho bạc giả lập' }

type Configured = Pick<House, 'config' | 'signer'>

/** Undefined: fees are paid at the counter. `app`: the server of this process, where the stand-in may be. */
export function openPayments(
  { config, signer }: Configured,
  app?: () => FastifyInstance | undefined,
): PaymentPlatform | undefined {
  const { paymentUrl, paymentKey, paymentAccount, demo } = config
  if (paymentUrl !== undefined) {
    if (paymentKey === undefined || paymentAccount === undefined) throw half()
    return openPayplat({ url: () => paymentUrl, ...paymentKey, account: paymentAccount, isStandIn: false })
  }
  if (demo === 'off') return undefined
  return openPayplat({
    url: () => `${ownOrigin(config, app?.())}${STAND_IN}`,
    partner: STAND_IN_PARTNER,
    secret: secretOf(signer),
    account: STAND_IN_ACCOUNT,
    isStandIn: true,
  })
}

/** Where the platform is the stand-in, its routes. */
export function addStandIns(
  app: FastifyInstance,
  { config, signer, clock }: House,
  payments: PaymentPlatform | undefined,
  stylesheet: string,
): void {
  if (payments?.isStandIn !== true) return
  const here = () => ownOrigin(config, app)
  const seen = () => (config.port === 0 ? here() : config.publicUrl)
  addPaymentStandIn(app, {
    partner: STAND_IN_PARTNER,
    secret: secretOf(signer),
    path: STAND_IN,
    origin: seen,
    notifyUrl: () => `${here()}/payments/notify`,
    returnUrl: () => `${seen()}/pay/return`,
    stylesheet,
    now: () => clock.now(),
  })
}

function secretOf(signer: House['signer']): string {
  return signer.mac('payment stand-in', STAND_IN_PARTNER).toString('hex')
}

function half() {
  return operatorError(
    {
      vi: 'PAYMENT_URL cần cả PAYMENT_KEY và PAYMENT_ACCOUNT. Đặt đủ ba, hoặc bỏ PAYMENT_URL để chỉ thu tại quầy.',
      en: 'PAYMENT_URL needs PAYMENT_KEY and PAYMENT_ACCOUNT. Set all three, or leave PAYMENT_URL out to collect at the counter only.',
    },
    { exitCode: 78 },
  )
}
