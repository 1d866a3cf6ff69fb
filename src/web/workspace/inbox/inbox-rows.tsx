/** The rows of the inbox: drawn once, then put into the pages of all who hold the task. */

import type { Role } from '../../../agencies/index.ts'
import { sayWorkingDays, workingDaysBetween } from '../../../calendar/index.ts'
import { type InboxRow, type InboxTask, readInboxRows, withVersions } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { Chip, type Column, drawRow, type RowProps, type Selection } from '../../ui/index.ts'
import { sayDeadline } from '../../words/deadline.ts'
import { channelNames, taskName } from '../../words/task.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { LOOKED_AT, paths } from '../shell/rail.ts'
import { rowMemoryOf } from '../shell/row-memory.ts'
import { Said } from '../shell/said-deadline.tsx'
import { writePick } from './forward.ts'
import { inboxWords } from './inbox-words.ts'

export interface InboxRowsView {
  frame: WorkspaceFrame
  services: WebServices
  kind: string | undefined
  /** Address of this page. */
  here: string
  /** Of this showing of the page; sent with the picked ones. */
  key: string
}

/** Columns, and how rows are picked where they can be forwarded together. */
export function rowPropsOf(view: InboxRowsView): RowProps<InboxRow> {
  const { kind } = view
  const selection = kind === 'waiting' || kind === 'return' ? undefined : selectionOf(view)
  return { columns: columnsOf(view), rowKey: pickOf, selection }
}

/** One query for what is not remembered, none where all is; tasks that were done meanwhile are left out. */
export async function inboxRows(view: InboxRowsView, tasks: readonly InboxTask[]): Promise<Buffer[]> {
  const { services } = view
  const memory = rowMemoryOf(services)
  const now = services.clock.now()
  const props = rowPropsOf(view)
  const nameOf = namesOf(view, props.selection !== undefined)
  const kept = tasks.map((task) => memory.find(nameOf(task), now))
  const missing = tasks.filter((_, at) => kept[at] === undefined)
  const fresh = new Map<string, Buffer>()
  for (const row of await withVersions(
    services.office,
    await readInboxRows(services.office.database, missing),
  )) {
    const drawn = drawRow(props, row)
    memory.keep(nameOf(row), now, drawn)
    fresh.set(`${row.dossier} ${row.key}`, drawn)
  }
  return tasks.flatMap((task, at) => kept[at] ?? fresh.get(`${task.dossier} ${task.key}`) ?? [])
}

/** Everything a row depends on but the time: the tables of a unit are much the same for all of its people. */
function namesOf({ frame: { lang, me } }: InboxRowsView, isPicked: boolean): (task: InboxTask) => string {
  return ({ dossier, key, assignee, version }) => {
    const whose = assignee === null ? '' : assignee === me.actor.id ? 'yours' : 'standIn'
    return `${lang} ${isPicked} ${whose} ${dossier} ${version} ${key}`
  }
}

/** Roles whose steps decide; whether this one does is looked up when it is picked. */
const DECIDES: ReadonlySet<Role> = new Set(['agency_head', 'unit_head', 'province_leader'])

function pickOf(row: InboxRow): string {
  return writePick({ ...row, node: row.node ?? '', code: codeOf(row) })
}

function selectionOf({ frame, here, key }: InboxRowsView): Selection<InboxRow> {
  const t = inboxWords[frame.lang]
  const { actor } = frame.me
  const mayDecide = actor.kind === 'staff' && actor.grants.some(({ role }) => DECIDES.has(role))
  return {
    action: `${paths.inbox}/forward`,
    name: 'pick',
    label: (row) => `${t.pick} ${codeOf(row)}`,
    actions: [
      ...(mayDecide ? [{ text: t.approve, name: 'act', value: 'approve' }] : []),
      { text: t.forward, name: 'act', value: 'forward' },
    ],
    hidden: { _csrf: frame.csrf, back: here, key },
  }
}

function codeOf({ code, reference }: InboxRow): string {
  return code ?? reference
}

function columnsOf({ frame, services }: InboxRowsView): Column<InboxRow>[] {
  const { lang, me } = frame
  const t = inboxWords[lang]
  const { catalogue, directory } = services.office
  return [
    {
      head: t.heads.dossier,
      rowHead: true,
      cell: (row) => (
        <>
          <a class="code" href={paths.dossier(row.dossier)}>
            {codeOf(row)}
          </a>
          <span class="sub">{channelNames[lang][row.channel]}</span>
          {row.isUrged && <Chip>{t.urged}</Chip>}
        </>
      ),
    },
    {
      head: t.heads.what,
      cell: (row) => (
        <>
          <span class="cell-what">{catalogue.byId(row.procedureVersion)?.version.name[lang]}</span>
          <span class="sub">
            {row.owner} · {directory.nameOf(row.receivingAgency, lang)}
          </span>
        </>
      ),
    },
    {
      head: t.heads.step,
      cell: (row) => (
        <>
          <span class="cell-step">{taskName(services, row, lang)}</span>
          <Waited lang={lang} services={services} row={row} />
          {row.assignee && <span class="sub">{row.assignee === me.actor.id ? t.yours : t.standIn}</span>}
        </>
      ),
    },
    { head: t.heads.part, cell: (row) => <Due view={{ lang, services }} row={row} of="task" /> },
    { head: t.heads.due, cell: (row) => <Due view={{ lang, services }} row={row} of="dossier" /> },
  ]
}

/** Of the eight hours in which a desk looks at what came in, the last two. */
const LOOK_SOON = 2 / 8

function isLookedAt({ kind }: Pick<InboxRow, 'kind'>): boolean {
  return LOOKED_AT.some((one) => one === kind)
}

/** For how long of the agency's working time; what came in after hours has not waited yet. */
function Waited({ lang, services, row }: { lang: Lang; services: WebServices; row: InboxRow }) {
  if (!isLookedAt(row)) return null
  const time = services.office.calendars.deadlineTime(row.agency)
  const days = workingDaysBetween(time, row.openedAt, services.clock.now())
  if (days === 0) return null
  return <span class="sub">{inboxWords[lang].waited(sayWorkingDays(days, lang))}</span>
}

function Due(props: { view: { lang: Lang; services: WebServices }; row: InboxRow; of: 'task' | 'dossier' }) {
  const { view, row, of } = props
  const deadline =
    of === 'task'
      ? {
          dueAt: row.dueAt,
          agency: row.agency,
          status: row.status,
          soonDays: isLookedAt(row) ? LOOK_SOON : undefined,
        }
      : { dueAt: row.dossierDueAt, agency: row.agency, status: row.status, ruleSet: row.ruleSet }
  return <Said said={sayDeadline(view.services, deadline, view.lang)} />
}
