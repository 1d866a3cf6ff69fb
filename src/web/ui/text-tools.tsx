import type { Lang } from './drawing/lang.ts'
import { type Preferences, preferencesAction, type TextSize, type Theme } from './drawing/preferences.ts'
import { Icon } from './signs/icon.tsx'

const words = {
  vi: {
    size: 'Cỡ chữ',
    theme: 'Màu nền',
    print: 'In',
    share: 'Chia sẻ',
    shared: 'Đã chép đường dẫn',
    sizes: { small: 'Chữ nhỏ', normal: 'Chữ vừa', large: 'Chữ lớn', largest: 'Chữ rất lớn' },
    themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  },
  en: {
    size: 'Text size',
    theme: 'Colours',
    print: 'Print',
    share: 'Share',
    shared: 'Link copied',
    sizes: { small: 'Small text', normal: 'Normal text', large: 'Large text', largest: 'Largest text' },
    themes: { auto: 'As device', light: 'Light', dark: 'Dark' },
  },
} satisfies Record<Lang, object>

const sizes = [
  { value: 'small', text: 'A−', look: 'seg-s' },
  { value: 'normal', text: 'A', look: undefined },
  { value: 'large', text: 'A+', look: undefined },
  { value: 'largest', text: 'A++', look: undefined },
] as const satisfies readonly { value: TextSize; text: string; look: string | undefined }[]

const themes = ['auto', 'light', 'dark'] as const satisfies readonly Theme[]

export interface TextToolsProps {
  lang: Lang
  path: string
  preferences: Preferences
}

/** A−, A, A+, A++ as a plain form; print and share appear where scripts run. */
export function TextTools({ lang, path, preferences }: TextToolsProps) {
  const t = words[lang]
  return (
    <div class="row tools no-print">
      <form method="post" action={preferencesAction}>
        <input type="hidden" name="back" value={path} />
        <fieldset class="seg">
          <legend class="vh">{t.size}</legend>
          {sizes.map((size) => (
            <button
              type="submit"
              name="text"
              value={size.value}
              class={size.look}
              title={t.sizes[size.value]}
              aria-pressed={preferences.text === size.value ? 'true' : 'false'}
            >
              {size.text}
              <span class="vh">, {t.sizes[size.value]}</span>
            </button>
          ))}
        </fieldset>
      </form>
      <button type="button" class="btn btn-quiet btn-small needs-js" data-print>
        <Icon name="print" />
        <span>{t.print}</span>
      </button>
      <button type="button" class="btn btn-quiet btn-small needs-js" data-share data-done={t.shared}>
        <Icon name="share" />
        <span aria-live="polite">{t.share}</span>
      </button>
    </div>
  )
}

/** As the device, light or dark. */
export function ThemeTools({ lang, path, preferences }: TextToolsProps) {
  const t = words[lang]
  return (
    <form method="post" action={preferencesAction}>
      <input type="hidden" name="back" value={path} />
      <fieldset class="seg">
        <legend class="vh">{t.theme}</legend>
        {themes.map((theme) => (
          <button
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={preferences.theme === theme ? 'true' : 'false'}
          >
            {t.themes[theme]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
