import type { Lang } from '../../../../platform/index.ts'
import { TextField } from '../../../fields/index.ts'
import { type KeptForm, writeKeptForm } from '../../../shell/forms/kept-form.ts'
import type { PortalFrame } from '../../../shell/pages/portal-frame.ts'
import { Button, Heading, Notice, PortalLayout, render } from '../../../ui/index.ts'

const words = {
  vi: {
    title: 'Tra cứu hồ sơ',
    lead: 'Hai mã này in trên giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc hiện khi gửi phản ánh, kiến nghị. Quét mã QR trên giấy thì không cần gõ.',
    code: 'Mã hồ sơ',
    codeHint: 'Ví dụ: H44.44-261118-0032',
    secret: 'Mã tra cứu',
    secretHint: '6 ký tự, không phân biệt chữ hoa chữ thường',
    submit: 'Tra cứu',
    missing: ['Cần cả mã hồ sơ và mã tra cứu', 'Hãy điền đủ hai ô rồi bấm Tra cứu.'],
    wrong: [
      'Không tìm thấy hồ sơ với hai mã này',
      'Những gì anh/chị đã nhập vẫn còn ở dưới, hãy so lại từng ký tự với giấy tiếp nhận.',
    ],
    tips: [
      'Mã hồ sơ nằm ở đầu giấy, gồm mã cơ quan, ngày nhận và số thứ tự, ví dụ H44.44-261118-0032.',
      'Mã tra cứu nằm dưới mã QR, chỉ gồm chữ in hoa và chữ số; không có 0, O, 1, I, L, 2, Z, 5, S, 8, B.',
      'Có điện thoại thì quét mã QR trên giấy, không cần gõ.',
      'Vẫn không được thì mang giấy đến quầy đã nộp hoặc gọi cho Trung tâm; cán bộ tra giúp bằng giấy tờ tùy thân.',
    ],
    closed: [
      'Hồ sơ này không còn mở trên máy này',
      'Để giữ kín, trang đóng lại sau 30 phút. Chưa có gì được gửi, và những gì anh/chị đã nhập vẫn còn. Nhập mã tra cứu lần nữa để gửi tiếp.',
    ],
    too_often: [
      'Đã có quá nhiều lần nhập chưa đúng',
      'Để giữ kín hồ sơ của mọi người, hãy đợi 10 phút rồi thử lại. Quét mã QR trên giấy thì xem được ngay.',
    ],
    cookies: [
      'Trình duyệt không giữ cookie của trang này',
      'Hai mã đã đúng, nhưng trang cần một cookie để mở hồ sơ mà không để lộ mã trên địa chỉ. Hãy cho phép cookie của trang này rồi bấm Tra cứu lại.',
    ],
  },
  en: {
    title: 'Track a dossier',
    lead: 'Both codes are printed on the receipt, or were shown when a petition was sent. Scan its QR code and you need not type anything.',
    code: 'Dossier code',
    codeHint: 'For example: H44.44-261118-0032',
    secret: 'Look-up secret',
    secretHint: 'Six signs; capitals do not matter',
    submit: 'Track',
    missing: ['Both the dossier code and the look-up secret are needed', 'Fill in both and press Track.'],
    wrong: [
      'There is no dossier with these two codes',
      'What you typed is kept below: compare every sign with the receipt.',
    ],
    tips: [
      'The dossier code stands at the head of the receipt: the code of the agency, the date and a number, e.g. H44.44-261118-0032.',
      'The look-up secret stands below the QR code: capital letters and digits only, never 0, O, 1, I, L, 2, Z, 5, S, 8 or B.',
      'With a telephone, scan the QR code of the receipt and you need not type anything.',
      'If it still fails, bring the receipt to the counter or call the Centre; staff find it by your identity paper.',
    ],
    closed: [
      'This dossier is not open on this device any more',
      'To keep it private, the page closes after 30 minutes. Nothing was sent, and what you entered is kept. Type the look-up secret once more to go on.',
    ],
    too_often: [
      'There have been too many wrong entries',
      'To keep everybody’s dossiers private, wait ten minutes and try again. The QR code of the receipt opens at once.',
    ],
    cookies: [
      'The browser keeps no cookie of this site',
      'Both codes are right, but the page needs a cookie to open the dossier without a code in its address. Allow cookies for this site and press Track again.',
    ],
  },
} as const satisfies Record<Lang, object>

export interface TrackFormView {
  frame: PortalFrame
  code?: string | undefined
  /** As it was typed; shown again only to whoever typed it. */
  secret?: string | undefined
  problem?: 'missing' | 'wrong' | 'too_often' | 'cookies' | 'closed' | undefined
  /** What was sent too late, carried along. */
  kept?: KeptForm | undefined
}

/** The same page for a wrong code and for a wrong secret. */
export function trackFormPage({ frame, code, secret, problem, kept }: TrackFormView): string {
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
          <Notice tone={problem === 'closed' ? 'soon' : 'late'} title={t[problem][0]}>
            <p>{t[problem][1]}</p>
            {problem === 'wrong' && (
              <ul>
                {t.tips.map((tip) => (
                  <li>{tip}</li>
                ))}
              </ul>
            )}
          </Notice>
        </div>
      )}
      <form method="post" action="/track">
        {kept && <input type="hidden" name="kept" value={writeKeptForm(kept)} />}
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
          value={secret}
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
