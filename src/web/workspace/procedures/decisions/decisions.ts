import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere } from '../../../../agencies/index.ts'
import type { LocalDate } from '../../../../calendar/index.ts'
import { judgeDecision, listDecided, listDecisions } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { decisionPage, decisionsPage } from './decisions-page.tsx'
import { decisionWords } from './decisions-words.ts'
import { addReplacing } from './replacing.tsx'

const READ = { access: { permission: 'catalogue.edit' } } as const
const ON_A_PAGE = 30

/**
 * `GET /work/decisions?after=<day>_<number>`: every decision with its indicators, the latest first; `/work/decisions/one?number=&date=`:
 * the procedures that one touches.
 */
export function addDecisions(app: FastifyInstance, services: WebServices): void {
  app.get(paths.decisions, { config: READ }, (request, reply) => list(services, request, reply))
  app.get(`${paths.decisions}/one`, { config: READ }, (request, reply) => one(services, request, reply))
  addReplacing(app, services)
}

async function list(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office } = services
  const after = readAfter(queryOf(request).after)
  const found = await listDecisions(office.database, { after, limit: ON_A_PAGE + 1 })
  const time = office.calendars.deadlineTime('')
  const rows = found
    .slice(0, ON_A_PAGE)
    .map((decision) => ({ ...decision, judged: judgeDecision(decision, time) }))
  const last = found.length > ON_A_PAGE ? rows.at(-1) : undefined
  const { title } = decisionWords[langOf(request)]
  const frame = await workspaceFrame(request, services, { title, reply })
  const mayPublish = canSomewhere(signedIn(request).actor, 'catalogue.publish')
  const next = last && `${last.date ?? last.from}_${last.number}`
  return sendPrivatePage(
    reply,
    decisionsPage({ frame, mayPublish, rows, isFirst: after === undefined, next }),
  )
}

async function one(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { number = '', date = '' } = queryOf(request)
  const day = date === '' ? null : readDay(date)
  const rows = day === undefined ? [] : await listDecided(services.office.database, { number, date: day })
  if (rows.length === 0) throw problemError(platformProblem('not_found'))
  const title = decisionWords[langOf(request)].number(number)
  const frame = await workspaceFrame(request, services, { title, reply })
  return sendPrivatePage(reply, decisionPage({ frame, title, date: day ?? null, rows }))
}

/** Anything else is the beginning. */
function readAfter(text = ''): { on: LocalDate; number: string } | undefined {
  const at = text.indexOf('_')
  const on = readDay(text.slice(0, Math.max(0, at)))
  return on === undefined ? undefined : { on, number: text.slice(at + 1) }
}

function readDay(text: string): LocalDate | undefined {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDateInput(text, { today: text }) : undefined
  return read?.ok ? read.date : undefined
}
