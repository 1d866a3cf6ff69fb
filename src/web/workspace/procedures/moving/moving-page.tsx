import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatDate, formatMoment, formatNumber, type Lang } from '../../../../platform/index.ts'
import type { Move, MoveAsked, PlannedDossier } from '../../../../reform/index.ts'
import { Select, TextField } from '../../../fields/index.ts'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { procedureWords } from '../procedures-words.ts'
import { movingWords } from './moving-words.ts'

export interface MovingView {
  frame: WorkspaceFrame
  code: string
  versions: readonly ProcedureVersion[]
  target: ProcedureVersion
  asked: MoveAsked
  planned: readonly PlannedDossier[]
  moves: readonly Move[]
  errors: readonly FormError[]
  reason: string
  key: string
  /** How many dossiers the page shows. */
  shown: number
}

/** What would become of every open dossier under another version, and the act itself. */
export function movingPage(view: MovingView): string {
  const { frame, code, target, planned, errors } = view
  const { lang } = frame
  const t = movingWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={`${code}, ${target.name[lang]}`}>{t.title}</Heading>
      <p>
        <a href={`${paths.procedures}/${code}`}>{t.back}</a>
      </p>
      <ErrorSummary lang={lang} errors={errors} />
      <p>{t.lead}</p>
      <Asked {...view} />
      {planned.length === 0 ? <EmptyState title={t.none}>{t.noneHint}</EmptyState> : <Planned {...view} />}
      <Moves {...view} />
    </WorkspaceLayout>,
  )
}

function nameIn(versions: readonly ProcedureVersion[], id: string, lang: Lang): string {
  for (const { flow } of versions.toReversed()) {
    const node = flow.nodes.find((one) => one.id === id)
    if (node && 'name' in node && node.name) return node.name[lang]
  }
  return id
}

function Asked({ frame: { lang }, code, versions, target, asked, planned }: MovingView) {
  const t = movingWords[lang]
  const places = target.flow.nodes.flatMap((node) =>
    node.kind === 'step' || node.kind === 'wait' || node.kind === 'timer'
      ? [{ value: node.id, text: node.name[lang] }]
      : [],
  )
  const counts = new Map<string, number>()
  for (const { nodes } of planned) for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1)
  return (
    <form method="get" action={`${paths.procedures}/${code}/move`} class="stack">
      <div class="row row-low">
        <Select
          lang={lang}
          name="to"
          label={t.to}
          value={String(target.number)}
          options={versions.map(({ number, validFrom }) => ({
            value: String(number),
            text: `${procedureWords[lang].version(number)}, ${procedureWords[lang].from(formatDate(validFrom, lang))}`,
          }))}
        />
        <Select
          lang={lang}
          name="deadline"
          label={t.deadline}
          value={asked.deadline}
          options={(['new', 'kept'] as const).map((value) => ({ value, text: t.deadlines[value] }))}
        />
      </div>
      {counts.size > 0 && (
        <fieldset class="stack">
          <legend>{t.steps}</legend>
          {[...counts].map(([node, count]) => (
            <Select
              lang={lang}
              name={`step.${node}`}
              label={t.stepOf(nameIn(versions, node, lang), formatNumber(count, lang))}
              value={asked.steps[node] ?? (places.some(({ value }) => value === node) ? node : '')}
              options={[{ value: '', text: t.choose }, ...places]}
            />
          ))}
        </fieldset>
      )}
      <div class="row">
        <Button kind="secondary">{t.preview}</Button>
      </div>
    </form>
  )
}

function Planned(view: MovingView) {
  const { frame, code, versions, target, asked, planned, errors, reason, key, shown } = view
  const { lang, csrf } = frame
  const t = movingWords[lang]
  const number = (count: number) => formatNumber(count, lang)
  const staying = planned.filter(({ refused }) => refused !== undefined)
  const going = planned.filter(({ refused }) => refused === undefined)
  const sooner = going.filter(
    ({ dueWas, dueIs }) => dueWas !== null && dueIs !== null && dueIs < dueWas,
  ).length
  const later = going.filter(
    ({ dueWas, dueIs }) => dueWas !== null && dueIs !== null && dueIs > dueWas,
  ).length
  const notes = [
    ...(staying.length > 0 ? [t.stays(number(staying.length))] : []),
    ...(sooner > 0 ? [t.sooner(number(sooner))] : []),
    ...(later > 0 ? [t.later(number(later))] : []),
  ]
  return (
    <section class="stack">
      <Heading level={2}>{t.planned}</Heading>
      {staying.length === 0 && <Notice tone="ok">{t.allGo(number(going.length))}</Notice>}
      {notes.length > 0 && (
        <Notice tone={staying.length > 0 ? 'late' : 'soon'}>
          <ul>
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {going.length > 0 && (
        <form method="post" action={`${paths.procedures}/${code}/move`} class="row row-low">
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="to" value={String(target.number)} />
          <input type="hidden" name="deadline" value={asked.deadline} />
          {Object.entries(asked.steps).map(([node, place]) => (
            <input type="hidden" name={`step.${node}`} value={place} />
          ))}
          <TextField
            lang={lang}
            name="reason"
            label={t.reason}
            value={reason}
            autoComplete="off"
            error={errors.find(({ id }) => id === 'reason')?.message}
          />
          <Button icon="check">{t.move(number(going.length))}</Button>
        </form>
      )}
      {planned.length > shown && <p class="muted">{t.onlyFirst(number(shown), number(planned.length))}</p>}
      <Table
        lang={lang}
        caption={t.planned}
        narrow="cards"
        rows={[...staying, ...going].slice(0, shown)}
        rowKey={({ dossier }) => dossier}
        columns={[
          {
            head: t.code,
            rowHead: true,
            tight: true,
            cell: ({ dossier, code: name }) => <a href={paths.dossier(dossier)}>{name}</a>,
          },
          { head: t.where, cell: (one) => sayPlaces(one, versions, lang) },
          { head: t.due, cell: (one) => sayDue(one, lang) },
        ]}
      />
    </section>
  )
}

function sayPlaces(
  { nodes, places, refused }: PlannedDossier,
  versions: readonly ProcedureVersion[],
  lang: Lang,
) {
  const names = (ids: readonly string[]) => ids.map((id) => nameIn(versions, id, lang)).join(', ')
  const was = nodes.length === 0 ? movingWords[lang].notYet : names(nodes)
  if (refused !== undefined) return `${was}. ${refused.message[lang]}`
  const is = names(places)
  return nodes.length === 0 || was === is ? was : `${was} → ${is}`
}

function sayDue({ dueWas, dueIs, refused }: PlannedDossier, lang: Lang): string {
  const say = (at: number | null) => (at === null ? movingWords[lang].noDue : formatMoment(at, lang))
  return dueWas === dueIs || refused !== undefined ? say(dueWas) : `${say(dueWas)} → ${say(dueIs)}`
}

function Moves({ frame: { lang }, code, moves, versions }: MovingView) {
  const t = movingWords[lang]
  if (moves.length === 0) return null
  const numberOf = (id: string) => versions.find((version) => version.id === id)?.number
  return (
    <section class="stack">
      <Heading level={2}>{t.moves}</Heading>
      <ul>
        {moves.map(({ id, at, state, to, reason }) => (
          <li>
            <a href={`${paths.procedures}/${code}/moves/${id}`}>
              {`${formatMoment(at, lang)}, ${procedureWords[lang].version(numberOf(to) ?? 0)}`}
            </a>{' '}
            {`${t.states[state]}. ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
