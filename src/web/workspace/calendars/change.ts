import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import {
  type Actor,
  announceDays,
  type Calendars,
  countCalendarVersions,
  previewCalendars,
  putCalendar,
} from '../../../agencies/index.ts'
import {
  type CalendarDefinition,
  type CalendarFault,
  type LocalDate,
  toLocalDate,
} from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { formatMoment, type Lang, type Problem, problemError } from '../../../platform/index.ts'
import { formOf, queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { sendSheet } from '../shell/printing/send-sheet.ts'
import { writeSheet } from '../shell/printing/write-sheet.ts'
import { paths } from '../shell/rail.ts'
import { calendarWords } from './calendars-words.ts'
import { type ChangePreview, changePage, type Typed } from './change-page.tsx'
import { countMoved, type MovedRow, movedBy } from './moved.ts'
import { ALL, calendarOptions, whoseCalendar } from './whose.ts'

/** What a change of calendars is as a command. */
export type CalendarChangeAsked = Parameters<typeof previewCalendars>[1]

export interface ReadingOf {
  lang: Lang
  today: LocalDate
  /** Absent: everybody's. */
  agency: string | undefined
  calendars: Calendars
}

/** One way to change calendars: its fields, how they are read, and at which of them a fault is shown. */
export interface ChangeKind {
  name: 'days' | 'hours'
  /** What stands in the fields before anybody has typed. */
  first(typed: Typed, of: ReadingOf): Typed
  read(typed: Typed, of: ReadingOf): { change?: CalendarChangeAsked; errors: FormError[] }
  fields(props: { lang: Lang; typed: Typed; errors: readonly FormError[]; today: LocalDate }): VNode
  fieldOf(fault: CalendarFault): string
}

const config = { access: { permission: 'calendar.manage' } } as const
const SHOWN = 100
const CHUNK = 500

/**
 * `GET` of a change shows its form, with `preview` also which open dossiers and petitions it would move; `.xlsx` has all of them.
 * `POST` writes it by the command of `motcua calendar`: idempotent, and refused with a new preview where somebody else has changed a
 * calendar since. Due dates are then recomputed by whoever follows the calendars.
 */
export function addCalendarChange(app: FastifyInstance, services: WebServices, kind: ChangeKind): void {
  const path = `${paths.calendars}/${kind.name}`
  app.get(path, { config }, (request, reply) => {
    const typed = queryOf(request)
    return show(services, kind, request, reply, { typed, isPreview: typed.preview !== undefined })
  })
  app.post(path, { config }, (request, reply) => write(services, kind, request, reply))
  app.get(`${path}.xlsx`, { config }, async (request, reply) => {
    const { change } = read(services, kind, request, queryOf(request))
    const planned = change && (await previewCalendars(services.office.database, change, services.clock.now()))
    if (planned === undefined) return reply.redirect(path, 303)
    if (!planned.ok) throw problemError(planned.problem)
    return sendMoved(
      services,
      reply,
      langOf(request),
      movedBy(services, signedIn(request).actor, planned.value.calendars),
    )
  })
}

function read(services: WebServices, kind: ChangeKind, request: FastifyRequest, typed: Typed) {
  const agency = whoseCalendar(services, signedIn(request).actor, typed.of)
  const today = toLocalDate(services.clock.now())
  const of = { lang: langOf(request), today, agency, calendars: services.office.calendars }
  return { of, ...kind.read(typed, of) }
}

async function write(
  services: WebServices,
  kind: ChangeKind,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { office, organisation, clock } = services
  const typed = formOf(request)
  const { change, of } = read(services, kind, request, typed)
  if (change === undefined) return show(services, kind, request, reply.code(422), { typed, isPreview: true })
  if (String(await countCalendarVersions(office.database)) !== typed.seen)
    return show(services, kind, request, reply.code(409), { typed, isPreview: true, isStale: true })
  const by = { staff: signedIn(request).staff.id, now: clock.now() }
  const written =
    'put' in change
      ? await putCalendar(office.database, change.put, by)
      : await announceDays(office.database, change.announce, by)
  if (!written.ok) return show(services, kind, request, reply.code(422), { typed, isPreview: true })
  await organisation.reload()
  return reply.redirect(
    `${paths.calendars}?of=${encodeURIComponent(of.agency ?? ALL)}&done=${kind.name}`,
    303,
  )
}

async function show(
  services: WebServices,
  kind: ChangeKind,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed: given, isPreview, isStale }: { typed: Typed; isPreview: boolean; isStale?: boolean },
): Promise<FastifyReply> {
  const lang = langOf(request)
  const t = calendarWords[lang]
  const { actor } = signedIn(request)
  const { of, change, errors: unread } = read(services, kind, request, given)
  const { preview, errors } = isPreview
    ? await previewOf(services, kind, { actor, change, unread, lang })
    : { errors: [] }
  const path = `${paths.calendars}/${kind.name}`
  const title = kind.name === 'days' ? t.daysTitle : t.hoursTitle
  const frame = await workspaceFrame(request, services, {
    ...{ title, reply, path, hasErrors: errors.length > 0 },
    toast: isStale ? { tone: 'soon', title: t.stale } : undefined,
  })
  const typed = isPreview ? given : kind.first(given, of)
  const page = changePage({
    ...{ frame, title, path, typed: { ...typed, of: of.agency ?? ALL }, errors, preview },
    lead: kind.name === 'days' ? t.daysLead : t.hoursLead,
    options: calendarOptions(services, actor, lang, kind.name === 'days' ? t.everybody : t.common),
    fields: kind.fields({ lang, typed, errors, today: of.today }),
    nameOf: (agency) => services.office.directory.nameOf(agency, lang),
  })
  return sendPrivatePage(reply, page)
}

