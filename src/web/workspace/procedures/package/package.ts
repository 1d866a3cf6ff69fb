import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readRolePlaces } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  changeDraft,
  type Draft,
  findOfficialForm,
  getVersion,
  listPeriods,
  type ProcedureVersion,
  readDraftDocument,
  takeInBlocks,
  takeInDraft,
} from '../../../../catalogue/index.ts'
import { contentDisposition } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { type Lang, newId, platformProblem, problemError, type Text } from '../../../../platform/index.ts'
import {
  agenciesOf,
  packageKey,
  type ReadPackage,
  readPackage,
  unitsNamed,
  withAgencies,
  withUnits,
  writePackage,
} from '../../../../reform/index.ts'
import { type FlowBlock, withPlacesAsDone } from '../../../../workflow/index.ts'
import { readNumber } from '../../../fields/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { readOneFile } from '../draft/read-one-file.ts'
import { type ById, getDraft } from '../draft/show-draft.ts'
import { judgeDraft } from '../flow/judge-draft.ts'
import { ANY_UNIT, packagePage, type StrangeUnit, uploadPage } from './package-page.tsx'
import { packageWords } from './package-words.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const

interface ByNumber {
  Params: { code: string; number: string }
}

/**
 * `GET /work/procedures/:code/versions/:number/package` sends a signed package, `GET` and `POST /work/procedure-packages` take one in as a
 * draft, `GET` and `POST /work/drafts/:id/package` set its agencies, rooms and fees and list what else must be
 * set here.
 */
export function addPackages(app: FastifyInstance, services: WebServices): void {
  app.get<ByNumber>(
    `${paths.procedures}/:code/versions/:number/package`,
    { config: EDIT },
    (request, reply) => send(services, request, reply),
  )
  app.get(paths.packages, { config: EDIT }, (request, reply) => showUpload(services, request, reply))
  app.post(paths.packages, { config: EDIT }, (request, reply) => takeIn(services, request, reply))
  app.get<ById>(`${paths.drafts}/:id/package`, { config: EDIT }, (request, reply) =>
    show(services, request, reply),
  )
  app.post<ById>(`${paths.drafts}/:id/package`, { config: EDIT }, (request, reply) =>
    set(services, request, reply),
  )
}

async function send(services: WebServices, request: FastifyRequest<ByNumber>, reply: FastifyReply) {
  const { office, signer, siteName, clock } = services
  const { code, number } = request.params
  const period = (await listPeriods(office.database, code)).find((one) => String(one.number) === number)
  if (period === undefined) throw problemError(platformProblem('not_found'))
  const { version } = await getVersion(office.database, period.id)
  const nameOf = (agency: string) => office.directory.nameOf(agency, 'vi')
  const made = {
    from: siteName.vi,
    at: clock.now(),
    key: packageKey(signer),
    nameOf,
    blocks: blocksOf(office.catalogue, version),
    officialForm: await findOfficialForm(office.database, version.id),
  }
  return reply
    .type('application/zip')
    .header('content-disposition', contentDisposition('attachment', `${code}-${number}.motcua.zip`))
    .header('cache-control', 'private, no-store')
    .send(await writePackage(version, made))
}

function blocksOf({ blocks }: WebServices['office']['catalogue'], { flow }: ProcedureVersion): FlowBlock[] {
  const carried = (flow.blocks ?? []).flatMap((use) => blocks.find(use.block, use.number) ?? [])
  return [...new Set(carried)]
}

/** The version with its blocks under the codes they have here. */
function withBlocks(version: ProcedureVersion, called: Readonly<Record<string, string>>): ProcedureVersion {
  const { blocks } = version.flow
  if (blocks === undefined) return version
  const here = blocks.map((use) => ({ ...use, block: called[use.block] ?? use.block }))
  return { ...version, flow: { ...version.flow, blocks: here } }
}

async function showUpload(services: WebServices, request: FastifyRequest, reply: FastifyReply, error?: Text) {
  const lang = langOf(request)
  const frame = await workspaceFrame(request, services, {
    title: packageWords[lang].upload,
    reply,
    hasErrors: error !== undefined,
    path: paths.packages,
  })
  return sendPrivatePage(reply, uploadPage(frame, error))
}

async function takeIn(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const { name, bytes } = await readOneFile(request)
  const read = bytes && readPackage(bytes)
  if (bytes === undefined || read === undefined || 'problem' in read) {
    reply.code(422)
    const none = { vi: packageWords.vi.noFile, en: packageWords.en.noFile }
    return showUpload(services, request, reply, read !== undefined && 'problem' in read ? read.problem : none)
  }
  const { staff } = signedIn(request)
  const called = await takeInBlocks(office.database, {
    ...{
      blocks: read.blocks,
      origin: read.fingerprint,
      by: staff.id,
      byName: staff.fullName,
      at: clock.now(),
    },
  })
  if (read.blocks.length > 0) await office.catalogue.refresh()
  const taken = await takeInDraft(office.database, {
    ...{ id: newId(clock.now()), by: staff.id, at: clock.now() },
    version: { ...withBlocks(read.version, called), validFrom: toLocalDate(clock.now()) },
    document: { name: name.slice(0, 255), bytes },
    officialForm: read.officialForm,
  })
  if ('refusals' in taken) {
    reply.code(409)
    return showUpload(services, request, reply, taken.refusals[0]?.message)
  }
  return reply.redirect(`${paths.draft(taken.id)}/package?done=taken`, 303)
}

