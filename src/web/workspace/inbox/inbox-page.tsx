import { canSomewhere } from '../../../agencies/index.ts'
import type { Urgency } from '../../../dossiers/index.ts'
import {
  EmptyState,
  formatNumber,
  Notice,
  Pagination,
  renderAround,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import { type EventNames, sayEvent, titleOf } from '../../words/event.ts'
import { countOf, isKind, KINDS, LOOKED_AT, paths } from '../shell/rail.ts'
import type { Forwarded, ToldLeft } from './forward.ts'
import { inboxHref } from './inbox-href.ts'
import { type InboxRowsView, rowPropsOf } from './inbox-rows.tsx'
import { inboxWords } from './inbox-words.ts'
import { type Narrowing, NarrowingPart } from './narrowing/narrowing.tsx'

/** What became of the picked ones, with the names of who was first. */
interface Told extends Omit<Forwarded, 'left'> {
  left: readonly ToldLeft[]
  staff: ReadonlyMap<string, string>
}

export interface InboxView extends InboxRowsView {
  urgency: Urgency | undefined
  narrowing: Narrowing
  /** Number of rows on this page. */
  shown: number
  isFirst: boolean
  /** Where the next page begins. */
  next: string | undefined
  /** What became of the picked ones. */
  outcome: Told | undefined
}

/** `rows`: as `inboxRows` drew them. */
export function inboxPage(view: InboxView, rows: readonly Buffer[]): Buffer {
  const { frame, shown, kind, urgency, narrowing } = view
  const { lang } = frame
  const t = inboxWords[lang]
  const counted = countsOf(view)
  const all = counted[urgency ?? 'all']
  const { procedure, whose } = narrowing.shown
  const isNarrowed = procedure !== undefined || whose !== undefined
  return renderAround(
    <WorkspaceLayout {...frame.layout}>
      {view.outcome && <Outcome view={view} outcome={view.outcome} />}
      <LookWarning {...view} />
      <Tabs
        lang={lang}
        label={t.label}
        tabs={(['all', 'overdue', 'today', 'soon', 'in_time'] as const).map((name) => ({
          text: t.tabs[name],
          href: inboxHref({ ...narrowing.shown, urgency: name === 'all' ? undefined : name }),
          count: isNarrowed ? undefined : counted[name],
          current: (urgency ?? 'all') === name,
          ...(name === 'overdue' ? { late: true as const } : {}),
        }))}
      />
      <NarrowingPart frame={frame} services={view.services} narrowing={narrowing}>
        {((shown > 0 && all > 1) || canSomewhere(frame.me.actor, 'dossier.reassign')) && (
          <a href={paths.bulk}>{t.bulk}</a>
        )}
      </NarrowingPart>
      {shown === 0 ? (
        <EmptyState
          title={t.empty}
          actions={(kind || urgency || isNarrowed) && <a href={paths.inbox}>{t.emptySome}</a>}
        >
          {t.emptyAll}
        </EmptyState>
      ) : (
        <>
          <Table lang={lang} caption={t.title} {...rowPropsOf(view)} rows="drawn" narrow="cards" />
          <Pagination
            lang={lang}
            summary={isNarrowed ? undefined : t.summary(formatNumber(shown, lang), formatNumber(all, lang))}
            first={view.isFirst ? undefined : inboxHref(narrowing.shown)}
            next={view.next && inboxHref(narrowing.shown, view.next)}
          />
        </>
      )}
    </WorkspaceLayout>,
    rows,
  )
}

/** What nobody has looked at in its eight hours, and what is about to be so; told before it is too late. */
function LookWarning({ frame: { lang, counts } }: InboxView) {
  const t = inboxWords[lang].look
  return (
    <>
      {(['overdue', 'today'] as const).map((urgency) => {
        const count = countOf(
          counts.filter((one) => one.urgency === urgency),
          LOOKED_AT,
        )
        if (count === 0) return null
        const said = urgency === 'overdue' ? t.late : t.today
        return (
          <Notice tone={urgency === 'overdue' ? 'late' : 'soon'} title={said(formatNumber(count, lang))}>
            <a href={inboxHref({ kind: 'look', urgency })}>{t.open}</a>
          </Notice>
        )
      })}
    </>
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
