/** A real SMTP server for tests, with what it has received, parsed. */
import { type AddressInfo, createServer } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  to: string
  subject: string
  text: string
  /** Absent where the letter has no part of HTML. */
  html: string | undefined
  id: string
}

export interface MailServer {
  url: string
  mails: Mail[]
  /** What it says to the next letter instead of taking it. */
  answerNext(code: number): void
  stop(): Promise<void>
  start(): Promise<void>
}

export async function startMailServer(): Promise<MailServer> {
  const port = await findPort()
  const mails: Mail[] = []
  let next: number | undefined
  let server: SMTPServer
  const open = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _, done) {
        simpleParser(stream).then(({ to, subject, text, html, messageId }) => {
          if (next !== undefined) {
            const error = Object.assign(new Error('not this one'), { responseCode: next })
            next = undefined
            return done(error)
          }
          const address = Array.isArray(to) ? to[0]?.text : to?.text
          mails.push({
            ...{ to: address ?? '', subject: subject ?? '', text: text ?? '', html: html || undefined },
            id: messageId ?? '',
          })
          done()
        }, done)
      },
    })
  const start = () =>
    new Promise<void>((resolve, reject) => {
      server = open()
      server.on('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    answerNext: (code) => {
      next = code
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
    start,
  }
}

async function findPort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
