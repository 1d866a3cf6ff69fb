/** A stand-in on a port of its own that calls back a house, as the platform does. */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import {
  addPaymentStandIn,
  openPayplat,
  type PaymentPlatform,
  type StandIn,
} from '../../src/payments/index.ts'

export interface TestPlatform {
  payments: PaymentPlatform
  standIn: StandIn
  /** Where it calls back, and where it brings the payer back to; the first to be set before anything is paid. */
  notify: { url: string; back: string }
  close(): Promise<void>
}

export async function openTestPlatform(now: () => number): Promise<TestPlatform> {
  const app = Fastify()
  const keys = { partner: 'THUNGHIEM', secret: 'mot-khoa-bi-mat' }
  const notify = { url: 'http://127.0.0.1:1', back: 'http://motcua.example.vn/pay/return' }
  const origin = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const standIn = addPaymentStandIn(app, {
    ...keys,
    origin,
    now,
    path: '/pay',
    notifyUrl: () => notify.url,
    returnUrl: () => notify.back,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const account = { bank: 'KBNN', number: '1234567890', name: 'Kho bạc Nhà nước' }
  const payments = openPayplat({ ...keys, account, isStandIn: false, url: () => `${origin()}/pay` })
  return { payments, standIn, notify, close: () => app.close() }
}
