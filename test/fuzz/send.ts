/** Sending whatever it is over a real connection, and hearing with which status it was answered. */
import { Agent, request } from 'node:http'
import { connect } from 'node:net'

export interface Asked {
  method: string
  /** As it stands in the request line. */
  target: string
  headers: Readonly<Record<string, string>>
  body?: Buffer | undefined
}

export interface Heard {
  status: number
  type: string
  text: string
  /** Where it leads to. */
  location?: string | undefined
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** 0 where the connection ended without an answer. */
export function send(port: number, { method, target, headers, body }: Asked): Promise<Heard> {
  return new Promise((resolve) => {
    const silence = () => resolve({ status: 0, type: '', text: '' })
    const length = body === undefined ? {} : { 'content-length': String(body.length) }
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path: target,
        headers: { ...headers, ...length },
        timeout: 20_000,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', silence)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: String(answer.headers['content-type'] ?? ''),
            location: answer.headers.location,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent
      .on('error', silence)
      .on('timeout', () => resolve({ status: 598, type: '', text: 'no answer in 20 s' }))
    sent.end(body)
  })
}

/** The same written by hand, so that nothing mends the line or the headers. */
export function sendRaw(port: number, bytes: Buffer): Promise<Heard> {
  return new Promise((resolve) => {
    let text = ''
    const end = () =>
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0),
        type: '',
        text: text.slice(0, 2_000),
      })
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (data) => {
      text += data
    })
    socket.on('error', end).on('close', end)
  })
}
