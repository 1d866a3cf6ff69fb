import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  actOnDossier,
  type CommandOf,
  isRefusal,
  type LoadedDossier,
  type PaperFile,
} from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'
import { formKey } from '../../shell/forms/form-key.ts'
import { keptFile, sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { portalFrame } from '../../shell/pages/portal-frame.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'
import { supplementPath } from '../shell/apply-paths.ts'
import { trackPath } from '../shell/find-opened.ts'
import { codeOf, type FollowParams, getMine } from './find-mine.ts'
import { supplementPage, supplementProblems } from './supplement-page.tsx'

const config = { access: 'account' } as const
/** A paper that the record does not name. */
const OTHER = 'other'

/**
 * `GET /follow/:code/supplement`: what is asked for, and where to attach it. `POST` of the same answers the request, once by the key of
 * the page; files are stored as they arrive, so that nothing sent is lost to an error elsewhere.
 */
export function addSupplement(app: FastifyInstance, services: WebServices): void {
  const path = supplementPath(':code')
  app.get<FollowParams>(path, { config }, async (request, reply) => {
    const { dossier } = await getMine(services, request)
    return show(services, request, reply, dossier, {
      files: new Map(),
      errors: [],
      key: newId(services.clock.now()),
    })
  })
  app.post<FollowParams>(path, { config }, (request, reply) => answer(services, request, reply))
}

async function answer(
  services: WebServices,
  request: FastifyRequest<FollowParams>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const { dossier, applicant } = await getMine(services, request)
  const lang = langOf(request)
  const form = await readUploadForm(request, room, applicant, clock.now())
  const { key = '' } = lastValues(form)
  const errors = form.refused.map((one) => sayRefusedFile(one, lang, room.maxBytes))
  const sent = { files: form.files, errors, key: formKey(key, clock.now()) }
  const type = commandFor(dossier)
  if (form.isRemoving) return show(services, request, reply, dossier, sent)
  if (errors.length > 0) return show(services, request, reply.code(422), dossier, sent)
  const papers = fieldsOf(services, dossier, lang).flatMap(({ code, name }) => {
    const files = form.files.get(code) ?? []
    return files.length === 0
      ? []
      : [{ component: code, name, originals: 0, copies: 0, electronic: true, files }]
  })
  if (papers.length === 0) {
    const nothing = {
      id: fieldsOf(services, dossier, lang)[0]?.code ?? OTHER,
      message: supplementProblems[lang].nothing,
    }
    return show(services, request, reply.code(422), dossier, { ...sent, errors: [nothing] })
  }
  const acted = await actOnDossier(office, {
    id: sent.key,
    dossier: dossier.state.id,
    actor: applicant,
    at: clock.now(),
    body: { type, papers } as CommandOf<typeof type>,
  })
  if (isRefusal(acted)) {
    const refused = { id: fieldsOf(services, dossier, lang)[0]?.code ?? OTHER, message: acted.message[lang] }
    return show(services, request, reply.code(409), dossier, { ...sent, errors: [refused] })
  }
  return reply.redirect(trackPath(codeOf(dossier)), 303)
}

/** Whatever has happened since: the same form sent again is the same act. */
function commandFor({ state }: LoadedDossier): 'provide_intake_supplement' | 'provide_supplement' {
  return state.acceptedAt === undefined ? 'provide_intake_supplement' : 'provide_supplement'
}

/** Papers of the record for this case, then one for whatever else is asked. */
function fieldsOf(
  { office }: WebServices,
  { state }: LoadedDossier,
  lang: Lang,
): { code: string; name: string }[] {
  const components = office.catalogue.byId(state.procedureVersion)?.version.components ?? []
  const own = components
    .filter(({ group, case: one }) => group === 'submit' && (one === undefined || one === state.case))
    .map(({ code, name }) => ({ code, name: name[lang] }))
  return [...own, { code: OTHER, name: supplementProblems[lang].other }]
}

interface Sent {
  files: ReadonlyMap<string, readonly PaperFile[]>
  errors: readonly FormError[]
  key: string
}

function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  dossier: LoadedDossier,
  { files, errors, key }: Sent,
): FastifyReply {
  const { state } = dossier
  const path = supplementPath(codeOf(dossier))
  const frame = { ...portalFrame(request, services, 'track'), path }
  const open = [...state.intakeSupplements, ...state.supplements].find((one) => one.answeredAt === undefined)
  const page = supplementPage({
    frame,
    action: reply.uploadAction(path),
    code: codeOf(dossier),
    key,
    request: open,
    rules: fileRules(frame.lang, services.files.maxBytes),
    errors,
    papers: fieldsOf(services, dossier, frame.lang).map(({ code, name }) => ({
      code,
      name,
      kept: (files.get(code) ?? []).map((file) => keptFile(file, frame.lang)),
    })),
  })
  return sendPrivatePage(reply.header('x-robots-tag', 'noindex'), page)
}
