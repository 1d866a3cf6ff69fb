import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Applicant } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { type PaperFile, tidyCode } from '../../../dossiers/index.ts'
import { readParty } from '../../../forms/index.ts'
import { actOnPetition, isPetitionRefusal, limitsAt, PETITION_KINDS } from '../../../petitions/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, cleanLines, type Lang, newId } from '../../../platform/index.ts'
import { textErrors } from '../../fields/index.ts'
import { findAccount } from '../../shell/account.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { keptFile, sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import { petitionDeskOf } from '../../shell/petition-desk.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'
import { keepOpened } from '../shell/opened.ts'
import { newPetitionPath, petitionPath, sentPetitionPath } from '../shell/petition-paths.ts'
import { sendPage, sendWords } from './send-page.tsx'

/** Of one network: a desk that helps many to send is not stopped, a machine is. */
const RATE = { max: 20, timeWindow: 60_000 }
interface Params {
  Params: { form: string }
}

const MOST = { text: 5000, place: 300, dossier: 60 } as const

/**
 * `GET /petitions/new`: the form; `POST /petitions/new/:form` sends it, once by the key of the form, with or without an account. Files are stored as they arrive, and
 * what was typed stays in the form until it is right.
 */
export function addSendPetition(app: FastifyInstance, services: WebServices): void {
  app.get(newPetitionPath, { config: { access: 'public' } }, async (request, reply) => {
    const account = await findAccount(services, request)
    const { dossier = '' } = queryOf(request)
    const known = { name: account?.name ?? '', phone: account?.phone ?? '', email: account?.email ?? '' }
    const typed = { ...known, dossier: tidyCode(dossier), agree: 'publish' }
    return show(services, request, reply, { typed, files: [], errors: [], key: newId(services.clock.now()) })
  })
  app.post<Params>(
    sentPetitionPath(':form'),
    { config: { access: 'public', rateLimit: RATE } },
    (request, reply) => send(services, request, reply),
  )
}

async function send(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, files: room } = services
  const lang = langOf(request)
  const now = clock.now()
  const key = formKey(request.params.form, now)
  const by: Applicant = { kind: 'applicant', id: key, secretOf: key }
  const form = await readUploadForm(request, room, by, now)
  const typed = { ...lastValues(form), agree: (form.fields.agree ?? []).join(' ') }
  const files = form.files.get('files') ?? []
  const again = (errors: readonly FormError[]) =>
    show(services, request, reply, { typed, files, errors, key })
  if (form.isRemoving) return again([])
  const account = await findAccount(services, request)
  const { sent, errors } = readSent(typed, files, { lang, today: toLocalDate(now) })
  const refused = form.refused.map((one) => sayRefusedFile(one, lang, room.maxBytes))
  if (sent === undefined || refused.length > 0) {
    void reply.code(422)
    return again([...errors, ...refused])
  }
  const sender = {
    ...sent.sender,
    language: lang,
    ...(account === undefined ? {} : { account: account.id }),
  }
  const acted = await actOnPetition(petitionDeskOf(services), {
    ...{ key, petition: key, actor: by, at: now },
    act: { type: 'send', ...sent, sender },
  })
  if (isPetitionRefusal(acted)) {
    void reply.code(409)
    return again([{ id: 'text', message: `${acted.message[lang]} ${acted.next[lang]}` }])
  }
  keepOpened(request, reply, services, acted.id)
  return reply.redirect(`${petitionPath(acted.code)}?sent=yes`, 303)
}

function readSent(
  typed: Readonly<Record<string, string>>,
  files: readonly PaperFile[],
  { lang, today }: { lang: Lang; today: string },
) {
  const t = sendWords[lang]
  const say = textErrors[lang]
  const kind = PETITION_KINDS.find((one) => one === typed.kind)
  const text = cleanLines(typed.text ?? '')
  const [place, dossier] = [cleanLine(typed.place ?? ''), tidyCode(typed.dossier ?? '')]
  const name = cleanLine(typed.name ?? '')
  const errors: FormError[] = []
  if (kind === undefined) errors.push({ id: 'kind', message: t.kindMissing })
  if (text === '') errors.push({ id: 'text', message: say.required(t.text) })
  for (const [id, value] of Object.entries({ text, place, dossier })) {
    const most = MOST[id as keyof typeof MOST]
    const label = t[id as keyof typeof MOST]
    if (value.length > most) errors.push({ id, message: say.tooLong(label, most) })
  }
  if (name === '') errors.push({ id: 'name', message: say.required(t.name) })
  const { party, errors: wrong } = readParty(partyOf(typed, name), { today })
  errors.push(...wrong.map((one) => ({ id: one.field, message: one[lang] })))
  if (kind === undefined || errors.length > 0) return { sent: undefined, errors }
  const { kind: _, ...reached } = party
  const sender = { ...reached, name }
  const about = { ...(place === '' ? {} : { place }), ...(dossier === '' ? {} : { dossier }) }
  const agreed = (typed.agree ?? '').split(' ')
  const agreements = { mayPublish: agreed.includes('publish'), isNameKept: agreed.includes('keep_name') }
  return { sent: { kind, text, about, sender, files, ...agreements }, errors }
}

function partyOf({ phone = '', email = '' }: Readonly<Record<string, string>>, name: string) {
  return {
    kind: 'citizen' as const,
    ...(name === '' ? {} : { name }),
    ...(phone.trim() === '' ? {} : { phone }),
    ...(email.trim() === '' ? {} : { email }),
  }
}

interface Sent {
  typed: Readonly<Record<string, string>>
  files: readonly PaperFile[]
  errors: readonly FormError[]
  key: string
}

function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, files, errors, key }: Sent,
): FastifyReply {
  const frame = { ...portalFrame(request, services, 'petitions'), path: newPetitionPath }
  const page = sendPage({
    ...{ frame, typed, errors },
    action: reply.uploadAction(sentPetitionPath(key)),
    answerDays: limitsAt(services.clock.now()).answer,
    files: files.map((file) => keptFile(file, frame.lang)),
    rules: fileRules(frame.lang, services.files.maxBytes),
  })
  return sendPrivatePage(reply, page)
}
