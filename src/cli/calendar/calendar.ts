/** `motcua calendar`: what working time limits are counted in, days that are announced, and which open dossiers they move. */
import {
  announceDays,
  builtInCalendar,
  CALENDAR_PURPOSES,
  type CalendarInput,
  previewCalendars,
  putCalendar,
  readLatestCalendars,
} from '../../agencies/index.ts'
import { type CalendarDefinition, type CalendarFault, toLocalDate } from '../../calendar/index.ts'
import {
  CALENDAR_REASON,
  type MovedDeadline,
  previewDeadlines,
  recomputeDeadlines,
} from '../../dossiers/index.ts'
import { type MovedPetition, previewPetitions, recomputePetitions } from '../../petitions/index.ts'
import { operatorError, type Problem } from '../../platform/index.ts'
import type { House } from '../serve/open-house.ts'
import type { CalendarAsked, Mode } from './read-calendar-args.ts'
import { faulty, readAnnouncedDays, readCalendarFile } from './read-calendar-file.ts'
import { lineOf, lineOfMoved, sayCalendar } from './say-calendar.ts'

interface CalendarIo {
  house: Pick<House, 'office' | 'organisation' | 'clock'>
  output: { write(text: string): unknown }
}

type Change = Parameters<typeof previewCalendars>[1]

/**
 * Shows calendars or changes them. A change is written, then open dossiers are recomputed by an event that keeps the old date; a
 * preview says which would move and writes nothing. Idempotent: the same again changes nothing. Exit status 1 when a dossier
 * failed, which is tried again by the worker.
 */
export async function calendarCommand(asked: CalendarAsked, io: CalendarIo): Promise<number> {
  switch (asked.verb) {
    case 'list':
      return list(asked, io)
    case 'show':
      return show(asked, io)
    case 'announce': {
      const days = await readAnnouncedDays(asked.days, toLocalDate(io.house.clock.now()))
      const whose = asked.agency ?? days.agency
      const owner = whose === undefined ? {} : { agency: resolve(io.house, whose) }
      return change({ announce: { ...days, ...owner } }, asked, io)
    }
    case 'put':
      return change({ put: await calendarOf(asked, io) }, asked, io)
  }
}

async function list({ json }: CalendarAsked, { house, output }: CalendarIo): Promise<number> {
  const stored = (await readLatestCalendars(house.office.database)).map(({ definition }) => definition)
  const common = CALENDAR_PURPOSES.map(builtInCalendar).filter(
    ({ id }) => !stored.some((one) => one.id === id),
  )
  const all = [...common, ...stored]
  output.write(json ? `${JSON.stringify(all)}\n` : all.map(lineOf).join(''))
  return 0
}

async function show(
  { agency, purpose, json }: Extract<CalendarAsked, { verb: 'show' }>,
  { house, output }: CalendarIo,
): Promise<number> {
  const { directory, calendars } = house.organisation
  const code = agency === undefined ? '' : resolve(house, agency)
  const time = purpose === 'deadline' ? calendars.deadlineTime(code) : calendars.receptionTime(code)
  const today = toLocalDate(house.clock.now())
  const name = directory.find(code)?.name.vi
  output.write(
    json
      ? `${JSON.stringify(time.definition)}\n`
      : `${name === undefined ? '' : `${code}  ${name}\n`}${sayCalendar(time.definition, today)}`,
  )
  return 0
}

async function calendarOf(
  { file, agency }: Extract<CalendarAsked, { verb: 'put' }>,
  { house }: CalendarIo,
): Promise<CalendarInput> {
  const { agency: inFile, exceptions, ...rest } = await readCalendarFile(file)
  const whose = agency ?? inFile
  if (whose === undefined) {
    throw operatorError(
      {
        vi: 'Lịch này của cơ quan nào? Thêm --agency MÃ, hoặc --all cho mọi cơ quan không có lịch riêng.',
        en: 'Whose calendar is it? Add --agency CODE, or --all for every agency without one of its own.',
      },
      { exitCode: 2 },
    )
  }
  const owner = whose === 'all' ? {} : { agency: resolve(house, whose) }
  return { ...rest, ...owner, exceptions: exceptions ?? (await commonDays(house, rest)) }
}

