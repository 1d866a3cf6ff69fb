/** Whether a command that comes with a used key is the act that was stored under it. */
import { isDeepStrictEqual } from 'node:util'
import { type CommandBody, type CommandType, commandSchema } from '../commands.ts'
import { type DossierEvent, type EventType, eventSchema } from '../events/events.ts'
import type { Personal } from '../events/fold.ts'
import { partiesAfter } from '../facts/correcting.ts'
import type { Parties } from '../model.ts'
import type { Command } from '../world.ts'
import { type PaperSeries, withTypedNumber } from './paper-series.ts'

/** The event a command leaves first. */
const FIRST_EVENT = {
  submit: 'dossier_submitted',
  receive: 'dossier_submitted',
  accept: 'dossier_accepted',
  request_intake_supplement: 'intake_supplement_requested',
  provide_intake_supplement: 'intake_supplement_provided',
  refuse_intake: 'intake_refused',
  propose_intake_refusal: 'intake_refusal_proposed',
  approve_intake_refusal: 'intake_refused',
  reject_intake_refusal: 'intake_refusal_returned',
  transfer: 'dossier_transferred',
  confirm_receipt: 'transfer_received',
  return_transfer: 'transfer_returned',
  complete_step: 'step_completed',
  initial_result: 'result_initialled',
  sign_result: 'result_signed',
  send_back: 'step_sent_back',
  answer_outside: 'outside_answered',
  fire_timer: 'timer_fired',
  time_out_wait: 'wait_timed_out',
  assign: 'task_assigned',
  request_opinion: 'opinion_requested',
  give_opinion: 'opinion_given',
  request_supplement: 'supplement_requested',
  propose_supplement: 'supplement_proposed',
  approve_supplement: 'supplement_requested',
  reject_supplement: 'supplement_rejected',
  provide_supplement: 'supplement_provided',
  request_payment: 'payment_requested',
  confirm_payment: 'payment_confirmed',
  collect_fee: 'fee_collected',
  extend: 'deadline_extended',
  recalculate_deadline: 'deadline_recalculated',
  move_version: 'version_moved',
  restore_version: 'version_restored',
  stop: 'dossier_stopped',
  withdraw: 'dossier_withdrawn',
  hand_over: 'result_handed_over',
  return_originals: 'originals_returned',
  correct_party: 'party_corrected',
  correct_result: 'result_corrected',
  ask_correction: 'correction_asked',
  choose_delivery: 'delivery_chosen',
  answer_correction: 'correction_answered',
  rate: 'dossier_rated',
  add_note: 'note_added',
  urge: 'dossier_urged',
  answer_urge: 'urge_answered',
} as const satisfies Record<CommandType, EventType>

const fieldsOf = (options: readonly { shape: { type: { value: string } } }[]) =>
  new Map(options.map(({ shape }) => [shape.type.value, Object.keys(shape)]))
const COMMAND_FIELDS = fieldsOf(commandSchema.options)
const EVENT_FIELDS = fieldsOf(eventSchema.options)

/**
 * Compares who, which dossier, which act, and every word of the command that its first event keeps. `events` are all that
 * the stored act left. A new dossier's id is not compared: a sender that asks again may have made another one.
 */
export function isSameAct(
  command: Command,
  events: readonly (DossierEvent & { personal?: Personal })[],
): boolean {
  const { body, actor } = command
  const [first] = events
  if (first === undefined || first.body.type !== FIRST_EVENT[body.type]) return false
  if (first.actor.id !== actor.id || first.actor.kind !== actor.kind) return false
  if (!isSamePerson(command, first.personal)) return false
  if (body.type === 'submit' || body.type === 'receive') {
    const wasAccepted = events.some((event) => event.body.type === 'dossier_accepted')
    return wasAccepted === (body.type === 'receive') && hasSameWords(body, first)
  }
  return first.dossier === command.dossier && hasSameWords(body, first) && hasSameNumber(body, events)
}

/** The number of the result stands on the event that issues it. */
function hasSameNumber(body: CommandBody, events: readonly DossierEvent[]): boolean {
  if (body.type !== 'complete_step' && body.type !== 'answer_outside') return true
  const issued = events.find((event) => event.body.type === 'result_issued')?.body
  if (issued?.type !== 'result_issued') return true
  const { number, numberSeries } = issued
  // Before results had series of their own the number was kept as it was typed.
  if (numberSeries === undefined) return (number ?? '') === (body.resultNumber ?? '')
  if (body.resultNumber === undefined) return numberSeries.typed === undefined
  const asked = withTypedNumber(numberSeries as PaperSeries, body.resultNumber)
  return asked?.typed === numberSeries.typed && asked?.symbol === numberSeries.symbol
}

/** Kept beside the event, with the personal data. */
const PERSONAL_FIELDS = ['receiver']

function hasSameWords(body: CommandBody, event: DossierEvent): boolean {
  const kept = EVENT_FIELDS.get(event.body.type) ?? []
  const asked = plain(body)
  const stored = plain(event.body)
  return (COMMAND_FIELDS.get(body.type) ?? [])
    .filter((field) => field !== 'type' && kept.includes(field) && !PERSONAL_FIELDS.includes(field))
    .every((field) => isDeepStrictEqual(asked[field], stored[field]))
}

function isSamePerson({ body, at }: Command, personal: Personal | undefined): boolean {
  if ('parties' in body) return isDeepStrictEqual(plain(body.parties), personal)
  if (body.type === 'correct_party') {
    const after = personal && partiesAfter(personal as Parties, body, at)
    return after !== undefined && isDeepStrictEqual(plain(after), personal)
  }
  if (body.type === 'hand_over' || body.type === 'return_originals')
    return (body.receiver || undefined) === personal?.receiver
  return true
}

/** As JSON keeps it: without undefined. */
function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value))
}
