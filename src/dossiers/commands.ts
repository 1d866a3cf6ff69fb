/**
 * Everything that can be asked of a dossier, in the imperative: a closed union with one schema each. Counter, portal, API,
 * bulk action, import and replay all speak it.
 */
import { z } from 'zod'
import { fileSchema, paperSchema, partiesSchema } from './events/events.ts'

const text = z.string().trim().min(1).max(2000)
const items = z.array(text).min(1).max(50)
const facts = z.record(z.string(), z.union([z.boolean(), z.number(), z.string().max(500)]))
const agency = z.string().min(1).max(40)
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })

/** What an applicant, or the desk for them, hands in. */
const applicationShape = {
  procedure: z.string().min(1).max(40),
  case: z.string().max(40).optional(),
  channel: z.enum(['direct', 'online', 'post', 'kiosk']),
  receivingAgency: agency,
  competentAgency: agency,
  parties: partiesSchema,
  papers: z.array(paperSchema).max(200).default([]),
  sets: z.number().int().min(1).max(20).default(1),
  facts: facts.default({}),
  deliverBy: z.enum(['counter', 'post', 'online']).default('counter'),
}

export const commandSchema = z.discriminatedUnion('type', [
  command('submit', applicationShape),
  /** Received complete at the counter (or by import): submitted and accepted in one act. */
  command('receive', { ...applicationShape, paidFees: z.boolean().default(false) }),
  command('accept', { paidFees: z.boolean().default(false) }),
  command('request_intake_supplement', { items, reason: text }),
  command('provide_intake_supplement', { papers: z.array(paperSchema).max(200) }),
  command('refuse_intake', { reason: text }),
  command('transfer', {}),
  command('confirm_receipt', {}),
  command('return_transfer', { reason: text }),
  command('complete_step', {
    node: z.string(),
    decision: z.enum(['granted', 'refused']).optional(),
    reason: text.optional(),
    facts: facts.optional(),
    files: z.array(fileSchema).max(50).optional(),
    resultNumber: z.string().max(100).optional(),
  }),
  command('send_back', { node: z.string(), to: z.string(), reason: text }),
  command('answer_outside', { node: z.string(), answer: text, facts: facts.optional() }),
  command('fire_timer', { node: z.string() }),
  command('time_out_wait', { node: z.string() }),
  command('assign', { task: z.string(), to: z.string().nullable(), reason: text.optional() }),
  command('request_opinion', { agency, question: text, workingDays: z.number().positive().max(60) }),
  command('give_opinion', { opinion: z.string(), answer: text }),
  command('request_supplement', { items, reason: text }),
  /** A second request is proposed by the holder of the step and made, or not, by a head. */
  command('propose_supplement', { items, reason: text }),
  command('approve_supplement', {}),
  command('reject_supplement', { reason: text }),
  command('provide_supplement', { papers: z.array(paperSchema).max(200) }),
  command('request_payment', { amount: z.number().int().positive(), reason: text }),
  command('confirm_payment', { receipt: z.string().max(100).optional() }),
  command('collect_fee', { code: z.string(), receipt: z.string().max(100).optional() }),
  command('extend', { until: z.number().int(), reason: text, apology: text }),
  command('recalculate_deadline', { reason: text }),
  command('stop', { reason: text }),
  command('withdraw', { reason: text }),
  command('hand_over', {
    method: z.enum(['counter', 'post', 'online']),
    receiver: z.string().max(200).optional(),
  }),
  command('correct_result', { reason: text, files: z.array(fileSchema).max(20).default([]) }),
  command('rate', {
    level: z.enum(['very_satisfied', 'satisfied', 'neutral', 'dissatisfied']),
    channel: z.enum(['kiosk', 'online', 'paper']),
  }),
  command('add_note', { text }),
  command('urge', { text }),
])

export type CommandBody = z.infer<typeof commandSchema>
export type CommandType = CommandBody['type']
export type CommandOf<T extends CommandType> = Extract<CommandBody, { type: T }>
