import { formatNumber, type Lang } from './drawing/lang.ts'

export interface Tab {
  text: string
  href: string
  count?: number | undefined
  current?: boolean | undefined
  /** Shows its count in the colour of late, when above nought. */
  late?: true | undefined
}

/** Views of one list; each is a page of its own, so that it can be linked, reloaded and opened beside. */
export function Tabs({ lang, label, tabs }: { lang: Lang; label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {tabs.map((tab) => (
          <li>
            <a
              href={tab.href}
              class={tab.late && tab.count ? 'is-late' : undefined}
              aria-current={tab.current ? 'page' : undefined}
            >
              {tab.text}
              {tab.count !== undefined && <b>{formatNumber(tab.count, lang)}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
