/**
 * Everything that can have happened to a dossier, in the past tense: a closed union with one schema each.
 * An event carries what it decided (tasks opened and closed, due dates), so folding needs no definition, calendar or clock.
 */
import { z } from 'zod'
import {
  CORRECTION_OUTCOMES,
  CORRECTION_SUBJECTS,
  DELAY_CAUSES,
  DELIVERIES,
  HAND_OVER_PROOFS,
  PAID_BY,
  PAPER_WAYS,
  RATING_LEVELS,
} from '../model.ts'

const instant = z.number().int()
const factsShape = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))
const limitPart = z.object({
  quantity: z.number(),
  unit: z.enum(['working_day', 'working_hour', 'calendar_day', 'month']),
})
const limit = z.union([
  limitPart,
  z.object({ unit: z.literal('same_day') }),
  z.object({ unit: z.literal('phases'), parts: z.array(limitPart) }),
  z.object({ unit: z.literal('none') }),
])
const file = z.object({ sha256: z.string(), name: z.string(), type: z.string(), size: z.number() })
const paper = z.object({
  component: z.string(),
  name: z.string(),
  originals: z.number().int(),
  copies: z.number().int(),
  certified: z.number().int().optional(),
  way: z.enum(PAPER_WAYS).optional(),
  electronic: z.boolean().optional(),
  files: z.array(file).optional(),
})
const task = z.object({
  key: z.string(),
  kind: z.enum([
    'reception',
    'intake_supplement',
    'transfer',
    'receipt',
    'step',
    'wait',
    'timer',
    'opinion',
    'supplement',
    'supplement_approval',
    'refusal_approval',
    'payment',
    'hand_over',
    'correction',
  ]),
  agency: z.string(),
  role: z.string(),
  unit: z.string().optional(),
  assignee: z.string().optional(),
  node: z.string().optional(),
  openedAt: instant,
  dueAt: instant.optional(),
})
const marking = z.object({
  open: z.array(z.string()),
  joins: z.record(z.string(), z.array(z.string())),
  ended: z.boolean(),
})
const clock = z.object({
  start: instant,
  agency: z.string(),
  limit,
  counting: z.enum(['moment', 'day']),
  pauses: z.array(z.object({ from: instant, to: instant.optional(), reason: z.string().optional() })),
  extended: z.object({ until: instant, setAt: instant }).optional(),
  basis: z.string().optional(),
  ruleSet: z.string(),
  calendarVersion: z.number().int(),
})

/** Work that began, ended or got another due date or holder in the same act. */
const work = {
  opened: z.array(task).optional(),
  closed: z.array(z.string()).optional(),
  shifted: z.array(z.object({ key: z.string(), dueAt: instant.optional() })).optional(),
}
const moved = { marking }
const timed = { clock, dueAt: instant.nullable() }
const reason = z.string()
/** Absent: nobody noted it, or it was paid online. */
const paidBy = z.enum(PAID_BY).optional()
/** Whose series gives a paper's number; `typed` where a paper book gave it. */
const paperSeries = z.object({
  agency: z.string(),
  year: z.number().int(),
  symbol: z.string(),
  typed: z.number().int().optional(),
})

const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })

