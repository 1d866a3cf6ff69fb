import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere, listStaffNames, scopeOf } from '../../../agencies/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import {
  cleanLines,
  formatDate,
  formatNumber,
  platformProblem,
  problemError,
} from '../../../platform/index.ts'
import {
  evaluateAgencies,
  evaluateOne,
  INDEX_KEYS,
  indexOf,
  listScores,
  type Points,
  type StatedKey,
  stateIndex,
} from '../../../supervision/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { writeSheet } from '../shell/printing/write-sheet.ts'
import { paths } from '../shell/rail.ts'
import { agencyPage, type TypedStatement } from './agency-page.tsx'
import { evaluationHref, placeOf, readNarrowed, spanOf } from './evaluation-asked.ts'
import { evaluationPage } from './evaluation-page.tsx'
import { evaluationWords } from './evaluation-words.ts'
import { scoredPage } from './scored-page.tsx'

const PERMISSION = 'report.read'
const LEAD = 'inspection.lead'
const ACCESS = { access: { permission: PERMISSION } } as const
const ON_A_PAGE = 50
const MOST_GROUND = 2000

/**
 * `GET /work/evaluation?from=&to=`: the nine indices of every agency whose reports the person reads; `…/sheet` the same as XLSX;
 * `…/agency?agency=` one of them with its grounds and officers, where `POST` states indices 5 and 6; `…/dossiers` the list
 * behind a number.
 */
export function addEvaluation(app: FastifyInstance, services: WebServices): void {
  app.get(paths.evaluation, { config: ACCESS }, (request, reply) => show(services, request, reply))
  app.get(`${paths.evaluation}/sheet`, { config: ACCESS }, (request, reply) => send(services, request, reply))
  app.get(paths.evaluatedAgency, { config: ACCESS }, (request, reply) =>
    showAgency(services, request, reply, queryOf(request)),
  )
  app.post(paths.evaluatedAgency, { config: { access: { permission: LEAD } } }, (request, reply) =>
    stateOne(services, request, reply),
  )
  app.get(paths.evaluatedDossiers, { config: ACCESS }, (request, reply) => list(services, request, reply))
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const asked = readPeriod(queryOf(request), clock.now(), lang)
  const scope = scopeOf(signedIn(request).actor, PERMISSION)
  const agencies = await evaluateAgencies(office, { period: asked.period, scope, now: clock.now() })
  const hasErrors = asked.errors.length > 0
  const frame = await workspaceFrame(request, services, {
    ...{ title: evaluationWords[lang].title, reply, hasErrors, path: paths.evaluation },
  })
  const page = evaluationPage({ ...asked, frame, agencies, directory: office.directory })
  return sendPrivatePage(hasErrors ? reply.code(422) : reply, page)
}

async function send(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const { period, errors } = readPeriod(queryOf(request), clock.now(), lang)
  if (errors.length > 0) return show(services, request, reply)
  const scope = scopeOf(signedIn(request).actor, PERMISSION)
  const agencies = await evaluateAgencies(office, { period, scope, now: clock.now() })
  const t = evaluationWords[lang]
  const said = (value: number | null) => (value === null ? '' : formatNumber(value, lang, 1))
  const rows = agencies.map(({ agency, dossiers, evaluation: { indices, total, rank, unknown } }) => [
    office.directory.nameOf(agency, lang),
    formatNumber(dossiers, lang),
    ...INDEX_KEYS.map((key) => said(indices[key])),
    formatNumber(total, lang, 1),
    rank?.[lang] ?? t.noRank(INDEX_KEYS.length - unknown.length),
  ])
  const columns = [
    { head: t.agency, width: 40 },
    { head: t.dossiers, width: 10 },
    ...INDEX_KEYS.map((key, at) => ({ head: `${at + 1}. ${indexOf(key).name[lang]}`, width: 14 })),
    { head: t.total, width: 10 },
    { head: t.rank, width: 28 },
  ]
  const days = t.period(formatDate(period.from, lang), formatDate(period.to, lang))
  const sheet = writeSheet({ name: t.title.slice(0, 31), titles: [t.title, days], columns, rows: [rows] })
  return sendSheet(reply, `danh-gia-${period.from}-${period.to}.xlsx`, sheet)
}

