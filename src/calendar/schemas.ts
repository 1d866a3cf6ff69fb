/** Shapes of what comes from outside: files, requests, the API. Meaning is checked by `checkCalendar` and `checkDueDateInput`. */
import { z } from 'zod'
import { checkCalendar } from './check-calendar.ts'
import { isQuantity } from './deadline/check-deadline.ts'
import { type CalendarFault, fault, isFaultCode } from './faults.ts'
import type { CalendarDefinition, Limit, LimitPart } from './model.ts'
import { readInstant } from './read-instant.ts'

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

const sessionSchema = z.strictObject({ from: z.number(), to: z.number() })

const textSchema = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/** A calendar definition: right shape, then every fault `checkCalendar` finds, at its path. */
export const calendarDefinitionSchema = z
  .strictObject({
    id: z.string().min(1),
    purpose: z.enum(['reception', 'deadline']),
    version: z.number().int().positive(),
    periods: z.array(
      z.strictObject({ from: z.string(), week: z.array(z.array(sessionSchema)), basis: z.string() }),
    ),
    exceptions: z.array(
      z.strictObject({
        date: z.string(),
        kind: z.enum(['off', 'on', 'short']),
        sessions: z.array(sessionSchema).exactOptional(),
        name: textSchema,
        basis: z.string(),
      }),
    ),
    announcedUntil: z.string().exactOptional(),
  })
  .superRefine((definition, context) => {
    for (const { code, path } of checkCalendar(definition)) {
      context.addIssue({ code: 'custom', path: path.split('.'), params: { fault: code } })
    }
  }) satisfies z.ZodType<CalendarDefinition>

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
    if (value === undefined) return fault('missing_value', path, path)
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
  counting: 'unknown_counting',
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  )
}
