import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordView } from '../../../../agencies/index.ts'
import {
  type DeskDraft,
  findDeskDraft,
  findFiledAtDesk,
  printDeskForm,
  saveDeskAnswers,
} from '../../../../applications/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { type CompiledVersion, formOf } from '../../../../catalogue/index.ts'
import {
  type Answers,
  addFiles,
  DESK_PAGE,
  type DeskForm,
  deskForm,
  drawPage,
  type FormAt,
  type PageRead,
  readPage,
} from '../../../../forms/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatMoment, platformProblem, problemError } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { sayRefusedFile } from '../../../shell/forms/say-files.ts'
import { readUploadForm, type UploadForm } from '../../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { findReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { declarationPage } from './declaration-page.tsx'
import { declaredOf } from './declared.ts'
import { declaredPage } from './declared-page.tsx'
import { declaredWords } from './declared-words.ts'

const config = { access: { permission: 'dossier.receive' } } as const

interface Params {
  Params: { draft: string }
}

interface Opened {
  draft: DeskDraft
  procedure: CompiledVersion
  form: DeskForm
  at: FormAt
}

/**
 * `GET /work/receive/:draft/form`: the procedure's form, all on one page; `?check` shows what it lacks. `POST` of the same keeps what was
 * answered, right or wrong, before anything else, and goes back to the screen when it is right; with `quiet` (a page that saves while
 * somebody types) it only keeps. The last to save wins. `GET …/form.pdf`: the form to be signed. `GET
 * /work/dossiers/:id/declaration`: the form that a dossier came with, for whoever may read it; every look is recorded.
 */
