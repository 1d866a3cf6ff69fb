import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from '../breadcrumbs.tsx'
import { type Lang, languageHref } from '../drawing/lang.ts'
import { type NoticeProps, Toast } from '../notice.tsx'
import { Icon } from '../signs/icon.tsx'
import { TextTools } from '../text-tools.tsx'
import { Document, type PageFrame } from './document.tsx'
import { Mark } from './mark.tsx'
import type { NavItem, Organisation } from './organisation.ts'
import { PortalFoot } from './portal-foot.tsx'
import { Ribbons } from './ribbons.tsx'

const words = {
  vi: { nav: 'Các trang chính', menu: 'Mở mục lục', close: 'Đóng', other: 'English' },
  en: { nav: 'Main pages', menu: 'Open the menu', close: 'Close', other: 'Tiếng Việt' },
} satisfies Record<Lang, object>

export interface PortalLayoutProps extends PageFrame {
  organisation: Organisation
  nav: readonly NavItem[]
  /** "Đăng nhập", or the name of the person with the way to their page. */
  account?: NavItem | undefined
  /** The indigo head of the home page with the drum. No other page has one. */
  hero?: ComponentChildren
  crumbs?: readonly Crumb[] | undefined
  toast?: NoticeProps | undefined
  /** `narrow`: one column for reading, in the middle of the page (tracking, forms, texts). */
  width?: 'narrow' | undefined
  accessibilityHref: string
  /** A line above everything, e.g. that this is a demonstration. */
  ribbon?: string | undefined
  /** A planned outage, in one sentence. */
  outage?: string | undefined
  /** Address of a feed of this page. */
  feedHref?: string | undefined
  children: ComponentChildren
}

/** Every page of the public. */
export function PortalLayout(props: PortalLayoutProps) {
  const { hero, crumbs, organisation, ...rest } = props
  return (
    <Document
      {...rest}
      description={props.description ?? `${props.title}. ${organisation.centre}.`}
      siteName={organisation.name}
      sheet="public"
    >
      <Ribbons {...props} />
      <PortalHead {...props} />
      <main id="main" tabIndex={-1}>
        {hero && (
          <div class="hero">
            <div class="wrap">{hero}</div>
          </div>
        )}
        <div class={`wrap${hero ? '' : ' page stack'}${props.width ? ' wrap-narrow' : ''}`}>
          {crumbs && (
            <div class="row row-end">
              <Breadcrumbs lang={props.lang} crumbs={crumbs} />
              <TextTools {...props} />
            </div>
          )}
          {props.toast && <Toast {...props.toast} />}
          {props.children}
        </div>
      </main>
      <PortalFoot {...props} />
    </Document>
  )
}

function PortalHead({ lang, path, organisation, nav, account }: PortalLayoutProps) {
  const t = words[lang]
  const other = lang === 'vi' ? 'en' : 'vi'
  return (
    <header class="top">
      <div class="wrap">
        <Mark href="/" name={organisation.name} place={organisation.centre} />
        <nav class="nav" id="menu" popover="auto" aria-label={t.nav}>
          <ul class="nav-list">
            {nav.map((item) => (
              <li>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
            {account && (
              <li class="narrow-only">
                <a href={account.href}>{account.text}</a>
              </li>
            )}
            <li>
              <a href={languageHref(path, other)} lang={other} hreflang={other} rel="nofollow">
                {t.other}
              </a>
            </li>
          </ul>
          <button
            type="button"
            class="btn btn-secondary btn-wide menu-close"
            popovertarget="menu"
            popovertargetaction="hide"
          >
            {t.close}
          </button>
        </nav>
        {account && (
          <a
            class="btn btn-secondary btn-small account"
            href={account.href}
            aria-current={account.current ? 'page' : undefined}
          >
            {account.text}
          </a>
        )}
        <button
          type="button"
          class="btn btn-quiet btn-small menu-open"
          popovertarget="menu"
          aria-label={t.menu}
        >
          <Icon name="menu" />
        </button>
      </div>
    </header>
  )
}
