/**
 * Everything that can be asked of a dossier, in the imperative: a closed union with one schema each. Counter, portal, API,
 * bulk action, import and replay all speak it.
 */
import { z } from 'zod'
import { lineSchema, linesSchema, optionalLineSchema, storedText } from '../forms/index.ts'
import { NOTIFY_BY } from '../notices/index.ts'
import {
  CORRECTION_OUTCOMES,
  CORRECTION_SUBJECTS,
  DELAY_CAUSES,
  DELIVERIES,
  HAND_OVER_PROOFS,
  PAID_BY,
  PAPER_WAYS,
  RATING_LEVELS,
} from './model.ts'

const text = linesSchema(2000)
const items = z.array(text).min(1).max(50)
const facts = z.record(lineSchema(100), z.union([z.boolean(), z.number(), optionalLineSchema(500)]))
const agency = lineSchema(40)
/** Of a flow: what is no node of it is refused by the engine. */
const node = lineSchema(200)
const cause = z.enum(DELAY_CAUSES).optional()
/** Of fees that are taken at a desk. */
const paidBy = z.enum(PAID_BY).optional()
const optionalLine = (most: number) => optionalLineSchema(most).optional()

const party = z.object({
  kind: z.enum(['citizen', 'enterprise', 'organisation']),
  name: lineSchema(200),
  idNumber: lineSchema(30).optional(),
  declared: z.literal(true).optional(),
  birthDate: lineSchema(10).optional(),
  address: lineSchema(500).optional(),
  phone: lineSchema(30).optional(),
  email: lineSchema(200).optional(),
  language: z.enum(['vi', 'en']).optional(),
  notifyBy: z.enum(NOTIFY_BY).optional(),
})
/** Parties whose data a desk may set right. */
const CORRECTABLE = ['applicant', 'owner'] as const
export const partiesSchema = z.object({
  applicant: party,
  owner: party.optional(),
  representatives: z.array(party).max(5).optional(),
})
/** Of what was uploaded: compared with it sign by sign, so never cleaned. */
const file = z.object({
  sha256: storedText(64),
  name: storedText(255),
  type: storedText(100),
  size: z.number(),
})
const paper = z.object({
  component: lineSchema(60),
  name: lineSchema(2000),
  originals: z.number().int().min(0).max(1000),
  copies: z.number().int().min(0).max(1000),
  certified: z.number().int().min(0).max(1000).optional(),
  way: z.enum(PAPER_WAYS).optional(),
  electronic: z.boolean().optional(),
  files: z.array(file).max(50).optional(),
})
const papers = z.array(paper).max(200)
/** Components whose lent originals are given back. */
const returned = z.array(lineSchema(60)).max(200)
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })

/** What an applicant, or the desk for them, hands in. */
const applicationShape = {
  procedure: lineSchema(40),
  case: optionalLine(40),
  channel: z.enum(['direct', 'online', 'post', 'kiosk']),
  receivingAgency: agency,
  competentAgency: agency,
  parties: partiesSchema,
  papers: papers.default([]),
  sets: z.number().int().min(1).max(20).default(1),
  facts: facts.default({}),
  remarks: text.optional(),
  deliverBy: z.enum(DELIVERIES).default('counter'),
}

