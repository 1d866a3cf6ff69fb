import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Account,
  type Application,
  type Filing,
  findOwnApplication,
  formFor,
  moveDraft,
  receivingFor,
} from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { changedQuestions, type FormAt } from '../../../forms/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** A draft with everything its pages are drawn from. */
export interface OpenedDraft extends Filing {
  at: FormAt
}

export interface DraftParams {
  Params: { draft: string }
}

/**
 * The application of this account; somebody else's is not there. Where the procedure has a new version meanwhile, a draft goes on
 * with it, and what the new form asks differently is asked again.
 */
export async function openDraft(
  services: WebServices,
  request: FastifyRequest<DraftParams>,
  account: Account,
): Promise<OpenedDraft> {
  const { office, clock } = services
  const found = await findOwnApplication(office.database, request.params.draft, account.id)
  if (found === undefined) throw problemError(platformProblem('not_found'))
  const at = { today: toLocalDate(found.filedAt ?? clock.now()), lang: langOf(request) }
  const application = found.filedAt === undefined ? await withTodaysForm(services, found, at) : found
  await office.catalogue.learn([application.procedureVersion])
  const procedure = office.catalogue.byId(application.procedureVersion)
  if (procedure === undefined) throw problemError(platformProblem('not_found'))
  const receivingAgency = receivingFor(office.directory, application.competentAgency, at.today)
  return { account, application, procedure, form: formFor(procedure, application), receivingAgency, at }
}

async function withTodaysForm(
  { office, clock }: WebServices,
  draft: Application,
  at: FormAt,
): Promise<Application> {
  const now = clock.now()
  const fresh = office.catalogue.inForce(draft.procedure, now)
  if (fresh === undefined || fresh.version.id === draft.procedureVersion) return draft
  await office.catalogue.learn([draft.procedureVersion])
  const old = office.catalogue.byId(draft.procedureVersion)
  const { answers, asked } =
    old === undefined
      ? { answers: draft.answers, asked: [] }
      : changedQuestions(formFor(old, draft), formFor(fresh, draft), draft.answers, at)
  const askedAgain = [...new Set([...(draft.askedAgain ?? []), ...asked])]
  const to = { procedureVersion: fresh.version.id, answers, askedAgain }
  return (await moveDraft(office.database, draft, to, now)) ?? draft
}

/** What was filed is shown, not changed. */
export function isFiled({ application }: OpenedDraft): boolean {
  return application.filedAt !== undefined
}

export function privately(reply: FastifyReply): FastifyReply {
  return reply.header('x-robots-tag', 'noindex')
}
