/** What a rule looks at: a dossier's events with the due date that stood before each, and the working time of its agency. */
import {
  compareWithDue,
  findRuleSet,
  isCovered,
  type WorkingTime,
  workingDaysBetween,
} from '../../calendar/index.ts'
import type { DossierEvent, EventType } from '../../dossiers/index.ts'

export interface CaseFile {
  dossier: string
  /** Whose work it is. */
  agency: string
  procedure: string
  /** Who applies, where a number names them. */
  person: string | undefined
  events: readonly DossierEvent[]
  time: WorkingTime
  now: number
}

type Of<T extends EventType> = DossierEvent & { body: Extract<DossierEvent['body'], { type: T }> }

export function eventsOf<T extends EventType>({ events }: Pick<CaseFile, 'events'>, type: T): Of<T>[] {
  return events.filter((event): event is Of<T> => event.body.type === type)
}

export function firstOf<T extends EventType>(file: Pick<CaseFile, 'events'>, type: T): Of<T> | undefined {
  return eventsOf(file, type)[0]
}

/** The due date that stood when the event came; undefined: none was set. */
function dueBefore({ events }: CaseFile, event: DossierEvent): number | undefined {
  let due: number | undefined
  for (const { body, version } of events) {
    if (version >= event.version) return due
    if ('dueAt' in body && isDossierDue(body.type)) due = body.dueAt ?? due
  }
  return due
}

/** Opinions and timers have due dates of their own. */
function isDossierDue(type: EventType): boolean {
  return type !== 'opinion_requested'
}

/** The first due date; undefined: it was never accepted, or has no limit. */
function originalDue(file: CaseFile): number | undefined {
  for (const type of ['dossier_accepted', 'transfer_received'] as const) {
    const due = firstOf(file, type)?.body.dueAt
    if (due !== undefined && due !== null) return due
  }
  return undefined
}

/** The limit in working days as the first due date has it; 0 where there is none. */
export function limitDays(file: CaseFile): number {
  const accepted = firstOf(file, 'dossier_accepted')
  const due = originalDue(file)
  return accepted === undefined || due === undefined ? 0 : daysBetween(file, accepted.at, due)
}

/** Working days from one instant to another; negative backwards. Without a calendar for them: calendar days. */
export function daysBetween({ time }: Pick<CaseFile, 'time'>, from: number, to: number): number {
  if (!isCovered(time, from) || !isCovered(time, to)) return (to - from) / 86_400_000
  return from <= to ? workingDaysBetween(time, from, to) : -workingDaysBetween(time, to, from)
}

/** Whether at that moment no more than so many working days were left to the due date that stood, or none. */
export function isNearDue(file: CaseFile, event: DossierEvent, days: number): boolean {
  const due = dueBefore(file, event)
  return due !== undefined && daysBetween(file, event.at, due) <= days
}

/** Late as the rule set of its acceptance compares. */
export function isLate(file: CaseFile, event: DossierEvent): boolean {
  const clock = file.events.findLast(({ body }) => 'clock' in body && body.clock !== undefined)?.body
  const rules = clock !== undefined && 'clock' in clock ? findRuleSet(clock.clock?.ruleSet ?? '') : undefined
  const due = dueBefore(file, event)
  return compareWithDue(event.at, due ?? null, rules?.lateComparison ?? 'moment') === 'late'
}
