import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Applicant } from '../../../agencies/index.ts'
import { sayFullMoment } from '../../../calendar/index.ts'
import { isTrackingKey, type LookUp, type PaperFile, tidyCode } from '../../../dossiers/index.ts'
import {
  actOnPetition,
  findPetitionByCode,
  isPetitionRefusal,
  listPetitionEvents,
  PETITION_RATINGS,
  type Petition,
  type PetitionAct,
  type PetitionEvent,
  petitionDates,
} from '../../../petitions/index.ts'
import { contentDisposition } from '../../../platform/files/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import {
  cleanLines,
  formatMoment,
  type Lang,
  platformProblem,
  problemError,
} from '../../../platform/index.ts'
import { textErrors } from '../../fields/index.ts'
import { findAccount } from '../../shell/account.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { keptFile, sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import { petitionDeskOf } from '../../shell/petition-desk.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError, TimelineItem } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'
import { openWithSecret } from '../shell/find-opened.ts'
import { isStillOpen, keepOpened } from '../shell/opened.ts'
import { askToOpen } from '../shell/opening/ask-to-open.ts'
import { petitionFilePath, petitionPath } from '../shell/petition-paths.ts'
import { petitionPage, petitionWords } from './petition-page.tsx'

interface Params {
  Params: { code: string }
}
interface FileParams {
  Params: { code: string; sha256: string }
}

const config = { access: 'public' } as const
const LIMITED = { access: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const
const MOST_TEXT = 5000

/**
 * `GET /petitions/:code`: how it stands, for whoever has opened it with code and secret, with the link of a notice (`?key=`, `?secret=`), or has
 * the account it was sent from; anybody else is asked for the two codes. `POST` of `…/reply` answers a question, `…/rate` says whether
 * the answer satisfies, `…/consent` takes back that it may be published: each once by the key of the page.
 */
export function addPetition(app: FastifyInstance, services: WebServices, lookUp: LookUp): void {
  const path = petitionPath(':code')
  app.get<Params>(path, { config }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    const { secret } = queryOf(request)
    if (secret !== undefined) {
      const typed = { code, secret: tidyCode(secret) }
      const opened = await openWithSecret({ services, lookUp }, request, reply, typed)
      const told = typeof opened === 'string' ? `/track/${code}?problem=${opened}` : petitionPath(code)
      return reply.header('cache-control', 'no-store').redirect(told, 303)
    }
    const found = await findOwn(services, request, reply)
    if (found === undefined) return askCodes(request, reply)
    if (queryOf(request).key !== undefined) return reply.redirect(petitionPath(found.code), 303)
    return show(services, request, reply, found, {})
  })
  app.get<FileParams>(petitionFilePath(':code', ':sha256'), { config }, (request, reply) =>
    sendFile(services, request, reply),
  )
  app.post<Params>(`${path}/reply`, { config: LIMITED }, (request, reply) => answer(services, request, reply))
  app.post<Params>(`${path}/rate`, { config }, (request, reply) => {
    const level = PETITION_RATINGS.find((one) => one === formOf(request).level)
    return give(services, request, reply, level === undefined ? undefined : { type: 'rate', level })
  })
  app.post<Params>(`${path}/consent`, { config }, (request, reply) =>
    give(services, request, reply, { type: 'withdraw_consent' }),
  )
}

function askCodes(request: FastifyRequest<Params>, reply: FastifyReply): FastifyReply {
  const code = tidyCode(request.params.code)
  return reply.header('cache-control', 'no-store').redirect(`/track?code=${encodeURIComponent(code)}`, 303)
}

