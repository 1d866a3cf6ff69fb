import { createReadStream } from 'node:fs'
import { connect } from 'node:net'

/** `unknown`: the scanner did not answer; the file waits. */
export type Verdict = 'clean' | 'infected' | 'unknown'

/** Looks at a file on disk. Never throws: an outage of the scanner is `unknown`. */
export type Scan = (path: string) => Promise<Verdict>

const PATIENCE_MS = 60_000

/** A scanner that speaks ClamAV's INSTREAM (clamd(8)); `url` is `tcp://host:3310`. */
export function clamdScan(url: string): Scan {
  const { hostname, port } = new URL(url)
  return (path) =>
    new Promise((done) => {
      const socket = connect({ host: hostname, port: Number(port) || 3310 })
      let answer = ''
      const finish = () => {
        socket.destroy()
        done(readVerdict(answer))
      }
      socket.setTimeout(PATIENCE_MS, finish)
      socket.on('data', (bytes) => {
        answer += bytes.toString('utf8')
      })
      socket.on('end', finish).on('error', finish)
      socket.on('connect', () => void sendFile(path, (bytes) => write(socket, bytes)).catch(finish))
    })
}

async function sendFile(path: string, send: (bytes: Buffer) => Promise<void>): Promise<void> {
  await send(Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(path)) {
    await send(lengthOf(chunk as Buffer))
    await send(chunk as Buffer)
  }
  await send(Buffer.alloc(4))
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

function write(socket: ReturnType<typeof connect>, bytes: Buffer): Promise<void> {
  return new Promise((done, fail) => socket.write(bytes, (error) => (error ? fail(error) : done())))
}

function readVerdict(answer: string): Verdict {
  if (/: OK\0?$/.test(answer)) return 'clean'
  return / FOUND\0?$/.test(answer) ? 'infected' : 'unknown'
}
