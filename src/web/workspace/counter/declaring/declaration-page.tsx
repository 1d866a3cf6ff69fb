import type { DeskDraft } from '../../../../applications/index.ts'
import { communeNames, type DeskForm, type DrawnPage, type PageError } from '../../../../forms/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { FormQuestions, summaryErrors } from '../../../fields/index.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  render,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { SaveState } from '../save-state.tsx'

const words = {
  vi: {
    back: 'Về màn hình tiếp nhận',
    lead: 'Mọi mục của biểu mẫu trên một trang; phần gõ được lưu ngay, kể cả khi đóng trang.',
    done: 'Xong, tiếp tục tiếp nhận',
    later: 'Để dở, quay lại màn hình',
  },
  en: {
    back: 'Back to the intake screen',
    lead: 'All of the form on one page; what you type is kept at once, even if the page is closed.',
    done: 'Done, go on receiving',
    later: 'Leave it unfinished, back to the screen',
  },
} satisfies Record<Lang, object>

export interface DeclarationView {
  frame: WorkspaceFrame
  draft: DeskDraft
  title: string
  form: DeskForm
  drawn: DrawnPage
  errors: readonly PageError[]
  refused: readonly FormError[]
}

/** Of the province: names of its communes are offered while typing. */
const PROVINCE = '25'

/** The form of a procedure as an officer fills it in for somebody who stands before them. */
export function declarationPage({
  frame,
  draft,
  title,
  form,
  drawn,
  errors,
  refused,
}: DeclarationView): string {
  const { lang } = frame
  const t = words[lang]
  const action = frame.uploadTo(paths.deskForm(draft.id))
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={draft.procedure}
        lead={t.lead}
        actions={
          <LinkButton href={paths.receiveDraft(draft.id)} kind="quiet" size="small" icon="arrowLeft">
            {t.back}
          </LinkButton>
        }
      >
        {title}
      </Heading>
      <SaveState lang={lang} savedAt={draft.savedAt} />
      <ErrorSummary lang={lang} errors={[...refused, ...summaryErrors(errors, { lang, page: drawn })]} />
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        novalidate
        class="stack stack-l card declaration"
        data-saves
      >
        <FormQuestions
          lang={lang}
          page={drawn}
          errors={errors}
          action={action}
          communes={communeNames(PROVINCE)}
          sections={form.sections.map((one) => ({ ...one, title: one.title[lang] }))}
        />
        <div class="row">
          <Button hotkey="Ctrl Enter">{t.done}</Button>
          <Button kind="quiet" name="later" value="yes">
            {t.later}
          </Button>
        </div>
      </form>
    </WorkspaceLayout>,
  )
}
