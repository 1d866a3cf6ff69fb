/** Dossiers for the tests of this folder: a history, the rows and events it leaves, and a slow recount of it in plain TypeScript. */
import { compareWithDue, findRuleSet, type Instant, type RuleSet } from '../../calendar/index.ts'
import { catchUp, type EndKind, type Projector, type Rating } from '../../dossiers/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { FIGURE_KEYS, type FigureKey, type Figures } from '../figures/definitions.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import { boundsOf } from '../period.ts'

export interface History {
  id: string
  agency: string
  procedure: string
  channel: 'direct' | 'online'
  ruleSet: string
  submittedAt: Instant
  acceptedAt?: Instant
  /** Due dates in order of setting; the first is set at acceptance. */
  dues: readonly { at: Instant; dueAt: Instant | null }[]
  supplement?: { askedAt: Instant; answeredAt?: Instant }
  /** A second request, never answered. */
  again?: { askedAt: Instant }
  ended?: { at: Instant; kind: EndKind; reason?: string }
  rating?: Pick<Rating, 'level' | 'at'>
}

/** What was known of a history at an instant; undefined before it began. */
function knownAt(history: History, at: Instant): History | undefined {
  if (history.submittedAt > at) return undefined
  const { acceptedAt, supplement, again, ended, rating, ...rest } = history
  return {
    ...rest,
    dues: history.dues.filter((due) => due.at <= at),
    ...(acceptedAt !== undefined && acceptedAt <= at ? { acceptedAt } : {}),
    ...(supplement !== undefined && supplement.askedAt <= at
      ? { supplement: answeredBy(supplement, at) }
      : {}),
    ...(again !== undefined && again.askedAt <= at ? { again } : {}),
    ...(ended !== undefined && ended.at <= at ? { ended } : {}),
    ...(rating !== undefined && rating.at <= at ? { rating } : {}),
  }
}

function answeredBy({ askedAt, answeredAt }: NonNullable<History['supplement']>, at: Instant) {
  return answeredAt !== undefined && answeredAt <= at ? { askedAt, answeredAt } : { askedAt }
}

function wasAskedTwice({ again, ruleSet }: History, at: Instant): boolean {
  return ruleSet === 'nd-309-2026' && again !== undefined && again.askedAt <= at
}

function isLateAt(history: History, at: Instant): boolean {
  if (wasAskedTwice(history, at)) return true
  const due = history.dues.at(-1)?.dueAt ?? null
  return compareWithDue(at, due, (findRuleSet(history.ruleSet) as RuleSet).lateComparison) === 'late'
}

function outcomeOfHistory(history: History): string | null {
  if (history.ended?.kind !== 'result') return null
  if (wasAskedTwice(history, history.ended.at)) return 'late'
  const due = history.dues.at(-1)?.dueAt ?? null
  return compareWithDue(history.ended.at, due, (findRuleSet(history.ruleSet) as RuleSet).lateComparison)
}

/** Whether a history counts under each figure, said again without SQL. */
function countedUnder(h: History, from: Instant, end: Instant, asOf: Instant): Record<FigureKey, boolean> {
  const inPeriod = (t: Instant | undefined) => t !== undefined && t >= from && t < end
  const openAt = (t: Instant) => h.ended === undefined || h.ended.at >= t
  const isAccepted = h.acceptedAt !== undefined
  const acceptedBefore = (t: Instant) => h.acceptedAt !== undefined && h.acceptedAt < t
  const outcome = isAccepted && inPeriod(h.ended?.at) ? (outcomeOfHistory(h) ?? h.ended?.kind) : undefined
  const unaccepted = !isAccepted && inPeriod(h.ended?.at) ? h.ended?.kind : undefined
  const inProcess = acceptedBefore(end) && openAt(end)
  const lookAt = Math.min(end - 1, asOf)
  const rated = inPeriod(h.rating?.at) ? h.rating?.level : undefined
  const { askedAt = Number.POSITIVE_INFINITY, answeredAt = Number.POSITIVE_INFINITY } = h.supplement ?? {}
  return {
    carriedOver: acceptedBefore(from) && openAt(from),
    received: inPeriod(h.acceptedAt),
    resolved: outcome === 'early' || outcome === 'on_time' || outcome === 'late',
    early: outcome === 'early',
    onTime: outcome === 'on_time',
    overdue: outcome === 'late',
    inProcess,
    within: inProcess && !isLateAt(h, asOf),
    overdueOpen: inProcess && isLateAt(h, asOf),
    paused:
      inProcess &&
      ((askedAt <= lookAt && answeredAt > lookAt) || (h.again !== undefined && h.again.askedAt <= lookAt)),
    endedOtherwise: outcome === 'stopped' || outcome === 'withdrawn',
    stopped: outcome === 'stopped',
    withdrawn: outcome === 'withdrawn',
    waitingBefore: h.submittedAt < from && !acceptedBefore(from) && openAt(from),
    submitted: inPeriod(h.submittedAt),
    notAccepted: unaccepted === 'not_accepted',
    cancelled: unaccepted === 'withdrawn',
    waiting: h.submittedAt < end && !acceptedBefore(end) && openAt(end),
    verySatisfied: rated === 'very_satisfied',
    satisfied: rated === 'satisfied',
    neutral: rated === 'neutral',
    dissatisfied: rated === 'dissatisfied',
    veryDissatisfied: rated === 'very_dissatisfied',
  }
}

