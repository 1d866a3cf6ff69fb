import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listAgreements, type Proposal, saveAnswers, standingsOf } from '../../../applications/index.ts'
import {
  type Answer,
  type Answers,
  addFiles,
  communeNames,
  drawPage,
  type FormPage,
  findPage,
  missingIn,
  type PageRead,
  readPage,
  standingOffers,
  visiblePages,
} from '../../../forms/index.ts'
import { formatMoment, platformProblem, problemError } from '../../../platform/index.ts'
import type { ProposedValue } from '../../fields/index.ts'
import { accountSignInPath, findLastAccount, getAccount } from '../../shell/account.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sayRefusedFile } from '../../shell/forms/say-files.ts'
import { readUploadForm, type UploadForm } from '../../shell/forms/upload-form.ts'
import { lookAhead } from '../../shell/looking-room.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import {
  draftFilePath,
  draftPath,
  filedPath,
  joinedPath,
  pagePath,
  reviewPath,
} from '../shell/apply-paths.ts'
import { openProposals, proposalId, takenProposal } from '../shell/proposed.ts'
import { type DraftParams, isFiled, type OpenedDraft, openDraft, privately } from './open-draft.ts'
import { questionPage } from './question-page.tsx'

interface Params {
  Params: DraftParams['Params'] & { page: string }
}

/** Of the province: names of its communes are offered while typing. */
const PROVINCE = '25'

/**
 * `GET /drafts/:draft/page/:page`: the questions of one page; `?check` shows what it still lacks. `POST` of the same saves what was
 * answered, right or wrong, before anything else, then goes on or says what is wrong. What is sent after the session has ended is
 * saved for whose session it was, and shown only when they have signed in again: so the route itself is open, and the browser's
 * session says whose draft it may be. The last to save wins. With `quiet` (a page that saves while somebody types) it answers only when
 * it was kept.
 */
export function addQuestions(app: FastifyInstance, services: WebServices): void {
  const path = pagePath(':draft', ':page')
  app.get<Params>(path, { config: { access: 'account' } }, async (request, reply) => {
    const draft = await openDraft(services, request, await getAccount(services, request))
    if (isFiled(draft)) return reply.redirect(filedPath(draft.application.id), 303)
    const errors = queryOf(request).check === undefined ? [] : lackingOn(draft, request.params.page)
    return show(services, request, reply, draft, { errors, refused: [] })
  })
  app.post<Params>(path, { config: { access: 'public' } }, (request, reply) => save(services, request, reply))
}

async function save(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const last = await findLastAccount(services, request)
  if (last === undefined) throw problemError(platformProblem('sign_in_needed'))
  const draft = await openDraft(services, request, last.account)
  const { application, form, at, account } = draft
  if (isFiled(draft)) return reply.redirect(filedPath(application.id), 303)
  const page = pageOf(draft, request.params.page)
  if (page === undefined) return reply.redirect(draftPath(application.id), 303)
  const by = { kind: 'applicant', id: account.id } as const
  const upload = await readUploadForm(request, services.files, by, clock.now())
  const { body, answers } = bodyOf(upload, page, application.answers)
  const taken = await takenProposal(services, draft, page.key, upload.fields.take?.at(-1))
  if (taken !== undefined) body[taken.field] = taken.value
  const read = readPage(form, page, body, answers, at)
  const saved = await saveAnswers(office.database, application, read.answers, clock.now())
  if (saved === undefined) return reply.redirect(filedPath(application.id), 303)
  lookAhead(services, [...upload.files.values()].flat())
  if (upload.fields.quiet !== undefined) {
    const moment = formatMoment(saved.savedAt, at.lang).slice(0, 5)
    return reply.header('cache-control', 'no-store').send({ at: moment, isSignedOut: last.hasEnded })
  }
  const here = pagePath(application.id, page.key)
  if (last.hasEnded) {
    return reply.redirect(`${accountSignInPath}?back=${encodeURIComponent(here)}`, 303)
  }
  const refused = upload.refused.map((one) => sayRefusedFile(one, at.lang, services.files.maxBytes))
  const stays = read.stay || upload.fields.take !== undefined
  const isWrong = refused.length > 0 || (!stays && read.errors.length > 0)
  if (upload.fields.later !== undefined) return reply.redirect('/account', 303)
  if (stays || isWrong) {
    const errors = stays ? [] : read.errors
    return show(
      services,
      request,
      reply.code(isWrong ? 422 : 200),
      { ...draft, application: saved },
      { errors, refused },
    )
  }
  return reply.redirect(nextPath({ ...draft, application: saved }, page.key), 303)
}

