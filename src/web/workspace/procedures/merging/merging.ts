import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDays, addMonths, fromLocal, type LocalDate, toLocalDate } from '../../../../calendar/index.ts'
import { findProcedures } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, formatDate, type Lang } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { readMerging, readPairs } from '../../../../reform/index.ts'
import { manyAskedOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { readPeriod } from '../../shell/period/read-period.ts'
import { paths } from '../../shell/rail.ts'
import { MERGING_FORM, mergingData } from './merging-form.ts'
import { mergingPage } from './merging-page.tsx'
import type { MergingAsked, MergingView } from './merging-view.ts'
import { mergingWords } from './merging-words.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const

/** Dossiers that a page looks at while somebody waits for it. */
const MOST = 5_000
const MOST_FOR_PAIRS = 20_000
const MOST_PROCEDURES = 6
const PAIRS = 10
const HITS = 8
const CODE = /^\d\.\d{6}$/

/**
 * `GET /work/procedure-merging?procedure=&procedure=&add=&within=&from=&to=`: what one filing of these would save, or which are filed
 * together most; `.pdf`: the proposal with its figures. Writes nothing.
 */
export function addMerging(app: FastifyInstance, services: WebServices): void {
  app.get(paths.merging, { config: READ }, (request, reply) => show(services, request, reply))
  app.get(`${paths.merging}.pdf`, { config: READ }, (request, reply) => print(services, request, reply))
}

async function show(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const view = await studyOf(services, request)
  const hasErrors = view.errors.length > 0
  const frame = await workspaceFrame(request, services, {
    title: mergingWords[langOf(request)].title,
    reply,
    path: request.url.replace(`${paths.merging}.pdf`, paths.merging),
    hasErrors,
  })
  return sendPrivatePage(hasErrors ? reply.code(422) : reply, mergingPage({ frame, ...view }))
}

/** What cannot be studied shows why instead. */
async function print(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const view = await studyOf(services, request)
  const { answer, errors } = view
  if (errors.length > 0 || !('study' in answer) || answer.study.groups === 0)
    return show(services, request, reply)
  const { agency } = homeOf(signedIn(request))
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', 'inline; filename="to-trinh-lien-thong.pdf"')
    .type('application/pdf')
    .send(await renderPdf(MERGING_FORM, mergingData(services, { ...view, study: answer.study }, agency)))
}

async function studyOf(services: WebServices, request: FastifyRequest): Promise<MergingView> {
  const asked = await readAsked(services, request)
  const { chosen, errors, asked: read } = asked
  const within = errors.length > 0 ? USUAL_WITHIN : Number(asked.within)
  const { from, to } = read.period
  const looked = { from: fromLocal(from, 0), to: fromLocal(addDays(to, 1), 0), within }
  if (chosen.length >= 2 && errors.length === 0) {
    const study = await readMerging(services.office, chosen, { ...looked, limit: MOST })
    return { ...asked, most: MOST, answer: { study } }
  }
  const pairs = await readPairs(services.office, { ...looked, limit: MOST_FOR_PAIRS, most: PAIRS })
  const named = inForce(
    services,
    [...new Set(pairs.flatMap(({ procedures }) => procedures))],
    lastDay(services, read),
  )
  const rows = pairs.map((pair) => ({
    ...pair,
    names: pair.procedures.flatMap((code) => named.get(code) ?? []),
  }))
  const shown = rows.filter(({ names }) => names.length === 2)
  return { ...asked, most: MOST_FOR_PAIRS, answer: { pairs: shown } }
}

/** As they stood on a day: what was asked for when these dossiers were filed. */
function inForce({ office }: WebServices, codes: readonly string[], day: LocalDate) {
  return new Map(
    codes.flatMap((code) => {
      const version = office.catalogue.inForce(code, fromLocal(day, 0))?.version
      return version === undefined ? [] : [[code, version] as const]
    }),
  )
}

/** The last day of the period that has come. */
function lastDay({ clock }: WebServices, { period }: MergingAsked['asked']): LocalDate {
  const [earlier = period.to] = [period.to, toLocalDate(clock.now())].sort()
  return earlier
}

const USUAL_WITHIN = 30

async function readAsked(services: WebServices, request: FastifyRequest): Promise<MergingAsked> {
  const { clock } = services
  const lang = langOf(request)
  const t = mergingWords[lang]
  const now = clock.now()
  const today = toLocalDate(now)
  const query = queryOf(request)
  const asked = readPeriod({ ...yearTo(today), ...query }, now, lang)
  const day = lastDay(services, asked)
  const add = cleanLine(query.add ?? '')
  const ticked = manyAskedOf(request, 'procedure').filter((code) => CODE.test(code))
  const codes = [...new Set([...ticked, ...(CODE.test(add) ? [add] : [])])]
  const versions = inForce(services, codes.slice(0, MOST_PROCEDURES), day)
  const chosen = [...versions.values()]
  const hits = await find(services, add, day)
  const found = hits.filter(({ procedure }) => !versions.has(procedure))
  const within = (query.within ?? '').trim() || String(USUAL_WITHIN)
  const isAsking = query.within !== undefined
  const errors: FormError[] = [
    ...asked.errors,
    ...(/^\d{1,3}$/.test(within) && Number(within) >= 1 && Number(within) <= 366
      ? []
      : [{ id: 'within', message: t.badWithin }]),
    ...missing({ add, hits, chosen, count: codes.length, isAsking, found }, lang),
  ]
  return { asked, chosen, found, add: hits.length > 0 ? '' : add, within, errors }
}

/** Nothing found, or too few and too many to compare. */
function missing(
  given: Pick<MergingAsked, 'add' | 'chosen' | 'found'> & {
    hits: unknown[]
    count: number
    isAsking: boolean
  },
  lang: Lang,
): FormError[] {
  const t = mergingWords[lang]
  const { add, hits, chosen, found, count, isAsking } = given
  if (add !== '' && hits.length === 0) return [{ id: 'add', message: t.notFound(add) }]
  if (count > MOST_PROCEDURES) return [{ id: 'procedure', message: t.needTwo }]
  // Whoever has searched first ticks what was found.
  if (isAsking && found.length === 0 && count > 0 && chosen.length < 2)
    return [{ id: chosen.length > 0 ? 'procedure' : 'add', message: t.needTwo }]
  return []
}

async function find({ office }: WebServices, add: string, on: LocalDate) {
  if (add === '') return []
  const page = { on, limit: HITS }
  const { lines } = await findProcedures(office.database, office.catalogue.finder, add, page)
  return lines.map(({ code, name }) => ({ procedure: code, name }))
}

function yearTo(today: LocalDate) {
  return { from: formatDate(addMonths(today, -12), 'vi'), to: formatDate(today, 'vi') }
}
