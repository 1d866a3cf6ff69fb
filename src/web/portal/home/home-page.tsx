import type { LifeEvent, ProcedureVersion } from '../../../catalogue/index.ts'
import { formatDate, type Lang, type Text } from '../../../platform/index.ts'
import { countRatings, type Report, suppressSmall } from '../../../statistics/index.ts'
import { TextField } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  EmptyState,
  formatNumber,
  formatPercent,
  type IconName,
  PortalLayout,
  render,
  SearchField,
  Stat,
  Tile,
} from '../../ui/index.ts'
import { resolvedParts } from '../shell/resolved-parts.ts'
import { satisfactionParts, toldShares } from '../shell/satisfaction-parts.ts'

const words = {
  vi: {
    title: 'Bạn muốn làm thủ tục gì?',
    lead: 'Tìm theo tên, mã thủ tục hoặc nói như hằng ngày: “làm sổ đỏ”, “đổi bằng lái”, “đăng ký kinh doanh”.',
    example: 'Ví dụ: khai sinh cho con',
    find: 'Tìm thủ tục',
    track: 'Hồ sơ của tôi đến đâu rồi?',
    code: 'Mã hồ sơ',
    secret: 'Mã tra cứu',
    secretHint: '6 ký tự in trên giấy hẹn, hoặc quét mã QR.',
    look: 'Tra cứu',
    month: (month: string) => `Tháng ${month}`,
    resolved: 'hồ sơ đã giải quyết',
    tooFew: 'hồ sơ đã giải quyết còn quá ít để nêu số',
    noneYet: 'Tháng này chưa có hồ sơ nào được giải quyết.',
    rated: 'Người dân đánh giá',
    ratedNote: (count: string) => `rất hài lòng, trên ${count} lượt đánh giá`,
    noRating: 'Tháng này chưa có lượt đánh giá nào.',
    agencies: 'Kết quả của từng cơ quan',
    life: 'Theo việc trong đời',
    noLife: 'Chưa có thủ tục nào được công bố',
    noLifeText: 'Thủ tục sẽ hiện ở đây, theo việc trong đời, ngay sau khi được công bố.',
    description: 'Tìm thủ tục hành chính, tra cứu hồ sơ và xem kết quả phục vụ của tỉnh.',
  },
  en: {
    title: 'What do you need to do?',
    lead: 'Search by name, by code, or in everyday words: “red book”, “driving licence”, “register a business”.',
    example: 'For example: birth of a child',
    find: 'Find a procedure',
    track: 'Where is my dossier?',
    code: 'Dossier code',
    secret: 'Look-up secret',
    secretHint: 'Six signs printed on the receipt; or scan its QR code.',
    look: 'Track',
    month: (month: string) => formatDate(`${month.slice(3)}-${month.slice(0, 2)}-01`, 'en').slice(2),
    resolved: 'dossiers resolved',
    tooFew: 'too few dossiers resolved to tell the number',
    noneYet: 'No dossier has been resolved this month yet.',
    rated: 'What people say',
    ratedNote: (count: string) => `very satisfied, of ${count} ratings`,
    noRating: 'Nobody has rated us this month yet.',
    agencies: 'The results of every agency',
    life: 'By events of life',
    noLife: 'No procedure is published yet',
    noLifeText: 'Procedures appear here by events of life as soon as they are published.',
    description: 'Find administrative procedures, track dossiers and see how the province serves.',
  },
} satisfies Record<Lang, object>

const icons: Readonly<Record<string, IconName>> = {
  birth: 'baby',
  marriage: 'rings',
  papers: 'id',
  home: 'home',
  land_house: 'building',
  vehicle: 'car',
  business: 'store',
  investment: 'briefcase',
  work_study: 'users',
  health_welfare: 'heart',
  death: 'file',
}

export interface HomeFacts {
  /** `YYYY-MM-DD` */
  today: string
  month: Report['total']
  popular: readonly ProcedureVersion[]
  lifeEvents: readonly LifeEvent[]
}

