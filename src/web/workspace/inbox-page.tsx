import type { InboxRow, Urgency } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { WebServices } from '../services.ts'
import {
  type Column,
  EmptyState,
  Notice,
  Pagination,
  render,
  type Selection,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../ui/index.ts'
import { sayDeadline } from './deadline.ts'
import { type EventNames, sayEvent, titleOf } from './event-words.ts'
import { type Forwarded, type ToldLeft, writePick } from './forward.ts'
import type { WorkspaceFrame } from './frame.tsx'
import { inboxHref } from './inbox-href.ts'
import { countOf, isKind, KINDS, paths } from './rail.ts'
import { rowMemoryOf } from './row-memory.ts'
import { Said } from './said-deadline.tsx'
import { channelNames, taskName } from './task-words.ts'

export const inboxWords = {
  vi: {
    title: 'Việc của tôi',
    heads: {
      dossier: 'Hồ sơ',
      what: 'Thủ tục và người nộp',
      step: 'Bước',
      part: 'Hạn của bước',
      due: 'Hẹn trả',
    },
    tabs: { all: 'Tất cả', overdue: 'Quá hạn', today: 'Hôm nay', soon: 'Sắp đến hạn', in_time: 'Trong hạn' },
    label: 'Việc theo hạn của bước',
    forward: 'Chuyển bước',
    pick: 'Chọn hồ sơ',
    yours: 'giao cho bạn',
    standIn: 'bạn nhận thay',
    summary: (shown: number, all: number) => `${shown} trong ${all} việc`,
    empty: 'Không còn việc nào ở đây',
    emptyAll: 'Khi có hồ sơ đến bước của bạn, hồ sơ sẽ hiện ra ở trang này.',
    emptySome: 'Xem tất cả việc của bạn',
    done: (count: number) => `Đã chuyển bước ${count} hồ sơ.`,
    notDone: (count: number) => `${count} hồ sơ chưa chuyển được`,
    password: 'Đã đổi mật khẩu; mọi phiên khác của bạn đã kết thúc.',
    none: 'Chưa chọn hồ sơ nào. Đánh dấu các hồ sơ rồi bấm “Chuyển bước”.',
  },
  en: {
    title: 'My work',
    heads: {
      dossier: 'Dossier',
      what: 'Procedure and applicant',
      step: 'Step',
      part: 'Step due',
      due: 'Result due',
    },
    tabs: { all: 'All', overdue: 'Overdue', today: 'Today', soon: 'Soon', in_time: 'In time' },
    label: 'Work by the deadline of the step',
    forward: 'Forward',
    pick: 'Select dossier',
    yours: 'assigned to you',
    standIn: 'you stand in',
    summary: (shown: number, all: number) => `${shown} of ${all} tasks`,
    empty: 'Nothing left here',
    emptyAll: 'Dossiers that come to your step will appear on this page.',
    emptySome: 'See all your work',
    done: (count: number) => (count === 1 ? 'One dossier forwarded.' : `${count} dossiers forwarded.`),
    notDone: (count: number) =>
      count === 1 ? 'One dossier could not be forwarded' : `${count} dossiers could not be forwarded`,
    password: 'The password is changed; every other session of yours has ended.',
    none: 'No dossier is selected. Mark some, then press “Forward”.',
  },
} satisfies Record<Lang, object>

/** What became of the picked ones, with the names of who was first. */
interface Told extends Omit<Forwarded, 'left'> {
  left: readonly ToldLeft[]
  staff: ReadonlyMap<string, string>
}

export interface InboxView {
  frame: WorkspaceFrame
  services: WebServices
  rows: readonly InboxRow[]
  kind: string | undefined
  urgency: Urgency | undefined
  isFirst: boolean
  /** Where the next page begins. */
  next: string | undefined
  /** Address of this page. */
  here: string
  /** What became of the picked ones. */
  outcome: Told | undefined
  /** Of this showing of the page; sent with the picked ones. */
  key: string
}

export function inboxPage(view: InboxView): string {
  const { frame, rows, kind, urgency } = view
  const { lang } = frame
  const t = inboxWords[lang]
  const counted = countsOf(view)
  const all = counted[urgency ?? 'all']
  const selection = kind === 'waiting' || kind === 'return' ? undefined : selectionOf(view)
  return render(
    <WorkspaceLayout {...frame.layout}>
      {view.outcome && <Outcome view={view} outcome={view.outcome} />}
      <Tabs
        lang={lang}
        label={t.label}
        tabs={(['all', 'overdue', 'today', 'soon', 'in_time'] as const).map((name) => ({
          text: t.tabs[name],
          href: inboxHref(kind, name === 'all' ? undefined : name),
          count: counted[name],
          current: (urgency ?? 'all') === name,
          ...(name === 'overdue' ? { late: true as const } : {}),
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={t.empty} actions={(kind ?? urgency) && <a href={paths.inbox}>{t.emptySome}</a>}>
          {t.emptyAll}
        </EmptyState>
      ) : (
        <>
          <Table
            lang={lang}
            caption={t.title}
            columns={columnsOf(view)}
            rows={rows}
            rowKey={pickOf}
            narrow="cards"
            selection={selection}
            drawn={drawnRows(view, selection !== undefined)}
          />
          <Pagination
            lang={lang}
            summary={t.summary(rows.length, all)}
            first={view.isFirst ? undefined : inboxHref(kind, urgency)}
            next={view.next && inboxHref(kind, urgency, view.next)}
          />
        </>
      )}
    </WorkspaceLayout>,
  )
}

function countsOf({ frame, kind }: InboxView): Record<Urgency | 'all', number> {
  const counts = frame.counts.filter(
    (one) => !isKind(kind) || (KINDS[kind] as readonly string[]).includes(one.kind),
  )
  const of = (urgency: Urgency) => countOf(counts.filter((one) => one.urgency === urgency))
  return {
    all: countOf(counts),
    overdue: of('overdue'),
    today: of('today'),
    soon: of('soon'),
    in_time: of('in_time'),
  }
}

/** Rows as they were drawn, by what they depend on: the tables of a unit are much the same for all of its people. */
function drawnRows({ frame, services }: InboxView, isPicked: boolean) {
  const { lang, me } = frame
  const rows = rowMemoryOf(services)
  const now = services.clock.now()
  return (row: InboxRow, draw: () => string): string => {
    const whose = row.assignee === null ? '' : row.assignee === me.actor.id ? 'yours' : 'standIn'
    return rows.row(`${lang} ${isPicked} ${whose} ${row.dossier} ${row.version} ${row.key}`, now, draw)
  }
}

function pickOf(row: InboxRow): string {
  return writePick({ ...row, node: row.node ?? '', code: codeOf(row) })
}

function selectionOf({ frame, here, key }: InboxView): Selection<InboxRow> {
  const t = inboxWords[frame.lang]
  return {
    action: `${paths.inbox}/forward`,
    name: 'pick',
    label: (row) => `${t.pick} ${codeOf(row)}`,
    actions: [{ text: t.forward, name: 'act', value: 'forward' }],
    hidden: { _csrf: frame.csrf, back: here, key },
  }
}

function codeOf({ code, reference }: InboxRow): string {
  return code ?? reference
}

function columnsOf({ frame, services }: InboxView): Column<InboxRow>[] {
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
        </>
      ),
    },
    {
      head: t.heads.what,
      cell: (row) => (
        <>
          {catalogue.byId(row.procedureVersion)?.version.name[lang]}
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
          {taskName(services, row, lang)}
          {row.assignee && <span class="sub">{row.assignee === me.actor.id ? t.yours : t.standIn}</span>}
        </>
      ),
    },
    { head: t.heads.part, cell: (row) => <Due view={{ lang, services }} row={row} of="task" /> },
    { head: t.heads.due, cell: (row) => <Due view={{ lang, services }} row={row} of="dossier" /> },
  ]
}

