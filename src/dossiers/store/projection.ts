/** What the database keeps beside the events: derived from the dossier alone, so that it can be rebuilt from them. */
import { compareWithDue, findRuleSet, lateBySupplement } from '../../calendar/index.ts'
import type { Dossier, OpenTask, Parties } from '../model.ts'

export type Outcome = 'early' | 'on_time' | 'late'

/** One row of `dossier`; instants in milliseconds. */
export interface DossierRow {
  id: string
  version: number
  status: string
  reference: string
  code: string | null
  procedure_code: string
  procedure_version: string
  receiving_agency: string
  competent_agency: string
  channel: string
  submitted_at: number
  accepted_at: number | null
  due_at: number | null
  original_due_at: number | null
  ended_at: number | null
  end_kind: string | null
  outcome: Outcome | null
  handed_over_at: number | null
  rating: string | null
  owner_name: string
  parties: Parties
  state: Dossier
}

/** The row of a dossier. */
export function rowOf(dossier: Dossier, parties: Parties): DossierRow {
  return {
    id: dossier.id,
    version: dossier.version,
    status: dossier.status,
    reference: dossier.reference,
    code: dossier.code ?? null,
    procedure_code: dossier.procedure,
    procedure_version: dossier.procedureVersion,
    receiving_agency: dossier.receivingAgency,
    competent_agency: dossier.competentAgency,
    channel: dossier.channel,
    submitted_at: dossier.submittedAt,
    accepted_at: dossier.acceptedAt ?? null,
    due_at: dossier.dueAt ?? null,
    original_due_at: dossier.originalDueAt ?? null,
    ended_at: dossier.endedAt ?? null,
    end_kind: dossier.endKind ?? null,
    outcome: outcomeOf(dossier),
    handed_over_at: dossier.handedOverAt ?? null,
    rating: dossier.rating?.level ?? null,
    owner_name: ownerOf(parties).name,
    parties,
    state: dossier,
  }
}

export function ownerOf(parties: Parties): Parties['applicant'] {
  return parties.owner ?? parties.applicant
}

/**
 * Early, on time or late, for a dossier that ended with a result; the one definition of "late" for ended dossiers. A
 * dossier without a due date is on time. Compared as the rule set in force at acceptance says, which may count a dossier as
 * late that was asked for a supplement twice.
 */
export function outcomeOf(dossier: Dossier): Outcome | null {
  if (dossier.endKind !== 'result' || dossier.endedAt === undefined) return null
  if (dossier.clock === undefined) return 'on_time'
  const rules = findRuleSet(dossier.clock.ruleSet)
  if (rules === undefined)
    throw new Error(`dossier ${dossier.id} was accepted under unknown rules ${dossier.clock.ruleSet}`)
  if (lateBySupplement(rules, dossier.supplements) !== undefined) return 'late'
  return compareWithDue(dossier.endedAt, dossier.dueAt ?? null, rules.lateComparison)
}

/** One row of `task`; `due_at` null stands for infinity. */
export interface TaskRow {
  dossier_id: string
  key: string
  kind: string
  agency: string
  role: string
  unit: string | null
  assignee: string | null
  node: string | null
  opened_at: number
  due_at: number | null
}

/** The row of an open task. */
export function taskRowOf(dossierId: string, task: OpenTask): TaskRow {
  return {
    dossier_id: dossierId,
    key: task.key,
    kind: task.kind,
    agency: task.agency,
    role: task.role,
    unit: task.unit ?? null,
    assignee: task.assignee ?? null,
    node: task.node ?? null,
    opened_at: task.openedAt,
    due_at: task.dueAt ?? null,
  }
}