/** New files join what was attached before; hidden fields of the page say which of those stay. */
function bodyOf(
  { fields, files }: UploadForm,
  page: FormPage,
  before: Answers,
): { body: Record<string, unknown>; answers: Answers } {
  const body: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(fields)) body[name] = values.length === 1 ? values[0] : values
  let answers = before
  for (const { key } of page.questions.filter(({ kind }) => kind === 'file')) {
    const sent = files.get(key) ?? []
    if (sent.length === 0) continue
    answers = addFiles(answers, key, sent)
    body[`kept-${key}`] = [...(fields[`kept-${key}`] ?? []), ...sent.map(({ sha256 }) => sha256)]
  }
  return { body, answers }
}

/** Undefined: it is not asked any more, of whoever goes back to it or had it open when the form changed. */
function pageOf({ form, application, at }: OpenedDraft, key: string): FormPage | undefined {
  return findPage(form, application.answers, key, at)
}

function lackingOn({ form, application, at }: OpenedDraft, key: string): PageRead['errors'] {
  const missing = missingIn(form, application.answers, at)
  return missing?.page.key === key ? missing.errors : []
}

/** The page after this one as the answers stand now; after the last, the review. */
function nextPath({ form, application, at }: OpenedDraft, key: string): string {
  const keys = visiblePages(form, application.answers, at).map((page) => page.key)
  const next = keys[keys.indexOf(key) + 1]
  return next === undefined ? reviewPath(application.id) : pagePath(application.id, next)
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  draft: OpenedDraft,
  { errors, refused }: { errors: PageRead['errors']; refused: readonly FormError[] },
): Promise<FastifyReply> {
  const { form, application, at } = draft
  const page = pageOf(draft, request.params.page)
  const drawn = page && drawPage(form, page.key, application.answers, at)
  if (page === undefined || drawn === undefined) return reply.redirect(draftPath(application.id), 303)
  const path = pagePath(application.id, page.key)
  const keys = visiblePages(form, application.answers, at).map(({ key }) => key)
  const place = keys.indexOf(page.key)
  const agreements = form.agreements && (await listAgreements(services.office.database, application.id))
  const standings = standingsOf(draft, agreements ?? [], at)
  const proposals = (await openProposals(services, draft))(drawn)
  const html = questionPage({
    frame: { ...portalFrame(request, services, 'none'), path },
    action: reply.uploadAction(path),
    name: draft.procedure.version.name[at.lang],
    page,
    drawn,
    errors,
    refused,
    agreed: standings.filter(({ state }) => state === 'agreed').map(({ name }) => name),
    outdated: standings.filter(({ state }) => state === 'outdated').map(({ name }) => name),
    askedAgain: askedAgainOn(draft, page),
    step: place + 1,
    // The review is a step, too.
    steps: keys.length + 1,
    backHref: place > 0 ? pagePath(application.id, keys[place - 1] as string) : '/account',
    savedAt: application.savedAt,
    communes: communeNames(PROVINCE),
    origins: standingOffers(application.offered ?? {}, application.answers),
    hrefOfFile: (sha256) => draftFilePath(application.id, sha256),
    hrefOfJoined: (question) => joinedPath(application.id, question),
    proposed: proposedOf(application.id, proposals),
  })
  return sendPrivatePage(privately(reply), html)
}

/** Labels of the questions that the procedure asks anew and that have no right answer yet. */
function askedAgainOn({ application, at }: OpenedDraft, page: FormPage): string[] {
  const again = new Set(application.askedAgain)
  const isOpen = (answer: Answer | undefined) =>
    answer === undefined || (typeof answer === 'object' && 'typed' in answer)
  return page.questions
    .filter(({ key }) => again.has(key) && isOpen(application.answers[key]))
    .map(({ label }) => label[at.lang])
}

/** By the name of the field. */
function proposedOf(draft: string, proposals: readonly Proposal[]): Map<string, ProposedValue[]> {
  const proposed = new Map<string, ProposedValue[]>()
  for (const one of proposals) {
    const { field, value, file, by } = one
    const href = draftFilePath(draft, file.sha256)
    const said = { id: proposalId(one), value, by, file: file.name, href }
    proposed.set(field, [...(proposed.get(field) ?? []), said])
  }
  return proposed
}
