import { z } from 'zod'
import type { BlockUse, FlowBlock, FlowDefinition } from './model.ts'

/** Longest wording of one step; real tables stay below 4,000 characters. */
export const MOST_WORK = 8000

const textSchema = z.strictObject({ vi: z.string().min(1).max(500), en: z.string().min(1).max(500) })

/** A letter first: ids stand as keys in markings, BPMN and addresses. */
const idSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/)

/** Targets may be empty here, so that the structural check can say which arrow is missing. */
const targetSchema = z.string().max(64)

const limitPartSchema = z.strictObject({
  quantity: z.number(),
  unit: z.enum(['working_day', 'working_hour', 'calendar_day', 'month']),
})

const performerSchema = z.strictObject({
  agency: z.string().max(64),
  role: z.string().max(64),
  unit: z.string().min(1).max(64).exactOptional(),
})

const workSchema = z.string().min(1).max(MOST_WORK)
const producesSchema = z.array(z.string().min(1).max(500)).max(50)

const stepSchema = z.strictObject({
  kind: z.literal('step'),
  id: idSchema,
  name: textSchema,
  performer: performerSchema,
  limit: limitPartSchema.exactOptional(),
  actions: z
    .array(
      z.enum([
        'send_back',
        'request_opinion',
        'request_supplement',
        'request_payment',
        'propose_extension',
        'propose_refusal',
      ]),
    )
    .exactOptional(),
  work: workSchema.exactOptional(),
  produces: producesSchema.exactOptional(),
  decides: z.boolean().exactOptional(),
  signs: z.boolean().exactOptional(),
  returnTo: z.array(targetSchema).max(50).exactOptional(),
  next: targetSchema,
})

const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  id: idSchema,
  name: textSchema.exactOptional(),
  branches: z.array(z.strictObject({ when: z.string().max(2000), next: targetSchema })).max(50),
  otherwise: targetSchema,
})

const waitSchema = z.strictObject({
  kind: z.literal('wait'),
  id: idSchema,
  name: textSchema,
  system: z.string().max(64),
  limit: limitPartSchema.exactOptional(),
  timeout: z.strictObject({ after: limitPartSchema, next: targetSchema }).exactOptional(),
  decides: z.boolean().exactOptional(),
  next: targetSchema,
})

const nodeSchema = z.discriminatedUnion('kind', [
  stepSchema,
  choiceSchema,
  z.strictObject({ kind: z.literal('fork'), id: idSchema, next: z.array(targetSchema).max(50) }),
  z.strictObject({ kind: z.literal('join'), id: idSchema, next: targetSchema }),
  waitSchema,
  z.strictObject({
    kind: z.literal('timer'),
    id: idSchema,
    name: textSchema,
    after: limitPartSchema,
    next: targetSchema,
  }),
  z.strictObject({ kind: z.literal('end'), id: idSchema }),
])

const deskStepSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  limit: limitPartSchema.exactOptional(),
  work: workSchema.exactOptional(),
  produces: producesSchema.exactOptional(),
})

/** Names a condition may use: one word, and none of FEEL's own. */
const factNameSchema = z
  .string()
  .max(64)
  .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u)
  .refine((name) => !FEEL_WORDS.has(name), 'a word of FEEL')

const FEEL_WORDS = new Set(
  'and or not in between if then else for return some every satisfies true false null function external instance of'.split(
    ' ',
  ),
)

const placeSchema = z.strictObject({
  agency: z.string().max(64),
  unit: z.string().min(1).max(64).exactOptional(),
})

const blockCodeSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** A block's place in a flow, as a flow or a row of its table names it. */
export const blockUseSchema: z.ZodType<BlockUse> = z.strictObject({
  id: z.string().regex(/^k\d{1,5}$/),
  block: blockCodeSchema,
  number: z.int().min(1).max(10_000),
  places: z
    .array(z.strictObject({ from: placeSchema, to: placeSchema }))
    .max(50)
    .exactOptional(),
  roles: z
    .array(z.strictObject({ from: z.string().min(1).max(64), to: z.string().min(1).max(64) }))
    .max(20)
    .exactOptional(),
})

/**
 * Shape of a flow as it comes from a file, a form or the API. Meaning is checked afterwards by `checkForPublishing`, whose
 * refusals name the place; here only what could not be read at all is refused.
 */
export const flowDefinitionSchema: z.ZodType<FlowDefinition> = z.strictObject({
  id: idSchema,
  name: textSchema,
  start: targetSchema,
  facts: z.record(factNameSchema, z.enum(['boolean', 'number', 'string'])),
  factNames: z.record(factNameSchema, textSchema).exactOptional(),
  desk: z
    .strictObject({ intake: z.array(deskStepSchema).max(20), handover: z.array(deskStepSchema).max(20) })
    .exactOptional(),
  nodes: z.array(nodeSchema).max(300),
  blocks: z.array(blockUseSchema).max(50).exactOptional(),
})

/** Node ids of a block leave room for what stands before them in a flow. */
export const MOST_BLOCK_ID = 56

/** Shape of a building block as it comes from a form or a file. */
export const flowBlockSchema: z.ZodType<FlowBlock> = z.strictObject({
  code: blockCodeSchema,
  number: z.int().min(1).max(10_000),
  name: textSchema,
  flow: flowDefinitionSchema.refine(
    ({ nodes, blocks }) => blocks === undefined && nodes.every(({ id }) => id.length <= MOST_BLOCK_ID),
    'a block holds no block, and its ids are short',
  ),
})
