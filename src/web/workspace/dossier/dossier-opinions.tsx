import {
  formatShortMoment,
  sayWorkingDays,
  toLocalDate,
  workingDaysBetween,
} from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Chip, Icon } from '../../ui/index.ts'
import type { DossierView } from './dossier-view.ts'

const words = {
  vi: {
    title: 'Ý kiến của cơ quan khác',
    asked: (at: string) => `hỏi ${at}`,
    until: (at: string) => `hạn ${at}`,
    waiting: 'chưa trả lời',
    given: (at: string) => `trả lời ${at}`,
    late: (agency: string, days: string) => `${agency} trả lời chậm ${days}.`,
    silent: (agency: string, days: string) => `${agency} chưa trả lời, đã chậm ${days}.`,
    consent: 'Quá hạn thì coi là đồng ý, theo',
  },
  en: {
    title: 'Opinions of other agencies',
    asked: (at: string) => `asked ${at}`,
    until: (at: string) => `due ${at}`,
    waiting: 'no answer yet',
    given: (at: string) => `answered ${at}`,
    late: (agency: string, days: string) => `${agency} answered ${days} late.`,
    silent: (agency: string, days: string) => `${agency} has not answered and is ${days} late.`,
    consent: 'Silence is consent by',
  },
} satisfies Record<Lang, object>

type Opinion = LoadedDossier['state']['opinions'][number]

/** Who was asked, until when, and whose silence it was. */
export function OpinionsAsked({ view }: { view: DossierView }) {
  const { opinions } = view.found.state
  if (opinions.length === 0) return null
  return (
    <section class="stack" aria-labelledby="opinions">
      <h2 id="opinions">{words[view.frame.lang].title}</h2>
      <ul class="stack">
        {opinions.map((opinion) => (
          <OpinionLine view={view} opinion={opinion} />
        ))}
      </ul>
    </section>
  )
}

function OpinionLine({ view: { frame, services }, opinion }: { view: DossierView; opinion: Opinion }) {
  const { lang } = frame
  const t = words[lang]
  const now = services.clock.now()
  const { agency, question, askedAt, dueAt, answer, answeredAt, consentBy } = opinion
  const year = Number(toLocalDate(now).slice(0, 4))
  const say = (at: number) => formatShortMoment(at, year, lang)
  const name = services.office.directory.nameOf(agency, lang)
  const time = services.office.calendars.deadlineTime(agency)
  const late = dueAt === undefined ? 0 : workingDaysBetween(time, dueAt, Math.max(dueAt, answeredAt ?? now))
  const told = answeredAt === undefined ? t.silent : t.late
  return (
    <li>
      <strong>{name}</strong> {answeredAt === undefined && <Chip tone="bronze">{t.waiting}</Chip>}
      <span class="sub">
        {[
          t.asked(say(askedAt)),
          ...(dueAt === undefined ? [] : [t.until(say(dueAt))]),
          ...(answeredAt === undefined ? [] : [t.given(say(answeredAt))]),
        ].join(', ')}
      </span>
      <span class="sub">{question}</span>
      {answer && <p>{answer}</p>}
      {answer === undefined && consentBy && (
        <span class="sub">
          {t.consent} {consentBy}
        </span>
      )}
      {isLate(late) && (
        <p class="late-part">
          <Icon name="alert" /> {told(name, sayWorkingDays(late, lang))}
        </p>
      )}
    </li>
  )
}

/** Less than a tenth of a day is not told. */
function isLate(days: number): boolean {
  return days >= 0.1
}
