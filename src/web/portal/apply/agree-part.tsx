import type { Standing } from '../../../applications/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { StandingList } from '../../shell/pages/standing-list.tsx'
import { Button, Card, CopyButton } from '../../ui/index.ts'

const words = {
  vi: {
    title: 'Những người phải đồng ý',
    lead: 'Mỗi người đăng nhập bằng tài khoản của mình, xem toàn bộ nội dung rồi đồng ý hoặc không. Ngoài những người được mời, không ai khác xem được bản này.',
    invite: 'Mời xem và đồng ý',
    link: 'Gửi đường dẫn này cho họ. Họ cũng thấy lời mời trong trang “Hồ sơ của tôi”.',
    what: 'đường dẫn mời đồng ý',
    change: 'Nếu anh/chị đổi câu trả lời sau khi có người đồng ý, người đó phải đồng ý lại.',
  },
  en: {
    title: 'Those who must agree',
    lead: 'Each signs in with their own account, sees all of it, and agrees or not. Nobody but those who are invited can see it.',
    invite: 'Invite them to look and agree',
    link: 'Send them this link. They also find the invitation on “My dossiers”.',
    what: 'the link of the invitation',
    change: 'If you change an answer after somebody has agreed, they must agree again.',
  },
} satisfies Record<Lang, object>

export interface AgreePartProps {
  lang: Lang
  csrf: string
  standings: readonly Standing[]
  /** Where the invitation is sent from, and what is sent. */
  action: string
  link: string
}

/** Nothing where nobody else must agree. */
export function AgreePart({ lang, csrf, standings, action, link }: AgreePartProps) {
  if (standings.length === 0) return null
  const t = words[lang]
  const isInviting = standings.some(({ state }) => state === 'not_invited')
  const isInvited = standings.some(({ agreement }) => agreement !== undefined)
  return (
    <Card>
      <section class="stack" aria-labelledby="agree">
        <h2 id="agree">{t.title}</h2>
        <p>{t.lead}</p>
        <StandingList lang={lang} standings={standings} />
        {isInviting && (
          <form method="post" action={action}>
            <input type="hidden" name="_csrf" value={csrf} />
            <Button kind="secondary">{t.invite}</Button>
          </form>
        )}
        {isInvited && (
          <>
            <p>{t.link}</p>
            <p class="row">
              <code class="code-break">{link}</code>
              <CopyButton lang={lang} value={link} what={t.what} />
            </p>
          </>
        )}
        <p class="muted">{t.change}</p>
      </section>
    </Card>
  )
}
