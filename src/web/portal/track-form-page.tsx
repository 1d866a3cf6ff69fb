import type { Lang } from '../../platform/index.ts'
import type { PortalFrame } from '../portal-frame.ts'
import { Button, Heading, Notice, PortalLayout, render, TextField } from '../ui/index.ts'

const words = {
  vi: {
    title: 'Tra cứu hồ sơ',
    lead: 'Hai mã này in trên giấy tiếp nhận hồ sơ và hẹn trả kết quả. Quét mã QR trên giấy thì không cần gõ.',
    code: 'Mã hồ sơ',
    codeHint: 'Ví dụ: H44.44-261118-0032',
    secret: 'Mã tra cứu',
    secretHint: '6 ký tự, không phân biệt chữ hoa chữ thường',
    submit: 'Tra cứu',
    missing: ['Cần cả mã hồ sơ và mã tra cứu', 'Hãy điền đủ hai ô rồi bấm Tra cứu.'],
    wrong: [
      'Không tìm thấy hồ sơ với hai mã này',
      'Hãy so lại từng ký tự với giấy hẹn. Nếu vẫn không được, mang giấy hẹn đến quầy hoặc gọi cho Trung tâm.',
    ],
    too_often: [
      'Đã có quá nhiều lần nhập chưa đúng',
      'Để giữ kín hồ sơ của mọi người, hãy đợi 10 phút rồi thử lại.',
    ],
  },
  en: {
    title: 'Track a dossier',
    lead: 'Both codes are printed on the receipt. Scan its QR code and you need not type anything.',
    code: 'Dossier code',
    codeHint: 'For example: H44.44-261118-0032',
    secret: 'Look-up secret',
    secretHint: 'Six signs; capitals do not matter',
    submit: 'Track',
    missing: ['Both the dossier code and the look-up secret are needed', 'Fill in both and press Track.'],
    wrong: [
      'There is no dossier with these two codes',
      'Compare every sign with the receipt. If it still fails, bring the receipt to the counter or call the Centre.',
    ],
    too_often: [
      'There have been too many wrong entries',
      'To keep everybody’s dossiers private, wait ten minutes and try again.',
    ],
  },
} as const satisfies Record<Lang, object>

export interface TrackFormView {
  frame: PortalFrame
  code?: string | undefined
  problem?: 'missing' | 'wrong' | 'too_often' | undefined
}

/** The same page for a wrong code and for a wrong secret. */
export function trackFormPage({ frame, code, problem }: TrackFormView): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      description={t.lead}
      width="narrow"
      hasErrors={problem !== undefined}
    >
      <Heading lead={t.lead}>{t.title}</Heading>
      {problem && (
        <div role="alert">
          <Notice tone="late" title={t[problem][0]}>
            {t[problem][1]}
          </Notice>
        </div>
      )}
      <form method="post" action="/track">
        <TextField
          lang={lang}
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={code}
          autoComplete="off"
          maxLength={60}
        />
        <TextField
          lang={lang}
          name="secret"
          label={t.secret}
          hint={t.secretHint}
          autoComplete="off"
          maxLength={12}
          short
        />
        <div class="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
