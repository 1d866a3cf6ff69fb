/** Events into a dossier: one closed table, no I/O, no clock. */

import { type Dossier, END_KIND, type OpenTask, type Parties } from '../model.ts'
import type { DossierEvent, EventBody, EventOf, EventType } from './events.ts'
import { givenBack, mergePapers } from './fold-papers.ts'
import { withAnswer, withRequest } from './fold-requests.ts'

/** Personal data that travels beside an event, in a column of its own. */
export interface Personal extends Partial<Parties> {
  receiver?: string
}

/** Folds a stream that begins with `dossier_submitted`. Throws when it does not: that is a broken store. */
export function fold(events: readonly DossierEvent[]): Dossier {
  const [first, ...rest] = events
  if (first === undefined || first.body.type !== 'dossier_submitted') {
    throw new Error('a stream of dossier events begins with dossier_submitted')
  }
  return rest.reduce(evolve, begin(first, first.body))
}

function begin(event: DossierEvent, body: EventOf<'dossier_submitted'>): Dossier {
  const { type: _, opened, closed: __, shifted: ___, ...application } = body
  return {
    ...application,
    id: event.dossier,
    version: event.version,
    status: 'submitted',
    fees: application.fees ?? [],
    submittedAt: event.at,
    lastActAt: event.at,
    extensions: 0,
    tasks: opened ?? [],
    stays: [],
    supplements: [],
    intakeSupplements: [],
    opinions: [],
    corrections: 0,
  } as Dossier
}

/** The dossier after one more event. A new object each time; the old one is untouched. */
export function evolve(dossier: Dossier, event: DossierEvent): Dossier {
  const next = { ...dossier, version: event.version, lastActAt: event.at }
  if (!LEAVES_WORK.has(event.body.type)) delete next.moved
  moveWork(next, event)
  apply(next, event.body, event.at)
  if (event.body.type === 'version_moved') next.moved = asItWas(dossier)
  return next
}

/** Events after which a move to another version can still be taken back. */
const LEAVES_WORK: ReadonlySet<EventType> = new Set([
  'party_corrected',
  'note_added',
  'dossier_urged',
  'urge_answered',
  'fee_collected',
  'originals_returned',
  'version_restored',
])

/** What a move to another version may change; absent stays absent. */
const MOVED = ['marking', 'clock', 'dueAt', 'originalDueAt', 'proposal'] as const

function asItWas(dossier: Dossier): NonNullable<Dossier['moved']> {
  const { procedureVersion, tasks, stays } = dossier
  const there = MOVED.filter((field) => dossier[field] !== undefined).map((field) => [field, dossier[field]])
  return { procedureVersion, tasks, stays, ...Object.fromEntries(there) }
}

type Draft = { -readonly [K in keyof Dossier]: Dossier[K] }

