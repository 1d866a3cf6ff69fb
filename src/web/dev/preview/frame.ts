import type { Lang } from '../../ui/drawing/lang.ts'
import type { Preferences } from '../../ui/drawing/preferences.ts'
import type { NavItem, Organisation } from '../../ui/layouts/organisation.ts'

/** What the sample pages share. */
export interface PreviewView {
  lang: Lang
  preferences: Preferences
}

export const ribbon = {
  vi: 'Trang mẫu để xem giao diện: mọi tên và số ở đây đều là ví dụ.',
  en: 'A sample page to judge the looks: every name and figure is an example.',
} satisfies Record<Lang, string>

export function organisation(lang: Lang): Organisation {
  return {
    name: 'Một Cửa Phú Thọ',
    centre:
      lang === 'vi'
        ? 'Trung tâm Phục vụ hành chính công tỉnh'
        : 'Provincial Public Administrative Service Centre',
    address: lang === 'vi' ? 'Phường Việt Trì, tỉnh Phú Thọ' : 'Việt Trì Ward, Phú Thọ Province',
    phone: '0210 3 000 000',
    email: 'motcua@example.vn',
    hours:
      lang === 'vi'
        ? 'Thứ Hai đến thứ Sáu, 07:30–11:30 và 13:00–17:00'
        : 'Monday to Friday, 07:30–11:30 and 13:00–17:00',
  }
}

export function portalNav(lang: Lang, current: number): NavItem[] {
  const texts =
    lang === 'vi'
      ? ['Thủ tục', 'Tra cứu hồ sơ', 'Kết quả phục vụ', 'Góp ý']
      : ['Procedures', 'Track a dossier', 'How we serve', 'Feedback']
  return texts.map((text, at) => ({ text, href: `#nav-${at}`, current: at === current }))
}
