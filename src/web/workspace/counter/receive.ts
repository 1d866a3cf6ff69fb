import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  discardDeskDraft,
  findDeskDraft,
  finishDeskDraft,
  listDeskDrafts,
  reopenDeskDraft,
} from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { findProcedures } from '../../../catalogue/index.ts'
import { findDossier, listOftenReceived } from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { lastValues, readPlainFields } from '../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { accept } from './accept.ts'
import { addDeclaration } from './declaring/declaration.ts'
import { declaredOf } from './declaring/declared.ts'
import { addFindReady } from './handing/find-ready.ts'
import { addGive } from './handing/give.ts'
import { addHandOver } from './handing/hand-over.ts'
import { addUnclaimed } from './handing/unclaimed.ts'
import { addReceipt } from './receipt/receipt.ts'
import {
  type BegunDraft,
  type ProcedureFound,
  receiveChoicePage,
  receiveChoiceWords,
} from './receive-choice-page.tsx'
import { addReceived } from './received.ts'
import { addSeparators } from './scanning/separators.ts'
import { addSeveral } from './several/several.ts'
import { showForm } from './show-receive.ts'
import { addSlips } from './slips/slips.ts'

const ACCESS = { access: { permission: 'dossier.receive' } } as const
const MOST_FOUND = 20
/** Offered before any search, so that most people at the counter need one click. */
const OFTEN = 8

/**
 * The counter: `GET /work/receive` offers what this counter receives most and what was begun, `?q=` finds a procedure, `?procedure=` draws
 * its screen, `?draft=` one that was begun; `POST /work/receive` keeps what was typed and accepts, `…/discard` throws a draft away
 * (idempotent). The form carries its idempotency key, so sending it twice makes one dossier. Files are stored as they arrive and named
 * in the form from then on, whatever else is wrong with it. With it the receipt and the desk of results.
 */
export function addReceive(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get(paths.receive, { config: ACCESS }, async (request, reply) => {
    const { q = '', procedure, draft } = queryOf(request)
    if (draft !== undefined) return openDraft(services, request, reply, draft)
    // Whoever types the code of a procedure has found it.
    const code = q.trim()
    await office.catalogue.learnCode(procedure ?? code, clock.now())
    if (office.catalogue.inForce(code, clock.now()) !== undefined) {
      return reply.redirect(`${paths.receive}?procedure=${encodeURIComponent(code)}`, 303)
    }
    const version = procedure === undefined ? undefined : office.catalogue.inForce(procedure, clock.now())
    if (version !== undefined) {
      return showForm(services, request, reply, { version, key: newId(clock.now()) })
    }
    const on = toLocalDate(clock.now())
    const found =
      q === ''
        ? await findOften(services, request)
        : (await findProcedures(office.database, office.catalogue.finder, q, { on, limit: MOST_FOUND })).lines
    const { title } = receiveChoiceWords[langOf(request)]
    const frame = await workspaceFrame(request, services, { title, reply })
    const begun = q === '' ? await listBegun(services, request) : []
    return sendPrivatePage(reply, receiveChoicePage(frame, { q, found, begun }))
  })
  app.post(paths.receive, { config: ACCESS }, async (request, reply) => accept(services, request, reply))
  app.post(`${paths.receive}/discard`, { config: ACCESS }, async (request, reply) => {
    const { draft: id = '' } = formOf(request)
    const staff = signedIn(request).actor.id
    if (isUuid(id)) await discardDeskDraft(office.database, { id, staff })
    return reply.redirect(paths.receive, 303)
  })
  addDeclaration(app, services)
  addSeveral(app, services)
  addSeparators(app, services)
  addReceived(app, services)
  addReceipt(app, services)
  addSlips(app, services)
  addHandOver(app, services)
  addFindReady(app, services)
  addGive(app, services)
  addUnclaimed(app, services)
}

/** What this person's counter receives most and may still receive today. */
async function findOften({ office, clock }: WebServices, request: FastifyRequest): Promise<ProcedureFound[]> {
  const { agency } = homeOf(signedIn(request))
  const codes = await listOftenReceived(office.database, agency, OFTEN)
  return codes.flatMap((code) => {
    const version = office.catalogue.inForce(code, clock.now())?.version
    return version === undefined ? [] : { code, name: version.name, field: version.field }
  })
}

/** What this person has begun: by whose it is and which procedure. */
async function listBegun({ office, clock }: WebServices, request: FastifyRequest): Promise<BegunDraft[]> {
  const now = clock.now()
  const drafts = await listDeskDrafts(office.database, signedIn(request).actor.id, now)
  await office.catalogue.learn(drafts.map(({ procedureVersion }) => procedureVersion))
  return drafts.flatMap((draft) => {
    const procedure = office.catalogue.byId(draft.procedureVersion)
    if (procedure === undefined) return []
    const declared = declaredOf(procedure, draft, { now, lang: langOf(request) })
    const typed = draft.fields.find(([name]) => name === 'name')?.[1] ?? ''
    const who = declared?.applicant?.name ?? typed
    return { id: draft.id, who, procedure: procedure.version.name, savedAt: draft.savedAt }
  })
}

/** The screen as it was left; what has become a dossier already is shown as that. */
async function openDraft(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const { actor } = signedIn(request)
  const own = { id, staff: actor.id }
  const found = isUuid(id) ? await findDeskDraft(office.database, own) : undefined
  if (found === undefined) return reply.redirect(paths.receive, 303)
  if (await findDossier(office.database, id)) {
    await finishDeskDraft(office.database, own, clock.now())
    return reply.redirect(paths.received(id), 303)
  }
  if (found.fields.some(([name]) => name === 'several')) return reply.redirect(paths.severalDraft(id), 303)
  const draft = found.filedAt === undefined ? found : ((await reopenDeskDraft(office.database, own)) ?? found)
  await office.catalogue.learnCode(draft.procedure, clock.now())
  const version = office.catalogue.inForce(draft.procedure, clock.now())
  if (version === undefined) throw problemError(platformProblem('not_found'))
  const form = await readPlainFields(draft.fields, room, actor)
  const fields = lastValues(form)
  return showForm(services, request, reply, { version, key: id, fields, files: form.files, draft })
}
