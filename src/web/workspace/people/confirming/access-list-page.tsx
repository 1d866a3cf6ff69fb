import type { AccessRequest } from '../../../../agencies/index.ts'
import { formatMoment } from '../../../../platform/index.ts'
import {
  type Column,
  EmptyState,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { maySettle } from '../../shell/staff/access-memory.ts'
import { staffWords } from '../staff-words.ts'
import { accessWords } from './access-words.ts'
import { briefOf, type Saying, sayAccess, saySettler } from './say-access.ts'

export interface AccessListView extends Saying {
  frame: WorkspaceFrame
  waiting: readonly AccessRequest[]
  settled: readonly AccessRequest[]
  next: string | undefined
  isFirst: boolean
}

/** What waits, mine to confirm first; then what was settled. */
export function accessListPage(view: AccessListView): string {
  const { frame, waiting, settled, lang } = view
  const { actor } = frame.me
  const t = accessWords[lang]
  const own = waiting.filter(({ askedBy }) => askedBy === frame.me.staff.id)
  const mine = waiting.filter((request) => maySettle(actor, request))
  const others = waiting.filter((request) => !own.includes(request) && !mine.includes(request))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={paths.staff} kind="quiet" size="small" icon="arrowLeft">
            {staffWords[lang].back}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      {waiting.length === 0 && (
        <EmptyState icon="check" title={t.none}>
          {t.noneText}
        </EmptyState>
      )}
      <Requests view={view} caption={t.mine} rows={mine} />
      <Requests view={view} caption={t.asked} rows={own} />
      <Requests view={view} caption={t.others} rows={others} />
      <h2>{t.history}</h2>
      {settled.length === 0 ? (
        <p class="muted">{t.historyNone}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.history}
          narrow="cards"
          rows={settled}
          rowKey={({ id }) => id}
          columns={[...columnsOf(view), ...settledColumns(view)]}
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : paths.confirmations}
        next={view.next && `${paths.confirmations}?after=${view.next}`}
      />
    </WorkspaceLayout>,
  )
}

function Requests({
  view,
  caption,
  rows,
}: {
  view: AccessListView
  caption: string
  rows: readonly AccessRequest[]
}) {
  if (rows.length === 0) return null
  return (
    <Table
      lang={view.lang}
      caption={caption}
      showCaption
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsOf(view)}
    />
  )
}

function columnsOf(view: Saying): Column<AccessRequest>[] {
  const { lang, names } = view
  const { heads } = accessWords[lang]
  return [
    {
      head: heads.what,
      rowHead: true,
      cell: (request) => (
        <>
          <a href={paths.confirmation(request.id)}>{sayAccess(request, view)}</a>
          {briefOf(request, view) && <span class="sub">{briefOf(request, view)}</span>}
        </>
      ),
    },
    { head: heads.asked, cell: ({ askedBy }) => names.get(askedBy) ?? '' },
    { head: heads.at, tight: true, cell: ({ askedAt }) => formatMoment(askedAt, lang) },
  ]
}

function settledColumns(view: Saying): Column<AccessRequest>[] {
  const { lang } = view
  const t = accessWords[lang]
  return [
    { head: t.heads.outcome, cell: ({ settled }) => settled && t.outcomes[settled.outcome] },
    {
      head: t.heads.by,
      cell: (request) => (
        <>
          {saySettler(request, view)}
          {request.settled && <span class="sub">{formatMoment(request.settled.at, lang)}</span>}
        </>
      ),
    },
  ]
}
