import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DeskDraft, fileAtDesk, saveDeskAnswers } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { formOf } from '../../../catalogue/index.ts'
import {
  actOnDossier,
  findLikeDossier,
  isRefusal,
  type Refusal,
  readDossier,
} from '../../../dossiers/index.ts'
import { deskForm, prefill } from '../../../forms/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import {
  cleanLine,
  formatMoment,
  type Lang,
  newId,
  platformProblem,
  problemError,
} from '../../../platform/index.ts'
import { sayRefusedFile } from '../../shell/forms/say-files.ts'
import { lastValues, readUploadForm } from '../../shell/forms/upload-form.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { sayWrongFacts } from '../../words/fact.ts'
import { signedIn } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { isUuid } from '../shell/uuid.ts'
import { declaredOf } from './declaring/declared.ts'
import { copyDraft, keepScreen } from './desk-of.ts'
import { fillKnown } from './person/fill-known.ts'
import { takeKept } from './person/kept-results.ts'
import { lookUpApplicant } from './population/look-up.ts'
import { type CardRead, withCard } from './reading/card-text.ts'
import { cardWords } from './reading/card-words.ts'
import { type ReadForm, type Receive, readReceive } from './receive-fields.ts'
import { arrangeScans } from './scanning/arrange-scans.ts'
import { cutScans, unsortedErrors } from './scanning/cut-scans.ts'
import { type Shown, showForm } from './show-receive.ts'
import { readTurnAway, type TurnAway, turnAway, turnAwayOf } from './unfiled/turn-away.ts'

/** What stands on the screen, read whole. */
type Typed = Required<Pick<Shown, 'version' | 'key' | 'fields' | 'files' | 'scanned'>> & {
  draft: DeskDraft
}

/**
 * `POST /work/receive`: keeps what was typed, then does what the button says: nothing more (`quiet`), the procedure's form (`declare`),
 * counting again, turning away, or accepting. Idempotent by the key of the form; emits `dossier_submitted` and `dossier_accepted`, or what
 * `turnAway` does.
 */
export async function accept(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, clock, files: room } = services
  const typedIn = await readUploadForm(request, room, signedIn(request).actor, clock.now())
  const { form: sent, card } = withCard(typedIn)
  const { procedure = '', key = '' } = lastValues(sent)
  await office.catalogue.learnCode(procedure, clock.now())
  const version = office.catalogue.inForce(procedure, clock.now())
  if (version === undefined || !isUuid(key)) throw problemError(platformProblem('bad_request'))
  const lang = langOf(request)
  const { form: arranged, ...arranging } = await arrangeScans(services, request, sent, lang)
  const { form: cut, ...scanned } = await cutScans(services, request, version, arranged, lang)
  const { form, isTaking } = await takeKept(services, request, version, cut)
  const fields = lastValues(form)
  const { files } = form
  const draft = await keepScreen(services, request, version, form, key)
  if (fields.quiet !== undefined) {
    const at = formatMoment(draft.savedAt, lang).slice(0, 5)
    return reply.header('cache-control', 'no-store').send({ at, isSignedOut: false })
  }
  const typed: Typed = { version, key: draft.id, fields, files, draft, scanned }
  if (card !== undefined) return answerCard(services, request, reply, typed, card)
  if (fields.declare !== undefined) return declare(services, request, reply, typed)
  const refused = [
    ...form.refused.map((file) => sayRefusedFile(file, lang, room.maxBytes)),
    ...scanned.errors,
    ...arranging.errors,
  ]
  if (form.isRemoving || arranging.isArranging || isTaking)
    return showForm(services, request, reply, { ...typed, errors: refused })
  const now = clock.now()
  const declared = declaredOf(version, draft, { now, lang })
  const read = readReceive(fields, files, version, { lang, today: toLocalDate(now), declared })
  const { body, isUnusual } = read
  if (fields.recount === 'yes') return showForm(services, request, reply, { ...typed, errors: refused, body })
  const known = await fillKnown(services, signedIn(request).actor, fields, lang)
  if (known !== undefined) {
    const { said, ...filled } = known
    return showForm(services, request, reply, {
      ...typed,
      fields: filled.fields,
      errors: [...filled.errors, ...refused],
      body,
      ...(said === undefined ? {} : { cardRead: said }),
    })
  }
  const person = { fields, party: body.parties.applicant, wrong: read.errors, procedure, key: typed.key }
  const asked = await lookUpApplicant(services, signedIn(request).actor, person, lang)
  if (asked !== undefined) {
    const shown = { fields: asked.fields, errors: [...asked.errors, ...refused], body, population: asked }
    return showForm(services, request, reply, { ...typed, ...shown })
  }
  const away = turnAwayOf(fields)
  if (away !== undefined) return answerAway(services, request, reply, away, { ...typed, read, refused })
  const errors = [...read.errors, ...refused, ...unsortedErrors(form, lang)]
  if (errors.length > 0) return showForm(services, request, reply, { ...typed, errors, body, isUnusual })
  return receive(services, request, reply, typed, body)
}

