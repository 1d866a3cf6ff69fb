/** Which events can change what a dossier contributes. Most of a stream is work on steps, which cannot. */
import type { EventType } from '../../dossiers/index.ts'

const COUNTS = {
  dossier_submitted: true,
  intake_supplement_requested: false,
  intake_supplement_provided: false,
  intake_refused: true,
  dossier_accepted: true,
  dossier_transferred: false,
  transfer_received: true,
  transfer_returned: false,
  step_completed: false,
  step_sent_back: false,
  outside_answered: false,
  timer_fired: false,
  wait_timed_out: false,
  task_assigned: false,
  opinion_requested: false,
  opinion_given: false,
  supplement_requested: true,
  supplement_provided: true,
  payment_requested: true,
  payment_confirmed: true,
  fee_collected: false,
  deadline_extended: true,
  deadline_recalculated: true,
  dossier_stopped: true,
  dossier_withdrawn: true,
  result_issued: true,
  result_handed_over: false,
  result_corrected: false,
  dossier_rated: true,
  note_added: false,
  dossier_urged: false,
} as const satisfies Record<EventType, boolean>

export const COUNTING_TYPES = (Object.keys(COUNTS) as EventType[]).filter((type) => COUNTS[type])
