import type { Lang } from '../../ui/drawing/lang.ts'
import type { RailSection } from '../../ui/layouts/rail.tsx'
import { WorkspaceLayout } from '../../ui/layouts/workspace-layout.tsx'
import { DeadlineChip, type DeadlineState } from '../../ui/signs/deadline-chip.tsx'
import { Pagination } from '../../ui/tables/pagination.tsx'
import { type Column, Table } from '../../ui/tables/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type PreviewView, ribbon } from './frame.ts'

interface Row {
  code: string
  channel: string
  name: string
  who: string
  step: string
  holder?: string
  part: [DeadlineState, string]
  due: [DeadlineState, string, string]
}

const rows: Row[] = [
  {
    code: 'H44.44-261109-0007',
    channel: 'Trực tuyến',
    name: 'Cấp giấy phép xây dựng công trình cấp I, cấp II',
    who: 'Công ty TNHH Xây dựng Hùng Vương',
    step: 'Thẩm định',
    holder: 'đang giữ: Trần Minh',
    part: ['late', 'trễ 1,5 ngày'],
    due: ['late', 'Quá hạn 4 giờ', '10:30 hôm nay'],
  },
  {
    code: 'H44.101-261113-0032',
    channel: 'Tại quầy',
    name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    who: 'Nguyễn Văn Hòa · Phường Việt Trì',
    step: 'Thẩm định',
    part: ['soon', 'còn 0,5 ngày'],
    due: ['soon', 'Còn 1 ngày', '10:15 thứ Tư 25/11'],
  },
  {
    code: 'H44.44-261119-0004',
    channel: 'Trực tuyến',
    name: 'Cấp lại chứng chỉ hành nghề hoạt động xây dựng',
    who: 'Lê Thị Ánh Đường',
    step: 'Thẩm định',
    part: ['ok', 'còn 2 ngày'],
    due: ['ok', 'Còn 3 ngày', '14:40 thứ Sáu 27/11'],
  },
  {
    code: 'H44.44-261112-0019',
    channel: 'Bưu chính',
    name: 'Cấp phù hiệu xe kinh doanh vận tải',
    who: 'HTX Vận tải Đất Tổ · 14 xe',
    step: 'Chờ ý kiến Công an tỉnh',
    part: ['paused', 'chờ, ngày thứ 2'],
    due: ['paused', 'Tạm dừng', 'chờ bổ sung từ 20/11'],
  },
  {
    code: 'H44.44-261120-0011',
    channel: 'Trực tuyến · liên thông',
    name: 'Chấp thuận chủ trương đầu tư của Ủy ban nhân dân tỉnh',
    who: 'Công ty CP Năng lượng Sông Lô',
    step: 'Tổng hợp ý kiến 4 sở',
    holder: '3 trên 4 đã trả lời',
    part: ['ok', 'còn 4 ngày'],
    due: ['ok', 'Còn 13 ngày', '09:05 thứ Năm 10/12'],
  },
]

const words = {
  vi: {
    mine: 'Việc của tôi',
    accept: 'Tiếp nhận',
    heads: ['Hồ sơ', 'Thủ tục và người nộp', 'Bước', 'Hạn của bước', 'Hẹn trả'],
    tabs: ['Tất cả', 'Quá hạn', 'Hôm nay', 'Sắp đến hạn', 'Trong hạn'],
    label: 'Việc theo hạn',
    acts: ['Chuyển bước', 'Phân công', 'Xin ý kiến'],
    pick: 'Chọn hồ sơ',
    summary: '1–5 trong 38 hồ sơ',
    role: 'Chuyên viên, Phòng Quản lý xây dựng',
    place: 'Sở Xây dựng',
  },
  en: {
    mine: 'My work',
    accept: 'Accept',
    heads: ['Dossier', 'Procedure and applicant', 'Step', 'Step due', 'Result due'],
    tabs: ['All', 'Late', 'Today', 'Soon', 'In time'],
    label: 'Work by deadline',
    acts: ['Forward', 'Assign', 'Ask for an opinion'],
    pick: 'Select dossier',
    summary: '1–5 of 38 dossiers',
    role: 'Case officer, Construction Division',
    place: 'Department of Construction',
  },
} satisfies Record<Lang, object>