/** A reader ends with Enter, which is no wish to accept: the screen comes back with what the card says, or what it was instead. */
async function answerCard(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  card: CardRead,
): Promise<FastifyReply> {
  const t = cardWords[langOf(request)]
  if (card.kind === 'read') return showForm(services, request, reply, { ...typed, cardRead: t.read })
  return showForm(services, request, reply, { ...typed, errors: [{ id: card.field, message: t.other }] })
}

async function receive(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  body: Receive,
): Promise<FastifyReply> {
  const { office, clock } = services
  const { key, draft, version: procedure } = typed
  const { actor } = signedIn(request)
  const at = clock.now()
  const like = await findLike(services, body, at)
  if (like !== undefined && ![typed.fields.again, key].includes(like.id)) {
    return showForm(services, request, reply.code(409), { ...typed, body, like })
  }
  // The key names the dossier too, so that the second of two that are sent at once finds the first.
  const acted = await fileAtDesk(
    services,
    { draft, procedure, body },
    (whole) => actOnDossier(office, { id: key, dossier: key, actor, at, body: whole }),
    at,
  )
  if (!isRefusal(acted)) return reply.redirect(paths.received(acted.dossier), 303)
  if (acted.refused === 'key_reused') {
    // Sent before, and changed since: whoever presses again now means another dossier.
    const made = await readDossier(office, key)
    const copy = await copyDraft(services, draft, newId(at))
    const again = { ...typed, draft: copy, key: copy.id, made: made?.state }
    return showForm(services, request, reply.code(409), again)
  }
  const errors = sayRefusal(acted, langOf(request))
  return showForm(services, request, reply, { ...typed, errors, body })
}

/** Opens the procedure's form with what the screen knows already, or leaves it. */
async function declare(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { version, fields, draft }: Typed,
): Promise<FastifyReply> {
  const { database } = services.office
  const now = services.clock.now()
  if (fields.declare === 'no') {
    await saveDeskAnswers(database, draft, null, now)
    return reply.redirect(paths.receiveDraft(draft.id), 303)
  }
  if (draft.answers === undefined) {
    const known = (name: string) => cleanLine(fields[name] ?? '') || undefined
    const account = {
      name: known('name'),
      idNumber: known('idNumber'),
      phone: known('phone'),
      email: known('email'),
    }
    const at = { today: toLocalDate(now), lang: langOf(request) }
    const chosen = known('case')
    const begun = chosen === undefined ? {} : { case: chosen }
    const { answers } = prefill(deskForm(formOf(version)), begun, { account }, at)
    await saveDeskAnswers(database, draft, answers, now)
    return reply.redirect(paths.deskForm(draft.id), 303)
  }
  return reply.redirect(`${paths.deskForm(draft.id)}?check`, 303)
}

/** What was brought is kept with the slip that says why it is not taken in. */
async function answerAway(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  act: TurnAway,
  { read, refused, ...typed }: Typed & { read: ReadForm; refused: readonly FormError[] },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const names = new Map(typed.version.version.components.map(({ code, name }) => [code, name.vi]))
  const { errors, body } = readTurnAway(act, typed.fields, { read, names, lang })
  const shown = { ...typed, body: read.body, isUnusual: read.isUnusual }
  if (errors.length + refused.length > 0) {
    return showForm(services, request, reply, { ...shown, errors: [...errors, ...refused] })
  }
  const at = services.clock.now()
  const given = { key: typed.key, actor: signedIn(request).actor, at }
  const { draft, version: procedure } = typed
  const acted = await fileAtDesk(
    services,
    { draft, procedure, body: read.body },
    (whole) => turnAway(services.office, given, whole as Receive, body),
    at,
  )
  if (isRefusal(acted))
    return showForm(services, request, reply, { ...shown, errors: sayRefusal(acted, lang) })
  return reply.redirect(`${paths.dossier(acted.dossier)}?done=${body.type}`, 303)
}

/** A moment in which the same person hardly files the same procedure twice. */
const MOMENT_MS = 30 * 60_000

async function findLike({ office }: WebServices, { parties, procedure }: Receive, at: number) {
  const { idNumber } = parties.applicant
  return idNumber === undefined
    ? undefined
    : findLikeDossier(office.database, { idNumber, procedure, since: at - MOMENT_MS })
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
