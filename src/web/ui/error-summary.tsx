import type { Lang } from './drawing/lang.ts'

const words = {
  vi: {
    title: (count: number) => `Còn ${count} chỗ cần sửa`,
    kept: 'Những gì anh/chị đã điền vẫn được giữ nguyên.',
  },
  en: {
    title: (count: number) => (count === 1 ? 'One thing needs mending' : `${count} things need mending`),
    kept: 'Everything you entered has been kept.',
  },
} satisfies Record<Lang, object>

/** `id` is the id of the field (its name, unless another was given). */
export interface FormError {
  id: string
  message: string
}

/** All errors of a form at its top, each a link to its field; takes the focus when the page arrives. */
export function ErrorSummary({ lang, errors }: { lang: Lang; errors: readonly FormError[] }) {
  if (errors.length === 0) return null
  const t = words[lang]
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus>
      <h2>{t.title(errors.length)}</h2>
      <p class="muted">{t.kept}</p>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.id}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
