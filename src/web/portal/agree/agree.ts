import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type AskedApplication,
  agreedContentHash,
  answerAgreement,
  findAskedApplication,
  formFor,
} from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import type { CompiledVersion } from '../../../catalogue/index.ts'
import {
  type Agreer,
  agreersOf,
  type FormAt,
  type FormDefinition,
  papersOf,
  summaryOf,
} from '../../../forms/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { getAccount } from '../../shell/account.ts'
import { formOf as fieldsOf } from '../../shell/forms/form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { agreeFilePath, agreePath } from '../shell/apply-paths.ts'
import { sendAttached } from '../shell/send-attached.ts'
import { agreePage } from './agree-page.tsx'

interface Params {
  Params: { draft: string }
}

const config = { access: 'account' } as const
const LONGEST_REASON = 1_000

/**
 * `GET /agree/:draft`: what somebody whom a draft names is asked to agree to; only to whom its owner has invited and who signs in with the
 * number that the form has of them. `POST` of the same: they agree, or do not. The last answer counts; an answer to what it does not say
 * any more is not kept.
 */
export function addAgree(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(agreePath(':draft'), { config }, (request, reply) => show(services, request, reply, {}))
  app.post<Params>(agreePath(':draft'), { config }, (request, reply) => answer(services, request, reply))
  app.get<{ Params: { draft: string; sha256: string } }>(
    agreeFilePath(':draft', ':sha256'),
    { config },
    async (request, reply) => {
      const { form, application, at } = await open(services, request)
      const files = papersOf(form, application.answers, at).flatMap((paper) => paper.files)
      return sendAttached(
        services,
        reply,
        files.find(({ sha256 }) => sha256 === request.params.sha256),
      )
    },
  )
}

async function answer(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const account = await getAccount(services, request)
  const opened = await open(services, request)
  const { answer: given, content = '', reason: typed = '' } = fieldsOf(request)
  const reason = typed.trim()
  const state = given === 'agreed' || given === 'declined' ? given : undefined
  if (state === undefined) return show(services, request, reply.code(422), { reason })
  if (state === 'declined' && (reason === '' || reason.length > LONGEST_REASON)) {
    return show(services, request, reply.code(422), { reason, wrong: reason === '' ? 'empty' : 'long' })
  }
  const isSame = content === agreedContentHash(opened.application)
  const why = state === 'declined' ? reason : undefined
  const kept =
    isSame &&
    (await answerAgreement(
      services.office.database,
      opened.application,
      account,
      { state, contentHash: content, reason: why },
      services.clock.now(),
    ))
  if (!kept) return show(services, request, reply.code(409), { reason, isMoved: true })
  return reply.redirect(agreePath(opened.application.id), 303)
}

interface Opened extends AskedApplication {
  agreer: Agreer
  procedure: CompiledVersion
  form: FormDefinition
  at: FormAt
}

async function open(
  { office, clock, ...services }: WebServices,
  request: FastifyRequest<Params>,
): Promise<Opened> {
  const account = await getAccount({ office, clock, ...services }, request)
  const asked = await findAskedApplication(office.database, request.params.draft, account)
  if (asked === undefined) throw problemError(platformProblem('not_found'))
  const { application } = asked
  await office.catalogue.learn([application.procedureVersion])
  const procedure = office.catalogue.byId(application.procedureVersion)
  const form = procedure && formFor(procedure, application)
  const at = { today: toLocalDate(application.filedAt ?? clock.now()), lang: langOf(request) }
  const agreer =
    form && agreersOf(form, application.answers, at).find(({ number }) => number === account.identity)
  // Whom the form names no more is asked no more.
  if (procedure === undefined || form === undefined || agreer === undefined) {
    throw problemError(platformProblem('not_found'))
  }
  return { ...asked, agreer, procedure, form, at }
}

const words = {
  vi: { empty: 'Hãy ghi lý do anh/chị không đồng ý.', long: 'Lý do dài quá 1.000 ký tự.' },
  en: { empty: 'Say why you do not agree.', long: 'The reason is longer than 1,000 signs.' },
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  { reason = '', wrong, isMoved = false }: { reason?: string; wrong?: 'empty' | 'long'; isMoved?: boolean },
): Promise<FastifyReply> {
  const { application, owner, agreement, agreer, procedure, form, at } = await open(services, request)
  const page = agreePage({
    frame: { ...portalFrame(request, services, 'none'), path: agreePath(application.id) },
    csrf: reply.csrfToken(),
    draft: application.id,
    name: procedure.version.name[at.lang],
    owner,
    role: agreer.role,
    place: services.office.directory.nameOf(application.competentAgency, at.lang),
    summary: summaryOf(form, application.answers, at),
    contentHash: agreedContentHash(application),
    agreement,
    isFiled: application.filedAt !== undefined,
    isMoved,
    errors: wrong === undefined ? [] : [{ id: 'reason', message: words[at.lang][wrong] }],
    reason,
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
