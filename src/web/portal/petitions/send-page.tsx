import { PETITION_KINDS, petitionKinds } from '../../../petitions/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { Choice, FileField, FirstButton, type KeptFile, TextArea, TextField } from '../../fields/index.ts'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import { Button, ErrorSummary, type FormError, Heading, PortalLayout, render } from '../../ui/index.ts'
import type { fileRules } from '../../words/file.ts'
import { petitionsPath } from '../shell/petition-paths.ts'

export const sendWords = {
  vi: {
    title: 'Gửi phản ánh, kiến nghị',
    list: 'Phản ánh, kiến nghị',
    lead: (days: number) =>
      `Không cần tài khoản. Anh/chị nhận ngay mã để theo dõi; cơ quan trả lời trong ${days} ngày làm việc.`,
    kind: 'Anh/chị muốn gửi',
    kindHints: {
      feedback: 'Điều vướng mắc, chậm trễ, thái độ phục vụ khi làm thủ tục',
      proposal: 'Đề xuất sửa đổi, bãi bỏ, làm cho thủ tục đơn giản hơn',
    },
    text: 'Nội dung',
    textHint: 'Chuyện gì, ở đâu, khi nào. Không ghi số định danh hay mật khẩu.',
    place: 'Về cơ quan, quầy hoặc người nào',
    dossier: 'Mã hồ sơ liên quan',
    files: 'Tài liệu, ảnh kèm theo',
    who: 'Người gửi',
    name: 'Họ và tên',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
    reachHint: 'Để được báo khi có câu trả lời; để trống thì theo dõi bằng mã.',
    agree: 'Đồng ý',
    publish: 'Đăng công khai câu hỏi và câu trả lời, không kèm tên và cách liên hệ của tôi',
    keepName:
      'Không cho cơ quan bị phản ánh biết tên tôi; chỉ nơi tiếp nhận của tỉnh biết. Tệp gửi kèm thì cơ quan vẫn xem được',
    submit: 'Gửi',
    kindMissing: 'Hãy chọn phản ánh hoặc kiến nghị.',
  },
  en: {
    title: 'Send feedback or a petition',
    list: 'Feedback and petitions',
    lead: (days: number) =>
      `No account is needed. You get a code to follow it by at once; the agency answers within ${days} working days.`,
    kind: 'You want to send',
    kindHints: {
      feedback: 'Obstacles, delays, how you were treated',
      proposal: 'What should be changed, dropped or made simpler',
    },
    text: 'What you want to say',
    textHint: 'What happened, where and when. No identity numbers and no passwords.',
    place: 'Which agency, desk or person it is about',
    dossier: 'Code of the dossier it is about',
    files: 'Papers and pictures',
    who: 'Who sends it',
    name: 'Full name',
    phone: 'Phone',
    email: 'E-mail',
    reachHint: 'To be told when there is an answer; without it, follow by the code.',
    agree: 'I agree',
    publish: 'Publish question and answer, without my name and how to reach me',
    keepName:
      'Keep my name from the agency it is about; only the receiving office of the province knows it. What I attach the agency sees',
    submit: 'Send',
    kindMissing: 'Choose feedback or petition.',
  },
} satisfies Record<Lang, object>

export interface SendView {
  frame: PortalFrame
  action: string
  answerDays: number
  typed: Readonly<Record<string, string>>
  files: readonly KeptFile[]
  rules: ReturnType<typeof fileRules>
  errors: readonly FormError[]
}

export function sendPage(view: SendView): string {
  const { frame, errors, typed, action } = view
  const { lang } = frame
  const t = sendWords[lang]
  const field = (name: string) => ({
    ...{ lang, name, value: typed[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      crumbs={[{ text: t.list, href: petitionsPath }, { text: t.title }]}
    >
      <Heading lead={t.lead(view.answerDays)}>{t.title}</Heading>
      <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
        <FirstButton />
        <ErrorSummary lang={lang} errors={errors} />
        <Choice
          {...field('kind')}
          label={t.kind}
          pick="one"
          boxed
          chosen={typed.kind === undefined ? [] : [typed.kind]}
          options={PETITION_KINDS.map((kind) => ({
            value: kind,
            text: petitionKinds[kind][lang],
            hint: t.kindHints[kind],
          }))}
        />
        <TextArea {...field('text')} label={t.text} hint={t.textHint} rows={8} />
        <TextField {...field('place')} label={t.place} optional />
        <TextField {...field('dossier')} label={t.dossier} autoComplete="off" optional short />
        <FileField
          {...view.rules}
          {...field('files')}
          label={t.files}
          multiple
          optional
          kept={view.files}
          action={action}
        />
        <h2>{t.who}</h2>
        <TextField {...field('name')} label={t.name} autoComplete="name" />
        <TextField
          {...field('phone')}
          label={t.phone}
          hint={t.reachHint}
          type="tel"
          autoComplete="tel"
          optional
          short
        />
        <TextField {...field('email')} label={t.email} type="email" autoComplete="email" optional />
        <Choice
          {...field('agree')}
          label={t.agree}
          pick="many"
          optional
          chosen={(typed.agree ?? '').split(' ')}
          options={[
            { value: 'publish', text: t.publish },
            { value: 'keep_name', text: t.keepName },
          ]}
        />
        <div class="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
    </PortalLayout>,
  )
}
