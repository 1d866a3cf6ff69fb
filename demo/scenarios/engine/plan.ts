/** What people mean to do with one dossier. Never what becomes of it: that is for `decide`, the calendar and the flow. */
import type { Instant } from '../../../src/calendar/index.ts'
import type { Channel } from '../../../src/catalogue/index.ts'
import type { Parties, Rating } from '../../../src/dossiers/index.ts'
import type { Facts } from '../../../src/workflow/index.ts'

/** The pace the office goes at, looking at the due date that stands on the receipt. */
export type Pace =
  /** Wants to be through when `share` of the time is used, at the latest the working day before it is due. */
  | { kind: 'ahead'; share: number; notAfter?: Instant }
  /** Works towards the promised day. */
  | { kind: 'promised_day'; share: number }
  /** Something holds it up until `workingDays` after the due date. */
  | { kind: 'delayed'; workingDays: number; cause: string }
  /** As `ahead`, but there is so much to do that it will not be through before `notBefore`. */
  | { kind: 'later'; share: number; notBefore: Instant }

/** Something that happens once on the way. Days are working days. */
export interface Incidents {
  /** Before acceptance (form 02); `refused`: the desk then does not accept it (form 03). */
  intakeSupplement?: { items: readonly string[]; answerDays: number }
  refusedIntake?: { reason: string }
  supplement?: { items: readonly string[]; reason: string; answerDays: number }
  opinion?: { agency: string; question: string; answerDays: number }
  /** Money to pay to the State in the middle of the process, in đồng; paid after so many days. */
  obligation?: { amount: number; payDays: number }
  sentBack?: { reason: string }
  refusal?: { reason: string }
  extension?: { days: number; reason: string }
  /** The centre manager asks how it stands, this long after the due date. */
  urged?: {
    daysAfterDue: number
    text: string
    /** Whoever has it answers after so many working hours that it will be done within so many days; absent: nobody answers. */
    answer?: { hours: number; days: number; text: string }
  }
  withdrawal?: { share: number; reason: string }
  stop?: { share: number; reason: string }
  correction?: { reason: string }
}

/** Work that waits for one person: nothing further is done once such a task is open. */
export interface Waiting {
  role: string
  agency: string
  unit?: string
}

export interface Plan {
  /** Unique in the scenario; officers take dossiers in turn by it. */
  number: number
  id: string
  procedure: string
  case?: string
  channel: Channel
  receivingAgency: string
  competentAgency: string
  parties: Parties
  facts: Facts
  /** When it is handed in or sent. */
  arrivesAt: Instant
  /** When the desk means to take in what came online or by post; absent: over the counter, at once. */
  acceptAt?: Instant
  paidAtOnce: boolean
  pace: Pace
  incidents: Incidents
  waitsFor?: Waiting
  /** Days until the result is picked up; absent: not yet. */
  pickedUpAfter?: number
  deliverBy: 'counter' | 'post' | 'online'
  rating?: { level: Rating['level']; channel: Rating['channel'] }
}
