import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can, listStaffNames, recordView, scopeOf } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import type { PaperFile } from '../../../dossiers/index.ts'
import {
  actOnPetition,
  findPetition,
  isPetitionActAllowed,
  isPetitionRefusal,
  listPetitionEvents,
  type Petition,
  type PetitionEvent,
  petitionDates,
} from '../../../petitions/index.ts'
import { contentDisposition } from '../../../platform/files/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { formatMoment, type Lang, platformProblem, problemError } from '../../../platform/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { keptFile, sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import { petitionDeskOf } from '../../shell/petition-desk.ts'
import type { WebServices } from '../../shell/services.ts'
import type { TimelineItem } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { PetitionActs, readPetitionAct, STAFF_ACTS, type TypedAct } from './petition-acts.tsx'
import { petitionPage } from './petition-page.tsx'
import { petitionWords } from './petition-words.ts'
import { senderShown, shownTo } from './sender-shown.ts'

interface Params {
  Params: { id: string }
}
interface ActParams {
  Params: { id: string; act: string }
}
interface FileParams {
  Params: { id: string; sha256: string }
}

const config = { access: { permission: 'petition.handle' } } as const

/**
 * `GET /work/petitions/:id`: one petition of the person's agencies with its log and what may be done; `POST …/:act` does it, once by
 * the key of the page, and gives back what was typed where it is refused. `…/files/:sha256`: a file of it. Looks are recorded.
 */
export function addPetition(app: FastifyInstance, services: WebServices): void {
  const path = paths.petition(':id')
  app.get<Params>(path, { config }, async (request, reply) => {
    const petition = await findReadable(services, request)
    return show(services, request, reply, petition, undefined)
  })
  app.post<ActParams>(`${path}/:act`, { config }, (request, reply) => act(services, request, reply))
  app.get<FileParams>(`${path}/files/:sha256`, { config }, (request, reply) =>
    sendFile(services, request, reply),
  )
}

/** Of another agency it is not there. */
async function findReadable(services: WebServices, request: FastifyRequest<Params>): Promise<Petition> {
  const { id } = request.params
  const found = isUuid(id) ? await findPetition(services.office.database, id) : undefined
  const { actor, staff } = signedIn(request)
  if (found === undefined || !can(actor, 'petition.handle', { agency: found.agency })) {
    throw problemError(platformProblem('not_found'))
  }
  const view = { staff: staff.id, dossier: id, purpose: 'petition' }
  await recordView(services.office.database, view, services.clock.now())
  return found
}

async function act(
  services: WebServices,
  request: FastifyRequest<ActParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, files: room } = services
  const petition = await findReadable(services, request)
  const kind = STAFF_ACTS.find((one) => one === request.params.act)
  if (kind === undefined) throw problemError(platformProblem('not_found'))
  const lang = langOf(request)
  const { actor } = signedIn(request)
  const form = await readUploadForm(request, room, actor, clock.now())
  const values = lastValues(form)
  const files = form.files.get('files') ?? []
  const again = (errors: TypedAct['errors']) => {
    const kept = files.map((file) => keptFile(file, lang))
    return show(services, request, reply, petition, { act: kind, values, files: kept, errors })
  }
  if (form.isRemoving) return again([])
  const refused = form.refused.map((one) => ({
    ...sayRefusedFile(one, lang, room.maxBytes),
    id: `${kind}-files`,
  }))
  const read = readPetitionAct(kind, values, files, lang)
  if ('errors' in read || refused.length > 0) {
    void reply.code(422)
    return again([...('errors' in read ? read.errors : []), ...refused])
  }
  const now = clock.now()
  const acted = await actOnPetition(petitionDeskOf(services), {
    ...{ key: formKey(values.key, now), petition: petition.id, actor, at: now, act: read.act },
    ...(/^\d{1,9}$/.test(values.seen ?? '') ? { seen: Number(values.seen) } : {}),
  })
  if (isPetitionRefusal(acted)) {
    void reply.code(409)
    return again([{ id: firstFieldOf(kind), message: `${acted.message[lang]} ${acted.next[lang]}` }])
  }
  const isStillMine = can(actor, 'petition.handle', { agency: acted.agency })
  return reply.redirect(`${isStillMine ? paths.petition(acted.id) : paths.petitions}?done=${kind}`, 303)
}

