import type { ComponentChildren } from 'preact'
import { LinkButton } from '../button.tsx'
import type { Lang } from '../drawing/lang.ts'
import { type NoticeProps, Toast } from '../notice.tsx'
import type { IconName } from '../signs/icon.tsx'
import { Kbd } from '../signs/kbd.tsx'
import { Document } from './document.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Mark } from './mark.tsx'
import { MenuButton, Rail, type RailProps } from './rail.tsx'
import { Ribbons } from './ribbons.tsx'

const words = {
  vi: { search: 'Tìm mã, tên, số giấy tờ', menu: 'Mở mục lục' },
  en: { search: 'Find code, name, ID number', menu: 'Open the menu' },
} satisfies Record<Lang, object>

export interface WorkspaceLayoutProps extends RailProps {
  search: { action: string; value?: string | undefined }
  /** The one main action of this person, on key `hotkey`. */
  main?: { text: string; href: string; hotkey?: string | undefined; icon?: IconName | undefined } | undefined
  /** Heading of the page; absent when the page draws its own. */
  heading?: string | undefined
  toast?: NoticeProps | undefined
  ribbon?: string | undefined
  /** A planned outage, in one sentence. */
  outage?: string | undefined
  editor?: 'flowEditor' | undefined
  children: ComponentChildren
}

/** Every page of the staff: rail, search, one main action, the work. */
export function WorkspaceLayout(props: WorkspaceLayoutProps) {
  return (
    <Document {...props} sheet="staff">
      <div class="work">
        <div class="work-ribbons">
          <Ribbons {...props} />
        </div>
        <header class="top">
          <div class="wrap">
            <Mark href={props.homeHref} name={props.siteName} place={props.place} />
            <MenuButton lang={props.lang} />
          </div>
        </header>
        <Rail {...props} />
        <main id="main" tabIndex={-1} class="work-main">
          <WorkTop {...props} />
          <div class="page stack">
            {props.toast && <Toast {...props.toast} />}
            {props.children}
          </div>
        </main>
      </div>
      <KeyboardHelp lang={props.lang} />
    </Document>
  )
}

function WorkTop({ lang, heading, search, main }: WorkspaceLayoutProps) {
  const t = words[lang]
  return (
    <div class="work-top">
      {heading && <h1>{heading}</h1>}
      <search class="work-find">
        <form action={search.action}>
          <Kbd>/</Kbd>
          <input
            class="input"
            type="search"
            name="q"
            value={search.value}
            aria-label={t.search}
            placeholder={t.search}
            data-search
            autoComplete="off"
          />
          <button type="submit" class="vh" tabIndex={-1}>
            {t.search}
          </button>
        </form>
      </search>
      {main && (
        <LinkButton href={main.href} hotkey={main.hotkey} icon={main.icon}>
          {main.text}
        </LinkButton>
      )}
    </div>
  )
}
