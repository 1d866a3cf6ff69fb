import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { scopeOf } from '../../../agencies/index.ts'
import { ruleSetAt, toLocalDate } from '../../../calendar/index.ts'
import { type CompiledVersion, findProcedures, isCompetent } from '../../../catalogue/index.ts'
import {
  actOnDossier,
  type Dossier,
  findLikeDossier,
  isRefusal,
  type LikeDossier,
  listOftenReceived,
  promise,
  type Refusal,
  readDossier,
} from '../../../dossiers/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { type Lang, newId, platformProblem, problemError } from '../../../platform/index.ts'
import type { Option } from '../../fields/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { byText, type FormError } from '../../ui/index.ts'
import { sayWrongFacts } from '../../words/fact.ts'
import { homeOf, signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { addHandOver } from './hand-over.ts'
import { addReceipt } from './receipt.ts'
import { type ProcedureFound, receiveChoicePage, receiveChoiceWords } from './receive-choice-page.tsx'
import { type Fields, type Files, type ReadForm, type Receive, readReceive } from './receive-fields.ts'
import { receivePage } from './receive-page.tsx'
import { addReceived } from './received.ts'
import { addSlips } from './slips/slips.ts'
import { readTurnAway, type TurnAway, turnAway, turnAwayOf } from './unfiled/turn-away.ts'

const ACCESS = { access: { permission: 'dossier.receive' } } as const
const MOST_FOUND = 20
/** Offered before any search, so that most people at the counter need one click. */
const OFTEN = 8

/**
 * The counter: `GET /work/receive` offers what this counter receives most, `?q=` finds a procedure, `?procedure=` draws its form, `POST /work/receive` accepts. The
 * form carries its idempotency key, so sending it twice makes one dossier. Files are stored as they arrive and named in the
 * form from then on, whatever else is wrong with it. With it the receipt and the desk of results.
 */
export function addReceive(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get(paths.receive, { config: ACCESS }, async (request, reply) => {
    const { q = '', procedure } = queryOf(request)
    // Whoever types the code of a procedure has found it.
    const code = q.trim()
    await office.catalogue.learnCode(procedure ?? code, clock.now())
    if (office.catalogue.inForce(code, clock.now()) !== undefined) {
      return reply.redirect(`${paths.receive}?procedure=${encodeURIComponent(code)}`, 303)
    }
    const version = procedure === undefined ? undefined : office.catalogue.inForce(procedure, clock.now())
    if (version !== undefined) {
      return showForm(services, request, reply, { version, key: newId(clock.now()) })
    }
    const on = toLocalDate(clock.now())
    const found =
      q === ''
        ? await findOften(services, request)
        : (await findProcedures(office.database, office.catalogue.finder, q, { on, limit: MOST_FOUND })).lines
    const { title } = receiveChoiceWords[langOf(request)]
    const frame = await workspaceFrame(request, services, { title, reply })
    return sendPrivatePage(reply, receiveChoicePage(frame, q, found))
  })
  app.post(paths.receive, { config: ACCESS }, async (request, reply) => accept(services, request, reply))
  addReceived(app, services)
  addReceipt(app, services)
  addSlips(app, services)
  addHandOver(app, services)
}

/** What this person's counter receives most and may still receive today. */
async function findOften({ office, clock }: WebServices, request: FastifyRequest): Promise<ProcedureFound[]> {
  const { agency } = homeOf(signedIn(request))
  const codes = await listOftenReceived(office.database, agency, OFTEN)
  return codes.flatMap((code) => {
    const version = office.catalogue.inForce(code, clock.now())?.version
    return version === undefined ? [] : { code, name: version.name, field: version.field }
  })
}

async function accept(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const { actor } = signedIn(request)
  const form = await readUploadForm(request, room, actor, clock.now())
  const { files } = form
  const fields = lastValues(form)
  const key = fields.key ?? ''
  await office.catalogue.learnCode(fields.procedure ?? '', clock.now())
  const version = office.catalogue.inForce(fields.procedure ?? '', clock.now())
  if (version === undefined || !isUuid(key)) throw problemError(platformProblem('bad_request'))
  const lang = langOf(request)
  const refused = form.refused.map((file) => sayRefusedFile(file, lang, room.maxBytes))
  if (form.isRemoving)
    return showForm(services, request, reply, { version, key, fields, files, errors: refused })
  const read = readReceive(fields, files, version, { lang, today: toLocalDate(clock.now()) })
  const { body } = read
  if (fields.recount === 'yes') {
    return showForm(services, request, reply, { version, key, fields, files, errors: refused, body })
  }
  const away = turnAwayOf(fields)
  if (away !== undefined)
    return answerAway(services, request, reply, away, { version, key, fields, files, read, refused })
  const errors = [...read.errors, ...refused]
  if (errors.length > 0)
    return showForm(services, request, reply, {
      version,
      key,
      fields,
      files,
      errors,
      body,
      isUnusual: read.isUnusual,
    })
  const at = clock.now()
  const like = await findLike(services, body, at)
  if (like !== undefined && ![fields.again, key].includes(like.id)) {
    return showForm(services, request, reply.code(409), { version, key, fields, files, body, like })
  }
  // The key names the dossier too, so that the second of two that are sent at once finds the first.
  const acted = await actOnDossier(office, { id: key, dossier: key, actor, at, body })
  if (!isRefusal(acted)) return reply.redirect(`/work/received/${acted.dossier}`, 303)
  if (acted.refused === 'key_reused') {
    // Sent before, and changed since: whoever presses again now means another dossier.
    const made = await readDossier(office, key)
    const again = { version, key: newId(at), fields, files, made: made?.state }
    return showForm(services, request, reply.code(409), again)
  }
  const refusal = sayRefusal(acted, lang)
  return showForm(services, request, reply, { version, key, fields, files, errors: refusal, body })
}

/** What was brought is kept with the slip that says why it is not taken in. */
async function answerAway(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  act: TurnAway,
  {
    read,
    refused,
    ...form
  }: Required<Pick<Shown, 'version' | 'key' | 'fields' | 'files'>> & {
    read: ReadForm
    refused: readonly FormError[]
  },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const names = new Map(form.version.version.components.map(({ code, name }) => [code, name.vi]))
  const { errors, body } = readTurnAway(act, form.fields, { read, names, lang })
  const shown = { ...form, body: read.body, isUnusual: read.isUnusual }
  if (errors.length + refused.length > 0) {
    return showForm(services, request, reply, { ...shown, errors: [...errors, ...refused] })
  }
  const given = { key: form.key, actor: signedIn(request).actor, at: services.clock.now() }
  const acted = await turnAway(services.office, given, read.body, body)
  if (isRefusal(acted))
    return showForm(services, request, reply, { ...shown, errors: sayRefusal(acted, lang) })
  return reply.redirect(`${paths.dossier(acted.dossier)}?done=${body.type}`, 303)
}

interface Shown {
  version: CompiledVersion
  key: string
  fields?: Fields
  files?: Files
  errors?: readonly FormError[]
  /** As it was read, for what it would promise. */
  body?: Receive
  like?: LikeDossier
  isUnusual?: boolean
  /** What this very form has made already. */
  made?: Dossier | undefined
}

async function showForm(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { version, key, fields = {}, files = new Map(), errors = [], body, like, isUnusual = false, made }: Shown,
): Promise<FastifyReply> {
  const { lang, ...frame } = await workspaceFrame(request, services, {
    title: version.version.name[langOf(request)],
    reply,
    hasErrors: errors.length > 0,
    path: `${paths.receive}?procedure=${encodeURIComponent(version.version.procedure)}`,
  })
  const places = placesFor(services, request, version, lang)
  const known: Fields = { ...places.usual, ...fields }
  const { office, clock } = services
  const competentAgency = known.competentAgency ?? places.competent[0]?.value ?? ''
  const application = {
    channel: 'direct' as const,
    receivingAgency: known.receivingAgency ?? places.receiving[0]?.value ?? '',
    competentAgency,
    ...(known.case ? { case: known.case } : {}),
    facts: body?.facts ?? {},
  }
  const time = office.calendars.deadlineTime(competentAgency)
  const page = receivePage({
    frame: { ...frame, lang },
    procedure: version,
    formKey: key,
    ...places,
    fields: known,
    promised: promise(
      version,
      application,
      { deadlineTime: office.calendars.deadlineTime, ruleSetAt },
      clock.now(),
    ),
    time,
    like,
    isUnusual,
    files,
    maxBytes: services.files.maxBytes,
    isNew: fields.procedure === undefined,
    errors,
    made: made && { id: made.id, code: made.code ?? made.reference },
  })
  return sendPrivatePage(errors.length > 0 ? reply.code(422) : reply, page)
}

/** A moment in which the same person hardly files the same procedure twice. */
const MOMENT_MS = 30 * 60_000

async function findLike({ office }: WebServices, { parties, procedure }: Receive, at: number) {
  const { idNumber } = parties.applicant
  return idNumber === undefined
    ? undefined
    : findLikeDossier(office.database, { idNumber, procedure, since: at - MOMENT_MS })
}

/** Where this person may receive, and who may decide; the own agency is chosen already where it is one of them. */
function placesFor(
  { office, clock }: WebServices,
  request: FastifyRequest,
  version: CompiledVersion,
  lang: Lang,
) {
  const me = signedIn(request)
  const { directory } = office
  const now = clock.now()
  const valid = directory.agencies().filter(({ code }) => directory.isValidAt(code, toLocalDate(now)))
  const scope = scopeOf(me.actor, 'dossier.receive')
  const optionsOf = (agencies: typeof valid): Option[] =>
    agencies.map(({ code, name }) => ({ value: code, text: name[lang] })).sort(byText(lang))
  const receiving = optionsOf(valid.filter(({ code }) => scope.all || scope.agencies.includes(code)))
  const competent = optionsOf(valid.filter((agency) => isCompetent(version.version, agency)))
  const home = homeOf(me).agency
  const usual = {
    ...(receiving.some(({ value }) => value === home) ? { receivingAgency: home } : {}),
    ...(competent.some(({ value }) => value === home) ? { competentAgency: home } : {}),
  }
  return { receiving, competent, usual }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  not_competent: 'competentAgency',
  unknown_agency: 'competentAgency',
  not_permitted: 'receivingAgency',
  unknown_case: 'case',
}

/** A refusal at the fields it is about. */
function sayRefusal(refusal: Refusal, lang: Lang): FormError[] {
  const facts = sayWrongFacts(refusal, lang)
  if (facts.length > 0) return facts.map(({ fact, message }) => ({ id: `fact.${fact}`, message }))
  const { refused, message, next } = refusal
  return [{ id: FIELD_OF[refused] ?? 'name', message: `${message[lang]} ${next[lang]}` }]
}
