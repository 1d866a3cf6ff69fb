import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
/** Quality 4 costs half a millisecond for a page of 40 kB and leaves a sixth of it. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** A rendered page as bytes; its name and its compressed forms are made when first asked for. */
export interface Page {
  body: Buffer
  etag?: string
  packed: Map<'br' | 'gzip', Promise<Buffer>>
}

export function pageOf(html: string): Page {
  return { body: Buffer.from(html), packed: new Map() }
}

/** Sends a page without secrets, compressed as the browser can take it; kept by the browser, asked for again (ETag). */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string | Page,
): Promise<FastifyReply> {
  const known = typeof page === 'string' ? pageOf(page) : page
  known.etag ??= `W/"${createHash('sha1').update(known.body).digest('base64url')}"`
  reply
    .header('vary', 'accept-encoding, accept-language, cookie')
    .header('cache-control', 'private, no-cache')
    .header('etag', known.etag)
  reply.type('text/html; charset=utf-8')
  const coding = codingFor(request.headers['accept-encoding'])
  if (coding === undefined) return reply.send(known.body)
  return reply.header('content-encoding', coding).send(await pack(known, coding))
}

/**
 * Sends a page with a form token or anything personal: never stored, and not compressed, because the size of a
 * compressed page tells about the secrets in it (BREACH).
 */
export function sendPrivatePage(reply: FastifyReply, page: string | Buffer): FastifyReply {
  // Nobody keeps it, so nobody asks for it again: its own name spares the hash of the whole page.
  reply.header('etag', `W/"${reply.request.id}"`).header('cache-control', 'no-store')
  return reply.type('text/html; charset=utf-8').send(typeof page === 'string' ? Buffer.from(page) : page)
}

/** Which coding of ours a browser takes, the better one first. */
export function codingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | undefined {
  const list = String(accepted ?? '')
  return /\bbr\b/.test(list) ? 'br' : /\bgzip\b/.test(list) ? 'gzip' : undefined
}

function pack({ body, packed }: Page, coding: 'br' | 'gzip'): Promise<Buffer> {
  const known = packed.get(coding)
  if (known) return known
  const made = coding === 'br' ? toBrotli(body, quality) : toGzip(body, { level: 5 })
  packed.set(coding, made)
  return made
}