interface RecountRequest extends Period {
  scope: Scope
  asKnown: AsKnown
  now: Instant
}

/** The ids behind every figure. */
export function recountLists(
  histories: readonly History[],
  request: RecountRequest,
): Record<FigureKey, string[]> {
  const { scope, asKnown, now } = request
  const { from, end, asOf } = boundsOf(request, now, asKnown)
  const known = histories.flatMap((history) => knownAt(history, asKnown === 'now' ? now : asKnown.at) ?? [])
  const counted = known
    .filter((h) => scope.agencies?.includes(h.agency) ?? true)
    .filter((h) => scope.procedures?.includes(h.procedure) ?? true)
    .filter((h) => scope.channels?.includes(h.channel) ?? true)
    .map((h) => ({ id: h.id, under: countedUnder(h, from, end, asOf) }))
  const listOf = (key: FigureKey) => counted.filter(({ under }) => under[key]).map(({ id }) => id)
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, listOf(key).sort()])) as Record<
    FigureKey,
    string[]
  >
}

export function recount(histories: readonly History[], request: RecountRequest): Figures {
  const lists = Object.entries(recountLists(histories, request))
  return Object.fromEntries(lists.map(([key, ids]) => [key, ids.length])) as Figures
}

/**
 * Stores what happened after `after` up to `upTo`: the events, and the rows as they stood then. In one statement, as acts are
 * stored: who reads an event finds the row it left.
 */
export async function store(
  db: Queryable,
  histories: readonly History[],
  { after, upTo }: { after: Instant; upTo: Instant },
): Promise<void> {
  const rows = histories.flatMap((history) => knownAt(history, upTo) ?? []).map(rowOfHistory)
  const events = histories.flatMap(eventsOf).filter((event) => event.at > after && event.at <= upTo)
  await db.query(STORE, [JSON.stringify(events), JSON.stringify(rows)])
}

function rowOfHistory(h: History) {
  return {
    id: h.id,
    procedure: h.procedure,
    agency: h.agency,
    channel: h.channel,
    submitted: h.submittedAt,
    accepted: h.acceptedAt,
    due: h.dues.at(-1)?.dueAt,
    ended: h.ended?.at,
    end_kind: h.ended?.kind,
    outcome: outcomeOfHistory(h),
    rating: h.rating?.level,
    state: {
      ...(h.acceptedAt === undefined ? {} : { clock: { ruleSet: h.ruleSet } }),
      supplements: [h.supplement, h.again].filter((each) => each !== undefined),
      ...(h.rating === undefined ? {} : { rating: h.rating }),
      ...(h.ended?.reason === undefined ? {} : { decisionReason: h.ended.reason }),
    },
  }
}

const END_EVENT = {
  result: 'result_issued',
  stopped: 'dossier_stopped',
  withdrawn: 'dossier_withdrawn',
  not_accepted: 'intake_refused',
} as const satisfies Record<EndKind, string>

