import type { Lang } from '../drawing/lang.ts'

const words = {
  vi: { ribbon: 'Về trang này', outage: 'Tạm ngừng theo kế hoạch' },
  en: { ribbon: 'About this site', outage: 'Planned outage' },
} satisfies Record<Lang, object>

/** Lines above everything, on every page. */
export function Ribbons({
  lang,
  ribbon,
  outage,
}: {
  lang: Lang
  ribbon?: string | undefined
  outage?: string | undefined
}) {
  return (
    <>
      {outage && (
        <aside class="ribbon ribbon-outage" aria-label={words[lang].outage}>
          {outage}
        </aside>
      )}
      {ribbon && (
        <aside class="ribbon" aria-label={words[lang].ribbon}>
          {ribbon}
        </aside>
      )}
    </>
  )
}
