import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toLocalDate } from '../../../../calendar/index.ts'
import {
  countNationalRecords,
  FINDING_KINDS,
  type FindingKind,
  findVersionInForce,
  findWholeNationalRecord,
  importNationalRecords,
  listDrafts,
  listFields,
  listNationalRecords,
  listPeriods,
  NATIONAL_SHOWS,
  type NationalShow,
  readNationalSheet,
  takeInDraft,
  versionOfRecord,
} from '../../../../catalogue/index.ts'
import { countInHand } from '../../../../dossiers/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { formatNumber, newId, platformProblem, problemError } from '../../../../platform/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError, NoticeProps } from '../../../ui/index.ts'
import { signedIn, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { isUuid } from '../../shell/uuid.ts'
import { readOneFile } from '../draft/read-one-file.ts'
import { nationalPage } from './national-page.tsx'
import { nationalWords } from './national-words.ts'
import { recordPage } from './record-page.tsx'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const ON_A_PAGE = 50
/** Unpacked; the whole list is a quarter of it. */
const MOST_BYTES = 100_000_000
/** Lines that are read without a breath. */
const AT_ONCE = 20
/** How many lines that were not read are told. */
const TOLD = 5

interface ByCode {
  Params: { code: string }
}

/**
 * `GET /work/national-records?show=&kind=&after=` lists what was imported of the national list, `POST` imports a file of it, `GET …/:code`
 * shows one record: what is doubtful, what it said before, what that means here; `POST …/:code` begins a draft of a procedure that is not
 * here yet.
 */
export function addNationalRecords(app: FastifyInstance, services: WebServices): void {
  app.get(paths.nationalRecords, { config: EDIT }, (request, reply) => showList(services, request, reply))
  app.post(paths.nationalRecords, { config: EDIT }, (request, reply) => take(services, request, reply))
  app.get<ByCode>(`${paths.nationalRecords}/:code`, { config: EDIT }, (request, reply) =>
    showOne(services, request, reply),
  )
  app.post<ByCode>(`${paths.nationalRecords}/:code`, { config: EDIT }, (request, reply) =>
    begin(services, request, reply),
  )
}

async function showList(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly FormError[] = [],
): Promise<FastifyReply> {
  const { office, clock } = services
  const lang = langOf(request)
  const query = queryOf(request)
  const show = NATIONAL_SHOWS.find((one) => one === query.show) ?? 'doubtful'
  const kind = Object.hasOwn(FINDING_KINDS, query.kind ?? '') ? (query.kind as FindingKind) : undefined
  const filter = { show, ...(kind ? { kind } : {}), on: toLocalDate(clock.now()) }
  const frame = await workspaceFrame(request, services, {
    ...{ title: nationalWords[lang].title, reply, hasErrors: errors.length > 0, path: paths.nationalRecords },
    toast: toastOf(request),
  })
  const page = nationalPage({
    ...{ frame, show, kind, errors, isFirst: query.after === undefined },
    counts: await countNationalRecords(office.database),
    ...(await listNationalRecords(office.database, filter, { after: query.after, limit: ON_A_PAGE })),
  })
  return sendPrivatePage(reply, page)
}

function toastOf(request: FastifyRequest): NoticeProps | undefined {
  const lang = langOf(request)
  const { added, changed, unchanged } = queryOf(request)
  const counts = [added, changed, unchanged].map(Number)
  if (added === undefined || !counts.every(Number.isInteger)) return undefined
  const [one = '', two = '', three = ''] = counts.map((count) => formatNumber(count, lang))
  return { title: nationalWords[lang].taken(one, two, three) }
}

/** Idempotent by the content of the file. Lines that cannot be read are told, the others are imported. */
async function take(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const t = nationalWords[langOf(request)]
  const again = (messages: readonly string[]) => {
    const errors = messages.map((message) => ({ id: 'file', message }))
    return showList(services, request, reply.code(422), errors)
  }
  const { bytes } = await readOneFile(request)
  const lines = bytes === undefined ? 'no_codes' : unpack(bytes)
  if (typeof lines === 'string') return again([lines === 'too_long' ? t.tooLong : t.noFile])
  const done = await importNationalRecords(office.database, each(lines), clock.now())
  if (done.added + done.changed > 0) await office.catalogue.refresh()
  if (done.refused.length > 0)
    return again(done.refused.slice(0, TOLD).map(({ line, why }) => t.broken(line, why)))
  const { added, changed, unchanged } = done
  const show: NationalShow = changed > 0 ? 'changed' : 'doubtful'
  const told = new URLSearchParams({
    ...{ show, added: String(added), changed: String(changed), unchanged: String(unchanged) },
  })
  return reply.redirect(`${paths.nationalRecords}?${told}`, 303)
}

/** Lines of JSON, packed or not, or the rows of a workbook, told by their first bytes. */
function unpack(bytes: Buffer): readonly string[] | 'no_codes' | 'too_long' {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readNationalSheet(bytes)
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain)
    return text.trim() === '' ? 'no_codes' : text.split('\n')
  } catch {
    return 'no_codes'
  }
}

/** A breath between some of them: others are served meanwhile. */
async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const [at, line] of lines.entries()) {
    if (at % AT_ONCE === 0) await setImmediate()
    yield line
  }
}

async function showOne(services: WebServices, request: FastifyRequest<ByCode>, reply: FastifyReply) {
  const { office, clock } = services
  const { code } = request.params
  const whole = await findWholeNationalRecord(office.database, code)
  if (whole === undefined) throw problemError(platformProblem('not_found'))
  const local = await findVersionInForce(office.database, code, toLocalDate(clock.now()))
  const frame = await workspaceFrame(request, services, { title: whole.record.name, reply })
  const page = recordPage({
    ...{ frame, local, key: newId(clock.now()) },
    ...whole,
    drafts: await listDrafts(office.database, code),
    open: local === undefined ? 0 : await countInHand(office.database, code),
  })
  return sendPrivatePage(reply, page)
}

/** Idempotent by the draft's id, which the page gives. What the list says is kept with the draft as its document. */
async function begin({ office, clock }: WebServices, request: FastifyRequest<ByCode>, reply: FastifyReply) {
  const { code } = request.params
  const { key = '' } = formOf(request)
  const id = isUuid(key) ? key : newId(clock.now())
  const whole = await findWholeNationalRecord(office.database, code)
  if (whole === undefined) throw problemError(platformProblem('not_found'))
  const today = toLocalDate(clock.now())
  // What is written here already goes on from what is here.
  const [last] = await listPeriods(office.database, code)
  if (last !== undefined) return reply.redirect(`${paths.procedures}/${code}`, 303)
  const fields = await listFields(office.database, today)
  const taken = await takeInDraft(office.database, {
    ...{ id, by: signedIn(request).staff.id, at: clock.now() },
    version: versionOfRecord(whole.record, { id, today, fields }),
    document: { name: `${code}.json`, bytes: Buffer.from(JSON.stringify(whole.record, null, 2)) },
  })
  if ('refusals' in taken) return reply.redirect(`${paths.nationalRecords}/${code}`, 303)
  return reply.redirect(`${paths.draft(taken.id)}?done=open`, 303)
}
