import type { Role } from '../../../../agencies/index.ts'
import type { BulkAct, InboxRow } from '../../../../dossiers/index.ts'
import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { EmptyState, Heading, LinkButton, Notice, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { sayDeadline } from '../../../words/deadline.ts'
import { taskName } from '../../../words/task.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { writePick } from '../forward.ts'
import { bulkWords } from './bulk-words.ts'

/** Dossiers of one procedure in one step. */
export interface StepGroup {
  /** `kind~node~procedureVersion`. */
  step: string
  rows: readonly InboxRow[]
}

export interface BulkPickView {
  frame: WorkspaceFrame
  services: WebServices
  groups: readonly StepGroup[]
  /** The one that was chosen. */
  group: StepGroup | undefined
  isCut: boolean
  past: readonly BulkAct[]
  key: string
  problem: string | undefined
}

export function bulkPickPage(view: BulkPickView): string {
  const { frame, group, problem, isCut } = view
  const { lang } = frame
  const t = bulkWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      {problem && (
        <div role="alert">
          <Notice tone="soon">{problem}</Notice>
        </div>
      )}
      {isCut && (
        <Notice>
          {t.more(
            formatNumber(
              view.groups.reduce((sum, { rows }) => sum + rows.length, 0),
              lang,
            ),
          )}
        </Notice>
      )}
      {group === undefined ? <Groups view={view} /> : <Rows view={view} group={group} />}
      {group === undefined && view.past.length > 0 && <Past view={view} />}
    </WorkspaceLayout>,
  )
}

function Groups({ view }: { view: BulkPickView }) {
  const { frame, services, groups } = view
  const { lang } = frame
  const t = bulkWords[lang]
  if (groups.length === 0)
    return <EmptyState icon="check" title={t.none} actions={<a href={paths.inbox}>{t.back}</a>} />
  return (
    <Table
      lang={lang}
      caption={t.groups}
      showCaption
      narrow="cards"
      rows={groups}
      rowKey={({ step }) => step}
      columns={[
        {
          head: t.heads.step,
          rowHead: true,
          cell: (group) => (
            <a href={`${paths.bulk}?step=${encodeURIComponent(group.step)}`}>{stepOf(view, group)}</a>
          ),
        },
        { head: t.heads.procedure, cell: (group) => procedureOf(services, group, lang) },
        { head: t.heads.count, align: 'end', cell: ({ rows }) => formatNumber(rows.length, lang) },
      ]}
    />
  )
}

function stepOf({ services, frame }: BulkPickView, { rows: [first] }: StepGroup): string {
  return first === undefined ? '' : taskName(services, first, frame.lang)
}

function procedureOf({ office }: WebServices, { rows: [first] }: StepGroup, lang: 'vi' | 'en'): string {
  return office.catalogue.byId(first?.procedureVersion ?? '')?.version.name[lang] ?? ''
}

/** Roles whose steps decide; whether this one does is looked up when it is done. */
const DECIDES: ReadonlySet<Role> = new Set(['agency_head', 'unit_head', 'province_leader'])

function Rows({ view, group }: { view: BulkPickView; group: StepGroup }) {
  const { frame, services, key } = view
  const { lang, csrf, me } = frame
  const t = bulkWords[lang]
  const mayDecide =
    group.step.startsWith('step~') &&
    me.actor.kind === 'staff' &&
    me.actor.grants.some(({ role }) => DECIDES.has(role))
  const codeOf = ({ code, reference }: InboxRow) => code ?? reference
  return (
    <section class="stack">
      <h2>{`${stepOf(view, group)}: ${procedureOf(services, group, lang)}`}</h2>
      <div class="row no-print">
        <LinkButton href={paths.bulk} kind="quiet" size="small">
          {t.groups}
        </LinkButton>
      </div>
      <Table
        lang={lang}
        caption={t.title}
        narrow="cards"
        rows={group.rows}
        rowKey={(row) => writePick({ ...row, node: row.node ?? '', code: codeOf(row) })}
        selection={{
          action: paths.bulk,
          name: 'pick',
          label: (row) => t.pick(codeOf(row)),
          picked: new Set(
            group.rows.map((row) => writePick({ ...row, node: row.node ?? '', code: codeOf(row) })),
          ),
          actions: [
            ...(mayDecide ? [{ text: t.approve, name: 'act', value: 'approve' }] : []),
            { text: t.forward, name: 'act', value: 'forward' },
          ],
          hidden: { _csrf: csrf, key, step: group.step },
        }}
        columns={[
          {
            head: t.heads.code,
            rowHead: true,
            cell: (row) => (
              <a class="code" href={paths.dossier(row.dossier)}>
                {codeOf(row)}
              </a>
            ),
          },
          { head: t.heads.owner, cell: ({ owner }) => owner },
          {
            head: t.heads.due,
            cell: ({ dueAt, agency, status, ruleSet }) =>
              sayDeadline(
                services,
                { dueAt: Number.isFinite(dueAt) ? dueAt : null, agency, status, ruleSet },
                lang,
              ).words,
          },
        ]}
      />
    </section>
  )
}

function Past({ view: { frame, past } }: { view: BulkPickView }) {
  const { lang } = frame
  const t = bulkWords[lang]
  return (
    <Table
      lang={lang}
      caption={t.past}
      showCaption
      narrow="cards"
      rows={past}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.heads.asked,
          rowHead: true,
          cell: ({ id, askedAt }) => <a href={paths.bulkAct(id)}>{formatMoment(askedAt, lang)}</a>,
        },
        {
          head: t.heads.state,
          cell: ({ done, total }) => t.running(formatNumber(done, lang), formatNumber(total, lang)),
        },
      ]}
    />
  )
}
