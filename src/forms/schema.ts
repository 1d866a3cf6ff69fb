/** A form as it may arrive from a file, the API or the store: shapes only, the rules stand in `checking/`. */
import { z } from 'zod'
import { QUESTION_KINDS } from './kinds/question-kinds.ts'
import type { FormDefinition, FormPage, Question } from './model.ts'

const text = z.strictObject({ vi: z.string().min(1).max(5000), en: z.string().min(1).max(5000) })
const key = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const feel = z.string().min(1).max(1000)
const date = z.union([z.iso.date(), z.literal('today')])

const option = z.strictObject({ code: z.string().min(1).max(60), label: text, hint: text.exactOptional() })

const question: z.ZodType<Question> = z.lazy(() =>
  z.strictObject({
    key,
    kind: z.enum(QUESTION_KINDS),
    label: text,
    hint: text.exactOptional(),
    example: z.string().min(1).max(200).exactOptional(),
    optional: z.literal(true).exactOptional(),
    when: feel.exactOptional(),
    options: z.array(option).min(1).max(200).exactOptional(),
    columns: z.array(question).min(1).max(20).exactOptional(),
    rows: z
      .strictObject({
        least: z.int().min(0).max(50).exactOptional(),
        most: z.int().min(1).max(50).exactOptional(),
      })
      .exactOptional(),
    parts: z.array(z.string()).min(1).exactOptional(),
    optionalParts: z.array(z.string()).exactOptional(),
    range: z
      .strictObject({
        least: z.number().exactOptional(),
        most: z.number().exactOptional(),
        whole: z.literal(true).exactOptional(),
      })
      .exactOptional(),
    dates: z.strictObject({ earliest: date.exactOptional(), latest: date.exactOptional() }).exactOptional(),
    longest: z.int().min(1).max(5000).exactOptional(),
    component: z.string().min(1).max(60).exactOptional(),
    files: z.int().min(1).max(20).exactOptional(),
    party: z.enum(['applicant', 'owner']).exactOptional(),
    prefill: z.enum(['account', 'filer', 'earlier']).exactOptional(),
    ofSex: z.enum(['female', 'male']).exactOptional(),
    inWords: z.literal(true).exactOptional(),
    fact: z.string().min(1).max(100).exactOptional(),
  }),
)

const page: z.ZodType<FormPage> = z.strictObject({
  key,
  title: text,
  intro: text.exactOptional(),
  when: feel.exactOptional(),
  questions: z.array(question).min(1).max(60),
})

/** A form, every field. Unknown keys are refused, so that a misspelt one never vanishes in silence. */
export const formDefinitionSchema: z.ZodType<FormDefinition> = z.strictObject({
  source: z
    .strictObject({ form: z.string().min(1).max(200), law: z.string().min(1).max(500) })
    .exactOptional(),
  component: z.string().min(1).max(60).exactOptional(),
  title: text.exactOptional(),
  pages: z.array(page).min(1).max(40),
  calculations: z
    .array(
      z.strictObject({
        key,
        label: text,
        kind: z.enum(['number', 'money', 'text']),
        value: feel,
        fact: z.string().min(1).max(100).exactOptional(),
      }),
    )
    .max(100)
    .exactOptional(),
  requirements: z
    .array(z.strictObject({ at: z.string().min(1).max(200), holds: feel, message: text }))
    .max(200)
    .exactOptional(),
  agreements: z
    .array(z.strictObject({ of: key, role: text, optional: z.literal(true).exactOptional() }))
    .min(1)
    .max(20)
    .exactOptional(),
})
