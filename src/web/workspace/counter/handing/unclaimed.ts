import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can, canSomewhere, recordViews, scopeOf } from '../../../../agencies/index.ts'
import { workingDaysBetween } from '../../../../calendar/index.ts'
import {
  countUnclaimed,
  listUnclaimed,
  REMINDED_AFTER,
  remind,
  type UnclaimedPlace,
  unclaimedSince,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber } from '../../../../platform/index.ts'
import { manyOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { homeOf, signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { unclaimedPage, unclaimedWords } from './unclaimed-page.tsx'

const READ = { access: { permission: 'dossier.read' } } as const
const REMIND = { access: { permission: 'dossier.hand_over' } } as const
const ON_A_PAGE = 50

/**
 * `GET /work/return/unclaimed?after=`: results that nobody has come for, of the desks whose dossiers the person may read. `POST` reminds
 * the applicants of those picked, once a day at most. Telephones stand in it: every look is recorded.
 */
export function addUnclaimed(app: FastifyInstance, services: WebServices): void {
  app.get(paths.unclaimed, { config: READ }, (request, reply) => show(services, request, reply))
  app.post(paths.unclaimed, { config: REMIND }, (request, reply) => remindPicked(services, request, reply))
}

/** Which desks, and from which moment on a result has waited too long there. */
export function askUnclaimed(
  { office, clock }: WebServices,
  request: FastifyRequest,
  permission: 'dossier.read' | 'dossier.hand_over',
) {
  const me = signedIn(request)
  const scope = scopeOf(me.actor, permission)
  const since = unclaimedSince(office.calendars.deadlineTime(homeOf(me).agency), clock.now())
  return { agencies: scope.all ? undefined : scope.agencies, since }
}

async function remindPicked(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const picks = manyOf(request, 'pick').slice(0, ON_A_PAGE)
  const asked = askUnclaimed(services, request, 'dossier.hand_over')
  let reminded = 0
  for (const pick of picks) {
    const [dossier = '', times = ''] = pick.split('~')
    const [row] = isUuid(dossier)
      ? await listUnclaimed(office.database, { ...asked, dossier }, { limit: 1 })
      : []
    // As often as when the page was drawn: a second press finds it done.
    const isSame = row !== undefined && String(row.times) === times
    if (isSame && (await remind(office, row, clock.now()))) reminded += 1
  }
  return reply.redirect(`${paths.unclaimed}?done=${reminded}`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const lang = langOf(request)
  const t = unclaimedWords[lang]
  const query = queryOf(request)
  const asked = askUnclaimed(services, request, 'dossier.read')
  const after = readPlace(query.after)
  const [count, found] = await Promise.all([
    countUnclaimed(office.database, asked),
    listUnclaimed(office.database, asked, { after, limit: ON_A_PAGE + 1 }),
  ])
  const rows = found.slice(0, ON_A_PAGE)
  const last = found.length > ON_A_PAGE ? rows.at(-1) : undefined
  await office.catalogue.learn(rows.map(({ procedureVersion }) => procedureVersion))
  const dossiers = rows.map(({ dossier }) => dossier)
  await recordViews(office.database, { staff: staff.id, dossiers, purpose: 'unclaimed' }, clock.now())
  const toast = toldOf(query.done, lang)
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, toast, path: paths.unclaimed },
  })
  const page = unclaimedPage({
    ...{ frame, services, rows, count, threshold: REMINDED_AFTER[0] },
    daysOf: ({ agency, readyAt }) =>
      Math.floor(workingDaysBetween(office.calendars.deadlineTime(agency), readyAt, clock.now())),
    mayRemind: canSomewhere(actor, 'dossier.hand_over'),
    mayGive: ({ agency }) => can(actor, 'dossier.hand_over', { agency }),
    isFirst: after === undefined,
    next: last && `${last.readyAt}~${last.dossier}`,
  })
  return sendPrivatePage(reply, page)
}

function toldOf(done: string | undefined, lang: 'vi' | 'en') {
  if (done === undefined || !/^\d{1,3}$/.test(done)) return undefined
  const t = unclaimedWords[lang]
  return done === '0'
    ? ({ tone: 'info', title: t.nobody } as const)
    : ({ tone: 'ok', title: t.done(formatNumber(Number(done), lang)) } as const)
}

/** Undefined for whatever is no place: the first page. */
function readPlace(text: string | undefined): UnclaimedPlace | undefined {
  const [, at, dossier = ''] = /^(\d{1,14})~([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return isUuid(dossier) ? { readyAt: Number(at), dossier } : undefined
}
