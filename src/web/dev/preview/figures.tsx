import type { VNode } from 'preact'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { LineChart } from '../../ui/charts/line-chart.tsx'
import { Stat, type StatPart } from '../../ui/charts/stat.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { Pagination } from '../../ui/tables/pagination.tsx'
import { Table } from '../../ui/tables/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { longAgency, longName } from './words.ts'

export function monthParts(lang: Lang): StatPart[] {
  const vi = lang === 'vi'
  return [
    {
      name: vi ? 'Trước hạn' : 'Early',
      tone: 'ok',
      share: 67.2,
      text: vi ? '67,2 %' : '67.2%',
      href: '#early',
    },
    { name: vi ? 'Đúng hạn' : 'On time', tone: 'ok2', share: 28.9, text: vi ? '28,9 %' : '28.9%' },
    { name: vi ? 'Quá hạn' : 'Late', tone: 'late', share: 3.9, text: vi ? '3,9 %' : '3.9%' },
  ]
}

export function statStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <div class="tiles">
      <Stat
        title={vi ? 'Tháng này' : 'This month'}
        value={vi ? '12.480' : '12,480'}
        note={vi ? 'hồ sơ đã giải quyết' : 'dossiers resolved'}
        href="#list"
        parts={monthParts(lang)}
      />
      <Stat title={longAgency} value="0" note={vi ? 'chưa có hồ sơ nào' : 'no dossier yet'} />
    </div>
  )
}

export function barChartStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  const series = monthParts(lang).map(({ name, tone }) => ({ name, tone }))
  return (
    <>
      <BarChart
        lang={lang}
        title={vi ? 'Đúng hạn theo cơ quan, tháng 11/2026' : 'On time by agency, November 2026'}
        reading={
          vi
            ? 'Ba trên bốn cơ quan giải quyết trước và đúng hạn trên 95 %.'
            : 'Three of four agencies resolve over 95% in time.'
        }
        scale="share"
        series={series}
        rows={[
          {
            label: vi ? 'Sở Xây dựng' : 'Construction',
            href: '#sxd',
            values: [812, 301, 18],
            text: vi ? '98,4 %' : '98.4%',
          },
          {
            label: vi ? 'Sở Nông nghiệp và Môi trường' : 'Agriculture and Environment',
            values: [2210, 1904, 402],
            text: vi ? '91,1 %' : '91.1%',
          },
          { label: longAgency, values: [640, 20, 0], text: vi ? '100,0 %' : '100.0%' },
          { label: vi ? 'Chưa có hồ sơ' : 'No dossier', values: [0, 0, 0], text: '–' },
        ]}
      />
      <BarChart
        lang={lang}
        title={vi ? 'Hồ sơ nhận theo kênh' : 'Dossiers by channel'}
        reading={vi ? 'Gần như tất cả nộp trực tuyến.' : 'Nearly all are filed online.'}
        scale="amount"
        series={[{ name: vi ? 'Hồ sơ' : 'Dossiers', tone: 'brand' }]}
        rows={[
          { label: vi ? 'Trực tuyến' : 'Online', values: [18240], text: vi ? '18.240' : '18,240' },
          { label: vi ? 'Tại quầy' : 'Desk', values: [1302], text: vi ? '1.302' : '1,302' },
          { label: vi ? 'Bưu chính' : 'Post', values: [96], text: '96' },
        ]}
      />
    </>
  )
}

export function lineChartStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => (vi ? `T${month}` : `M${month}`))
  const now = [9100, 6200, 11800, 12050, 12900, 13400, 14100, 14800, 13900, 13200, 12480, null]
  const before = [8200, 7900, 9700, 9900, 10200, 10400, 11800, 12100, 11500, 11100, 10900, 11300]
  return (
    <>
      <LineChart
        lang={lang}
        title={vi ? 'Hồ sơ đã giải quyết mỗi tháng' : 'Dossiers resolved each month'}
        reading={
          vi
            ? 'Từ tháng 3, tháng nào cũng nhiều hơn năm trước.'
            : 'More than last year in every month since March.'
        }
        labels={months}
        series={[
          { name: '2026', values: now },
          { name: '2025', values: before },
        ]}
      />
      <LineChart
        lang={lang}
        title={vi ? 'Mới bắt đầu' : 'Just begun'}
        reading={vi ? 'Tuần đầu có 3 hồ sơ.' : 'Three dossiers in the first week.'}
        labels={['1', '2', '3']}
        series={[{ name: '2026', values: [3, null, null] }]}
      />
    </>
  )
}

interface Row {
  code: string
  name: string
  count: number
}

const rows: Row[] = [
  { code: '1.013236', name: longName, count: 12480 },
  { code: '1.001193', name: 'Đăng ký khai sinh', count: 8 },
]

export function tableStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  const columns = [
    {
      head: vi ? 'Mã' : 'Code',
      cell: (row: Row) => <a href={`#${row.code}`}>{row.code}</a>,
      rowHead: true as const,
    },
    { head: vi ? 'Thủ tục' : 'Procedure', cell: (row: Row) => row.name },
    {
      head: vi ? 'Hồ sơ' : 'Dossiers',
      cell: (row: Row) => row.count.toLocaleString('vi-VN'),
      align: 'end' as const,
    },
  ]
  const common = { lang, columns, rowKey: (row: Row) => row.code }
  return (
    <>
      <Table
        {...common}
        caption={vi ? 'Thủ tục nhiều hồ sơ nhất' : 'Busiest procedures'}
        showCaption
        rows={rows}
        foot={[vi ? 'Cộng' : 'Total', '', '12.488']}
      />
      <Table
        {...common}
        caption={vi ? 'Danh sách thẻ trên điện thoại' : 'Cards on a phone'}
        narrow="cards"
        rows={rows}
      />
      <Pagination
        lang={lang}
        summary={vi ? '1–50 trong 12.480 hồ sơ' : '1–50 of 12,480 dossiers'}
        first="#first"
        previous="#before"
        next="#after"
      />
    </>
  )
}

export function navigationStates(lang: Lang): VNode {
  const vi = lang === 'vi'
  return (
    <>
      <Breadcrumbs
        lang={lang}
        crumbs={[
          { text: vi ? 'Thủ tục' : 'Procedures', href: '#p' },
          { text: vi ? 'Hoạt động xây dựng' : 'Construction', href: '#c' },
          { text: longName },
        ]}
      />
      <Tabs
        lang={lang}
        label={vi ? 'Việc theo hạn' : 'Work by deadline'}
        tabs={[
          { text: vi ? 'Tất cả' : 'All', href: '#all', count: 1238, current: true },
          { text: vi ? 'Quá hạn' : 'Late', href: '#late', count: 2, late: true },
          { text: vi ? 'Hôm nay' : 'Today', href: '#today', count: 0 },
          { text: longAgency, href: '#place' },
        ]}
      />
      <Pagination lang={lang} next="#after" />
    </>
  )
}
