import type { Account, Agreement } from '../../../applications/index.ts'
import type { SummaryPage } from '../../../forms/index.ts'
import { formatMoment, type Lang, type Text } from '../../../platform/index.ts'
import { FormSummary, TextArea } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  Card,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  Notice,
  PortalLayout,
  render,
} from '../../ui/index.ts'
import { agreeFilePath, agreePath } from '../shell/apply-paths.ts'

const words = {
  vi: {
    title: 'Xem và đồng ý',
    lead: (owner: string) => `${owner} ghi tên anh/chị trong hồ sơ này và mời anh/chị đồng ý trước khi nộp.`,
    as: 'Với tư cách',
    by: 'Người nộp',
    to: 'Nộp tới',
    hash: 'Mã băm nội dung',
    answer: 'Ý kiến của anh/chị',
    promise:
      'Đồng ý là đồng ý với đúng nội dung trên. Nếu người nộp đổi bất cứ điều gì, anh/chị sẽ được hỏi lại.',
    agree: 'Tôi đồng ý',
    decline: 'Tôi không đồng ý',
    reason: 'Lý do không đồng ý',
    reasonHint: 'Người nộp sẽ đọc được. Chỉ cần khi không đồng ý.',
    agreed: (moment: string) => `Anh/chị đã đồng ý lúc ${moment}`,
    agreedText: 'Trước khi hồ sơ được nộp, anh/chị còn đổi ý được.',
    declined: (moment: string) => `Anh/chị đã không đồng ý lúc ${moment}`,
    changed: 'Nội dung đã đổi sau khi anh/chị đồng ý',
    changedText: 'Lần đồng ý trước không còn giá trị. Hãy xem lại nội dung dưới đây rồi trả lời.',
    moved: 'Nội dung vừa đổi trong lúc anh/chị xem',
    movedText: 'Chưa ghi ý kiến nào. Dưới đây là nội dung mới; hãy xem lại rồi trả lời.',
    filed: 'Hồ sơ đã được nộp',
    filedText: 'Không đổi ý kiến được nữa.',
    mineToo: 'Hồ sơ của tôi',
  },
  en: {
    title: 'Look and agree',
    lead: (owner: string) =>
      `${owner} names you in this application and asks you to agree before it is filed.`,
    as: 'You agree as',
    by: 'Filed by',
    to: 'To',
    hash: 'Hash of the content',
    answer: 'Your answer',
    promise: 'You agree to exactly what stands above. If anything of it is changed, you will be asked again.',
    agree: 'I agree',
    decline: 'I do not agree',
    reason: 'Why you do not agree',
    reasonHint: 'Whoever files it reads this. Only needed if you do not agree.',
    agreed: (moment: string) => `You agreed ${moment}`,
    agreedText: 'You can change your mind until it is filed.',
    declined: (moment: string) => `You did not agree, ${moment}`,
    changed: 'It was changed after you had agreed',
    changedText: 'Your agreement does not count any more. Look at it again below and answer.',
    moved: 'It was changed while you were looking',
    movedText: 'Nothing was kept. Below is what it says now; look at it again and answer.',
    filed: 'It has been filed',
    filedText: 'Answers cannot be changed any more.',
    mineToo: 'My dossiers',
  },
} satisfies Record<Lang, object>

export interface AgreeView {
  frame: PortalFrame
  csrf: string
  draft: string
  /** Of the procedure. */
  name: string
  owner: Account
  role: Text
  place: string
  summary: readonly SummaryPage[]
  contentHash: string
  agreement: Agreement
  isFiled: boolean
  /** It was another when the answer was sent. */
  isMoved: boolean
  errors: readonly FormError[]
  reason: string
}

export function agreePage(view: AgreeView): string {
  const { frame, draft, errors, owner } = view
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={`${t.title} · ${view.name}`}
      width="narrow"
      hasErrors={errors.length > 0 || view.isMoved}
    >
      <Heading eyebrow={t.title} lead={t.lead(owner.name)}>
        {view.name}
      </Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <HowItStands view={view} />
      <KeyValue
        ruled
        items={[
          { term: t.by, text: owner.name },
          { term: t.as, text: view.role[lang] },
          { term: t.to, text: view.place },
        ]}
      />
      <FormSummary
        lang={lang}
        pages={view.summary}
        level={2}
        hrefOfFile={(sha256) => agreeFilePath(draft, sha256)}
      />
      <KeyValue items={[{ term: t.hash, text: <code class="code-break">{view.contentHash}</code> }]} />
      {!view.isFiled && <Answer view={view} />}
      <p>
        <a href="/account">{t.mineToo}</a>
      </p>
    </PortalLayout>,
  )
}

function HowItStands({ view }: { view: AgreeView }) {
  const { agreement, contentHash, frame } = view
  const t = words[frame.lang]
  const moment = formatMoment(agreement.answeredAt ?? 0, frame.lang)
  const notice = (tone: 'ok' | 'soon' | 'info', title: string, text?: string) => (
    <div role={tone === 'soon' ? 'alert' : undefined}>
      <Notice tone={tone} title={title}>
        {text}
      </Notice>
    </div>
  )
  if (view.isFiled) return notice('info', t.filed, t.filedText)
  if (view.isMoved) return notice('soon', t.moved, t.movedText)
  if (agreement.state === 'declined') return notice('info', t.declined(moment), agreement.reason)
  if (agreement.state === undefined) return null
  return agreement.contentHash === contentHash
    ? notice('ok', t.agreed(moment), t.agreedText)
    : notice('soon', t.changed, t.changedText)
}

function Answer({ view }: { view: AgreeView }) {
  const { frame, draft, csrf, contentHash, agreement, errors, reason } = view
  const { lang } = frame
  const t = words[lang]
  const hasAgreed = agreement.state === 'agreed' && agreement.contentHash === contentHash
  return (
    <Card>
      <form method="post" action={agreePath(draft)} class="stack">
        <h2>{t.answer}</h2>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="content" value={contentHash} />
        {!hasAgreed && (
          <>
            <p>{t.promise}</p>
            <Button name="answer" value="agreed" size="wide">
              {t.agree}
            </Button>
          </>
        )}
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          rows={3}
          optional
          error={errors.find(({ id }) => id === 'reason')?.message}
        />
        <Button name="answer" value="declined" kind="secondary">
          {t.decline}
        </Button>
      </form>
    </Card>
  )
}
