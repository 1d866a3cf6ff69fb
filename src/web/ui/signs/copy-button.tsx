import type { Lang } from '../drawing/lang.ts'
import { Icon } from './icon.tsx'

const words = {
  vi: { copy: 'Chép', copied: 'Đã chép' },
  en: { copy: 'Copy', copied: 'Copied' },
} satisfies Record<Lang, object>

/** A code that people carry elsewhere. Without JavaScript the code itself can be marked and copied; the button hides. */
export function CopyButton({ lang, value, what }: { lang: Lang; value: string; what: string }) {
  const t = words[lang]
  return (
    <button type="button" class="btn btn-quiet btn-small needs-js" data-copy={value} data-done={t.copied}>
      <Icon name="copy" />
      <span aria-live="polite">{t.copy}</span>
      <span class="vh">{what}</span>
    </button>
  )
}
