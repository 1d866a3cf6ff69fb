import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { partsOf } from '../../../platform/http/index.ts'
import { NO_TRUST, readSignatures } from '../../../results/index.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPage, sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { type VerifyView, verifyPage } from './verify-page.tsx'

const PATH = '/verify'
const PDF = '%PDF-'
/** The header of a PDF stands in its first 1,024 bytes. */
const HEAD = 1024
const RATE = { max: 30, timeWindow: 60_000 }

/**
 * `GET /verify`: whoever has a PDF may ask who signed it; `POST` reads it in memory and keeps nothing. Nothing is changed, so no form
 * token is needed; thirty a minute from one address, since each reads a whole file.
 */
export function addVerify(app: FastifyInstance, services: WebServices): void {
  app.get(PATH, { config: { access: 'public' } }, (request, reply) =>
    sendPage(request, reply, pageOf(services, request, {})),
  )
  app.post(PATH, { config: { access: 'public', csrf: 'exempt', rateLimit: RATE } }, (request, reply) =>
    verify(services, request, reply),
  )
}

async function verify(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = request.isMultipart() ? await readFile(request, services.files.maxBytes) : undefined
  if (sent === undefined || sent.content.length === 0) {
    return sendPrivatePage(reply.code(422), pageOf(services, request, { problem: 'missing' }))
  }
  const { name, content } = sent
  if (content.length > services.files.maxBytes) {
    return sendPrivatePage(reply.code(422), pageOf(services, request, { problem: 'too_large', name }))
  }
  if (!content.subarray(0, HEAD).includes(PDF)) {
    return sendPrivatePage(reply.code(422), pageOf(services, request, { problem: 'no_pdf', name }))
  }
  const trusted = (await services.keys?.trusted()) ?? NO_TRUST
  const signatures = await readSignatures(content, trusted, services.clock.now())
  return sendPrivatePage(reply, pageOf(services, request, { name, signatures }))
}

/** The first file of the form, one byte beyond the limit at most. */
async function readFile(
  request: FastifyRequest,
  maxBytes: number,
): Promise<{ name: string; content: Buffer } | undefined> {
  let read: { name: string; content: Buffer } | undefined
  for await (const part of partsOf(request, { files: 1, fileSize: maxBytes + 1 })) {
    if (part.type !== 'file') continue
    const chunks: Uint8Array[] = []
    for await (const chunk of part.content) chunks.push(chunk)
    read = { name: part.name, content: Buffer.concat(chunks) }
  }
  return read
}

function pageOf(
  services: WebServices,
  request: FastifyRequest,
  told: Pick<VerifyView, 'name' | 'signatures' | 'problem'>,
): string {
  const frame = { ...portalFrame(request, services, 'none'), path: PATH }
  return verifyPage({ frame, maxBytes: services.files.maxBytes, ...told })
}