export function homePage(frame: PortalFrame, facts: HomeFacts): string {
  const t = words[frame.lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      description={t.description}
      hero={<Hero {...frame} {...facts} />}
    >
      <div class="tiles tiles-3 lift">
        <TrackCard lang={frame.lang} />
        <MonthCard lang={frame.lang} {...facts} />
        <RatingCard lang={frame.lang} {...facts} />
      </div>
      <section class="stack page">
        <h2>{t.life}</h2>
        <LifeEvents lang={frame.lang} events={facts.lifeEvents} />
      </section>
    </PortalLayout>,
  )
}

function Hero({ lang, popular }: { lang: Lang; popular: HomeFacts['popular'] }) {
  const t = words[lang]
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <SearchField
        lang={lang}
        action="/procedures"
        label={t.find}
        placeholder={t.example}
        submit={t.find}
        suggestHref="/procedures/suggest"
        often={popular.map((version) => ({
          text: shortName(version, lang),
          href: `/procedures/${version.procedure}`,
        }))}
      />
    </div>
  )
}

function TrackCard({ lang }: { lang: Lang }) {
  const t = words[lang]
  return (
    <div class="card">
      <h2>{t.track}</h2>
      <form method="post" action="/track" class="stack">
        <TextField lang={lang} name="code" label={t.code} autoComplete="off" maxLength={60} />
        <TextField
          lang={lang}
          name="secret"
          label={t.secret}
          hint={t.secretHint}
          autoComplete="off"
          maxLength={12}
        />
        <Button kind="secondary">{t.look}</Button>
      </form>
    </div>
  )
}

function MonthCard({ lang, today, month }: HomeFacts & { lang: Lang }) {
  const t = words[lang]
  const { figures, percentages } = month
  const { total } = suppressSmall([], figures)
  return (
    <Stat
      title={t.month(`${today.slice(5, 7)}/${today.slice(0, 4)}`)}
      value={total.resolved === null ? '•' : formatNumber(total.resolved, lang)}
      href="/figures"
      note={percentages.resolved === null ? t.noneYet : total.resolved === null ? t.tooFew : t.resolved}
      parts={resolvedParts(total, percentages.resolved, lang)}
    />
  )
}

function RatingCard({ lang, month }: HomeFacts & { lang: Lang }) {
  const t = words[lang]
  const count = countRatings(month.figures)
  const shares = toldShares(month)
  const share = shares?.verySatisfied
  return (
    <Stat
      title={t.rated}
      value={share === undefined ? '–' : formatPercent(share, lang)}
      note={share === undefined ? t.noRating : t.ratedNote(formatNumber(count, lang))}
      parts={shares === null ? undefined : satisfactionParts(shares, lang)}
    >
      <ul class="links">
        <li>
          <a href="/figures">{t.agencies}</a>
        </li>
      </ul>
    </Stat>
  )
}

function LifeEvents({ lang, events }: { lang: Lang; events: readonly LifeEvent[] }) {
  const t = words[lang]
  if (events.length === 0) {
    return (
      <EmptyState icon="file" title={t.noLife}>
        {t.noLifeText}
      </EmptyState>
    )
  }
  return (
    <ul class="tiles">
      {events.map(({ code, name }) => (
        <li>
          <Tile
            href={`/procedures?life=${encodeURIComponent(code)}`}
            title={name[lang]}
            icon={icons[code] ?? 'file'}
          />
        </li>
      ))}
    </ul>
  )
}

/** What people call the procedure: its name while it is short, else its first everyday word. */
function shortName({ name, keywords }: { name: Text; keywords: readonly string[] }, lang: Lang): string {
  const full = name[lang]
  const everyday = lang === 'vi' ? keywords[0] : undefined
  if (full.length <= 34) return full
  if (everyday !== undefined) return everyday.charAt(0).toUpperCase() + everyday.slice(1)
  return `${full.slice(0, 33).replace(/\s+\S*$/, '')}…`
}
