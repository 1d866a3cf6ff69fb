import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  checkFiling,
  type Finding,
  fileApplication,
  findHeldUpSince,
  inviteToAgree,
  listAgreements,
  missingAgreements,
  type ProofNeed,
  proofNeeded,
  standingsOf,
} from '../../../applications/index.ts'
import { feesFor } from '../../../catalogue/index.ts'
import { isRefusal, type Refusal } from '../../../dossiers/index.ts'
import { caseOf, factsOf, missingIn, summaryOf, visiblePages } from '../../../forms/index.ts'
import { getAccount } from '../../shell/account.ts'
import { lookingRoomOf } from '../../shell/looking-room.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { agreePath, filedPath, filePath, invitePath, pagePath, reviewPath } from '../shell/apply-paths.ts'
import { listProposed } from '../shell/proposed.ts'
import { type DraftParams, isFiled, type OpenedDraft, openDraft, privately } from './open-draft.ts'
import { reviewPage } from './review-page.tsx'

const config = { access: 'account' } as const
/** So long the page waits for files that nobody has looked at yet. */
const LOOKING_MS = 5_000

/**
 * `GET /drafts/:draft/review`: all that was answered, before it is filed. `POST /drafts/:draft/file` files it, once however often it is
 * pressed; what is missing leads to its page. `POST …/invite` asks those whom the form names to agree; idempotent.
 */
export function addReview(app: FastifyInstance, services: WebServices): void {
  app.get<DraftParams>(reviewPath(':draft'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    return elsewhere(draft, reply) ?? show(services, request, reply, draft)
  })
  app.post<DraftParams>(filePath(':draft'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    const away = elsewhere(draft, reply)
    if (away !== undefined) return away
    const { application } = draft
    if (needOf(draft) !== undefined) return show(services, request, reply.code(403), draft)
    const filed = await fileApplication(services, draft, await timeOfFiling(services, draft))
    if (isRefusal(filed)) return show(services, request, reply.code(409), draft, filed)
    return reply.redirect(filedPath(application.id), 303)
  })
  app.post<DraftParams>(invitePath(':draft'), { config }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    const away = elsewhere(draft, reply)
    if (away !== undefined) return away
    // Whoever asks others to agree must be who they say.
    if (needOf(draft) !== undefined) return show(services, request, reply.code(403), draft)
    const { database } = services.office
    const numbers = standingsOf(draft, [], draft.at).flatMap(({ number }) => number ?? [])
    await inviteToAgree(database, draft.application, numbers, services.clock.now())
    return reply.redirect(`${reviewPath(draft.application.id)}#agree`, 303)
  })
}

/** Now; where the provider of identities did not answer while it waited, when it was sent first, if nothing was changed since. */
async function timeOfFiling(
  { office, clock }: WebServices,
  { application, account }: OpenedDraft,
): Promise<number> {
  const now = clock.now()
  const sent = { account: account.id, action: filePath(application.id), changedAt: application.savedAt }
  return (await findHeldUpSince(office.database, sent, now)) ?? now
}

/** Why this account cannot file it; undefined: it can. */
function needOf(draft: OpenedDraft): ProofNeed | undefined {
  return proofNeeded(draft.account, { ...draft, forWhom: draft.application.forWhom })
}

/** What was filed is shown as filed; what lacks something leads to the first page that does. */
function elsewhere(draft: OpenedDraft, reply: FastifyReply): FastifyReply | undefined {
  const { form, application, at } = draft
  if (isFiled(draft)) return reply.redirect(filedPath(application.id), 303)
  const missing = missingIn(form, application.answers, at)
  return missing && reply.redirect(`${pagePath(application.id, missing.page.key)}?check=yes`, 303)
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: OpenedDraft,
  refusal?: Refusal,
): Promise<FastifyReply> {
  const { form, application, procedure, at, receivingAgency } = draft
  const need = needOf(draft)
  const { answers } = application
  const { directory } = services.office
  const looking = { now: services.clock.now(), waitMs: LOOKING_MS }
  const checked = await checkFiling(lookingRoomOf(services), draft, at, looking)
  const agreements = form.agreements && (await listAgreements(services.office.database, application.id))
  const standings = standingsOf(draft, agreements ?? [], at)
  const page = reviewPage({
    frame: { ...portalFrame(request, services, 'none'), path: reviewPath(application.id) },
    csrf: reply.csrfToken(),
    draft: application.id,
    name: procedure.version.name[at.lang],
    place: directory.nameOf(receivingAgency, at.lang),
    summary: summaryOf(form, answers, at),
    fees: feesFor(procedure.version, 'online', caseOf(form, answers, at), factsOf(form, answers, at)),
    steps: visiblePages(form, answers, at).length + 1,
    savedAt: application.savedAt,
    checked,
    hrefOfFinding: (finding) => placeOf(draft, finding),
    proposed: (await listProposed(services, draft)).map(({ key, ...one }) => ({
      ...one,
      href: pagePath(application.id, key),
    })),
    standings,
    link: services.config.publicUrl + agreePath(application.id),
    need,
    lacking:
      need !== undefined ? 'identity' : missingAgreements(standings).length > 0 ? 'agreement' : undefined,
    refusal,
  })
  return sendPrivatePage(privately(reply), page)
}

/** The page on which its question is asked. */
function placeOf({ form, application, at }: OpenedDraft, { question }: Finding): string | undefined {
  const page = visiblePages(form, application.answers, at).find(({ questions }) =>
    questions.some(({ key }) => key === question),
  )
  return page && `${pagePath(application.id, page.key)}#${question}`
}
