import { formatMoment, formatNumber } from '../../../../platform/index.ts'
import { EmptyState, Heading, Notice, render, Table, WorkspaceLayout } from '../../../ui/index.ts'
import { paths } from '../../shell/rail.ts'
import { sayPost } from '../../shell/say-post.ts'
import { MOST_IN_BULK, type StepGroup } from './bulk-groups.ts'
import { BulkRows } from './bulk-rows.tsx'
import type { BulkPickView } from './bulk-view.ts'
import { bulkWords } from './bulk-words.ts'
import { procedureOf, stepOf } from './say-group.ts'

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
      {isCut && <Notice>{t.more(formatNumber(MOST_IN_BULK, lang))}</Notice>}
      {group === undefined ? <Groups view={view} /> : <BulkRows view={view} group={group} />}
      {group === undefined && view.past.length > 0 && <Past view={view} />}
    </WorkspaceLayout>,
  )
}

function Groups({ view }: { view: BulkPickView }) {
  const t = bulkWords[view.frame.lang]
  if (view.groups.length === 0)
    return <EmptyState icon="check" title={t.none} actions={<a href={paths.inbox}>{t.back}</a>} />
  const of = (way: StepGroup['way']) => view.groups.filter((group) => group.way === way)
  return (
    <>
      <GroupTable view={view} caption={t.groups} groups={of('held')} />
      <GroupTable view={view} caption={t.giving} groups={of('given')} />
    </>
  )
}

interface GroupTableProps {
  view: BulkPickView
  caption: string
  groups: readonly StepGroup[]
}

function GroupTable({ view, caption, groups }: GroupTableProps) {
  const { frame, services } = view
  const { lang } = frame
  const t = bulkWords[lang]
  if (groups.length === 0) return null
  return (
    <Table
      lang={lang}
      caption={caption}
      showCaption
      narrow="cards"
      rows={groups}
      rowKey={({ step }) => step}
      columns={[
        {
          head: t.heads.step,
          rowHead: true,
          cell: (group) => (
            <>
              <a href={`${paths.bulk}?step=${encodeURIComponent(group.step)}`}>
                {stepOf(services, group, lang)}
              </a>
              <PostOf view={view} group={group} />
            </>
          ),
        },
        { head: t.heads.procedure, cell: (group) => procedureOf(services, group, lang) },
        { head: t.heads.count, align: 'end', cell: ({ rows }) => formatNumber(rows.length, lang) },
      ]}
    />
  )
}

/** Whose work it is, where it is not the person's own. */
function PostOf({ view: { frame, services }, group }: { view: BulkPickView; group: StepGroup }) {
  const [first] = group.rows
  if (group.way === 'held' || first === undefined) return null
  const post = { ...first, person: null }
  return <span class="sub">{sayPost(post, services.office.directory, frame.lang)}</span>
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
