/** Pieces that several requests and answers share. */
import { z } from 'zod'
import { type Instant, readInstant, toVietnamIso } from '../../calendar/index.ts'
import { STATUSES } from '../../dossiers/index.ts'
import type { RULES } from '../problems/say-issue.ts'

/** A rule of ours, by whose name the refusal finds its sentence. */
export const rule = (name: keyof typeof RULES) => ({ error: name })

export const textSchema = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Text' })

export const agencyCode = z
  .string()
  .regex(/^[A-Za-z0-9.]{1,40}$/, rule('agency_code'))
  .meta({ example: 'H44.100' })

export const procedureCode = z
  .string()
  .regex(/^[0-9]\.[0-9]{6}$/, rule('procedure_code'))
  .meta({ example: '2.000815' })

/** What is no date stops there: no rule about periods is asked of it. */
export const localDate = z.iso.date({ abort: true }).meta({ example: '2026-11-23' })

/** A moment in an answer. */
export const momentSchema = z.iso.datetime({ offset: true }).meta({ example: '2026-11-23T10:15:00+07:00' })

/** A moment in a request, with an offset or in Vietnam time. */
export const instantSchema = z
  .string()
  .max(40)
  .transform((text, context): Instant => {
    const instant = readInstant(text)
    if (instant !== undefined) return instant
    context.addIssue({ code: 'custom', message: 'instant' })
    return z.NEVER
  })
  .meta({ format: 'date-time', example: '2026-11-23T10:15:00+07:00' })

export const pageSize = (most: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(50)
    .meta({ description: `1 – ${most}` })

export const dossierParams = z.object({
  dossier: z
    .string()
    .regex(/^[0-9A-Za-z.-]{3,60}$/, rule('dossier_key'))
    .meta({
      description: 'mã hồ sơ, mã nộp hoặc UUID / code, reference or UUID',
      example: 'H44.100-261123-0001',
    }),
})

export const keyHeaders = z.object({
  'idempotency-key': z.uuid().toLowerCase().meta({
    description: 'UUID do bên gửi tạo cho mỗi việc / a UUID the sender makes for each act',
    example: '0199f0c4-7c1e-7a31-9b1d-5f0c2a8e4d10',
  }),
})

export const statusSchema = z.enum(STATUSES)
export const channelSchema = z.enum(['direct', 'online', 'post', 'kiosk'])

/** An instant of ours as the API writes it: ISO 8601 with Vietnam's offset. */
export const iso = toVietnamIso

export function isoOrNull(instant: Instant | null | undefined): string | null {
  return instant === null || instant === undefined ? null : toVietnamIso(instant)
}