function firstFieldOf(kind: TypedAct['act']): string {
  const first = { assign: 'agency', unpublish: 'reason', refuse: 'reason', publish: 'title' } as const
  return `${kind}-${kind in first ? first[kind as keyof typeof first] : 'text'}`
}

async function sendFile(
  services: WebServices,
  request: FastifyRequest<FileParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const petition = await findReadable(services, request)
  const file = filesOf(petition).find(({ sha256 }) => sha256 === request.params.sha256)
  const content = file && (await services.files.store.get(file.sha256))
  if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
  return reply
    .headers({
      'content-type': file.type,
      'content-length': file.size,
      'content-disposition': contentDisposition('attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
      'cache-control': 'no-store',
    })
    .send(content)
}

function filesOf({ files, questions, answer }: Petition): PaperFile[] {
  return [...files, ...questions.flatMap(({ reply }) => reply?.files ?? []), ...(answer?.files ?? [])]
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  found: Petition,
  typed: TypedAct | undefined,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const isOfProvince = scopeOf(actor, 'petition.handle').all
  const petition = shownTo(found, { isOfProvince })
  const path = paths.petition(petition.id)
  const lang = langOf(request)
  const t = petitionWords[lang]
  const toast = queryOf(request).done === undefined ? undefined : ({ tone: 'ok', title: t.done } as const)
  const errors = typed?.errors ?? []
  const frame = await workspaceFrame(request, services, {
    ...{ title: petition.code, reply, path, toast, hasErrors: errors.length > 0 },
  })
  const nameOf = (agency: string) => office.directory.nameOf(agency, lang)
  const now = clock.now()
  const events = await listPetitionEvents(office.database, petition.id)
  const acts = PetitionActs({
    ...{ lang, petition, typed },
    allowed: STAFF_ACTS.filter((one) => isPetitionActAllowed(one, petition, actor)),
    sendTo: (one) => frame.uploadTo(`${path}/${one}`),
    key: formKey(typed?.values.key, now),
    agencies: agenciesOf(services, now, lang),
    rules: fileRules(lang, services.files.maxBytes),
  })
  const page = petitionPage({
    ...{ frame, petition, now, nameOf, errors, acts },
    dates: petitionDates(petition, office.calendars.deadlineTime(petition.receivedBy)),
    sender: senderShown(petition, { lang, isOfProvince }),
    log: await logOf(services, events, lang),
  })
  return sendPrivatePage(reply, page)
}

function agenciesOf({ office: { directory } }: WebServices, now: number, lang: Lang) {
  const today = toLocalDate(now)
  return directory
    .agencies()
    .filter(({ code }) => directory.isValidAt(code, today))
    .map(({ code, name }) => ({ value: code, text: name[lang] }))
    .toSorted((a, b) => a.text.localeCompare(b.text, lang))
}

async function logOf(
  { office }: WebServices,
  events: readonly PetitionEvent[],
  lang: Lang,
): Promise<TimelineItem[]> {
  const t = petitionWords[lang]
  const staff = events.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : []))
  const names = await listStaffNames(office.database, [...new Set(staff)])
  return events.map(({ at, actor, body }) => {
    const agency =
      body.type === 'assigned' || body.type === 'answered'
        ? office.directory.nameOf(body.agency, lang)
        : undefined
    const more = body.type === 'assigned' ? body.note : body.type === 'unpublished' ? body.reason : undefined
    const first = [formatMoment(at, lang), names.get(actor.id), agency].filter((part) => part !== undefined)
    return {
      state: 'done' as const,
      title: t.events[body.type],
      lines: [first.join(' · '), ...(more === undefined ? [] : [more])],
    }
  })
}
