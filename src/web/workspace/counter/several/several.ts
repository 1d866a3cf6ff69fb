import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type DeskDraft, findDeskDraft, finishDeskDraft } from '../../../../applications/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import type { CompiledVersion } from '../../../../catalogue/index.ts'
import {
  actOnDossier,
  findDossiers,
  isRefusal,
  type LoadedDossier,
  type Refusal,
} from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatMoment, newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import { lastValues, readUploadForm } from '../../../shell/forms/upload-form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isReadable } from '../../shell/readable.ts'
import { isUuid } from '../../shell/uuid.ts'
import { keepScreen } from '../desk-of.ts'
import { fillKnown } from '../person/fill-known.ts'
import { withCard } from '../reading/card-text.ts'
import { cardWords } from '../reading/card-words.ts'
import { type Fields, neededFacts } from '../receive-fields.ts'
import { placesFor } from '../show-receive.ts'
import { severalPage } from './several-page.tsx'
import { addSeveralReceived } from './several-received.tsx'
import {
  dossierOfRow,
  MOST_ROWS,
  mayBeSeveral,
  type ReadRow,
  readSeveral,
  rowField,
  rowsOf,
  saysTheSame,
} from './several-rows.ts'
import { severalWords } from './several-words.ts'

const config = { access: { permission: 'dossier.receive' } } as const
const PATH = '/work/receive/several'

/**
 * `GET /work/receive/several?procedure=`: one person with several dossiers of a kind; `?draft=` what was begun. `POST` keeps what was
 * typed and accepts every row as a dossier of its own. A row that is refused leaves the others alone, and is sent again with the same
 * press; a row that is a dossier already is not received again, however often it is sent. Emits what `receive` does, for each row.
 */
export function addSeveral(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get(PATH, { config }, async (request, reply) => {
    const { procedure = '', draft: id = '' } = queryOf(request)
    const own = { id, staff: signedIn(request).actor.id }
    const draft = isUuid(id) ? await findDeskDraft(office.database, own) : undefined
    const version = await procedureOf(services, draft?.procedure ?? procedure)
    const fields = draft && Object.fromEntries(draft.fields)
    const key = draft?.id ?? newId(clock.now())
    return show(services, request, reply, { version, key, fields, draft })
  })
  app.post(PATH, { config }, (request, reply) => acceptAll(services, request, reply))
  addSeveralReceived(app, services)
}

async function procedureOf({ office, clock }: WebServices, code: string): Promise<CompiledVersion> {
  await office.catalogue.learnCode(code, clock.now())
  const version = office.catalogue.inForce(code, clock.now())
  if (version === undefined || !mayBeSeveral(version)) throw problemError(platformProblem('not_found'))
  return version
}

