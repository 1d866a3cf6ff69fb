import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { KeyValue } from '../../ui/index.ts'

const words = {
  vi: {
    title: 'Người dân đăng nhập bằng',
    provider: 'Định danh điện tử (OIDC_ISSUER)',
    providers: { none: 'chưa nối', standIn: 'giả lập', real: 'đã nối' },
    local: 'Tài khoản lập trên Cổng (LOCAL_ACCOUNTS)',
    off: 'tắt',
    sent: 'bật, gửi mã qua',
    shown: 'bật; bản trình diễn hiện thư ngay trên trang thay vì gửi',
    channels: { email: 'thư điện tử', messaging: 'ứng dụng nhắn tin', sms: 'SMS' },
  },
  en: {
    title: 'How people sign in',
    provider: 'Electronic identity (OIDC_ISSUER)',
    providers: { none: 'not connected', standIn: 'stand-in', real: 'connected' },
    local: 'Accounts opened on the portal (LOCAL_ACCOUNTS)',
    off: 'off',
    sent: 'on, codes go out by',
    shown: 'on; the demonstration shows the letter in the page and sends none',
    channels: { email: 'e-mail', messaging: 'messages', sms: 'SMS' },
  },
} satisfies Record<Lang, object>

/** With what people sign in to apply, as this house is set up. */
export function SignInWays({
  lang,
  services: { identity, localAccounts },
}: {
  lang: Lang
  services: Pick<WebServices, 'identity' | 'localAccounts'>
}) {
  const t = words[lang]
  const provider = identity === undefined ? 'none' : identity.isStandIn ? 'standIn' : 'real'
  const local =
    localAccounts === undefined
      ? t.off
      : localAccounts.letters === 'shown'
        ? t.shown
        : `${t.sent} ${localAccounts.channels.map((channel) => t.channels[channel]).join(', ')}`
  return (
    <section class="stack" aria-labelledby="sign-in-ways">
      <h2 id="sign-in-ways">{t.title}</h2>
      <KeyValue
        ruled
        items={[
          { term: t.provider, text: t.providers[provider] },
          { term: t.local, text: local },
        ]}
      />
    </section>
  )
}
