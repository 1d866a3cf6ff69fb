import type { Answers, FileAnswer } from '../../forms/index.ts'

/** What an officer is typing at the counter for somebody who stands before them. */
export interface DeskDraft {
  /** Also the id of the dossier that comes of it. */
  id: string
  /** Id of the officer whose it is. */
  staff: string
  procedure: string
  procedureVersion: string
  /** Names and values of the screen, as they were typed. */
  fields: readonly (readonly [string, string])[]
  /** The form of the procedure; absent: it is not filled in here. */
  answers?: Answers
  savedAt: number
  expiresAt: number
  filedAt?: number
  /** The form as PDF, printed when it was filed; absent where the form is no paper of the procedure. */
  printed?: FileAnswer
}

/** What stands at a counter for longer belongs to nobody who still waits. */
export const DESK_LIFE_MS = 7 * 86_400_000
