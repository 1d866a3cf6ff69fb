/** Shapes of what comes from outside: files, requests, the API. Meaning is checked by `checkCalendar` and `checkDueDateInput`. */
import { z } from 'zod'
import { isQuantity } from './deadline/check-deadline.ts'
import { type CalendarFault, fault, isFaultCode } from './faults.ts'
import type { Limit, LimitPart } from './model.ts'
import { readInstant } from './read-instant.ts'
import { readSession } from './read-sessions.ts'

const partSchema = z
  .strictObject({
    quantity: z.number(),
    unit: z.enum(['working_day', 'working_hour', 'calendar_day', 'month']),
  })
  .refine(isQuantity, {
    path: ['quantity'],
    params: { fault: 'invalid_quantity' },
  }) satisfies z.ZodType<LimitPart>

/** A time limit as it stands in data. */
export const limitSchema = z.discriminatedUnion('unit', [
  partSchema,
  z.strictObject({ unit: z.literal('same_day') }),
  z.strictObject({ unit: z.literal('phases'), parts: z.array(partSchema).min(1) }),
  z.strictObject({ unit: z.literal('none') }),
]) satisfies z.ZodType<Limit>

/** In minutes after midnight, or as people write it: `07:30-11:30`. */
const sessionSchema = z.union([
  z.strictObject({ from: z.number(), to: z.number() }),
  z.string().transform((text, context) => {
    const session = readSession(text)
    if (session !== undefined) return session
    context.addIssue({ code: 'custom', input: text, params: { fault: 'session_invalid' } })
    return z.NEVER
  }),
])

const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

const periodSchema = z.strictObject({
  from: z.string(),
  week: z.array(z.array(sessionSchema)),
  basis: z.string(),
})

const exceptionSchema = z.strictObject({
  date: z.string(),
  kind: z.enum(['off', 'on', 'short']),
  sessions: z.array(sessionSchema).exactOptional(),
  name: textSchema,
  basis: z.string().min(1),
})

/** A calendar as it stands in a file; its meaning is checked where it is put. */
export const calendarFileSchema = z.strictObject({
  agency: z.string().min(1).exactOptional(),
  purpose: z.enum(['reception', 'deadline']),
  periods: z.array(periodSchema),
  exceptions: z.array(exceptionSchema).exactOptional(),
  announcedUntil: z.string().exactOptional(),
})

/** Days off and swaps as they stand in a file. */
export const announcedDaysSchema = z.strictObject({
  agency: z.string().min(1).exactOptional(),
  exceptions: z.array(exceptionSchema),
  withdrawn: z.array(z.string()).exactOptional(),
  announcedUntil: z.string().exactOptional(),
})

const instantSchema = z.string().transform((text, context) => {
  const instant = readInstant(text)
  if (instant !== undefined) return instant
  context.addIssue({ code: 'custom', input: text, params: { fault: 'invalid_instant' } })
  return z.NEVER
})

/** One line of `motcua deadline`. Keys it does not know are named in the answer, not used. */
export const deadlineRequestSchema = z.object({
  id: z.union([z.string(), z.number()]).exactOptional(),
  start: instantSchema,
  limit: limitSchema,
  counting: z.enum(['moment', 'day']).exactOptional(),
  pauses: z
    .array(
      z.strictObject({
        from: instantSchema,
        to: instantSchema.exactOptional(),
        reason: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  extension: z.union([partSchema, z.strictObject({ until: instantSchema })]).exactOptional(),
  agency: z.string().exactOptional(),
})

export type DeadlineRequest = z.infer<typeof deadlineRequestSchema>

/** What a schema of this file found wrong, in the words of `faults.ts`. */
export function faultsOf(error: z.ZodError, input: unknown): CalendarFault[] {
  return error.issues.map((issue) => {
    const path = issue.path.join('.')
    const value = valueAt(input, issue.path)
    if (issue.code === 'unrecognized_keys') return fault('unknown_key', path, issue.keys.join(', '))
    if (value === undefined) return fault('missing_value', path, path)
    if (issue.code === 'invalid_union' && /\b(week|sessions)\b/.test(path)) {
      return fault('session_invalid', path, JSON.stringify(value).slice(0, 60))
    }
    const named =
      issue.code === 'custom' ? (issue.params?.fault as unknown) : codeByKey[String(issue.path.at(-1))]
    if (!isFaultCode(named)) return fault('invalid_shape', path, path)
    return fault(named, path, JSON.stringify(value).slice(0, 60))
  })
}

const codeByKey: Readonly<Record<string, string>> = {
  start: 'invalid_instant',
  from: 'invalid_instant',
  to: 'invalid_instant',
  until: 'invalid_instant',
  unit: 'unknown_unit',
  quantity: 'invalid_quantity',
  parts: 'no_phases',
  purpose: 'unknown_purpose',
  kind: 'unknown_day_kind',
  counting: 'unknown_counting',
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  )
}
