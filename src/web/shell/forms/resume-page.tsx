import type { Lang } from '../../../platform/index.ts'
import { Button, Heading, LinkButton, Notice, PortalLayout, render } from '../../ui/index.ts'
import { accountPath, accountSignInPath } from '../account.ts'
import type { PortalFrame } from '../pages/portal-frame.ts'
import { workspacePath } from '../pages/portal-frame.ts'
import { passwordPath } from '../session.ts'
import type { KeptForm } from './kept-form.ts'

const words = {
  vi: {
    title: 'Biểu mẫu của anh/chị vẫn còn',
    lead: {
      signed_in:
        'Anh/chị đã đăng nhập lại. Bấm nút dưới đây để gửi đúng những gì đã nhập trước khi phiên hết.',
      token:
        'Trang này mở đã lâu nên chưa gửi được lần vừa rồi; chưa có gì được ghi. Bấm nút dưới đây để gửi đúng những gì đã nhập.',
      cookies: 'Chưa gửi được lần vừa rồi; chưa có gì được ghi.',
      password:
        'Mật khẩu này do người khác đặt nên cần đổi trước; chưa có gì được ghi. Đổi mật khẩu trong một thẻ khác, rồi trở lại đây bấm “Gửi biểu mẫu”.',
      account:
        'Anh/chị chưa đăng nhập nên chưa có gì được gửi. Đăng nhập trong một thẻ khác, rồi trở lại đây bấm “Gửi biểu mẫu”.',
      opened: 'Hồ sơ đã mở lại. Bấm nút dưới đây để gửi đúng những gì đã nhập.',
    },
    change: 'Đổi mật khẩu (mở thẻ mới)',
    signIn: 'Đăng nhập (mở thẻ mới)',
    cookies: 'Trình duyệt đang chặn cookie',
    cookiesHow:
      'Trang cần một cookie nhỏ để biết biểu mẫu do chính anh/chị gửi. Hãy cho phép cookie của trang này trong cài đặt của trình duyệt, rồi bấm “Gửi biểu mẫu”. Nếu không được, anh/chị có thể đến quầy hoặc gọi cho Trung tâm.',
    as: 'Người gửi',
    what: 'Xem những gì sẽ được gửi',
    send: 'Gửi biểu mẫu',
    leave: 'Không gửi, về bàn làm việc',
    mine: 'Không gửi, về trang của tôi',
    home: 'Không gửi, về trang đầu',
  },
  en: {
    title: 'Your form is still here',
    lead: {
      signed_in:
        'You are signed in again. Press the button to send exactly what you entered before the session ended.',
      token:
        'The page had been open for long, so it could not be sent just now; nothing was recorded. Press the button to send exactly what you entered.',
      cookies: 'It could not be sent just now; nothing was recorded.',
      password:
        'Somebody else set this password, so it must be changed first; nothing was recorded. Change it in another tab, then come back and press “Send the form”.',
      account:
        'You are not signed in, so nothing was sent. Sign in in another tab, then come back and press “Send the form”.',
      opened: 'The dossier is open again. Press the button to send exactly what you entered.',
    },
    change: 'Change the password (opens a new tab)',
    signIn: 'Sign in (opens a new tab)',
    cookies: 'Your browser blocks cookies',
    cookiesHow:
      'The site needs one small cookie to know that the form comes from you. Allow cookies for this site in the settings of your browser, then press “Send the form”. If that fails, come to the counter or call the Centre.',
    as: 'Sender',
    what: 'See what will be sent',
    send: 'Send the form',
    leave: 'Do not send, go to the workspace',
    mine: 'Do not send, go to my page',
    home: 'Do not send, go to the first page',
  },
} satisfies Record<Lang, object>

export interface ResumeView {
  frame: PortalFrame
  csrf: string
  kept: KeptForm
  /** Why it has to be sent once more. */
  why: 'signed_in' | 'token' | 'cookies' | 'password' | 'account' | 'opened'
  /** Where an applicant leaves it for; undefined: the first page, or the workspace. */
  leave?: 'account' | undefined
  /** Full name of who is signed in now. */
  sender?: string | undefined
}

/** A form that came too late or without its token, to be sent once more with one press. */
export function resumePage({ frame, csrf, kept, why, sender, leave }: ResumeView): string {
  const t = words[frame.lang]
  const isStaff = kept.action.startsWith(workspacePath)
  const elsewhere =
    why === 'password'
      ? { href: passwordPath, text: t.change }
      : why === 'account'
        ? { href: accountSignInPath, text: t.signIn }
        : undefined
  const [away, to] =
    leave === 'account' ? [t.mine, accountPath] : isStaff ? [t.leave, workspacePath] : [t.home, '/']
  return render(
    <PortalLayout {...frame} title={t.title} width="narrow">
      <Heading lead={t.lead[why]}>{t.title}</Heading>
      {why === 'cookies' && (
        <Notice tone="soon" title={t.cookies}>
          {t.cookiesHow}
        </Notice>
      )}
      {elsewhere && (
        <p>
          <a href={elsewhere.href} target="_blank" rel="noopener">
            {elsewhere.text}
          </a>
        </p>
      )}
      {sender && (
        <p>
          {t.as}: <strong>{sender}</strong>
        </p>
      )}
      <Typed kept={kept} title={t.what} />
      <form method="post" action={kept.action}>
        <input type="hidden" name="_csrf" value={csrf} />
        {kept.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="row">
          <Button>{t.send}</Button>
          <LinkButton href={to} kind="quiet">
            {away}
          </LinkButton>
        </div>
      </form>
    </PortalLayout>,
  )
}

/** Fields that pages fill in by themselves. */
const OURS =
  /^(key|version|act|about\..*|procedure|dossier|pick|back|secret|grant|delegation|level|stage|purpose|content)$/

function Typed({ kept, title }: { kept: KeptForm; title: string }) {
  const typed = kept.fields.filter(([name, value]) => !OURS.test(name) && value.trim() !== '')
  if (typed.length === 0) return null
  return (
    <details class="more">
      <summary>{title}</summary>
      <ul>
        {typed.map(([name, value]) => (
          <li>{name.startsWith('kept-') ? value.slice(value.indexOf('/') + 1) : value}</li>
        ))}
      </ul>
    </details>
  )
}
