import { sayWorkingDays, workingTimeBetween } from '../../../../calendar/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { riskOf } from '../../../../statistics/index.ts'
import { Notice } from '../../../ui/index.ts'
import type { EventNames } from '../../../words/event.ts'
import type { DossierView } from '../dossier-view.ts'

const DAY_MS = 8 * 3_600_000

const words = {
  vi: {
    title: 'Có nguy cơ quá hạn',
    left: (left: string, needed: string) => `Còn ${left}; các bước còn lại cần ${needed}.`,
    byCases: (time: string, cases: number) => `${time}, theo ${cases} lần gần đây`,
    byLimit: (time: string) => `${time}, theo thời hạn của bước`,
  },
  en: {
    title: 'At risk of being late',
    left: (left: string, needed: string) => `${left} left; the steps that remain need ${needed}.`,
    byCases: (time: string, cases: number) => `${time}, by ${cases} recent cases`,
    byLimit: (time: string) => `${time}, by the limit of the step`,
  },
} satisfies Record<Lang, object>

/** Why the board counts it as at risk: the time that is left, and what each step that remains usually takes. */
export function AtRisk({ view, names }: { view: DossierView; names: EventNames }) {
  const { services, found, paces, frame } = view
  const { office, clock } = services
  const { state } = found
  const risk = riskOf(office, paces, state)
  const now = clock.now()
  if (risk === undefined || state.dueAt === undefined || now < risk.from || now >= state.dueAt) return null
  const { lang } = frame
  const t = words[lang]
  const say = (workingMs: number) => sayWorkingDays(workingMs / DAY_MS, lang)
  const time = office.calendars.deadlineTime(state.clock?.agency ?? state.competentAgency)
  const needed = risk.needed.reduce((sum, { workingMs }) => sum + workingMs, 0)
  return (
    <Notice tone="soon" title={t.title}>
      <p>{t.left(say(workingTimeBetween(time, now, state.dueAt)), say(needed))}</p>
      <ul>
        {risk.needed.map(({ node, workingMs, cases }) => (
          <li>
            {names.node(node)}:{' '}
            {cases === undefined ? t.byLimit(say(workingMs)) : t.byCases(say(workingMs), cases)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
