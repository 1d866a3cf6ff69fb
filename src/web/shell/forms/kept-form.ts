/** A form that could not be taken yet: kept through the sign-in or a new form token, so that nothing typed is lost. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { findSessionOwner } from '../../../agencies/index.ts'
import { keepLateForm } from '../../../applications/index.ts'
import type { Uploader } from '../../../dossiers/index.ts'
import { newId } from '../../../platform/index.ts'
import { findLastAccount, lateFormPath } from '../account.ts'
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
const WITH_PASSWORDS =
  /^\/(password|sign-in|account\/(sign-in|open\/password|security\/(password|close)))(\/|\?|$)/
const PASSWORDS = ['password', 'again']
/** Of whoever changes how they sign in: what proves that it is them. */
const OWN_PASSWORD = 'own'

/** The form of an officer whose session has ended; its files are stored for them. As `readKeptForm`. */
export async function readStaffForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeptForm | undefined> {
  const session = sessionToken(request, services)
  const owner = session && (await findSessionOwner(services.office.database, session))
  return readKeptForm(services, request, reply, owner ? { kind: 'staff', id: owner } : undefined)
}

/** Where an applicant's form waits until they have signed in, or the form itself where nobody knows whose it is. */
type LateForm = { path: string } | { kept: KeptForm }

/**
 * The form of an applicant whose session has ended: kept on the server for whose it was, with its files, since the way through the
 * provider of identities carries nothing along. Undefined where there is nothing to keep.
 */
export async function keepApplicantForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<LateForm | undefined> {
  const last = await findLastAccount(services, request)
  const by = last && ({ kind: 'applicant', id: last.account.id } as const)
  const kept = await readKeptForm(services, request, reply, by)
  if (kept === undefined || last === undefined) return kept && { kept }
  return { path: await holdForAccount(services, kept, last.account.id) }
}

/** Keeps the form on the server; answers where its owner finds it. */
export async function holdForAccount(
  { office, clock }: WebServices,
  kept: KeptForm,
  account: string,
): Promise<string> {
  const now = clock.now()
  const form = { ...kept, id: newId(now), account, keptAt: now }
  await keepLateForm(office.database, form)
  return lateFormPath(form.id)
}

/**
 * Reads the form of a request that was refused before its body was read. Only a form of our own page, by its token or as the
 * browser says: a stranger's form must not wait for somebody to sign in. Its files are stored for `by`, whose session it was, and named
 * in the form. Undefined where there is nothing to keep.
 */
async function readKeptForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  by: Uploader | undefined,
): Promise<KeptForm | undefined> {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    const token = (request.query as { _csrf?: unknown })._csrf
    if (!isOfOurPage(request) && token !== reply.csrfToken()) return undefined
    // The guard comes before whatever looks at the type of a body.
    Object.assign(request, { isMultipart: () => true })
    return keepUploads(services, request, by)
  }
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined
  const sent = await readPairs(request)
  if (sent === undefined) return undefined
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
  return isOfOurPage(request) ? keepOwnForm(services, request, signedInOf(request)?.actor) : undefined
}

/** The form of a request whose token was ours, and whose page has closed meanwhile; its files are stored for `by`. */
export async function keepOwnForm(
  services: WebServices,
  request: FastifyRequest,
  by: Uploader | undefined,
): Promise<KeptForm | undefined> {
  if (request.isMultipart()) return keepUploads(services, request, by)
  const sent = parsedPairs(request)
  return sent && keep(request, sent)
}

/** The fields in their order, where nobody has read the body yet; else as it was read. */
async function readPairs(request: FastifyRequest): Promise<[string, string][] | undefined> {
  const parsed = parsedPairs(request)
  if (parsed !== undefined) return parsed
  const text = await readText(request)
  return text === undefined ? undefined : [...new URLSearchParams(text)]
}

function parsedPairs({ body }: FastifyRequest): [string, string][] | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
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
  const isOwn = request.url.startsWith('/account/')
  const fields = sent.filter(
    ([name]) => name !== '_csrf' && !PASSWORDS.includes(name) && !(isOwn && name === OWN_PASSWORD),
  )
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
