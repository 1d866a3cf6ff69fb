import { formatDate, formatMoment, formatNumber, type Lang } from '../../../platform/index.ts'
import { definitionOf, type FigureKey, type ListPage } from '../../../statistics/index.ts'
import type { WebServices } from '../../shell/services.ts'
import {
  EmptyState,
  Heading,
  LinkButton,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { type AskedReport, listPath, reportPath } from './report-ask.ts'

const words = {
  vi: {
    back: 'Về báo cáo',
    code: 'Mã hồ sơ',
    procedure: 'Thủ tục',
    agency: 'Cơ quan giải quyết',
    accepted: 'Tiếp nhận',
    due: 'Hẹn trả',
    ended: 'Kết thúc',
    none: 'Không có hồ sơ nào.',
    count: (number: string) => `${number} hồ sơ`,
    atEnd: 'theo dữ liệu khi hết kỳ',
  },
  en: {
    back: 'To the report',
    code: 'Code',
    procedure: 'Procedure',
    agency: 'Agency that decides',
    accepted: 'Accepted',
    due: 'Due',
    ended: 'Ended',
    none: 'There is no dossier.',
    count: (number: string) => (number === '1' ? '1 dossier' : `${number} dossiers`),
    atEnd: 'as known when the period ended',
  },
} satisfies Record<Lang, object>

export interface ReportListView {
  frame: WorkspaceFrame
  asked: Pick<AskedReport, 'period' | 'known'>
  figure: FigureKey
  agency: string | undefined
  count: number
  page: ListPage
  isFirst: boolean
  office: WebServices['office']
}

/** The dossiers behind one number of the report. */
export function reportListPage(view: ReportListView): string {
  const { frame, asked, figure, agency, count, page, office } = view
  const { lang } = frame
  const t = words[lang]
  const { name, meaning } = definitionOf(figure)
  const { from, to } = asked.period
  const period = `${formatDate(from, lang)} – ${formatDate(to, lang)}`
  const known = asked.known === 'at_end' ? `, ${t.atEnd}` : ''
  const place = agency === undefined ? '' : ` · ${office.directory.nameOf(agency, lang)}`
  const narrowed = agency === undefined ? {} : { agency }
  const hrefOf = (more: Readonly<Record<string, string>>) => listPath(asked, figure, { ...narrowed, ...more })
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={`${period}${known}${place}`}
        lead={meaning[lang]}
        actions={
          <LinkButton href={reportPath(asked)} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {name[lang]}: {t.count(formatNumber(count, lang))}
      </Heading>
      {page.rows.length === 0 ? (
        <EmptyState icon="file" title={t.none} />
      ) : (
        <Rows {...view} caption={name[lang]} />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : hrefOf({})}
        next={page.next === undefined ? undefined : hrefOf({ after: page.next })}
      />
    </WorkspaceLayout>,
  )
}

function Rows({ frame, page, office, caption }: ReportListView & { caption: string }) {
  const { lang } = frame
  const t = words[lang]
  const moment = (at: number | null) => (at === null ? '–' : formatMoment(at, lang))
  const procedureName = (code: string, at: number | null) =>
    (at === null ? undefined : office.catalogue.inForce(code, at)?.version.name[lang]) ?? code
  return (
    <Table
      lang={lang}
      caption={caption}
      narrow="cards"
      rows={page.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t.code,
          rowHead: true,
          cell: ({ id, code, reference }) => (
            <a class="code" href={paths.dossier(id)}>
              {code ?? reference}
            </a>
          ),
        },
        { head: t.procedure, cell: ({ procedure, acceptedAt }) => procedureName(procedure, acceptedAt) },
        { head: t.agency, cell: (row) => office.directory.nameOf(row.agency, lang) },
        { head: t.accepted, cell: ({ acceptedAt }) => moment(acceptedAt) },
        { head: t.due, cell: ({ dueAt }) => moment(dueAt) },
        { head: t.ended, cell: ({ endedAt }) => moment(endedAt) },
      ]}
    />
  )
}