/** What each event changes, beside the work it opens and closes: a closed table, so that an event without a row does not compile. */
const CHANGES: { readonly [T in EventType]: (d: Draft, body: EventOf<T>, at: number) => void } = {
  dossier_submitted: () => {
    throw new Error('a dossier is submitted once')
  },
  intake_supplement_requested: (d, body, at) => {
    d.status = 'awaiting_intake_supplement'
    d.intakeSupplements = [...d.intakeSupplements, asked(body, at, 'restart')]
  },
  intake_supplement_provided: (d, body, at) => {
    d.status = 'submitted'
    d.papers = mergePapers(d.papers, body.papers)
    addFacts(d, body)
    d.intakeSupplements = answered(d.intakeSupplements, at)
  },
  intake_refusal_proposed: (d, { reason, by }, at) => {
    d.refusalProposal = { reason, by, proposedAt: at }
  },
  intake_refusal_returned: () => {},
  intake_refused: (d, body, at) => {
    d.decisionReason = body.reason
    end(d, 'not_accepted', at)
  },
  dossier_accepted: (d, body, at) => {
    d.status = 'accepted'
    if (body.code !== undefined) d.code = body.code
    if (body.receiptNumber !== undefined) d.receiptNumber = body.receiptNumber
    d.acceptedAt = at
    d.fees = body.fees as Dossier['fees']
    addFacts(d, body)
    setClock(d, body)
  },
  dossier_transferred: (d, _, at) => {
    d.status = 'transferred'
    d.transferredAt = at
  },
  transfer_received: (d, body, at) => {
    d.status = 'in_process'
    d.competentReceivedAt = at
    d.marking = body.marking
    setClock(d, body)
  },
  transfer_returned: (d) => {
    d.status = 'accepted'
    delete d.transferredAt
  },
  step_completed: (d, body) => {
    if (body.decision !== undefined) d.decision = body.decision
    if (body.reason !== undefined) d.decisionReason = body.reason
    addFacts(d, body)
    d.marking = body.marking
  },
  result_initialled: (d, { by, files }, at) => {
    d.signing = { files, initials: [...(d.signing?.initials ?? []), { by, at }] }
  },
  result_signed: (d, { by, files }, at) => {
    d.signing = { files, initials: d.signing?.initials ?? [], signed: { by, at } }
  },
  step_sent_back: (d, body) => {
    d.marking = body.marking
    // What comes again is another document.
    delete d.signing
    if (!body.decisionFalls) return
    delete d.decision
    delete d.decisionReason
  },
  outside_answered: (d, body) => {
    if (body.decision !== undefined) d.decision = body.decision
    if (body.reason !== undefined) d.decisionReason = body.reason
    addFacts(d, body)
    d.marking = body.marking
  },
  timer_fired: (d, body) => {
    d.marking = body.marking
  },
  wait_timed_out: (d, body) => {
    d.marking = body.marking
  },
  task_assigned: (d, body) => {
    d.tasks = d.tasks.map((task) => (task.key === body.task ? assigned(task, body) : task))
  },
  opinion_requested: (d, body, at) => {
    d.opinions = [
      ...d.opinions,
      {
        id: body.id,
        agency: body.agency,
        question: body.question,
        askedAt: at,
        ...(body.dueAt === undefined ? {} : { dueAt: body.dueAt }),
        ...(body.consentBy === undefined ? {} : { consentBy: body.consentBy }),
      },
    ]
  },
  opinion_given: (d, body, at) => {
    d.opinions = d.opinions.map((o) => (o.id === body.id ? { ...o, answer: body.answer, answeredAt: at } : o))
  },
  supplement_requested: (d, body, at) => {
    d.status = 'awaiting_supplement'
    d.supplements = [...d.supplements, asked(body, at, body.clockEffect)]
    setClock(d, body)
  },
  supplement_proposed: (d, { step, items, reason }, at) => {
    d.proposal = { step, items, reason, proposedAt: at }
  },
  supplement_rejected: () => {},
  supplement_provided: (d, body, at) => {
    d.status = 'in_process'
    d.papers = mergePapers(d.papers, body.papers)
    d.supplements = answered(d.supplements, at)
    setClock(d, body)
  },
  payment_requested: (d, body, at) => {
    d.status = 'awaiting_payment'
    d.payments = [...(d.payments ?? []), { amount: body.amount, reason: body.reason, askedAt: at }]
    setClock(d, body)
  },
  payment_confirmed: (d, body, at) => {
    d.status = 'in_process'
    d.payments = (d.payments ?? []).map((one) => (one.paidAt === undefined ? { ...one, paidAt: at } : one))
    setClock(d, body)
  },
  fee_collected: (d, body, at) => {
    const { code, paidBy } = body
    const paid = { paidAt: at, ...(paidBy === undefined ? {} : { paidBy }) }
    d.fees = d.fees.map((fee) => (fee.code === code ? { ...fee, ...paid } : fee))
  },
  deadline_extended: (d, body) => {
    d.extensions += 1
    if (body.cause !== undefined) d.delayCause = body.cause
    setClock(d, body)
  },
  deadline_recalculated: (d, body) => {
    setClock(d, body)
  },
  version_moved: (d, body) => {
    d.procedureVersion = body.to
    if (body.marking !== undefined) d.marking = body.marking
    if (body.clock !== undefined) setClock(d, body)
  },
  version_restored: (d) => {
    for (const field of MOVED) delete d[field]
    Object.assign(d, d.moved)
    delete d.moved
  },
  dossier_stopped: (d, body, at) => {
    d.decisionReason = body.reason
    end(d, 'stopped', at)
  },
  dossier_withdrawn: (d, body, at) => {
    d.decisionReason = body.reason
    end(d, 'withdrawn', at)
  },
  result_issued: (d, body, at) => {
    const { code, number, decision, files } = body
    d.result = {
      decision,
      issuedAt: at,
      files,
      ...(code === undefined ? {} : { code }),
      ...(number === undefined ? {} : { number }),
    } as NonNullable<Dossier['result']>
    end(d, 'result_ready', at)
  },
  result_handed_over: (d, { returned = [] }, at) => {
    d.status = 'handed_over'
    d.handedOverAt = at
    d.papers = givenBack(d.papers, returned, at)
  },
  originals_returned: (d, { returned }, at) => {
    d.papers = givenBack(d.papers, returned, at)
  },
  result_corrected: (d) => {
    d.corrections += 1
  },
  correction_asked: (d, body, at) => {
    d.correctionRequests = withRequest(d, body, at)
  },
  correction_answered: (d, body, at) => {
    d.correctionRequests = withAnswer(d, body, at)
  },
  delivery_chosen: (d, { deliverBy }) => {
    d.deliverBy = deliverBy
  },
  dossier_rated: (d, body, at) => {
    d.rating = { level: body.level, channel: body.channel, at }
  },
  party_corrected: () => {},
  note_added: (d, body) => {
    if (body.cause !== undefined) d.delayCause = body.cause
  },
  dossier_urged: (d, _, at) => {
    d.urgedAt = at
    delete d.urgeAnswer
  },
  urge_answered: (d, { text, doneBy }, at) => {
    d.urgeAnswer = { text, doneBy, at }
  },
}

