/**
 * Asking an address that somebody outside has named. The name is resolved once for each connection, what it resolves to is looked
 * at, and exactly that is connected to: a name that changes its address in between leads nowhere else. No redirect is followed.
 */
import { lookup as askSystem } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { AddressRule } from './address-rule.ts'
import { connectionFault } from './certificate-fault.ts'

export type Resolve = (name: string) => Promise<readonly { address: string; family: number }[]>

/** `failed` is a short code: `address_refused`, `name_unknown`, `tls_needed`, `timeout`, or the system's own (`ECONNREFUSED`). */
export type OutsideAnswer =
  | { status: number; text: string; headers: Readonly<Record<string, string | string[] | undefined>> }
  | { failed: string }

export interface OutsideRequest {
  method: 'GET' | 'POST' | 'PUT'
  headers: Readonly<Record<string, string>>
  body?: string
  /** Until the whole answer must be here. */
  waitMs: number
  /** Bytes of the answer that are read; longer ones fail with `answer_too_long`. */
  mostBytes: number
}

export interface OutsideHttp {
  /** Why the address may not be asked as things stand; undefined: it may. */
  check(url: string): Promise<string | undefined>
  /** Throws nothing. */
  ask(url: string, request: OutsideRequest): Promise<OutsideAnswer>
}

const askName: Resolve = (name) => askSystem(name, { all: true })

export function openOutsideHttp(rule: AddressRule, resolve: Resolve = askName): OutsideHttp {
  const look = async (url: URL) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host)
    return refusalOf(url, found, rule) ?? found
  }
  return {
    check: async (text) => {
      const url = read(text)
      if (url === undefined) return 'address_wrong'
      const found = await look(url).catch(() => 'name_unknown')
      return typeof found === 'string' ? found : undefined
    },
    ask: async (text, request) => {
      const url = read(text)
      if (url === undefined) return { failed: 'address_wrong' }
      const found = await look(url).catch(() => 'name_unknown')
      if (typeof found === 'string') return { failed: found }
      return connect(url, request, pinnedTo(found))
    },
  }
}

function read(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

/** One address that may not be asked spoils the name: whoever controls it would choose which one is taken. */
function refusalOf(url: URL, found: readonly { address: string }[], rule: AddressRule): string | undefined {
  if (found.length === 0) return 'name_unknown'
  if (!found.every(({ address }) => rule.allows(address))) return 'address_refused'
  const isOpened = found.every(({ address }) => rule.isOpened(address))
  return url.protocol === 'http:' && !isOpened ? 'tls_needed' : undefined
}

function pinnedTo(found: readonly { address: string; family: number }[]): LookupFunction {
  const [first] = found
  return (_, options, callback) =>
    options.all ? callback(null, [...found]) : callback(null, first?.address ?? '', first?.family ?? 4)
}

function connect(
  url: URL,
  { method, headers, body, waitMs, mostBytes }: OutsideRequest,
  lookup: LookupFunction,
): Promise<OutsideAnswer> {
  return new Promise((settle) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = send(url, { method, headers: { ...headers, ...length }, lookup, agent: false })
    const end = (answer: OutsideAnswer) => {
      clearTimeout(timer)
      settle(answer)
      asked.destroy()
    }
    const timer = setTimeout(() => end({ failed: 'timeout' }), waitMs)
    asked.on('error', (error: NodeJS.ErrnoException) =>
      end({ failed: connectionFault(error.code ?? error.name) }),
    )
    asked.on('response', (answer) => {
      const parts: Buffer[] = []
      let size = 0
      answer.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > mostBytes) end({ failed: 'answer_too_long' })
      })
      answer.on('error', () => end({ failed: 'answer_cut' }))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        end({ status: answer.statusCode ?? 0, text, headers: answer.headers })
      })
    })
    asked.end(body)
  })
}
