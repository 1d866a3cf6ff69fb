import { formatTime, type Lang } from '../../../../platform/index.ts'
import { Notice } from '../../../ui/index.ts'
import type { DossierView } from '../dossier-view.ts'

const words = {
  vi: {
    title: 'Người khác cũng đang mở hồ sơ này',
    one: (name: string, at: string) => `${name}, mở lúc ${at}`,
    someone: 'Một cán bộ',
    next: 'Hỏi nhau trước khi làm: ai làm sau sẽ được báo ai đã làm gì, và phải xem lại.',
  },
  en: {
    title: 'Others have this dossier open, too',
    one: (name: string, at: string) => `${name}, opened at ${at}`,
    someone: 'A member of staff',
    next: 'Ask each other before acting: whoever is second is told who did what, and has to look again.',
  },
} satisfies Record<Lang, object>

/** Who else may be about to act on it, so that two do not do the same. */
export function OthersHere({ view: { frame, found, others, staff } }: { view: DossierView }) {
  if (others.length === 0 || found.state.tasks.length === 0) return null
  const { lang } = frame
  const t = words[lang]
  return (
    <Notice title={t.title}>
      <p>
        {others.map((one) => t.one(staff.get(one.staff) ?? t.someone, formatTime(one.at))).join('; ')}.{' '}
        {t.next}
      </p>
    </Notice>
  )
}
