import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countHandedOver, type HandedPlace, listHandedOver } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { sendSheet } from '../../shell/printing/send-sheet.ts'
import { writeSheet } from '../../shell/printing/write-sheet.ts'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { askDay, lookAtLines, MOST_ON_SHEET, ON_A_PAGE, readOn } from '../read-book.ts'
import { HANDED_COLUMNS } from './handed-columns.ts'
import { countAll, handedPage } from './handed-page.tsx'
import { handedWords } from './handed-words.ts'

const ACCESS = { access: { permission: 'dossier.read' } } as const

/**
 * `GET /work/register/handed-over?from=&to=&after=`: what was handed over, today unless told, at the desks whose dossiers the person may
 * read; `…/sheet` all of it as XLSX. Every look at a dossier's personal data is recorded.
 */
export function addHandedBook(app: FastifyInstance, services: WebServices): void {
  app.get(paths.handedBook, { config: ACCESS }, (request, reply) => show(services, request, reply, []))
  app.get(`${paths.handedBook}/sheet`, { config: ACCESS }, (request, reply) => send(services, request, reply))
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: readonly FormError[],
): Promise<FastifyReply> {
  const { office } = services
  const lang = langOf(request)
  const { asked, errors: unread, typed, question } = askDay(services, request)
  const errors = [...unread, ...wrong]
  const after = readPlace(queryOf(request).after)
  const place = after === undefined ? {} : { after }
  const [counts, found] = await Promise.all([
    countHandedOver(office.database, question),
    listHandedOver(office.database, question, { ...place, limit: ON_A_PAGE + 1 }),
  ])
  const { title, nobody } = handedWords[lang]
  const lines = await lookAtLines(services, request, found.slice(0, ON_A_PAGE), nobody)
  const last = found.length > ON_A_PAGE ? lines.at(-1) : undefined
  const next = last && [last.at, last.version, last.dossier].join('~')
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0 })
  const view = { frame, office, asked, typed, errors, counts, lines, next, isFirst: after === undefined }
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, handedPage(view))
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { asked, errors, question } = askDay(services, request)
  if (errors.length > 0) return show(services, request, reply, [])
  const counts = await countHandedOver(services.office.database, question)
  const t = handedWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  if (countAll(counts) > MOST_ON_SHEET) {
    const message = t.tooMany(number(countAll(counts)), number(MOST_ON_SHEET))
    return show(services, request, reply, [{ id: 'from', message }])
  }
  const { from, to } = asked.period
  const sheet = writeSheet({
    name: t.title,
    titles: [
      t.title,
      `${t.period}: ${formatDate(from, lang)} – ${formatDate(to, lang)}`,
      t.count(number(countAll(counts))),
      t.counts(number(counts.counter), number(counts.post), number(counts.online)),
    ],
    columns: HANDED_COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    rows: linesOf(services, request, question, lang),
  })
  return sendSheet(reply, `so-tra-ket-qua-${from}-${to}.xlsx`, sheet)
}

async function* linesOf(
  services: WebServices,
  request: FastifyRequest,
  question: ReturnType<typeof askDay>['question'],
  lang: Lang,
): AsyncGenerator<string[][]> {
  const { office } = services
  const read = (page: { after?: HandedPlace; limit: number }) =>
    listHandedOver(office.database, question, page)
  for await (const found of readOn(read)) {
    const lines = await lookAtLines(services, request, found, handedWords[lang].nobody)
    yield lines.map((line) => HANDED_COLUMNS.map(({ cell }) => cell(line, { office, lang })))
  }
}

/** Undefined for whatever is no place: the first page. */
function readPlace(text: string | undefined): HandedPlace | undefined {
  const [, at, version, dossier = ''] = /^(\d{1,14})~(\d{1,6})~([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return isUuid(dossier) ? { at: Number(at), version: Number(version), dossier } : undefined
}
