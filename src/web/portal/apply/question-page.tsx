import type { DrawnPage, FormPage, Origins, PageError } from '../../../forms/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { FormQuestions, summaryErrors } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, ErrorSummary, type FormError, Heading, PortalLayout, render } from '../../ui/index.ts'
import { StepLine } from './step-line.tsx'

const words = {
  vi: { next: 'Tiếp tục', later: 'Để sau, tôi quay lại', back: 'Quay lại', saved: 'Đã lưu lúc' },
  en: { next: 'Continue', later: 'Later, I will come back', back: 'Back', saved: 'Saved' },
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
  step: number
  steps: number
  backHref: string
  savedAt: number
  communes: readonly string[]
  origins: Origins
  hrefOfFile: (sha256: string) => string
  hrefOfJoined: (question: string) => string
}

/** One thing per page: its questions, the way on, and that nothing is lost. */
export function questionPage(view: QuestionView): string {
  const { frame, page, drawn, errors, refused, action } = view
  const { lang } = frame
  const t = words[lang]
  const summary = [...refused, ...summaryErrors(errors, lang)]
  return render(
    <PortalLayout
      {...frame}
      title={`${page.title[lang]} · ${view.name}`}
      width="narrow"
      hasErrors={summary.length > 0}
    >
      <div class="row row-end">
        <a href={view.backHref}>{t.back}</a>
        <span class="muted">
          {t.saved} {formatMoment(view.savedAt, lang).slice(0, 5)}
        </span>
      </div>
      <StepLine lang={lang} step={view.step} steps={view.steps} name={view.name} />
      <ErrorSummary lang={lang} errors={summary} />
      <Heading lead={page.intro?.[lang]}>{page.title[lang]}</Heading>
      <form method="post" action={action} enctype="multipart/form-data" novalidate class="stack stack-l">
        <FormQuestions
          lang={lang}
          page={drawn}
          errors={errors}
          action={action}
          communes={view.communes}
          origins={view.origins}
          hrefOfFile={view.hrefOfFile}
          hrefOfJoined={view.hrefOfJoined}
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
