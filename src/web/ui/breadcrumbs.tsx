import type { Lang } from './drawing/lang.ts'

const words = {
  vi: { label: 'Bạn đang ở' },
  en: { label: 'You are here' },
} satisfies Record<Lang, object>

export interface Crumb {
  text: string
  /** Absent on the last: the page itself. */
  href?: string | undefined
}

export function Breadcrumbs({ lang, crumbs }: { lang: Lang; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={words[lang].label}>
      <ol class="trail">
        {crumbs.map((crumb) => (
          <li>
            {crumb.href ? (
              <a href={crumb.href}>{crumb.text}</a>
            ) : (
              <span aria-current="page">{crumb.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
