import { formatMoment, type Lang } from '../../../platform/index.ts'
import { nextSteps } from '../../../workflow/index.ts'
import { Timeline, type TimelineItem } from '../../ui/index.ts'
import { sayDeadline } from '../../words/deadline.ts'
import { type EventNames, sayEvent } from '../../words/event.ts'
import { taskName } from '../../words/task.ts'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: { since: 'từ', due: 'hạn của bước' },
  en: { since: 'since', due: 'step due' },
} satisfies Record<Lang, object>

/** How many of the coming steps are told. */
const AHEAD = 3

/** What happened, what is open, what comes next. */
export function DossierPath({ view, names }: { view: DossierView; names: EventNames }) {
  const done = view.events.map((event): TimelineItem => {
    const { title, by, details } = sayEvent(event, names)
    return { state: 'done', title, lines: [by, ...details] }
  })
  return <Timeline lang={names.lang} items={[...done, ...present(view, names), ...ahead(view, names)]} />
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
        `${words[lang].since} ${formatMoment(task.openedAt, lang)}`,
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
