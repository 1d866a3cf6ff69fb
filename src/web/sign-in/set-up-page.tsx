import type { Lang } from '../../platform/index.ts'
import { TextField } from '../fields/index.ts'
import type { PortalFrame } from '../shell/pages/portal-frame.ts'
import { Button, ErrorSummary, type FormError, Heading, PortalLayout, render } from '../ui/index.ts'

export const setUpLabels = {
  vi: {
    title: 'Mở Trung tâm',
    setUpCode: 'Mã mở Trung tâm',
    setUpCodeHint: 'In ra ở cửa sổ dòng lệnh (hoặc nhật ký) lúc máy chủ khởi động.',
    wrongCode: 'Mã mở Trung tâm chưa đúng. Hãy xem lại dòng in ra lúc máy chủ khởi động.',
    lead: 'Chưa có ai ở đây. Hãy lập tài khoản quản trị đầu tiên; mọi cán bộ, cơ quan và thủ tục sẽ được thêm từ đó.',
    person: 'Người quản trị',
    place: 'Cơ quan của tỉnh',
    name: 'Họ và tên',
    username: 'Tên đăng nhập',
    usernameHint: 'Chữ không dấu, chữ số và . _ @ - (3 đến 64 ký tự), ví dụ: quantri',
    password: 'Mật khẩu',
    passwordHint: 'Nên là một câu dài mà chỉ mình anh/chị nhớ.',
    again: 'Nhập lại mật khẩu',
    different: 'Hai lần nhập mật khẩu chưa giống nhau.',
    agency: 'Tên cơ quan',
    agencyHint: 'Cơ quan đứng đầu hệ thống, ví dụ: Văn phòng UBND tỉnh Phú Thọ',
    agencyEn: 'Tên tiếng Anh',
    code: 'Mã cơ quan',
    codeHint: 'Mã định danh điện tử, ví dụ: H44.02',
    submit: 'Lập tài khoản và vào',
  },
  en: {
    title: 'Open the Centre',
    setUpCode: 'The code that opens the Centre',
    setUpCodeHint: 'Printed in the terminal (or its log) when the server started.',
    wrongCode: 'This is not the code that opens the Centre. See what was printed when the server started.',
    lead: 'Nobody is here yet. Make the first administrator; staff, agencies and procedures are added from there.',
    person: 'The administrator',
    place: 'The body of the province',
    name: 'Full name',
    username: 'User name',
    usernameHint: 'Letters without accents, digits and . _ @ - (3 to 64 signs), e.g. quantri',
    password: 'Password',
    passwordHint: 'Best a long sentence that only you remember.',
    again: 'Password again',
    different: 'The two passwords are not the same.',
    agency: 'Name of the agency',
    agencyHint: 'The agency at the head, e.g. Văn phòng UBND tỉnh Phú Thọ',
    agencyEn: 'Name in English',
    code: 'Code of the agency',
    codeHint: 'Its electronic identifier, e.g. H44.02',
    submit: 'Make the account and come in',
  },
} satisfies Record<Lang, object>

export type SetUpForm = Readonly<
  Partial<
    Record<'setUpCode' | 'name' | 'username' | 'password' | 'again' | 'agency' | 'agencyEn' | 'code', string>
  >
>

export interface SetUpView {
  frame: PortalFrame
  csrf: string
  form: SetUpForm
  errors: readonly FormError[]
}

/** The first page of an empty house. Passwords are never sent back. */
export function setUpPage({ frame, csrf, form, errors }: SetUpView): string {
  const { lang } = frame
  const t = setUpLabels[lang]
  const common = (name: keyof SetUpForm) => ({
    lang,
    name,
    label: t[name],
    error: errors.find((error) => error.id === name)?.message,
  })
  return render(
    <PortalLayout
      {...frame}
      nav={[]}
      account={undefined}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
    >
      <Heading lead={t.lead}>{t.title}</Heading>
      <form method="post" action="/setup" class="stack stack-l">
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField {...common('setUpCode')} hint={t.setUpCodeHint} value={form.setUpCode} short />
        <section>
          <h2>{t.person}</h2>
          <TextField {...common('name')} value={form.name} autoComplete="name" />
          <TextField
            {...common('username')}
            hint={t.usernameHint}
            value={form.username}
            autoComplete="username"
          />
          <TextField
            {...common('password')}
            hint={t.passwordHint}
            type="password"
            autoComplete="new-password"
          />
          <TextField {...common('again')} type="password" autoComplete="new-password" />
        </section>
        <section>
          <h2>{t.place}</h2>
          <TextField {...common('agency')} hint={t.agencyHint} value={form.agency} />
          <TextField {...common('agencyEn')} optional value={form.agencyEn} />
          <TextField {...common('code')} hint={t.codeHint} value={form.code} short />
        </section>
        <Button>{t.submit}</Button>
      </form>
    </PortalLayout>,
  )
}
