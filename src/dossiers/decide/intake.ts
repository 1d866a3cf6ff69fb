/** Filing, supplement before acceptance and acceptance (NĐ 118/2025 art. 17, forms 01, 02). */
import { fromLocal, nextOpening, type RuleSet, toLocalDate } from '../../calendar/index.ts'
import { type CompiledVersion, limitFor } from '../../catalogue/index.ts'
import { isFlowRefusal, startFlow } from '../../workflow/index.ts'
import { dueDateOf } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { EventBody, EventOf } from '../events/events.ts'
import { feesAtFiling, withPaid } from '../facts/fee-lines.ts'
import { priceDossier, refuseFacts, refuseWrongFacts } from '../facts/given-facts.ts'
import { refuseParties } from '../facts/refuse-parties.ts'
import type { Dossier, DossierClock, OpenTask, PaidBy } from '../model.ts'
import { isRefusal, type Refusal, refuse } from '../refusals.ts'
import { referenceOf } from '../store/numbering.ts'
import { receiptSeries } from '../store/paper-series.ts'
import type { Command, World } from '../world.ts'
import {
  type Deciders,
  deskTask,
  flowRefused,
  keysOfKind,
  type Outcome,
  tasksOf,
  withinEightHours,
} from './act.ts'

type Application = CommandOf<'submit'> | CommandOf<'receive'>

/** A new dossier: submitted, and for `receive` accepted in the same act. */
export function decideNew(command: Command, body: Application, world: World): Outcome {
  const problem = checkApplication(body, world) ?? refuseParties(body.parties, command.at)
  if (problem) return problem
  const procedure = world.procedure as CompiledVersion
  const submitted = submittedEvent(command, body, procedure)
  if (body.type === 'submit') {
    const opened = [receptionTask({ ...body, version: 0 }, command.at, world)]
    const fees = feesAtFiling(procedure, body)
    return [{ ...submitted, ...(fees.length === 0 ? {} : { fees }), opened }]
  }
  const missing = missingPapers(procedure, body)
  if (missing.length > 0) return refuse('papers_missing', { papers: missing })
  const draft = { ...submitted, version: 1, fees: [] } as unknown as Acceptable
  const { paidFees, paidBy } = body
  const accepted = acceptance(draft, procedure, world, command.at, { paidFees, paidBy }, [])
  return isRefusal(accepted) ? accepted : [submitted, ...accepted]
}

export const intakeDeciders = {
  request_intake_supplement: ({ dossier, body, at, procedure, world }) => {
    if (dossier.intakeSupplements.length > 0) return refuse('intake_supplement_once')
    const until = supplementUntil(procedure, dossier.receivingAgency, at, world)
    return [
      {
        type: 'intake_supplement_requested',
        items: body.items,
        reason: body.reason,
        until,
        closed: keysOfKind(dossier, 'reception', 'refusal_approval'),
        opened: [{ ...deskTask(dossier, at, 'intake_supplement', 'reception_officer'), dueAt: until }],
      },
    ]
  },
  provide_intake_supplement: ({ dossier, body, at, procedure, world }) => {
    const unknown = unknownComponents(procedure, body.papers)
    if (unknown.length > 0) return refuse('unknown_component', { papers: unknown })
    const problem = refuseWrongFacts(procedure, body.facts)
    if (problem) return problem
    return [
      {
        type: 'intake_supplement_provided',
        papers: body.papers,
        ...(body.facts === undefined ? {} : { facts: body.facts }),
        closed: keysOfKind(dossier, 'intake_supplement', 'refusal_approval'),
        opened: [receptionTask(dossier, at, world)],
      },
    ]
  },
  accept: ({ dossier, body, at, procedure, world }) => {
    const missing = missingPapers(procedure, dossier)
    if (missing.length > 0) return refuse('papers_missing', { papers: missing })
    const problem = refuseWrongFacts(procedure, body.facts)
    return (
      problem ??
      acceptance(dossier, procedure, world, at, body, keysOfKind(dossier, 'reception', 'refusal_approval'))
    )
  },
} satisfies Deciders<'request_intake_supplement' | 'provide_intake_supplement' | 'accept'>

/** Checking and accepting, or saying what is missing: the clock of the dossier waits for it, so it has one of its own. */
function receptionTask(
  dossier: Pick<Dossier, 'receivingAgency' | 'version'>,
  at: number,
  world: World,
): OpenTask {
  return withinEightHours(deskTask(dossier, at, 'reception', 'reception_officer'), world)
}

