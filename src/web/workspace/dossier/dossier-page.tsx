import { explainDeadline, formatDueDate, toLocalDate } from '../../../calendar/index.ts'
import { explainDueDate, heldFiles } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { ExplainedDueDate, Heading, render, Timeline, WorkspaceLayout } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { sayDeadline } from '../../words/deadline.ts'
import { type EventNames, sayEvent } from '../../words/event.ts'
import { statusNames } from '../../words/status.ts'
import { taskName } from '../../words/task.ts'
import type { Act } from '../acts/act-fields.ts'
import { ActForm } from '../acts/act-form.tsx'
import { ONWARD_ACTS, type StaffAct } from '../acts/act-words.ts'
import { paths } from '../shell/rail.ts'
import { DossierData, DossierPapers } from './dossier-data.tsx'
import { OtherFiles } from './dossier-files.tsx'
import { DossierPath } from './dossier-path.tsx'
import type { DossierView } from './dossier-view.ts'

const dossierWords = {
  vi: {
    acts: 'Việc bạn làm được bây giờ',
    none: 'Hồ sơ này hiện không có việc nào chờ bạn.',
    why: 'Vì sao tôi không làm được việc khác?',
    data: 'Thông tin hồ sơ',
    papers: 'Giấy tờ đã nộp',
    files: 'Kết quả và các tệp khác',
    path: 'Hồ sơ đã đi qua',
    notices: 'Đã báo cho người nộp',
    notes: 'Ghi chú nội bộ',
    noNotes: 'Chưa có ghi chú nào.',
    paused: 'Ngày hẹn được tính lại khi hết tạm dừng.',
  },
  en: {
    acts: 'What you can do now',
    none: 'Nothing in this dossier waits for you.',
    why: 'Why can I not do anything else?',
    data: 'The dossier',
    papers: 'Papers handed in',
    files: 'The result and other files',
    path: 'Where the dossier has been',
    notices: 'What the applicant was told',
    notes: 'Internal notes',
    noNotes: 'No notes yet.',
    paused: 'The date is counted anew when the pause ends.',
  },
} satisfies Record<Lang, object>

export function dossierPage(view: DossierView): string {
  const { frame, services, found } = view
  const { state } = found
  const { lang } = frame
  const t = dossierWords[lang]
  const name = services.office.catalogue.byId(state.procedureVersion)?.version.name[lang] ?? state.procedure
  const names = namesOf(view)
  const more = filesBesidePapers(view)
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
              <DossierPapers lang={lang} dossier={state.id} papers={state.papers} caption={t.papers} />
            </section>
          )}
          {more.length > 0 && (
            <section class="stack" aria-labelledby="files">
              <h2 id="files">{t.files}</h2>
              <OtherFiles files={more} services={services} dossier={found} lang={lang} />
            </section>
          )}
          <section class="stack" aria-labelledby="notes">
            <h2 id="notes">{t.notes}</h2>
            <Notes view={view} names={names} />
          </section>
        </div>
        <div class="stack stack-l">
          <Due view={view} />
          <section class="stack" aria-labelledby="path">
            <h2 id="path">{t.path}</h2>
            <DossierPath view={view} names={names} />
            <p>
              <a href={paths.told(state.id)}>{t.notices}</a>
            </p>
          </section>
        </div>
      </div>
    </WorkspaceLayout>,
  )
}

/** Of no paper as it stands now: added by steps, the result, papers that were replaced. */
function filesBesidePapers({ events, found }: DossierView) {
  const current = new Set(found.state.papers.flatMap(({ files = [] }) => files.map(({ sha256 }) => sha256)))
  return heldFiles(events).filter(({ sha256 }) => !current.has(sha256))
}

export function namesOf({
  frame,
  services,
  found,
  staff,
}: Pick<DossierView, 'frame' | 'services' | 'found' | 'staff'>): EventNames {
  const { lang } = frame
  const { procedureVersion } = found.state
  return {
    lang,
    staff,
    agency: (code) => services.office.directory.nameOf(code, lang),
    node: (node) => taskName(services, { kind: 'step', node, procedureVersion }, lang),
  }
}

/** The likeliest act open, the others folded; then why the rest is not offered. */
function ActsOf({ view, names }: { view: DossierView; names: EventNames }) {
  const { frame, acts, returned } = view
  const t = dossierWords[frame.lang]
  const isLost = returned !== undefined && !acts.offered.some(({ id }) => id === returned.act.id)
  const offered = [
    ...(isLost ? [returned.act] : []),
    ...acts.offered.filter(({ type }) => type !== 'add_note'),
  ]
  const main = offered.find(({ type }) => (ONWARD_ACTS as readonly StaffAct[]).includes(type))
  return (
    <>
      {main === undefined ? (
        <p class="muted">{t.none}</p>
      ) : (
        <div class="card">
          <FormOf view={view} names={names} act={main} isMain />
        </div>
      )}
      <div class="stack stack-s">
        {offered
          .filter((act) => act !== main)
          .map((act) => (
            <details class="more" open={returned?.act.id === act.id}>
              <summary>{act.title}</summary>
              <FormOf view={view} names={names} act={act} />
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

function FormOf(props: { view: DossierView; names: EventNames; act: Act; isMain?: true }) {
  const { view, names, act, isMain } = props
  const { frame, found, returned, services } = view
  return (
    <ActForm
      lang={frame.lang}
      action={paths.dossier(found.state.id)}
      uploadAction={frame.uploadTo(paths.dossier(found.state.id))}
      act={act}
      csrf={frame.csrf}
      id={view.keyOf()}
      version={found.state.version}
      today={toLocalDate(services.clock.now())}
      maxBytes={services.files.maxBytes}
      isMain={isMain === true}
      me={frame.me.actor.id}
      returned={returned?.act.id === act.id ? returned : undefined}
      names={names}
    />
  )
}

/** What colleagues wrote for one another, the newest first, and the form for one more. */
function Notes({ view, names }: { view: DossierView; names: EventNames }) {
  const t = dossierWords[view.frame.lang]
  const notes = view.events.filter(({ body }) => body.type === 'note_added').toReversed()
  const act = view.acts.offered.find(({ type }) => type === 'add_note')
  const isReturned = act !== undefined && view.returned?.act.id === act.id
  return (
    <>
      {notes.length === 0 && <p class="muted">{t.noNotes}</p>}
      {notes.length > 0 && (
        <Timeline
          lang={view.frame.lang}
          items={notes.map((event) => {
            const { by, details } = sayEvent(event, names)
            return { state: 'done', title: details.join(' '), lines: [by] }
          })}
        />
      )}
      {act && (
        <details class="more" open={isReturned}>
          <summary>{act.title}</summary>
          <FormOf view={view} names={names} act={act} />
        </details>
      )}
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
