import type { Rating, RatingLevel } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { EmptyState, Heading, LinkButton, PortalLayout, render } from '../../ui/index.ts'
import { RateButtons, ratingNames } from '../shell/rate-buttons.tsx'

const words = {
  vi: {
    title: 'Anh/chị có hài lòng không?',
    lead: 'Chỉ một lần bấm. Câu trả lời được tính vào kết quả phục vụ công khai, không kèm tên.',
    thanks: 'Cảm ơn anh/chị đã đánh giá',
    thanksText: (level: string) => `Mỗi hồ sơ được đánh giá một lần. Câu trả lời đã được ghi nhận: ${level}.`,
    early: 'Hồ sơ chưa giải quyết xong',
    earlyText: 'Anh/chị có thể đánh giá ngay khi có kết quả.',
    back: 'Xem hồ sơ',
  },
  en: {
    title: 'Were you satisfied?',
    lead: 'One press only. Your answer counts in the public figures, without your name.',
    thanks: 'Thank you for your answer',
    thanksText: (level: string) => `Each dossier is rated once. The answer that was recorded: ${level}.`,
    early: 'The dossier is not done yet',
    earlyText: 'You can rate as soon as there is a result.',
    back: 'See the dossier',
  },
} satisfies Record<Lang, object>

export interface RateView {
  frame: PortalFrame
  /** The answers that are offered today. */
  levels: readonly RatingLevel[]
  code: string
  name: string
  trackHref: string
  stage: 'open' | 'rated' | 'too_early'
  /** The answer that counts. */
  rated: Rating['level'] | undefined
}

export function ratePage(view: RateView): string {
  const { frame, stage } = view
  const t = words[frame.lang]
  const back = (
    <LinkButton href={view.trackHref} kind="secondary">
      {t.back}
    </LinkButton>
  )
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow">
      <Heading eyebrow={view.code} lead={view.name}>
        {stage === 'open' ? t.title : stage === 'rated' ? t.thanks : t.early}
      </Heading>
      {stage === 'open' ? (
        <>
          <p class="muted">{t.lead}</p>
          <RateButtons lang={frame.lang} code={view.code} levels={view.levels} />
        </>
      ) : (
        <EmptyState
          icon={stage === 'rated' ? 'heart' : 'clock'}
          title={stage === 'rated' ? t.thanks : t.early}
          actions={back}
        >
          {view.rated ? t.thanksText(ratingNames[frame.lang][view.rated]) : t.earlyText}
        </EmptyState>
      )}
    </PortalLayout>,
  )
}
