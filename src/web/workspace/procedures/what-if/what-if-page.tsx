import { sayWorkingDays } from '../../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatDate, formatNumber, formatPercent } from '../../../../platform/index.ts'
import type { Outcomes } from '../../../../reform/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import {
  BarChart,
  Button,
  EmptyState,
  ErrorSummary,
  Heading,
  LineChart,
  Notice,
  render,
  Stat,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { PeriodFields } from '../../shell/period/period-fields.tsx'
import { paths } from '../../shell/rail.ts'
import { DraftTabs } from '../draft/draft-tabs.tsx'
import { procedureWords } from '../procedures-words.ts'
import { ChangedDossiers, Steps } from './what-if-tables.tsx'
import { placeName, type StudyView, type WhatIfView } from './what-if-view.ts'
import { whatIfWords } from './what-if-words.ts'

/** Past dossiers through a draft: what would have been late, where the time goes, what one change more would do. */
export function whatIfPage(view: WhatIfView): string {
  const { frame, draft, version, errors, answer } = view
  const { lang } = frame
  const t = whatIfWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${version.procedure}, ${procedureWords[lang].version(version.number)}`}>
        {version.name[lang]}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <DraftTabs lang={lang} draft={draft} current="what-if" />
      <p>{t.lead}</p>
      <Asked {...view} />
      {'refusals' in answer ? (
        <Notice tone="late" title={t.unsound}>
          <ul>
            {answer.refusals.map(({ message }) => (
              <li>{message[lang]}</li>
            ))}
          </ul>
        </Notice>
      ) : answer.study.dossiers === 0 ? (
        <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
      ) : (
        <Study {...view} study={answer.study} />
      )}
    </WorkspaceLayout>,
  )
}

function Asked({ frame: { lang }, draft, version, asked, tried, errors }: WhatIfView) {
  const t = whatIfWords[lang]
  const steps = draftSteps(version)
  return (
    <form method="get" action={`${paths.draft(draft.version.id)}/what-if`} class="row row-low">
      <PeriodFields lang={lang} {...asked} />
      <TextField
        lang={lang}
        name="days"
        label={t.days}
        short
        autoComplete="off"
        inputMode="decimal"
        value={tried.days}
        error={errors.find(({ id }) => id === 'days')?.message}
      />
      <Select
        lang={lang}
        name="without"
        label={t.without}
        value={tried.without}
        options={[
          { value: '', text: t.noneLess },
          ...steps.map(({ id, name }) => ({ value: id, text: name[lang] })),
        ]}
      />
      <Button kind="secondary">{t.try}</Button>
    </form>
  )
}

function draftSteps({ flow }: ProcedureVersion) {
  return flow.nodes.flatMap((node) => (node.kind === 'step' && !node.decides && !node.signs ? [node] : []))
}

function Study(view: StudyView) {
  const { frame, draft, study, most } = view
  const { lang } = frame
  const t = whatIfWords[lang]
  const count = (value: number) => formatNumber(value, lang)
  const days = (value: number) => sayWorkingDays(value, lang)
  const not = Object.entries(study.notReplayed) as [keyof typeof t.not, number][]
  return (
    <>
      <div class="tiles">
        <Stat title={t.late} value={count(study.after.late)} note={t.was(count(study.before.late))} />
        <Stat
          title={t.median}
          value={days(study.daysAfter.median)}
          note={t.was(days(study.daysBefore.median))}
        />
        <Stat title={t.dossiers} value={count(study.replayed)} note={t.ofLooked(count(study.dossiers))} />
      </div>
      {not.length > 0 && (
        <p class="muted">
          {`${t.notReplayed}: ${not.map(([why, number]) => `${count(number)} ${t.not[why]}`).join('; ')}.`}
        </p>
      )}
      <p>
        <a href={`${paths.draft(draft.version.id)}/what-if.pdf?${askedAgain(view)}`}>{t.proposal}</a>
      </p>
      {study.dossiers >= most && <Notice tone="soon">{t.latest(count(most))}</Notice>}
      <Ways {...view} />
      <Places {...view} />
      <Shape {...view} />
      <Steps {...view} />
      <ChangedDossiers {...view} />
    </>
  )
}

function askedAgain({ asked: { period }, tried }: StudyView): URLSearchParams {
  const { from, to } = period
  return new URLSearchParams({ from: formatDate(from, 'vi'), to: formatDate(to, 'vi'), ...tried })
}

/** Every way to do it beside the record. */
function Ways({ frame: { lang }, study, version }: StudyView) {
  const t = whatIfWords[lang]
  const nameOf = (id: string) => version.flow.nodes.find((node) => node.id === id)
  const ways: { label: string; outcomes: Outcomes }[] = [
    { label: t.recorded, outcomes: study.before },
    { label: t.draft, outcomes: study.after },
    ...study.variants.map(({ kind, node, outcomes }) => {
      const step = nameOf(node ?? '')
      const label =
        kind === 'halved' ? t.halved : t.less(step && 'name' in step ? (step.name?.[lang] ?? '') : '')
      return { label, outcomes }
    }),
  ]
  const best = ways.slice(1).reduce((one, other) => (other.outcomes.late < one.outcomes.late ? other : one))
  const share = (late: number) =>
    formatPercent(study.replayed === 0 ? 0 : (100 * late) / study.replayed, lang)
  return (
    <BarChart
      lang={lang}
      title={t.outcomes}
      reading={t.outcomesReading(t.least(best.label, formatNumber(best.outcomes.late, lang)))}
      scale="share"
      series={[
        { name: t.parts.early, tone: 'ok' },
        { name: t.parts.on_time, tone: 'ok2' },
        { name: t.parts.late, tone: 'late' },
      ]}
      rows={ways.map(({ label, outcomes: { early, on_time, late } }) => ({
        label,
        values: [early, on_time, late],
        text: t.lateOf(formatNumber(late, lang), share(late)),
      }))}
    />
  )
}

function Places(view: StudyView) {
  const { frame, study } = view
  const { lang } = frame
  const t = whatIfWords[lang]
  const whole = study.places.reduce((sum, { after }) => sum + after.total, 0)
  const shown = study.places.filter(({ after }) => after.count > 0)
  if (shown.length === 0) return null
  const longest = shown.reduce((one, other) => (other.after.total > one.after.total ? other : one))
  const share = (total: number) => formatPercent(whole === 0 ? 0 : (100 * total) / whole, lang)
  return (
    <BarChart
      lang={lang}
      title={t.where}
      reading={t.whereReading(placeName(view, longest), share(longest.after.total))}
      scale="amount"
      series={[{ name: t.totalDays, tone: 'brand' }]}
      rows={shown.map((place) => ({
        label: placeName(view, place),
        values: [Math.round(place.after.total)],
        text: `${share(place.after.total)}, ${t.spread(
          formatNumber(place.after.median, lang, 1),
          formatNumber(place.after.p90, lang, 1),
        )}`,
      }))}
    />
  )
}

function Shape({ frame: { lang }, study }: StudyView) {
  const t = whatIfWords[lang]
  if (study.histogram.length < 2) return null
  return (
    <LineChart
      lang={lang}
      title={t.shape}
      reading={t.shapeReading}
      labels={study.histogram.map(({ days }) => String(days))}
      series={[
        { name: t.after, values: study.histogram.map(({ after }) => after) },
        { name: t.before, values: study.histogram.map(({ before }) => before) },
      ]}
    />
  )
}
