import { formatNumber, type Lang, languageHref } from '../drawing/lang.ts'
import { Icon, type IconName } from '../signs/icon.tsx'
import type { PageFrame } from './document.tsx'
import { Mark } from './mark.tsx'

const words = {
  vi: {
    nav: 'Các việc',
    menu: 'Mở mục lục',
    close: 'Đóng mục lục',
    other: 'English',
    out: 'Đăng xuất',
    keys: 'Phím tắt',
    late: 'quá hạn',
  },
  en: {
    nav: 'Work',
    menu: 'Open the menu',
    close: 'Close the menu',
    other: 'Tiếng Việt',
    out: 'Sign out',
    keys: 'Keys',
    late: 'overdue',
  },
} satisfies Record<Lang, object>

export interface RailItem {
  text: string
  href: string
  icon?: IconName | undefined
  count?: number | undefined
  /** The count is of things overdue. */
  late?: boolean | undefined
  current?: boolean | undefined
}

export interface RailSection {
  /** Absent for the first, the person's own work. */
  title?: string | undefined
  items: readonly RailItem[]
}

export interface RailProps extends PageFrame {
  siteName: string
  /** Where the mark leads: the person's first page. */
  homeHref: string
  /** The agency or desk they work for now. */
  place: string
  person: { name: string; role: string; href: string }
  /** Form that signs out, and its CSRF token. */
  signOut: { action: string; token: string }
  sections: readonly RailSection[]
}

/** The indigo rail: a column on a desk, a sheet behind a button on a phone (native popover, no script). */
export function Rail(props: RailProps) {
  const t = words[props.lang]
  return (
    <nav class="rail" id="rail" popover="auto" aria-label={t.nav}>
      <button
        type="button"
        class="btn btn-quiet btn-small menu-close"
        popovertarget="rail"
        popovertargetaction="hide"
      >
        <Icon name="close" />
        {t.close}
      </button>
      <Mark href={props.homeHref} name={props.siteName} place={props.place} />
      {props.sections.map((section) => (
        <RailGroup lang={props.lang} section={section} />
      ))}
      <RailFoot {...props} />
    </nav>
  )
}

export function MenuButton({ lang }: { lang: Lang }) {
  return (
    <button
      type="button"
      class="btn btn-quiet btn-small menu-open"
      popovertarget="rail"
      aria-label={words[lang].menu}
    >
      <Icon name="menu" />
    </button>
  )
}

function RailGroup({ lang, section }: { lang: Lang; section: RailSection }) {
  return (
    <>
      {section.title && <h2>{section.title}</h2>}
      <ul class="rail-list">
        {section.items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.icon && <Icon name={item.icon} />}
              <span>{item.text}</span>
              {item.count !== undefined && (
                <b class={item.late && item.count > 0 ? 'is-late' : undefined}>
                  {formatNumber(item.count, lang)}
                  {item.late && <span class="vh"> {words[lang].late}</span>}
                </b>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function RailFoot({ lang, path, person, signOut }: RailProps) {
  const t = words[lang]
  const other = lang === 'vi' ? 'en' : 'vi'
  return (
    <div class="rail-foot">
      <a href={person.href}>
        <strong>{person.name}</strong>
      </a>
      {person.role}
      <form method="post" action={signOut.action} class="row">
        <input type="hidden" name="_csrf" value={signOut.token} />
        <button type="submit" class="link-button">
          {t.out}
        </button>
        <a href={languageHref(path, other)} lang={other} hreflang={other} rel="nofollow">
          {t.other}
        </a>
        <a href="#keys" data-dialog class="keys">
          {t.keys}
        </a>
      </form>
    </div>
  )
}
