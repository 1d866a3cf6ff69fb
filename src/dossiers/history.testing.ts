/** Random histories of dossiers for the tests of this folder: what officers do, what they should not do, and nonsense. */
import fc from 'fast-check'
import {
  type ActiveGrant,
  type Actor,
  type Agency,
  buildCalendars,
  buildDirectory,
  ROLES,
  type Unit,
} from '../agencies/index.ts'
import { fromLocal, type Instant, toLocalDate } from '../calendar/index.ts'
import type { CompiledVersion, ProcedureVersion } from '../catalogue/index.ts'
import { compileFlow } from '../workflow/index.ts'
import type { CanDo } from './assigning/candidates.ts'
import type { CommandBody, CommandOf, CommandType } from './commands.ts'
import { type Decided, decide } from './decide/index.ts'
import { derivedId } from './derived-id.ts'
import type { Dossier, OpenTask, Parties } from './model.ts'
import { type Office, worldFor } from './office.ts'
import { papersOf } from './papers.testing.ts'
import { PERMITS } from './permits/permits.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import type { Command } from './world.ts'

export const PARTIES: Parties = {
  applicant: { kind: 'citizen', name: 'Nguyễn Thị Hoa', idNumber: '025190000001' },
}

export type Desk = Omit<Office, 'database'> & { versions: readonly CompiledVersion[] }

/** An office that needs no database. */
export function openDesk(province: {
  agencies: readonly Agency[]
  units: readonly Unit[]
  versions: readonly ProcedureVersion[]
}): Desk {
  const versions = province.versions.map((version) => ({ version, flow: compileFlow(version.flow) }))
  const inForce = ({ version }: CompiledVersion, code: string, date: string) =>
    version.procedure === code &&
    version.validFrom <= date &&
    (version.validTo === undefined || date < version.validTo)
  return {
    versions,
    directory: buildDirectory(province.agencies, province.units),
    calendars: buildCalendars([]),
    catalogue: {
      byId: (id) => versions.find(({ version }) => version.id === id),
      inForce: (code, at) => versions.find((one) => inForce(one, code, toLocalDate(at))),
      serviceLevels: () => versions.map(({ version }) => version),
      blocks: { find: () => undefined, latest: () => undefined, all: () => [] },
      finder: { find: async () => [], suggest: async () => [] },
      ...{ refresh: async () => {}, learn: async () => {}, learnCode: async () => {} },
    },
  }
}

/** One throw of the dice: what is done, by whom, with which words, after how long. */
export interface Throw {
  way: number
  pick: number
  fill: number
  wait: number
}

export interface Dice {
  id: string
  procedure: number
  start: number
  throws: readonly Throw[]
}

const nat = fc.nat({ max: 9999 })

/** Dice for histories of at most `length` commands. */
export function diceFor(length: number): fc.Arbitrary<Dice> {
  return fc.record({
    id: fc.uuid({ version: 4 }),
    procedure: nat,
    start: nat,
    throws: fc.array(fc.record({ way: nat, pick: nat, fill: nat, wait: nat }), {
      minLength: 2,
      maxLength: length,
    }),
  })
}

export interface Turn {
  before: Dossier | undefined
  command: Command
  outcome: Decided | Refusal
}

/** Officers of these histories can do any step. */
export const anyOfficer: CanDo = (staff, { role, unit }) =>
  staff.startsWith('officer-') ? { role, ...(unit === undefined ? {} : { unit }) } : undefined

/** Plays the dice: every command is decided on what the ones before have left. */
export function play(desk: Desk, dice: Dice): Turn[] {
  const turns: Turn[] = []
  let dossier: Dossier | undefined
  let at = startOf(desk, dice)
  for (const [i, one] of dice.throws.entries()) {
    at += waitOf(one)
    const command = { id: derivedId(dice.id, i), ...nextCommand(desk, dice, dossier, one, at) }
    const outcome = decide(dossier, command, worldFor(desk, dossier, command.body, at, PARTIES, anyOfficer))
    turns.push({ before: dossier, command, outcome })
    if (!isRefusal(outcome)) dossier = outcome.dossier
  }
  return turns
}

const MINUTE = 60_000
const LONG = [0, 1, 7, 90, 400, 1440, 3000, 11_000, 60_000] as const

export function waitOf({ wait }: Throw): number {
  return (LONG[wait % LONG.length] as number) * MINUTE + (wait % 59_000)
}

