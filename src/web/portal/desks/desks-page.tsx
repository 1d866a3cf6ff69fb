import type { DeskPlace } from '../../../agencies/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  EmptyState,
  formatNumber,
  Heading,
  LinkButton,
  PortalLayout,
  render,
  SearchField,
  Table,
} from '../../ui/index.ts'

const words = {
  vi: {
    procedures: 'Thủ tục',
    title: 'Nơi nộp hồ sơ, nhận kết quả',
    lead: 'Bộ phận Một cửa của tỉnh và của các xã, phường: địa chỉ, điện thoại, giờ tiếp nhận.',
    search: 'Tên xã, phường',
    example: 'Ví dụ: nong trang',
    count: (count: string) => `${count} nơi`,
    name: 'Nơi tiếp nhận',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    hours: 'Giờ tiếp nhận',
    none: 'Chưa tìm thấy nơi nào',
    noneText: 'Hãy thử tên xã, phường từ ngày 1/7/2025.',
    all: 'Xem tất cả',
  },
  en: {
    procedures: 'Procedures',
    title: 'Where to file and get results',
    lead: 'The one-stop desks of the province and of its communes: address, telephone, hours.',
    search: 'Name of the commune',
    example: 'For example: nong trang',
    count: (count: string) => `${count} desks`,
    name: 'Desk',
    address: 'Address',
    phone: 'Telephone',
    hours: 'Hours',
    none: 'No desk found',
    noneText: 'Try the name that the commune has had since 1 July 2025.',
    all: 'See all',
  },
} satisfies Record<Lang, object>

export interface Desk {
  code: string
  name: string
  place: DeskPlace
  /** "Thứ Hai đến thứ Sáu, 07:30–11:30 và 13:30–17:00" */
  hours: string
}

export function desksPage({ frame, q, desks }: { frame: PortalFrame; q: string; desks: readonly Desk[] }) {
  const { lang } = frame
  const t = words[lang]
  const all = (
    <LinkButton href="/desks" kind="secondary">
      {t.all}
    </LinkButton>
  )
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      description={t.lead}
      crumbs={[{ text: t.procedures, href: '/procedures' }, { text: t.title }]}
    >
      <Heading lead={t.lead}>{t.title}</Heading>
      <SearchField lang={lang} action="/desks" label={t.search} value={q} placeholder={t.example} />
      {desks.length === 0 ? (
        <EmptyState icon="search" title={t.none} actions={all}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={t.count(formatNumber(desks.length, lang))}
          showCaption
          narrow="cards"
          rows={desks}
          rowKey={({ code }) => code}
          columns={[
            { head: t.name, rowHead: true, cell: ({ name }) => name },
            { head: t.address, cell: ({ place }) => place.address ?? '–' },
            { head: t.phone, cell: ({ place }) => <Telephone place={place} /> },
            { head: t.hours, cell: ({ hours }) => hours },
          ]}
        />
      )}
    </PortalLayout>,
  )
}

function Telephone({ place: { phone } }: { place: DeskPlace }) {
  return phone === undefined ? '–' : <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
}
