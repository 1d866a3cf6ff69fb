import {
  CALENDAR_PURPOSES,
  type CalendarChange,
  type CalendarPurpose,
  type DeskPlace,
} from '../../../agencies/index.ts'
import {
  type CalendarDefinition,
  formatMinute,
  type HoursPeriod,
  type Session,
} from '../../../calendar/index.ts'
import { formatDate, formatMoment, type Lang } from '../../../platform/index.ts'
import { longDate } from '../../../platform/texts/index.ts'
import { type Option, Select } from '../../fields/index.ts'
import { Button, Heading, KeyValue, LinkButton, render, Table, WorkspaceLayout } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { calendarWords } from './calendars-words.ts'
import { ALL } from './whose.ts'

export interface CalendarsView {
  frame: WorkspaceFrame
  /** Absent: the common calendar. */
  agency: string | undefined
  today: string
  /** Where it receives people. */
  place: DeskPlace | undefined
  options: readonly Option[]
  /** What counts for it, its own or the common one. */
  calendars: Record<CalendarPurpose, CalendarDefinition>
  changes: readonly CalendarChange[]
}

export function calendarsPage(view: CalendarsView): string {
  const { frame, agency, options, calendars } = view
  const { lang } = frame
  const t = calendarWords[lang]
  const of = `of=${encodeURIComponent(agency ?? ALL)}`
  const isOwn =
    agency !== undefined && CALENDAR_PURPOSES.some((one) => calendars[one].id.startsWith(`${agency}-`))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <p class="row">
        <LinkButton href={`${paths.calendars}/days?${of}`} icon="calendar">
          {t.announce}
        </LinkButton>
        <LinkButton kind="secondary" href={`${paths.calendars}/hours?${of}`}>
          {t.changeHours}
        </LinkButton>
      </p>
      <form method="get" action={paths.calendars} class="row row-low">
        <Select lang={lang} name="of" label={t.whose} options={options} value={agency ?? ALL} />
        <Button kind="secondary">{t.show}</Button>
      </form>
      {agency !== undefined && <p class="muted">{isOwn ? t.ofOwn : t.ofCommon}</p>}
      {CALENDAR_PURPOSES.map((purpose) => (
        <section class="card stack">
          <Heading level={2}>{t.purposes[purpose]}</Heading>
          <Hours lang={lang} periods={periodsFrom(calendars[purpose], view.today)} />
        </section>
      ))}
      {agency !== undefined && <ReceivedAt lang={lang} agency={agency} place={view.place} />}
      <Days view={view} />
      <Changes view={view} />
    </WorkspaceLayout>,
  )
}

function ReceivedAt({
  lang,
  agency,
  place = {},
}: {
  lang: Lang
  agency: string
  place: DeskPlace | undefined
}) {
  const t = calendarWords[lang]
  const said = [place.address, place.phone, place.email].filter((one) => one !== undefined)
  return (
    <section class="card stack">
      <Heading level={2}>{t.place}</Heading>
      <p>{said.length === 0 ? t.noPlace : said.join(' · ')}</p>
      <p>
        <LinkButton kind="secondary" href={`${paths.calendars}/place?of=${encodeURIComponent(agency)}`}>
          {t.changePlace}
        </LinkButton>
      </p>
    </section>
  )
}

/** The hours of today and those that are to come. */
function periodsFrom({ periods }: CalendarDefinition, today: string): HoursPeriod[] {
  const running = periods.findLastIndex(({ from }) => from <= today)
  return periods.slice(Math.max(0, running))
}

function Hours({ lang, periods }: { lang: Lang; periods: readonly HoursPeriod[] }) {
  const t = calendarWords[lang]
  return (
    <>
      {periods.map(({ from, week, basis }) => (
        <>
          <p class="muted">
            {t.from(formatDate(from, lang))} ({basis})
          </p>
          <KeyValue items={sayWeek(week, lang)} />
        </>
      ))}
    </>
  )
}

/** Days of the same hours one after the other share a line. */
function sayWeek(week: HoursPeriod['week'], lang: Lang): { term: string; text: string }[] {
  const { weekdays, closed } = calendarWords[lang]
  const said = week.map((sessions) => (sessions.length === 0 ? closed : saySessions(sessions)))
  return said.flatMap((text, day) => {
    if (said[day - 1] === text) return []
    let last = day
    while (said[last + 1] === text) last++
    const name = weekdays[day] ?? ''
    return [{ term: last === day ? name : `${name} – ${weekdays[last]}`, text }]
  })
}

/** As it is typed into a form. */
export function saySessions(sessions: readonly Session[]): string {
  return sessions.map(({ from, to }) => `${formatMinute(from)}-${formatMinute(to)}`).join(', ')
}

function Days({ view: { frame, calendars, today } }: { view: CalendarsView }) {
  const { lang } = frame
  const t = calendarWords[lang]
  const { exceptions, announcedUntil } = calendars.deadline
  const coming = exceptions.filter(({ date }) => date >= today)
  return (
    <section class="stack">
      <Heading
        level={2}
        lead={announcedUntil === undefined ? undefined : t.until(formatDate(announcedUntil, lang))}
      >
        {t.days}
      </Heading>
      {coming.length === 0 ? (
        <p>{t.noDays}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.days}
          narrow="cards"
          rows={coming}
          rowKey={({ date }) => date}
          columns={[
            { head: t.heads.day, rowHead: true, cell: ({ date }) => longDate(date)[lang] },
            {
              head: t.heads.kind,
              cell: ({ kind, sessions }) =>
                sessions === undefined ? t.kinds[kind] : `${t.kinds[kind]} (${saySessions(sessions)})`,
            },
            { head: t.heads.name, cell: ({ name }) => name[lang] },
            { head: t.heads.basis, cell: ({ basis }) => basis },
          ]}
        />
      )}
    </section>
  )
}

function Changes({ view: { frame, changes } }: { view: CalendarsView }) {
  const { lang } = frame
  const t = calendarWords[lang]
  return (
    <section class="stack">
      <Heading level={2}>{t.history}</Heading>
      {changes.length === 0 ? (
        <p>{t.noHistory}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.history}
          narrow="cards"
          rows={changes}
          rowKey={({ definition }) => `${definition.id} ${definition.version}`}
          columns={[
            {
              head: t.change.what,
              rowHead: true,
              cell: ({ definition }) => t.purposes[definition.purpose],
            },
            { head: t.change.version, cell: ({ definition }) => definition.version },
            { head: t.change.at, tight: true, cell: ({ createdAt }) => formatMoment(createdAt, lang) },
            { head: t.change.by, cell: ({ by }) => by ?? t.command },
          ]}
        />
      )}
    </section>
  )
}
