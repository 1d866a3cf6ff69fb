import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  addLifeEvent,
  findProcedures,
  listLifeEvents,
  listLifeEventsCounted,
  listUnderLifeEvent,
  moveLifeEvent,
  moveUnderLifeEvent,
  putUnderLifeEvent,
  removeLifeEvent,
  renameLifeEvent,
  takeFromLifeEvent,
} from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, type Lang, platformProblem, problemError, type Text } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError, NoticeProps } from '../../../ui/index.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { lifeEventPage, lifeEventsPage } from './life-events-page.tsx'
import { lifeEventWords } from './life-events-words.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const LONGEST = 100
const HITS = 8

interface ByCode {
  Params: { code: string }
}

type Form = Readonly<Record<string, string>>

interface Failed {
  form: Form
  errors: readonly FormError[]
}

const NOTHING: Failed = { form: {}, errors: [] }

/**
 * `GET /work/life-events` lists the occasions, `POST` adds one (`do=add`) or moves one (`do=up:CODE`); `/work/life-events/:code` is one
 * with its procedures, `POST` saves its names and does what its button says: `save`, `find`, `put:CODE`, `up:CODE`, `down:CODE`,
 * `out:CODE`, `remove`.
 */
export function addLifeEvents(app: FastifyInstance, services: WebServices): void {
  app.get(paths.lifeEvents, { config: EDIT }, (request, reply) => showAll(services, request, reply))
  app.post(paths.lifeEvents, { config: EDIT }, (request, reply) => changeAll(services, request, reply))
  app.get<ByCode>(`${paths.lifeEvents}/:code`, { config: EDIT }, (request, reply) =>
    showOne(services, request, reply),
  )
  app.post<ByCode>(`${paths.lifeEvents}/:code`, { config: EDIT }, (request, reply) =>
    changeOne(services, request, reply),
  )
}

async function showAll(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  failed: Failed = NOTHING,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const frame = await workspaceFrame(request, services, {
    title: lifeEventWords[lang].title,
    ...{ reply, toast: toastOf(request, lang), path: paths.lifeEvents },
    hasErrors: failed.errors.length > 0,
  })
  const events = await listLifeEventsCounted(office.database, toLocalDate(clock.now()))
  return sendPrivatePage(reply, lifeEventsPage({ frame, events, ...failed }))
}

async function changeAll(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { database } = services.office
  const form = formOf(request)
  const { act, code, place } = actOf(form)
  if (act === 'up' || act === 'down') {
    await moveLifeEvent(database, { code, way: act, place })
    return reply.redirect(`${paths.lifeEvents}?done=move`, 303)
  }
  const { name, errors } = readName(form, langOf(request))
  if (errors.length > 0) return showAll(services, request, reply.code(422), { form, errors })
  const added = await addLifeEvent(database, name)
  return reply.redirect(`${paths.lifeEvents}/${added}?done=add`, 303)
}

async function showOne(
  services: WebServices,
  request: FastifyRequest<ByCode>,
  reply: FastifyReply,
  failed: Failed = NOTHING,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const event = await getEvent(services, request)
  const on = toLocalDate(clock.now())
  const find = cleanLine(queryOf(request).find ?? '')
  const lines = await listUnderLifeEvent(office.database, { event: event.code, on })
  const known = new Set(lines.map(({ code }) => code))
  const hits = request.method === 'GET' ? await search(services, find) : []
  const frame = await workspaceFrame(request, services, {
    title: event.name[lang],
    ...{ reply, toast: toastOf(request, lang), path: `${paths.lifeEvents}/${event.code}` },
    hasErrors: failed.errors.length > 0,
  })
  const found = hits.filter(({ code }) => !known.has(code))
  return sendPrivatePage(reply, lifeEventPage({ frame, event, lines, found, find, ...failed }))
}

