/** The sheet that goes with a dossier from agency to agency (form 06, phiếu kiểm soát quá trình giải quyết hồ sơ). */
import { type Instant, type Lateness, type WorkingTime, workingDaysBetween } from '../../calendar/index.ts'
import type { Dossier, DossierEvent } from '../../dossiers/index.ts'
import { type AgencyAccount, accountStays } from '../../workflow/index.ts'
import type { PaperMove } from '../lists/list-store.ts'

/** One hand-over, and how the agency that took then did its part. */
export interface ControlRow {
  from: string
  to: string
  givenAt: Instant
  /** Id of the member of staff; absent where a program or the system did it. */
  givenBy?: string
  takenAt?: Instant
  takenBy?: string
  /** Absent while the agency has it and is not late, and for the desk where it ends. */
  outcome?: Lateness
  /** Working days of this stay, and those its steps allow together; absent where they promise nothing. */
  account?: Pick<AgencyAccount, 'usedDays' | 'allowedDays'>
  /** The hand-over list of the papers, with what was missing. */
  list?: { number: string; missing?: string }
}

/** One agency having the dossier: steps after one another, or beside each other. */
interface Visit {
  agency: string
  stays: Dossier['stays'][number][]
}

/**
 * A row for each time the dossier went from one agency to another, from the desk to the desk. Folded from its events and the
 * account of its stays; `moves` are the lists its papers were on, `time` that of the dossier's clock. Pure.
 */
export function controlRows(
  { stays, receivingAgency, competentAgency }: Dossier,
  events: readonly DossierEvent[],
  { moves, time, now }: { moves: readonly PaperMove[]; time: WorkingTime; now: Instant },
): ControlRow[] {
  const visits = visitsOf(stays)
  const sent = events.findLast(({ body }) => body.type === 'dossier_transferred')
  const rows: ControlRow[] = []
  let from = {
    agency: receivingAgency,
    event: sent ?? events.findLast(({ body }) => body.type === 'dossier_accepted'),
  }
  if (visits.length === 0 && sent !== undefined) {
    return [rowOf({ from: receivingAgency, to: competentAgency, given: sent, moves })]
  }
  for (const visit of visits) {
    const since = visit.stays[0]?.receivedAt
    const until = untilOf(visit)
    const taken = events.find(({ at, body }) => at === since && body.type === 'transfer_received')
    rows.push({
      ...rowOf({ from: from.agency, to: visit.agency, given: from.event, moves }),
      ...(taken === undefined ? {} : byOf('takenBy', taken)),
      ...(since === undefined ? {} : { takenAt: since }),
      ...judge(visit, time, now),
    })
    from = { agency: visit.agency, event: events.findLast(({ at }) => at === until) }
  }
  const issued = events.find(({ body }) => body.type === 'result_issued')
  if (issued !== undefined && from.agency !== receivingAgency) {
    rows.push(rowOf({ from: from.agency, to: receivingAgency, given: issued, moves }))
  }
  return rows
}

function visitsOf(stays: Dossier['stays']): Visit[] {
  const visits: Visit[] = []
  for (const stay of stays.toSorted((a, b) => a.receivedAt - b.receivedAt)) {
    const own = visits.findLast((visit) => visit.agency === stay.agency)
    const until = own && untilOf(own)
    const goesOn =
      own !== undefined && (own === visits.at(-1) || until === undefined || stay.receivedAt < until)
    if (goesOn) own.stays.push(stay)
    else visits.push({ agency: stay.agency, stays: [stay] })
  }
  return visits
}

/** When its last step was done; undefined while one is open. */
function untilOf({ stays }: Visit): Instant | undefined {
  const ends = stays.map(({ doneAt }) => doneAt ?? Number.POSITIVE_INFINITY)
  const last = Math.max(...ends)
  return Number.isFinite(last) ? last : undefined
}

/** Less than a tenth of a working day late is on time, as on the page of the dossier; a day or more saved is early. */
function judge(visit: Visit, time: WorkingTime, now: Instant): Pick<ControlRow, 'outcome' | 'account'> {
  const measure = { workingDaysBetween: (from: number, to: number) => workingDaysBetween(time, from, to) }
  const [account] = accountStays(visit.stays, measure, now).perAgency
  if (account === undefined || account.allowedDays === 0) return {}
  const { usedDays, allowedDays, lateDays } = account
  const shown = { account: { usedDays, allowedDays } }
  if (lateDays >= 0.1) return { ...shown, outcome: 'late' }
  if (untilOf(visit) === undefined) return shown
  return { ...shown, outcome: allowedDays - usedDays >= 1 ? 'early' : 'on_time' }
}

function rowOf({
  from,
  to,
  given,
  moves,
}: {
  from: string
  to: string
  given: DossierEvent | undefined
  moves: readonly PaperMove[]
}): ControlRow {
  const givenAt = given?.at ?? 0
  const move = moves.findLast((one) => one.from === from && one.to === to)
  return {
    ...{ from, to, givenAt },
    ...(given === undefined ? {} : byOf('givenBy', given)),
    ...(move?.answeredBy == null ? {} : { takenBy: move.answeredBy }),
    ...(move?.answeredAt == null ? {} : { takenAt: move.answeredAt }),
    ...(move === undefined
      ? {}
      : { list: { number: move.number, ...(move.reason === null ? {} : { missing: move.reason }) } }),
  }
}

function byOf<K extends 'givenBy' | 'takenBy'>(
  name: K,
  { actor }: DossierEvent,
): Partial<Pick<ControlRow, K>> {
  return actor.kind === 'staff' ? ({ [name]: actor.id } as Pick<ControlRow, K>) : {}
}
