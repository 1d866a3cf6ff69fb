/**
 * What programs may send: the commands of the dossiers, tighter where a form of ours would have checked (names, dates,
 * numbers), with moments as ISO 8601, and with unknown fields refused, so that a misspelt one is never lost in silence.
 */
import { z } from 'zod'
import {
  type CommandBody,
  type CommandOf,
  commandSchema,
  type Parties,
  partiesSchema,
} from '../../dossiers/index.ts'
import { instantSchema, rule } from './common.ts'

const words = (most: number) => z.string().normalize('NFC').trim().min(1).max(most)

/** Whole, or only the year, as old papers have it. */
const birthDate = z.union([z.iso.date(), z.string().regex(/^(19|20)\d\d$/)], rule('birth_date'))

const party = z.strictObject({
  ...partiesSchema.shape.applicant.shape,
  name: words(200),
  idNumber: words(30).optional(),
  birthDate: birthDate.optional(),
  address: words(500).optional(),
  phone: words(30).optional(),
  email: z.email().max(200).optional(),
})

const parties = z.strictObject({ applicant: party, owner: party.optional() })

const paper = z.strictObject({
  component: words(60),
  name: words(2000),
  originals: z.int().min(0).max(1000),
  copies: z.int().min(0).max(1000),
  electronic: z.boolean().optional(),
})

/** `undefined`: not taken over the API yet, because files cannot be sent over it. */
const OWN: Readonly<Record<string, z.ZodType | undefined>> = {
  parties,
  papers: z.array(paper).max(200),
  until: instantSchema,
  files: undefined,
}

function forPrograms(option: z.ZodObject): z.ZodObject {
  const fields = Object.entries(option.shape).flatMap(([name, schema]): [string, z.ZodType][] => {
    if (!Object.hasOwn(OWN, name)) return [[name, schema as z.ZodType]]
    const own = OWN[name]
    if (own === undefined) return []
    return [[name, schema instanceof z.ZodDefault ? own.default([]) : own]]
  })
  return z.strictObject(Object.fromEntries(fields))
}

type Options = [z.ZodObject, ...z.ZodObject[]]
const [submit, receive, ...acts] = commandSchema.options

/** A new dossier: `submit` it for acceptance at the desk, or `receive` it complete. */
export const applicationSchema = z.discriminatedUnion('type', [
  forPrograms(submit),
  forPrograms(receive),
] as Options) as unknown as z.ZodType<CommandOf<'submit'> | CommandOf<'receive'>>

/** Every other act on a dossier. */
export const actSchema = z.discriminatedUnion(
  'type',
  acts.map(forPrograms) as Options,
) as unknown as z.ZodType<Exclude<CommandBody, { type: 'submit' | 'receive' }>>

/** Pointers to birth dates after `today`: the clock, not the schema, knows them. */
export function bornLater({ applicant, owner }: Parties, today: string): string[] {
  return Object.entries({ applicant, owner }).flatMap(([who, person]) => {
    const born = person?.birthDate
    return born !== undefined && born > today.slice(0, born.length) ? [`/parties/${who}/birthDate`] : []
  })
}
