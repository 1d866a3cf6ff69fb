import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../../agencies/index.ts'
import {
  countSlips,
  type ListedSlip,
  listSlips,
  SLIP_FORMS,
  type SlipForm,
  type SlipPlace,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate, formatNumber, type Lang } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { sendSheet } from '../../shell/printing/send-sheet.ts'
import { writeSheet } from '../../shell/printing/write-sheet.ts'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { lookAtLines, MOST_ON_SHEET, ON_A_PAGE, readOn } from '../read-book.ts'
import { readAsked } from '../report-ask.ts'
import { SLIP_COLUMNS, type SlipLine } from './slip-columns.ts'
import { slipsPage } from './slips-page.tsx'
import { slipsWords } from './slips-words.ts'

const ACCESS = { access: { permission: 'report.read' } } as const

/**
 * `GET /work/register/slips?from=&to=&form=&after=`: what forms 01, 02 and 03 were made of in the period at the desks whose dossiers the
 * person may read, `…/sheet` all of it as XLSX. Every look at a dossier's personal data is recorded.
 */
export function addSlipRegister(app: FastifyInstance, services: WebServices): void {
  app.get(paths.slipRegister, { config: ACCESS }, (request, reply) => show(services, request, reply, []))
  app.get(`${paths.slipRegister}/sheet`, { config: ACCESS }, (request, reply) =>
    send(services, request, reply),
  )
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  wrong: readonly FormError[],
): Promise<FastifyReply> {
  const { office } = services
  const lang = langOf(request)
  const { asked, errors: unread, typed, question } = ask(services, request)
  const errors = [...unread, ...wrong]
  const after = readPlace(queryOf(request).after)
  const [counts, found] = await Promise.all([
    countSlips(office.database, question),
    listSlips(office.database, question, {
      ...(after === undefined ? {} : { after }),
      limit: ON_A_PAGE + 1,
    }),
  ])
  const slips = await look(services, request, found.slice(0, ON_A_PAGE))
  const last = slips.at(-1)
  const next = found.length > ON_A_PAGE && last ? sayPlace(last) : undefined
  const { title } = slipsWords[lang]
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0 })
  const view = { frame, office, asked, typed, errors, form: question.form, counts, slips, next }
  return sendPrivatePage(
    errors.length > 0 ? reply.code(422) : reply,
    slipsPage({ ...view, isFirst: after === undefined }),
  )
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { asked, errors, question } = ask(services, request)
  if (errors.length > 0) return show(services, request, reply, [])
  const counts = await countSlips(services.office.database, question)
  const forms: readonly SlipForm[] = question.form === undefined ? SLIP_FORMS : [question.form]
  const count = forms.reduce((sum, form) => sum + counts[form], 0)
  const t = slipsWords[lang]
  if (count > MOST_ON_SHEET) {
    const message = t.tooMany(formatNumber(count, lang), formatNumber(MOST_ON_SHEET, lang))
    return show(services, request, reply, [{ id: 'from', message }])
  }
  const { from, to } = asked.period
  const number = (form: SlipForm) => formatNumber(counts[form], lang)
  const sheet = writeSheet({
    name: t.title,
    titles: [
      t.title,
      `${t.period}: ${formatDate(from, lang)} – ${formatDate(to, lang)}`,
      t.counts(number('01'), number('02'), number('03')),
    ],
    columns: SLIP_COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    rows: linesOf(services, request, question, lang),
  })
  return sendSheet(reply, `so-phieu-${from}-${to}.xlsx`, sheet)
}

async function* linesOf(
  services: WebServices,
  request: FastifyRequest,
  question: ReturnType<typeof ask>['question'],
  lang: Lang,
): AsyncGenerator<string[][]> {
  const { office } = services
  const read = (page: { after?: SlipPlace; limit: number }) => listSlips(office.database, question, page)
  for await (const found of readOn(read)) {
    const slips = await look(services, request, found)
    yield slips.map((slip) => SLIP_COLUMNS.map(({ cell }) => cell(slip, { office, lang })))
  }
}

/** Names and reasons stand in it: as far as the person may read dossiers. */
function ask({ clock }: WebServices, request: FastifyRequest) {
  const query = queryOf(request)
  const { errors, typed, ...asked } = readAsked(query, clock.now(), langOf(request))
  const scope = scopeOf(signedIn(request).actor, 'dossier.read')
  const form = SLIP_FORMS.find((one) => one === query.form)
  const agencies = scope.all ? undefined : scope.agencies
  return { asked, errors, typed, question: { ...asked.period, form, agencies } }
}

function look(
  services: WebServices,
  request: FastifyRequest,
  slips: readonly ListedSlip[],
): Promise<SlipLine[]> {
  return lookAtLines(services, request, slips, slipsWords[langOf(request)].system)
}

function sayPlace({ at, dossier, version }: SlipPlace): string {
  return [at, version, dossier].join('.')
}

/** Undefined for whatever is no place: the first page. */
function readPlace(text: string | undefined): SlipPlace | undefined {
  const [, at, version, dossier = ''] = /^(\d{1,14})\.(\d{1,6})\.(.+)$/.exec(text ?? '') ?? []
  return isUuid(dossier) ? { at: Number(at), version: Number(version), dossier } : undefined
}
