import type { Lang } from '../../../platform/index.ts'
import type { ReadSignature } from '../../../results/index.ts'
import { FileField } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { SignatureList } from '../../shell/pages/signature-list.tsx'
import { Button, ErrorSummary, Heading, PortalLayout, render } from '../../ui/index.ts'
import { fileRules } from '../../words/file.ts'

const words = {
  vi: {
    title: 'Kiểm tra chữ ký số',
    lead: 'Chọn tệp PDF kết quả mà anh/chị nhận được để biết ai đã ký và nội dung có bị sửa không. Tệp chỉ được đọc rồi bỏ, không lưu lại.',
    file: 'Tệp PDF',
    check: 'Kiểm tra',
    result: 'Kết quả kiểm tra',
    problems: {
      missing: 'Hãy chọn một tệp PDF.',
      too_large: (most: number) => `Tệp lớn hơn ${most} MB nên không kiểm tra được ở đây.`,
      no_pdf: 'Tệp này không phải PDF. Chữ ký số của kết quả nằm trong tệp PDF.',
    },
  },
  en: {
    title: 'Check a digital signature',
    lead: 'Choose the PDF of a result that you received to see who signed it and whether anything was changed. The file is read and forgotten, not kept.',
    file: 'PDF file',
    check: 'Check',
    result: 'What was found',
    problems: {
      missing: 'Choose a PDF file.',
      too_large: (most: number) => `The file is larger than ${most} MB and cannot be checked here.`,
      no_pdf: 'This is no PDF. Signatures of results are inside their PDF.',
    },
  },
} satisfies Record<Lang, object>

export interface VerifyView {
  frame: PortalFrame
  maxBytes: number
  /** Of the file that was checked. */
  name?: string
  signatures?: readonly ReadSignature[]
  problem?: 'missing' | 'too_large' | 'no_pdf'
}

export function verifyPage({ frame, maxBytes, name, signatures, problem }: VerifyView): string {
  const { lang } = frame
  const t = words[lang]
  const rules = fileRules(lang, maxBytes)
  const said = problem && sayProblem(problem, lang, rules.maxMegabytes)
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      description={t.lead}
      width="narrow"
      hasErrors={said !== undefined}
    >
      <div class="stack stack-l">
        <Heading lead={t.lead}>{t.title}</Heading>
        {signatures && (
          <section class="stack" role="status">
            <h2>{t.result}</h2>
            <p class="file-name">{name}</p>
            <SignatureList lang={lang} signatures={signatures} />
          </section>
        )}
        <form method="post" action="/verify" enctype="multipart/form-data" class="stack">
          {said && <ErrorSummary lang={lang} errors={[{ id: 'file', message: said }]} />}
          <FileField
            lang={lang}
            id="file"
            name="file"
            label={t.file}
            error={said}
            kinds="PDF"
            maxMegabytes={rules.maxMegabytes}
            accept="application/pdf"
          />
          <div>
            <Button>{t.check}</Button>
          </div>
        </form>
      </div>
    </PortalLayout>,
  )
}

function sayProblem(problem: NonNullable<VerifyView['problem']>, lang: Lang, most: number): string {
  const { problems } = words[lang]
  return problem === 'too_large' ? problems.too_large(most) : problems[problem]
}
