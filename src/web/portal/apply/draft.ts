import type { FastifyInstance } from 'fastify'
import { discardDraft, joinPhotographs } from '../../../applications/index.ts'
import { type FileAnswer, missingIn, papersOf, visiblePages } from '../../../forms/index.ts'
import { accountPath, getAccount } from '../../shell/account.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  draftFilePath,
  draftPath,
  filedPath,
  joinedPath,
  pagePath,
  reviewPath,
} from '../shell/apply-paths.ts'
import { sendAttached } from '../shell/send-attached.ts'
import { type DraftParams, isFiled, type OpenedDraft, openDraft } from './open-draft.ts'

interface JoinedParams {
  Params: DraftParams['Params'] & { question: string }
}

interface FileParams {
  Params: DraftParams['Params'] & { sha256: string }
}

const config = { access: 'account' } as const
/**
 * `GET /drafts/:draft`: where one was, the first page that lacks something. `POST …/discard` throws the draft away; idempotent.
 * `GET …/files/:sha256`: a file that the draft names. `GET …/photographs/:question`: the photographs of a question as one PDF, upright
 * and in their order; made once.
 */
export function addDraft(app: FastifyInstance, services: WebServices): void {
  app.get<DraftParams>(draftPath(':draft'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    return reply.redirect(placeOf(draft), 303)
  })
  app.post<DraftParams>(`${draftPath(':draft')}/discard`, { config }, async (request, reply) => {
    const { id } = await getAccount(services, request)
    const draft = await openDraft(services, request, await getAccount(services, request))
    await discardDraft(services.office.database, draft.application.id, id)
    return reply.redirect(accountPath, 303)
  })
  app.get<FileParams>(draftFilePath(':draft', ':sha256'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    const file = filesOf(draft).find(({ sha256 }) => sha256 === request.params.sha256)
    return sendAttached(services, reply, file)
  })
  app.get<JoinedParams>(joinedPath(':draft', ':question'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    return sendAttached(services, reply, await joinedIn(services, draft, request.params.question))
  })
}

async function joinedIn(
  services: WebServices,
  draft: OpenedDraft,
  key: string,
): Promise<FileAnswer | undefined> {
  const { application, form, at } = draft
  if (isFiled(draft)) return application.joined?.[key]?.file
  const question = visiblePages(form, application.answers, at)
    .flatMap(({ questions }) => questions)
    .find((one) => one.key === key && one.kind === 'file')
  return question && joinPhotographs(services, application, question, services.clock.now())
}

function placeOf(draft: OpenedDraft): string {
  const { form, application, at } = draft
  if (isFiled(draft)) return filedPath(application.id)
  const missing = missingIn(form, application.answers, at)
  // A fresh draft begins at its beginning, also where that is filled in already from the account.
  const first = application.version <= 2 ? visiblePages(form, application.answers, at)[0] : undefined
  const page = first ?? missing?.page
  return page === undefined ? reviewPath(application.id) : pagePath(application.id, page.key)
}

function filesOf({ form, application, at }: OpenedDraft): FileAnswer[] {
  const attached = papersOf(form, application.answers, at).flatMap(({ files }) => files)
  const joined = Object.values(application.joined ?? {}).map(({ file }) => file)
  return [...attached, ...joined, ...(application.printed ? [application.printed] : [])]
}
