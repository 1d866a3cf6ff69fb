import { connect as connectTo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { captureLog } from '../process/index.ts'
import { startWorker } from './index.ts'

const TERMINATE = 0x58

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

it('a worker ends well though the database shuts down while its connections say goodbye', async () => {
  const url = new URL(test.url)
  const { hostname, port } = url
  const farewells: Promise<unknown>[] = []
  const server = createServer((socket) => {
    const farewell = Promise.withResolvers<void>()
    farewells.push(farewell.promise)
    socket.on('close', () => farewell.resolve())
    relay(socket, connectTo(Number(port), hostname))
  })
  const listening = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', () => listening.resolve())
  await listening.promise
  url.port = String((server.address() as { port: number }).port)

  const worker = await startWorker({ url: url.href, tasks: {}, log: captureLog().log })
  await worker.stop()
  expect(farewells.length).toBeGreaterThan(0)
  await Promise.all(farewells)
  server.close()
})

/** Passes everything on, until the client says goodbye: it is answered with what a database says that shuts down. */
function relay(client: Socket, database: Socket): void {
  database.on('data', (data) => client.write(data))
  client.on('data', (data) => {
    if (data[0] === TERMINATE) {
      database.destroy()
      client.end(shuttingDown())
    } else database.write(data)
  })
}

/** The error message of the protocol: type, length, then fields of a letter and a text. */
function shuttingDown(): Buffer {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')
  const head = Buffer.from('E\0\0\0\0')
  head.writeUInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
