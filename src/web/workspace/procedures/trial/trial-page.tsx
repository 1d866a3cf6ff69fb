import { type Role, roleNames } from '../../../../agencies/index.ts'
import { toLocalDate } from '../../../../calendar/index.ts'
import { formatMoment } from '../../../../platform/index.ts'
import type { TrialRun } from '../../../../reform/index.ts'
import {
  Button,
  formatNumber,
  Heading,
  KeyValue,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { titleOf } from '../../../words/event.ts'
import { statusNames } from '../../../words/status.ts'
import { taskNames } from '../../../words/task.ts'
import { ActForm } from '../../acts/act-form.tsx'
import { paths } from '../../shell/rail.ts'
import { FlowDiagram } from '../diagram/flow-diagram.tsx'
import { DraftTabs } from '../draft/draft-tabs.tsx'
import { procedureWords } from '../procedures-words.ts'
import type { TrialTask, TrialView } from './trial-view.ts'
import { trialWords } from './trial-words.ts'

/** A draft tried whole: where its trial stands, what whoever holds it may do, what happened, beside the picture of the flow. */
export function trialPage(view: TrialView): string {
  const { frame, draft, version, run, trial } = view
  const { lang } = frame
  const t = trialWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <p>
        <a href={paths.draft(version.id)}>{t.backToDraft}</a>
      </p>
      <DraftTabs lang={lang} draft={draft} current="trial" />
      {view.isLost && <Notice tone="late">{t.lost}</Notice>}
      {!view.runs && (
        <Notice tone="late" title={t.notYet}>
          <ul>
            {view.errors.map(({ message }) => (
              <li>{message[lang]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="draft">
        <div class="stack stack-l">
          {view.runs && trial === undefined && (
            <p>
              <LinkButton href={`${paths.draft(version.id)}/trial/apply`} kind="primary">
                {t.begin}
              </LinkButton>
            </p>
          )}
          {run && <Standing {...view} run={run} />}
        </div>
        <section class="stack draft-side" aria-label={procedureWords[lang].diagram}>
          <Walked {...view} />
        </section>
      </div>
    </WorkspaceLayout>,
  )
}

function Standing(view: TrialView & { run: TrialRun }) {
  const { frame, run, trial, tasks, version } = view
  const { lang, csrf } = frame
  const t = trialWords[lang]
  const { dossier, refusal } = run
  const action = `${paths.draft(version.id)}/trial`
  return (
    <>
      {refusal && (
        <Notice tone="late" title={run.taken > 0 ? t.changed : refusal.message[lang]}>
          {refusal.next[lang]}
        </Notice>
      )}
      {dossier && <Facts {...view} dossier={dossier} />}
      {dossier && tasks.length === 0 && (
        <Notice tone={isLate(dossier) ? 'late' : 'ok'} title={t.done}>
          {isLate(dossier) ? t.late : t.inTime}
        </Notice>
      )}
      {tasks.length > 0 && <Heading level={2}>{t.nowDo}</Heading>}
      {tasks.map((one) => (
        <TaskCard {...view} one={one} action={action} />
      ))}
      <form method="post" action={action} class="row">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="trial" value={JSON.stringify(trial)} />
        {(trial?.acts.length ?? 0) > 0 && (
          <Button kind="secondary" name="act" value="undo">
            {t.undo}
          </Button>
        )}
        <a href={`${action}/apply`}>{t.again}</a>
      </form>
      <Heading level={2}>{t.history}</Heading>
      <ol class="stack">
        {run.events.map(({ at, body }) => (
          <li>
            {titleOf(body.type, lang)} <span class="muted">{formatMoment(at, lang)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

type TrialDossier = NonNullable<TrialRun['dossier']>

function isLate({ dueAt, endedAt }: TrialDossier): boolean {
  return dueAt !== undefined && endedAt !== undefined && endedAt > dueAt
}

function Facts({ frame: { lang }, dossier, version }: TrialView & { dossier: TrialDossier }) {
  const t = trialWords[lang]
  const fees = dossier.fees.map(({ code, amount }) => {
    const name = version.fees.find((fee) => fee.code === code)?.name[lang] ?? code
    return `${name}: ${formatNumber(amount, lang)} đ`
  })
  return (
    <>
      <KeyValue
        items={[
          { term: t.status, text: statusNames[lang][dossier.status] },
          { term: t.now, text: formatMoment(dossier.lastActAt, lang) },
          { term: t.promised, text: dossier.dueAt ? formatMoment(dossier.dueAt, lang) : t.noDue },
          { term: t.fees, text: fees.length === 0 ? t.noFee : fees.join('; ') },
        ]}
      />
      <p class="muted">{t.pace}</p>
    </>
  )
}

function TaskCard(view: TrialView & { one: TrialTask; action: string }) {
  const { frame, one, action, directory, version, run, returned } = view
  const { task, acts } = one
  const { lang, csrf, uploadTo } = frame
  const t = trialWords[lang]
  const node = version.flow.nodes.find(({ id }) => id === task.node)
  const name = (node && 'name' in node ? node.name?.[lang] : undefined) ?? taskNames[lang][task.kind]
  const place = [
    directory.nameOf(task.agency, lang),
    ...(task.unit === undefined ? [] : [directory.unitNameOf(task.agency, task.unit, lang)]),
  ].join(', ')
  const role = roleNames[task.role as Role]?.[lang] ?? task.role
  const along = { trial: JSON.stringify(view.trial), trial_task: task.key }
  const system =
    task.kind === 'timer'
      ? { act: 'fire_timer', text: t.timer }
      : node?.kind === 'wait' && node.timeout
        ? { act: 'time_out_wait', text: t.timeOut }
        : undefined
  return (
    <section class="card stack">
      <Heading level={3} lead={t.as(role, place)}>
        {name}
      </Heading>
      {acts.map((act, at) => {
        const mine = returned?.task === task.key && returned.act.id === act.id ? returned : undefined
        return (
          <details open={at === 0 || mine !== undefined}>
            <summary>{act.title}</summary>
            <ActForm
              {...{ lang, action, act, csrf, along, returned: mine }}
              uploadAction={uploadTo(action)}
              id={task.key}
              version={run?.dossier?.version ?? 0}
              today={toLocalDate(run?.dossier?.lastActAt ?? view.now)}
              maxBytes={view.maxBytes}
              isMain={at === 0}
              me=""
              names={{
                lang,
                staff: new Map(),
                agency: (code) => directory.nameOf(code, lang),
                node: (id) => id,
              }}
            />
          </details>
        )
      })}
      {system && (
        <form method="post" action={action}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="trial" value={along.trial} />
          <input type="hidden" name="trial_task" value={task.key} />
          <Button kind="secondary" name="act" value={system.act}>
            {system.text}
          </Button>
        </form>
      )}
    </section>
  )
}

function Walked({ frame: { lang }, version, run, laneName }: TrialView) {
  const t = trialWords[lang]
  const steps = version.flow.nodes.filter(({ kind }) => ['step', 'wait', 'timer'].includes(kind))
  const seen = new Set([
    ...(run?.dossier?.stays ?? []).map(({ node }) => node),
    ...(run?.events ?? []).flatMap(({ body }) => ('node' in body ? [body.node] : [])),
  ])
  const left = steps.filter(({ id }) => !seen.has(id))
  return (
    <>
      <Heading level={2}>{t.walked(steps.length - left.length, steps.length)}</Heading>
      <FlowDiagram
        flow={version.flow}
        lang={lang}
        laneName={laneName}
        wrong={new Set()}
        rowOf={() => undefined}
      />
      {run && left.length > 0 && (
        <p class="muted">
          {`${t.notWalked}: ${left.map((node) => ('name' in node ? (node.name?.[lang] ?? node.id) : node.id)).join('; ')}.`}
        </p>
      )}
    </>
  )
}