function checkApplication(body: Application, world: World): Refusal | undefined {
  const { procedure } = world
  if (procedure === undefined) return refuse('procedure_not_in_force', { procedure: body.procedure })
  for (const code of [body.receivingAgency, body.competentAgency]) {
    if (!world.isAgency(code)) return refuse('unknown_agency', { agency: code })
  }
  if (!world.isCompetent(body.competentAgency, procedure)) {
    return refuse('not_competent', { agency: body.competentAgency })
  }
  const { version } = procedure
  if (!version.channels.includes(body.channel)) {
    return refuse('channel_not_offered', { channel: body.channel, offered: version.channels })
  }
  if (body.case !== undefined && !version.cases.some((c) => c.code === body.case)) {
    return refuse('unknown_case', { case: body.case, cases: version.cases.map((c) => c.code) })
  }
  const unknown = unknownComponents(procedure, body.papers)
  if (unknown.length > 0) return refuse('unknown_component', { papers: unknown })
  return refuseFacts(procedure, body)
}

function submittedEvent(
  command: Command,
  body: Application,
  procedure: CompiledVersion,
): EventOf<'dossier_submitted'> {
  return {
    type: 'dossier_submitted',
    reference: referenceOf(command.dossier),
    ...(command.actor.kind === 'applicant' ? { account: command.actor.id } : {}),
    procedure: procedure.version.procedure,
    procedureVersion: procedure.version.id,
    ...(body.case === undefined ? {} : { case: body.case }),
    channel: body.channel,
    receivingAgency: body.receivingAgency,
    competentAgency: body.competentAgency,
    nonBoundary: procedure.version.nonBoundary !== 'none' && isElsewhere(body, procedure),
    sets: body.sets,
    papers: body.papers,
    facts: body.facts,
    ...(body.remarks === undefined ? {} : { remarks: body.remarks }),
    deliverBy: body.deliverBy,
  }
}

/** A commune's procedure taken in by another commune: non-boundary intake (NĐ 309/2026 art. 7). The provincial centre is the desk of its own agencies. */
export function isElsewhere(
  body: Pick<Application, 'receivingAgency' | 'competentAgency'>,
  procedure: CompiledVersion,
): boolean {
  return body.receivingAgency !== body.competentAgency && procedure.version.level.includes('commune')
}

type Acceptable = Pick<
  Dossier,
  'receivingAgency' | 'competentAgency' | 'channel' | 'case' | 'facts' | 'fees' | 'nonBoundary' | 'version'
>

interface Given {
  paidFees: boolean
  paidBy?: PaidBy | undefined
  facts?: Dossier['facts'] | undefined
}

/** Acceptance gives the code, starts the clock and hands on; a desk of the competent agency itself needs no transfer. */
function acceptance(
  submitted: Acceptable,
  procedure: CompiledVersion,
  world: World,
  at: number,
  { paidFees, paidBy, facts }: Given,
  closed: string[],
): Outcome {
  const dossier = facts === undefined ? submitted : { ...submitted, facts: { ...submitted.facts, ...facts } }
  const fees = priceDossier(procedure, dossier)
  if (isRefusal(fees)) return fees
  const rules = world.ruleSetAt(at)
  const waits = dossier.nonBoundary && rules.clockStarts.nonBoundary === 'competent_receipt'
  const clock = waits ? undefined : newClock(dossier, procedure, world, rules, at)
  const dueAt = clock === undefined ? null : dueDateOf(clock, world)
  const own = dossier.receivingAgency === dossier.competentAgency
  const paid = { paidAt: at, ...(paidBy === undefined ? {} : { paidBy }) }
  const accepted: EventOf<'dossier_accepted'> = {
    type: 'dossier_accepted',
    codeSeries: codeSeries(dossier.competentAgency, at),
    receiptSeries: receiptSeries(dossier.receivingAgency, at),
    fees: fees.map((fee) => {
      const line = withPaid(fee, dossier.fees)
      return paidFees && line.paidAt === undefined ? { ...line, ...paid } : line
    }),
    ...(facts === undefined ? {} : { facts: facts as EventOf<'dossier_accepted'>['facts'] }),
    ...(clock === undefined ? {} : { clock: clock as EventOf<'dossier_accepted'>['clock'] }),
    dueAt,
    closed,
  }
  if (!own) return [{ ...accepted, opened: [transferTask(dossier, at, world, rules)] }]
  const timed = {
    ...dossier,
    ...(clock === undefined ? {} : { clock }),
    ...(dueAt === null ? {} : { dueAt }),
  }
  const received = receipt({ ...timed, version: dossier.version + 1 }, procedure, world, at, [])
  return isRefusal(received) ? received : [accepted, ...received]
}

