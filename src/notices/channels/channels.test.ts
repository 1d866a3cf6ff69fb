import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeSender } from '../../../test/outbox/sender-contract.ts'
import { newId } from '../../platform/index.ts'
import { emailSender } from './email.ts'
import { gatewaySender } from './gateway.ts'
import { type MailServer, startMailServer } from './smtp.testing.ts'

let mail: MailServer
let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  mail = await startMailServer()
  gateway = await startGateway()
})
afterAll(async () => {
  await mail.stop()
  await gateway.stop()
})

/** A gateway that keeps what it took. */
async function startGateway() {
  const taken: {
    id: string
    key: string | undefined
    token: string | undefined
    body: Record<string, unknown>
  }[] = []
  let next: number | undefined
  let port = 0
  let server: Server
  const start = async () => {
    server = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk) => {
        text += chunk
      })
      request.on('end', () => {
        const status = next ?? 202
        next = undefined
        const body = JSON.parse(text) as { id: string }
        const { authorization } = request.headers
        const key = request.headers['idempotency-key'] as string | undefined
        if (status === 202) taken.push({ id: body.id, key, token: authorization, body })
        response.writeHead(status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  await start()
  return {
    url: `http://127.0.0.1:${port}/send`,
    taken,
    start,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    answerNext: (status: number) => {
      next = status
    },
  }
}

const deliveryOf = (id: string, destination: string, payload: object) => ({
  id,
  destination,
  subject: 'person',
  kind: 'notice',
  payload: payload as Record<string, unknown>,
  tries: 1,
})

describeSender('e-mail', () => ({
  sender: emailSender({ url: mail.url, from: 'Một Cửa <motcua@example.vn>', perSecond: 10 }),
  deliveryOf: (id) => deliveryOf(id, 'email', { to: 'lan@example.vn', subject: 'Chào', text: 'Chào bạn\n' }),
  received: () => mail.mails.map(({ id }) => id.replace(/^<|@.*/g, '')),
  stop: mail.stop,
  start: mail.start,
  refuseNext: () => mail.answerNext(550),
  failNext: () => mail.answerNext(451),
}))

describeSender('a gateway', () => ({
  sender: gatewaySender({ channel: 'sms', url: gateway.url, token: 'a secret', perSecond: 10 }),
  deliveryOf: (id) => deliveryOf(id, 'sms', { to: '0912345678', text: 'Ho so da tiep nhan' }),
  received: () => gateway.taken.map(({ id }) => id),
  stop: gateway.stop,
  start: gateway.start,
  refuseNext: () => gateway.answerNext(422),
  failNext: () => gateway.answerNext(500),
}))

it('a gateway gets channel, number, text, its token and the id as the key of repetition', async () => {
  const id = newId()
  const sender = gatewaySender({ channel: 'messaging', url: gateway.url, token: 'a secret', perSecond: 10 })
  await sender.send(deliveryOf(id, 'messaging', { to: '0912345678', text: 'Xin chào' }))
  const body = { id, channel: 'messaging', to: '0912345678', text: 'Xin chào' }
  expect(gateway.taken.at(-1)).toEqual({ id, key: id, token: 'Bearer a secret', body })
})

it('a gateway that refuses the token or asks for patience is away: the Centre’s mistake costs no message', async () => {
  const sender = gatewaySender({ channel: 'sms', url: gateway.url, token: undefined, perSecond: 10 })
  for (const status of [401, 404, 429, 503]) {
    gateway.answerNext(status)
    const answer = await sender.send(deliveryOf(newId(), 'sms', { to: '0912345678', text: 'x' }))
    expect(answer).toEqual({ unreachable: `http_${status}` })
  }
})

it('a letter is plain text: it has no HTML that could be wrong, and signs of HTML are read as they stand', async () => {
  const sender = emailSender({ url: mail.url, from: 'Một Cửa <motcua@example.vn>', perSecond: 10 })
  const text = 'Công ty <A & B>: <b>hẹn lại</b> lúc 17:00'
  const payload = { to: 'dan@example.vn', subject: 'Hẹn lại <1>', text }
  expect(await sender.send(deliveryOf(newId(), 'email', payload))).toEqual({ sent: true })
  const letter = mail.mails.at(-1)
  expect([letter?.subject, letter?.text.trim(), letter?.html]).toEqual(['Hẹn lại <1>', text, undefined])
})

it('a letter without an address is refused for good', async () => {
  const sender = emailSender({ url: mail.url, from: 'Một Cửa <motcua@example.vn>', perSecond: 10 })
  for (const payload of [
    { subject: 'x', text: 'y' },
    { to: 'nobody', subject: 'x', text: 'y' },
  ]) {
    expect(await sender.send(deliveryOf(newId(), 'email', payload))).toHaveProperty('refused')
  }
})
