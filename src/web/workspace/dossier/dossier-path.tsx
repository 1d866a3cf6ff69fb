import { sayFullMoment } from '../../../calendar/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { nextSteps } from '../../../workflow/index.ts'
import { Timeline, type TimelineItem } from '../../ui/index.ts'
import { sayDeadline } from '../../words/deadline.ts'
import { type EventNames, sayEvent } from '../../words/event.ts'
import { taskName } from '../../words/task.ts'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: { since: 'từ', due: 'hạn của bước', before: (count: number) => `Xem ${count} việc trước đó` },
  en: { since: 'since', due: 'step due', before: (count: number) => `See the ${count} before` },
} satisfies Record<Lang, object>

/** How many of the coming steps, and of what happened, are told at once. */
const AHEAD = 2
const LATEST = 3

/** What is open and comes next, then what happened last, the newest first; everything before it folded. */
export function DossierPath({ view, names }: { view: DossierView; names: EventNames }) {
  const { lang } = names
  const done = toldToStaff(view.events).map((event): TimelineItem => {
    const { title, by, details } = sayEvent(event, names)
    return { state: 'done', title, lines: [by, ...details] }
  })
  const [last, before] = [done.slice(0, LATEST), done.slice(LATEST)]
  return (
    <>
      <Timeline lang={lang} items={[...present(view, names), ...ahead(view, names), ...last]} />
      {before.length > 0 && (
        <details class="more">
          <summary>{words[lang].before(before.length)}</summary>
          <Timeline lang={lang} items={before} />
        </details>
      )}
    </>
  )
}

/** The newest first. Officers do not learn who rated them. */
function toldToStaff(events: DossierView['events']) {
  return events.filter(({ body }) => body.type !== 'dossier_rated').toReversed()
}

function present({ found, services }: DossierView, names: EventNames): TimelineItem[] {
  const { lang } = names
  const { tasks, status, procedureVersion } = found.state
  return tasks.map((task) => {
    const dueAt = task.dueAt ?? null
    const said = sayDeadline(services, { dueAt, agency: task.agency, status }, lang)
    const isPaused = task.kind === 'supplement' || task.kind === 'payment' || task.kind === 'wait'
    const holder = task.assignee === undefined ? undefined : names.staff.get(task.assignee)
    return {
      state: said.state === 'late' ? 'late' : isPaused ? 'paused' : 'current',
      title: taskName(services, { ...task, procedureVersion }, lang),
      lines: [
        [names.agency(task.agency), ...(holder ? [holder] : [])].join(' · '),
        `${words[lang].since} ${sayFullMoment(task.openedAt, lang)}`,
        ...(said.moment ? [`${words[lang].due}: ${said.moment} · ${said.words}`] : []),
      ],
    }
  })
}

function ahead({ found, services }: DossierView, { lang }: EventNames): TimelineItem[] {
  const { marking, procedureVersion, facts, endedAt } = found.state
  const flow = services.office.catalogue.byId(procedureVersion)?.flow
  if (flow === undefined || marking === undefined || endedAt !== undefined) return []
  return nextSteps(flow, marking, facts)
    .slice(0, AHEAD)
    .map(({ name }) => ({ state: 'next', title: name[lang], lines: [] }))
}