/** The package that a draft came in. */
async function packageOf({ office }: WebServices, draft: Draft): Promise<ReadPackage> {
  const document = await readDraftDocument(office.database, draft.version.id)
  const read = document && readPackage(document.bytes)
  if (read === undefined || 'problem' in read) throw problemError(platformProblem('not_found'))
  return read
}

/** Agencies of the version that are none here on the day it begins. */
function strangers({ office }: WebServices, version: ProcedureVersion): string[] {
  return agenciesOf(version).filter((code) => !office.directory.isValidAt(code, version.validFrom))
}

/** Rooms of the steps that their agency does not have here; nothing as long as that agency itself is not set. */
function strangeUnits({ office }: WebServices, version: ProcedureVersion, lang: Lang): StrangeUnit[] {
  const { directory } = office
  return unitsNamed(version).flatMap((one): StrangeUnit[] => {
    const agency = one.agency === 'competent' ? version.competent.agencies[0] : one.agency
    if (agency === undefined || !directory.isValidAt(agency, version.validFrom)) return []
    const rooms = directory.unitsOf(agency)
    if (rooms.some(({ code }) => code === one.unit)) return []
    const options = rooms.map(({ code, name }) => ({ value: code, text: name[lang] }))
    return [{ ...one, name: `unit.${one.agency}/${one.unit}`, rooms: options }]
  })
}

async function show(
  services: WebServices,
  request: FastifyRequest<ById>,
  reply: FastifyReply,
  typed: { form: Readonly<Record<string, string>>; errors: readonly FormError[] } = { form: {}, errors: [] },
) {
  const { office, clock } = services
  const lang = langOf(request)
  const draft = await getDraft(services, request)
  const read = await packageOf(services, draft)
  const today = toLocalDate(clock.now())
  const { findings } = judgeDraft(draft, services, { hasRole: await readRolePlaces(office.database), today })
  const { done } = queryOf(request)
  const t = packageWords[lang]
  const frame = await workspaceFrame(request, services, {
    title: t.title,
    reply,
    hasErrors: typed.errors.length > 0,
    path: `${paths.draft(draft.version.id)}/package`,
    toast: done === 'set' || done === 'taken' ? { title: done === 'set' ? t.set_done : t.taken } : undefined,
  })
  const agencies = office.directory
    .agencies()
    .filter(({ code }) => office.directory.isValidAt(code, draft.version.validFrom))
    .map(({ code }) => ({ value: code, text: office.directory.nameOf(code, lang) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'vi'))
  const page = packagePage({
    ...{ frame, draft, read, findings, agencies, ...typed },
    strangers: strangers(services, draft.version),
    units: strangeUnits(services, draft.version, lang),
  })
  return sendPrivatePage(reply, page)
}

async function set(services: WebServices, request: FastifyRequest<ById>, reply: FastifyReply) {
  const { office, clock } = services
  const draft = await getDraft(services, request)
  await packageOf(services, draft)
  const form = formOf(request)
  const places = Object.fromEntries(
    strangers(services, draft.version).flatMap((code) => {
      const here = form[`agency.${code}`] ?? ''
      return office.directory.isValidAt(here, draft.version.validFrom) ? [[code, here]] : []
    }),
  )
  const lang = langOf(request)
  const rooms = Object.fromEntries(
    strangeUnits(services, draft.version, lang).flatMap(
      ({ name, rooms: known }): [string, string | null][] => {
        const here = form[name] ?? ''
        if (here === ANY_UNIT) return [[name.slice('unit.'.length), null]]
        return known.some(({ value }) => value === here) ? [[name.slice('unit.'.length), here]] : []
      },
    ),
  )
  const errors: FormError[] = []
  const fees = draft.version.fees.map((fee, at) => {
    const text = form[`fee.${at}`]
    if (text === undefined || fee.formula !== undefined) return fee
    const rules = { least: 0, most: 10_000_000_000, whole: true }
    const read = readNumber(text, packageWords[lang].fees, rules, lang)
    if (read.ok) return { ...fee, amount: read.value }
    errors.push({ id: `fee.${at}`, message: read.message })
    return fee
  })
  if (errors.length > 0) return show(services, request, reply.code(422), { form, errors })
  const placed = withUnits(withAgencies({ ...draft.version, fees }, places), rooms)
  const { blocks } = office.catalogue
  const flow = withPlacesAsDone(placed.flow, (use) => blocks.find(use.block, use.number))
  const version = { ...placed, flow }
  await changeDraft(office.database, {
    ...{ id: draft.version.id, revision: draft.revision, by: signedIn(request).staff.id, at: clock.now() },
    version,
  })
  return reply.redirect(`${paths.draft(draft.version.id)}/package?done=set`, 303)
}
