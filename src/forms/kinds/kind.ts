/** What every kind of field is: how it is read, how it is said, and all errors it can show. */
import type { Lang, Text } from '../../platform/texts/index.ts'

/** What is wrong with a value, or unusual about it: a stable code and a sentence in both languages. */
export interface FieldError extends Text {
  code: string
}

/** `unusual`: possible, but so rare that whoever types it confirms that the paper says so. */
export type Read<V> = { ok: true; value: V; unusual?: FieldError } | { ok: false; error: FieldError }

export interface ReadAt {
  /** Civil date, `YYYY-MM-DD`. */
  today: string
  /** Of the page: it decides what a point and a comma in a number mean. */
  lang?: Lang
}

/** How the control of a kind is drawn, and what a browser may offer for it. */
export type Control =
  | {
      draw: 'line' | 'lines' | 'date'
      /** The keyboard of a telephone. */
      keys?: 'numeric' | 'decimal' | 'tel' | 'email'
      /** What the browser may know of the person (HTML autofill). */
      autocomplete?: string
      short?: true
    }
  | { draw: 'options' | 'known'; options: readonly { code: string; label: Text }[] }
  /** A commune: suggestions come from the units of the province. */
  | { draw: 'commune' }

export interface Kind<V> {
  /** Takes what was typed; empty text is `required`. */
  read(typed: string, at: ReadAt): Read<V>
  /** As people of this language read it. */
  say(value: V, lang: Lang): string
  /** Every error it can show, by code; also what it finds unusual. */
  errors: Readonly<Record<string, Text>>
  /** Absent: one line of text. */
  control?: Control
}

export type ErrorTexts = Readonly<Record<string, Text>>

/** `errorOf(errors)`: then a code that the table does not have does not compile. */
export function errorOf<Table extends ErrorTexts>(table: Table): (code: keyof Table & string) => FieldError {
  return (code) => ({ code, ...(table[code] as Text) })
}

export const REQUIRED: Text = { vi: 'Hãy nhập giá trị này.', en: 'Enter this value.' }
