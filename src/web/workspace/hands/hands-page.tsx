import { can, type Directory } from '../../../agencies/index.ts'
import type { Hands, HandsTask } from '../../../dossiers/index.ts'
import { formatMoment, formatNumber } from '../../../platform/index.ts'
import { type Column, EmptyState, Heading, render, Table, WorkspaceLayout } from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { sayPlace, sayRole } from '../shell/say-post.ts'
import { handsWords } from './hands-words.ts'

export interface HandsView {
  frame: WorkspaceFrame
  hands: readonly Hands[]
  /** The most urgent of each, by place in `hands`. */
  tasks: readonly HandsTask[]
  /** Full names by id, of those to whom work is given that they can no longer do. */
  names: ReadonlyMap<string, string>
  directory: Directory
}

type Row = Hands & { at: number }

/** What nobody can do today, post by post, with what to do about it. */
export function handsPage(view: HandsView): string {
  const { frame, hands } = view
  const { lang } = frame
  const t = handsWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {hands.length === 0 ? (
        <EmptyState icon="users" title={t.none}>
          {t.noneMore}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={hands.map((one, at): Row => ({ ...one, at }))}
          rowKey={({ at }) => String(at)}
          columns={columnsOf(view)}
        />
      )}
    </WorkspaceLayout>,
  )
}

function columnsOf(view: HandsView): Column<Row>[] {
  const { lang } = view.frame
  const t = handsWords[lang]
  return [
    { head: t.role, rowHead: true, cell: (row) => <PostName row={row} view={view} /> },
    { head: t.tasks, align: 'end', cell: ({ tasks }) => formatNumber(tasks, lang) },
    { head: t.late, align: 'end', cell: ({ late }) => formatNumber(late, lang) },
    { head: t.since, tight: true, cell: ({ since }) => formatMoment(since, lang) },
    { head: t.dossiers, cell: (row) => <Dossiers row={row} view={view} /> },
    { head: t.act, cell: (row) => <ToDo row={row} view={view} /> },
  ]
}

function PostName({ row, view }: { row: Row; view: HandsView }) {
  const { frame, directory } = view
  return (
    <>
      {sayRole(row.role, frame.lang)}
      <span class="sub">{sayPlace(row, directory, frame.lang)}</span>
    </>
  )
}

/** Codes say nothing of the people; who may read the dossiers opens them. */
function Dossiers({ row: { at, agency, tasks }, view }: { row: Row; view: HandsView }) {
  const { frame } = view
  const shown = view.tasks.filter((task) => task.at === at)
  const isReader = can(frame.me.actor, 'dossier.read', { agency })
  const left = tasks - shown.length
  return (
    <>
      {shown.map(({ code, dossier }) => (
        <span class="sub code">{isReader ? <a href={paths.dossier(dossier)}>{code}</a> : code}</span>
      ))}
      {left > 0 && <span class="sub">{handsWords[frame.lang].more(formatNumber(left, frame.lang))}</span>}
    </>
  )
}

function ToDo({ row: { agency, person }, view }: { row: Row; view: HandsView }) {
  const { frame, names } = view
  const t = handsWords[frame.lang]
  if (person !== null) return <>{t.soon(names.get(person) ?? '–')}</>
  if (!can(frame.me.actor, 'staff.manage', { agency })) return <>{t.ask}</>
  return <a href={`${paths.staff}?${new URLSearchParams({ agency })}`}>{t.give}</a>
}