export function startOf(desk: Desk, { procedure, start }: Dice): Instant {
  const { version } = choose(desk.versions, procedure)
  const from = version.validTo === undefined ? '2026-07-20' : '2018-09-20'
  return fromLocal(from, 0) + start * 13 * MINUTE
}

/** What is done next: mostly what is to be done, often anything at all, sometimes by the wrong person. */
export function nextCommand(
  desk: Desk,
  dice: Dice,
  dossier: Dossier | undefined,
  one: Throw,
  at: Instant,
): Omit<Command, 'id'> {
  const body =
    dossier === undefined
      ? newApplication(desk, choose(desk.versions, dice.procedure), one, at)
      : nextBody(desk, dossier, one, at)
  const actor = one.way % 13 === 0 ? stranger(one.pick) : actorFor(body, dossier)
  const guess = one.way % 17 === 0 && dossier !== undefined ? { expectedVersion: dossier.version - 1 } : {}
  return { dossier: dice.id, actor, at, body, ...guess }
}

function nextBody(desk: Desk, dossier: Dossier, one: Throw, at: Instant): CommandBody {
  // Only right after it can a move be taken back.
  if (dossier.moved !== undefined && one.fill % 3 === 0) return { type: 'restore_version', reason: TEXT }
  if (one.way % 3 > 0 && dossier.tasks.length > 0)
    return doTask(desk, dossier, choose(dossier.tasks, one.pick), one)
  // Few dice come so far.
  if (dossier.result !== undefined && one.fill % 7 === 0)
    return bodyOf('correct_result', { desk, dossier, one, at })
  return bodyOf(choose(Object.keys(PERMITS) as CommandType[], one.pick), { desk, dossier, one, at })
}

/** The ordinary way to be done with an open task. */
function doTask(desk: Desk, dossier: Dossier, task: OpenTask, one: Throw): CommandBody {
  const context = { desk, dossier, one, at: 0, task }
  const node = task.node === undefined ? undefined : flowOf(desk, dossier).nodes.get(task.node)
  const asks = ['request_supplement', 'request_payment'] as const
  const named = node?.kind === 'step' ? asks.filter((action) => node.actions?.includes(action)) : []
  const procedure = desk.catalogue.byId(dossier.procedureVersion)
  const offered: CommandType[] = [
    ...named,
    ...(named.includes('request_supplement') ? (['propose_supplement'] as const) : []),
    ...(procedure?.version.initials === undefined ? [] : (['initial_result', 'sign_result'] as const)),
  ]
  const ways = {
    reception: ['accept', 'accept', 'request_intake_supplement', 'propose_intake_refusal'],
    intake_supplement: ['provide_intake_supplement'],
    transfer: ['transfer'],
    receipt: ['confirm_receipt', 'confirm_receipt', 'return_transfer'],
    step: [...Array(6).fill('complete_step' as const), 'send_back', 'answer_urge', ...offered],
    wait: ['answer_outside', 'time_out_wait'],
    timer: ['fire_timer'],
    opinion: ['give_opinion'],
    supplement: ['provide_supplement'],
    supplement_approval: ['approve_supplement', 'reject_supplement'],
    refusal_approval: ['approve_intake_refusal', 'reject_intake_refusal'],
    payment: ['confirm_payment'],
    hand_over: ['hand_over'],
    correction: ['answer_correction'],
  } as const satisfies Record<OpenTask['kind'], readonly CommandType[]>
  return bodyOf(choose<CommandType>(ways[task.kind], one.fill), context)
}

function flowOf(desk: Desk, dossier: Dossier): CompiledVersion['flow'] {
  return (desk.catalogue.byId(dossier.procedureVersion) as CompiledVersion).flow
}

interface Context {
  desk: Desk
  dossier: Dossier
  one: Throw
  at: Instant
  task?: OpenTask
}

/** A file that a step or a result may name where none is stored. */
export const RESULT_FILE = { sha256: 'ab'.repeat(32), name: 'qd.pdf', type: 'application/pdf', size: 1024 }

const TEXT = 'Theo quy định'
const WORDS = ['pass', 'fail', 'remedy', 'revise', 'done', 'supplement', 'payment', 'refused'] as const