async function changeOne(services: WebServices, request: FastifyRequest<ByCode>, reply: FastifyReply) {
  const { database } = services.office
  const { code } = await getEvent(services, request)
  const form = formOf(request)
  const { act } = actOf(form)
  if (act === 'remove') {
    await removeLifeEvent(database, code)
    return reply.redirect(`${paths.lifeEvents}?done=remove`, 303)
  }
  const { name, errors } = readName(form, langOf(request))
  if (errors.length > 0) return showOne(services, request, reply.code(422), { form, errors })
  await renameLifeEvent(database, { code, name })
  const answer = await changeProcedures(services, code, form, langOf(request))
  if ('errors' in answer) return showOne(services, request, reply.code(422), { form, ...answer })
  return reply.redirect(`${paths.lifeEvents}/${code}?${new URLSearchParams(answer.to)}`, 303)
}

type Answer = { to: Record<string, string> } | { errors: FormError[] }

/** What the button says, with the names saved already. */
async function changeProcedures(
  services: WebServices,
  event: string,
  form: Form,
  lang: Lang,
): Promise<Answer> {
  const { office, clock } = services
  const { act, code: procedure, place } = actOf(form)
  const on = toLocalDate(clock.now())
  switch (act) {
    case 'up':
    case 'down':
      await moveUnderLifeEvent(office.database, { event, procedure, way: act, place, on })
      return { to: { done: 'move' } }
    case 'out':
      await takeFromLifeEvent(office.database, { event, procedure })
      return { to: { done: 'out' } }
    case 'put':
      return put(services, { event, procedure }, lang)
    case 'find':
      return find(services, event, cleanLine(form.find ?? ''), lang)
    default:
      return { to: { done: 'save' } }
  }
}

/** A code that is in force is put at once; words are searched, and the officer chooses. */
async function find(services: WebServices, event: string, typed: string, lang: Lang): Promise<Answer> {
  const t = lifeEventWords[lang]
  if (typed === '') return { errors: [{ id: 'find', message: t.needFind }] }
  if (/^\d\.\d{6}$/.test(typed)) return put(services, { event, procedure: typed }, lang)
  const hits = await search(services, typed)
  return hits.length > 0 ? { to: { find: typed } } : { errors: [{ id: 'find', message: t.notFound(typed) }] }
}

async function put(
  { office, clock }: WebServices,
  placed: { event: string; procedure: string },
  lang: Lang,
): Promise<Answer> {
  const { procedure } = placed
  if (office.catalogue.inForce(procedure, clock.now()) === undefined)
    return { errors: [{ id: 'find', message: lifeEventWords[lang].notFound(procedure) }] }
  await putUnderLifeEvent(office.database, placed)
  return { to: { done: 'add' } }
}

async function search({ office, clock }: WebServices, typed: string) {
  if (typed === '') return []
  const page = { on: toLocalDate(clock.now()), limit: HITS }
  return (await findProcedures(office.database, office.catalogue.finder, typed, page)).lines
}

async function getEvent({ office }: WebServices, { params }: FastifyRequest<ByCode>) {
  const event = (await listLifeEvents(office.database)).find(({ code }) => code === params.code)
  if (event === undefined) throw problemError(platformProblem('not_found'))
  return event
}

/** `place` is where the page had what is moved, from 1; none where the button names none. */
function actOf(form: Form): { act: string; code: string; place: number } {
  const [act = '', code = '', place = ''] = (form.do ?? '').split(':')
  return { act, code, place: /^\d{1,6}$/.test(place) ? Number(place) : 0 }
}

function readName(form: Form, lang: Lang): { name: Text; errors: FormError[] } {
  const name = { vi: cleanLine(form.vi ?? ''), en: cleanLine(form.en ?? '') }
  const errors = (['vi', 'en'] as const).flatMap((id) =>
    name[id] === '' || name[id].length > LONGEST ? [{ id, message: lifeEventWords[lang].need }] : [],
  )
  return { name, errors }
}

function toastOf(request: FastifyRequest, lang: Lang): NoticeProps | undefined {
  const { done = '' } = queryOf(request)
  const words: Readonly<Record<string, string>> = lifeEventWords[lang].done
  return Object.hasOwn(words, done) ? { title: words[done] } : undefined
}