function Due(props: { view: { lang: Lang; services: WebServices }; row: InboxRow; of: 'task' | 'dossier' }) {
  const { view, row, of } = props
  const deadline =
    of === 'task'
      ? { dueAt: row.dueAt, agency: row.agency, status: row.status }
      : { dueAt: row.dossierDueAt, agency: row.agency, status: row.status, ruleSet: row.ruleSet }
  return <Said said={sayDeadline(view.services, deadline, view.lang)} />
}

/** One sentence for what went, one line for each that did not. */
function Outcome({ view, outcome }: { view: InboxView; outcome: Told }) {
  const { lang } = view.frame
  const t = inboxWords[lang]
  const { done, left } = outcome
  return (
    <div role="status" class="stack">
      {done === 0 && left.length === 0 && <Notice tone="soon">{t.none}</Notice>}
      {done > 0 && <Notice tone="ok">{t.done(done)}</Notice>}
      {left.length > 0 && (
        <Notice tone="late" title={t.notDone(left.length)}>
          <ul>
            {left.map((one) => (
              <li>
                <a href={paths.dossier(one.dossier)}>{one.code}</a>: {sayLeft(view, outcome, one)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function sayLeft({ frame, services }: InboxView, { staff }: Told, { refusal, last }: ToldLeft): string {
  const { lang } = frame
  const why = `${refusal.message[lang]} ${refusal.next[lang]}`
  if (last === undefined) return why
  const names: EventNames = {
    lang,
    staff,
    agency: (code) => services.office.directory.nameOf(code, lang),
    node: (node) => node,
  }
  return `${why} ${titleOf(last.body.type, lang)}: ${sayEvent(last, names).by}.`
}
