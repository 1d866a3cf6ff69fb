import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import { addDays, fromLocal } from '../../../calendar/index.ts'
import {
  countPetitions,
  listPetitionFigures,
  listPetitions,
  PETITION_FILTERS,
  type PetitionFilter,
} from '../../../petitions/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { readPlace } from '../../shell/pages/list-place.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { readPeriod } from '../shell/period/read-period.ts'
import { paths } from '../shell/rail.ts'
import { addPetition } from './petition.ts'
import { petitionsPage } from './petitions-page.tsx'
import { petitionsWords } from './petitions-words.ts'
import { shownTo } from './sender-shown.ts'
import { addPetitionSheet } from './sheet.ts'

const PETITIONS = 'petition.handle'
const ON_A_PAGE = 50

/**
 * `GET /work/petitions?filter=&after=&from=&to=`: what the agencies of the person have to answer, what is late, and how each stood in
 * a period. One petition and the register are pages of their own.
 */
export function addPetitions(app: FastifyInstance, services: WebServices): void {
  app.get(paths.petitions, { config: { access: { permission: PETITIONS } } }, (request, reply) =>
    show(services, request, reply),
  )
  addPetition(app, services)
  addPetitionSheet(app, services)
}

async function show(
  { office, clock, ...services }: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = clock.now()
  const lang = langOf(request)
  const query = queryOf(request)
  const filter: PetitionFilter = PETITION_FILTERS.find((one) => one === query.filter) ?? 'open'
  const { period, errors, typed } = readPeriod(query, now, lang)
  const scope = scopeOf(signedIn(request).actor, PETITIONS)
  const after = readPlace(query.after)
  const rows = await listPetitions(office.database, { scope, filter, now, after, limit: ON_A_PAGE + 1 })
  const times = { from: fromLocal(period.from, 0), to: fromLocal(addDays(period.to, 1), 0) }
  const frame = await workspaceFrame(
    request,
    { office, clock, ...services },
    { title: petitionsWords[lang].title, reply, hasErrors: errors.length > 0 },
  )
  const shown = rows
    .slice(0, ON_A_PAGE)
    .map((row) => ({ ...row, petition: shownTo(row.petition, { isOfProvince: scope.all }) }))
  const last = rows.length > ON_A_PAGE ? shown.at(-1)?.petition : undefined
  const page = petitionsPage({
    ...{ frame, filter, now, period, errors, typed, rows: shown, isFirst: after === undefined },
    directory: office.directory,
    counts: await countPetitions(office.database, scope, now),
    figures: await listPetitionFigures(office.database, { ...times, now, scope }),
    next: last && `${last.receivedAt}_${last.id}`,
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}
