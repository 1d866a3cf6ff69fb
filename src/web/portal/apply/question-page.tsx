import type { DrawnPage, FormPage, Origins, PageError } from '../../../forms/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { FormQuestions, type ProposedValue, StepLine, summaryErrors } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  Notice,
  PortalLayout,
  render,
} from '../../ui/index.ts'

const words = {
  vi: {
    next: 'Tiếp tục',
    later: 'Để sau, tôi quay lại',
    back: 'Quay lại',
    saved: 'Đã lưu lúc',
    saving: 'Đang lưu…',
    unsaved: 'Chưa lưu',
    offline: 'Mất mạng: phần vừa gõ chưa được lưu. Hãy để trang này mở, có mạng lại sẽ tự lưu.',
    signedOut: 'Đã lưu. Phiên đăng nhập đã hết: hãy đăng nhập lại để làm tiếp.',
    agreed: (names: string) =>
      `${names} đã đồng ý với nội dung hiện tại. Nếu anh/chị đổi câu trả lời, họ phải đồng ý lại.`,
    outdated: (names: string) =>
      `${names} đã đồng ý với nội dung trước. Nội dung đã đổi nên họ phải đồng ý lại.`,
    again: 'Tờ khai của thủ tục đã thay đổi',
    againText: (labels: string) =>
      `Chỉ hỏi lại phần thay đổi, các câu khác giữ nguyên. Ở trang này: ${labels}.`,
  },
  en: {
    next: 'Continue',
    later: 'Later, I will come back',
    back: 'Back',
    saved: 'Saved',
    saving: 'Saving…',
    unsaved: 'Not saved yet',
    offline:
      'No connection: what you just typed is not saved. Keep this page open, it is saved when you are back.',
    signedOut: 'Saved. Your session has ended: sign in again to go on.',
    agreed: (names: string) =>
      `${names} agreed to what it says now. If you change an answer, they must agree again.`,
    outdated: (names: string) =>
      `${names} agreed to what it said before. It has changed, so they must agree again.`,
    again: 'The form of the procedure has changed',
    againText: (labels: string) =>
      `Only what changed is asked again, your other answers stay. On this page: ${labels}.`,
  },
} satisfies Record<Lang, object>

export interface QuestionView {
  frame: PortalFrame
  /** Where the form is sent. */
  action: string
  /** Of the procedure. */
  name: string
  page: FormPage
  drawn: DrawnPage
  errors: readonly PageError[]
  /** Files that were not taken. */
  refused: readonly FormError[]
  /** Names of those who have agreed to what it says now, and of those who agreed to what it said before. */
  agreed: readonly string[]
  outdated: readonly string[]
  /** Labels of what is asked again, since the form changed. */
  askedAgain: readonly string[]
  step: number
  steps: number
  backHref: string
  savedAt: number
  communes: readonly string[]
  origins: Origins
  hrefOfFile: (sha256: string) => string
  hrefOfJoined: (question: string) => string
  proposed: ReadonlyMap<string, readonly ProposedValue[]>
}

/** When it was last kept; where scripts run also that it is not yet. */
function SaveState({ lang, savedAt }: { lang: Lang; savedAt: number }) {
  const t = words[lang]
  return (
    <span
      class="muted save-state"
      data-save-state="saved"
      data-saysaving={t.saving}
      data-saysaved={`${t.saved} {at}`}
      data-sayunsaved={t.unsaved}
      data-sayoffline={t.offline}
      data-saysignedout={t.signedOut}
    >
      {t.saved} {formatMoment(savedAt, lang).slice(0, 5)}
    </span>
  )
}

/** One thing per page: its questions, the way on, and that nothing is lost. */
export function questionPage(view: QuestionView): string {
  const { frame, page, drawn, errors, refused, action } = view
  const { lang } = frame
  const t = words[lang]
  const summary = [...refused, ...summaryErrors(errors, { lang, page: drawn })]
  return render(
    <PortalLayout
      {...frame}
      title={`${page.title[lang]} · ${view.name}`}
      width="narrow"
      hasErrors={summary.length > 0}
    >
      <div class="row row-end">
        <a href={view.backHref}>{t.back}</a>
        <SaveState lang={lang} savedAt={view.savedAt} />
      </div>
      <StepLine lang={lang} step={view.step} steps={view.steps} name={view.name} />
      <ErrorSummary lang={lang} errors={summary} />
      <Heading lead={page.intro?.[lang]}>{page.title[lang]}</Heading>
      {view.askedAgain.length > 0 && (
        <Notice tone="soon" title={t.again}>
          {t.againText(view.askedAgain.join('; '))}
        </Notice>
      )}
      {view.agreed.length > 0 && <Notice>{words[lang].agreed(view.agreed.join(', '))}</Notice>}
      {view.outdated.length > 0 && (
        <Notice tone="soon">{words[lang].outdated(view.outdated.join(', '))}</Notice>
      )}
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        novalidate
        class="stack stack-l"
        data-saves
      >
        <FormQuestions
          lang={lang}
          page={drawn}
          errors={errors}
          action={action}
          communes={view.communes}
          origins={view.origins}
          hrefOfFile={view.hrefOfFile}
          hrefOfJoined={view.hrefOfJoined}
          proposed={view.proposed}
        />
        <div class="stack">
          <Button size="wide">{t.next}</Button>
          <Button kind="quiet" name="later" value="yes">
            {t.later}
          </Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