function bodyOf(type: CommandType, context: Context): CommandBody {
  const { desk, dossier, one, at } = context
  const { fill } = one
  const procedure = desk.catalogue.byId(dossier.procedureVersion) as CompiledVersion
  const task = context.task ?? dossier.tasks[fill % (dossier.tasks.length + 1)]
  const node = task?.node ?? choose([...procedure.flow.nodes.keys()], fill)
  const reason = TEXT
  switch (type) {
    case 'submit':
    case 'receive':
      return { ...newApplication(desk, procedure, one, at), type } as CommandBody
    case 'accept':
      return { type, paidFees: fill % 2 === 0 }
    case 'request_intake_supplement':
    case 'request_supplement':
    case 'propose_supplement':
      return { type, items: [TEXT], reason }
    case 'provide_intake_supplement':
    case 'provide_supplement':
      return { type, papers: papersOf(procedure, fill) }
    case 'transfer':
    case 'confirm_receipt':
    case 'approve_supplement':
    case 'approve_intake_refusal':
      return { type }
    case 'complete_step':
      return {
        ...{ type, node },
        ...decisionAt(procedure, node, fill),
        facts: factsOf(procedure, fill),
        ...(fill % 12 === 0 ? {} : { files: [RESULT_FILE] }),
        ...(dossier.signing === undefined ? {} : { sealOf: RESULT_FILE.sha256 }),
        ...(fill % 5 === 0 ? { resultNumber: String(fill) } : {}),
      }
    case 'send_back': {
      const from = procedure.flow.nodes.get(node)
      const to = (from?.kind === 'step' && from.returnTo?.[fill % from.returnTo.length]) || 'nowhere'
      return { type, node, to, reason }
    }
    case 'answer_outside': {
      const wait = dossier.tasks.find((each) => each.kind === 'wait')?.node ?? node
      return { type, node: wait, answer: TEXT, facts: factsOf(procedure, fill) }
    }
    case 'initial_result':
    case 'sign_result':
      return { type, files: [RESULT_FILE] }
    case 'fire_timer':
    case 'time_out_wait':
      return { type, node }
    case 'assign':
      return { type, task: task?.key ?? 'none', to: fill % 3 === 0 ? null : `officer-${fill % 3}` }
    case 'request_opinion': {
      const agency = fill % 7 === 0 ? 'nobody' : dossier.receivingAgency
      return { type, agency, question: TEXT, workingDays: 1 + (fill % 5) }
    }
    case 'give_opinion':
      return { type, opinion: task?.key.split(':')[1] ?? '1', answer: TEXT }
    case 'request_payment':
      return { type, amount: 1000 * (1 + fill), reason }
    case 'confirm_payment':
      return { type, receipt: `BL-${fill}` }
    case 'collect_fee':
      return { type, code: dossier.fees[fill % (dossier.fees.length + 1)]?.code ?? 'none' }
    case 'extend': {
      const until = (dossier.dueAt ?? at) + ((fill % 40) - 5) * 1440 * MINUTE
      return { type, until: fill % 31 === 0 ? 8e15 : until, reason, apology: TEXT }
    }
    case 'hand_over':
      return { type, method: 'counter', ...(fill % 2 === 0 ? { receiver: 'Nguyễn Văn A' } : {}) }
    case 'return_originals':
      return { type, returned: [dossier.papers[fill % (dossier.papers.length + 1)]?.component ?? 'none'] }
    case 'correct_party':
      return { type, of: 'applicant', name: `Nguyễn Thị Hoa ${'ABCDE'[fill % 5]}`, reason }
    case 'ask_correction':
    case 'correct_result':
      return { type, ...{ about: fill % 2 === 0 ? 'data' : 'result', text: TEXT, reason, files: [] } }
    case 'choose_delivery':
    case 'rate':
      return { type, level: 'satisfied', channel: 'online', deliverBy: 'post' } as CommandBody
    case 'add_note':
    case 'urge':
    case 'answer_correction':
      return { type, text: `${TEXT} ${fill}`, ...{ outcome: fill % 2 === 0 ? 'corrected' : 'declined' } }
    case 'answer_urge':
      return { type, text: TEXT, until: (at || dossier.lastActAt) + ((fill % 9) - 2) * 1440 * MINUTE }
    case 'move_version':
      return {
        type,
        ...moveOf(desk, procedure, node, fill),
        deadline: fill % 2 === 0 ? 'new' : 'kept',
        reason,
      }
    default:
      return { type, reason }
  }
}

