/** The record of a procedure as it may arrive from a file, the API or the store: shapes only, the rules stand in `check/`. */
import { z } from 'zod'
import { formDefinitionSchema } from '../forms/index.ts'
import { flowDefinitionSchema } from '../workflow/index.ts'
import type { ProcedureVersion } from './model.ts'

const localDate = z.iso.date()
const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })
const channel = z.enum(['direct', 'online', 'post', 'kiosk'])
const quantity = z.number().positive().max(10_000)

const limitPart = z.strictObject({
  quantity,
  unit: z.enum(['working_day', 'working_hour', 'calendar_day', 'month']),
})

const limit = z.union([
  limitPart,
  z.strictObject({ unit: z.literal('same_day') }),
  z.strictObject({ unit: z.literal('phases'), parts: z.array(limitPart).min(1) }),
  z.strictObject({ unit: z.literal('none') }),
])

const timeLimit = z.strictObject({
  channels: z.array(channel).min(1),
  case: z.string().exactOptional(),
  limit,
  text: z.string().exactOptional(),
  legalBasis: z.string().exactOptional(),
})

const fee = z.strictObject({
  code: z.string().min(1),
  kind: z.enum(['fee', 'charge']),
  name: text,
  channels: z.array(channel).min(1),
  case: z.string().exactOptional(),
  amount: z.int().min(0),
  formula: z.string().min(1).exactOptional(),
  per: z.enum(['dossier', 'copy', 'page', 'case']).exactOptional(),
  due: z.enum(['filing', 'request']).exactOptional(),
  legalBasis: z.string().exactOptional(),
  note: z.string().exactOptional(),
})

const component = z.strictObject({
  code: z.string().min(1),
  name: text,
  case: z.string().exactOptional(),
  originals: z.int().min(0),
  copies: z.int().min(0),
  group: z.enum(['submit', 'show']),
  required: z.boolean(),
  replacedBy: z.string().exactOptional(),
  templateForm: z.string().exactOptional(),
})

const legalBasis = z.strictObject({
  number: z.string().min(1),
  title: z.string().min(1),
  issuedBy: z.string().exactOptional(),
  issuedOn: localDate.exactOptional(),
})

const field = z.strictObject({ code: z.string().min(1), name: text })

/**
 * One version of a procedure, every field. Unknown keys are refused, so that a misspelt field never vanishes in silence.
 * Longest known name: 1,094 characters; the bound of 2,000 leaves room and still stops a pasted document.
 */
export const procedureVersionSchema: z.ZodType<ProcedureVersion> = z.strictObject({
  id: z.uuid(),
  procedure: z.string().min(1),
  number: z.int().min(1),
  validFrom: localDate,
  validTo: localDate.exactOptional(),
  name: z.strictObject({ vi: z.string().min(1).max(2000), en: z.string().min(1).max(2000) }),
  field,
  level: z.array(z.enum(['ministry', 'province', 'commune', 'other'])).min(1),
  description: text.exactOptional(),
  keywords: z.array(z.string().min(1).max(200)).max(100),
  decision: z.strictObject({ number: z.string().min(1), date: localDate, issuer: z.string().min(1) }),
  order: z.array(text),
  channels: z.array(channel).min(1),
  onlineService: z.enum(['full', 'partial', 'none']),
  applicantIdentity: z.enum(['any', 'proven']).exactOptional(),
  timeLimits: z.array(timeLimit),
  counting: z.enum(['moment', 'day']),
  supplementClock: z.enum(['restart', 'resume']).exactOptional(),
  supplementDays: z.int().positive().max(365).exactOptional(),
  initials: z.int().min(0).max(3).exactOptional(),
  fees: z.array(fee),
  components: z.array(component),
  dossierSets: z.int().min(1).max(100),
  cases: z.array(z.strictObject({ code: z.string().min(1), name: text })),
  subjects: z
    .array(
      z.enum([
        'citizen',
        'overseas_vietnamese',
        'foreigner',
        'official',
        'enterprise',
        'foreign_enterprise',
        'cooperative',
        'organisation',
        'foreign_organisation',
      ]),
    )
    .min(1),
  competent: z.strictObject({
    kinds: z.array(z.enum(['commune', 'department', 'vertical', 'district'])),
    agencies: z.array(z.string().min(1)),
  }),
  coordinating: z.array(z.string().min(1)),
  results: z.array(z.strictObject({ code: z.string().min(1), name: text })).min(1),
  conditions: text.exactOptional(),
  legalBases: z.array(legalBasis),
  related: z.array(z.string()),
  nonBoundary: z.enum(['none', 'province', 'nation']),
  immediate: z.boolean().exactOptional(),
  lifeEvents: z.array(z.string()),
  form: formDefinitionSchema.exactOptional(),
  flow: flowDefinitionSchema,
  publishedAt: z.number().exactOptional(),
  publishedBy: z.string().exactOptional(),
})
