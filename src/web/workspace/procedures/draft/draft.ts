import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canSomewhere } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  type Draft,
  draftAsSeen,
  listFields,
  type ProcedureVersion,
  readDraftDocument,
} from '../../../../catalogue/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import type { FlowLine } from '../../../../workflow/index.ts'
import { formOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { blockWords } from '../blocks/blocks-words.ts'
import { readModel } from '../bpmn/read-model.ts'
import { blockPlaces } from '../flow/block-places.ts'
import { cutRows } from '../flow/cut-rows.ts'
import { linesOf } from '../flow/judge-draft.ts'
import { startWith } from '../flow/patterns.ts'
import { type ReadDecision, type ReadTable, readPaste, readRows, readUpload } from '../flow/read-rows.ts'
import { saveForm } from '../form/save-form.ts'
import { procedureWords } from '../procedures-words.ts'
import { readRecord } from '../record/read-record.ts'
import { approve, discard, giveBack, submit } from './deciding.ts'
import { readOneFile } from './read-one-file.ts'
import { save } from './save-draft.ts'
import { type ById, getDraft, show } from './show-draft.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const PUBLISH = { access: { permission: 'catalogue.publish' } } as const

/**
 * `GET /work/drafts/:id` shows the record of a draft, `GET …/flow` its flow; `POST` to the same saves what stands in the form, whatever
 * it is. `GET` and `POST …/model` do so with the flow as a drawing. `POST …/table` reads an uploaded document, `POST …/submit`, `…/return`, `…/approve`, `…/discard` decide. A page that is
 * behind is answered with what was typed and who saved what meanwhile.
 */
export function addDrafts(app: FastifyInstance, services: WebServices): void {
  const record = `${paths.drafts}/:id`
  app.get<ById>(record, { config: EDIT }, (request, reply) => show(services, request, reply, 'record'))
  app.post<ById>(record, { config: EDIT }, (request, reply) => saveRecord(services, request, reply))
  app.get<ById>(`${record}/flow`, { config: EDIT }, (request, reply) =>
    show(services, request, reply, 'flow'),
  )
  app.post<ById>(`${record}/flow`, { config: EDIT }, (request, reply) => saveFlow(services, request, reply))
  app.get<ById>(`${record}/model`, { config: EDIT }, (request, reply) =>
    show(services, request, reply, 'model'),
  )
  app.post<ById>(`${record}/model`, { config: EDIT }, (request, reply) => saveModel(services, request, reply))
  app.get<ById>(`${record}/form`, { config: EDIT }, (request, reply) =>
    show(services, request, reply, 'form'),
  )
  app.post<ById>(`${record}/form`, { config: EDIT }, (request, reply) => saveForm(services, request, reply))
  app.post<ById>(`${record}/table`, { config: EDIT }, (request, reply) => saveTable(services, request, reply))
  app.get<ById>(`${record}/document`, { config: EDIT }, (request, reply) =>
    sendDocument(services, request, reply),
  )
  app.post<ById>(`${record}/submit`, { config: EDIT }, (request, reply) => submit(services, request, reply))
  app.post<ById>(`${record}/return`, { config: EDIT }, (request, reply) => giveBack(services, request, reply))
  app.post<ById>(`${record}/approve`, { config: PUBLISH }, (request, reply) =>
    approve(services, request, reply),
  )
  app.post<ById>(`${record}/discard`, { config: EDIT }, (request, reply) => discard(services, request, reply))
}

async function saveRecord(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const form = formOf(request)
  const lang = langOf(request)
  // Rows are counted as the page has them, which may be behind.
  const seen = draftAsSeen(draft, Number(form.revision) || 0)
  const { version, errors } = readRecord(form, seen.version, {
    lang,
    today: toLocalDate(services.clock.now()),
    isAgency: (code) => services.office.directory.find(code)?.code === code,
    fields: await listFields(services.office.database, toLocalDate(services.clock.now())),
  })
  if (errors.length > 0) {
    reply.code(422)
    return show(services, request, reply, 'record', { draft: { ...draft, version }, form, errors })
  }
  return save(services, request, reply, { part: 'record', form, content: { version } })
}

async function saveFlow(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const form = formOf(request)
  const { catalogue, directory } = services.office
  const lines = readRows(form, catalogue.blocks, blockPlaces(draft.version, directory))
  if (form.do === 'pattern') return savePattern(services, request, reply, draft)
  if (form.do === 'cut') return saveCut(services, request, reply, { form, draft, lines })
  if (form.do !== 'paste')
    return save(services, request, reply, { part: 'flow', form, content: { version: draft.version, lines } })
  return saveRead(services, request, reply, {
    form,
    read: readPaste(form.paste ?? ''),
    fallback: { ...draft, lines },
  })
}

/** The rows of a pattern in the place of those that stood there. */
async function savePattern(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  draft: Draft,
) {
  const form = formOf(request)
  const content = startWith(form.pattern ?? '', draft.version, services.office.directory)
  if (content !== undefined) return save(services, request, reply, { part: 'flow', form, content })
  const errors = [{ id: 'pattern', message: procedureWords[langOf(request)].needed }]
  return show(services, request, reply.code(422), 'flow', { form, errors })
}

/** A block of the chosen rows is in use at once, so only whoever may publish makes one. */
async function saveCut(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  asked: { form: Readonly<Record<string, string>>; draft: Draft; lines: FlowLine[] },
) {
  const lang = langOf(request)
  const { actor, staff } = signedIn(request)
  const by = { by: staff.id, byName: staff.fullName, at: services.clock.now() }
  const { cutOthers } = blockWords[lang]
  const cut = canSomewhere(actor, 'catalogue.publish')
    ? await cutRows(services, asked, by)
    : { errors: [{ id: 'cutFrom', message: { vi: cutOthers, en: cutOthers } }] }
  const { form, draft, lines } = asked
  if ('errors' in cut) {
    const errors = cut.errors.map(({ id, message }) => ({ id, message: message[lang] }))
    return show(services, request, reply.code(422), 'flow', { draft: { ...draft, lines }, form, errors })
  }
  return save(services, request, reply, {
    ...{ part: 'flow', form, content: { version: draft.version, lines: cut.lines } },
  })
}

async function saveTable(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const { fields: form, name, bytes } = await readOneFile(request)
  const t = procedureWords[langOf(request)]
  const error = bytes === undefined ? t.noFile : /\.(docx|xlsx|bpmn)$/i.test(name) ? undefined : t.otherEnding
  if (error !== undefined || bytes === undefined) {
    reply.code(422)
    return show(services, request, reply, 'flow', {
      form,
      errors: [{ id: 'file', message: error ?? t.noFile }],
    })
  }
  const document = { name: name.slice(0, 255), bytes }
  const isModel = /\.bpmn$/i.test(name)
  const taken = isModel
    ? await readModel(bytes, draft.version, services)
    : { read: readUpload(name, bytes), version: draft.version }
  const fallback = { ...draft, version: taken.version }
  return saveRead(services, request, reply, {
    ...{ form, read: taken.read, fallback, field: 'file' },
    // A model is a picture of the flow; the decision is another document.
    ...(isModel ? {} : { document }),
  })
}

/** The drawing as a `.bpmn` file that was uploaded. */
async function saveModel(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const draft = await getDraft(services, request)
  const form = formOf(request)
  const { read, version } = await readModel(Buffer.from(form.xml ?? ''), draft.version, services)
  return saveRead(services, request, reply, {
    ...{ form, read, fallback: { ...draft, version }, field: 'model', part: 'model', done: 'save' },
  })
}

interface ReadInput {
  form: Readonly<Record<string, string>>
  read: ReadTable
  /** What is shown where no table was found. */
  fallback: Draft
  document?: { name: string; bytes: Uint8Array }
  field?: string
  /** The page that it was sent from, and that is shown again. */
  part?: 'flow' | 'model'
  done?: 'read' | 'save'
}

/** Saves the rows of a table that was pasted or uploaded; one that is none leaves the rows as they are. */
async function saveRead(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  input: ReadInput,
) {
  const { form, read, fallback, document, field = 'paste', part = 'flow', done = 'read' } = input
  if ('error' in read) {
    reply.code(422)
    const errors = [{ id: field, message: read.error[langOf(request)] }]
    return show(services, request, reply, part, { draft: fallback, form, errors })
  }
  const known = (linesOf(fallback, services) ?? []).filter(({ node }) => node !== undefined)
  const lines = read.lines.map((line) => {
    const same = known.find(({ cells }) => cells.work === line.cells.work && cells.who === line.cells.who)
    return same?.node === undefined ? line : { ...line, node: same.node }
  })
  return save(services, request, reply, {
    part,
    form,
    content: {
      version: withDecision(fallback.version, read.decision, services),
      lines,
      ...(document ? { document } : {}),
    },
    done,
  })
}

/** The number and date by which the document calls its decision. */
function withDecision(
  version: ProcedureVersion,
  named: ReadDecision | undefined,
  { clock }: WebServices,
): ProcedureVersion {
  if (!named) return version
  const read = parseDateInput(named.date ?? '', { today: toLocalDate(clock.now()), century: 'near' })
  const date = read.ok ? read.date : version.decision.date
  return { ...version, decision: { ...version.decision, number: named.number, date } }
}

async function sendDocument({ office }: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const document = isUuid(request.params.id)
    ? await readDraftDocument(office.database, request.params.id)
    : undefined
  if (!document) throw problemError(platformProblem('not_found'))
  return reply
    .type('application/octet-stream')
    .header('content-disposition', contentDisposition('attachment', document.name))
    .header('cache-control', 'private, no-store')
    .send(document.bytes)
}