/** The petition of this code, if it is theirs who ask. */
async function findOwn(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<Petition | undefined> {
  const found = await findPetitionByCode(services.office.database, tidyCode(request.params.code))
  if (found === undefined) return undefined
  if (isTrackingKey(services.signer, found.id, queryOf(request).key)) {
    keepOpened(request, reply, services, found.id)
    return found
  }
  if (isStillOpen(request, services, found.id)) return found
  const account = await findAccount(services, request)
  return account !== undefined && found.sender.account === account.id ? found : undefined
}

function senderOf({ id }: Petition): Applicant {
  return { kind: 'applicant', id, secretOf: id }
}

async function give(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  act: Extract<PetitionAct, { type: 'rate' | 'withdraw_consent' }> | undefined,
): Promise<FastifyReply> {
  const found = await findOwn(services, request, reply)
  if (found === undefined) return askToOpen(services, request, reply, tidyCode(request.params.code))
  if (act === undefined) return reply.redirect(petitionPath(found.code), 303)
  const { key } = formOf(request)
  const now = services.clock.now()
  const acted = await actOnPetition(petitionDeskOf(services), {
    ...{ key: formKey(key, now), petition: found.id, actor: senderOf(found), at: now, act },
  })
  // Done already from another tab: the page says how it stands.
  const done = isPetitionRefusal(acted) ? '' : `?done=${act.type}`
  return reply.redirect(`${petitionPath(found.code)}${done}`, 303)
}

async function answer(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, files: room } = services
  const found = await findOwn(services, request, reply)
  if (found === undefined) return askToOpen(services, request, reply, tidyCode(request.params.code))
  const lang = langOf(request)
  const now = clock.now()
  const form = await readUploadForm(request, room, senderOf(found), now)
  const { key = '', text: typed = '' } = lastValues(form)
  const files = form.files.get('files') ?? []
  const text = cleanLines(typed)
  const label = petitionWords[lang].reply
  const errors = form.refused.map((one) => sayRefusedFile(one, lang, room.maxBytes))
  if (text === '') errors.unshift({ id: 'text', message: textErrors[lang].required(label) })
  if (text.length > MOST_TEXT)
    errors.unshift({ id: 'text', message: textErrors[lang].tooLong(label, MOST_TEXT) })
  if (form.isRemoving) return show(services, request, reply, found, { text: typed, files, key })
  if (errors.length > 0) {
    return show(services, request, reply.code(422), found, { text: typed, files, errors, key })
  }
  const acted = await actOnPetition(petitionDeskOf(services), {
    ...{ key: formKey(key, now), petition: found.id, actor: senderOf(found), at: now },
    act: { type: 'reply', text, files },
  })
  if (isPetitionRefusal(acted)) {
    const refused = { id: 'text', message: `${acted.message[lang]} ${acted.next[lang]}` }
    return show(services, request, reply.code(409), found, { text: typed, files, errors: [refused], key })
  }
  return reply.redirect(`${petitionPath(found.code)}?done=reply`, 303)
}

async function sendFile(
  services: WebServices,
  request: FastifyRequest<FileParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = await findOwn(services, request, reply)
  const file = found && filesOf(found).find(({ sha256 }) => sha256 === request.params.sha256)
  const content = file && (await services.files.store.get(file.sha256))
  if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
  return reply
    .headers({
      'content-type': file.type,
      'content-length': file.size,
      'content-disposition': contentDisposition('attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
      'cache-control': 'private, no-store',
    })
    .send(content)
}

function filesOf({ files, questions, answer: given }: Petition): PaperFile[] {
  return [...files, ...questions.flatMap(({ reply }) => reply?.files ?? []), ...(given?.files ?? [])]
}

interface Typed {
  text?: string
  files?: readonly PaperFile[]
  errors?: readonly FormError[]
  key?: string
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  petition: Petition,
  { text = '', files = [], errors = [], key }: Typed,
): Promise<FastifyReply> {
  const { office, clock, lookupSecretOf } = services
  const path = petitionPath(petition.code)
  const frame = { ...portalFrame(request, services, 'petitions'), path }
  const { lang } = frame
  const { sent, done } = queryOf(request)
  const said: Readonly<Record<string, string>> = petitionWords[lang].done
  const nameOf = (agency: string) => office.directory.nameOf(agency, lang)
  const { answerBy } = petitionDates(petition, office.calendars.deadlineTime(petition.receivedBy))
  const events = await listPetitionEvents(office.database, petition.id)
  const page = petitionPage({
    ...{ frame, petition, answerBy, nameOf, errors },
    csrf: reply.csrfToken(),
    key: formKey(key, clock.now()),
    replyTo: reply.uploadAction(`${path}/reply`),
    events: pathOf(petition, events, { lang, nameOf, answerBy }),
    secret: sent === undefined ? undefined : lookupSecretOf(petition.id),
    toast: done === undefined ? undefined : said[done],
    rules: fileRules(lang, services.files.maxBytes),
    typed: { text, files: files.map((file) => keptFile(file, lang)) },
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}

/** What was done, and what comes. Who did it is the agency, never a person. */
function pathOf(
  petition: Petition,
  events: readonly PetitionEvent[],
  { lang, nameOf, answerBy }: { lang: Lang; nameOf: (agency: string) => string; answerBy: number | null },
): TimelineItem[] {
  const t = petitionWords[lang]
  const names: Readonly<Record<string, string>> = t.events
  const done = events.flatMap(({ at, body }): TimelineItem[] => {
    const title = names[body.type]
    if (title === undefined) return []
    const agency = 'agency' in body ? nameOf(body.agency) : undefined
    const lines = [[formatMoment(at, lang), agency].filter((part) => part !== undefined).join(' · ')]
    return [{ state: 'done', title, lines }]
  })
  if (petition.answer !== undefined || petition.refusal !== undefined) return done
  const isPaused = petition.state === 'asked'
  const lines = answerBy === null ? [] : [t.by(sayFullMoment(answerBy, lang))]
  return [...done, { state: isPaused ? 'paused' : 'next', title: t.next, lines }]
}
