/** Words of the evaluation of agencies and officers (NĐ 61/2018 art. 30-32, TT 01/2018 art. 12-15). */
import type { Instant } from '../../calendar/index.ts'
import type { Text } from '../../platform/index.ts'

/** What an index gives. */
export type Points = 0 | 1 | 2
export const MOST_POINTS = 2

/** How an agency did its part of a dossier, in working days. */
export interface AgencyPart {
  agency: string
  usedDays: number
  allowedDays: number
  lateDays: number
}

/** The steps one person did in a dossier for an agency. */
export interface Hand {
  staff: string
  agency: string
  points: Points
}

/** Everything of a dossier that its points are given for. */
export interface Evidence {
  outcome: 'early' | 'on_time' | 'late'
  parts: AgencyPart[]
  /** How often the applicant was asked to complete the dossier. */
  contacts: number
  /** The agencies that asked. */
  places: string[]
  /** Codes of feedback about the dossier that was taken and answered. */
  feedback: string[]
}

/** An index that the law counts per dossier: its name, its rule, its points and why. */
export interface DossierIndex {
  name: Text
  rule: Text
  measure: (evidence: Evidence) => Points
  /** `nameOf` answers the name of an agency. */
  explain: (evidence: Evidence, nameOf: (agency: string) => string) => Text
}

/** What an agency is measured by as a whole. */
export interface UnitFacts {
  stated: Partial<Record<StatedKey, Points>>
  /** Feedback and petitions of the period: those dealt with in time, of those whose time is over or that are dealt with. */
  petitions: { inTime: number; due: number }
  /** Procedures in force that it decides, and those of them that can be done online. */
  procedures: { all: number; online: number }
  /** Dossiers received in the period. */
  received: { all: number; online: number }
  /** Online dossiers late in the period: resolved late, or open and late. */
  onlineLate: number
}

/** An index of an agency as a whole; null: there is nothing to give points for yet. */
export interface UnitIndex {
  name: Text
  rule: Text
  measure: (facts: UnitFacts) => Points | null
}

export type StatedKey = 'one_stop' | 'publication'

/** One dossier's score: whose it is, when it ended, points and evidence. */
export interface DossierScore<Key extends string> {
  dossier: string
  agency: string
  code: string
  procedure: string
  endedAt: Instant
  points: Record<Key, Points>
  evidence: Evidence
}
