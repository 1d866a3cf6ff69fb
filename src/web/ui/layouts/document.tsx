import type { ComponentChildren } from 'preact'
import { getAssets } from '../drawing/assets.ts'
import type { Lang } from '../drawing/lang.ts'
import type { Preferences } from '../drawing/preferences.ts'

const words = {
  vi: { error: 'Lỗi: ', skip: 'Đến nội dung chính' },
  en: { error: 'Error: ', skip: 'Skip to the content' },
} satisfies Record<Lang, object>

/** What every page tells its layout. */
export interface PageFrame {
  lang: Lang
  /** Title of the page alone; the name of the site follows it in the tab. */
  title: string
  /** Path with query, as the person sees it; the language switch and the tools come back to it. */
  path: string
  preferences: Preferences
  description?: string | undefined
  /** The form on this page was sent back with errors. */
  hasErrors?: boolean | undefined
  /** Drawn in answer to a form that was sent. */
  isPosted?: boolean | undefined
}

export interface DocumentProps extends PageFrame {
  siteName: string
  feedHref?: string | undefined
  sheet: 'public' | 'staff'
  /** What this page alone loads: a sheet and an island of that name. */
  editor?: 'flowEditor' | undefined
  children: ComponentChildren
}

/** `<html>` with all that the browser must know before the first word. */
export function Document({ siteName, sheet, editor, feedHref, children, ...page }: DocumentProps) {
  const assets = getAssets()
  const t = words[page.lang]
  const { theme, text } = page.preferences
  return (
    <html
      lang={page.lang}
      data-theme={theme === 'auto' ? undefined : theme}
      data-text={text === 'normal' ? undefined : text}
      data-back={page.isPosted ? page.path : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page.hasErrors ? t.error : ''}${page.title} · ${siteName}`}</title>
        {page.description && <meta name="description" content={page.description} />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#1b3354" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={sheet === 'public' ? assets.publicSheet : assets.staffSheet} />
        {editor && <link rel="stylesheet" href={assets[`${editor}Sheet`]} />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {feedHref && <link rel="alternate" type="application/rss+xml" href={feedHref} title={siteName} />}
        <script type="module" src={sheet === 'public' ? assets.publicIsland : assets.staffIsland} />
        {editor && <script type="module" src={assets[`${editor}Island`]} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {children}
      </body>
    </html>
  )
}
