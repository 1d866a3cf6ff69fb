import type { Lang } from '../../ui/drawing/lang.ts'
import { Icon } from '../../ui/signs/icon.tsx'

const words = {
  vi: { account: 'Lấy từ tài khoản của anh/chị', earlier: 'Lấy từ hồ sơ trước' },
  en: { account: 'From your account', earlier: 'From an earlier dossier' },
} satisfies Record<Lang, object>

/** Says where an answer comes from that nobody typed here. */
export function OriginNote({ lang, origin }: { lang: Lang; origin: 'account' | 'earlier' | undefined }) {
  if (origin === undefined) return null
  return (
    <p class="origin">
      <Icon name={origin === 'account' ? 'user' : 'file'} />
      <span>{words[lang][origin]}</span>
    </p>
  )
}
