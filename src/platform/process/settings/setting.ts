import { isIP } from 'node:net'
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

/** An address, or one with the length of its network: `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  const fits = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most)
  return isIP(address) !== 0 && fits && more.length === 0
}

/** Networks between commas; none by default. */
export const networkList = z
  .string()
  .transform((text) => text.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()])))
  .refine((networks) => networks.every(isNetwork))
  .default([])
