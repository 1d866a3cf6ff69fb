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
    recorded: (level: string) => `Câu trả lời đã được ghi nhận: ${level}`,
    once: 'Mỗi hồ sơ được đánh giá một lần.',
    reception: 'Anh/chị có hài lòng với việc tiếp nhận không?',
    receptionLead:
      'Hồ sơ chưa giải quyết xong; bây giờ chỉ hỏi về việc hướng dẫn và tiếp nhận. Một lần bấm, không kèm tên, không gắn với hồ sơ.',
    receptionRecorded: 'Câu trả lời về việc tiếp nhận đã được ghi nhận',
    again: 'Khi có kết quả, anh/chị đánh giá được lần nữa.',
    more: 'Trả lời thêm 11 câu hỏi (2 phút, không kèm tên)',
    early: 'Hồ sơ chưa giải quyết xong',
    earlyText: 'Anh/chị có thể đánh giá ngay khi có kết quả.',
    back: 'Xem hồ sơ',
  },
  en: {
    title: 'Were you satisfied?',
    lead: 'One press only. Your answer counts in the public figures, without your name.',
    thanks: 'Thank you for your answer',
    recorded: (level: string) => `The answer that was recorded: ${level}`,
    once: 'Each dossier is rated once.',
    reception: 'Were you satisfied with how it was received?',
    receptionLead:
      'The dossier is not done yet; this is about advice and reception only. One press, without your name and not tied to the dossier.',
    receptionRecorded: 'Your answer about the reception is recorded',
    again: 'You can rate again when there is a result.',
    more: 'Answer 11 more questions (2 minutes, without your name)',
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
  stage: 'open' | 'rated' | 'too_early' | 'reception' | 'reception_rated'
  /** To the eleven questions; absent where they are not asked, or are answered. */
  questionsHref: string | undefined
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
  const [said, more] = saidOf(view)
  const isAsked = stage === 'open' || stage === 'reception'
  const title = {
    open: t.title,
    rated: t.thanks,
    too_early: t.early,
    reception: t.reception,
    reception_rated: t.thanks,
  }[stage]
  return render(
    <PortalLayout {...frame} title={title} width="narrow">
      <Heading eyebrow={view.code} lead={view.name}>
        {title}
      </Heading>
      {isAsked ? (
        <>
          <p class="muted">{stage === 'open' ? t.lead : t.receptionLead}</p>
          <RateButtons
            lang={frame.lang}
            code={view.code}
            levels={view.levels}
            stage={stage === 'reception' ? stage : undefined}
          />
        </>
      ) : (
        <EmptyState icon={stage === 'too_early' ? 'clock' : 'heart'} title={said} actions={back}>
          {more}
        </EmptyState>
      )}
      {view.questionsHref && (
        <div class="row">
          <LinkButton href={view.questionsHref}>{t.more}</LinkButton>
        </div>
      )}
    </PortalLayout>,
  )
}

/** What stands below the heading, which says already that it is done or too early. */
function saidOf({ frame, stage, rated }: RateView): readonly [said: string, more?: string] {
  const t = words[frame.lang]
  if (stage === 'reception_rated') return [t.receptionRecorded, t.again]
  return rated ? [t.recorded(ratingNames[frame.lang][rated]), t.once] : [t.earlyText]
}
