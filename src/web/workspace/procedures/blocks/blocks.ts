import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  type BlockVersion,
  beginBlock,
  carryBlock,
  changeBlock,
  discardBlock,
  listBlocks,
  listCarriers,
  publishBlock,
  reviseBlock,
} from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine, newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { isError } from '../flow/judge-draft.ts'
import { laneName } from '../flow/lane-name.ts'
import { readRows } from '../flow/read-rows.ts'
import { blockDraftPage } from './block-draft-page.tsx'
import { blockPage, blocksPage } from './blocks-page.tsx'
import { blockWords } from './blocks-words.ts'
import { decides, judgeBlock, listTouched } from './judge-block.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const PUBLISH = { access: { permission: 'catalogue.publish' } } as const
const LONGEST_NAME = 500

interface ByCode {
  Params: { code: string }
}
type Request = FastifyRequest<ByCode>
interface Typed {
  form: Readonly<Record<string, string>>
  errors: readonly FormError[]
}
const NOTHING: Typed = { form: {}, errors: [] }

/**
 * `GET` and `POST /work/flow-blocks` list the blocks and begin one, `GET …/:code?version=` shows one, `POST …/revise` begins its next
 * version, `GET` and `POST …/draft` write it, `POST …/discard` throws it away, `POST …/publish` puts it into use and makes drafts of the
 * procedures that were chosen.
 */
export function addBlocks(app: FastifyInstance, services: WebServices): void {
  const one = `${paths.blocks}/:code`
  app.get(paths.blocks, { config: EDIT }, (request, reply) => showList(services, request, reply))
  app.post(paths.blocks, { config: EDIT }, (request, reply) => begin(services, request, reply))
  app.get<ByCode>(one, { config: EDIT }, (request, reply) => showBlock(services, request, reply))
  app.post<ByCode>(`${one}/revise`, { config: EDIT }, (request, reply) => revise(services, request, reply))
  app.get<ByCode>(`${one}/draft`, { config: EDIT }, (request, reply) => showDraft(services, request, reply))
  app.post<ByCode>(`${one}/draft`, { config: EDIT }, (request, reply) => save(services, request, reply))
  app.post<ByCode>(`${one}/discard`, { config: EDIT }, (request, reply) => discard(services, request, reply))
  app.post<ByCode>(`${one}/publish`, { config: PUBLISH }, (request, reply) => putIn(services, request, reply))
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, errors }: Typed = NOTHING,
) {
  const t = blockWords[langOf(request)]
  const frame = await workspaceFrame(request, services, {
    ...{ title: t.title, reply, hasErrors: errors.length > 0, path: paths.blocks },
    toast: queryOf(request).done === 'discard' ? { title: t.discarded } : undefined,
  })
  const versions = await listBlocks(services.office.database)
  return sendPrivatePage(reply, blocksPage({ frame, versions, form, errors }))
}

async function begin(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const lang = langOf(request)
  const form = formOf(request)
  const name = readName(form)
  const code = cleanLine(form.code ?? '')
  const at = services.clock.now()
  const begun =
    name === undefined
      ? { refusals: [] }
      : await beginBlock(services.office.database, { code, name, by: signedIn(request).staff.id, at })
  if (!('refusals' in begun)) return reply.redirect(`${paths.block(code)}/draft`, 303)
  const errors: FormError[] = [
    ...(name === undefined ? [{ id: 'name', message: blockWords[lang].nameNeeded }] : []),
    ...begun.refusals.map(({ message }) => ({ id: 'code', message: message[lang] })),
  ]
  return showList(services, request, reply.code(422), { form, errors })
}

function readName(form: Typed['form']) {
  const vi = cleanLine(form.name ?? '').slice(0, LONGEST_NAME)
  return vi === '' ? undefined : { vi, en: cleanLine(form.nameEn ?? '').slice(0, LONGEST_NAME) || vi }
}

async function versionsOf({ office }: WebServices, { params }: Request): Promise<BlockVersion[]> {
  const all = await listBlocks(office.database)
  const versions = all.filter(({ block }) => block.code === params.code)
  if (versions.length === 0) throw problemError(platformProblem('not_found'))
  return versions
}

async function draftOf(services: WebServices, request: Request): Promise<BlockVersion> {
  const draft = (await versionsOf(services, request)).find(({ status }) => status === 'draft')
  if (draft === undefined) throw problemError(platformProblem('not_found'))
  return draft
}

async function showBlock(services: WebServices, request: Request, reply: FastifyReply) {
  const lang = langOf(request)
  const t = blockWords[lang]
  const versions = await versionsOf(services, request)
  const { version, done, submitted, writing } = queryOf(request)
  const shown =
    versions.find(({ block }) => String(block.number) === version) ??
    versions.findLast(({ status }) => status === 'published') ??
    versions.at(-1)
  if (shown === undefined) throw problemError(platformProblem('not_found'))
  const made = t.drafts(Number(submitted) || 0, Number(writing) || 0)
  const frame = await workspaceFrame(request, services, {
    ...{ title: shown.block.name[lang], reply },
    toast: done === 'put' ? { title: `${t.put} ${submitted === undefined ? '' : made}`.trim() } : undefined,
  })
  const carriers = await listCarriers(services.office.database, shown.block.code)
  const lane = (key: string) => laneName(services, key, lang)
  return sendPrivatePage(reply, blockPage({ frame, versions, shown, carriers, laneName: lane }))
}

