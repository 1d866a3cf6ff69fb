import type { Origin } from '../../../forms/index.ts'
import type { Lang } from '../../ui/drawing/lang.ts'
import { Icon } from '../../ui/signs/icon.tsx'

const words = {
  vi: {
    from: 'Lấy từ',
    account: 'tài khoản của anh/chị',
    population: 'Cơ sở dữ liệu quốc gia về dân cư',
    earlier: 'hồ sơ trước',
  },
  en: {
    from: 'From',
    account: 'your account',
    population: 'the national population database',
    earlier: 'an earlier dossier',
  },
} satisfies Record<Lang, object>

/** Says where an answer comes from that nobody typed here. */
export function OriginNote({ lang, origin = [] }: { lang: Lang; origin: readonly Origin[] | undefined }) {
  if (origin.length === 0) return null
  const t = words[lang]
  return (
    <p class="origin">
      <Icon name={origin.includes('account') ? 'user' : 'file'} />
      <span>
        {t.from} {origin.map((one) => t[one]).join(', ')}
      </span>
    </p>
  )
}
