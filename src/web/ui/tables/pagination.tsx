import { LinkButton } from '../button.tsx'
import type { Lang } from '../drawing/lang.ts'

const words = {
  vi: { label: 'Các trang', previous: 'Trang trước', next: 'Trang sau', first: 'Về đầu' },
  en: { label: 'Pages', previous: 'Previous', next: 'Next', first: 'First page' },
} satisfies Record<Lang, object>

export interface PaginationProps {
  lang: Lang
  /** "1–50 trong 12.480 hồ sơ" */
  summary?: string | undefined
  first?: string | undefined
  previous?: string | undefined
  next?: string | undefined
}

/** Paging by key: the links carry the key of the last row, so there are no page numbers to count. */
export function Pagination({ lang, summary, first, previous, next }: PaginationProps) {
  const t = words[lang]
  const links = [
    { href: first, text: t.first },
    { href: previous, text: t.previous, rel: 'prev', icon: 'arrowLeft' as const },
    { href: next, text: t.next, rel: 'next', icon: 'arrowRight' as const },
  ]
  return (
    <nav class="pager" aria-label={t.label}>
      <span class="muted">{summary}</span>
      <span class="row">
        {links.map(
          (link) =>
            link.href && (
              <LinkButton
                href={link.href}
                kind={link.rel ? 'secondary' : 'quiet'}
                size="small"
                icon={link.icon}
                rel={link.rel}
              >
                {link.text}
              </LinkButton>
            ),
        )}
      </span>
    </nav>
  )
}
