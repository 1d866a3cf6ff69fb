/** Which events an applicant is told of, and with which facts. */
import type { NoticeFacts, NoticeKind } from '../../notices/index.ts'
import type { Route, Told } from './messages.ts'

/** The destination that makes notices of deliveries. */
export const NOTICES = 'notices'

/** What of a notice's facts is frozen with the event; the rest follows from the dossier. */
export type ToldFacts = Omit<NoticeFacts, 'code' | 'procedure' | 'agency' | 'link'>

/** NĐ 118/2025 art. 17 to 20. Nobody is told twice the same: an extension is told as the apology that it comes with. */
export const noticeRoute: Route = {
  destination: NOTICES,
  messageOf: (told) => {
    const notice = noticeOf(told)
    if (notice === undefined) return undefined
    const { code, reference } = told.after
    const payload = { ...notice.facts, happenedAt: told.event.at, code: code ?? reference }
    return { kind: notice.kind, payload }
  },
}

function noticeOf({ event, dueBefore }: Told): { kind: NoticeKind; facts: ToldFacts } | undefined {
  const { body } = event
  switch (body.type) {
    case 'dossier_accepted':
      return { kind: 'received', facts: dueOf(body.dueAt) }
    case 'intake_supplement_requested':
    case 'supplement_requested': {
      const { items, reason, until } = body
      return { kind: 'supplement_asked', facts: { items, reason, ...(until === undefined ? {} : { until }) } }
    }
    case 'deadline_extended': {
      const { previousDueAt, reason, apology } = body
      return {
        kind: 'apology',
        facts: { ...dueOf(body.dueAt), previousDueAt, reason, apology },
      }
    }
    case 'deadline_recalculated':
    case 'version_moved':
    case 'version_restored':
      return changed(dueBefore, body.dueAt, body.reason)
    case 'transfer_received':
    case 'supplement_provided':
    case 'payment_confirmed':
      return changed(dueBefore, body.dueAt)
    case 'result_issued':
      return { kind: 'result_ready', facts: { decision: body.decision } }
    case 'correction_answered':
      return { kind: 'correction_answered', facts: {} }
    default:
      return undefined
  }
}

/** A due date that stays where it was is no news. */
function changed(dueBefore: number | undefined, dueAt: number | null, reason?: string) {
  if (dueAt === null || dueAt === dueBefore) return undefined
  const previous = dueBefore === undefined ? {} : { previousDueAt: dueBefore }
  const facts = { ...dueOf(dueAt), ...previous, ...(reason === undefined ? {} : { reason }) }
  return { kind: 'due_date_changed' as const, facts }
}

function dueOf(dueAt: number | null): Pick<ToldFacts, 'dueAt'> {
  return dueAt === null ? {} : { dueAt }
}