async function revise({ office, clock }: WebServices, request: Request, reply: FastifyReply) {
  const { code } = request.params
  await reviseBlock(office.database, { code, by: signedIn(request).staff.id, at: clock.now() })
  return reply.redirect(`${paths.block(code)}/draft`, 303)
}

async function showDraft(
  services: WebServices,
  request: Request,
  reply: FastifyReply,
  { form, errors, draft: given }: Typed & { draft?: BlockVersion } = NOTHING,
) {
  const { office, clock } = services
  const lang = langOf(request)
  const draft = given ?? (await draftOf(services, request))
  const today = toLocalDate(clock.now())
  const deciding = given === undefined ? decides(draft.block) : form.decides === 'yes'
  const judged = judgeBlock(draft, services, { today, deciding })
  const hasRole = await readRolePlaces(office.database)
  const carriers = await listCarriers(office.database, draft.block.code)
  const touched = judged.findings.some(isError)
    ? []
    : listTouched(judged.block, carriers, services, { today, hasRole, lang })
  const frame = await workspaceFrame(request, services, {
    ...{ title: judged.block.name[lang], reply, hasErrors: errors.length > 0 },
    path: `${paths.block(draft.block.code)}/draft`,
    toast: queryOf(request).done === 'save' ? { title: blockWords[lang].saved } : undefined,
  })
  const ids = Object.fromEntries(touched.map(({ carrier }) => [carrier.procedure, newId(clock.now())]))
  const lane = (key: string) => laneName(services, key, lang)
  const { blocks } = office.catalogue
  const page = blockDraftPage({ frame, draft, judged, touched, ids, blocks, laneName: lane, form, errors })
  return sendPrivatePage(reply, page)
}

async function save(services: WebServices, request: Request, reply: FastifyReply) {
  const { office, clock } = services
  const lang = langOf(request)
  const form = formOf(request)
  const draft = await draftOf(services, request)
  const lines = readRows(form, office.catalogue.blocks).filter(({ block }) => block === undefined)
  const name = readName(form) ?? draft.block.name
  const typed: BlockVersion = { ...draft, block: { ...draft.block, name }, lines }
  const deciding = form.decides === 'yes'
  const { block } = judgeBlock(typed, services, { today: toLocalDate(clock.now()), deciding })
  const saved = await changeBlock(office.database, {
    ...{ block, lines, revision: Number(form.revision) || 0 },
    ...{ by: signedIn(request).staff.id, at: clock.now() },
  })
  if ('done' in saved) return reply.redirect(`${paths.block(block.code)}/draft?done=save`, 303)
  const errors = saved.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] }))
  return showDraft(services, request, reply.code(409), { form, errors, draft: typed })
}

async function discard({ office }: WebServices, request: Request, reply: FastifyReply) {
  await discardBlock(office.database, request.params.code)
  return reply.redirect(`${paths.blocks}?done=discard`, 303)
}

async function putIn(services: WebServices, request: Request, reply: FastifyReply) {
  const { office, clock } = services
  const lang = langOf(request)
  const t = blockWords[lang]
  const form = formOf(request)
  const chosen = Object.entries(form).flatMap(([name, id]) =>
    name.startsWith('draft.') && isUuid(id) ? [{ code: name.slice('draft.'.length), id }] : [],
  )
  const today = toLocalDate(clock.now())
  const date = parseDateInput(form.date ?? '', { today, century: 'near' })
  const from = parseDateInput(form.validFrom ?? '', { today, century: 'near' })
  const number = cleanLine(form.decision ?? '')
  const errors: FormError[] = [
    ...(number === '' ? [{ id: 'decision', message: t.needed }] : []),
    ...(date.ok ? [] : [{ id: 'date', message: t.badDate }]),
    ...(from.ok ? [] : [{ id: 'validFrom', message: t.badDate }]),
  ]
  if (chosen.length > 0 && errors.length > 0)
    return showDraft(services, request, reply.code(422), { form, errors })
  const { staff } = signedIn(request)
  const put = await publishBlock(office.database, {
    ...{ code: request.params.code, number: Number(form.number) || 0, revision: Number(form.revision) || 0 },
    ...{ byName: staff.fullName, at: clock.now() },
  })
  if ('refusals' in put) {
    const said = put.refusals.map(({ message }) => ({ id: 'draft', message: message[lang] }))
    return showDraft(services, request, reply.code(409), { form, errors: said })
  }
  await office.catalogue.refresh()
  const made = { submitted: 0, writing: 0 }
  const directory = { agencies: office.directory.agencies(), hasRole: await readRolePlaces(office.database) }
  for (const draft of chosen) {
    if (!date.ok || !from.ok) continue
    const state = await carryBlock(office.database, {
      ...{ block: put.block, find: office.catalogue.blocks.find, draft, directory },
      ...{ decision: { number, date: date.date }, validFrom: from.date, by: staff.id, at: clock.now() },
    })
    if (state !== undefined) made[state] += 1
  }
  const counts = chosen.length === 0 ? '' : `&submitted=${made.submitted}&writing=${made.writing}`
  return reply.redirect(`${paths.block(request.params.code)}?done=put${counts}`, 303)
}
