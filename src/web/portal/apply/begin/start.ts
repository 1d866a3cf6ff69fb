import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Account,
  beginDraft,
  competentFor,
  type ForWhom,
  listDrafts,
  proofNeeded,
} from '../../../../applications/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { type CompiledVersion, formOf } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { getAccount } from '../../../shell/account.ts'
import { formOf as fieldsOf } from '../../../shell/forms/form.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { draftPath, startPath } from '../../shell/apply-paths.ts'
import { findResidence, isResidenceAsked } from './residence.ts'
import { startErrors, startPage } from './start-page.tsx'

interface Params {
  Params: { procedure: string }
}

const config = { access: 'account' } as const

/**
 * `GET /apply/:procedure`: for whom, and to which agency. `POST` of the same makes a draft and leads to its first page. Made twice by a
 * double click, the second is a draft that its owner can throw away; nothing is filed by it.
 */
export function addStart(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(startPath(':procedure'), { config }, (request, reply) =>
    show(services, request, reply, {}, []),
  )
  app.post<Params>(startPath(':procedure'), { config }, async (request, reply) => {
    const { office, clock } = services
    const procedure = findOffered(services, request)
    const account = await getAccount(services, request)
    const fields = fieldsOf(request)
    const places = placesOf(services, procedure)
    const forWhom = readForWhom(fields.who, account)
    const agency =
      places.find(({ code }) => code === fields.agency) ?? (places.length === 1 ? places[0] : undefined)
    if (forWhom === undefined || agency === undefined) {
      const wrong = [...(forWhom ? [] : ['who']), ...(agency ? [] : ['agency'])]
      return show(services, request, reply.code(422), fields, wrong)
    }
    const id = newId(clock.now())
    const at = { today: toLocalDate(clock.now()), lang: langOf(request) }
    const begun = { id, account, procedure, competentAgency: agency.code, forWhom }
    const residence = await findResidence(services, begun)
    await beginDraft(office, { ...begun, residence }, at, clock.now())
    return reply.redirect(draftPath(id), 303)
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  fields: Readonly<Record<string, string>>,
  wrong: readonly string[],
): Promise<FastifyReply> {
  const { office, clock } = services
  const procedure = findOffered(services, request)
  const account = await getAccount(services, request)
  const code = procedure.version.procedure
  const frame = { ...portalFrame(request, services, 'procedures'), path: startPath(code) }
  const drafts = await listDrafts(office.database, account.id, clock.now())
  const page = startPage({
    frame,
    csrf: reply.csrfToken(),
    version: procedure.version,
    account,
    need: proofNeeded(account, { procedure, form: formOf(procedure), forWhom: undefined }),
    places: placesOf(services, procedure),
    drafts: drafts.filter((draft) => draft.procedure === code),
    isResidenceAsked: isResidenceAsked(services, { account, procedure, forWhom: { kind: 'self' } }),
    fields,
    errors: startErrors(wrong, frame.lang),
  })
  return sendPrivatePage(reply, page)
}

function findOffered({ office, clock }: WebServices, request: FastifyRequest<Params>): CompiledVersion {
  const procedure = office.catalogue.inForce(request.params.procedure, clock.now())
  if (procedure === undefined || !procedure.version.channels.includes('online')) {
    throw problemError(platformProblem('not_found'))
  }
  return procedure
}

function placesOf({ office, clock }: WebServices, procedure: CompiledVersion) {
  return competentFor(office.directory, procedure, toLocalDate(clock.now()))
}

function readForWhom(who: string | undefined, { represents }: Account): ForWhom | undefined {
  if (who === 'self' || who === 'ward' || who === 'other') return { kind: who }
  const firm = represents.find(({ code }) => who === `firm:${code}`)
  return firm && { kind: 'firm', code: firm.code }
}