async function previewOf(
  services: WebServices,
  kind: ChangeKind,
  {
    actor,
    change,
    unread,
    lang,
  }: { actor: Actor; change: CalendarChangeAsked | undefined; unread: readonly FormError[]; lang: Lang },
): Promise<{ preview?: ChangePreview; errors: readonly FormError[] }> {
  if (change === undefined) return { errors: unread }
  const { office, clock } = services
  const seen = await countCalendarVersions(office.database)
  const planned = await previewCalendars(office.database, change, clock.now())
  if (!planned.ok) return { errors: sayRefusal(kind, planned.problem, lang) }
  const { changed, calendars } = planned.value
  const found =
    changed.length === 0
      ? { counts: { moved: 0, later: 0, earlier: 0, steps: 0 }, rows: [] }
      : await countMoved(movedBy(services, actor, calendars), SHOWN)
  return { preview: { ...found, changed: changed.map(idOf), seen }, errors: [] }
}

function idOf({ id }: CalendarDefinition): string {
  return id
}

/** Each fault at the field that it is about. */
function sayRefusal(kind: ChangeKind, { text, next, extra }: Problem, lang: Lang): FormError[] {
  const { faults } = extra as { faults?: readonly CalendarFault[] }
  if (faults === undefined) return [{ id: 'of', message: `${text[lang]} ${next[lang]}` }]
  return faults.map((fault) => ({ id: kind.fieldOf(fault), message: fault.message[lang] }))
}

/** The whole list as a workbook. */
function sendMoved(
  { office }: WebServices,
  reply: FastifyReply,
  lang: Lang,
  rows: AsyncIterable<MovedRow>,
): FastifyReply {
  const t = calendarWords[lang]
  const moment = (at: number | null) => (at === null ? t.noDue : formatMoment(at, lang))
  const cells = ({ code, agency, was, is, steps }: MovedRow) => [
    ...[code, office.directory.nameOf(agency, lang), moment(was), moment(is), String(steps)],
  ]
  const heads = t.movedHeads
  const sheet = writeSheet({
    name: t.title,
    titles: [t.moved],
    columns: [
      { head: heads.code, width: 26 },
      { head: heads.agency, width: 40 },
      { head: heads.was, width: 20 },
      { head: heads.is, width: 20 },
      { head: heads.steps, width: 12 },
    ],
    rows: chunksOf(rows, cells),
  })
  return sendSheet(reply, 'doi-han.xlsx', sheet)
}

async function* chunksOf(rows: AsyncIterable<MovedRow>, cells: (row: MovedRow) => string[]) {
  let chunk: string[][] = []
  for await (const row of rows) {
    chunk.push(cells(row))
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  yield chunk
}
