/**
 * What programs may send: the commands of the dossiers, tighter where a form of ours would have checked (names, dates,
 * numbers), with moments as ISO 8601, and with unknown fields refused, so that a misspelt one is never lost in silence.
 */
import { z } from 'zod'
import {
  type CommandBody,
  type CommandOf,
  commandSchema,
  PAPER_WAYS,
  partiesSchema,
} from '../../dossiers/index.ts'
import { lineSchema, storedText } from '../../forms/index.ts'
import { instantSchema, rule } from './common.ts'

/** Whole, or only the year, as old papers have it. */
const birthDate = z.union([z.iso.date(), z.string().regex(/^(19|20)\d\d$/)], rule('birth_date'))

const party = z.strictObject({
  ...partiesSchema.shape.applicant.shape,
  birthDate: birthDate.optional(),
  email: z.string().trim().max(200).pipe(z.email()).optional(),
})

const parties = z.strictObject({ applicant: party, owner: party.optional() })

/** What the upload answered, handed back; `state` may be left out. */
const file = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, rule('sha256')),
    name: storedText(255),
    type: storedText(100),
    size: z.int().min(1),
    state: z.string().max(20).optional(),
  })
  .transform(({ state: _, ...named }) => named)
  .meta({ id: 'UploadedFileReference' })

const files = z.array(file).max(50)

const paper = z.strictObject({
  component: lineSchema(60),
  name: lineSchema(2000),
  originals: z.int().min(0).max(1000),
  copies: z.int().min(0).max(1000),
  certified: z.int().min(0).max(1000).optional(),
  way: z.enum(PAPER_WAYS).optional(),
  electronic: z.boolean().optional(),
  files: files.optional(),
})

const OWN: Readonly<Record<string, z.ZodType>> = {
  parties,
  papers: z.array(paper).max(200),
  until: instantSchema,
  files,
}

function forPrograms(option: z.ZodObject): z.ZodObject {
  const fields = Object.entries(option.shape).map(([name, schema]): [string, z.ZodType] => {
    const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined
    if (own === undefined) return [name, schema as z.ZodType]
    if (schema instanceof z.ZodOptional) return [name, own.optional()]
    return [name, schema instanceof z.ZodDefault ? own.default([]) : own]
  })
  return z.strictObject(Object.fromEntries(fields))
}

type Options = [z.ZodObject, ...z.ZodObject[]]
const [submit, receive, ...acts] = commandSchema.options

const confirmed = z.boolean().default(false).meta({
  description:
    'đúng như giấy tờ: nhận cả số ít gặp / the papers say so: unusual numbers of parties are taken',
})

/** A new dossier: `submit` it for acceptance at the desk, or `receive` it complete. */
export const applicationSchema = z.discriminatedUnion('type', [
  forPrograms(submit).extend({ confirmed }),
  forPrograms(receive).extend({ confirmed }),
] as Options) as unknown as z.ZodType<(CommandOf<'submit'> | CommandOf<'receive'>) & { confirmed: boolean }>

/** Every other act on a dossier. */
export const actSchema = z.discriminatedUnion(
  'type',
  acts.map(forPrograms) as Options,
) as unknown as z.ZodType<Exclude<CommandBody, { type: 'submit' | 'receive' }>>
