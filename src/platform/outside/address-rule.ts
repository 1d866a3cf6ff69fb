/** Which addresses of the network may be asked on the word of somebody outside: public ones, and what the operator has opened. */
import { BlockList, isIP, isIPv4 } from 'node:net'

export interface AddressRule {
  /** Of an IPv4 or IPv6 address; what is no address is refused. */
  allows(address: string): boolean
  /** Whether the operator has opened it by name: then it may be asked without TLS, too. */
  isOpened(address: string): boolean
}

/** IANA's registry of special-purpose IPv4 addresses (RFC 6890), with multicast and what is reserved. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Everything but global unicast, and of that what is reserved or carries an IPv4 address that nobody has looked at. */
const GLOBAL_V6 = '2000::/3'
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

/** `opened`: addresses or networks (`10.20.0.0/16`) that may be asked although they are not public. */
export function openAddressRule(opened: readonly string[]): AddressRule {
  const special = listOf([...SPECIAL_V4, ...SPECIAL_V6])
  const global = listOf([GLOBAL_V6])
  const open = listOf(opened)
  const isOpened = (address: string) => isIP(address) !== 0 && has(open, address)
  const isPublic = (address: string) =>
    isIPv4(address) ? !has(special, address) : has(global, address) && !has(special, address)
  return {
    isOpened: (address) => isOpened(plain(address)),
    allows: (given) => {
      const address = plain(given)
      return isIP(address) !== 0 && (isOpened(address) || isPublic(address))
    },
  }
}

/** An IPv4 address that comes as IPv6 (`::ffff:10.0.0.1`, `::ffff:a00:1`) is what it stands for. */
function plain(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0] ?? ''
  const mapped = /^::ffff:(.+)$/i.exec(bare)?.[1]
  if (mapped === undefined) return bare
  if (isIPv4(mapped)) return mapped
  const [high, low] = mapped.split(':').map((part) => Number.parseInt(part, 16))
  if (high === undefined || low === undefined) return bare
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', length] = network.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    list.addSubnet(address, Number(length ?? (family === 'ipv4' ? 32 : 128)), family)
  }
  return list
}

function has(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}
