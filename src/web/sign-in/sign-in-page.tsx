import type { Lang } from '../../platform/index.ts'
import { TextField } from '../fields/index.ts'
import { accountSignInPath } from '../shell/account.ts'
import { type KeptForm, writeKeptForm } from '../shell/forms/kept-form.ts'
import type { PortalFrame } from '../shell/pages/portal-frame.ts'
import type { Demo } from '../shell/services.ts'
import { Button, Heading, Notice, PortalLayout, render } from '../ui/index.ts'

const words = {
  vi: {
    title: 'Đăng nhập',
    lead: 'Dành cho cán bộ, công chức của Trung tâm và các cơ quan.',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    citizens: 'Người dân, doanh nghiệp đăng nhập ở đây',
    demo: 'Vào xem với một vai',
    demoLead: 'Bản trình diễn cho phép vào ngay với vai của từng người, không cần mật khẩu.',
  },
  en: {
    title: 'Sign in',
    lead: 'For the staff of the Centre and of the agencies.',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    citizens: 'People and firms sign in here',
    demo: 'Look around in somebody’s role',
    demoLead: 'In the demonstration you may come in as any of these people without a password.',
  },
} satisfies Record<Lang, object>

export interface SignInView {
  frame: PortalFrame
  csrf: string
  demo: Demo | undefined
  /** Where to go afterwards. */
  back?: string | undefined
  username?: string | undefined
  /** Why the page is shown, e.g. that the session has ended. */
  notice?: string | undefined
  /** What went wrong, and what to do. */
  error?: { message: string; next: string } | undefined
  kept?: KeptForm | undefined
}

export function signInPage(view: SignInView): string {
  const { frame, error } = view
  const t = words[frame.lang]
  return render(
    <PortalLayout {...frame} title={t.title} hasErrors={error !== undefined} width="narrow">
      <Heading lead={t.lead}>{t.title}</Heading>
      {view.notice && <Notice tone="soon">{view.notice}</Notice>}
      {error && (
        <div role="alert">
          <Notice tone="late" title={error.message}>
            {error.next}
          </Notice>
        </div>
      )}
      <form method="post" action="/sign-in">
        <Carried {...view} />
        <TextField
          lang={frame.lang}
          name="username"
          label={t.username}
          value={view.username}
          autoComplete="username"
        />
        <TextField
          lang={frame.lang}
          name="password"
          type="password"
          label={t.password}
          autoComplete="current-password"
        />
        <div class="row">
          <Button>{t.submit}</Button>
        </div>
      </form>
      <p>
        <a href={accountSignInPath}>{t.citizens}</a>
      </p>
      {view.demo && <DemoPeople {...view} demo={view.demo} />}
    </PortalLayout>,
  )
}

function Carried({ csrf, back, kept }: SignInView) {
  return (
    <>
      <input type="hidden" name="_csrf" value={csrf} />
      {back && <input type="hidden" name="back" value={back} />}
      {kept && <input type="hidden" name="kept" value={writeKeptForm(kept)} />}
    </>
  )
}

function DemoPeople(view: SignInView & { demo: Demo }) {
  const { lang } = view.frame
  const t = words[lang]
  return (
    <section class="stack page">
      <Heading level={2} lead={t.demoLead}>
        {t.demo}
      </Heading>
      <form method="post" action="/sign-in/demo">
        <Carried {...view} />
        <ul class="tiles">
          {view.demo.people.map(({ username, does }) => (
            <li>
              <button type="submit" class="btn btn-secondary btn-wide" name="person" value={username}>
                <span>
                  {does[lang]}
                  <br />
                  <small class="muted">{username}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}
