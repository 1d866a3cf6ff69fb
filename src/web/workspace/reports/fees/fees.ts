import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type CollectedFee,
  type CollectedPlace,
  listCollectedFees,
  sumCollectedFees,
} from '../../../../dossiers/index.ts'
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
import { FEE_COLUMNS, type FeeLine } from './fee-columns.ts'
import { countAll, feesPage, saySums } from './fees-page.tsx'
import { feesWords } from './fees-words.ts'

const ACCESS = { access: { permission: 'dossier.read' } } as const

/**
 * `GET /work/fees?from=&to=&after=`: what was collected, of today unless told, at the desks whose dossiers the person may read;
 * `…/sheet` all of it as XLSX. Every look at a dossier's personal data is recorded.
 */
export function addFeeBook(app: FastifyInstance, services: WebServices): void {
  app.get(paths.fees, { config: ACCESS }, (request, reply) => show(services, request, reply, []))
  app.get(`${paths.fees}/sheet`, { config: ACCESS }, (request, reply) => send(services, request, reply))
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
  const [sums, found] = await Promise.all([
    sumCollectedFees(office.database, question),
    listCollectedFees(office.database, question, { ...place, limit: ON_A_PAGE + 1 }),
  ])
  const fees = await look(services, request, found.slice(0, ON_A_PAGE))
  const last = fees.at(-1)
  const next = found.length > ON_A_PAGE && last ? sayPlace(last) : undefined
  const { title } = feesWords[lang]
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0 })
  const view = { frame, office, asked, typed, errors, sums, fees, next, isFirst: after === undefined }
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, feesPage(view))
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { asked, errors, question } = askDay(services, request)
  if (errors.length > 0) return show(services, request, reply, [])
  const sums = await sumCollectedFees(services.office.database, question)
  const t = feesWords[lang]
  const number = (value: number) => formatNumber(value, lang)
  const { count } = countAll(sums)
  if (count > MOST_ON_SHEET) {
    return show(services, request, reply, [
      { id: 'from', message: t.tooMany(number(count), number(MOST_ON_SHEET)) },
    ])
  }
  const { from, to } = asked.period
  const sheet = writeSheet({
    name: t.title,
    titles: [
      t.title,
      `${t.period}: ${formatDate(from, lang)} – ${formatDate(to, lang)}`,
      ...Object.values(saySums(sums, lang)),
    ],
    columns: FEE_COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    rows: linesOf(services, request, question, lang),
  })
  return sendSheet(reply, `so-thu-phi-${from}-${to}.xlsx`, sheet)
}

async function* linesOf(
  services: WebServices,
  request: FastifyRequest,
  question: ReturnType<typeof askDay>['question'],
  lang: Lang,
): AsyncGenerator<string[][]> {
  const { office } = services
  const read = (page: { after?: CollectedPlace; limit: number }) =>
    listCollectedFees(office.database, question, page)
  for await (const found of readOn(read)) {
    const fees = await look(services, request, found)
    yield fees.map((fee) => FEE_COLUMNS.map(({ cell }) => cell(fee, { office, lang })))
  }
}

function look(
  services: WebServices,
  request: FastifyRequest,
  fees: readonly CollectedFee[],
): Promise<FeeLine[]> {
  return lookAtLines(services, request, fees, feesWords[langOf(request)].online)
}

function sayPlace({ at, dossier, version, fee }: CollectedPlace): string {
  return [at, version, dossier, fee].join('~')
}

/** Undefined for whatever is no place: the first page. */
function readPlace(text: string | undefined): CollectedPlace | undefined {
  const [, at, version, dossier = '', fee = ''] =
    /^(\d{1,14})~(\d{1,6})~([0-9a-f-]{36})~(.{1,60})$/.exec(text ?? '') ?? []
  return isUuid(dossier) ? { at: Number(at), version: Number(version), dossier, fee } : undefined
}
