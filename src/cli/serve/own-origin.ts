import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { House } from './open-house.ts'

/** How this machine reaches its own server. */
export function ownOrigin({ host, port }: House['config'], app: FastifyInstance | undefined): string {
  const address = app?.server.address() as AddressInfo | null | undefined
  const known = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  const name = known.includes(':') ? `[${known}]` : known
  return `http://${name}:${address?.port ?? port}`
}