/** The days of the calendar of every agency, from a calendar's first day on. */
async function commonDays(
  { office }: CalendarIo['house'],
  { purpose, periods }: Pick<CalendarDefinition, 'purpose' | 'periods'>,
): Promise<CalendarDefinition['exceptions']> {
  const builtIn = builtInCalendar(purpose)
  const stored = (await readLatestCalendars(office.database)).find(
    ({ definition }) => definition.id === builtIn.id,
  )
  const first = periods[0]?.from ?? ''
  return (stored?.definition ?? builtIn).exceptions.filter(({ date }) => date >= first)
}

async function change(
  asked: Change,
  { mode, json }: { mode: Mode; json: boolean },
  io: CalendarIo,
): Promise<number> {
  return mode === 'preview' ? preview(asked, json, io) : write(asked, json, io)
}

async function preview(asked: Change, json: boolean, { house, output }: CalendarIo): Promise<number> {
  const { office, clock } = house
  const found = await previewCalendars(office.database, asked, clock.now())
  if (!found.ok) throw refused(found.problem)
  const { changed, calendars } = found.value
  const moved: MovedDeadline[] = []
  for await (const one of previewDeadlines({ ...office, calendars }, clock.now())) {
    if (json) moved.push(one)
    else output.write(lineOfMoved(one))
  }
  const petitions: MovedPetition[] = []
  for await (const one of previewPetitions({ ...office, calendars })) {
    if (json) petitions.push(one)
    else output.write(lineOfMoved({ ...one, dueAt: one.answerDue, steps: 0 }))
  }
  if (json)
    output.write(`${JSON.stringify({ preview: true, changed: changed.map(toShort), moved, petitions })}\n`)
  else output.write(sayChanged(changed, 'sẽ đổi / would change'))
  return 0
}

async function write(asked: Change, json: boolean, { house, output }: CalendarIo): Promise<number> {
  const { office, organisation, clock } = house
  const by = { staff: undefined, now: clock.now() }
  const written =
    'put' in asked
      ? await putCalendar(office.database, asked.put, by)
      : await announceDays(office.database, asked.announce, by)
  if (!written.ok) throw refused(written.problem)
  await organisation.reload()
  const dossiers = await recomputeDeadlines(office, { reason: CALENDAR_REASON, at: clock.now() })
  const petitions = await recomputePetitions(office)
  const { changed, unchanged, failed } = dossiers
  if (json) output.write(`${JSON.stringify({ changed: written.value.map(toShort), dossiers, petitions })}\n`)
  else {
    output.write(sayChanged(written.value, 'đã đổi / changed'))
    output.write(
      `hồ sơ dời hạn / dossiers moved: ${changed}; giữ nguyên / unchanged: ${unchanged}; lỗi / failed: ${failed.length}\n`,
    )
    output.write(`phản ánh, kiến nghị dời hạn / petitions moved: ${petitions.changed}\n`)
    for (const one of failed) output.write(`  ${one.dossier} ${one.failure}\n`)
  }
  return failed.length === 0 ? 0 : 1
}

function sayChanged(changed: readonly CalendarDefinition[], did: string): string {
  const ids = changed.map(({ id, version }) => `${id} v${version}`)
  return `${did}: ${ids.length === 0 ? 'không có gì / nothing' : ids.join(', ')}\n`
}

function toShort({ id, version }: CalendarDefinition): { id: string; version: number } {
  return { id, version }
}

function resolve({ organisation }: CalendarIo['house'], given: string): string {
  const code = organisation.directory.resolve(given)
  if (code !== undefined) return code
  throw operatorError({
    vi: `Không có cơ quan mang mã “${given}”.`,
    en: `No agency has the code “${given}”.`,
  })
}

function refused({ text, next, extra }: Problem): Error {
  const { calendar, faults } = extra as { calendar?: string; faults?: readonly CalendarFault[] }
  if (calendar !== undefined && faults !== undefined) return faulty(calendar, faults)
  return operatorError({ vi: `${text.vi} ${next.vi}`, en: `${text.en} ${next.en}` })
}
