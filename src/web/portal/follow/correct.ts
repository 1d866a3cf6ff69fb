import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Applicant } from '../../../agencies/index.ts'
import { applicantOf } from '../../../applications/index.ts'
import {
  actOnDossier,
  type CorrectionSubject,
  isAllowed,
  isConcerned,
  isRefusal,
  type LoadedDossier,
  type LookUp,
  openCorrection,
  type PaperFile,
  readDossier,
  tidyCode,
} from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLines } from '../../../platform/index.ts'
import { textErrors } from '../../fields/index.ts'
import { findAccount } from '../../shell/account.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { keptFile, sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'
import { correctPath, findOpened, takeFromAddress, trackPath } from '../shell/find-opened.ts'
import { askToOpen } from '../shell/opening/ask-to-open.ts'
import { correctPage, correctWords } from './correct-page.tsx'
import { codeOf } from './find-mine.ts'

interface Params {
  Params: { code: string }
}

const config = { access: 'public' } as const
const LIMITED = { access: 'public', rateLimit: { max: 20, timeWindow: 60_000 } } as const
const MOST_TEXT = 2000

/**
 * `GET /correct/:code`: what was asked to be set right in a dossier and what was answered, for whoever has it open or whose it is.
 * `POST` of the same asks, once by the key of the page; files are stored as they arrive.
 */
export function addCorrect(app: FastifyInstance, services: WebServices, lookUp: LookUp): void {
  const path = correctPath(':code')
  app.get<Params>(path, { config }, async (request, reply) => {
    const code = tidyCode(request.params.code)
    const door = { services, lookUp }
    const elsewhere = await takeFromAddress(door, request, reply, { code, path: correctPath(code) })
    if (elsewhere !== undefined) return reply.header('cache-control', 'no-store').redirect(elsewhere, 303)
    const opened = await findToCorrect(services, request)
    if (opened === undefined) return reply.redirect(trackPath(code), 303)
    return show(services, request, reply, opened, {})
  })
  app.post<Params>(path, { config: LIMITED }, (request, reply) => ask(services, request, reply))
}

interface Opened {
  dossier: LoadedDossier
  actor: Applicant
  /** Signed in, and it is theirs; else they have its receipt. */
  isOwn: boolean
}

async function findToCorrect(
  services: WebServices,
  request: FastifyRequest<Params>,
): Promise<Opened | undefined> {
  const found = await findOpened(services, request, tidyCode(request.params.code))
  const dossier = found && (await readDossier(services.office, found.id))
  if (dossier === undefined) return undefined
  const account = await findAccount(services, request)
  const own = account && applicantOf(account)
  const isOwn = own !== undefined && isConcerned(own, { ...dossier.state, parties: dossier.parties })
  const { id } = dossier.state
  return { dossier, isOwn, actor: isOwn ? own : { kind: 'applicant', id, secretOf: id } }
}

async function ask(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const opened = await findToCorrect(services, request)
  if (opened === undefined) return askToOpen(services, request, reply, tidyCode(request.params.code))
  const { dossier, actor } = opened
  const lang = langOf(request)
  const now = clock.now()
  const form = await readUploadForm(request, room, actor, now)
  const { key = '', text: typed = '', about: chosen } = lastValues(form)
  const files = form.files.get('files') ?? []
  const text = cleanLines(typed)
  const about = subjectsOf(dossier).find((one) => one === chosen)
  const errors = form.refused.map((one) => sayRefusedFile(one, lang, room.maxBytes))
  const t = correctWords[lang]
  if (text === '') errors.unshift({ id: 'text', message: textErrors[lang].required(t.text) })
  if (text.length > MOST_TEXT)
    errors.unshift({ id: 'text', message: textErrors[lang].tooLong(t.text, MOST_TEXT) })
  if (about === undefined) errors.unshift({ id: 'about', message: t.aboutMissing })
  const sent = { about, text: typed, files, key }
  if (form.isRemoving) return show(services, request, reply, opened, sent)
  if (about === undefined || errors.length > 0)
    return show(services, request, reply.code(422), opened, { ...sent, errors })
  const acted = await actOnDossier(office, {
    ...{ id: formKey(key, now), dossier: dossier.state.id, actor, at: now },
    body: { type: 'ask_correction', about, text, files: [...files] },
  })
  if (isRefusal(acted)) {
    const refused = { id: 'text', message: `${acted.message[lang]} ${acted.next[lang]}` }
    return show(services, request, reply.code(409), opened, { ...sent, errors: [refused] })
  }
  return reply.redirect(`${correctPath(codeOf(dossier))}?done=yes`, 303)
}

/** What there is to be corrected. */
function subjectsOf({ state }: LoadedDossier): readonly CorrectionSubject[] {
  return state.result === undefined ? ['data'] : ['data', 'result']
}

interface Sent {
  about?: CorrectionSubject | undefined
  text?: string
  files?: readonly PaperFile[]
  errors?: readonly FormError[]
  key?: string
}

function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { dossier, isOwn }: Opened,
  { about, text = '', files = [], errors = [], key }: Sent,
): FastifyReply {
  const { state } = dossier
  const code = codeOf(dossier)
  const path = correctPath(code)
  const frame = { ...portalFrame(request, services, 'track'), path }
  const { directory } = services.office
  const { receivingAgency, competentAgency } = state
  const page = correctPage({
    ...{ frame, code, errors, isOwn },
    action: reply.uploadAction(path),
    key: formKey(key, services.clock.now()),
    requests: state.correctionRequests ?? [],
    open: openCorrection(state),
    dueAt: state.tasks.find(({ kind }) => kind === 'correction')?.dueAt,
    mayAsk: isAllowed('ask_correction', state.status),
    subjects: subjectsOf(dossier),
    placeOf: (subject) =>
      directory.nameOf(subject === 'data' ? receivingAgency : competentAgency, frame.lang),
    hasSent: queryOf(request).done !== undefined,
    rules: fileRules(frame.lang, services.files.maxBytes),
    typed: { about, text, files: files.map((file) => keptFile(file, frame.lang)) },
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
