import type { Rating } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { EmptyState, Heading, Icon, LinkButton, PortalLayout, render } from '../../ui/index.ts'
import { ratePath } from '../shell/find-opened.ts'

export const LEVELS = [
  'very_satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
] as const satisfies readonly Rating['level'][]

const words = {
  vi: {
    title: 'Anh/chị có hài lòng không?',
    lead: 'Chỉ một lần bấm. Câu trả lời được tính vào kết quả phục vụ công khai, không kèm tên.',
    levels: {
      very_satisfied: 'Rất hài lòng',
      satisfied: 'Hài lòng',
      neutral: 'Bình thường',
      dissatisfied: 'Không hài lòng',
    },
    thanks: 'Cảm ơn anh/chị đã đánh giá',
    thanksText: (level: string) => `Mỗi hồ sơ được đánh giá một lần. Câu trả lời đã được ghi nhận: ${level}.`,
    early: 'Hồ sơ chưa giải quyết xong',
    earlyText: 'Anh/chị có thể đánh giá ngay khi có kết quả.',
    back: 'Xem hồ sơ',
  },
  en: {
    title: 'Were you satisfied?',
    lead: 'One press only. Your answer counts in the public figures, without your name.',
    levels: {
      very_satisfied: 'Very satisfied',
      satisfied: 'Satisfied',
      neutral: 'Neutral',
      dissatisfied: 'Dissatisfied',
    },
    thanks: 'Thank you for your answer',
    thanksText: (level: string) => `Each dossier is rated once. The answer that was recorded: ${level}.`,
    early: 'The dossier is not done yet',
    earlyText: 'You can rate as soon as there is a result.',
    back: 'See the dossier',
  },
} satisfies Record<Lang, object>

export interface RateView {
  frame: PortalFrame
  csrf: string
  /** Idempotency key of the act. */
  key: string
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
        <Answers view={view} />
      ) : (
        <EmptyState
          icon={stage === 'rated' ? 'heart' : 'clock'}
          title={stage === 'rated' ? t.thanks : t.early}
          actions={back}
        >
          {view.rated ? t.thanksText(t.levels[view.rated]) : t.earlyText}
        </EmptyState>
      )}
    </PortalLayout>,
  )
}

function Answers({ view }: { view: RateView }) {
  const { frame, csrf, key, code } = view
  const t = words[frame.lang]
  return (
    <form method="post" action={ratePath(code)} class="stack">
      <p class="muted">{t.lead}</p>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      {LEVELS.map((level, at) => (
        <button type="submit" class="btn btn-secondary btn-wide" name="level" value={level}>
          <Icon name={at === 0 ? 'heart' : at === 1 ? 'check' : at === 2 ? 'pause' : 'chat'} />
          {t.levels[level]}
        </button>
      ))}
    </form>
  )
}
