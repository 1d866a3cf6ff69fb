import { formatNumber, type Lang } from '../../../../platform/index.ts'
import {
  definitionOf,
  type Watched,
  type WatchedCounts,
  type WatchedKey,
} from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  EmptyState,
  Heading,
  Icon,
  type IconName,
  PartBar,
  render,
  Table,
  type Tone,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import type { BoardData } from './board-data.ts'
import { boardHref } from './board-href.ts'
import { BoardRows } from './board-rows.tsx'
import { boardWords } from './board-words.ts'
import { peopleHref, seesPeople } from './holders.ts'

export interface BoardView {
  frame: WorkspaceFrame
  services: WebServices
  data: BoardData
}

/** The director's first page: what is late, due, at risk and waiting, then the agencies; every number opens its list. */
export function boardPage(view: BoardView): string {
  const { frame, data } = view
  const { lang } = frame
  const t = boardWords[lang]
  const { figure } = data
  const { name, meaning } = definitionOf(figure)
  const all = data.watched.total[figure]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading>{t.title}</Heading>
      <Numbers {...view} />
      <section class="card stack" aria-labelledby="watched">
        <h2 id="watched">{name[lang]}</h2>
        <p class="muted">{meaning[lang]}</p>
        {data.rows.length === 0 ? (
          <EmptyState icon="check" title={t.allClear} />
        ) : (
          <BoardRows {...view} rows={data.rows} caption={name[lang]} here={paths.board} />
        )}
        {data.next !== undefined && <a href={boardHref(figure)}>{t.all(formatNumber(all, lang))}</a>}
      </section>
      <Agencies {...view} />
    </WorkspaceLayout>,
  )
}

const NUMBERS = {
  overdueOpen: 'alert',
  dueToday: 'clock',
  atRisk: 'chart',
  waitingLong: 'inbox',
  silent: 'pause',
  urged: 'bell',
  papersWaiting: 'share',
  refusalsWaiting: 'hand',
} as const satisfies Partial<Record<WatchedKey, IconName>>

/** As many stand in a line where there is room. */
const IN_A_LINE = 4

/** By the clock first, then what has stopped moving. */
function Numbers({ frame: { lang }, data }: BoardView) {
  const { total } = data.watched
  const { notes } = boardWords[lang]
  const promised = notes.promised(formatNumber(total.promised, lang))
  const noteOf = {
    ...notes,
    urged: total.promised === 0 ? notes.urged : <a href={boardHref('promised')}>{promised}</a>,
    waitingLong: notes.waitingLong(formatNumber(total.waiting, lang)),
  }
  const keys = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]
  return (
    <>
      {[keys.slice(0, IN_A_LINE), keys.slice(IN_A_LINE)].map((line) => (
        <ul class="numbers">
          {line.map((key) => (
            <li class={key === 'overdueOpen' && total[key] > 0 ? 'is-late' : undefined}>
              <span class="number-name">
                <Icon name={NUMBERS[key]} /> {definitionOf(key).name[lang]}
              </span>
              <a class="number" href={boardHref(key)}>
                {formatNumber(total[key], lang)}
              </a>
              <span class="muted">{noteOf[key]}</span>
            </li>
          ))}
        </ul>
      ))}
    </>
  )
}

/** In one bar, without overlap: what is at risk and due today is told as due today. */
function partsOf({
  inProcess,
  overdueOpen,
  dueToday,
  atRisk,
}: WatchedCounts): { tone: Tone; share: number }[] {
  const risk = Math.max(0, Math.min(atRisk, inProcess - overdueOpen - dueToday))
  const within = inProcess - overdueOpen - dueToday - risk
  const parts: [Tone, number][] = [
    ['ok2', within],
    ['soon2', dueToday],
    ['soon', risk],
    ['late', overdueOpen],
  ]
  return parts.map(([tone, count]) => ({ tone, share: inProcess === 0 ? 0 : (100 * count) / inProcess }))
}

/** The agencies with most to do; the others behind a line. */
const FIRST = 12

function Agencies(view: BoardView) {
  const { frame, data } = view
  const { lang } = frame
  const t = boardWords[lang]
  const rows = data.watched.byAgency.toSorted(
    (a, b) => b.overdueOpen - a.overdueOpen || b.atRisk - a.atRisk || b.inProcess - a.inProcess,
  )
  if (rows.length === 0) return null
  const others = rows.slice(FIRST)
  return (
    <div class="card stack">
      <h2>{t.agencies}</h2>
      <Legend lang={lang} />
      <AgencyTable view={view} rows={rows.slice(0, FIRST)} caption={t.agencies} />
      {others.length > 0 && (
        <details class="more">
          <summary>{t.others(formatNumber(others.length, lang))}</summary>
          <AgencyTable view={view} rows={others} caption={t.others(formatNumber(others.length, lang))} />
        </details>
      )}
    </div>
  )
}

interface AgencyTableProps {
  view: BoardView
  rows: Watched['byAgency']
  caption: string
}

function AgencyTable({ view, rows, caption }: AgencyTableProps) {
  const { lang } = view.frame
  const t = boardWords[lang]
  const number = (key: WatchedKey) => ({
    head: definitionOf(key).name[lang],
    align: 'end' as const,
    cell: (row: Watched['byAgency'][number]) =>
      row[key] === 0 ? (
        '0'
      ) : (
        <a href={boardHref(key, { agency: row.agency })}>{formatNumber(row[key], lang)}</a>
      ),
  })
  return (
    <Table
      lang={lang}
      caption={caption}
      narrow="wide"
      rows={rows}
      rowKey={({ agency }) => agency}
      columns={[
        {
          head: t.agency,
          rowHead: true,
          cell: ({ agency }) => <AgencyName view={view} agency={agency} />,
        },
        number('inProcess'),
        { head: t.state, cell: (row) => <PartBar parts={partsOf(row)} /> },
        number('dueToday'),
        number('atRisk'),
        number('overdueOpen'),
        number('waiting'),
      ]}
    />
  )
}

/** Opens who has its work, for whoever may see them. */
function AgencyName({ view: { services, frame }, agency }: { view: BoardView; agency: string }) {
  const name = services.office.directory.nameOf(agency, frame.lang)
  if (!seesPeople(frame.me.actor, agency)) return <>{name}</>
  return (
    <a href={peopleHref(agency)} title={boardWords[frame.lang].peopleOf(name)}>
      {name}
    </a>
  )
}

function Legend({ lang }: { lang: Lang }) {
  const { parts } = boardWords[lang]
  return (
    <ul class="legend legend-row small muted">
      {(
        [
          ['ok2', parts.within],
          ['soon2', parts.dueToday],
          ['soon', parts.atRisk],
          ['late', parts.overdue],
        ] as const
      ).map(([tone, text]) => (
        <li>
          <span class={`key f-${tone}`} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
