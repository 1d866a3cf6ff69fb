/** The rules, one a kind; all pure, each over one dossier. */
import type { DossierEvent } from '../../dossiers/index.ts'
import { type CaseFile, daysBetween, eventsOf, firstOf, isLate, isNearDue, limitDays } from './case-file.ts'
import type { ConductKind } from './kinds.ts'

/** When it happened; undefined: nothing of the kind. */
type Rule = (file: CaseFile) => number | undefined

/** Found by looking at several dossiers at once. */
export type PeerKind = 'withdrawn_and_refiled'

const ACCEPTANCE_DAYS = 1
const LONG_WAIT_DAYS = 3
const LIMIT_WORTH_WAITING = 5
const LIMIT_WORTH_WORK = 3
const RUSH_MS = 10 * 60_000
const RATING_MS = 2 * 60_000
const APOLOGY_MS = 86_400_000
const SILENT_DAYS = 10
const MANY_STEPS = 3

const isStaff = ({ actor }: DossierEvent) => actor.kind === 'staff'

export const RULES = {
  waited_unaccepted: (file) => {
    const submitted = firstOf(file, 'dossier_submitted')
    if (submitted?.body.channel !== 'online') return undefined
    const answer = file.events.find(({ body }) =>
      ['dossier_accepted', 'intake_refused', 'intake_supplement_requested', 'dossier_withdrawn'].includes(
        body.type,
      ),
    )
    const end = answer?.at ?? file.now
    return daysBetween(file, submitted.at, end) > ACCEPTANCE_DAYS ? end : undefined
  },
  accepted_when_ready: (file) => {
    const [submitted, accepted, issued] = [
      firstOf(file, 'dossier_submitted'),
      firstOf(file, 'dossier_accepted'),
      firstOf(file, 'result_issued'),
    ]
    if (submitted === undefined || accepted === undefined || issued === undefined) return undefined
    const asked = firstOf(file, 'intake_supplement_requested')
    const isRushed = daysBetween(file, accepted.at, issued.at) <= ACCEPTANCE_DAYS
    const hasWaited = asked === undefined && daysBetween(file, submitted.at, accepted.at) >= LONG_WAIT_DAYS
    return hasWaited && isRushed && limitDays(file) >= LIMIT_WORTH_WAITING ? accepted.at : undefined
  },
  returned_repeatedly: (file) => eventsOf(file, 'intake_supplement_requested')[1]?.at,
  second_supplement: (file) => eventsOf(file, 'supplement_requested')[1]?.at,
  supplement_at_the_end: (file) => {
    if (limitDays(file) < LIMIT_WORTH_WORK) return undefined
    return eventsOf(file, 'supplement_requested').find((event) => isNearDue(file, event, 1))?.at
  },
  extended_too_late: (file) =>
    eventsOf(file, 'deadline_extended').find(({ at, body }) => body.previousDueAt - at < APOLOGY_MS)?.at,
  due_date_set_anew: (file) =>
    eventsOf(file, 'deadline_recalculated').find(
      ({ at, body: { previousDueAt, dueAt } }) =>
        previousDueAt !== null && at > previousDueAt && (dueAt === null || dueAt > previousDueAt),
    )?.at,
  withdrawn_by_office: (file) =>
    eventsOf(file, 'dossier_withdrawn').find((event) => isStaff(event) && isNearDue(file, event, 1))?.at,
  stopped_when_late: (file) => eventsOf(file, 'dossier_stopped').find((event) => isLate(file, event))?.at,
  issued_without_work: (file) => {
    const steps = eventsOf(file, 'step_completed')
    const issued = firstOf(file, 'result_issued')
    const first = steps[0]
    if (issued === undefined || first === undefined || steps.length < MANY_STEPS) return undefined
    const isRushed = issued.at - first.at <= RUSH_MS
    return isRushed && limitDays(file) >= LIMIT_WORTH_WORK ? issued.at : undefined
  },
  one_hand: (file) => {
    const steps = eventsOf(file, 'step_completed')
    const issued = firstOf(file, 'result_issued')
    const hands = new Set(steps.map(({ actor }) => `${actor.kind} ${actor.id}`))
    const isOne = steps.length >= MANY_STEPS && hands.size === 1 && steps.every(isStaff)
    return isOne && issued !== undefined ? issued.at : undefined
  },
  typed_as_citizen: (file) => {
    const submitted = firstOf(file, 'dossier_submitted')
    return submitted?.body.channel === 'online' && isStaff(submitted) ? submitted.at : undefined
  },
  rated_by_office: (file) => {
    const handed = firstOf(file, 'result_handed_over')
    const rated = firstOf(file, 'dossier_rated')
    if (handed === undefined || rated === undefined || !isStaff(rated)) return undefined
    return Math.abs(rated.at - handed.at) <= RATING_MS ? rated.at : undefined
  },
  late_without_apology: (file) => {
    const issued = firstOf(file, 'result_issued')
    if (issued === undefined || firstOf(file, 'deadline_extended') !== undefined) return undefined
    return isLate(file, issued) ? issued.at : undefined
  },
  silent: (file) => {
    const last = file.events.at(-1)
    if (last === undefined || !isAtWork(file)) return undefined
    return daysBetween(file, last.at, file.now) > SILENT_DAYS ? last.at : undefined
  },
  sent_back_often: (file) => eventsOf(file, 'step_sent_back')[2]?.at,
} satisfies Record<Exclude<ConductKind, PeerKind>, Rule>

/** Accepted, not ended, and nobody outside is waited for. */
function isAtWork(file: CaseFile): boolean {
  const types = file.events.map(({ body }) => body.type)
  const ended = ['result_issued', 'dossier_stopped', 'dossier_withdrawn', 'intake_refused'] as const
  if (!types.includes('dossier_accepted') || ended.some((type) => types.includes(type))) return false
  const open = (asked: string, answered: string) =>
    types.filter((type) => type === asked).length > types.filter((type) => type === answered).length
  return (
    !open('supplement_requested', 'supplement_provided') && !open('payment_requested', 'payment_confirmed')
  )
}
