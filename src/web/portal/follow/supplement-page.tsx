import { sayFullMoment } from '../../../calendar/index.ts'
import type { Dossier } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { FileField, FirstButton, type KeptFile } from '../../fields/index.ts'
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
import type { fileRules } from '../../words/file.ts'
import { trackPath } from '../shell/find-opened.ts'

const words = {
  vi: {
    title: 'Bổ sung hồ sơ',
    track: 'Hồ sơ',
    asked: 'Cơ quan đề nghị bổ sung',
    until: 'Bổ sung trước',
    none: 'Hồ sơ này hiện không có gì phải bổ sung.',
    lead: 'Gửi đủ một lần: gửi xong, cơ quan kiểm tra lại và báo cho anh/chị.',
    submit: 'Gửi bổ sung',
  },
  en: {
    title: 'Supplement the dossier',
    track: 'Dossier',
    asked: 'You are asked for',
    until: 'Before',
    none: 'Nothing of this dossier needs a supplement now.',
    lead: 'Send everything at once: the agency then looks at it again and tells you.',
    submit: 'Send',
  },
} satisfies Record<Lang, object>

export const supplementProblems = {
  vi: { nothing: 'Chưa có tệp nào. Hãy chọn ít nhất một tệp để gửi.', other: 'Giấy tờ khác' },
  en: { nothing: 'There is no file yet. Choose at least one to send.', other: 'Another paper' },
} satisfies Record<Lang, object>

export interface SupplementView {
  frame: PortalFrame
  action: string
  code: string
  /** The idempotency key of this form. */
  key: string
  /** Undefined: nothing is asked for. */
  request: Dossier['supplements'][number] | undefined
  rules: ReturnType<typeof fileRules>
  papers: readonly { code: string; name: string; kept: readonly KeptFile[] }[]
  errors: readonly FormError[]
}

export function supplementPage(view: SupplementView): string {
  const { frame, request, action, errors } = view
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: `${t.track} ${view.code}`, href: trackPath(view.code) }, { text: t.title }]}
    >
      <Heading lead={request ? t.lead : undefined}>{t.title}</Heading>
      {request === undefined ? (
        <Notice>{t.none}</Notice>
      ) : (
        <>
          <Notice tone="soon" title={t.asked}>
            <ul>
              {request.items.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
            <p>{request.reason}</p>
            {request.until && (
              <p>
                {t.until} <strong>{sayFullMoment(request.until, lang)}</strong>
              </p>
            )}
          </Notice>
          <form method="post" action={action} enctype="multipart/form-data" novalidate>
            <FirstButton />
            <ErrorSummary lang={lang} errors={errors} />
            <input type="hidden" name="key" value={view.key} />
            {view.papers.map(({ code, name, kept }) => (
              <FileField
                lang={lang}
                {...view.rules}
                name={code}
                label={name}
                multiple
                kept={kept}
                action={action}
                optional
                error={errors.find(({ id }) => id === code)?.message}
              />
            ))}
            <div class="row">
              <Button>{t.submit}</Button>
            </div>
          </form>
        </>
      )}
    </PortalLayout>,
  )
}