function eventsOf(h: History) {
  const clock = { ruleSet: h.ruleSet }
  const events: { at: Instant; type: string; data: object }[] = [
    { at: h.submittedAt, type: 'dossier_submitted', data: {} },
    ...h.dues.map(({ at, dueAt }, i) => ({
      at,
      type: i === 0 ? 'dossier_accepted' : 'deadline_recalculated',
      data: { clock, dueAt },
    })),
    ...(h.acceptedAt === undefined
      ? []
      : [{ at: h.acceptedAt, type: 'opinion_requested', data: { dueAt: h.acceptedAt } }]),
    ...(h.supplement === undefined
      ? []
      : [{ at: h.supplement.askedAt, type: 'supplement_requested', data: dueOf(h, h.supplement.askedAt) }]),
    ...(h.supplement?.answeredAt === undefined
      ? []
      : [
          {
            at: h.supplement.answeredAt,
            type: 'supplement_provided',
            data: dueOf(h, h.supplement.answeredAt),
          },
        ]),
    ...(h.again === undefined
      ? []
      : [{ at: h.again.askedAt, type: 'supplement_requested', data: dueOf(h, h.again.askedAt) }]),
    ...(h.ended === undefined ? [] : [{ at: h.ended.at, type: END_EVENT[h.ended.kind], data: {} }]),
    ...(h.rating === undefined ? [] : [{ at: h.rating.at, type: 'dossier_rated', data: {} }]),
  ]
  return events
    .sort((a, b) => a.at - b.at)
    .map((event, i) => ({ ...event, dossier_id: h.id, version: i + 1 }))
}

/** The due date that stands at an instant, as an event that does not change it repeats it. */
function dueOf(h: History, at: Instant): object {
  const due = h.dues.findLast((one) => one.at <= at)
  return { clock: { ruleSet: h.ruleSet }, dueAt: due?.dueAt ?? null }
}

const STORE = `with events as (
  insert into dossier_event (dossier_id, version, type, at, actor_kind, actor_id, data)
  select dossier_id, version, type, to_timestamp(at / 1000.0), 'system', 'test', data
    from jsonb_to_recordset($1::jsonb) as e(dossier_id uuid, version int, type text, at bigint, data jsonb))
  insert into dossier (id, version, status, reference, code, procedure_code, procedure_version,
    receiving_agency, competent_agency, channel, submitted_at, accepted_at, due_at, ended_at, end_kind, outcome, rating,
    owner_name, parties, state)
  select id, 1, 'test', id::text, id::text, procedure, id, agency, agency, channel, to_timestamp(submitted / 1000.0),
         to_timestamp(accepted / 1000.0), to_timestamp(due / 1000.0), to_timestamp(ended / 1000.0), end_kind, outcome, rating,
         '', '{}', state
    from jsonb_to_recordset($2::jsonb) as d(id uuid, procedure text, agency text, channel text, submitted bigint,
           accepted bigint, due bigint, ended bigint, end_kind text, outcome text, rating text, state jsonb)
  on conflict (id) do update set accepted_at = excluded.accepted_at, due_at = excluded.due_at, ended_at = excluded.ended_at,
    end_kind = excluded.end_kind, outcome = excluded.outcome, rating = excluded.rating, state = excluded.state`

/** Empties everything; `delete` where it can be, it is quicker than `truncate` on small tables. */
export async function clear(db: Queryable): Promise<void> {
  await db.query('truncate dossier_event')
  for (const table of ['figure_fact', 'figure_sum', 'dossier', 'checkpoint'])
    await db.query(`delete from ${table}`)
}

/**
 * Catches up to the last event. A transaction of another database of the server may hold the stream
 * back for a moment, at its beginning, too.
 */
export async function settle(db: Database, projector: Projector, batch?: number): Promise<void> {
  for (;;) {
    await catchUp(db, projector, batch)
    const [row] = await db.query<{ behind: boolean }>(BEHIND)
    if (row?.behind === false) return
  }
}

const BEHIND = `select exists (
  select 1 from dossier_event left join checkpoint on projector = 'figures'
   where checkpoint.txid is null or (dossier_event.txid, dossier_event.position) > (checkpoint.txid, checkpoint.position)
) as behind`
