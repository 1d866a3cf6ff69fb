/** E-mail by SMTP. */
import { z } from 'zod'
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'

const letterSchema = z.object({ to: z.string(), subject: z.string(), text: z.string() })

export interface EmailOptions {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  url: string
  /** `Name <address>`. */
  from: string
  perSecond: number
}

const WAIT_MS = 10_000

/** Sends letters as plain text; the delivery's id is the Message-ID, so a mailbox can tell a repeated one. */
export function emailSender({ url, from, perSecond }: EmailOptions): Sender {
  const timeouts = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS }
  const options = { url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }
  let transport: ReturnType<typeof openTransport> | undefined
  const host = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost'
  const send = async ({ id, payload }: Delivery): Promise<Answer> => {
    const letter = letterSchema.safeParse(payload)
    if (!letter.success) return { refused: 'not_a_letter' }
    const headers = { 'Auto-Submitted': 'auto-generated' }
    try {
      transport ??= openTransport(options)
      await (await transport).sendMail({ ...letter.data, from, messageId: `<${id}@${host}>`, headers })
      return { sent: true }
    } catch (error) {
      return answerOf(error)
    }
  }
  return { destination: 'email', send, perSecond, afterParked: 'go_on' }
}

/** The library is loaded by whoever has a letter to send. */
async function openTransport(options: { url: string }) {
  const { createTransport } = await import('nodemailer')
  return createTransport(options)
}

/** RFC 5321: 5yz is for good, 4yz for now; of the text of a reply nothing is kept, it names the address. */
function answerOf(error: unknown): Answer {
  const {
    code = 'error',
    responseCode,
    command,
  } = error as { code?: string; responseCode?: number; command?: string }
  if (code === 'EENVELOPE' && responseCode === undefined) return { refused: 'no_address' }
  const isGreeting = command === 'CONN' || command === 'EHLO' || code === 'EAUTH'
  if (responseCode === undefined || responseCode === 421 || isGreeting) return { unreachable: code }
  return responseCode >= 500 ? { refused: `smtp_${responseCode}` } : { failed: `smtp_${responseCode}` }
}
