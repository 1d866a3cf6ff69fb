/**
 * One HTTP/1.1 connection that is kept, asked one thing after another. It reads lengths and skips bodies, so that the asker
 * takes as little as it can of the processor it shares with the server.
 */
import { once } from 'node:events'
import { connect } from 'node:net'

const HEAD_END = '\r\n\r\n'

export interface Answer {
  status: number
  /** Of an answer that is not good: its text; else empty. */
  text: string
}

export interface Connection {
  ask(message: Buffer): Promise<Answer>
  close(): void
}

interface Pending {
  status: number
  /** Bytes of the body that have not come yet. */
  missing: number
  parts: Buffer[]
}

/** Throws when the connection ends, or when an answer does not say its length. */
export async function openConnection(host: string, port: number): Promise<Connection> {
  const socket = connect({ host, port, noDelay: true })
  await once(socket, 'connect')
  let waiting: { resolve: (answer: Answer) => void; reject: (why: Error) => void } | undefined
  let pending: Pending | undefined
  const fail = (why: Error) => waiting?.reject(why)
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (data: Buffer) => {
    try {
      pending = pending === undefined ? begin(data) : more(pending, data)
    } catch (error) {
      return fail(error as Error)
    }
    if (pending.missing > 0) return
    const { status, parts } = pending
    pending = undefined
    waiting?.resolve({ status, text: Buffer.concat(parts).toString() })
  })
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(message)
      }),
    close: () => {
      waiting = undefined
      socket.destroy()
    },
  }
}

/** The head comes in one piece: the servers asked here write it with one call. */
function begin(data: Buffer): Pending {
  const end = data.indexOf(HEAD_END)
  const head = data.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (end < 0 || length === undefined) throw new Error(`an answer without a length: ${head.slice(0, 300)}`)
  const status = Number(head.slice(9, 12))
  return more({ status, missing: Number(length), parts: [] }, data.subarray(end + HEAD_END.length))
}

function more(pending: Pending, data: Buffer): Pending {
  pending.missing -= data.length
  if (pending.status >= 400) pending.parts.push(data)
  return pending
}