export function addDeclaration(app: FastifyInstance, services: WebServices): void {
  app.get<Params>(paths.deskForm(':draft'), { config }, async (request, reply) => {
    const opened = await openForm(services, request)
    if (opened.draft.filedAt !== undefined) return reply.redirect(paths.received(opened.draft.id), 303)
    const { form, draft, at } = opened
    const check = queryOf(request).check === undefined ? [] : declaredErrors(services, opened)
    return show(services, request, reply, { ...opened, form, draft, at }, { errors: check, refused: [] })
  })
  app.post<Params>(paths.deskForm(':draft'), { config }, (request, reply) => save(services, request, reply))
  app.get<{ Params: { id: string } }>(
    paths.declared(':id'),
    { config: { access: { permission: 'dossier.read' } } },
    (request, reply) => showDeclared(services, request, reply),
  )
  app.get<Params>(paths.deskFormPrint(':draft'), { config }, async (request, reply) => {
    const { draft, procedure, at } = await openForm(services, request)
    const now = services.clock.now()
    const declared = declaredOf(procedure, draft, { now, lang: at.lang })
    const fields = new Map(draft.fields)
    const pdf = await printDeskForm(
      services.office,
      draft,
      {
        procedure,
        competentAgency: fields.get('competentAgency') ?? fields.get('receivingAgency') ?? '',
        signer: declared?.applicant?.name ?? fields.get('name') ?? '',
      },
      now,
    )
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="${draft.procedure}-to-khai.pdf"`)
      .type('application/pdf')
      .send(pdf)
  })
}

async function save(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files } = services
  const opened = await openForm(services, request)
  const { draft, form, at } = opened
  const upload = await readUploadForm(request, files, signedIn(request).actor, clock.now())
  const { body, answers } = bodyOf(upload, form, draft.answers ?? {})
  const read = readPage(form, { key: DESK_PAGE }, body, answers, at)
  const saved = await saveDeskAnswers(office.database, draft, read.answers, clock.now())
  if (saved === undefined) return reply.redirect(paths.received(draft.id), 303)
  if (upload.fields.quiet !== undefined) {
    const moment = formatMoment(saved.savedAt, at.lang).slice(0, 5)
    return reply.header('cache-control', 'no-store').send({ at: moment, isSignedOut: false })
  }
  const refused = upload.refused.map((one) => sayRefusedFile(one, at.lang, files.maxBytes))
  const isWrong = refused.length > 0 || (!read.stay && read.errors.length > 0)
  if (upload.fields.later !== undefined || (!read.stay && !isWrong)) {
    return reply.redirect(paths.receiveDraft(draft.id), 303)
  }
  const shown = { ...opened, draft: saved }
  const errors = read.stay ? [] : read.errors
  return show(services, request, reply.code(isWrong ? 422 : 200), shown, { errors, refused })
}

/** New files join what was attached before; hidden fields of the page say which of those stay. */
function bodyOf(
  { fields, files }: UploadForm,
  form: DeskForm,
  before: Answers,
): { body: Record<string, unknown>; answers: Answers } {
  const body: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(fields)) body[name] = values.length === 1 ? values[0] : values
  let answers = before
  const questions = form.pages.flatMap((page) => page.questions)
  for (const { key } of questions.filter(({ kind }) => kind === 'file')) {
    const sent = files.get(key) ?? []
    if (sent.length === 0) continue
    answers = addFiles(answers, key, sent)
    body[`kept-${key}`] = [...(fields[`kept-${key}`] ?? []), ...sent.map(({ sha256 }) => sha256)]
  }
  return { body, answers }
}

async function openForm(services: WebServices, request: FastifyRequest<Params>): Promise<Opened> {
  const { office, clock } = services
  const { draft: id } = request.params
  const { actor } = signedIn(request)
  const draft = isUuid(id) ? await findDeskDraft(office.database, { id, staff: actor.id }) : undefined
  if (draft === undefined) throw problemError(platformProblem('not_found'))
  await office.catalogue.learn([draft.procedureVersion])
  const procedure = office.catalogue.byId(draft.procedureVersion)
  if (procedure === undefined) throw problemError(platformProblem('not_found'))
  const at = { today: toLocalDate(draft.filedAt ?? clock.now()), lang: langOf(request) }
  return { draft, procedure, form: deskForm(formOf(procedure)), at }
}

function declaredErrors({ clock }: WebServices, { draft, procedure, at }: Opened): PageRead['errors'] {
  return declaredOf(procedure, draft, { now: clock.now(), lang: at.lang })?.missing ?? []
}

async function show(
  services: WebServices,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  { draft, procedure, form, at }: Opened,
  said: { errors: PageRead['errors']; refused: readonly FormError[] },
): Promise<FastifyReply> {
  const path = paths.deskForm(draft.id)
  const title = form.title?.[at.lang] ?? procedure.version.name[at.lang]
  const hasErrors = said.errors.length + said.refused.length > 0
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors, path })
  const drawn = drawPage(form, DESK_PAGE, draft.answers ?? {}, at)
  if (drawn === undefined) throw problemError(platformProblem('not_found'))
  return sendPrivatePage(reply, declarationPage({ frame, draft, title, form, drawn, ...said }))
}

async function showDeclared(
  services: WebServices,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { actor, staff } = signedIn(request)
  const { state } = await findReadable(services, actor, request.params.id)
  await recordView(office.database, { staff: staff.id, dossier: state.id, purpose: 'answers' }, clock.now())
  const draft = await findFiledAtDesk(office.database, state.id)
  await office.catalogue.learn([draft?.procedureVersion ?? state.procedureVersion])
  const procedure = office.catalogue.byId(draft?.procedureVersion ?? state.procedureVersion)
  const lang = langOf(request)
  const filed = { now: draft?.filedAt ?? clock.now(), lang }
  const declared = procedure && declaredOf(procedure, draft, filed)
  const code = state.code ?? state.reference
  const { title } = declaredWords[lang]
  const frame = await workspaceFrame(request, services, { title: `${title} · ${code}`, reply })
  return sendPrivatePage(reply, declaredPage({ frame, id: state.id, code, declared }))
}