export const commandSchema = z.discriminatedUnion('type', [
  command('submit', applicationShape),
  /** Received complete at the counter (or by import): submitted and accepted in one act. */
  command('receive', { ...applicationShape, paidFees: z.boolean().default(false), paidBy }),
  /** `facts` adds what fees and flow need and the application lacks. */
  command('accept', { paidFees: z.boolean().default(false), paidBy, facts: facts.optional() }),
  command('request_intake_supplement', { items, reason: text }),
  command('provide_intake_supplement', { papers: papers, facts: facts.optional() }),
  /** Of the system, when nobody supplements in time; people propose, and the head of the desk confirms. */
  command('refuse_intake', { reason: text }),
  command('propose_intake_refusal', { reason: text }),
  command('approve_intake_refusal', {}),
  command('reject_intake_refusal', { reason: text }),
  command('transfer', {}),
  command('confirm_receipt', {}),
  command('return_transfer', { reason: text }),
  command('complete_step', {
    node,
    decision: z.enum(['granted', 'refused']).optional(),
    reason: text.optional(),
    facts: facts.optional(),
    files: z.array(file).max(50).optional(),
    resultNumber: optionalLine(100),
    /** SHA-256 of the file that the leader has signed, of which the sealed one is made; where results are signed in order. */
    sealOf: storedText(64).optional(),
  }),
  /** The result with one signature more, made with the person's own key. */
  command('initial_result', { files: z.array(file).max(1).default([]) }),
  command('sign_result', { files: z.array(file).max(1).default([]) }),
  command('send_back', { node, to: node, reason: text }),
  /** Where the wait decides, the answer may bring the decision, and with it number and files of the result. */
  command('answer_outside', {
    node,
    answer: text,
    facts: facts.optional(),
    decision: z.enum(['granted', 'refused']).optional(),
    reason: text.optional(),
    files: z.array(file).max(50).optional(),
    resultNumber: optionalLine(100),
  }),
  command('fire_timer', { node }),
  command('time_out_wait', { node }),
  command('assign', { task: lineSchema(200), to: lineSchema(100).nullable(), reason: text.optional() }),
  /** `consentBy`: the rule by which silence is consent, e.g. an article; absent: silence is only late. */
  command('request_opinion', {
    agency,
    question: text,
    workingDays: z.number().positive().max(60),
    consentBy: optionalLine(300),
  }),
  command('give_opinion', {
    opinion: lineSchema(200),
    answer: text,
    files: z.array(file).max(20).optional(),
  }),
  command('request_supplement', { items, reason: text }),
  /** A second request is proposed by the holder of the step and made, or not, by a head. */
  command('propose_supplement', { items, reason: text }),
  command('approve_supplement', {}),
  command('reject_supplement', { reason: text }),
  command('provide_supplement', { papers: papers }),
  command('request_payment', { amount: z.number().int().positive(), reason: text }),
  command('confirm_payment', { receipt: optionalLine(100) }),
  /** `amount`: what was paid, in đồng; another than what is owed pays nothing. Absent: what is owed. */
  command('collect_fee', {
    code: lineSchema(60),
    receipt: optionalLine(100),
    paidBy,
    amount: z.number().int().positive().optional(),
  }),
  command('extend', { until: z.number().int(), cause, reason: text, apology: text }),
  command('recalculate_deadline', { reason: text }),
  /** `steps`: which step of the other version takes the place of which. `deadline`: by its limit, or as it was promised. */
  command('move_version', {
    to: lineSchema(40),
    steps: z.record(lineSchema(200), lineSchema(200)),
    deadline: z.enum(['new', 'kept']),
    reason: text,
  }),
  command('restore_version', { reason: text }),
  command('stop', { reason: text }),
  command('withdraw', { reason: text }),
  command('hand_over', {
    method: z.enum(['counter', 'post', 'online']),
    receiver: optionalLine(200),
    proof: z.enum(HAND_OVER_PROOFS).optional(),
    returned: returned.optional(),
  }),
  command('return_originals', { returned: returned.min(1), receiver: optionalLine(200) }),
  /** What is left out of the party is taken out of it; who it is for the law (kind) stays. */
  command('correct_party', {
    of: z.enum(CORRECTABLE),
    ...party.pick({ name: true, idNumber: true, birthDate: true, address: true, phone: true, email: true })
      .shape,
    reason: text,
  }),
  command('correct_result', { reason: text, files: z.array(file).max(20).default([]) }),
  /** Of whom it concerns: what is wrong and what is right. */
  command('ask_correction', {
    about: z.enum(CORRECTION_SUBJECTS),
    text,
    files: z.array(file).max(20).default([]),
  }),
  /** Of whom it concerns: how they get the result after all. */
  command('choose_delivery', { deliverBy: z.enum(DELIVERIES) }),
  command('answer_correction', { outcome: z.enum(CORRECTION_OUTCOMES), text }),
  command('rate', {
    level: z.enum(RATING_LEVELS),
    channel: z.enum(['kiosk', 'online', 'paper']),
  }),
  /** `cause`: it says why the dossier is late. */
  command('add_note', { cause, text }),
  command('urge', { text }),
  /** `until`: the day by which it will be done. */
  command('answer_urge', { text, until: z.number().int() }),
])

export type CommandBody = z.infer<typeof commandSchema>
export type CommandType = CommandBody['type']
export type CommandOf<T extends CommandType> = Extract<CommandBody, { type: T }>
