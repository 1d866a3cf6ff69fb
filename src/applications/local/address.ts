/** What one signs in with here: an e-mail address or a telephone number to which a code can be sent. Pure. */
import { readParty } from '../../forms/index.ts'
import type { OutsideChannel } from '../../notices/index.ts'
import type { Text } from '../../platform/index.ts'

export interface Address {
  /** An e-mail address in small letters, or a telephone number. */
  address: string
  channel: OutsideChannel
}

/** Why an address is not taken: a sentence of its field, or `unreachable`: no message goes there from here. */
export type AddressProblem = { says: Text } | 'unreachable' | 'no_mobile' | 'empty'

/** Of Vietnam: no landline, and nobody makes the Centre pay for messages abroad. */
const MOBILE = /^0[35789]\d{8}$/
/** No mailbox is longer (RFC 5321). */
const LONGEST = 254
// Only kinds and bounds are looked at, no date.
const AT = { today: '2000-01-01' }

/** What somebody typed as their address, tidied; `channels` are those that are configured. */
export function readAddress(
  typed: string,
  channels: readonly OutsideChannel[],
): { ok: true; value: Address } | { ok: false; problem: AddressProblem } {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { ok: false, problem: 'empty' }
  const field = text.includes('@') || !/\d/.test(text) ? 'email' : 'phone'
  const { party, errors } = readParty(
    { kind: 'citizen' as const, name: 'x', [field]: text.slice(0, LONGEST + 1) } as {
      kind: 'citizen'
      email?: string
      phone?: string
    },
    AT,
  )
  const [error] = errors
  if (error !== undefined) return { ok: false, problem: { says: { vi: error.vi, en: error.en } } }
  const channel = channelFor(field, channels)
  if (channel === undefined) return { ok: false, problem: 'unreachable' }
  const address = (party[field] ?? '').toLowerCase()
  const isNone = field === 'phone' && !MOBILE.test(address)
  return isNone ? { ok: false, problem: 'no_mobile' } : { ok: true, value: { address, channel } }
}

/** As which field of a person an address is kept. */
export function fieldOf(address: string): 'email' | 'phone' {
  return address.includes('@') ? 'email' : 'phone'
}

export function contactOf(address: string): { email: string } | { phone: string } {
  return fieldOf(address) === 'email' ? { email: address } : { phone: address }
}

/** The channel of an address that was taken before. */
export function channelOf(address: string, channels: readonly OutsideChannel[]): OutsideChannel | undefined {
  return channelFor(fieldOf(address), channels)
}

function channelFor(
  field: 'email' | 'phone',
  channels: readonly OutsideChannel[],
): OutsideChannel | undefined {
  const fit = field === 'email' ? (['email'] as const) : (['messaging', 'sms'] as const)
  return fit.find((channel) => channels.includes(channel))
}
