import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../../calendar/index.ts'
import { readSnapshot } from '../../../platform/database/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLines, platformProblem, problemError } from '../../../platform/index.ts'
import {
  answerIndication,
  countIndications,
  type IndicationPlace,
  listIndications,
} from '../../../supervision/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { isUuid } from '../shell/uuid.ts'
import { SIGN_DESKS, type SignDesk } from './sign-desks.ts'
import { type SupervisionView, supervisionPage } from './supervision-page.tsx'
import { supervisionWords } from './supervision-words.ts'

const ON_A_PAGE = 50
const MOST_ANSWER = 2000
/** What is to be mended is work however old it is; what is to be asked about is of a period. */
const MONTHS_BACK = 6

/**
 * `GET /work/supervision?from=&to=&kind=&open=&after=`: how many dossiers show which sign, and the list behind each number, within
 * the agencies whose reports the person reads. `POST`: the answer of whoever was asked; a missing one keeps what was typed.
 * `/work/data-quality` is the same of what is missing or odd in the data of dossiers, for every desk that can mend it.
 */
export function addSupervision(app: FastifyInstance, services: WebServices): void {
  for (const desk of Object.values(SIGN_DESKS)) {
    const config = { access: { permission: desk.permission } }
    app.get(desk.path, { config }, (request, reply) =>
      show(services, request, reply, { desk, query: queryOf(request) }),
    )
    app.post(desk.path, { config }, (request, reply) => answer(services, request, reply, desk))
  }
}

async function answer(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  desk: SignDesk,
): Promise<FastifyReply> {
  const form = formOf(request)
  const { dossier = '', of = '', answer: typed = '' } = form
  const text = cleanLines(typed)
  if (text === '' || text.length > MOST_ANSWER) {
    return show(services, request, reply.code(422), { desk, query: form, wrong: { dossier, of, typed } })
  }
  const { actor, staff } = signedIn(request)
  const given = { dossier, kind: of, answer: text, staff: staff.id, scope: scopeOf(actor, desk.permission) }
  const noted =
    isUuid(dossier) &&
    desk.kinds.some((kind) => kind === of) &&
    (await answerIndication(services.office.database, given, services.clock.now()))
  if (!noted) throw problemError(platformProblem('not_found'))
  const kept = new URLSearchParams(
    ['from', 'to', 'kind', 'open'].flatMap((name) => (form[name] ? [[name, form[name]]] : [])),
  )
  return reply.redirect(`${desk.path}?${kept}&done=answer`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    desk,
    query,
    wrong,
  }: Pick<SupervisionView, 'desk' | 'wrong'> & { query: Readonly<Record<string, string>> },
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const { period, errors, typed } = readPeriod(periodOf(desk, query, clock.now()), clock.now(), lang)
  const kind = desk.kinds.find((one) => one === query.kind)
  const isOpen = query.open === 'yes'
  const filter = {
    scope: scopeOf(signedIn(request).actor, desk.permission),
    from: fromLocal(period.from, 0),
    to: fromLocal(addDays(period.to, 1), 0),
  }
  const after = placeOf(query.after)
  const listed = { ...filter, isOpen, kinds: kind === undefined ? desk.kinds : [kind] }
  // One moment for numbers and list: each number is its list.
  const { counts, rows } = await readSnapshot(office.database, async (db) => ({
    counts: await countIndications(db, { ...filter, kinds: desk.kinds }),
    rows: await listIndications(db, listed, { after, limit: ON_A_PAGE + 1 }),
  }))
  const t = supervisionWords[lang]
  const toast = query.done === 'answer' ? ({ tone: 'ok', title: t.answered } as const) : undefined
  const hasErrors = errors.length > 0 || wrong !== undefined
  const frame = await workspaceFrame(request, services, {
    ...{ title: t[desk.name].title, reply, toast, hasErrors, path: desk.path },
  })
  const shown = rows.slice(0, ON_A_PAGE)
  const last = rows.length > ON_A_PAGE ? shown.at(-1) : undefined
  const page = supervisionPage({
    ...{ desk, frame, counts, kind, isOpen, period, errors, typed, wrong },
    directory: office.directory,
    rows: shown,
    next: last && `${last.at}_${last.dossier}`,
    isFirst: after === undefined,
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

function periodOf(desk: SignDesk, query: Readonly<Record<string, string>>, now: number) {
  const today = toLocalDate(now)
  return desk.name === 'data' ? { from: addMonths(today, -MONTHS_BACK), to: today, ...query } : query
}

/** `<at>_<dossier>`; anything else is the beginning. */
function placeOf(text = ''): IndicationPlace | undefined {
  const [at = '', dossier = ''] = text.split('_')
  return /^\d{1,14}(\.\d{1,6})?$/.test(at) && isUuid(dossier) ? { at: Number(at), dossier } : undefined
}
