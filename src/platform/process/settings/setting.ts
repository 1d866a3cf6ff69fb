import { z } from 'zod'
import type { Text } from '../../text.ts'

export interface Setting {
  env: string
  schema: z.ZodType
  /** What stands when the variable is absent, as people read it; the value itself is in the schema. */
  default: Text
  /** What to write. */
  expects: Text
  meaning: Text
}

export const same = (text: string): Text => ({ vi: text, en: text })
export const nothing: Text = { vi: '(không đặt)', en: '(not set)' }
export const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
export const wholeNumber = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback)