async function showAgency(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Readonly<Record<string, string>>,
  statement?: TypedStatement,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor } = signedIn(request)
  const lang = langOf(request)
  const asked = readPeriod(query, clock.now(), lang)
  const code = query.agency ?? ''
  const whole = scopeOf(actor, PERMISSION)
  const isSeen = office.directory.find(code) !== undefined && (whole.all || whole.agencies.includes(code))
  if (!isSeen) throw problemError(platformProblem('not_found'))
  const { agency, officers } = await evaluateOne(office, {
    ...{ period: asked.period, agency: code, now: clock.now() },
  })
  const people = [
    ...officers.map(({ staff }) => staff),
    ...(agency?.stated.map(({ statedBy }) => statedBy) ?? []),
  ]
  const names = await listStaffNames(office.database, [...new Set(people)])
  const t = evaluationWords[lang]
  const toast = query.done === 'stated' ? ({ tone: 'ok', title: t.stated } as const) : undefined
  const hasErrors = asked.errors.length > 0 || statement !== undefined
  const path = evaluationHref(paths.evaluatedAgency, asked.period, { agency: code })
  const frame = await workspaceFrame(request, services, {
    ...{ title: office.directory.nameOf(code, lang), reply, toast, hasErrors, path },
  })
  const page = agencyPage({
    ...{ ...asked, frame, code, agency, officers, names, statement, directory: office.directory },
    mayState: canSomewhere(actor, LEAD),
  })
  return sendPrivatePage(asked.errors.length > 0 ? reply.code(422) : reply, page)
}

const STATED: readonly StatedKey[] = ['one_stop', 'publication']
const GIVEN: readonly Points[] = [0, 1, 2]

async function stateOne(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const lang = langOf(request)
  const t = evaluationWords[lang]
  const form = formOf(request)
  const { period } = readPeriod(form, clock.now(), lang)
  const index = STATED.find((one) => one === form.index)
  const points = GIVEN.find((one) => String(one) === form.points)
  const ground = cleanLines(form.ground ?? '')
  const errors: FormError[] = [
    ...(index === undefined || points === undefined ? [{ id: 'points', message: t.missingPoints }] : []),
    ...(ground === '' || ground.length > MOST_GROUND ? [{ id: 'ground', message: t.missingGround }] : []),
  ]
  if (index === undefined || points === undefined || errors.length > 0) {
    const typed = { index: form.index, points: form.points, ground: form.ground, errors }
    return showAgency(services, request, reply.code(422), form, typed)
  }
  const scope = scopeOf(actor, LEAD)
  const agency = office.directory.find(form.agency ?? '')?.code
  if (agency === undefined || !(scope.all || scope.agencies.includes(agency))) {
    throw problemError(platformProblem('not_found'))
  }
  const year = Number(period.to.slice(0, 4))
  await stateIndex(office.database, {
    ...{ agency, year, index, points, ground, statedAt: clock.now(), statedBy: staff.id },
  })
  return reply.redirect(`${evaluationHref(paths.evaluatedAgency, period, { agency })}&done=stated`, 303)
}

async function list(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const query = queryOf(request)
  const asked = readPeriod(query, clock.now(), lang)
  const narrowed = readNarrowed(query)
  const after = placeOf(query.after)
  const rows = await listScores(office.database, {
    ...spanOf(asked.period),
    scope: scopeOf(signedIn(request).actor, PERMISSION),
    ...(narrowed.agency === undefined ? {} : { agency: narrowed.agency }),
    ...(narrowed.given === undefined ? {} : { given: narrowed.given }),
    ...(after === undefined ? {} : { after }),
    limit: ON_A_PAGE + 1,
  })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const hasErrors = asked.errors.length > 0
  const frame = await workspaceFrame(request, services, {
    ...{ title: evaluationWords[lang].list, reply, hasErrors },
  })
  const page = scoredPage({
    ...{ ...asked, frame, narrowed, directory: office.directory, rows: shown },
    next: last && `${last.endedAt}_${last.dossier}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(hasErrors ? reply.code(422) : reply, page)
}
