/** How a person likes the pages to look. Kept in cookies, set by a plain form, read by the server before it renders. */
export interface Preferences {
  text: TextSize
  theme: Theme
}

export type TextSize = 'small' | 'normal' | 'large' | 'largest'
export type Theme = 'auto' | 'light' | 'dark'

const defaultPreferences: Preferences = { text: 'normal', theme: 'auto' }

/** Where the tools post `text` or `theme` together with `back`, the path to return to. */
export const preferencesAction = '/preferences'

const allowed = {
  text: ['small', 'normal', 'large', 'largest'],
  theme: ['auto', 'light', 'dark'],
} as const satisfies { [Key in keyof Preferences]: readonly Preferences[Key][] }

/** Reads cookies or a posted form; what is unknown falls back to `before`. */
export function readPreferences(
  given: Readonly<Record<string, string | undefined>>,
  before: Preferences = defaultPreferences,
): Preferences {
  return {
    text: allowed.text.find((value) => value === given.text) ?? before.text,
    theme: allowed.theme.find((value) => value === given.theme) ?? before.theme,
  }
}
