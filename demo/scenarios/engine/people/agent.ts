/** One dossier on its way through the office, with what its people mean to do. */
import type { Actor } from '../../../../src/agencies/index.ts'
import type { Instant, WorkingTime } from '../../../../src/calendar/index.ts'
import type { CompiledVersion } from '../../../../src/catalogue/index.ts'
import type { CommandBody, Dossier, Office, StoredEvent } from '../../../../src/dossiers/index.ts'
import type { Plan } from '../plan.ts'
import { type Random, seededRandom } from '../random.ts'
import type { People } from './people.ts'

/** The province the dossiers move in. */
export interface Stage {
  office: Office
  people: People
  /** Code of the Centre, whose manager urges. */
  centre: string
  seed: string
}

/** A command and who gives it. */
export interface Deed {
  actor: Actor
  body: CommandBody
}

/** Finds who holds a role at an agency now; of a unit or by id, where given. */
export type Cast = (
  role: string,
  agency: string,
  one?: { unit?: string | undefined; id?: string | undefined },
) => Actor

export interface Agent {
  plan: Plan
  random: Random
  /** The time of its last act. */
  at: Instant
  state: Dossier | undefined
  /** What the store has of it. */
  stored: Dossier | undefined
  /** What has happened since. */
  pending: StoredEvent[]
  /** When each open task will be taken up. */
  planned: Map<string, Instant>
  /** Incidents that are over. */
  over: Set<string>
}

export function newAgent(plan: Plan, stage: Stage): Agent {
  return {
    plan,
    random: seededRandom(`${stage.seed}/${plan.number}`),
    at: plan.arrivesAt,
    state: undefined,
    stored: undefined,
    pending: [],
    planned: new Map(),
    over: new Set(),
  }
}

/** The hours in which an agency works on dossiers, and those of its desk. */
export function officeTime(stage: Stage, agency: string): WorkingTime {
  return stage.office.calendars.deadlineTime(agency)
}

export function deskTime(stage: Stage, agency: string): WorkingTime {
  return stage.office.calendars.receptionTime(agency)
}

/** The stage for a simulation. Calendars do not change while it plays: each is looked up once. */
export function setStage(stage: Stage): Stage {
  const { calendars } = stage.office
  const deadlineTime = remembered((agency) => calendars.deadlineTime(agency))
  const receptionTime = remembered((agency) => calendars.receptionTime(agency))
  return { ...stage, office: { ...stage.office, calendars: { deadlineTime, receptionTime } } }
}

function remembered(find: (agency: string) => WorkingTime): (agency: string) => WorkingTime {
  const known = new Map<string, WorkingTime>()
  return (agency) => {
    let time = known.get(agency)
    if (time === undefined) {
      time = find(agency)
      known.set(agency, time)
    }
    return time
  }
}

/** The version the dossier runs under. */
export function versionOf(stage: Stage, dossier: Dossier): CompiledVersion {
  const version = stage.office.catalogue.byId(dossier.procedureVersion)
  if (version === undefined) throw new Error(`version ${dossier.procedureVersion} is not loaded`)
  return version
}