export const eventSchema = z.discriminatedUnion('type', [
  event('dossier_submitted', {
    reference: z.string(),
    /** Of whoever filed it with an account of their own. */
    account: z.string().optional(),
    procedure: z.string(),
    procedureVersion: z.string(),
    case: z.string().optional(),
    channel: z.enum(['direct', 'online', 'post', 'kiosk']),
    receivingAgency: z.string(),
    competentAgency: z.string(),
    nonBoundary: z.boolean(),
    sets: z.number().int(),
    papers: z.array(paper),
    facts: factsShape,
    remarks: z.string().optional(),
    deliverBy: z.enum(DELIVERIES),
    /** Owed from now on; absent: nothing is before it is accepted. */
    fees: z.array(z.object({ code: z.string(), amount: z.number().int() })).optional(),
    ...work,
  }),
  event('intake_supplement_requested', {
    items: z.array(z.string()),
    reason,
    until: instant.optional(),
    ...work,
  }),
  event('intake_supplement_provided', { papers: z.array(paper), facts: factsShape.optional(), ...work }),
  event('intake_refusal_proposed', {
    reason,
    /** Id of the member of staff who proposes. */
    by: z.string(),
    ...work,
  }),
  event('intake_refusal_returned', { reason, ...work }),
  event('intake_refused', { reason, ...work }),
  event('dossier_accepted', {
    /** Given by the store in the same statement: prefix and the next number of that agency and day. */
    code: z.string().optional(),
    codeSeries: z.object({ agency: z.string(), day: z.string(), prefix: z.string() }),
    /** Số of the receipt, e.g. `12/TNHS`: given by the store like the code. Absent before receipts had a series of their own. */
    receiptNumber: z.string().optional(),
    receiptSeries: paperSeries.optional(),
    fees: z.array(
      z.object({ code: z.string(), amount: z.number().int(), paidAt: instant.optional(), paidBy }),
    ),
    /** Given at acceptance. */
    facts: factsShape.optional(),
    /** Absent while the clock waits for the competent agency's receipt. */
    clock: clock.optional(),
    dueAt: instant.nullable(),
    ...work,
  }),
  event('dossier_transferred', { to: z.string(), ...work }),
  event('transfer_received', { ...moved, clock: clock.optional(), dueAt: instant.nullable(), ...work }),
  event('transfer_returned', { reason, ...work }),
  event('step_completed', {
    node: z.string(),
    decision: z.enum(['granted', 'refused']).optional(),
    reason: reason.optional(),
    facts: factsShape.optional(),
    files: z.array(file).optional(),
    ...moved,
    ...work,
  }),
  /** `by`: id of the member of staff whose signature it is. */
  event('result_initialled', { by: z.string(), files: z.array(file) }),
  event('result_signed', { by: z.string(), files: z.array(file) }),
  event('step_sent_back', {
    node: z.string(),
    to: z.string(),
    reason,
    /** Whether it goes back to before the step that decided, so that the decision falls. */
    decisionFalls: z.boolean(),
    ...moved,
    ...work,
  }),
  event('outside_answered', {
    node: z.string(),
    answer: z.string(),
    facts: factsShape.optional(),
    decision: z.enum(['granted', 'refused']).optional(),
    reason: reason.optional(),
    files: z.array(file).optional(),
    ...moved,
    ...work,
  }),
  event('timer_fired', { node: z.string(), ...moved, ...work }),
  event('wait_timed_out', { node: z.string(), ...moved, ...work }),
  /** `as`: the role and unit in which it is done from now on, where that is another one. */
  event('task_assigned', {
    task: z.string(),
    to: z.string().nullable(),
    as: z.object({ role: z.string(), unit: z.string().optional() }).optional(),
    reason: reason.optional(),
  }),
  event('opinion_requested', {
    id: z.string(),
    agency: z.string(),
    question: z.string(),
    dueAt: instant.optional(),
    consentBy: z.string().optional(),
    ...work,
  }),
  event('opinion_given', { id: z.string(), answer: z.string(), files: z.array(file).optional(), ...work }),
  event('supplement_requested', {
    items: z.array(z.string()),
    reason,
    until: instant.optional(),
    clockEffect: z.enum(['restart', 'resume']),
    ...timed,
    ...work,
  }),
  event('supplement_proposed', {
    /** Key of the task whose holder proposes. */
    step: z.string(),
    items: z.array(z.string()),
    reason,
    ...work,
  }),
  event('supplement_rejected', { reason, ...work }),
  event('supplement_provided', { papers: z.array(paper), ...timed, ...work }),
  event('payment_requested', { amount: z.number().int(), reason, ...timed, ...work }),
  event('payment_confirmed', { receipt: z.string().optional(), ...timed, ...work }),
  event('fee_collected', { code: z.string(), receipt: z.string().optional(), paidBy }),
  event('deadline_extended', {
    cause: z.enum(DELAY_CAUSES).optional(),
    reason,
    apology: z.string(),
    previousDueAt: instant,
    ...timed,
    ...work,
  }),
  event('deadline_recalculated', { reason, previousDueAt: instant.nullable(), ...timed, ...work }),
  /** It goes on under another version of its procedure. */
  event('version_moved', {
    from: z.string(),
    to: z.string(),
    steps: z.record(z.string(), z.string()),
    deadline: z.enum(['new', 'kept']),
    reason,
    marking: marking.optional(),
    clock: clock.optional(),
    dueAt: instant.nullable(),
    ...work,
  }),
  /** The move before it is taken back: all is as it was. */
  event('version_restored', {
    to: z.string(),
    reason,
    clock: clock.optional(),
    dueAt: instant.nullable(),
    ...work,
  }),
  event('dossier_stopped', { reason, ...work }),
  event('dossier_withdrawn', { reason, ...work }),
  event('result_issued', {
    decision: z.enum(['granted', 'refused']),
    code: z.string().optional(),
    /** Given by the store like the code of a dossier where `numberSeries` stands. */
    number: z.string().optional(),
    numberSeries: paperSeries.optional(),
    files: z.array(file),
    ...work,
  }),
  event('result_handed_over', {
    method: z.enum(['counter', 'post', 'online']),
    receiver: z.string().optional(),
    /** Absent: nobody noted it, or it went by post or online. */
    proof: z.enum(HAND_OVER_PROOFS).optional(),
    /** Components whose lent originals were given back with it. */
    returned: z.array(z.string()).optional(),
    ...work,
  }),
  event('originals_returned', { returned: z.array(z.string()), receiver: z.string().optional() }),
  /** The parties as they are since stand beside it; what they were before, beside the events before. */
  event('party_corrected', { of: z.enum(['applicant', 'owner']), fields: z.array(z.string()), reason }),
  event('result_corrected', { reason, files: z.array(file) }),
  event('correction_asked', {
    about: z.enum(CORRECTION_SUBJECTS),
    text: z.string(),
    files: z.array(file),
    ...work,
  }),
  event('correction_answered', { outcome: z.enum(CORRECTION_OUTCOMES), text: z.string(), ...work }),
  event('delivery_chosen', { deliverBy: z.enum(DELIVERIES) }),
  event('dossier_rated', {
    level: z.enum(RATING_LEVELS),
    channel: z.enum(['kiosk', 'online', 'paper']),
  }),
  event('note_added', { cause: z.enum(DELAY_CAUSES).optional(), text: z.string() }),
  event('dossier_urged', { text: z.string() }),
  /** Until when whoever has it says that it will be done: the end of a working day. */
  event('urge_answered', { text: z.string(), doneBy: z.number().int() }),
])

export type EventBody = z.infer<typeof eventSchema>
export type EventType = EventBody['type']
/** Every type of event, in the order of a dossier's life. */
export const EVENT_TYPES: readonly EventType[] = eventSchema.options.map(({ shape }) => shape.type.value)
export type EventOf<T extends EventType> = Extract<EventBody, { type: T }>

/** An event in its place: the version it made, when it happened and who did it. */
export interface DossierEvent {
  dossier: string
  version: number
  at: number
  actor: { kind: string; id: string; onBehalfOf?: string }
  /** Id of the act or message that led to it; absent: the act by which it was done. */
  cause?: string
  /** Id of the conversation that it belongs to, e.g. of a bulk act or of a dossier's exchange with another system. */
  correlation?: string
  body: EventBody
}