/** Another version where there is one; often the node goes anywhere in it. */
function moveOf(desk: Desk, { version }: CompiledVersion, node: string, fill: number) {
  const others = desk.versions.filter(
    (other) => other.version.procedure === version.procedure && other.version.id !== version.id,
  )
  const target = others[fill % Math.max(1, others.length)]
  if (target === undefined) return { to: version.id, steps: {} }
  const anywhere = choose([...target.flow.nodes.keys()], fill)
  return {
    to: target.version.id,
    steps: fill % 3 === 0 ? { [node]: anywhere } : ({} as Record<string, string>),
  }
}

function decisionAt({ flow }: CompiledVersion, id: string, fill: number) {
  const node = flow.nodes.get(id)
  const decides = node?.kind === 'step' && node.decides === true
  if (decides === (fill % 11 === 0)) return {}
  return fill % 4 === 0
    ? ({ decision: 'refused', reason: TEXT } as const)
    : ({ decision: 'granted' } as const)
}

function factsOf({ flow }: CompiledVersion, fill: number): Record<string, boolean | number | string> {
  const entries = Object.entries(flow.definition.facts).filter((_, i) => (fill + i) % 9 > 0)
  return Object.fromEntries(
    entries.map(([name, type], i) => [
      name,
      type === 'number'
        ? (fill + i) % 3
        : type === 'boolean'
          ? (fill + i) % 2 === 0
          : choose(WORDS, fill + i),
    ]),
  )
}

/** An application that is mostly in order. */
export function newApplication(
  desk: Desk,
  procedure: CompiledVersion,
  { fill, way }: Throw,
  at: Instant,
): CommandOf<'submit'> | CommandOf<'receive'> {
  const { version } = procedure
  const { agencies, kinds } = version.competent
  const able = desk.directory
    .agencies()
    .filter((agency) => desk.directory.isValidAt(agency.code, toLocalDate(at)))
    .filter(({ code, kind }) =>
      agencies.length > 0 ? agencies.includes(code) : kinds.some((k) => k === kind),
    )
    .map((agency) => agency.code)
  const competentAgency = able.length === 0 ? 'nobody' : choose(able, fill)
  const receivingAgency = fill % 2 === 0 || able.length === 0 ? competentAgency : choose(able, fill + 1)
  const fees = { copies: 2, pages: 3 }
  return {
    type: way % 2 === 0 ? 'submit' : 'receive',
    procedure: version.procedure,
    channel: fill % 19 === 0 ? 'kiosk' : choose(version.channels, fill),
    ...(version.cases.length === 0 ? {} : { case: choose(version.cases, fill).code }),
    receivingAgency,
    competentAgency,
    parties: PARTIES,
    papers: papersOf(procedure, fill),
    sets: 1,
    facts: { ...fees, ...factsOf(procedure, fill) },
    deliverBy: 'counter',
    ...(way % 2 === 0 ? {} : { paidFees: fill % 3 === 0 }),
  } as CommandOf<'submit'> | CommandOf<'receive'>
}

/** Somebody who may: staff with every role wherever the dossier is, or the system where only it may. */
export function actorFor(body: CommandBody, dossier: Dossier | undefined): Actor {
  const ways: readonly unknown[] = PERMITS[body.type]
  if (ways.every((way) => way === 'system')) return { kind: 'system', id: 'timer' }
  if (ways.includes('applicant') && !ways.some((way) => typeof way === 'object'))
    return { kind: 'applicant', id: 'citizen-1', ...(dossier && { secretOf: dossier.id }) }
  const places = dossier ?? (body as CommandOf<'submit'>)
  const agencies = new Set([
    places.receivingAgency,
    places.competentAgency,
    ...(dossier?.tasks ?? []).map((task) => task.agency),
  ])
  const grants: ActiveGrant[] = [...agencies].flatMap((agency) => ROLES.map((role) => ({ role, agency })))
  return { kind: 'staff', id: 'officer-1', grants }
}

function stranger(pick: number): Actor {
  const others: readonly Actor[] = [
    { kind: 'staff', id: 'officer-9', grants: [] },
    { kind: 'applicant', id: 'citizen-9' },
    { kind: 'client', id: 'client-9', scopes: [], agencies: 'all' },
    { kind: 'system', id: 'timer' },
  ]
  return choose(others, pick)
}

function choose<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T
}
