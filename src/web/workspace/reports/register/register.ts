import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, scopeOf } from '../../../../agencies/index.ts'
import { findDossiers, type LoadedDossier } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import {
  type ListedDossier,
  readFigureList,
  readWholeFigure,
  type Scope,
} from '../../../../statistics/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { sendSheet } from '../../shell/printing/send-sheet.ts'
import { writeSheet } from '../../shell/printing/write-sheet.ts'
import { paths } from '../../shell/rail.ts'
import { CHUNK, MOST_ON_SHEET, ON_A_PAGE, recordLook } from '../read-book.ts'
import { readAsked } from '../report-ask.ts'
import { BOOK_COLUMNS, isCertification } from './certification-book.ts'
import { REGISTER_COLUMNS } from './register-columns.ts'
import { registerPage } from './register-page.tsx'
import { registerWords } from './register-words.ts'

const ACCESS = { access: { permission: 'report.read' } } as const

/**
 * `GET /work/register?from=&to=&after=`: form 07 of what was received in the period by the agencies whose dossiers the person
 * may read, and `GET /work/register/sheet` all of it as XLSX, `…/certification` the
 * book of certified copies among them. All are the list of the figure `received`. Every look at a
 * dossier's personal data is recorded.
 */
export function addRegister(app: FastifyInstance, services: WebServices): void {
  app.get(paths.register, { config: ACCESS }, (request, reply) => show(services, request, reply, []))
  app.get(`${paths.register}/sheet`, { config: ACCESS }, (request, reply) =>
    send(services, request, reply, 'register'),
  )
  app.get(`${paths.register}/certification`, { config: ACCESS }, (request, reply) =>
    send(services, request, reply, 'certification'),
  )
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: readonly FormError[],
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const now = clock.now()
  const query = queryOf(request)
  const { errors: unread, typed, ...asked } = readAsked(query, now, lang)
  const errors = [...unread, ...wrong]
  const { actor } = signedIn(request)
  const listing = { ...asked.period, scope: registerScope(actor), asKnown: 'now' as const, now }
  const after = query.after === undefined ? {} : { after: query.after }
  const { count, page } = await readFigureList(office.database, 'received', {
    ...{ ...listing, ...after, limit: ON_A_PAGE },
  })
  const dossiers = await look(services, request, page.rows)
  const { title } = registerWords[lang]
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0 })
  const isFirst = query.after === undefined
  const view = { frame, office, asked, typed, errors, count, dossiers, isFirst, next: page.next }
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, registerPage(view))
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  book: Book,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const now = clock.now()
  const { period, errors } = readAsked(queryOf(request), now, lang)
  if (errors.length > 0) return show(services, request, reply, [])
  const scope = registerScope(signedIn(request).actor)
  const asked = { ...period, scope, asKnown: 'now' as const, now, most: MOST_ON_SHEET }
  const { count, rows } = await readWholeFigure(office.database, 'received', asked)
  const t = registerWords[lang]
  if (rows === undefined) {
    const message = t.tooMany(formatNumber(count, lang), formatNumber(MOST_ON_SHEET, lang))
    return show(services, request, reply, [{ id: 'from', message }])
  }
  const days = `${formatDate(period.from, lang)} – ${formatDate(period.to, lang)}`
  const { name, title, file, columns } = bookOf(book, lang)
  const sheet = writeSheet({
    name,
    titles: [
      title,
      `${t.period}: ${days}`,
      ...(book === 'register' ? [t.count(formatNumber(count, lang))] : []),
    ],
    columns: columns.map(({ head, width }) => ({ head: head[lang], width })),
    rows: linesOf(services, request, rows, { lang, book }),
  })
  return sendSheet(reply, `${file}-${period.from}-${period.to}.xlsx`, sheet)
}

type Book = 'register' | 'certification'

function bookOf(book: Book, lang: Lang) {
  const t = registerWords[lang]
  return book === 'register'
    ? { name: t.title, title: `${t.title} (07)`, file: 'so-theo-doi', columns: REGISTER_COLUMNS }
    : { name: t.certification, title: t.certification, file: 'so-chung-thuc', columns: BOOK_COLUMNS }
}

async function* linesOf(
  services: WebServices,
  request: FastifyRequest,
  rows: readonly ListedDossier[],
  { lang, book }: { lang: Lang; book: Book },
): AsyncGenerator<string[][]> {
  const { office } = services
  for (let at = 0; at < rows.length; at += CHUNK) {
    const dossiers = await look(services, request, rows.slice(at, at + CHUNK))
    yield book === 'register'
      ? dossiers.map((dossier) => REGISTER_COLUMNS.map(({ cell }) => cell(dossier, { office, lang })))
      : dossiers.filter(isCertification).map((dossier) => BOOK_COLUMNS.map(({ cell }) => cell(dossier, lang)))
  }
}

/** The dossiers of these rows, in their order, with the look at each on record. */
async function look(
  services: WebServices,
  request: FastifyRequest,
  rows: readonly ListedDossier[],
): Promise<LoadedDossier[]> {
  if (rows.length === 0) return []
  const { office } = services
  const ids = rows.map(({ id }) => id)
  const found = await findDossiers(office.database, ids)
  await office.catalogue.learn([...found.values()].map(({ state }) => state.procedureVersion))
  await recordLook(services, request, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Names and addresses stand in it: as far as the person may read dossiers. */
function registerScope(actor: Actor): Scope {
  const scope = scopeOf(actor, 'dossier.read')
  return scope.all ? {} : { agencies: scope.agencies }
}
