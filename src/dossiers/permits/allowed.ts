/** Which command is allowed in which status: rules as data. `new` is the dossier that does not exist yet. */
import type { CommandType } from '../commands.ts'
import type { DossierStatus } from '../model.ts'

type Stage = DossierStatus | 'new'

const BEFORE_RESULT = [
  'accepted',
  'transferred',
  'in_process',
  'awaiting_supplement',
  'awaiting_payment',
] as const satisfies readonly Stage[]
const ANY_OPEN = ['submitted', 'awaiting_intake_supplement', ...BEFORE_RESULT, 'result_ready'] as const

export const ALLOWED = {
  submit: ['new'],
  receive: ['new'],
  accept: ['submitted'],
  request_intake_supplement: ['submitted'],
  provide_intake_supplement: ['awaiting_intake_supplement'],
  refuse_intake: ['submitted', 'awaiting_intake_supplement'],
  propose_intake_refusal: ['submitted', 'awaiting_intake_supplement'],
  approve_intake_refusal: ['submitted', 'awaiting_intake_supplement'],
  reject_intake_refusal: ['submitted', 'awaiting_intake_supplement'],
  transfer: ['accepted'],
  confirm_receipt: ['transferred'],
  return_transfer: ['transferred'],
  complete_step: ['in_process'],
  initial_result: ['in_process'],
  sign_result: ['in_process'],
  send_back: ['in_process'],
  /** Outside answers arrive when they arrive, also while something is awaited from the applicant. */
  answer_outside: ['in_process', 'awaiting_supplement', 'awaiting_payment'],
  /** What was due before the applicant was asked for something is due still. */
  fire_timer: ['in_process', 'awaiting_supplement', 'awaiting_payment'],
  time_out_wait: ['in_process', 'awaiting_supplement', 'awaiting_payment'],
  assign: BEFORE_RESULT,
  request_opinion: ['in_process'],
  give_opinion: ['in_process', 'awaiting_supplement', 'awaiting_payment'],
  request_supplement: ['in_process'],
  propose_supplement: ['in_process'],
  approve_supplement: ['in_process'],
  reject_supplement: ['in_process'],
  provide_supplement: ['awaiting_supplement'],
  request_payment: ['in_process'],
  confirm_payment: ['awaiting_payment'],
  /** Before acceptance online only, of what is due at filing. */
  collect_fee: ANY_OPEN,
  extend: ['accepted', 'transferred', 'in_process'],
  recalculate_deadline: BEFORE_RESULT,
  move_version: ['submitted', 'awaiting_intake_supplement', ...BEFORE_RESULT],
  restore_version: ['submitted', 'awaiting_intake_supplement', ...BEFORE_RESULT],
  stop: BEFORE_RESULT,
  withdraw: ['submitted', 'awaiting_intake_supplement', ...BEFORE_RESULT],
  hand_over: ['result_ready'],
  /** Whoever takes back what is theirs does so when they like. */
  return_originals: [...ANY_OPEN, 'handed_over', 'stopped', 'withdrawn', 'not_accepted'],
  correct_party: [...ANY_OPEN, 'handed_over'],
  correct_result: ['result_ready', 'handed_over'],
  ask_correction: [...ANY_OPEN, 'handed_over'],
  choose_delivery: ANY_OPEN,
  answer_correction: [...ANY_OPEN, 'handed_over'],
  rate: ['not_accepted', 'stopped', 'withdrawn', 'result_ready', 'handed_over'],
  add_note: [...ANY_OPEN, 'handed_over', 'stopped', 'withdrawn', 'not_accepted'],
  urge: BEFORE_RESULT,
  answer_urge: BEFORE_RESULT,
} as const satisfies Record<CommandType, readonly Stage[]>

/** Whether `command` may be given to a dossier in `status`. Pure. */
export function isAllowed(command: CommandType, status: Stage): boolean {
  return (ALLOWED[command] as readonly Stage[]).includes(status)
}