export function sampleInbox({ lang, preferences }: PreviewView) {
  const t = words[lang]
  const counts = [38, 1, 6, 9, 21]
  return (
    <WorkspaceLayout
      lang={lang}
      title={t.mine}
      heading={t.mine}
      path="/work/preview"
      preferences={preferences}
      siteName="Một Cửa"
      homeHref="#home"
      place={t.place}
      person={{ name: 'Phạm Thu Hà', role: t.role, href: '#me' }}
      signOut={{ action: '#', token: 'preview' }}
      sections={sections(lang)}
      search={{ action: '#' }}
      main={{ text: t.accept, href: '#new', hotkey: 'n', icon: 'plus' }}
      ribbon={ribbon[lang]}
    >
      <Tabs
        lang={lang}
        label={t.label}
        tabs={t.tabs.map((text, at) => ({
          text,
          href: `#tab-${at}`,
          count: counts[at],
          current: at === 0,
          ...(at === 1 ? { late: true as const } : {}),
        }))}
      />
      <Table
        lang={lang}
        caption={t.mine}
        columns={columns(t.heads)}
        rows={rows}
        rowKey={(row) => row.code}
        narrow="cards"
        selection={{
          action: '#',
          name: 'dossier',
          label: (row) => `${t.pick} ${row.code}`,
          picked: new Set(['H44.101-261113-0032', 'H44.44-261119-0004']),
          actions: t.acts.map((text) => ({ text, name: 'act', value: text })),
        }}
      />
      <Pagination lang={lang} summary={t.summary} next="#next" />
    </WorkspaceLayout>
  )
}

function columns(heads: readonly string[]): Column<Row>[] {
  const cells: Column<Row>['cell'][] = [
    (row) => (
      <>
        <a class="code" href={`#${row.code}`}>
          {row.code}
        </a>
        <span class="sub">{row.channel}</span>
      </>
    ),
    (row) => (
      <>
        {row.name}
        <span class="sub">{row.who}</span>
      </>
    ),
    (row) => (
      <>
        {row.step}
        {row.holder && <span class="sub">{row.holder}</span>}
      </>
    ),
    (row) => <DeadlineChip state={row.part[0]} words={row.part[1]} />,
    (row) => (
      <>
        <DeadlineChip state={row.due[0]} words={row.due[1]} />
        <span class="sub">{row.due[2]}</span>
      </>
    ),
  ]
  return cells.map((cell, at) => ({
    head: heads[at] ?? '',
    cell,
    ...(at === 0 ? { rowHead: true as const } : {}),
  }))
}

function sections(lang: Lang): RailSection[] {
  const vi = lang === 'vi'
  return [
    {
      items: [
        { text: vi ? 'Việc của tôi' : 'My work', href: '#mine', icon: 'inbox', count: 38, current: true },
        { text: vi ? 'Chờ phân công' : 'To assign', href: '#assign', icon: 'users', count: 12 },
        { text: vi ? 'Chờ ý kiến' : 'Opinions', href: '#opinions', icon: 'chat', count: 5 },
        { text: vi ? 'Trình ký' : 'To sign', href: '#sign', icon: 'pen', count: 9 },
        { text: vi ? 'Chờ bổ sung' : 'Waiting', href: '#waiting', icon: 'pause', count: 7 },
      ],
    },
    {
      title: vi ? 'Một cửa' : 'One-stop desk',
      items: [
        { text: vi ? 'Tiếp nhận mới' : 'Accept', href: '#accept', icon: 'plus' },
        { text: vi ? 'Trả kết quả' : 'Hand over', href: '#return', icon: 'hand', count: 21 },
        { text: vi ? 'Bàn giao giấy' : 'Paper transfer', href: '#paper', icon: 'file', count: 3 },
      ],
    },
    {
      title: vi ? 'Điều hành' : 'Management',
      items: [
        { text: vi ? 'Bảng theo dõi' : 'Overview', href: '#board', icon: 'clock' },
        { text: vi ? 'Đôn đốc' : 'Urge', href: '#urge', icon: 'bell', count: 2, late: true },
        { text: vi ? 'Báo cáo' : 'Reports', href: '#report', icon: 'chart' },
      ],
    },
  ]
}