/** Transfer is due the same working day, or at the opening of the next when accepted after 15:00 (art. 18.2). */
function transferTask(dossier: Acceptable, at: number, world: World, rules: RuleSet): OpenTask {
  const time = world.deadlineTime(dossier.receivingAgency)
  const due = dueDateOf(
    {
      start: at,
      agency: dossier.receivingAgency,
      limit: { unit: 'same_day' },
      counting: 'moment',
      pauses: [],
      ruleSet: rules.id,
      calendarVersion: time.version,
    },
    world,
  )
  const task = deskTask(dossier, at, 'transfer', 'reception_officer')
  if (due === null) return task
  const day = toLocalDate(due)
  return { ...task, dueAt: day === toLocalDate(at) ? due : nextOpening(time, fromLocal(day, 0)) }
}

export function newClock(
  dossier: Pick<Acceptable, 'competentAgency' | 'channel' | 'case'>,
  procedure: CompiledVersion,
  world: Pick<World, 'deadlineTime'>,
  rules: RuleSet,
  start: number,
): DossierClock {
  const row = limitFor(procedure.version, dossier.channel, dossier.case)
  return {
    start,
    agency: dossier.competentAgency,
    limit: row?.limit ?? { unit: 'none' },
    ...(row?.legalBasis === undefined ? {} : { basis: row.legalBasis }),
    counting: procedure.version.counting,
    pauses: [],
    ruleSet: rules.id,
    calendarVersion: world.deadlineTime(dossier.competentAgency).version,
  }
}

/** The competent agency has the dossier: its flow begins and, for non-boundary intake, its clock. */
export function receipt(
  dossier: Acceptable & Partial<Pick<Dossier, 'clock' | 'dueAt' | 'acceptedAt' | 'tasks'>>,
  procedure: CompiledVersion,
  world: World,
  at: number,
  closed: string[],
): readonly EventBody[] | Refusal {
  const move = startFlow(procedure.flow, dossier.facts)
  if (isFlowRefusal(move)) return flowRefused(move)
  // A dossier is judged by the rules in force when it was accepted.
  const rules = world.ruleSetAt(dossier.acceptedAt ?? at)
  const waits = dossier.nonBoundary && dossier.clock === undefined
  const clock = waits ? newClock(dossier, procedure, world, rules, at) : undefined
  const opened = tasksOf(move, { dossier, procedure, world, at })
  const received: EventOf<'transfer_received'> = {
    type: 'transfer_received',
    marking: move.marking as EventOf<'transfer_received'>['marking'],
    ...(clock === undefined ? {} : { clock: clock as EventOf<'transfer_received'>['clock'] }),
    dueAt: clock === undefined ? (dossier.dueAt ?? null) : dueDateOf(clock, world),
    closed,
    opened,
  }
  // A flow that ends before anybody has decided is never published.
  return move.marking.ended ? refuse('decision_needed') : [received]
}

function codeSeries(agency: string, at: number): EventOf<'dossier_accepted'>['codeSeries'] {
  const day = toLocalDate(at)
  return { agency, day, prefix: `${agency}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-` }
}

/** Until when the applicant may supplement: the record's days, counted in working days; 30 where it is silent. */
export function supplementUntil(
  procedure: CompiledVersion,
  agency: string,
  at: number,
  world: World,
): number {
  const limit = { quantity: procedure.version.supplementDays ?? 30, unit: 'working_day' as const }
  const time = world.deadlineTime(agency)
  return dueDateOf(
    { start: at, agency, limit, counting: 'day', pauses: [], ruleSet: '', calendarVersion: time.version },
    world,
  ) as number
}

/** Required papers of the case that are neither handed in nor replaced by data. Codes. */
function missingPapers(
  { version }: CompiledVersion,
  dossier: { case?: string | undefined; papers: readonly { component: string }[] },
): string[] {
  const handed = new Set(dossier.papers.map((paper) => paper.component))
  return version.components
    .filter((c) => c.required && c.group === 'submit' && c.replacedBy === undefined)
    .filter((c) => c.case === undefined || c.case === dossier.case)
    .filter((c) => !handed.has(c.code))
    .map((c) => c.code)
}

export function unknownComponents(
  { version }: CompiledVersion,
  papers: readonly { component: string }[],
): string[] {
  const known = new Set(version.components.map((c) => c.code))
  return papers.map((paper) => paper.component).filter((code) => code !== 'other' && !known.has(code))
}
