/** The citizen's half of a test run: the draft's form page by page, carried along in the pages and stored nowhere. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { competentFor, receivingFor } from '../../../../applications/index.ts'
import { ruleSetAt, toLocalDate } from '../../../../calendar/index.ts'
import {
  compileVersion,
  feesFor,
  formFaults,
  formOfDraft,
  type ProcedureVersion,
} from '../../../../catalogue/index.ts'
import { promise } from '../../../../dossiers/index.ts'
import {
  type Answers,
  caseOf,
  communeNames,
  drawPage,
  type FormDefinition,
  factsOf,
  findPage,
  missingIn,
  type PageRead,
  readPage,
  summaryOf,
  visiblePages,
} from '../../../../forms/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatMoment, platformProblem, problemError } from '../../../../platform/index.ts'
import { portalFrame } from '../../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import { workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { getDraft } from '../draft/show-draft.ts'
import { trialQuestionPage, trialReviewPage } from './apply-page.tsx'
import { flowOf } from './draft-flow.ts'
import { bodyOf, carriedAnswers, readTrialForm } from './read-trial-form.ts'
import { trialWords } from './trial-words.ts'

/** Of the province: names of its communes are offered while typing. */
const PROVINCE = '25'

/** Of one page of the form; absent: the first. */
export interface ByPage {
  Params: { id: string; page?: string }
}

interface Trying {
  version: ProcedureVersion
  form: FormDefinition
  answers: Answers
  /** Of the page that is shown. */
  key: string
  errors: PageRead['errors']
}

/** `GET …/trial/apply/`: one page of the form, empty. */
export async function showApply(services: WebServices, request: FastifyRequest<ByPage>, reply: FastifyReply) {
  const { version } = await flowOf(services, await getDraft(services, request))
  const form = formOfDraft(version)
  const asked = request.params.page
  const key = form.pages.find((page) => page.key === asked)?.key ?? form.pages[0]?.key ?? ''
  return draw(services, request, reply, { version, form, answers: {}, key, errors: [] })
}

/** `POST` of the same: what was answered on the page, then the next one, and after the last the review. */
export async function goOnApplying(
  services: WebServices,
  request: FastifyRequest<ByPage>,
  reply: FastifyReply,
) {
  const { version } = await flowOf(services, await getDraft(services, request))
  const form = formOfDraft(version)
  const at = { today: toLocalDate(services.clock.now()), lang: langOf(request) }
  const sent = await readTrialForm(request)
  const before = carriedAnswers(sent)
  const page = form.pages.find(({ key }) => key === request.params.page)
  if (page === undefined) throw problemError(platformProblem('not_found'))
  const { body, answers } = bodyOf(sent, findPage(form, before, page.key, at) ?? page, before)
  const read = readPage(form, page, body, answers, at)
  const here = { version, form, answers: read.answers, key: page.key }
  if (read.stay) return draw(services, request, reply, { ...here, errors: [] })
  if (read.errors.length > 0)
    return draw(services, request, reply.code(422), { ...here, errors: read.errors })
  const keys = visiblePages(form, read.answers, at).map(({ key }) => key)
  const next = keys[keys.indexOf(page.key) + 1]
  if (next !== undefined) return draw(services, request, reply, { ...here, key: next, errors: [] })
  const missing = missingIn(form, read.answers, at)
  if (missing)
    return draw(services, request, reply, { ...here, key: missing.page.key, errors: missing.errors })
  return review(services, request, reply, here)
}

function frameOf(services: WebServices, request: FastifyRequest<ByPage>, key: string) {
  const { lang, ...frame } = portalFrame(request, services, 'none')
  const path = `${paths.draft(request.params.id)}/trial/apply/${key}`
  return { ...frame, lang, path, ribbon: trialWords[lang].ribbon }
}

function draw(
  services: WebServices,
  request: FastifyRequest<ByPage>,
  reply: FastifyReply,
  { version, form, answers, key, errors }: Trying,
) {
  const at = { today: toLocalDate(services.clock.now()), lang: langOf(request) }
  const page = findPage(form, answers, key, at) ?? form.pages.find((one) => one.key === key)
  const drawn = drawPage(form, key, answers, at)
  if (page === undefined || drawn === undefined) throw problemError(platformProblem('not_found'))
  const keys = visiblePages(form, answers, at).map((one) => one.key)
  const frame = frameOf(services, request, key)
  const before = keys[keys.indexOf(key) - 1]
  const html = trialQuestionPage({
    ...{ frame, page, drawn, errors, answers },
    action: reply.uploadAction(frame.path),
    name: version.name[at.lang],
    step: Math.max(keys.indexOf(key), 0) + 1,
    steps: keys.length + 1,
    back: before === undefined ? undefined : `${paths.draft(request.params.id)}/trial/apply/${before}`,
    hasFaults: formFaults(version).length > 0,
    communes: communeNames(PROVINCE),
  })
  return sendPrivatePage(reply, html)
}

async function review(
  services: WebServices,
  request: FastifyRequest<ByPage>,
  reply: FastifyReply,
  { version, form, answers }: Omit<Trying, 'key' | 'errors'>,
) {
  const { office, clock } = services
  const now = clock.now()
  const at = { today: toLocalDate(now), lang: langOf(request) }
  const { runs } = await flowOf(services, await getDraft(services, request))
  const competent = competentFor(office.directory, { version }, at.today)
  const agency = competent[0]?.code
  const facts = factsOf(form, answers, at)
  const channel = version.channels.includes('online') ? 'online' : (version.channels[0] ?? 'direct')
  const chosen = caseOf(form, answers, at)
  const promised =
    agency !== undefined && runs
      ? promise(
          compileVersion(version),
          {
            ...{ channel, facts, competentAgency: agency },
            receivingAgency: receivingFor(office.directory, agency, at.today) ?? agency,
            ...(chosen === undefined ? {} : { case: chosen }),
          },
          { deadlineTime: (code) => office.calendars.deadlineTime(code), ruleSetAt },
          now,
        )
      : undefined
  const { csrf } = await workspaceFrame(request, services, { title: '', reply })
  const html = trialReviewPage({
    frame: frameOf(services, request, form.pages.at(-1)?.key ?? ''),
    csrf,
    action: `${paths.draft(request.params.id)}/trial`,
    name: version.name[at.lang],
    answers,
    steps: visiblePages(form, answers, at).length + 1,
    back: undefined,
    hasFaults: false,
    summary: summaryOf(form, answers, at),
    fees: feesFor(version, channel, chosen, facts),
    due: promised?.dueAt ? formatMoment(promised.dueAt, at.lang) : undefined,
    agencies: competent.map(({ code, name }) => ({ value: code, text: name[at.lang] })),
    agency,
  })
  return sendPrivatePage(reply, html)
}
