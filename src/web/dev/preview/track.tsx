import { LinkButton } from '../../ui/button.tsx'
import type { Lang } from '../../ui/drawing/lang.ts'
import { Heading } from '../../ui/heading.tsx'
import { PortalLayout } from '../../ui/layouts/portal-layout.tsx'
import { ExplainedDueDate } from '../../ui/signs/due-date.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { dueReasons, timelineItems } from './dossier.tsx'
import { organisation, type PreviewView, portalNav, ribbon } from './frame.ts'

const words = {
  vi: {
    track: 'Tra cứu hồ sơ',
    title: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    lead: 'Người nộp: N*** V*** H*** · Phường Việt Trì',
    state: 'Trong hạn, còn 4 ngày làm việc',
    due: '10 giờ 15 phút, thứ Ba 01/12/2026',
    past: 'Hồ sơ đã đi qua',
    acts: ['Hỏi về hồ sơ này', 'Đổi cách nhận kết quả', 'Xin rút hồ sơ'],
  },
  en: {
    track: 'Track a dossier',
    title: 'Permission to build a detached house',
    lead: 'Applicant: N*** V*** H*** · Việt Trì Ward',
    state: 'In time, 4 working days left',
    due: '10:15, Tuesday 1 December 2026',
    past: 'Where the dossier has been',
    acts: ['Ask about this dossier', 'Change how to receive the result', 'Withdraw'],
  },
} satisfies Record<Lang, object>

export function sampleTrack({ lang, preferences }: PreviewView) {
  const t = words[lang]
  return (
    <PortalLayout
      lang={lang}
      title={t.title}
      path="/track/preview"
      preferences={preferences}
      organisation={organisation(lang)}
      nav={portalNav(lang, 1)}
      accessibilityHref="#accessibility"
      ribbon={ribbon[lang]}
      width="narrow"
      crumbs={[{ text: t.track, href: '#track' }, { text: 'H44.44-261118-0032' }]}
    >
      <div class="stack stack-l">
        <Heading eyebrow="H44.44-261118-0032" lead={t.lead}>
          {t.title}
        </Heading>
        <ExplainedDueDate
          lang={lang}
          state="ok"
          words={t.state}
          dueAt={t.due}
          reasons={dueReasons(lang)}
          open
        />
        <section class="stack">
          <h2>{t.past}</h2>
          <Timeline lang={lang} items={timelineItems(lang)} />
        </section>
        <div class="row">
          {t.acts.map((act) => (
            <LinkButton href="#act" kind="secondary">
              {act}
            </LinkButton>
          ))}
        </div>
      </div>
    </PortalLayout>
  )
}
