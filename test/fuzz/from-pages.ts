/** Requests made of the routes of the pages: their forms and links as they stand there, bent; and lines that no browser writes. */
import type { RouteListing } from '../../src/platform/http/index.ts'
import { formsIn } from '../web/forms.ts'
import { type Chance, oddText } from './chance.ts'
import { encodeOdd, knownOr, plain, type World } from './from-document.ts'
import type { Asked } from './send.ts'

/** What was seen on the pages: names of fields and parameters, and what can stand in them. */
export interface Seen {
  names: readonly string[]
  values: readonly string[]
  /** Paths of links and forms. */
  paths: readonly string[]
}

export function lookAt(pages: readonly string[]): Seen {
  const forms = pages.flatMap(formsIn)
  const links = pages.flatMap((html) =>
    [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&')),
  )
  const fields = pages.flatMap((html) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name))
  const queries = links.flatMap((path) => [...new URLSearchParams(path.split('?')[1] ?? '')])
  const unique = (list: readonly string[]) => [...new Set(list)].slice(0, 3_000)
  return {
    names: unique([
      ...fields,
      ...queries.map(([name]) => name),
      'back',
      'lang',
      'done',
      'key',
      'secret',
      'kept',
      '_csrf',
    ]),
    values: unique([
      ...forms.flatMap(({ hidden, options }) => [...Object.values(hidden), ...Object.values(options).flat()]),
      ...queries.map(([, value]) => value),
    ]),
    paths: unique(links.filter((path) => !path.startsWith('/assets/'))),
  }
}

export interface PageWorld extends World {
  seen: Seen
  routes: readonly RouteListing[]
  /** Cookies of visitors, one of them nobody's. */
  cookies: readonly string[]
  csrf: string
}

export function pageRequests(world: PageWorld): (chance: Chance) => Asked {
  return (chance) => {
    const { method, url } = chance.of(world.routes)
    const path = chance.is(0.25)
      ? (chance.of(world.seen.paths).split('?')[0] as string)
      : url.replaceAll(/:\w+|\*/g, () => encodeOdd(knownOr(world, chance)))
    const pair = () => [chance.of(world.seen.names), pickValue(world, chance)] as const
    const pairs = (most: number) => Array.from({ length: chance.below(most) }, pair)
    const headers: Record<string, string> = {
      accept: chance.is(0.9) ? 'text/html' : plain(oddText(chance)),
      cookie: chance.is(0.05)
        ? plain(`session=${oddText(chance)}; lang=${oddText(chance)}`)
        : chance.of(world.cookies),
      ...(chance.is(0.9) ? { 'sec-fetch-site': 'same-origin' } : {}),
      ...(chance.is(0.1) ? { referer: plain(oddText(chance)) } : {}),
      ...(chance.is(0.05) ? { 'if-none-match': plain(oddText(chance)), range: 'bytes=0-1' } : {}),
    }
    const query = pairs(4).map(([name, value]) => `${encodeOdd(name)}=${encodeOdd(value)}`)
    if (method !== 'POST') {
      return { method, target: query.length > 0 ? `${path}?${query.join('&')}` : path, headers }
    }
    const form = chance.is(0.25)
      ? world.form(chance)
      : { type: 'application/x-www-form-urlencoded', body: bodyOf([['_csrf', world.csrf], ...pairs(14)]) }
    const target = `${path}?_csrf=${world.csrf}`
    return { method, target, headers: { ...headers, 'content-type': form.type }, body: form.body }
  }
}

function bodyOf(pairs: readonly (readonly [string, string])[]): Buffer {
  return Buffer.from(pairs.map(([name, value]) => `${encodeOdd(name)}=${encodeOdd(value)}`).join('&'))
}

function pickValue(world: PageWorld, chance: Chance): string {
  return chance.is(0.5) ? chance.of(world.seen.values) : knownOr(world, chance)
}

const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'TRACE', 'get', 'X', '']
const VERSIONS = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '']
const HEADERS = [
  'cookie',
  'accept-language',
  'referer',
  'content-type',
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
  'host',
  'authorization',
  'x-forwarded-for',
  'range',
  'if-none-match',
]

/** A whole request as bytes. */
export function rawRequest(world: PageWorld, chance: Chance): Buffer {
  const line = `${chance.is(0.7) ? 'GET' : chance.of(METHODS)} ${rawTarget(world, chance)} ${chance.is(0.8) ? 'HTTP/1.1' : chance.of(VERSIONS)}`
  const headers = Array.from({ length: chance.below(4) }, () => `${chance.of(HEADERS)}: ${oddText(chance)}`)
  const text = [line, 'host: a', 'accept: text/html', 'connection: close', ...headers, '', ''].join('\r\n')
  return Buffer.from(text + (chance.is(0.2) ? oddText(chance) : ''), chance.is(0.5) ? 'utf8' : 'latin1')
}

function rawTarget(world: PageWorld, chance: Chance): string {
  const parts = Array.from({ length: 1 + chance.below(4) }, () =>
    chance.is(0.4)
      ? chance.of(world.seen.paths)
      : chance.of(['/', '//', '/\\', '%', '?', '#', '/..', '/.', ';', oddText(chance)]),
  )
  return parts.join('').replaceAll(/\s/g, '') || '/'
}
