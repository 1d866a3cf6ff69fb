/** A form that could not be taken yet: kept through the sign-in or a new form token, so that nothing typed is lost. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownPath } from '../own-path.ts'

const keptSchema = z.object({
  action: z.string().max(2000),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(500),
})

export type KeptForm = z.infer<typeof keptSchema>

/** More than the longest form of ours; files are not kept. */
const LARGEST = 300_000

/** Forms with passwords: they are typed again, since no page may hold one. */
const WITH_PASSWORDS = /^\/(password|sign-in)(\/|\?|$)/
const PASSWORDS = ['password', 'again']

/**
 * Reads the form of a request that was refused before its body was read. Only a form of our own page, by its token: a
 * stranger's form must not wait for somebody to sign in. Undefined where there is nothing to keep.
 */
export async function readKeptForm(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeptForm | undefined> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined
  const text = await readText(request)
  if (text === undefined) return undefined
  const sent = [...new URLSearchParams(text)]
  const token = sent.find(([name]) => name === '_csrf')?.[1]
  if (token === undefined || token !== reply.csrfToken()) return undefined
  return keep(request, sent)
}

/**
 * The form of a request whose token was not ours, where the browser itself says that it comes from a page of ours: its
 * cookie was lost or never taken. Undefined for strangers, and where there is nothing to keep.
 */
export function keepParsedForm(request: FastifyRequest): KeptForm | undefined {
  if (request.headers['sec-fetch-site'] !== 'same-origin') return undefined
  if (typeof request.body !== 'object' || request.body === null) return undefined
  const sent = Object.entries(request.body).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  return keep(request, sent)
}

function keep(request: FastifyRequest, sent: readonly [string, string][]): KeptForm | undefined {
  if (WITH_PASSWORDS.test(request.url)) return undefined
  const fields = sent.filter(([name]) => name !== '_csrf' && !PASSWORDS.includes(name))
  const kept = keptSchema.safeParse({ action: ownPath(request.url, '/'), fields })
  return kept.success ? kept.data : undefined
}

export function writeKeptForm(kept: KeptForm): string {
  return JSON.stringify(kept)
}

/** What the sign-in form carried along; undefined where it is not ours. */
export function parseKeptForm(text: unknown): KeptForm | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    const kept = keptSchema.parse(JSON.parse(text))
    return { ...kept, action: ownPath(kept.action, '/') }
  } catch {
    return undefined
  }
}

async function readText({ raw }: FastifyRequest): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of raw) {
    size += (chunk as Buffer).length
    if (size > LARGEST) return undefined
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString()
}
