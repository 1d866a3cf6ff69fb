import type { ComponentChildren } from 'preact'
import type { Lang } from './drawing/lang.ts'

const words = {
  vi: { submit: 'Tìm', often: 'Hay tìm:', found: 'gợi ý, dùng phím mũi tên để chọn' },
  en: { submit: 'Search', often: 'Often searched:', found: 'suggestions, use the arrow keys' },
} satisfies Record<Lang, object>

/** One line under the field; the island asks `suggestHref` for `{suggestions: Suggestion[]}`. */
export interface Suggestion {
  text: string
  href: string
  note?: string | undefined
}

export interface SearchFieldProps {
  lang: Lang
  id?: string | undefined
  action: string
  name?: string | undefined
  /** Read to screen readers; the heading above says it to the rest. */
  label: string
  value?: string | undefined
  placeholder?: string | undefined
  submit?: string | undefined
  /** Stands in the field when the page opens: where searching is what the page is for. */
  focus?: boolean | undefined
  /** Answers `?q=...` with suggestions; without JavaScript the form alone finds the same. */
  suggestHref?: string | undefined
  often?: readonly Suggestion[] | undefined
  children?: ComponentChildren
}

/** The main search of a page. */
export function SearchField(props: SearchFieldProps) {
  const { lang, id = 'q', name = 'q', often = [] } = props
  const t = words[lang]
  return (
    <search>
      <form class="finder" action={props.action} data-suggest={props.suggestHref} data-found={t.found}>
        <div class="finder-box">
          <input
            class="input"
            type="search"
            id={id}
            name={name}
            value={props.value}
            aria-label={props.label}
            placeholder={props.placeholder}
            autoComplete="off"
            autofocus={props.focus}
            enterkeyhint="search"
          />
          <button type="submit" class="btn btn-primary">
            {props.submit ?? t.submit}
          </button>
        </div>
        {props.children}
      </form>
      {often.length > 0 && (
        <div class="often">
          <span>{t.often}</span>
          {often.map((one) => (
            <a href={one.href}>{one.text}</a>
          ))}
        </div>
      )}
    </search>
  )
}
