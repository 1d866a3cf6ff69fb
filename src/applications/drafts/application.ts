import type { Answers, FileAnswer, Offers } from '../../forms/index.ts'

/** Who the application is for. `firm`: the code of one that the account represents. */
export type ForWhom = { kind: 'self' } | { kind: 'ward' } | { kind: 'other' } | { kind: 'firm'; code: string }

/** A draft until it is filed; then the application as it was filed. */
export interface Application {
  /** Also the id of the dossier that filing makes. */
  id: string
  /** Id of the account whose it is. */
  account: string
  procedure: string
  procedureVersion: string
  competentAgency: string
  forWhom: ForWhom
  answers: Answers
  /** What it was filled in with when it was begun; absent once it is filed. */
  offered?: Offers
  /** Keys of questions that are asked again, since the procedure's form changed; absent once it is filed. */
  askedAgain?: readonly string[]
  version: number
  createdAt: number
  savedAt: number
  expiresAt: number
  filedAt?: number
  /** SHA-256 of what was filed, in hex. */
  contentHash?: string
  /** The official form, printed from the answers when it was filed; absent where the procedure has none. */
  printed?: FileAnswer
  /** By question: the PDF that was made of its photographs, and the name (SHA-256) of their order. */
  joined?: Readonly<Record<string, { of: string; file: FileAnswer }>>
}

/** A draft that nobody touches is deleted after so long. */
export const DRAFT_LIFE_MS = 60 * 86_400_000
