import type { Unclaimed } from '../../../../dossiers/index.ts'
import { formatMoment, formatNumber, type Lang } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
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
import { HandingTabs } from './handing-tabs.tsx'

export const unclaimedWords = {
  vi: {
    title: 'Kết quả chưa ai nhận',
    lead: (days: number) =>
      `Kết quả chờ quá ${days} ngày làm việc. Hệ thống tự nhắc người nộp sau 5, 15 và 30 ngày làm việc; ai không có thư điện tử, điện thoại thì chỉ thấy trên Cổng, nên gọi hoặc gửi giấy.`,
    caption: 'Kết quả chờ lâu, lâu nhất trước',
    code: 'Mã hồ sơ',
    owner: 'Chủ hồ sơ',
    procedure: 'Thủ tục',
    since: 'Có kết quả từ',
    days: (n: string) => `${n} ngày làm việc`,
    reached: 'Liên hệ',
    noContact: 'Không có điện thoại, thư điện tử',
    onlyEmail: 'Thư điện tử',
    ways: { counter: 'Nhận tại quầy', post: 'Nhận qua bưu chính', online: 'Nhận trực tuyến' },
    reminded: 'Đã nhắc',
    never: 'chưa nhắc',
    times: (n: string) => `${n} lần`,
    pick: (code: string) => `Chọn hồ sơ ${code}`,
    remind: 'Nhắc người nộp',
    none: 'Không có kết quả nào chờ lâu',
    noneText: 'Mọi kết quả đều mới có trong mấy ngày qua.',
    done: (n: string) => `Đã nhắc ${n} người nộp`,
    nobody: 'Không nhắc ai: mỗi người chỉ được nhắc một lần trong ngày.',
    book: 'Sổ trả kết quả',
  },
  en: {
    title: 'Results not collected',
    lead: (days: number) =>
      `Results that have waited more than ${days} working days. Applicants are reminded after 5, 15 and 30 working days; whoever has neither e-mail nor telephone sees it on the portal only, so call or write.`,
    caption: 'Results that wait, the longest first',
    code: 'Code',
    owner: 'Owner',
    procedure: 'Procedure',
    since: 'Ready since',
    days: (n: string) => (n === '1' ? '1 working day' : `${n} working days`),
    reached: 'Contact',
    noContact: 'No telephone, no e-mail',
    onlyEmail: 'E-mail',
    ways: { counter: 'To be got at the counter', post: 'To go by post', online: 'To be got online' },
    reminded: 'Reminded',
    never: 'not yet',
    times: (n: string) => (n === '1' ? 'once' : `${n} times`),
    pick: (code: string) => `Select ${code}`,
    remind: 'Remind the applicants',
    none: 'No result has waited long',
    noneText: 'All results came within the last days.',
    done: (n: string) => (n === '1' ? 'One applicant was reminded' : `${n} applicants were reminded`),
    nobody: 'Nobody was reminded: everybody is reminded once a day at most.',
    book: 'Book of results',
  },
} satisfies Record<Lang, object>

interface UnclaimedView {
  frame: WorkspaceFrame
  services: WebServices
  rows: readonly Unclaimed[]
  /** Working days that each has waited. */
  daysOf: (row: Unclaimed) => number
  count: number
  threshold: number
  mayRemind: boolean
  mayGive: (row: Unclaimed) => boolean
  isFirst: boolean
  next: string | undefined
}

export function unclaimedPage(view: UnclaimedView): string {
  const { frame, rows, count, threshold, mayRemind } = view
  const { lang } = frame
  const t = unclaimedWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead(threshold)}
        actions={
          <LinkButton href={paths.handedBook} kind="quiet" size="small" icon="file">
            {t.book}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      {mayRemind && <HandingTabs frame={frame} unclaimed={count} current="unclaimed" />}
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.caption}
          narrow="cards"
          rows={rows}
          rowKey={({ dossier, times }) => `${dossier}~${times}`}
          columns={columnsOf(view)}
          selection={
            mayRemind
              ? {
                  action: paths.unclaimed,
                  name: 'pick',
                  label: ({ code }) => t.pick(code),
                  actions: [{ text: t.remind, name: 'act', value: 'remind' }],
                  hidden: { _csrf: frame.csrf },
                }
              : undefined
          }
        />
      )}
      <Pagination
        lang={lang}
        first={view.isFirst ? undefined : paths.unclaimed}
        next={
          view.next === undefined ? undefined : `${paths.unclaimed}?after=${encodeURIComponent(view.next)}`
        }
      />
    </WorkspaceLayout>,
  )
}

function columnsOf({ frame: { lang }, services, daysOf, mayGive }: UnclaimedView): Column<Unclaimed>[] {
  const t = unclaimedWords[lang]
  return [
    {
      head: t.code,
      rowHead: true,
      cell: (row) => (
        <a class="code" href={mayGive(row) ? paths.give(row.dossier) : paths.dossier(row.dossier)}>
          {row.code}
        </a>
      ),
    },
    {
      head: t.procedure,
      cell: ({ procedureVersion }) =>
        services.office.catalogue.byId(procedureVersion)?.version.name[lang] ?? '',
    },
    { head: t.owner, cell: ({ owner }) => owner },
    {
      head: t.since,
      cell: (row) => (
        <>
          {formatMoment(row.readyAt, lang)}
          <span class="sub">{t.days(formatNumber(daysOf(row), lang))}</span>
        </>
      ),
    },
    {
      head: t.reached,
      cell: ({ phone, hasEmail, deliverBy }) => (
        <>
          {phone ?? (hasEmail ? t.onlyEmail : t.noContact)}
          <span class="sub">{t.ways[deliverBy]}</span>
        </>
      ),
    },
    {
      head: t.reminded,
      tight: true,
      cell: ({ times, remindedAt }) =>
        remindedAt === null ? (
          t.never
        ) : (
          <>
            {t.times(formatNumber(times, lang))}
            <span class="sub">{formatMoment(remindedAt, lang)}</span>
          </>
        ),
    },
  ]
}
