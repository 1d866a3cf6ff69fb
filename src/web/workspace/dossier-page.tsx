import { explainDeadline, formatDueDate, toLocalDate } from '../../calendar/index.ts'
import { type DossierEvent, explainDueDate, type LoadedDossier } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { WebServices } from '../services.ts'
import { ExplainedDueDate, Heading, render, WorkspaceLayout } from '../ui/index.ts'
import type { Act } from './act-fields.ts'
import { ActForm, type Returned } from './act-form.tsx'
import type { StaffAct } from './act-words.ts'
import type { Acts } from './acts.ts'
import { capitalise, sayDeadline } from './deadline.ts'
import { DossierData, DossierPapers } from './dossier-data.tsx'
import { DossierPath } from './dossier-path.tsx'
import type { EventNames } from './event-words.ts'
import type { WorkspaceFrame } from './frame.tsx'
import { paths } from './rail.ts'
import { statusNames, taskName } from './task-words.ts'

export const dossierWords = {
  vi: {
    done: (act: string) => `Đã xong: ${act}.`,
    acts: 'Việc bạn làm được bây giờ',
    none: 'Hồ sơ này hiện không có việc nào chờ bạn.',
    why: 'Vì sao tôi không làm được việc khác?',
    data: 'Thông tin hồ sơ',
    papers: 'Giấy tờ đã nộp',
    path: 'Hồ sơ đã đi qua',
    paused: 'Ngày hẹn được tính lại khi hết tạm dừng.',
  },
  en: {
    done: (act: string) => `Done: ${act}.`,
    acts: 'What you can do now',
    none: 'Nothing in this dossier waits for you.',
    why: 'Why can I not do anything else?',
    data: 'The dossier',
    papers: 'Papers handed in',
    path: 'Where the dossier has been',
    paused: 'The date is counted anew when the pause ends.',
  },
} satisfies Record<Lang, object>

export interface DossierView {
  frame: WorkspaceFrame
  services: WebServices
  found: LoadedDossier
  events: readonly DossierEvent[]
  /** Full names by id. */
  staff: ReadonlyMap<string, string>
  acts: Acts
  returned: Returned | undefined
  /** Makes an idempotency key for a form. */
  keyOf: () => string
}

export function dossierPage(view: DossierView): string {
  const { frame, services, found } = view
  const { state } = found
  const { lang } = frame
  const t = dossierWords[lang]
  const name = services.office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure
  const names = namesOf(view)
  return render(
    <WorkspaceLayout {...frame.layout}>
      <Heading level={2} lead={statusNames[lang][state.status]}>
        {name}
      </Heading>
      <div class="split">
        <div class="stack stack-l">
          <section class="stack" aria-labelledby="acts">
            <h2 id="acts">{t.acts}</h2>
            <ActsOf view={view} names={names} />
          </section>
          <section class="stack" aria-labelledby="data">
            <h2 id="data">{t.data}</h2>
            <DossierData lang={lang} found={found} services={services} />
          </section>
          {state.papers.length > 0 && (
            <section class="stack" aria-labelledby="papers">
              <h2 id="papers">{t.papers}</h2>
              <DossierPapers lang={lang} papers={state.papers} caption={t.papers} />
            </section>
          )}
        </div>
        <div class="stack stack-l">
          <Due view={view} />
          <section class="stack" aria-labelledby="path">
            <h2 id="path">{t.path}</h2>
            <DossierPath view={view} names={names} />
          </section>
        </div>
      </div>
    </WorkspaceLayout>,
  )
}

function namesOf({ frame, services, found, staff }: DossierView): EventNames {
  const { lang } = frame
  const { procedureVersion } = found.state
  return {
    lang,
    staff,
    agency: (code) => services.office.directory.nameOf(code, lang),
    node: (node) => taskName(services, { kind: 'step', node, procedureVersion }, lang),
  }
}

/** Acts that lead on: one of them may stand open. The rest, and all that ends a dossier, is folded. */
const ONWARD: readonly StaffAct[] = [
  'complete_step',
  'confirm_receipt',
  'accept',
  'transfer',
  'give_opinion',
  'answer_outside',
  'provide_intake_supplement',
  'provide_supplement',
  'confirm_payment',
  'hand_over',
]

/** The likeliest act open, the others folded; then why the rest is not offered. */
function ActsOf({ view, names }: { view: DossierView; names: EventNames }) {
  const { frame, found, acts, returned, services } = view
  const { lang, csrf } = frame
  const t = dossierWords[lang]
  const isLost = returned !== undefined && !acts.offered.some(({ id }) => id === returned.act.id)
  const offered = isLost ? [returned.act, ...acts.offered] : acts.offered
  const main = offered.find(({ type }) => ONWARD.includes(type))
  const formOf = (act: Act) => (
    <ActForm
      lang={lang}
      action={paths.dossier(found.state.id)}
      act={act}
      csrf={csrf}
      id={view.keyOf()}
      version={found.state.version}
      today={toLocalDate(services.clock.now())}
      isMain={act === main}
      returned={returned?.act.id === act.id ? returned : undefined}
      names={names}
    />
  )
  return (
    <>
      {main === undefined ? <p class="muted">{t.none}</p> : <div class="card">{formOf(main)}</div>}
      <div class="stack stack-s">
        {offered
          .filter((act) => act !== main)
          .map((act) => (
            <details class="more" open={returned?.act.id === act.id}>
              <summary>{act.title}</summary>
              {formOf(act)}
            </details>
          ))}
        <details class="more">
          <summary>{t.why}</summary>
          <ul>
            {acts.withheld.map(({ title, why }) => (
              <li>
                <strong>{title}</strong>: {why}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </>
  )
}

function Due({ view: { frame, services, found } }: { view: DossierView }) {
  const { clock, status, dueAt } = found.state
  if (clock === undefined) return null
  const { lang } = frame
  const time = services.office.calendars.deadlineTime(clock.agency)
  const explained = explainDueDate(clock, time)
  const said = sayDeadline(
    services,
    { dueAt: dueAt ?? null, agency: clock.agency, status, ruleSet: clock.ruleSet },
    lang,
  )
  return (
    <ExplainedDueDate
      lang={lang}
      state={said.state === 'none' ? 'ok' : said.state}
      words={said.words}
      label={
        explained.dueAt === null && explained.paused !== undefined ? dossierWords[lang].paused : undefined
      }
      dueAt={explained.dueAt === null ? undefined : capitalise(formatDueDate(explained.dueAt, lang))}
      reasons={explainDeadline(explained.explanation, lang).map(({ label, text }) => ({ term: label, text }))}
    />
  )
}
