import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../../../calendar/index.ts'
import { getVersion, listPeriods, type ProcedureVersion } from '../../../../catalogue/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatDate, type Lang, platformProblem, problemError } from '../../../../platform/index.ts'
import {
  buildMap,
  type MapAsked,
  type MapOutcome,
  OUTCOMES,
  ocelOf,
  readHistories,
  xesOf,
} from '../../../../reform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { readPeriod } from '../../shell/period/read-period.ts'
import { paths } from '../../shell/rail.ts'
import { mapPage } from './map-page.tsx'
import { mapWords } from './map-words.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const

/** As many as a page can count while somebody waits for it. */
const MOST = 5_000

interface ByCode {
  Params: { code: string }
}

/**
 * `GET /work/procedures/:code/map?from=&to=&agency=&outcome=`: what really happened, a year of it unless told; `GET …/log.xes` and
 * `…/log.ocel.json` the same dossiers for other programs, without anybody's name. Writes nothing.
 */
export function addProcessMap(app: FastifyInstance, services: WebServices): void {
  const base = `${paths.procedures}/:code`
  app.get<ByCode>(`${base}/map`, { config: READ }, (request, reply) => show(services, request, reply))
  app.get<ByCode>(`${base}/log.xes`, { config: READ }, async (request, reply) => {
    const { asked, names } = await ask(services, request)
    const pieces = xesOf(await readHistories(services.office, asked), names)
    return sendFile(reply, `${asked.procedure}.xes`, 'application/xml', Readable.from(pieces))
  })
  app.get<ByCode>(`${base}/log.ocel.json`, { config: READ }, async (request, reply) => {
    const { asked, names } = await ask(services, request)
    const log = ocelOf(await readHistories(services.office, asked), names)
    return sendFile(reply, `${asked.procedure}.ocel.json`, 'application/json', JSON.stringify(log))
  })
}

function sendFile(reply: FastifyReply, name: string, type: string, body: Readable | string) {
  return reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', contentDisposition('attachment', name))
    .header('cache-control', 'private, no-store')
    .send(body)
}

async function ask({ office, clock }: WebServices, request: FastifyRequest<ByCode>) {
  const { code } = request.params
  const lang = langOf(request)
  const periods = await listPeriods(office.database, code)
  if (periods.length === 0) throw problemError(platformProblem('not_found'))
  const versions = await Promise.all(
    periods.map(async ({ id }) => (await getVersion(office.database, id)).version),
  )
  const query = queryOf(request)
  const today = toLocalDate(clock.now())
  const year = { from: formatDate(addMonths(today, -12), 'vi'), to: formatDate(today, 'vi') }
  const period = readPeriod({ ...year, ...query }, clock.now(), lang)
  const outcome = OUTCOMES.find((one) => one === query.outcome)
  const asked: MapAsked = {
    procedure: code,
    from: fromLocal(period.period.from, 0),
    to: fromLocal(addDays(period.period.to, 1), 0),
    ...(query.agency ? { agency: query.agency } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    limit: MOST,
  }
  const agency = (one: string) =>
    one === 'applicant' ? mapWords[lang].applicant : office.directory.nameOf(one, lang)
  const names = { activity: (activity: string) => nameOf(versions, activity, lang), agency }
  return { asked, names, versions, period, query }
}

/** The latest name of a step, or the event's own. */
function nameOf(versions: readonly ProcedureVersion[], activity: string, lang: Lang): string {
  const id = activity.startsWith('step:') ? activity.slice(5) : undefined
  if (id === undefined) return mapWords[lang].names[activity] ?? activity
  for (const { flow } of versions.toReversed()) {
    const node = flow.nodes.find((one) => one.id === id)
    if (node && 'name' in node && node.name) return node.name[lang]
  }
  return id
}

async function show(services: WebServices, request: FastifyRequest<ByCode>, reply: FastifyReply) {
  const { office } = services
  const lang = langOf(request)
  const { asked, names, versions, period, query } = await ask(services, request)
  const histories = await readHistories(office, asked)
  const map = buildMap(histories, (agency) => office.calendars.deadlineTime(agency))
  const frame = await workspaceFrame(request, services, {
    title: mapWords[lang].title,
    reply,
    hasErrors: period.errors.length > 0,
  })
  const codes = new Set(histories.map(({ dossier }) => dossier.competentAgency))
  if (asked.agency !== undefined) codes.add(asked.agency)
  const { from, to } = period.period
  const filters = {
    from: formatDate(from, 'vi'),
    to: formatDate(to, 'vi'),
    agency: query.agency ?? '',
    outcome: asked.outcome ?? '',
  }
  const page = mapPage({
    ...{ frame, code: asked.procedure, name: versions.at(-1)?.name[lang] ?? '', asked: period, map },
    ...{
      agency: asked.agency ?? '',
      outcome: (asked.outcome ?? '') as MapOutcome | '',
      errors: period.errors,
    },
    agencies: [...codes].map((code) => ({ code, name: names.agency(code) })),
    query: String(new URLSearchParams(filters)),
    isCut: histories.length >= MOST,
    most: MOST,
    nameOf: names.activity,
    agencyName: names.agency,
  })
  return sendPrivatePage(period.errors.length > 0 ? reply.code(422) : reply, page)
}