function apply(d: Draft, body: EventBody, at: number): void {
  const change = CHANGES[body.type] as (d: Draft, body: EventBody, at: number) => void
  change(d, body, at)
}

function end(d: Draft, status: keyof typeof END_KIND, at: number): void {
  d.status = status
  d.endedAt = at
  d.endKind = END_KIND[status]
}

function addFacts(d: Draft, { facts }: { facts?: Dossier['facts'] | undefined }): void {
  if (facts !== undefined) d.facts = { ...d.facts, ...facts }
}

/** A due date that is not known (paused, or no limit) leaves no `dueAt`; the first one promised is kept for ever. */
function setClock(d: Draft, body: { clock?: unknown; dueAt: number | null }): void {
  if (body.clock !== undefined) d.clock = body.clock as NonNullable<Dossier['clock']>
  if (body.dueAt === null) delete d.dueAt
  else {
    d.dueAt = body.dueAt
    d.originalDueAt ??= body.dueAt
  }
}

function asked(
  body: { items: readonly string[]; reason: string; until?: number | undefined },
  at: number,
  clock: 'restart' | 'resume',
): Dossier['supplements'][number] {
  const { items, reason, until } = body
  return { items, reason, askedAt: at, clock, ...(until === undefined ? {} : { until }) }
}

function answered(requests: Dossier['supplements'], at: number): Dossier['supplements'] {
  return requests.map((request) =>
    request.answeredAt === undefined ? { ...request, answeredAt: at } : request,
  )
}

interface Assignment {
  to: string | null
  as?: { role: string; unit?: string | undefined } | undefined
}

function assigned({ assignee: _, unit, ...task }: OpenTask, { to, as }: Assignment): OpenTask {
  const role = as?.role ?? task.role
  const where = as === undefined ? unit : as.unit
  const given = where === undefined ? { ...task, role } : { ...task, role, unit: where }
  return to === null ? given : { ...given, assignee: to }
}

interface Work {
  opened?: readonly OpenTask[]
  closed?: readonly string[]
  shifted?: readonly { key: string; dueAt?: number }[]
}

/** Opens, closes and shifts tasks, and keeps the account of stays in the steps of the flow. */
function moveWork(d: Draft, event: DossierEvent): void {
  const { opened, closed, shifted } = event.body as Work
  if (closed !== undefined && closed.length > 0) closeTasks(d, closed, event.at)
  if (shifted !== undefined && shifted.length > 0) shiftTasks(d, shifted)
  if (opened !== undefined && opened.length > 0) {
    d.tasks = [...d.tasks, ...opened]
    const stays = opened.filter(isStay).map(toStay)
    if (stays.length > 0) d.stays = [...d.stays, ...stays]
  }
}

function closeTasks(d: Draft, closed: readonly string[], at: number): void {
  const gone = d.tasks.filter((task) => closed.includes(task.key))
  d.tasks = d.tasks.filter((task) => !closed.includes(task.key))
  if (gone.some(({ kind }) => kind === 'supplement_approval')) delete d.proposal
  if (gone.some(({ kind }) => kind === 'refusal_approval')) delete d.refusalProposal
  if (!gone.some(isStay)) return
  const nodes = gone.filter(isStay).map((task) => task.node)
  d.stays = d.stays.map((stay) =>
    stay.doneAt === undefined && nodes.includes(stay.node) ? { ...stay, doneAt: at } : stay,
  )
}

function shiftTasks(d: Draft, shifted: NonNullable<Work['shifted']>): void {
  const dueOf = new Map(shifted.map((shift) => [shift.key, shift.dueAt]))
  const nodeDue = new Map<string, number | undefined>()
  d.tasks = d.tasks.map((task) => {
    if (!dueOf.has(task.key)) return task
    if (task.node !== undefined) nodeDue.set(task.node, dueOf.get(task.key))
    return withDue(task, dueOf.get(task.key))
  })
  d.stays = d.stays.map((stay) =>
    stay.doneAt === undefined && nodeDue.has(stay.node) ? withDue(stay, nodeDue.get(stay.node)) : stay,
  )
}

function withDue<T extends { dueAt?: number }>(thing: T, dueAt: number | undefined): T {
  const { dueAt: _, ...rest } = thing
  return (dueAt === undefined ? rest : { ...rest, dueAt }) as T
}

function isStay(task: OpenTask): boolean {
  return task.kind === 'step' || task.kind === 'wait'
}

function toStay(task: OpenTask): Dossier['stays'][number] {
  return {
    node: task.node as string,
    agency: task.agency,
    receivedAt: task.openedAt,
    ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }),
  }
}

/** Who the dossier is about, as its events have it: as they applied, or as they were set right last. */
export function partiesOf(events: readonly (DossierEvent & { personal?: Personal })[]): Parties {
  const states = ({ body: { type } }: DossierEvent) =>
    type === 'dossier_submitted' || type === 'party_corrected'
  return events.findLast(states)?.personal as Parties
}
