import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import { addDays, fromLocal } from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLines, platformProblem, problemError } from '../../../platform/index.ts'
import {
  answerIndication,
  countIndications,
  INDICATION_KINDS,
  type IndicationKind,
  type IndicationPlace,
  listIndications,
} from '../../../supervision/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { type SupervisionView, supervisionPage } from './supervision-page.tsx'
import { supervisionWords } from './supervision-words.ts'

const PERMISSION = 'report.read'
const ACCESS = { access: { permission: PERMISSION } } as const
const ON_A_PAGE = 50
const MOST_ANSWER = 2000

/**
 * `GET /work/supervision?from=&to=&kind=&open=&after=`: how many dossiers show which sign, and the list behind each number, within
 * the agencies whose reports the person reads. `POST`: the answer of whoever was asked; a missing one keeps what was typed.
 */
export function addSupervision(app: FastifyInstance, services: WebServices): void {
  app.get(paths.supervision, { config: ACCESS }, (request, reply) =>
    show(services, request, reply, queryOf(request), {}),
  )
  app.post(paths.supervision, { config: ACCESS }, (request, reply) => answer(services, request, reply))
}

async function answer(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const form = formOf(request)
  const { dossier = '', of = '', answer: typed = '' } = form
  const text = cleanLines(typed)
  if (text === '' || text.length > MOST_ANSWER) {
    return show(services, request, reply.code(422), form, { wrong: { dossier, of, typed } })
  }
  const { actor, staff } = signedIn(request)
  const given = { dossier, kind: of, answer: text, staff: staff.id, scope: scopeOf(actor, PERMISSION) }
  const noted =
    isUuid(dossier) && (await answerIndication(services.office.database, given, services.clock.now()))
  if (!noted) throw problemError(platformProblem('not_found'))
  const kept = new URLSearchParams(
    ['from', 'to', 'kind', 'open'].flatMap((name) => (form[name] ? [[name, form[name]]] : [])),
  )
  return reply.redirect(`${paths.supervision}?${kept}&done=answer`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  query: Readonly<Record<string, string>>,
  { wrong }: Pick<SupervisionView, 'wrong'>,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const { period, errors, typed } = readPeriod(query, clock.now(), lang)
  const kind = kindOf(query.kind)
  const isOpen = query.open === 'yes'
  const filter = {
    scope: scopeOf(signedIn(request).actor, PERMISSION),
    from: fromLocal(period.from, 0),
    to: fromLocal(addDays(period.to, 1), 0),
  }
  const counts = await countIndications(office.database, filter)
  const after = placeOf(query.after)
  const listed = { ...filter, isOpen, ...(kind === undefined ? {} : { kind }) }
  const rows = await listIndications(office.database, listed, { after, limit: ON_A_PAGE + 1 })
  const t = supervisionWords[lang]
  const toast = query.done === 'answer' ? ({ tone: 'ok', title: t.answered } as const) : undefined
  const hasErrors = errors.length > 0 || wrong !== undefined
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, toast, hasErrors, path: paths.supervision },
  })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const page = supervisionPage({
    ...{ frame, counts, kind, isOpen, period, errors, typed, wrong },
    directory: office.directory,
    rows: shown,
    next: last && `${last.at}_${last.dossier}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

function kindOf(text: string | undefined): IndicationKind | undefined {
  return INDICATION_KINDS.find((one) => one === text)
}

/** `<at>_<dossier>`; anything else is the beginning. */
function placeOf(text = ''): IndicationPlace | undefined {
  const [at = '', dossier = ''] = text.split('_')
  return /^\d{1,14}(\.\d{1,6})?$/.test(at) && isUuid(dossier) ? { at: Number(at), dossier } : undefined
}
