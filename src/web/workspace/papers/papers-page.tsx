import type { Bundle, ListedList } from '../../../circulation/index.ts'
import { formatMoment } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  type Column,
  EmptyState,
  Heading,
  LinkButton,
  Notice,
  Pagination,
  render,
  Table,
  Tabs,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { type DossierNames, nameIn } from './bundle-rows.ts'
import { papersWords } from './papers-words.ts'

export const TABS = ['waiting', 'coming', 'given', 'taken'] as const
export type PapersTab = (typeof TABS)[number]

/** Papers of one way, to be put on one list. */
export interface WaitingGroup {
  from: string
  to: string
  /** Id of the list that would be made of them. */
  key: string
  bundles: readonly Bundle[]
}

export interface PapersView {
  frame: WorkspaceFrame
  services: WebServices
  tab: PapersTab
  counts: Partial<Record<PapersTab, number>>
  groups: readonly WaitingGroup[]
  names: ReadonlyMap<string, DossierNames>
  lists: readonly ListedList[]
  next: string | undefined
  isFirst: boolean
  problem: string | undefined
  now: number
}

export function papersPage(view: PapersView): string {
  const { frame, tab, counts, groups, lists, problem } = view
  const { lang } = frame
  const t = papersWords[lang]
  const isEmpty = tab === 'waiting' ? groups.length === 0 : lists.length === 0
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {problem && (
        <div role="alert">
          <Notice tone="soon">{problem}</Notice>
        </div>
      )}
      <Tabs
        lang={lang}
        label={t.label}
        tabs={TABS.map((name) => ({
          text: t.tabs[name],
          href: hrefOf(name),
          count: counts[name],
          current: name === tab,
        }))}
      />
      {isEmpty && <EmptyState icon="check" title={t.none[tab]} />}
      {tab === 'waiting' && groups.length > 0 && (
        <div class="row no-print">
          <LinkButton href={`${paths.papers}/sheet`} kind="quiet" size="small" icon="download">
            {t.sheet}
          </LinkButton>
        </div>
      )}
      {tab === 'waiting' ? groups.map((group) => <Group view={view} group={group} />) : <Lists view={view} />}
    </WorkspaceLayout>,
  )
}

function hrefOf(tab: PapersTab, after?: string): string {
  const query = new URLSearchParams({ ...(tab === 'waiting' ? {} : { tab }), ...(after ? { after } : {}) })
  return query.size === 0 ? paths.papers : `${paths.papers}?${query}`
}

function Group({ view, group }: { view: PapersView; group: WaitingGroup }) {
  const { frame, services, names } = view
  const { lang } = frame
  const t = papersWords[lang]
  const { directory } = services.office
  const title = t.to(directory.nameOf(group.to, lang))
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <p class="muted">{t.from(directory.nameOf(group.from, lang))}</p>
      <Table
        lang={lang}
        caption={title}
        narrow="cards"
        rows={group.bundles}
        rowKey={({ dossier }) => dossier}
        columns={columnsOf(view)}
        selection={{
          action: paths.papers,
          name: 'pick',
          label: ({ dossier }) => t.pick(nameIn(names, dossier).code),
          picked: new Set(group.bundles.map(({ dossier }) => dossier)),
          actions: [{ text: t.make, name: 'act', value: 'make' }],
          hidden: { _csrf: frame.csrf, key: group.key, from: group.from, to: group.to },
        }}
      />
    </section>
  )
}

function columnsOf({ frame: { lang }, names, now }: PapersView): Column<Bundle>[] {
  const t = papersWords[lang]
  return [
    {
      head: t.heads.code,
      rowHead: true,
      cell: ({ dossier }) => (
        <a class="code" href={paths.dossier(dossier)}>
          {nameIn(names, dossier).code}
        </a>
      ),
    },
    { head: t.heads.procedure, cell: ({ dossier }) => nameIn(names, dossier).procedure },
    { head: t.heads.owner, cell: ({ dossier }) => nameIn(names, dossier).owner },
    {
      head: t.heads.papers,
      cell: ({ originals, copies, kind }) => (
        <>
          {t.papers(originals, copies)}
          {kind === 'result' && <span class="sub">{t.result}</span>}
        </>
      ),
    },
    {
      head: t.heads.by,
      tight: true,
      cell: ({ moveBy }) => (
        <>
          {formatMoment(moveBy, lang)}
          {moveBy < now && <span class="sub late-part">{t.late}</span>}
        </>
      ),
    },
  ]
}

function Lists({ view }: { view: PapersView }) {
  const { frame, services, lists, tab, isFirst, next } = view
  const { lang } = frame
  const t = papersWords[lang]
  const nameOf = (code: string) => services.office.directory.nameOf(code, lang)
  if (lists.length === 0) return null
  return (
    <>
      <Table
        lang={lang}
        caption={t.tabs[tab]}
        narrow="cards"
        rows={lists}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t.heads.list,
            rowHead: true,
            cell: ({ id, number, year }) => <a href={paths.paperList(id)}>{t.listTitle(number, year)}</a>,
          },
          {
            head: t.heads.side,
            cell: ({ from, to }) => (tab === 'given' ? t.to(nameOf(to)) : t.from(nameOf(from))),
          },
          { head: t.heads.made, tight: true, cell: ({ madeAt }) => formatMoment(madeAt, lang) },
          { head: t.heads.lines, align: 'end', cell: ({ lines }) => String(lines) },
          { head: t.heads.state, cell: (list) => sayState(list, view) },
        ]}
      />
      <Pagination
        lang={lang}
        first={isFirst ? undefined : hrefOf(tab)}
        next={next === undefined ? undefined : hrefOf(tab, next)}
      />
    </>
  )
}

function sayState({ open, missing }: ListedList, { frame }: PapersView): string {
  const { state } = papersWords[frame.lang]
  if (open > 0) return state.open(open)
  return missing > 0 ? state.missing(missing) : state.closed
}
