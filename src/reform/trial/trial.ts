/** A whole dossier through a version that exists for nobody yet: decided by the functions that decide real ones, and kept nowhere. */
import { z } from 'zod'
import type { ActiveGrant, Actor, Role } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { CompiledVersion } from '../../catalogue/index.ts'
import {
  type CommandBody,
  type CommandOf,
  commandSchema,
  type Dossier,
  type DossierEvent,
  decide,
  derivedId,
  isRefusal,
  type Office,
  type OpenTask,
  type Parties,
  type Refusal,
  refuse,
  worldFor,
} from '../../dossiers/index.ts'

/** What was done in a trial so far; a page carries it, nothing stores it. */
export interface Trial {
  /** When it was filed. */
  at: Instant
  filed: CommandOf<'submit'>
  acts: readonly TrialAct[]
}

/** One act of whoever holds `task` (key of an open task). */
export interface TrialAct {
  task: string
  body: CommandBody
}

export interface TrialRun {
  dossier: Dossier | undefined
  events: readonly DossierEvent[]
  /** Of each act that was taken, when it was done. */
  times: readonly Instant[]
  /** Why the filing or the last act was not taken; what stands is without it. */
  refusal?: Refusal
  /** How many acts were taken. */
  taken: number
}

/** What a trial borrows of the office: its agencies and its calendars, and never its database. */
export type TrialOffice = Pick<Office, 'directory' | 'calendars'>

/** Longer than any dossier takes; a page that carries more is not one of ours. */
const MOST_ACTS = 200

const trialSchema = z.object({
  at: z.int().min(0).max(8_640_000_000_000_000),
  filed: commandSchema,
  acts: z.array(z.object({ task: z.string().max(200), body: commandSchema })).max(MOST_ACTS),
})

/** A trial as a page carried it; undefined for what is none. */
export function readTrial(text: string): Trial | undefined {
  try {
    const read = trialSchema.safeParse(JSON.parse(text))
    return read.success && read.data.filed.type === 'submit' ? (read.data as Trial) : undefined
  } catch {
    return undefined
  }
}

/** Plays a trial from its filing on. Whoever holds a task does it when its time is used up, else an hour later. Pure. */
export function runTrial(version: CompiledVersion, office: TrialOffice, trial: Trial): TrialRun {
  const { parties } = trial.filed
  const run: Running = {
    version,
    office,
    parties: parties as Parties,
    dossier: undefined,
    events: [],
    times: [],
  }
  const first = give(run, trial.filed, trial.at, deskOf(trial.filed))
  if (first !== undefined) return { ...plain(run), refusal: first, taken: 0 }
  for (const [taken, act] of trial.acts.entries()) {
    const refusal = playAct(run, act)
    if (refusal !== undefined) return { ...plain(run), refusal, taken }
  }
  return { ...plain(run), taken: trial.acts.length }
}

interface Running {
  version: CompiledVersion
  office: TrialOffice
  parties: Parties
  dossier: Dossier | undefined
  events: DossierEvent[]
  times: Instant[]
}

function plain({ dossier, events, times }: Running) {
  return { dossier, events, times }
}

const HOUR = 3_600_000

function playAct(run: Running, { task: key, body }: TrialAct): Refusal | undefined {
  const { dossier } = run
  const task = dossier?.tasks.find((one) => one.key === key)
  if (dossier === undefined || task === undefined) return refuse('not_allowed_now')
  const at = Math.max(dossier.lastActAt + 1, task.dueAt ?? dossier.lastActAt + HOUR)
  const refusal = give(run, body, at, trialActor(task, body))
  if (refusal === undefined) run.times.push(at)
  return refusal
}

/** What passes for the result that nobody has drawn up yet. */
const SAMPLE = { sha256: '0'.repeat(64), name: 'ket-qua-chay-thu.pdf', type: 'application/pdf', size: 1 }

function give(run: Running, body: CommandBody, at: Instant, actor: Actor): Refusal | undefined {
  const { office, version, dossier, parties } = run
  // Of the catalogue there is only the version that is tried.
  const borrowed = { ...office, catalogue: { byId: () => version, inForce: () => version } }
  const world = worldFor(borrowed, dossier, body, at, parties)
  const id = derivedId('trial', at)
  const decided = decide(dossier, { id, dossier: id, actor, at, body }, world)
  if (isRefusal(decided)) {
    const lacksResult = decided.refused === 'result_file_missing' && !('files' in body && body.files?.length)
    return lacksResult ? give(run, { ...body, files: [SAMPLE] } as CommandBody, at, actor) : decided
  }
  run.dossier = decided.dossier
  run.events.push(...decided.events)
  return undefined
}

/** Whoever would hold the task; what nobody does by hand the system does. */
export function trialActor({ agency, role, unit }: OpenTask, { type }: Pick<CommandBody, 'type'>): Actor {
  if (type === 'fire_timer' || type === 'time_out_wait') return { kind: 'system', id: 'trial' }
  const grant: ActiveGrant = { role: role as Role, agency, ...(unit === undefined ? {} : { unit }) }
  return { kind: 'staff', id: 'trial', grants: [grant] }
}

function deskOf({ receivingAgency }: CommandOf<'submit'>): Actor {
  return { kind: 'staff', id: 'trial', grants: [{ role: 'reception_officer', agency: receivingAgency }] }
}
