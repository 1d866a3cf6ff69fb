import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import {
  abolishProcedure,
  findProcedureEnd,
  findProcedures,
  getVersion,
  listDrafts,
  listPeriods,
  listProcedures,
  listReplaced,
  openDraft,
} from '../../../catalogue/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { cleanLine, newId, platformProblem, problemError } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { addBlocks } from './blocks/blocks.ts'
import { addBpmn } from './bpmn/bpmn.ts'
import { addDecisions } from './decisions/decisions.ts'
import { addDrafts } from './draft/draft.ts'
import { toastOf } from './draft/draft-toast.ts'
import { addLifeEvents } from './life-events/life-events.ts'
import { addProcessMap } from './map/map.ts'
import { addMerging } from './merging/merging.ts'
import { addMoving } from './moving/moving.ts'
import { addNationalRecords } from './national/national.ts'
import { addOfficialForm } from './official/official.ts'
import { addPackages } from './package/package.ts'
import { addPortalCatalogue } from './portal/portal.tsx'
import { addPosting } from './posting/posting.tsx'
import { procedurePage } from './procedure-page.tsx'
import { type ListedProcedure, proceduresPage } from './procedures-page.tsx'
import { procedureWords } from './procedures-words.ts'
import { addSearchWords } from './search-words/search-words.tsx'
import { addTrial } from './trial/trial.ts'
import { addWhatIf } from './what-if/what-if.ts'

const READ = { access: { permission: 'catalogue.edit' } } as const
const EDIT = READ
const PUBLISH = { access: { permission: 'catalogue.publish' } } as const
const ON_A_PAGE = 50

interface ByCode {
  Params: { code: string }
}

/**
 * `GET /work/procedures?q=&after=` lists, `GET /work/procedures/:code?before=&after=` shows the versions of one and compares two of
 * them, `POST …/draft` opens a draft, `POST …/abolish` abolishes. Drafts have pages of their own.
 */
export function addProcedures(app: FastifyInstance, services: WebServices): void {
  app.get(paths.procedures, { config: READ }, (request, reply) => showList(services, request, reply))
  app.get<ByCode>(`${paths.procedures}/:code`, { config: READ }, (request, reply) =>
    showProcedure(services, request, reply),
  )
  app.post<ByCode>(`${paths.procedures}/:code/draft`, { config: EDIT }, (request, reply) =>
    open(services, request, reply),
  )
  app.post<ByCode>(`${paths.procedures}/:code/abolish`, { config: PUBLISH }, (request, reply) =>
    abolish(services, request, reply),
  )
  addDrafts(app, services)
  addBlocks(app, services)
  addBpmn(app, services)
  addOfficialForm(app, services)
  addPackages(app, services)
  addSearchWords(app, services)
  addTrial(app, services)
  addWhatIf(app, services)
  addPortalCatalogue(app, services)
  addPosting(app, services)
  addNationalRecords(app, services)
  addDecisions(app, services)
  addProcessMap(app, services)
  addLifeEvents(app, services)
  addMerging(app, services)
  addMoving(app, services)
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { q = '', after } = queryOf(request)
  const lang = langOf(request)
  const today = toLocalDate(clock.now())
  const drafts = await listDrafts(office.database, undefined)
  const page = await listPage(services, cleanLine(q), after, today)
  const frame = await workspaceFrame(request, services, {
    title: procedureWords[lang].title,
    reply,
    toast: toastOf(request, lang),
  })
  return sendPrivatePage(reply, proceduresPage({ frame, q: cleanLine(q), drafts, ...page }))
}

async function listPage({ office }: WebServices, q: string, after: string | undefined, today: string) {
  if (q !== '') {
    const page = { on: today, limit: ON_A_PAGE }
    const { lines } = await findProcedures(office.database, office.catalogue.finder, q, page)
    const rows = lines.map(({ code, name }): ListedProcedure => ({ code, name }))
    return { rows, next: undefined, isFirst: true }
  }
  const page = await listProcedures(
    office.database,
    { on: today },
    { limit: ON_A_PAGE, ...(after ? { after } : {}) },
  ).catch((error: unknown) => {
    if (error instanceof RangeError) throw problemError(platformProblem('bad_request'))
    throw error
  })
  return {
    rows: page.lines.map(({ code, name }) => ({ code, name })),
    next: page.next,
    isFirst: after === undefined,
  }
}

interface Failed {
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

async function showProcedure(
  services: WebServices,
  request: FastifyRequest<ByCode>,
  reply: FastifyReply,
  failed: Failed = { form: {}, errors: [] },
): Promise<FastifyReply> {
  const { office, clock } = services
  const { code } = request.params
  const query = queryOf(request)
  const lang = langOf(request)
  const periods = await listPeriods(office.database, code)
  if (periods.length === 0) throw problemError(platformProblem('not_found'))
  const versions = await Promise.all(
    periods.map(async ({ id }) => (await getVersion(office.database, id)).version),
  )
  const frame = await workspaceFrame(request, services, {
    title: versions.at(-1)?.name[lang] ?? code,
    reply,
    toast: toastOf(request, lang),
    hasErrors: failed.errors.length > 0,
    ...(request.method === 'POST' ? { path: `${paths.procedures}/${code}` } : {}),
  })
  const page = procedurePage({
    frame,
    code,
    versions,
    drafts: await listDrafts(office.database, code),
    // Only what has a last day may have an end.
    end: periods.at(-1)?.to === undefined ? undefined : await findProcedureEnd(office.database, code),
    replaced: await listReplaced(office.database, code),
    today: toLocalDate(clock.now()),
    blocks: office.catalogue.blocks,
    compared: [query.before, query.after],
    mayPublish: canSomewhere(signedIn(request).actor, 'catalogue.publish'),
    key: newId(clock.now()),
    ...failed,
  })
  return sendPrivatePage(reply, page)
}

async function open(
  { office, clock }: WebServices,
  request: FastifyRequest<ByCode>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { key = '' } = formOf(request)
  const id = isUuid(key) ? key : newId(clock.now())
  const { staff } = signedIn(request)
  const opened = await openDraft(office.database, {
    id,
    code: request.params.code,
    by: staff.id,
    at: clock.now(),
  })
  if ('refusals' in opened) throw problemError(platformProblem('not_found'))
  return reply.redirect(`${paths.draft(opened.id)}/flow?done=open`, 303)
}

async function abolish(
  services: WebServices,
  request: FastifyRequest<ByCode>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const t = procedureWords[lang]
  const form = formOf(request)
  const read = parseDateInput(form.from ?? '', { today: toLocalDate(clock.now()), century: 'near' })
  const decision = cleanLine(form.decision ?? '')
  const errors: FormError[] = [
    ...(read.ok ? [] : [{ id: 'from', message: t.badDate }]),
    ...(decision === '' ? [{ id: 'decision', message: t.needed }] : []),
  ]
  if (read.ok && decision !== '') {
    const { code } = request.params
    const done = await abolishProcedure(office.database, { code, from: read.date, decision })
    if (!('refusals' in done)) {
      await office.catalogue.refresh()
      return reply.redirect(`${paths.procedures}/${code}?done=abolish`, 303)
    }
    errors.push(...done.refusals.map(({ message }) => ({ id: 'from', message: message[lang] })))
  }
  reply.code(422)
  return showProcedure(services, request, reply, { form, errors })
}
