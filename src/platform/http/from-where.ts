/** From where somebody asks. */
import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

/** Whether an address or the name `localhost` means this very machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (/(^|\.)localhost$/i.test(bare)) return true
  return isIPv6(bare) ? LOOPBACK.check(bare, 'ipv6') : /^[\d.]+$/.test(bare) && LOOPBACK.check(bare)
}

/** Headers by which a proxy says that somebody else asks. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const

export function isForwarded({ headers }: FastifyRequest): boolean {
  return FORWARDED.some((name) => headers[name] !== undefined)
}

/** Somebody at this machine: not through a proxy on it, and not by a name that leads here from elsewhere. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  return (
    isLoopback(request.socket.remoteAddress ?? '') && !isForwarded(request) && isLoopback(request.hostname)
  )
}

/**
 * Where the same page is under the name that this server gives itself, for who came by another name of this very machine
 * (`localhost` for `127.0.0.1`): a browser keeps what it is given under one name from the other. Undefined for everybody else.
 */
export function underOwnName(request: FastifyRequest, publicUrl: string): string | undefined {
  const own = new URL(publicUrl)
  const isOther = request.hostname !== own.hostname && String(request.port) === own.port
  return isOther && isLoopback(own.hostname) && isFromThisMachine(request)
    ? `${publicUrl}${request.url}`
    : undefined
}

/**
 * The network that counts as one asker: an IPv4 address, of an IPv6 address its first 64 bits, since whoever has one
 * has all of those.
 */
export function networkOf(ip: string): string {
  const bare = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.split('%')[0]!.split('::')
  const before = head.split(':').filter((part) => part !== '')
  const after = (tail ?? '').split(':').filter((part) => part !== '')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  const parts = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
