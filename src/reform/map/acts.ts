/** What happened to a dossier as a log of activities: the same for the map, XES and OCEL. Nobody is named in it. */
import type { Instant } from '../../calendar/index.ts'
import type { DossierEvent, EventType, History } from '../../dossiers/index.ts'
import { visitsOf } from '../what-if/visits.ts'

/** One activity, at the moment it was done. */
export interface Act {
  /** `step:<node>` for the flow, the event's own name for the rest. */
  activity: string
  kind: EventType
  /** Node of the flow, where it is one. */
  node?: string
  at: Instant
  /** Where it was done. */
  agency: string
}

/** Events that are work or a wait of the dossier; notes, assignments and counting anew are none. */
const ACTS: Partial<Record<EventType, 'receiving' | 'competent' | 'applicant'>> = {
  dossier_accepted: 'receiving',
  transfer_received: 'competent',
  supplement_requested: 'competent',
  supplement_provided: 'applicant',
  payment_requested: 'competent',
  payment_confirmed: 'applicant',
  deadline_extended: 'competent',
  result_issued: 'competent',
  result_handed_over: 'receiving',
  dossier_withdrawn: 'applicant',
  dossier_stopped: 'competent',
}

/** Of the applicant, who is no agency. */
export const APPLICANT = 'applicant'

/** In the order in which they happened. */
export function actsOf({ dossier, events }: History): Act[] {
  const agencyOf = new Map(visitsOf(events).map(({ node, agency }) => [node, agency]))
  const acts: Act[] = []
  for (const { at, body } of events) {
    const node = nodeOf(body)
    const where = ACTS[body.type]
    if (node !== undefined) {
      const agency = agencyOf.get(node) ?? dossier.competentAgency
      acts.push({ activity: `step:${node}`, kind: body.type, node, at, agency })
    } else if (where !== undefined) {
      const places = {
        receiving: dossier.receivingAgency,
        competent: dossier.competentAgency,
        applicant: APPLICANT,
      }
      acts.push({ activity: body.type, kind: body.type, at, agency: places[where] })
    }
  }
  return acts
}

function nodeOf(body: DossierEvent['body']): string | undefined {
  switch (body.type) {
    case 'step_completed':
    case 'step_sent_back':
    case 'outside_answered':
    case 'timer_fired':
    case 'wait_timed_out':
      return body.node
    default:
      return undefined
  }
}