async function acceptAll(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, files, office } = services
  const typedIn = await readUploadForm(request, files, signedIn(request).actor, clock.now())
  const { form, card } = withCard(typedIn)
  const fields = lastValues(form)
  if (!isUuid(fields.key ?? '')) throw problemError(platformProblem('bad_request'))
  const version = await procedureOf(services, fields.procedure ?? '')
  const lang = langOf(request)
  const draft = await keepScreen(services, request, version, form, fields.key ?? '')
  if (fields.quiet !== undefined) {
    const at = formatMoment(draft.savedAt, lang).slice(0, 5)
    return reply.header('cache-control', 'no-store').send({ at, isSignedOut: false })
  }
  const typed = { version, key: draft.id, fields, draft }
  if (card?.kind === 'other') {
    const errors = [{ id: card.field, message: cardWords[lang].other }]
    return show(services, request, reply.code(422), { ...typed, errors })
  }
  const known = await fillKnown(services, signedIn(request).actor, fields, lang)
  if (known !== undefined) {
    const { errors, said } = known
    const shown = { ...typed, fields: known.fields, errors, ...(said === undefined ? {} : { said }) }
    return show(services, request, errors.length > 0 ? reply.code(422) : reply, shown)
  }
  if (card !== undefined || fields.recount !== undefined) return show(services, request, reply, typed)
  const rows = rowsOf(fields, neededFacts(version))
  const done = await doneRows(services, draft.id)
  const changed = rows.flatMap((row) => {
    const made = done.get(row.row)
    return made === undefined || saysTheSame(row, made)
      ? []
      : [{ id: rowField(row.row, 'what'), message: severalWords[lang].changed(made.state.code ?? '') }]
  })
  const read = readSeveral(fields, version, rows, { lang, today: toLocalDate(clock.now()) })
  if (read.errors.length > 0) {
    const { errors, isUnusual } = read
    return show(services, request, reply.code(422), { ...typed, errors, isUnusual })
  }
  const refused = await receiveRows(
    services,
    request,
    draft.id,
    read.rows.filter(({ row }) => !done.has(row)),
  )
  const errors = [
    ...changed,
    ...refused.map(({ row, refusal }) => ({
      id: rowField(row, 'what'),
      message: `${severalWords[lang].row(row + 1)}: ${refusal.message[lang]} ${refusal.next[lang]}`,
    })),
  ]
  if (errors.length > 0) {
    return show(services, request, reply.code(409), { ...typed, errors, isPartly: refused.length > 0 })
  }
  await finishDeskDraft(office.database, draft, clock.now())
  return reply.redirect(paths.several(draft.id), 303)
}

async function receiveRows(
  { office, clock }: WebServices,
  request: FastifyRequest,
  key: string,
  rows: readonly ReadRow[],
): Promise<{ row: number; refusal: Refusal }[]> {
  const { actor } = signedIn(request)
  const refused: { row: number; refusal: Refusal }[] = []
  // One after another: their numbers follow the order of the rows.
  for (const { row, body } of rows) {
    const dossier = dossierOfRow(key, row)
    const acted = await actOnDossier(office, { id: dossier, dossier, actor, at: clock.now(), body })
    if (isRefusal(acted)) refused.push({ row, refusal: acted })
  }
  return refused
}

/** Rows that are dossiers, as they stand. */
async function doneRows({ office }: WebServices, key: string): Promise<ReadonlyMap<number, LoadedDossier>> {
  const ids = Array.from({ length: MOST_ROWS }, (_, row) => dossierOfRow(key, row))
  const found = await findDossiers(office.database, ids)
  return new Map(
    ids.flatMap((id, row) => (found.has(id) ? [[row, found.get(id) as LoadedDossier] as const] : [])),
  )
}

interface Shown {
  version: CompiledVersion
  key: string
  fields?: Fields | undefined
  draft?: DeskDraft | undefined
  errors?: readonly FormError[]
  isUnusual?: boolean
  isPartly?: boolean
  /** That something was filled in. */
  said?: string
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  { version, key, fields = {}, draft, errors = [], isUnusual = false, isPartly = false, said }: Shown,
): Promise<FastifyReply> {
  const lang = langOf(request)
  const { title } = severalWords[lang]
  const path = draft ? paths.severalDraft(key) : paths.receiveSeveral(version.version.procedure)
  const frame = await workspaceFrame(request, services, { title, reply, hasErrors: errors.length > 0, path })
  const { usual, ...places } = placesFor(services, request, version, lang)
  const { actor } = signedIn(request)
  const all = draft === undefined ? new Map<number, LoadedDossier>() : await doneRows(services, key)
  const done = new Map([...all].filter(([, { state }]) => isReadable(actor, state)))
  const known = { ...usual, ...fields }
  const page = severalPage({
    ...{ frame, procedure: version, formKey: key, fields: known, errors, isUnusual, isPartly, done, said },
    ...places,
    isNew: draft === undefined,
    savedAt: draft?.savedAt,
    rows: rowsOf(known, neededFacts(version)),
  })
  return sendPrivatePage(reply, page)
}
