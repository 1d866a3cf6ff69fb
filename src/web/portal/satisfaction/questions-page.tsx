import type { Lang } from '../../../platform/index.ts'
import { POINTS, SATISFACTION_QUESTIONS } from '../../../satisfaction/index.ts'
import { Choice, choiceErrors } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, ErrorSummary, Heading, PortalLayout, render } from '../../ui/index.ts'

const words = {
  vi: {
    title: 'Mười một câu hỏi về việc phục vụ',
    lead: 'Theo Thông tư 01/2018/TT-VPCP. Câu trả lời không kèm tên, không gắn với hồ sơ; chỉ công bố số của cơ quan có từ 5 người trả lời.',
    send: 'Gửi câu trả lời',
  },
  en: {
    title: 'Eleven questions about the service',
    lead: 'As in Circular 01/2018/TT-VPCP. Without your name and not tied to the dossier; only agencies of which 5 people or more have answered are published.',
    send: 'Send the answers',
  },
} satisfies Record<Lang, object>

export interface QuestionsView {
  frame: PortalFrame
  csrf: string
  action: string
  code: string
  given: Readonly<Record<string, string>>
  /** Questions without an answer. */
  missing: readonly string[]
}

export function questionsPage({ frame, csrf, action, code, given, missing }: QuestionsView): string {
  const { lang } = frame
  const t = words[lang]
  const errors = SATISFACTION_QUESTIONS.filter(({ key }) => missing.includes(key)).map(({ key, ask }) => ({
    id: key,
    message: choiceErrors[lang].required(ask[lang]),
  }))
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow" hasErrors={errors.length > 0}>
      <Heading eyebrow={code} lead={t.lead}>
        {t.title}
      </Heading>
      <form method="post" action={action} class="stack stack-l" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        {SATISFACTION_QUESTIONS.map(({ key, ask, answers }) => (
          <Choice
            lang={lang}
            name={key}
            label={ask[lang]}
            pick="one"
            error={errors.find(({ id }) => id === key)?.message}
            chosen={[given[key] ?? '']}
            options={answers.map((one, at) => ({ value: String(POINTS[at]), text: one[lang] }))}
          />
        ))}
        <div class="row">
          <Button>{t.send}</Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
