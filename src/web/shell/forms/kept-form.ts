/** A form that could not be taken yet: kept through the sign-in or a new form token, so that nothing typed is lost. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findSessionOwner } from '../../../agencies/index.ts'
import type { Uploader } from '../../../dossiers/index.ts'
import type { WebServices } from '../services.ts'
import { sessionToken, signedInOf } from '../session.ts'
import { ownPath } from './own-path.ts'
import { plainFields, readUploadForm } from './upload-form.ts'

const keptSchema = z.object({
  action: z.string().max(2000),
  fields: z.array(z.tuple([z.string().max(200), z.string()])).max(500),
})

export type KeptForm = z.infer<typeof keptSchema>

/** More than the longest form of ours without files. */
const LARGEST = 300_000

/** Forms with passwords: they are typed again, since no page may hold one. */
const WITH_PASSWORDS = /^\/(password|sign-in)(\/|\?|$)/
const PASSWORDS = ['password', 'again']

/**
 * Reads the form of a request that was refused before its body was read. Only a form of our own page, by its token or as the
 * browser says: a stranger's form must not wait for somebody to sign in. Its files are stored for whose session it was, and named in the
 * form. Undefined where there is nothing to keep.
 */
export async function readKeptForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeptForm | undefined> {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    const token = (request.query as { _csrf?: unknown })._csrf
    if (!isOfOurPage(request) && token !== reply.csrfToken()) return undefined
    const session = sessionToken(request, services)
    const owner = session && (await findSessionOwner(services.office.database, session))
    // The guard comes before whatever looks at the type of a body.
    Object.assign(request, { isMultipart: () => true })
    return keepUploads(services, request, owner ? { kind: 'staff', id: owner } : undefined)
  }
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined
  const text = await readText(request)
  if (text === undefined) return undefined
  const sent = [...new URLSearchParams(text)]
  const token = sent.find(([name]) => name === '_csrf')?.[1]
  if (!isOfOurPage(request) && token !== reply.csrfToken()) return undefined
  return keep(request, sent)
}

/**
 * The form of a request whose token was not ours, where the browser itself says that it comes from a page of ours: its
 * cookie was lost or never taken. Undefined for strangers, and where there is nothing to keep.
 */
export async function keepParsedForm(
  services: WebServices,
  request: FastifyRequest,
): Promise<KeptForm | undefined> {
  if (!isOfOurPage(request)) return undefined
  if (request.isMultipart()) return keepUploads(services, request, signedInOf(request)?.actor)
  if (typeof request.body !== 'object' || request.body === null) return undefined
  const sent = Object.entries(request.body).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  return keep(request, sent)
}

/** A form with files; those of nobody we know are not stored, and said to be lost when the form is sent again. */
async function keepUploads(
  { files, clock }: WebServices,
  request: FastifyRequest,
  by: Uploader | undefined,
): Promise<KeptForm | undefined> {
  try {
    return keep(request, plainFields(await readUploadForm(request, files, by, clock.now())))
  } catch (error) {
    // A form that breaks off holds nothing to keep.
    if (typeof error === 'object' && error !== null && 'problem' in error) return undefined
    throw error
  }
}

/** The browser itself says that the form stood on a page of ours; pages cannot make it say so. */
function isOfOurPage(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'same-origin'
}

function keep(request: FastifyRequest, sent: readonly [string, string][]): KeptForm | undefined {
  if (WITH_PASSWORDS.test(request.url)) return undefined
  const fields = sent.filter(([name]) => name !== '_csrf' && !PASSWORDS.includes(name))
  const kept = keptSchema.safeParse({ action: actionOf(request), fields })
  return kept.success ? kept.data : undefined
}

/** Without the token that stands in the address of forms with files: the form gets a new one. */
function actionOf(request: FastifyRequest): string {
  const { pathname, searchParams } = new URL(ownPath(request.url, '/'), 'http://here.invalid')
  searchParams.delete('_csrf')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
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
