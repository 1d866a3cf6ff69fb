import { TextField } from '../../fields/text-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Tile } from '../../ui/card.tsx'
import { Stat } from '../../ui/charts/stat.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { PortalLayout } from '../../ui/layouts/portal-layout.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import type { IconName } from '../../ui/signs/icon.tsx'
import { monthParts } from './figures.tsx'
import { organisation, type PreviewView, portalNav, ribbon } from './frame.ts'

const events = {
  vi: [
    ['baby', 'Sinh con', 'Khai sinh, thường trú, thẻ bảo hiểm y tế'],
    ['rings', 'Kết hôn', 'Đăng ký, xác nhận tình trạng hôn nhân'],
    ['home', 'Nhà đất', 'Sang tên, tách thửa, xin phép xây nhà'],
    ['store', 'Mở cửa hàng', 'Hộ kinh doanh, giấy phép con'],
    ['car', 'Lái xe', 'Đổi, cấp lại giấy phép lái xe'],
    ['id', 'Giấy tờ tùy thân', 'Căn cước, lý lịch tư pháp, chứng thực'],
    ['heart', 'Tuổi già, khó khăn', 'Trợ cấp, người có công'],
    ['briefcase', 'Doanh nghiệp', 'Thành lập, thay đổi, đầu tư'],
  ],
  en: [
    ['baby', 'A child', 'Birth, residence, health insurance'],
    ['rings', 'Marriage', 'Registration, marital status'],
    ['home', 'House and land', 'Transfer, split, permission to build'],
    ['store', 'A shop', 'Household business, licences'],
    ['car', 'Driving', 'Exchange or replace a licence'],
    ['id', 'Identity papers', 'Identity card, records, certified copies'],
    ['heart', 'Age and hardship', 'Allowances, people of merit'],
    ['briefcase', 'A company', 'Found, change, invest'],
  ],
} as const satisfies Record<Lang, readonly (readonly [IconName, string, string])[]>

const words = {
  vi: {
    title: 'Bạn muốn làm thủ tục gì?',
    lead: 'Tìm theo tên, mã thủ tục hoặc nói như hằng ngày: “làm sổ đỏ”, “đổi bằng lái”, “đăng ký kinh doanh”.',
    example: 'Ví dụ: khai sinh cho con',
    find: 'Tìm thủ tục',
    often: ['Chứng thực bản sao', 'Đổi giấy phép lái xe', 'Khai sinh', 'Hộ kinh doanh'],
    track: 'Hồ sơ của tôi đến đâu rồi?',
    trackHint: 'Mã hồ sơ in trên giấy hẹn, hoặc quét mã QR bằng điện thoại.',
    code: 'Mã hồ sơ',
    look: 'Tra cứu',
    month: 'Tháng này',
    resolved: 'hồ sơ đã giải quyết',
    rated: 'Người dân đánh giá',
    ratedNote: 'rất hài lòng, trên 2.514 lượt đánh giá',
    agencies: 'Xem kết quả của từng cơ quan',
    data: 'Tải dữ liệu mở',
    life: 'Theo việc trong đời',
    sign: 'Đăng nhập',
  },
  en: {
    title: 'What do you need to get done?',
    lead: 'Search by name, by code, or in everyday words: “red book”, “driving licence”, “register a business”.',
    example: 'For example: birth of a child',
    find: 'Find a procedure',
    often: ['Certified copy', 'Driving licence', 'Birth', 'Household business'],
    track: 'Where is my dossier?',
    trackHint: 'The code is printed on the slip; or scan its QR code with a telephone.',
    code: 'Dossier code',
    look: 'Track',
    month: 'This month',
    resolved: 'dossiers resolved',
    rated: 'What people say',
    ratedNote: 'very satisfied, of 2,514 ratings',
    agencies: 'See the results of every agency',
    data: 'Open data',
    life: 'By events of life',
    sign: 'Sign in',
  },
} as const satisfies Record<Lang, object>

export function samplePortalHome({ lang, preferences }: PreviewView) {
  const t = words[lang]
  return (
    <PortalLayout
      lang={lang}
      title={t.title}
      path="/?from=preview"
      preferences={preferences}
      organisation={organisation(lang)}
      nav={portalNav(lang, -1)}
      account={{ text: t.sign, href: '#sign-in' }}
      accessibilityHref="#accessibility"
      ribbon={ribbon[lang]}
      hero={
        <div class="stack">
          <h1>{t.title}</h1>
          <p>{t.lead}</p>
          <SearchField
            lang={lang}
            action="#"
            label={t.find}
            placeholder={t.example}
            submit={t.find}
            often={t.often.map((text) => ({ text, href: '#often' }))}
          />
        </div>
      }
    >
      <HomeCards lang={lang} />
      <section class="stack page">
        <h2>{t.life}</h2>
        <ul class="tiles">
          {events[lang].map(([icon, title, text]) => (
            <li>
              <Tile href="#life" title={title} icon={icon}>
                {text}
              </Tile>
            </li>
          ))}
        </ul>
      </section>
    </PortalLayout>
  )
}

function HomeCards({ lang }: { lang: Lang }) {
  const t = words[lang]
  return (
    <div class="tiles tiles-3 lift">
      <div class="card">
        <h2>{t.track}</h2>
        <form action="#" class="stack">
          <TextField lang={lang} name="code" label={t.code} hint={t.trackHint} />
          <Button>{t.look}</Button>
        </form>
      </div>
      <Stat
        title={t.month}
        value={lang === 'vi' ? '12.480' : '12,480'}
        note={t.resolved}
        href="#figures"
        parts={monthParts(lang)}
      />
      <Stat title={t.rated} value={lang === 'vi' ? '96,8 %' : '96.8%'} note={t.ratedNote}>
        <ul class="links">
          <li>
            <a href="#agencies">{t.agencies}</a>
          </li>
          <li>
            <a href="#data">{t.data}</a>
          </li>
        </ul>
      </Stat>
    </div>
  )
}
