/** One hand-over list: looked at, signed for line by line, printed. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can, listStaffNames } from '../../../agencies/index.ts'
import { confirmList, findList, type LineAnswer, type WholeList } from '../../../circulation/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, type Lang, platformProblem, problemError } from '../../../platform/index.ts'
import { renderPdf } from '../../../platform/pdf/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { nameIn, namesOfDossiers } from './bundle-rows.ts'
import { LIST_FORM, listData } from './list-form.ts'
import { listPage, saySides, type TypedLine } from './list-page.tsx'
import { listSheet } from './list-sheet.ts'
import { papersWords } from './papers-words.ts'

type ListRequest = FastifyRequest<{ Params: { id: string } }>
const ACCESS = { access: { permission: 'papers.move' } } as const
const LONGEST = 500

/**
 * `GET /work/papers/:id`: the list, for both its sides. `POST`: the receiving side signs for what came; a missing line needs its
 * reason, and what was typed comes back where one lacks it. `GET …/list.pdf`: the list to be signed on paper;
 * `…/sheet`: what the page shows as XLSX.
 */
export function addPaperList(app: FastifyInstance, services: WebServices): void {
  app.get(paths.paperList(':id'), { config: ACCESS }, (request: ListRequest, reply) =>
    show(services, request, reply, { typed: new Map(), errors: [] }),
  )
  app.post(paths.paperList(':id'), { config: ACCESS }, (request: ListRequest, reply) =>
    confirm(services, request, reply),
  )
  app.get(`${paths.paperList(':id')}/list.pdf`, { config: ACCESS }, (request: ListRequest, reply) =>
    print(services, request, reply),
  )
  app.get(`${paths.paperList(':id')}/sheet`, { config: ACCESS }, (request: ListRequest, reply) =>
    send(services, request, reply),
  )
}

/** A list of which the person's agency is one side; there is none for anybody else. */
async function findOwn({ office }: WebServices, request: ListRequest): Promise<WholeList> {
  const { id } = request.params
  const list = isUuid(id) ? await findList(office.database, id) : undefined
  const { actor } = signedIn(request)
  const isSide =
    list !== undefined && [list.from, list.to].some((agency) => can(actor, 'papers.move', { agency }))
  if (!isSide) throw problemError(platformProblem('not_found'))
  return list
}

async function confirm(
  services: WebServices,
  request: ListRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const list = await findOwn(services, request)
  const form = formOf(request)
  const typed = new Map(
    list.lines.flatMap(({ place }): [number, TypedLine][] => {
      const outcome = form[`outcome-${place}`]
      const reason = cleanLine(form[`reason-${place}`] ?? '')
      return outcome === 'received' || outcome === 'missing' ? [[place, { outcome, reason }]] : []
    }),
  )
  const wrong = [...typed].filter(
    ([, { outcome, reason }]) => outcome === 'missing' && (reason === '' || reason.length > LONGEST),
  )
  if (wrong.length > 0)
    return show(services, request, reply.code(422), { typed, errors: wrong.map(([place]) => place) })
  const answers = [...typed].map(
    ([place, { outcome, reason }]): LineAnswer =>
      outcome === 'missing' ? { place, outcome, reason } : { place, outcome },
  )
  const { actor } = signedIn(request)
  const done = await confirmList(services.office, {
    list: list.id,
    answers,
    actor,
    now: services.clock.now(),
  })
  if (done === undefined) throw problemError(platformProblem('not_found'))
  const told = new URLSearchParams({
    done: 'taken',
    received: String(done.received),
    missing: String(done.missing),
  })
  return reply.redirect(`${paths.paperList(list.id)}?${told}`, 303)
}

async function show(
  services: WebServices,
  request: ListRequest,
  reply: FastifyReply,
  { typed, errors }: { typed: ReadonlyMap<number, TypedLine>; errors: readonly number[] },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const list = await findOwn(services, request)
  const { actor } = signedIn(request)
  const names = await namesOfDossiers(
    services,
    list.lines.map(({ dossier }) => dossier),
    lang,
  )
  const t = papersWords[lang]
  const title = t.listTitle(list.number, list.year)
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, path: paths.paperList(list.id), hasErrors: errors.length > 0 },
    toast: toldOf(queryOf(request), list, lang),
  })
  const page = listPage({
    ...{ frame, services, list, names, typed, title },
    staff: await listStaffNames(services.office.database, peopleOf(list)),
    mayTake: can(actor, 'papers.move', { agency: list.to }),
    errors: errors.map((place) => {
      const line = list.lines.find((one) => one.place === place)
      return { id: `reason-${place}`, message: t.reasonNeeded(nameIn(names, line?.dossier ?? '').code) }
    }),
  })
  return sendPrivatePage(reply, page)
}

function peopleOf({ madeBy, lines }: WholeList): string[] {
  return [...new Set([madeBy, ...lines.flatMap(({ answeredBy }) => answeredBy ?? [])])]
}

function toldOf(query: Readonly<Record<string, string>>, list: WholeList, lang: Lang) {
  const t = papersWords[lang]
  const count = (name: string) => (/^\d{1,4}$/.test(query[name] ?? '') ? Number(query[name]) : 0)
  if (query.done === 'taken') {
    const [received, missing] = [count('received'), count('missing')]
    return { tone: missing > 0 ? 'soon' : 'ok', title: t.doneConfirmed(received, missing) } as const
  }
  if (query.done !== 'made') return undefined
  const [left, unsent] = [count('left'), count('unsent')]
  const more = [left > 0 ? t.doneLeft(left) : '', unsent > 0 ? t.doneNotSent(unsent) : ''].filter(Boolean)
  return {
    tone: more.length > 0 ? 'soon' : 'ok',
    title: t.doneMade(list.lines.length),
    children: more.length > 0 ? more.join(' ') : undefined,
  } as const
}

async function print(
  services: WebServices,
  request: ListRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const list = await findOwn(services, request)
  const names = await namesOfDossiers(
    services,
    list.lines.map(({ dossier }) => dossier),
    'vi',
  )
  const staff = await listStaffNames(services.office.database, peopleOf(list))
  const pdf = await renderPdf(LIST_FORM, listData(services, list, { names, staff }))
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="ban-giao-${list.number.replace('/', '-')}.pdf"`)
    .type('application/pdf')
    .send(pdf)
}

async function send(services: WebServices, request: ListRequest, reply: FastifyReply): Promise<FastifyReply> {
  const lang = langOf(request)
  const list = await findOwn(services, request)
  const names = await namesOfDossiers(
    services,
    list.lines.map(({ dossier }) => dossier),
    lang,
  )
  const staff = await listStaffNames(services.office.database, peopleOf(list))
  const sheet = listSheet(list, { lang, names, sides: saySides(services, list, staff, lang) })
  return sendSheet(reply, `ban-giao-${list.number.replace('/', '-')}.xlsx`, sheet)
}
